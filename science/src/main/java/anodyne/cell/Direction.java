package anodyne.cell;

/**
 * The state of a hysteresis in inner loops: dh/dt = (γ/2) q s (s - h) with s = tanh(q/q_s), γ
 * between that of sodiation and that of desodiation by s. Derivatives are those of the last call.
 */
final class Direction {
  private static final double HOUR_S = 3600;

  private final double in;
  private final double out;
  private final double sharp_per_s;
  private double byFactor;
  private double byState;
  private double byFlow;

  /**
   * @param in γ of sodiation
   * @param out γ of desodiation
   * @param sharp_per_h q_s as a C-rate
   */
  Direction(double in, double out, double sharp_per_h) {
    this.in = in;
    this.out = out;
    sharp_per_s = sharp_per_h / HOUR_S;
  }

  /**
   * dh/dt, 1/s.
   *
   * @param factor of γ
   * @param flow_per_s q, share of the capacity that leaves in a second
   */
  double rate(double h, double factor, double flow_per_s) {
    double s = Math.tanh(flow_per_s / sharp_per_s);
    double sByFlow = (1 - s * s) / sharp_per_s;
    double half = 0.25 * ((1 - s) * in + (1 + s) * out);
    double halfByFlow = 0.25 * (out - in) * sByFlow;
    double way = flow_per_s * s;
    byFactor = half * way * (s - h);
    byState = -factor * half * way;
    byFlow =
        factor
            * (halfByFlow * way * (s - h)
                + half * ((s + flow_per_s * sByFlow) * (s - h) + way * sByFlow));
    return factor * byFactor;
  }

  double byFactor() {
    return byFactor;
  }

  double byState() {
    return byState;
  }

  double byFlow() {
    return byFlow;
  }
}
