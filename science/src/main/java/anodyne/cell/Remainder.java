package anodyne.cell;

/** A share that runs out smoothly: s ln(1 + e^(x/s)) for x. */
final class Remainder {
  /** s. */
  static final double SOFT = 2e-4;

  private static final double FAR = 40;

  private Remainder() {}

  static double of(double x) {
    double a = x / SOFT;
    if (a > FAR) {
      return x;
    }
    return a < -FAR ? SOFT * Math.exp(a) : SOFT * Math.log1p(Math.exp(a));
  }

  static double slope(double x) {
    return 1 / (1 + Math.exp(-x / SOFT));
  }
}
