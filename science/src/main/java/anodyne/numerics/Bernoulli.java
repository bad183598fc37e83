package anodyne.numerics;

/**
 * The Bernoulli function B(x) = x / (e^x - 1) of exponentially fitted fluxes: B(0) = 1, B(-x) =
 * B(x) + x = e^x B(x). Scharfetter and Gummel, IEEE Trans. Electron Devices 16, 64 (1969). Near 0
 * the series to x⁶ keeps full precision.
 */
public final class Bernoulli {
  private static final double SERIES = 0.03;

  private Bernoulli() {}

  /** B(x). */
  public static double value(double x) {
    if (Math.abs(x) < SERIES) {
      double y = x * x;
      return 1 - 0.5 * x + y * (1.0 / 12 - y * (1.0 / 720 - y / 30240));
    }
    return x / Math.expm1(x);
  }

  /**
   * dB/dx.
   *
   * @param value B(x)
   */
  public static double derivative(double x, double value) {
    if (Math.abs(x) < SERIES) {
      double y = x * x;
      return -0.5 + x * (1.0 / 6 - y * (1.0 / 180 - y / 5040));
    }
    return value * (1 - value - x) / x;
  }
}
