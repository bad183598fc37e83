package anodyne.numerics;

/**
 * The Bernoulli function B(x) = x / (e^x - 1) of exponentially fitted fluxes: B(0) = 1, B(-x) =
 * B(x) + x = e^x B(x). Scharfetter and Gummel, IEEE Trans. Electron Devices 16, 64 (1969).
 *
 * <p>Up to |x| = 0.6 by its power series, whose coefficients are B_k/k! with the Bernoulli numbers
 * and fall as (2π)^-k; beyond by the definition. Relative error 4e-16.
 */
public final class Bernoulli {
  private static final double SERIES = 0.6;
  private static final double[] EVEN = {
    1.0 / 12,
    -1.0 / 720,
    1.0 / 30240,
    -1.0 / 1209600,
    1.0 / 47900160,
    -691.0 / 1307674368000.0,
    1.0 / 74724249600.0,
    -3617.0 / 10670622842880000.0
  };
  private static final double TINY = 0.02;
  private static final double LEAST = 0.005;
  private static final double SMALL = 0.4;

  private Bernoulli() {}

  /** B(x). */
  public static double value(double x) {
    if (Math.abs(x) <= SERIES) {
      double y = x * x;
      if (y < TINY * TINY) {
        return 1 - 0.5 * x + y * (EVEN[0] + y * (EVEN[1] + y * EVEN[2]));
      }
      double low = EVEN[0] + y * (EVEN[1] + y * (EVEN[2] + y * EVEN[3]));
      double high = EVEN[4] + y * (EVEN[5] + y * (EVEN[6] + y * EVEN[7]));
      double square = y * y;
      return 1 - 0.5 * x + y * (low + square * square * high);
    }
    return x / (Math.exp(x) - 1);
  }

  /**
   * dB/dx.
   *
   * @param value B(x)
   */
  public static double derivative(double x, double value) {
    if (Math.abs(x) <= SERIES) {
      double y = x * x;
      if (y < TINY * TINY) {
        return -0.5 + x * (2 * EVEN[0] + y * (4 * EVEN[1] + y * (6 * EVEN[2])));
      }
      double low = 2 * EVEN[0] + y * (4 * EVEN[1] + y * (6 * EVEN[2] + y * (8 * EVEN[3])));
      double high = 10 * EVEN[4] + y * (12 * EVEN[5] + y * (14 * EVEN[6] + y * (16 * EVEN[7])));
      double square = y * y;
      return -0.5 + x * (low + square * square * high);
    }
    return value * (1 - value - x) / x;
  }

  /** e^x - 1 to full relative precision, faster than {@link Math#expm1} for small |x|. */
  public static double expMinusOne(double x) {
    double size = Math.abs(x);
    if (size < LEAST) {
      return x
          * (1
              + x * (1.0 / 2 + x * (1.0 / 6 + x * (1.0 / 24 + x * (1.0 / 120 + x * (1.0 / 720))))));
    }
    if (size < SMALL) {
      double y = x * x;
      double even =
          1.0 / 2
              + y
                  * (1.0 / 24
                      + y
                          * (1.0 / 720
                              + y * (1.0 / 40320 + y * (1.0 / 3628800 + y * (1.0 / 479001600)))));
      double odd =
          1
              + y
                  * (1.0 / 6
                      + y
                          * (1.0 / 120
                              + y
                                  * (1.0 / 5040
                                      + y
                                          * (1.0 / 362880
                                              + y * (1.0 / 39916800 + y * (1.0 / 6227020800.0))))));
      return x * odd + y * even;
    }
    return Math.exp(x) - 1;
  }
}
