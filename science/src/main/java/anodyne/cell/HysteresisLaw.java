package anodyne.cell;

/**
 * How fast the state h of a hysteresis follows the way sodium goes, q being the share of the
 * capacity that leaves in a second (below 0 on sodiation).
 */
public sealed interface HysteresisLaw {

  /**
   * dh/dt = (γ/2) |q| (sgn q - h): h comes within 1/e of its branch after a share 2/γ of the
   * capacity.
   *
   * <p>Börjesson Axén, Ekström, Widenkvist Zetterström, Lindbergh, J. Energy Storage 48, 103985
   * (2022), doi:10.1016/j.est.2022.103985.
   *
   * @param sodiation γ on the way in
   * @param desodiation γ on the way out
   */
  record OneState(double sodiation, double desodiation) implements HysteresisLaw {
    public OneState {
      Shares.positive("hysteresis rate of sodiation", sodiation);
      Shares.positive("hysteresis rate of desodiation", desodiation);
    }
  }

  /**
   * The same with γ = Γ (|dx/dU| / r)^(-exponent): slow on plateaus.
   *
   * <p>Wycisk, Oldenburger, Stoye, Mrkonjic, Latz, J. Energy Storage 52, 105016 (2022),
   * doi:10.1016/j.est.2022.105016.
   *
   * @param rate Γ
   * @param exponent how strongly it depends on the differential capacity
   * @param reference_per_V r: a differential capacity of reference over the capacity of the phase
   */
  record DifferentialCapacity(double rate, double exponent, double reference_per_V)
      implements HysteresisLaw {
    public DifferentialCapacity {
      Shares.positive("hysteresis rate", rate);
      Shares.notNegative("exponent of the differential capacity", exponent);
      Shares.positive("differential capacity of reference", reference_per_V);
    }
  }

  /**
   * dh/dt = γ |q| (sgn q - h), and beside it a part of the gap that follows the sign at once: U =
   * mean + h M + M₀ sgn q, M being half the gap of the branches; at rest it keeps the last sign.
   *
   * <p>Plett, Battery Management Systems, volume 1 (2015), chapter 2.
   *
   * @param rate γ
   * @param instantaneous_V M₀
   */
  record Plett(double rate, double instantaneous_V) implements HysteresisLaw {
    public Plett {
      Shares.positive("hysteresis rate", rate);
      Shares.notNegative("instantaneous hysteresis", instantaneous_V);
    }
  }
}
