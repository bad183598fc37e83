package anodyne.cell;

import anodyne.quantity.Series;

/**
 * Points joined by cubics that are as monotone as the points (Fritsch and Butland, SIAM J. Sci.
 * Stat. Comput. 5, 300 (1984), doi:10.1137/0905021): once differentiable, no overshoot. Straight
 * lines go on beyond the ends.
 */
public final class MonotoneTable implements Curve {
  private final Series x;
  private final Series y;
  private final double[] slopes;

  /**
   * @param x increasing, two points or more
   * @param y values there
   */
  public MonotoneTable(Series x, Series y) {
    Knots.check(x, y);
    this.x = x;
    this.y = y;
    slopes = slopes(x, y);
  }

  private static double[] slopes(Series x, Series y) {
    int n = x.size();
    double[] slopes = new double[n];
    double[] width = new double[n - 1];
    double[] secant = new double[n - 1];
    for (int i = 0; i < n - 1; i++) {
      width[i] = x.get(i + 1) - x.get(i);
      secant[i] = (y.get(i + 1) - y.get(i)) / width[i];
    }
    if (n == 2) {
      slopes[0] = secant[0];
      slopes[1] = secant[0];
      return slopes;
    }
    for (int i = 1; i < n - 1; i++) {
      if (secant[i - 1] * secant[i] > 0) {
        double before = 2 * width[i] + width[i - 1];
        double after = width[i] + 2 * width[i - 1];
        slopes[i] = (before + after) / (before / secant[i - 1] + after / secant[i]);
      }
    }
    slopes[0] = end(width[0], width[1], secant[0], secant[1]);
    slopes[n - 1] = end(width[n - 2], width[n - 3], secant[n - 2], secant[n - 3]);
    return slopes;
  }

  /** Slope at an end, three points, kept monotone. */
  private static double end(double near, double next, double secant, double secantNext) {
    double slope = ((2 * near + next) * secant - near * secantNext) / (near + next);
    if (slope * secant <= 0) {
      return 0;
    }
    return secant * secantNext <= 0 && Math.abs(slope) > 3 * Math.abs(secant) ? 3 * secant : slope;
  }

  public Series x() {
    return x;
  }

  public Series y() {
    return y;
  }

  @Override
  public double value(double at) {
    if (at <= x.first()) {
      return y.first() + slopes[0] * (at - x.first());
    }
    if (at >= x.last()) {
      return y.last() + slopes[slopes.length - 1] * (at - x.last());
    }
    int i = Knots.interval(x, at);
    double h = x.get(i + 1) - x.get(i);
    double t = (at - x.get(i)) / h;
    double rise = y.get(i + 1) - y.get(i);
    double a = slopes[i] * h - rise;
    double b = rise - slopes[i + 1] * h;
    return y.get(i) + t * (rise + (1 - t) * (a * (1 - t) + b * t));
  }

  @Override
  public double slope(double at) {
    if (at <= x.first()) {
      return slopes[0];
    }
    if (at >= x.last()) {
      return slopes[slopes.length - 1];
    }
    int i = Knots.interval(x, at);
    double h = x.get(i + 1) - x.get(i);
    double t = (at - x.get(i)) / h;
    double rise = y.get(i + 1) - y.get(i);
    double a = slopes[i] * h - rise;
    double b = rise - slopes[i + 1] * h;
    return (rise + (1 - 2 * t) * (a * (1 - t) + b * t) + t * (1 - t) * (b - a)) / h;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof MonotoneTable table && x.equals(table.x) && y.equals(table.y);
  }

  @Override
  public int hashCode() {
    return 31 * x.hashCode() + y.hashCode();
  }

  @Override
  public String toString() {
    return "MonotoneTable[" + x + ", " + y + "]";
  }
}
