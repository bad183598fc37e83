package anodyne.cell;

/**
 * An amount that stays above zero where an unknown passes through it: (x + √(x² + s²))/2. Well
 * above s it is x; where salt or sites run out, square roots and logarithms of it bend away within
 * a width s in place of ending, so that voltages meet their limits and cells can be held or charged
 * again from there.
 */
final class AboveZero {
  /** s over the salt at rest or over the sites of a phase. */
  static final double WIDTH = 1e-6;

  private AboveZero() {}

  static double of(double x, double width) {
    double r = Math.sqrt(x * x + width * width);
    return x >= 0 ? 0.5 * (x + r) : 0.5 * width * width / (r - x);
  }

  /** Its derivative, given its value. */
  static double slope(double x, double width, double value) {
    double r = Math.sqrt(x * x + width * width);
    return value / r;
  }
}
