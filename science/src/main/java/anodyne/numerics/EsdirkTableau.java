package anodyne.numerics;

/**
 * ESDIRK4(3)6L[2]SA of Kennedy and Carpenter, Appl. Numer. Math. 44, 139 (2003), the implicit part
 * of ARK4(3)6L[2]SA: six stages, the last at the end of the step.
 */
final class EsdirkTableau {
  static final int STAGES = 6;
  static final int LAST = STAGES - 1;

  /** Weight of every implicit stage in itself. */
  static final double GAMMA = 0.25;

  /** Times of the stages in units of the step. */
  static final double[] NODE = {0, 0.5, 83.0 / 250, 31.0 / 50, 17.0 / 20, 1};

  /** Weights of the stages before in each stage; the last row and GAMMA make the solution. */
  static final double[][] WEIGHT = {
    {},
    {0.25},
    {8611.0 / 62500, -1743.0 / 31250},
    {5012029.0 / 34652500, -654441.0 / 2922500, 174375.0 / 388108},
    {
      15267082809.0 / 155376265600.0,
      -71443401.0 / 120774400,
      730878875.0 / 902184768,
      2285395.0 / 8070912
    },
    {82889.0 / 524892, 0, 15625.0 / 83664, 69875.0 / 102672, -2260.0 / 8211}
  };

  /** Weights of the embedded solution of order 3. */
  static final double[] EMBEDDED = {
    4586570599.0 / 29645900160.0,
    0,
    178811875.0 / 945068544,
    814220225.0 / 1159782912,
    -3700637.0 / 11593932,
    61727.0 / 225920
  };

  private EsdirkTableau() {}
}
