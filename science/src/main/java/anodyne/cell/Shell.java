package anodyne.cell;

/**
 * The shell a front leaves around the core of a sphere: R/r_c - 1 with r_c = R (1 - ξ)^(1/3). What
 * is left of the core counts as (left⁶ + c⁶)^(1/6), c = 1/1000: a stage that is done leaves a shell
 * of 9 R, however far its extent runs beyond 1, and does not shut the stages after it out.
 */
final class Shell {
  private static final double LEAST = 1e-18;

  private Shell() {}

  static double narrowing(double extent) {
    return Math.max(0, Math.pow(sixth(Remainder.of(1 - extent)), -1.0 / 18) - 1);
  }

  static double slope(double extent) {
    double left = Remainder.of(1 - extent);
    double sixth = sixth(left);
    return sixth < 1
        ? Remainder.slope(1 - extent) * Math.pow(left, 5) / (3 * sixth * Math.pow(sixth, 1.0 / 18))
        : 0;
  }

  private static double sixth(double left) {
    double square = left * left;
    return square * square * square + LEAST;
  }
}
