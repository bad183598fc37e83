package anodyne.cell;

/** The shell a front leaves around the core of a sphere: R/r_c - 1 with r_c = R (1 - ξ)^(1/3). */
final class Shell {
  private Shell() {}

  static double narrowing(double extent) {
    return Math.max(0, 1 / Math.cbrt(Remainder.of(1 - extent)) - 1);
  }

  static double slope(double extent) {
    double left = Remainder.of(1 - extent);
    return left < 1 ? Remainder.slope(1 - extent) / (3 * left * Math.cbrt(left)) : 0;
  }
}
