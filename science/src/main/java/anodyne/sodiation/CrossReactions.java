package anodyne.sodiation;

import anodyne.formula.Rational;
import anodyne.quantity.Constants;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * What the hosts and their products would do with each other: the hull of the joint system against
 * the hosts side by side.
 *
 * @param path equilibrium path of the mixture of all hosts, per 100 g of it
 * @param gains energy that reactions across the hosts would release, at each state of the sequence
 */
public record CrossReactions(SodiationPath path, List<Gain> gains) {
  private static final double REFERENCE_G = 100;
  private static final int DIGITS = 9;

  /** Energies below this are round-off. */
  private static final double LEAST_J_PER_G = 1e-3;

  private static final double JOULE_PER_EV_MOL = Constants.FARADAY_C_PER_MOL;

  /**
   * The driving force at one state.
   *
   * @param charge_mAh_per_g charge so far, per gram of all hosts
   * @param released_J_per_g energy released by reaching the joint hull at the same sodium; 0 if the
   *     products are stable against each other
   * @param apart the compounds side by side
   * @param together the compounds stable together
   */
  public record Gain(
      double charge_mAh_per_g, double released_J_per_g, List<String> apart, List<String> together) {
    public Gain {
      apart = List.copyOf(apart);
      together = List.copyOf(together);
    }
  }

  public CrossReactions {
    gains = List.copyOf(gains);
  }

  static CrossReactions of(SodiationInputs inputs, Sequence sequence) {
    ChemicalSystem system = inputs.jointSystem();
    LinkedHashMap<Compound, Rational> start = new LinkedHashMap<>();
    for (Sequence.Share share : sequence.hosts()) {
      BigDecimal moles =
          BigDecimal.valueOf(share.mol_per_g() * REFERENCE_G)
              .setScale(DIGITS, RoundingMode.HALF_EVEN);
      start.merge(share.host().compound(), Rational.of(moles), Rational::plus);
    }
    Mixture mixture = new Mixture(start);
    SodiationPath path = SodiationPath.of(system, mixture);
    EnergyCurve hull = SodiationPath.hull(system, mixture, Draw.central());
    List<Gain> gains = new ArrayList<>();
    for (Sequence.State state : sequence.states()) {
      double energy = 0;
      double sodium = 0;
      List<String> apart = new ArrayList<>();
      for (int i = 0; i < sequence.hosts().size(); i++) {
        double moles = sequence.hosts().get(i).mol_per_g() * REFERENCE_G;
        Mixture now = state.mixtures().get(i);
        energy += moles * SodiationPath.energy_eV(system, now, Draw.central());
        sodium += moles * now.sodium().toDouble();
        now.amounts().keySet().stream()
            .map(Compound::name)
            .filter(n -> !apart.contains(n))
            .forEach(apart::add);
      }
      double released = Math.max(0, energy - hull.at(sodium)) * JOULE_PER_EV_MOL / REFERENCE_G;
      gains.add(
          new Gain(
              state.charge_mAh_per_g(),
              released < LEAST_J_PER_G ? 0 : released,
              apart,
              path.at(sodium).stream().map(Compound::name).toList()));
    }
    return new CrossReactions(path, gains);
  }
}
