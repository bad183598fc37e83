package anodyne.cell.ageing;

/** How active material drops out: rate of loss of its volume share ε, 1/s, never negative. */
public sealed interface MaterialLoss {

  /**
   * -dε/dt.
   *
   * @param share ε
   * @param stress_Pa hydrostatic stress at the surface, tension above 0
   * @param filmCurrent_A_per_m3 of film reactions per volume of the electrode, reduction above 0
   * @param current_A_per_m3 of the phase per volume of the electrode, either sign
   */
  double rate_per_s(
      double share, double stress_Pa, double filmCurrent_A_per_m3, double current_A_per_m3);

  /**
   * Fatigue: β (|σ|/σ_crit)^m, in tension and with its own β in compression.
   *
   * @param inTension_per_s β
   * @param inCompression_per_s β
   * @param critical_Pa σ_crit
   * @param exponent m
   */
  record ByStress(
      double inTension_per_s, double inCompression_per_s, double critical_Pa, double exponent)
      implements MaterialLoss {
    public ByStress {
      Refuse.negative("loss in tension", inTension_per_s);
      Refuse.negative("loss in compression", inCompression_per_s);
      Refuse.notPositive("critical stress", critical_Pa);
      Refuse.notPositive("exponent of the loss", exponent);
    }

    @Override
    public double rate_per_s(
        double share, double stress_Pa, double filmCurrent_A_per_m3, double current_A_per_m3) {
      double beta = stress_Pa >= 0 ? inTension_per_s : inCompression_per_s;
      return beta * Math.pow(Math.abs(stress_Pa) / critical_Pa, exponent);
    }
  }

  /**
   * In step with the film reaction, which cuts particles off.
   *
   * @param volume_m3_per_C lost per charge
   */
  record ByFilm(double volume_m3_per_C) implements MaterialLoss {
    public ByFilm {
      Refuse.negative("loss per charge of the film", volume_m3_per_C);
    }

    @Override
    public double rate_per_s(
        double share, double stress_Pa, double filmCurrent_A_per_m3, double current_A_per_m3) {
      return volume_m3_per_C * Math.max(0, filmCurrent_A_per_m3);
    }
  }

  /**
   * In step with the current, either way, and with what is left.
   *
   * @param share_m3_per_C lost share of what is there per charge and volume
   */
  record ByCurrent(double share_m3_per_C) implements MaterialLoss {
    public ByCurrent {
      Refuse.negative("loss per charge", share_m3_per_C);
    }

    @Override
    public double rate_per_s(
        double share, double stress_Pa, double filmCurrent_A_per_m3, double current_A_per_m3) {
      return share_m3_per_C * share * Math.abs(current_A_per_m3);
    }
  }
}
