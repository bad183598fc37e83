package anodyne.cell;

/** √x for the salt at an exchange current, smooth at 0: x (x² + s²)^(-1/4), s = 1/1000. */
final class SoftRoot {
  private static final double SOFT = 1e-3;

  private SoftRoot() {}

  static double of(double x) {
    return x / Math.sqrt(Math.sqrt(x * x + SOFT * SOFT));
  }

  /** Its slope over itself. */
  static double relativeSlope(double x) {
    return 1 / x - 0.5 * x / (x * x + SOFT * SOFT);
  }
}
