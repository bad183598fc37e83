package anodyne.cell;

/**
 * A potential that depends on the way it was reached: U = (1 + h)/2 U_out + (1 - h)/2 U_in with a
 * state h from -1 (sodiation) to 1 (desodiation) at each place, which stands still at rest.
 *
 * <p>sgn q of the laws is s = tanh(q/q_s), |q| is q s: h stays within -1 and 1, and nothing has a
 * kink.
 *
 * @param sodiation U_in
 * @param desodiation U_out; on average not below U_in
 * @param law how h follows
 * @param start h at the start
 * @param sharp_per_h q_s, as a C-rate; at most 1/1000
 */
public record Hysteresis(
    SingleValued sodiation,
    SingleValued desodiation,
    HysteresisLaw law,
    double start,
    double sharp_per_h)
    implements OpenCircuit {
  /** Largest rate at which the direction may be blurred, 1/h. */
  public static final double BLUNTEST_PER_H = 1e-3;

  private static final double ROOM_K = 298.15;
  private static final int POINTS = 100;

  public Hysteresis {
    if (!(start >= -1 && start <= 1)) {
      throw new IllegalArgumentException(
          "hysteresis state " + start + " at the start must lie between -1 and 1");
    }
    if (!(sharp_per_h > 0 && sharp_per_h <= BLUNTEST_PER_H)) {
      throw new IllegalArgumentException(
          "rate "
              + sharp_per_h
              + " C that tells the direction must be positive and at most "
              + BLUNTEST_PER_H);
    }
    double loss_V = lossPerLoop_V(sodiation, desodiation);
    if (!(loss_V >= 0)) {
      throw new IllegalArgumentException(
          "the branch of desodiation lies "
              + -loss_V
              + " V below that of sodiation on average:"
              + " a cycle would give energy");
    }
  }

  /** Branches with the sharpest direction that is needed. */
  public static Hysteresis of(
      SingleValued sodiation, SingleValued desodiation, HysteresisLaw law, double start) {
    return new Hysteresis(sodiation, desodiation, law, start, BLUNTEST_PER_H);
  }

  /** Energy lost by a full slow cycle over its charge, V: the mean gap of the branches. */
  public double lossPerLoop_V() {
    return lossPerLoop_V(sodiation, desodiation);
  }

  private static double lossPerLoop_V(SingleValued sodiation, SingleValued desodiation) {
    Curve in = sodiation.curve(ROOM_K).potential_V();
    Curve out = desodiation.curve(ROOM_K).potential_V();
    double sum = 0;
    for (int i = 0; i < POINTS; i++) {
      double x = (i + 0.5) / POINTS;
      sum += out.value(x) - in.value(x);
    }
    return sum / POINTS;
  }
}
