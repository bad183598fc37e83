package anodyne.cell.ageing;

/**
 * Dissolved chalcogenide (polysulfide, polyselenide) of an electrode in an electrolyte, Q in C per
 * area of active capacity:
 *
 * <pre>
 *   dQ_d/dt = k_d Q_a (1 - Q_d/Q_sat) - (k_s + k_l) Q_d,    i_shuttle = k_s Q_d
 * </pre>
 *
 * <p>Q_a is what can dissolve of the electrode, Q_d what is dissolved. What shuttles (k_s) is
 * reduced at the sodium and comes back: it costs charge, no material. What is lost (k_l, reaction
 * with the solvent, deposits on the separator and the sodium) does not. In carbonates k_l dominates
 * (the polysulfide attacks the carbonate at once), in glymes k_s. The shuttle follows Mikhaylik and
 * Akridge, J. Electrochem. Soc. 151, A1969 (2004), doi:10.1149/1.1806394.
 *
 * @param dissolution_per_s k_d
 * @param saturation share of the active capacity that the electrolyte holds at most, Q_sat/Q_a at
 *     the start
 * @param shuttle_per_s k_s
 * @param loss_per_s k_l
 */
public record Shuttle(
    double dissolution_per_s, double saturation, double shuttle_per_s, double loss_per_s) {
  public Shuttle {
    Refuse.negative("rate of dissolution", dissolution_per_s);
    Refuse.share("saturation", saturation);
    if (saturation == 0) {
      throw new IllegalArgumentException("saturation must be above 0: leave the shuttle out");
    }
    Refuse.negative("rate of the shuttle", shuttle_per_s);
    Refuse.negative("rate of loss", loss_per_s);
  }

  /**
   * dQ_d/dt.
   *
   * @param active Q_a
   * @param dissolved Q_d
   * @param whole Q_a of the fresh electrode, in the same unit
   */
  public double dissolvedRate(double active, double dissolved, double whole) {
    return dissolution_per_s * active * (1 - dissolved / (saturation * whole))
        - (shuttle_per_s + loss_per_s) * dissolved;
  }

  /** Current that goes round between the electrodes, per unit of dissolved charge and second. */
  public double current(double dissolved) {
    return shuttle_per_s * dissolved;
  }

  /** Steady dissolved charge at constant active capacity. */
  public double steady(double active, double whole) {
    double source = dissolution_per_s * active;
    return source / (source / (saturation * whole) + shuttle_per_s + loss_per_s);
  }

  /**
   * Active capacity that is lost for good in a time, with the dissolved charge at its steady value:
   * exact for a loss that is slow beside the approach to it.
   *
   * @return what is left of the active capacity
   */
  public double left(double active, double whole, double duration_s) {
    double source = dissolution_per_s;
    double sinks = shuttle_per_s + loss_per_s;
    if (source == 0 || loss_per_s == 0) {
      return active;
    }
    double a = source / (saturation * whole);
    double power = loss_per_s * source * duration_s / sinks;
    double target = Math.log(active) + a * active / sinks - power;
    double x = Math.log(active);
    for (int i = 0; i < 100; i++) {
      double step = (x + a * Math.exp(x) / sinks - target) / (1 + a * Math.exp(x) / sinks);
      x -= step;
      if (Math.abs(step) < 1e-15 * Math.max(1, Math.abs(x))) {
        break;
      }
    }
    return Math.exp(x);
  }

  /**
   * Charge stored of a charging current after a time in which a share of the stored charge shuttles
   * away: I (1 - exp(-k_s t))/k_s.
   */
  public double stored(double current, double duration_s) {
    double x = shuttle_per_s * duration_s;
    return x == 0 ? current * duration_s : -current * Math.expm1(-x) / shuttle_per_s;
  }
}
