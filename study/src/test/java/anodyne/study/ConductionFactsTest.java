package anodyne.study;

import static anodyne.study.ConductionFacts.DEFECTS_PER_M3;
import static anodyne.study.ConductionFacts.MANY_PER_M3;
import static anodyne.study.ConductionFacts.lower;
import static anodyne.study.ConductionFacts.n;
import static anodyne.study.ConductionFacts.p;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import anodyne.evidence.JunctionCheck.ModelFact;
import anodyne.junction.CurrentVoltage;
import anodyne.junction.Interface;
import anodyne.junction.InterfaceCharge;
import anodyne.junction.Layer;
import anodyne.junction.Profile;
import anodyne.quantity.Constants;
import anodyne.study.ModelContacts.Join;
import anodyne.tunnelling.CharacteristicEnergy;
import anodyne.tunnelling.Wkb;
import anodyne.verdict.JunctionFindings.ModelFinding;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers of the model contacts against closed forms that share nothing with the solvers. */
class ConductionFactsTest {
  private static final double Q = Constants.ELEMENTARY_CHARGE_C;
  private static final double VT = Constants.thermalVoltage_V(ModelContacts.TEMPERATURE_K);
  private static final double PERMITTIVITY_F_PER_M =
      ModelContacts.PERMITTIVITY * Constants.VACUUM_PERMITTIVITY_F_PER_M;
  private static final double INTRINSIC_PER_M3 =
      ModelContacts.STATES_PER_M3 * Math.exp(-0.5 * ModelContacts.GAP_EV / VT);
  private static final double BUILT_IN_V = 2 * VT * Math.log(MANY_PER_M3 / INTRINSIC_PER_M3);
  private static final CurrentVoltage PN = ConductionFacts.curve(n(MANY_PER_M3), p(MANY_PER_M3));

  @Test
  void the_forward_current_of_the_p_n_contact_is_that_of_recombination_where_carriers_are_equal() {
    double field = field_V_per_m(BUILT_IN_V - ConductionFacts.BIAS_V - 2 * VT);
    double sah =
        Q
            * INTRINSIC_PER_M3
            / (2 * ModelContacts.LIFETIME_S)
            * Math.PI
            * VT
            / field
            * Math.exp(ConductionFacts.BIAS_V / (2 * VT));
    assertThat(ConductionFacts.bothWays(PN).forward_A_per_m2())
        .isCloseTo(sah, withinPercentage(12));
  }

  @Test
  void
      the_blocked_current_of_the_p_n_contact_is_generated_where_carriers_are_fewer_than_intrinsic() {
    double drop_V = BUILT_IN_V + ConductionFacts.BIAS_V;
    double side_m = Math.sqrt(PERMITTIVITY_F_PER_M * drop_V / (Q * MANY_PER_M3));
    double zone_m = 2 * side_m * (1 - Math.sqrt(1 - ConductionFacts.BIAS_V / drop_V));
    double generated = Q * INTRINSIC_PER_M3 / (2 * ModelContacts.LIFETIME_S) * zone_m;
    assertThat(ConductionFacts.bothWays(PN).reverse_A_per_m2())
        .isCloseTo(generated, withinPercentage(12));
  }

  @Test
  void recombination_in_the_p_n_contact_is_its_current() {
    assertThat(ConductionFacts.recombination_A_per_m2(PN))
        .isCloseTo(ConductionFacts.bothWays(PN).forward_A_per_m2(), withinPercentage(2));
  }

  /** Peak field of the symmetric depletion approximation. */
  private static double field_V_per_m(double drop_V) {
    return Math.sqrt(Q * MANY_PER_M3 * drop_V / PERMITTIVITY_F_PER_M);
  }

  /** Crowell and Sze: emission and diffusion over the barrier in series. */
  @ParameterizedTest
  @CsvSource({"4.5", "4.6"})
  void the_blocked_current_of_a_metal_is_emission_and_diffusion_in_series(double metal_eV) {
    double barrier = metal_eV - ModelContacts.AFFINITY_EV;
    double drop =
        barrier
            - VT * Math.log(ModelContacts.STATES_PER_M3 / MANY_PER_M3)
            + ConductionFacts.BIAS_V
            - VT;
    double field = Math.sqrt(2 * Q * MANY_PER_M3 * drop / PERMITTIVITY_F_PER_M);
    double diffusion = ModelContacts.MOBILITY_M2_PER_VS * field;
    double emission =
        Math.sqrt(
            Constants.BOLTZMANN_J_PER_K
                * ModelContacts.TEMPERATURE_K
                / (2 * Math.PI * TunnellingFacts.mass_me() * Constants.ELECTRON_MASS_KG));
    double current =
        Q
            * ModelContacts.STATES_PER_M3
            * emission
            / (1 + emission / diffusion)
            * Math.exp(-barrier / VT);
    assertThat(ConductionFacts.schottky(metal_eV).reverse_A_per_m2())
        .isCloseTo(current, withinPercentage(5));
  }

  @Test
  void a_layer_has_the_resistance_of_its_mobility_and_carriers() {
    assertThat(ConductionFacts.resistance_ohm_m2(n(MANY_PER_M3)))
        .isCloseTo(ConductionFacts.bulk_ohm_m2(MANY_PER_M3), withinPercentage(1e-3));
  }

  @Test
  void the_resistance_of_the_n_n_contact_is_the_sum_over_its_carriers_and_its_step() {
    Profile profile = ModelContacts.solved(n(MANY_PER_M3), lower(MANY_PER_M3)).profile();
    double sum = 0;
    double atStep = 0;
    for (int i = 0; i + 1 < profile.position_m().size(); i++) {
      double step = profile.position_m().get(i + 1) - profile.position_m().get(i);
      double left = profile.electrons_per_m3().get(i);
      double right = profile.electrons_per_m3().get(i + 1);
      sum += 0.5 * step * (1 / left + 1 / right);
      atStep = step == 0 ? Math.min(left, right) : atStep;
    }
    double emission =
        Math.sqrt(
            Constants.BOLTZMANN_J_PER_K
                * ModelContacts.TEMPERATURE_K
                / (2 * Math.PI * TunnellingFacts.mass_me() * Constants.ELECTRON_MASS_KG));
    double expected = sum / (Q * ModelContacts.MOBILITY_M2_PER_VS) + VT / (Q * emission * atStep);
    assertThat(ConductionFacts.resistance_ohm_m2(n(MANY_PER_M3), lower(MANY_PER_M3)))
        .isCloseTo(expected, withinPercentage(4));
  }

  @Test
  void deep_acceptors_take_their_number_of_electrons() {
    double gain =
        ConductionFacts.bulk_ohm_m2(MANY_PER_M3) / ConductionFacts.withDefects_ohm_m2(false);
    assertThat(gain).isCloseTo(1 - DEFECTS_PER_M3 / MANY_PER_M3, within(1e-6));
  }

  @Test
  void shallow_donors_give_electrons_by_the_law_of_mass_action() {
    double level = ModelContacts.STATES_PER_M3 * Math.exp(-ConductionFacts.SHALLOW_EV / VT);
    double b = level - MANY_PER_M3;
    double c = -level * (MANY_PER_M3 + DEFECTS_PER_M3);
    double electrons = 0.5 * (-b + Math.sqrt(b * b - 4 * c));
    double gain =
        ConductionFacts.bulk_ohm_m2(MANY_PER_M3) / ConductionFacts.withDefects_ohm_m2(true);
    assertThat(gain).isCloseTo(electrons / MANY_PER_M3, withinPercentage(0.5));
  }

  @Test
  void no_current_flows_at_equilibrium_though_diffusion_alone_would_carry_much() {
    double electronsAtInterface = INTRINSIC_PER_M3;
    assertThat(ConductionFacts.equilibriumCurrent_A_per_m2())
        .isLessThan(1e-12 * ConductionFacts.diffusion_A_per_m2());
    double least =
        Q
            * ModelContacts.MOBILITY_M2_PER_VS
            * VT
            * (MANY_PER_M3 - electronsAtInterface)
            / ModelContacts.THICKNESS_M;
    assertThat(ConductionFacts.diffusion_A_per_m2()).isGreaterThan(least);
  }

  @Test
  void electrons_that_change_sides_leave_the_conductance_along_an_interface_of_equal_mobilities() {
    assertThat(ConductionFacts.gainAlong(1)).isCloseTo(1, within(1e-3));
    Interface at = ModelContacts.solved(n(MANY_PER_M3), lower(MANY_PER_M3)).interfaces().getFirst();
    double moved = Math.abs(at.sheetCharge_per_m2());
    assertThat(ConductionFacts.gainAlong(10))
        .isCloseTo(1 + 9 * moved / (11 * MANY_PER_M3 * ModelContacts.THICKNESS_M), within(3e-3));
  }

  @ParameterizedTest
  @CsvSource({
    "4.6, 1, 0, 0.6",
    "5.1, 1, 0, 1.1",
    "4.6, 0, 0, 0.75",
    "5.1, 0, 0, 0.75",
    "4.6, 1, 0.2, 0.4",
    "5.1, 0.5, 0, 0.925"
  })
  void barriers_follow_the_metal_its_pinning_and_a_dipole(
      double metal_eV, double slope, double dipole_V, double barrier_eV) {
    Join join = new Join(dipole_V, OptionalDouble.of(slope), InterfaceCharge.NONE);
    assertThat(JunctionFacts.barrier_eV(metal_eV, ModelContacts.AFFINITY_EV, join))
        .isCloseTo(barrier_eV, within(1e-9));
  }

  /** Gauss's law, the depletion approximation and the filling of the states, by bisection. */
  @Test
  void the_field_jumps_by_the_charge_of_the_interface_states() {
    double bulk_eV = VT * Math.log(ModelContacts.STATES_PER_M3 / MANY_PER_M3);
    double low = 0.1;
    double high = BUILT_IN_V - 0.1;
    for (int i = 0; i < 60; i++) {
      double middle = 0.5 * (low + high);
      double jump = oneSided_V_per_m(BUILT_IN_V - middle) - oneSided_V_per_m(middle);
      double states =
          JunctionFacts.STATES_PER_EV_M2 * (bulk_eV + middle - 0.5) * Q / PERMITTIVITY_F_PER_M;
      if (states < jump) {
        low = middle;
      } else {
        high = middle;
      }
    }
    Interface at = JunctionFacts.withStates();
    assertThat(at.fieldLeft_V_per_m()).isCloseTo(oneSided_V_per_m(low), withinPercentage(3));
    assertThat(at.fieldRight_V_per_m())
        .isCloseTo(oneSided_V_per_m(BUILT_IN_V - low), withinPercentage(3));
  }

  /** Field of the depletion approximation over a drop on one side, less the spilled carriers. */
  private static double oneSided_V_per_m(double drop_V) {
    return Math.sqrt(2 * Q * MANY_PER_M3 * (drop_V - VT) / PERMITTIVITY_F_PER_M);
  }

  @ParameterizedTest
  @CsvSource({"0.3", "0.5", "0.7"})
  void the_thick_barrier_transmits_as_a_parabola_does(double share) {
    Wkb wkb = new Wkb(TunnellingFacts.barrier(TunnellingFacts.THICK_DONORS_PER_M3));
    double foot = wkb.edge().floor_eV();
    double height = wkb.edge().top_eV() - foot;
    double e00 =
        CharacteristicEnergy.of(
                TunnellingFacts.THICK_DONORS_PER_M3,
                TunnellingFacts.mass_me(),
                ModelContacts.PERMITTIVITY,
                ModelContacts.TEMPERATURE_K)
            .e00_eV();
    double u = 1 / Math.sqrt(share);
    double exponent =
        height / e00 * (Math.sqrt(1 - share) - share * Math.log(u + Math.sqrt(u * u - 1)));
    assertThat(-wkb.logarithmAt(foot + share * height)).isCloseTo(exponent, withinPercentage(8));
  }

  @Test
  void the_facts_hold_as_physics_has_it() {
    Map<ModelFact, ModelFinding> facts = JunctionFacts.all();
    assertThat(facts).hasSize(ModelFact.values().length);
    assertThat(facts.entrySet().stream().filter(e -> !e.getValue().holds()).map(Map.Entry::getKey))
        .containsExactlyInAnyOrder(
            ModelFact.FEWER_CARRIERS_BEND_MORE,
            ModelFact.GAP_ALONE_DRIVES,
            ModelFact.CONCENTRATION_ALONE_DRIVES,
            ModelFact.ELECTRONS_ALONE_PASS_SCHOTTKY,
            ModelFact.FIELD_DRIVES_CURRENT,
            ModelFact.CONTACT_CONDUCTS_BETTER,
            ModelFact.FIELD_LOWERS_RESISTANCE,
            ModelFact.DEFECTS_CONDUCT);
  }

  @Test
  void only_the_lightly_doped_contacts_block() {
    Layer heavy = n(ConductionFacts.METALLIC_PER_M3);
    assertThat(ConductionFacts.bothWays(PN).ratio()).isGreaterThan(1000);
    assertThat(
            ConductionFacts.bothWays(
                    ConductionFacts.curve(heavy, lower(ConductionFacts.METALLIC_PER_M3)))
                .ratio())
        .isBetween(1.0, 2.0);
  }
}
