package anodyne.cell;

/**
 * A curve made ready for inner loops: cubics between knots, found through a table of equal steps.
 * Tables keep their own pieces, exactly; formulas are sampled, value and slope, at equal steps, and
 * are asked themselves outside the range sampled, tables of galleries always. {@link #at} leaves
 * the slope beside the value.
 */
final class SampledCurve {
  private static final int PIECES = 1000;

  /**
   * Share of empty or full sites from which on the logarithms of galleries go on straight: their
   * slope stays that of a voltage over what tolerances can tell apart.
   */
  private static final double WALL = 1e-5;

  private final Curve curve;
  private final boolean constant;
  private final boolean formula;
  private final boolean ready;
  private final boolean oneSign;
  private final double least;
  private final double most;
  private final double first;
  private final double last;
  private final double perStep;
  private final double[] knots;
  private final double[] pieces;
  private final int[] firstPiece;
  private double slope;

  /**
   * @param low lower end of the range in which it is mostly asked
   * @param high upper end of it
   */
  SampledCurve(Curve curve, double low, double high) {
    this(curve, low, high, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, false);
  }

  /** A curve that stays as it is at the ends of a range beyond them. */
  static SampledCurve within(Curve curve, double low, double high) {
    return new SampledCurve(curve, low, high, low, high, false);
  }

  /**
   * A curve whose values keep their sign beyond the ends of its table: straight on, and as a
   * hyperbola from half of the value at the end.
   */
  static SampledCurve ofOneSign(Curve curve, double low, double high) {
    return new SampledCurve(
        curve, low, high, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, true);
  }

  private SampledCurve(
      Curve curve, double low, double high, double least, double most, boolean oneSign) {
    this.oneSign = oneSign && !(curve instanceof Formula);
    this.curve = curve;
    this.least = least;
    this.most = most;
    constant = curve instanceof Constant;
    formula = curve instanceof Formula;
    ready = curve instanceof GalleryTable;
    knots =
        switch (curve) {
          case Constant c -> new double[] {low, high};
          case LinearTable table -> table.x().toArray();
          case MonotoneTable table -> table.x().toArray();
          case Formula f -> equalSteps(low, high);
          case GalleryTable table -> new double[] {low, high};
        };
    int count = knots.length - 1;
    pieces = new double[4 * count];
    for (int i = 0; i < count; i++) {
      fill(i);
    }
    first = knots[0];
    last = knots[count];
    int steps = formula ? count : 16 * count;
    perStep = steps / (last - first);
    firstPiece = new int[steps + 1];
    int piece = 0;
    for (int s = 0; s <= steps; s++) {
      double at = first + s / perStep;
      while (piece < count - 1 && knots[piece + 1] <= at) {
        piece++;
      }
      firstPiece[s] = piece;
    }
  }

  private static double[] equalSteps(double low, double high) {
    double[] knots = new double[PIECES + 1];
    for (int i = 0; i <= PIECES; i++) {
      knots[i] = low + (high - low) * i / PIECES;
    }
    return knots;
  }

  /** The cubic of a piece, in powers of the distance from its first knot. */
  private void fill(int i) {
    double h = knots[i + 1] - knots[i];
    double here = curve.value(knots[i]);
    double next = curve.value(knots[i + 1]);
    double secant = (next - here) / h;
    double slopeHere = secant;
    double slopeNext = secant;
    if (!(curve instanceof LinearTable) && !constant) {
      slopeHere = curve.slope(knots[i]);
      slopeNext = curve.slope(knots[i + 1]);
    }
    pieces[4 * i] = here;
    pieces[4 * i + 1] = slopeHere;
    pieces[4 * i + 2] = (3 * secant - 2 * slopeHere - slopeNext) / h;
    pieces[4 * i + 3] = (slopeHere + slopeNext - 2 * secant) / (h * h);
  }

  /** True if it is the same everywhere. */
  boolean isConstant() {
    return constant;
  }

  /** The value at x; {@link #slope} then gives the slope there. */
  double at(double x) {
    if (constant) {
      slope = 0;
      return pieces[0];
    }
    if (ready || !(x >= first && x <= last)) {
      return beyond(x);
    }
    int i = firstPiece[(int) ((x - first) * perStep)];
    while (i < knots.length - 2 && knots[i + 1] <= x) {
      i++;
    }
    double d = x - knots[i];
    int p = 4 * i;
    double c = pieces[p + 2];
    double b = pieces[p + 3];
    slope = pieces[p + 1] + d * (2 * c + 3 * b * d);
    return pieces[p] + d * (pieces[p + 1] + d * (c + b * d));
  }

  /**
   * Values and slopes at many points.
   *
   * @param x points, from {@code from} on
   * @param factor on both
   * @param values receives count values from 0 on
   * @param slopes receives their slopes
   */
  void fill(double[] x, int from, int count, double factor, double[] values, double[] slopes) {
    int mostPieces = knots.length - 2;
    for (int i = 0; i < count; i++) {
      double at = x[from + i];
      if (ready || !(at >= first && at <= last)) {
        values[i] = factor * beyond(at);
        slopes[i] = factor * slope;
        continue;
      }
      int piece = firstPiece[(int) ((at - first) * perStep)];
      while (piece < mostPieces && knots[piece + 1] <= at) {
        piece++;
      }
      double d = at - knots[piece];
      int p = 4 * piece;
      double c = pieces[p + 2];
      double b = pieces[p + 3];
      slopes[i] = factor * (pieces[p + 1] + d * (2 * c + 3 * b * d));
      values[i] = factor * (pieces[p] + d * (pieces[p + 1] + d * (c + b * d)));
    }
  }

  private double beyond(double x) {
    if (x < least || x > most) {
      double value = straight(x < least ? least : most);
      slope = 0;
      return value;
    }
    double value = straight(x);
    if (oneSign) {
      double half = 0.5 * curve.value(x < first ? first : last);
      if (half > 0 && value < half) {
        double share = half / (2 * half - value);
        slope *= share * share;
        return half * share;
      }
    }
    return value;
  }

  private double straight(double x) {
    if (constant) {
      slope = 0;
      return pieces[0];
    }
    if (ready) {
      double margin = WALL * (last - first);
      double inside = Math.clamp(x, first + margin, last - margin);
      slope = curve.slope(inside);
      return curve.value(inside) + slope * (x - inside);
    }
    if (formula) {
      slope = curve.slope(x);
      return curve.value(x);
    }
    int count = knots.length - 1;
    if (x < first) {
      slope = pieces[1];
      return pieces[0] + slope * (x - first);
    }
    int p = 4 * (count - 1);
    double d = knots[count] - knots[count - 1];
    slope = pieces[p + 1] + d * (2 * pieces[p + 2] + 3 * pieces[p + 3] * d);
    return pieces[p]
        + d * (pieces[p + 1] + d * (pieces[p + 2] + pieces[p + 3] * d))
        + slope * (x - last);
  }

  /** Slope where {@link #at} was asked last. */
  double slope() {
    return slope;
  }
}
