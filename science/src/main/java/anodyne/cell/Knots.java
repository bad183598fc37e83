package anodyne.cell;

import anodyne.quantity.Series;

/** Abscissae of a table. */
final class Knots {
  private Knots() {}

  static void check(Series x, Series y) {
    if (x.size() != y.size() || x.size() < 2) {
      throw new IllegalArgumentException(
          "a table needs two points or more, got "
              + x.size()
              + " abscissae and "
              + y.size()
              + " values");
    }
    for (int i = 0; i < x.size(); i++) {
      if (!Double.isFinite(x.get(i)) || !Double.isFinite(y.get(i))) {
        throw new IllegalArgumentException("point " + (i + 1) + " of a table is not finite");
      }
      if (i > 0 && !(x.get(i) > x.get(i - 1))) {
        throw new IllegalArgumentException(
            "the abscissae of a table must increase, but " + x.get(i) + " follows " + x.get(i - 1));
      }
    }
  }

  /** The interval that holds x, the first or the last one beyond the ends. */
  static int interval(Series x, double at) {
    int low = 0;
    int high = x.size() - 1;
    while (high - low > 1) {
      int middle = (low + high) >>> 1;
      if (x.get(middle) <= at) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
