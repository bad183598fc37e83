package anodyne.study;

import anodyne.junction.BiasedProfile;
import anodyne.junction.CurrentVoltage;
import anodyne.junction.Layer;
import anodyne.junction.OperatingPoint;
import anodyne.junction.Profile;
import anodyne.junction.Trap;
import anodyne.quantity.Constants;
import anodyne.quantity.Series;

/** Currents through the {@link ModelContacts model contacts}, solved under bias. */
final class ConductionFacts {
  /** Bias at which a contact is asked whether it conducts or blocks. */
  static final double BIAS_V = 0.5;

  /** Bias of a conductance, far below kT/e. */
  static final double PROBE_V = 1e-3;

  static final double MANY_PER_M3 = 1e23;
  static final double METALLIC_PER_M3 = 1e26;
  static final double OFFSET_EV = 0.3;
  static final double DEFECTS_PER_M3 = 5e22;
  static final double SHALLOW_EV = 0.05;
  static final double DEEP_EV = 0.75;

  private ConductionFacts() {}

  /** Currents the easy and the hard way at the same bias. */
  record BothWays(double forward_A_per_m2, double reverse_A_per_m2) {
    double ratio() {
      return forward_A_per_m2 / reverse_A_per_m2;
    }
  }

  /** Currents at plus and minus {@link #BIAS_V}. */
  static CurrentVoltage curve(Layer... layers) {
    return ModelContacts.swept(Series.of(-BIAS_V, BIAS_V), layers);
  }

  static BothWays bothWays(CurrentVoltage curve) {
    double below = Math.abs(curve.points().getFirst().current_A_per_m2());
    double above = Math.abs(curve.points().getLast().current_A_per_m2());
    return new BothWays(Math.max(below, above), Math.min(below, above));
  }

  static BothWays schottky(double workFunction_eV) {
    return bothWays(curve(ModelContacts.metal(workFunction_eV), n(MANY_PER_M3)));
  }

  /** Share of the current that holes carry at the first contact, at a small bias. */
  static double holeShare(Layer... layers) {
    OperatingPoint point = ModelContacts.swept(Series.of(0.05), layers).points().getFirst();
    return 1 - point.electronShare_A_per_m2() / point.current_A_per_m2();
  }

  /** Share that holes carry into a metal contact of a p-type layer, conducting. */
  static double holeShareOfSchottkyOnP() {
    return holeShare(ModelContacts.metal(4.6), p(MANY_PER_M3));
  }

  /** Resistance times area at equilibrium, of all layers and what lies between them. */
  static double resistance_ohm_m2(Layer... layers) {
    return PROBE_V
        / ModelContacts.swept(Series.of(PROBE_V), layers).points().getFirst().current_A_per_m2();
  }

  /** Resistance times area of a layer by its mobility and its carriers alone. */
  static double bulk_ohm_m2(double carriers_per_m3) {
    return ModelContacts.THICKNESS_M
        / (Constants.ELEMENTARY_CHARGE_C * ModelContacts.MOBILITY_M2_PER_VS * carriers_per_m3);
  }

  /** Current of the p-n contact at zero bias. */
  static double equilibriumCurrent_A_per_m2() {
    return Math.abs(
        ModelContacts.swept(Series.of(0), n(MANY_PER_M3), p(MANY_PER_M3))
            .points()
            .getFirst()
            .current_A_per_m2());
  }

  /** Largest q D dn/dx of the p-n contact at equilibrium, which its field balances. */
  static double diffusion_A_per_m2() {
    Profile profile = ModelContacts.solved(n(MANY_PER_M3), p(MANY_PER_M3)).profile();
    double diffusivity =
        ModelContacts.MOBILITY_M2_PER_VS * Constants.thermalVoltage_V(ModelContacts.TEMPERATURE_K);
    double largest = 0;
    for (int i = 0; i + 1 < profile.position_m().size(); i++) {
      double step = profile.position_m().get(i + 1) - profile.position_m().get(i);
      if (step > 0) {
        double change = profile.electrons_per_m3().get(i + 1) - profile.electrons_per_m3().get(i);
        largest = Math.max(largest, Math.abs(change) / step);
      }
    }
    return Constants.ELEMENTARY_CHARGE_C * diffusivity * largest;
  }

  /** Recombination current in the layers, q ∫ R dx, under {@link #BIAS_V} the conducting way. */
  static double recombination_A_per_m2(CurrentVoltage curve) {
    boolean positive =
        Math.abs(curve.points().getLast().current_A_per_m2())
            > Math.abs(curve.points().getFirst().current_A_per_m2());
    BiasedProfile profile = positive ? curve.profiles().getLast() : curve.profiles().getFirst();
    double sum = 0;
    for (int i = 0; i + 1 < profile.position_m().size(); i++) {
      sum +=
          0.5
              * (profile.position_m().get(i + 1) - profile.position_m().get(i))
              * (rate(profile, i) + rate(profile, i + 1));
    }
    return Constants.ELEMENTARY_CHARGE_C * sum;
  }

  /** Shockley-Read-Hall rate of midgap centres with one lifetime. */
  private static double rate(BiasedProfile profile, int i) {
    double intrinsic =
        ModelContacts.STATES_PER_M3
            * Math.exp(
                -0.5
                    * ModelContacts.GAP_EV
                    / Constants.thermalVoltage_V(ModelContacts.TEMPERATURE_K));
    double electrons = profile.electrons_per_m3().get(i);
    double holes = profile.holes_per_m3().get(i);
    return (electrons * holes - intrinsic * intrinsic)
        / (ModelContacts.LIFETIME_S * (electrons + holes + 2 * intrinsic));
  }

  /** Resistance times area of a layer with deep acceptor or shallow donor levels. */
  static double withDefects_ohm_m2(boolean shallow) {
    Trap trap =
        shallow
            ? new Trap(DEFECTS_PER_M3, SHALLOW_EV, Trap.Kind.DONOR)
            : new Trap(DEFECTS_PER_M3, DEEP_EV, Trap.Kind.ACCEPTOR);
    return resistance_ohm_m2(ModelContacts.withTraps("n", MANY_PER_M3, trap));
  }

  /**
   * Conductance along the interface of the n-n contact over that of the two layers apart, if the
   * receiving layer has so many times the mobility of the giving one.
   */
  static double gainAlong(double mobilityRatio) {
    Profile profile = ModelContacts.solved(n(MANY_PER_M3), lower(MANY_PER_M3)).profile();
    double[] electrons = new double[2];
    for (int i = 0; i + 1 < profile.position_m().size(); i++) {
      double step = profile.position_m().get(i + 1) - profile.position_m().get(i);
      electrons[(int) profile.layer().get(i)] +=
          0.5 * step * (profile.electrons_per_m3().get(i) + profile.electrons_per_m3().get(i + 1));
    }
    return (electrons[0] + mobilityRatio * electrons[1])
        / (MANY_PER_M3 * ModelContacts.THICKNESS_M * (1 + mobilityRatio));
  }

  static Layer n(double donors_per_m3) {
    return ModelContacts.n("n", ModelContacts.AFFINITY_EV, donors_per_m3);
  }

  static Layer p(double acceptors_per_m3) {
    return ModelContacts.p("p", ModelContacts.AFFINITY_EV, acceptors_per_m3);
  }

  /** n type with its conduction band lower by {@link #OFFSET_EV}. */
  static Layer lower(double donors_per_m3) {
    return ModelContacts.n("low", ModelContacts.AFFINITY_EV + OFFSET_EV, donors_per_m3);
  }
}
