package anodyne.analysis;

/**
 * A straight line through points, by least squares with equal weights.
 *
 * @param slope of y against x
 * @param intercept at x = 0
 * @param slopeError standard error of the slope; 0 for two points, which have no residual
 * @param interceptError standard error of the intercept, likewise
 * @param residual standard deviation of the residuals, with two degrees of freedom spent
 * @param rSquared share of the variance explained; 1 where y does not vary and the line fits
 * @param points number of points
 */
public record StraightLine(
    double slope,
    double intercept,
    double slopeError,
    double interceptError,
    double residual,
    double rSquared,
    int points) {

  /** Through all points; at least two, not all at one x. */
  public static StraightLine through(double[] x, double[] y) {
    if (x.length != y.length) {
      throw new IllegalArgumentException(
          "a line needs as many y as x, got " + y.length + " and " + x.length);
    }
    return through(x, y, 0, x.length);
  }

  /**
   * Through the points from {@code first} up to, not including, {@code end}. Sums are taken about
   * the means, so far-off origins lose no digits.
   */
  public static StraightLine through(double[] x, double[] y, int first, int end) {
    int n = end - first;
    double meanX = 0;
    double meanY = 0;
    for (int i = first; i < end; i++) {
      meanX += x[i] / n;
      meanY += y[i] / n;
    }
    double xx = 0;
    double xy = 0;
    double yy = 0;
    for (int i = first; i < end; i++) {
      double dx = x[i] - meanX;
      double dy = y[i] - meanY;
      xx += dx * dx;
      xy += dx * dy;
      yy += dy * dy;
    }
    if (!(n >= 2 && xx > 0)) {
      throw new IllegalArgumentException("a line needs two points of different x, got " + n);
    }
    double slope = xy / xx;
    double rest = 0;
    for (int i = first; i < end; i++) {
      double r = y[i] - meanY - slope * (x[i] - meanX);
      rest += r * r;
    }
    double variance = n > 2 ? rest / (n - 2) : 0;
    return new StraightLine(
        slope,
        meanY - slope * meanX,
        Math.sqrt(variance / xx),
        Math.sqrt(variance * (1.0 / n + meanX * meanX / xx)),
        Math.sqrt(variance),
        yy > 0 ? 1 - rest / yy : 1,
        n);
  }

  /** The line at x. */
  public double at(double x) {
    return intercept + slope * x;
  }

  /** Where the line crosses zero; not finite for a level line. */
  public double zero() {
    return -intercept / slope;
  }
}
