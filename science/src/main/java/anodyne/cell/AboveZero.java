package anodyne.cell;

/**
 * An amount that stays above zero where an unknown passes through it: (x + √(x² + s²))/2. Well
 * above s it is x; where salt or sites run out, square roots and logarithms of it bend away within
 * a width s in place of ending, so that voltages meet their limits and cells can be held or charged
 * again from there.
 */
final class AboveZero {
  /** s over the sites of a phase. */
  static final double OF_SITES = 1e-5;

  /** s over the salt at rest. */
  static final double OF_SALT = 1e-4;

  /** Salt over that at rest below which the electrolyte loses its ions and conducts no more. */
  private static final double CONDUCTING = 1e-3;

  /** Share of conductivity that is left without any. */
  private static final double LEFT = 1e-6;

  private AboveZero() {}

  /**
   * What {@link #conducting} and its derivative divide by, inverse.
   *
   * @param relative salt over that at rest, above 0
   */
  static double perConducting(double relative) {
    return 1 / (relative * relative + CONDUCTING * CONDUCTING);
  }

  /**
   * Share of a tabulated conductivity, whose table seldom reaches down to where it vanishes.
   *
   * @param perSum {@link #perConducting} there
   */
  static double conducting(double relative, double perSum) {
    return (relative * relative + LEFT * CONDUCTING * CONDUCTING) * perSum;
  }

  /** Its derivative. */
  static double conductingSlope(double relative, double perSum) {
    return 2 * relative * (1 - LEFT) * CONDUCTING * CONDUCTING * perSum * perSum;
  }

  static double of(double x, double width) {
    double r = Math.sqrt(x * x + width * width);
    return x >= 0 ? 0.5 * (x + r) : 0.5 * width * width / (r - x);
  }

  /** Its derivative over it, given its value: 1/√(x² + s²). */
  static double relativeSlope(double x, double value) {
    return 1 / (2 * value - x);
  }

  /** Its derivative, given its value. */
  static double slope(double x, double value) {
    return value / (2 * value - x);
  }
}
