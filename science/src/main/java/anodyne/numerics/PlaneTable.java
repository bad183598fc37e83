package anodyne.numerics;

/**
 * Planes of the facets of one horizon, side by side, to find the highest at a point.
 *
 * <p>Rows are filled up with zeros to four or eight potentials and the loops are unrolled: most of
 * the time of a hull is spent here.
 */
final class PlaneTable {
  private static final int NARROW = 4;
  private static final int WIDE = 8;

  private final int d;
  private final int width;
  private double[] potential = new double[0];
  private int count;
  private double top;

  /**
   * @param d number of elements, at most 8
   */
  PlaneTable(int d) {
    this.d = d;
    width = d <= NARROW ? NARROW : WIDE;
  }

  /** Takes the planes of some facets. */
  void fill(double[] plane, int[] facets, int number) {
    count = number;
    if (potential.length < number * width) {
      potential = new double[2 * number * width];
    }
    for (int i = 0; i < number; i++) {
      System.arraycopy(plane, facets[i] * d, potential, i * width, d);
    }
  }

  /** Value of the plane that {@link #highest} found. */
  double top() {
    return top;
  }

  /** The facet, by its number in the list, whose plane is highest at a composition. */
  int highest(double[] x, int at) {
    return width == NARROW ? highestOfNarrow(x, at) : highestOfWide(x, at);
  }

  private int highestOfNarrow(double[] x, int at) {
    double[] m = potential;
    double x0 = x[at];
    double x1 = d > 1 ? x[at + 1] : 0;
    double x2 = d > 2 ? x[at + 2] : 0;
    double x3 = d > 3 ? x[at + 3] : 0;
    int best = 0;
    double highest = Double.NEGATIVE_INFINITY;
    for (int i = 0, r = 0; i < count; i++, r += NARROW) {
      double value = m[r] * x0 + m[r + 1] * x1 + (m[r + 2] * x2 + m[r + 3] * x3);
      if (value > highest) {
        highest = value;
        best = i;
      }
    }
    top = highest;
    return best;
  }

  private int highestOfWide(double[] x, int at) {
    double[] m = potential;
    double x0 = x[at];
    double x1 = x[at + 1];
    double x2 = x[at + 2];
    double x3 = x[at + 3];
    double x4 = x[at + 4];
    double x5 = d > 5 ? x[at + 5] : 0;
    double x6 = d > 6 ? x[at + 6] : 0;
    double x7 = d > 7 ? x[at + 7] : 0;
    int best = 0;
    double highest = Double.NEGATIVE_INFINITY;
    for (int i = 0, r = 0; i < count; i++, r += WIDE) {
      double value =
          m[r] * x0
              + m[r + 1] * x1
              + (m[r + 2] * x2 + m[r + 3] * x3)
              + (m[r + 4] * x4 + m[r + 5] * x5 + (m[r + 6] * x6 + m[r + 7] * x7));
      if (value > highest) {
        highest = value;
        best = i;
      }
    }
    top = highest;
    return best;
  }
}
