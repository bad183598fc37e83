package anodyne.numerics;

/**
 * Updates of Newton's method that let exponentials of an unknown change by bounded factors: an
 * update d is taken whole up to the step scale s and as sign(d) s (1 + ln(|d|/s)) beyond. Brown and
 * Lindsay, Solid-State Electron. 19, 991 (1976).
 */
public final class LogarithmicDamping {
  private LogarithmicDamping() {}

  /**
   * Subtracts a damped step from every unknown of a kind.
   *
   * @param step undamped step, as many numbers as {@code unknown}
   * @param stride distance between unknowns of the kind, the first of which has index 0
   * @param scale s, in the unit of the unknowns
   * @return the largest undamped step; NaN if one was not finite, which leaves the unknowns
   *     half-way
   */
  public static double subtract(double[] step, double[] unknown, int stride, double scale) {
    double largest = 0;
    for (int i = 0; i < unknown.length; i += stride) {
      double d = step[i];
      double size = Math.abs(d);
      if (!(size <= Double.MAX_VALUE)) {
        return Double.NaN;
      }
      largest = Math.max(largest, size);
      unknown[i] -= size <= scale ? d : Math.copySign(scale * (1 + Math.log(size / scale)), d);
    }
    return largest;
  }
}
