package anodyne.numerics;

/**
 * Quantiles of Student's t for few degrees of freedom: half widths of intervals in standard errors.
 *
 * <p>P(|t| &lt; x) by the finite series in theta = atan(x / sqrt(n)) for whole n (Abramowitz and
 * Stegun 26.7.3, 26.7.4), inverted by bisection to the last digit. Cost: some 60 n operations.
 */
public final class StudentDistribution {
  private StudentDistribution() {}

  /**
   * The x with P(|t| &lt; x) = {@code confidence}.
   *
   * @param freedom degrees of freedom, at least 1
   * @param confidence between 0 and 1
   */
  public static double halfWidth(int freedom, double confidence) {
    if (!(freedom >= 1 && confidence > 0 && confidence < 1)) {
      throw new IllegalArgumentException(
          "freedom >= 1 and confidence in (0, 1) are needed, got " + freedom + ", " + confidence);
    }
    double low = 0;
    double high = 0.5 * Math.PI;
    for (int k = 0; k < 60; k++) {
      double middle = 0.5 * (low + high);
      if (within(middle, freedom) < confidence) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return Math.sqrt(freedom) * Math.tan(0.5 * (low + high));
  }

  private static double within(double theta, int freedom) {
    double sin = Math.sin(theta);
    double cos = Math.cos(theta);
    boolean odd = freedom % 2 == 1;
    double term = odd ? cos : 1;
    double sum = freedom == 1 ? 0 : term;
    for (int k = odd ? 3 : 2; k <= freedom - 2; k += 2) {
      term *= cos * cos * (k - 1) / k;
      sum += term;
    }
    return odd ? 2 / Math.PI * (theta + sin * sum) : sin * sum;
  }
}
