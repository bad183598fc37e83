package anodyne.sodiation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import anodyne.formula.Rational;
import anodyne.library.Property;
import anodyne.library.Selected;
import anodyne.quantity.Constants;
import anodyne.quantity.Quality;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReactionEnergyTest {
  private static final List<Compound> ALL = TestCompounds.all(Map.of(), List.of());
  private static final double KILOJOULE_PER_EV = Constants.FARADAY_C_PER_MOL / 1000;

  @ParameterizedTest
  @ValueSource(strings = {"MoS2", "FeS2", "SnS2", "SnSe2", "Sb2S3", "CoS2", "Fe2O3", "CuS", "V2O5"})
  void the_energies_of_the_steps_add_up_to_that_of_the_path(String host) {
    Compound compound = TestCompounds.find(ALL, host);
    SodiationPath path =
        SodiationPath.of(
            ChemicalSystem.of(ALL, List.of(compound.composition()), Energy.ENTHALPY),
            Mixture.of(compound));
    double sum = 0;
    for (Step step : path.steps()) {
      ReactionEnergy one = ReactionEnergy.of(step);
      sum += one.energy_eV();
      assertThat(one.voltage_V()).isCloseTo(step.voltage_V(), within(1e-9));
    }
    ReactionEnergy whole = ReactionEnergy.of(path);
    assertThat(sum).isCloseTo(whole.energy_eV(), within(1e-9));
    assertThat(whole.voltage_V()).isCloseTo(path.averageVoltage_V(), within(1e-9));
  }

  @Test
  void the_amounts_of_the_products_follow_from_conservation() {
    Mixture host = Mixture.of(TestCompounds.find(ALL, "Sb2S3"));
    List<Compound> products =
        List.of(TestCompounds.find(ALL, "Na3Sb"), TestCompounds.find(ALL, "Na2S"));
    ReactionEnergy reaction = ReactionEnergy.between(host, products).orElseThrow();
    assertThat(reaction.reaction().text()).isEqualTo("Sb2S3 + 12 Na -> 2 Na3Sb + 3 Na2S");
    assertThat(reaction.sodium()).isEqualTo(Rational.of(12));
  }

  @Test
  void products_that_cannot_hold_the_atoms_in_one_way_give_no_reaction() {
    Mixture host = Mixture.of(TestCompounds.find(ALL, "FeS2"));
    Compound iron = TestCompounds.find(ALL, "Fe");
    Compound sulfide = TestCompounds.find(ALL, "Na2S");
    assertThat(ReactionEnergy.between(host, List.of(sulfide))).isEmpty();
    assertThat(ReactionEnergy.between(host, List.of(iron, TestCompounds.find(ALL, "Na2O"))))
        .isEmpty();
    assertThat(ReactionEnergy.between(host, List.of(iron, TestCompounds.find(ALL, "Na"))))
        .isEmpty();
    assertThat(ReactionEnergy.between(host, List.of(iron, sulfide, TestCompounds.find(ALL, "FeS"))))
        .isEmpty();
  }

  @Test
  void mixtures_of_other_atoms_are_refused() {
    Mixture host = Mixture.of(TestCompounds.find(ALL, "FeS2"));
    Mixture iron = Mixture.of(TestCompounds.find(ALL, "Fe"));
    assertThatThrownBy(() -> new ReactionEnergy(host, iron))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("S");
  }

  @Test
  void errors_of_the_compounds_add_up_as_independent_ones() {
    ReactionEnergy reaction = withErrors(8, 3, "table", Quality.HANDBOOK);
    assertThat(reaction.halfWidth_V())
        .isCloseTo(Math.hypot(8, 2 * 3) / 4 / KILOJOULE_PER_EV, within(1e-12));
    assertThat(reaction.uncertain()).isEmpty();
  }

  @Test
  void what_does_not_change_brings_no_error() {
    Compound tin = error("Sn", 0, 5, "table", Quality.HANDBOOK);
    Compound sulfide = error("SnS", -100, 0, "table", Quality.HANDBOOK);
    Compound product = error("Na2S", -366, 0, "table", Quality.HANDBOOK);
    LinkedHashMap<Compound, Rational> before = new LinkedHashMap<>();
    before.put(sulfide, Rational.ONE);
    before.put(tin, Rational.ONE);
    LinkedHashMap<Compound, Rational> after = new LinkedHashMap<>();
    after.put(product, Rational.ONE);
    after.put(tin, Rational.of(2));
    ReactionEnergy reaction = new ReactionEnergy(new Mixture(before), new Mixture(after));
    assertThat(reaction.halfWidth_eV()).isCloseTo(5 / KILOJOULE_PER_EV, within(1e-12));
  }

  @Test
  void values_that_are_neither_measured_nor_tabulated_are_named() {
    assertThat(withErrors(8, 3, "rule", Quality.ESTIMATED).uncertain())
        .extracting(Compound::name)
        .containsExactly("MoS2");
    assertThat(withErrors(8, 3, "derived", Quality.ESTIMATED).uncertain()).isEmpty();
    assertThat(withErrors(8, 3, "rule", Quality.ESTIMATED).quality()).isEqualTo(Quality.ESTIMATED);
  }

  @Test
  void the_volume_change_is_that_of_the_solids_and_unknown_without_one_of_them() {
    Compound host = volume("SnS", 30);
    Compound tin = volume("Sn", 16);
    Compound sulfide = volume("Na2S", 42);
    ReactionEnergy known =
        ReactionEnergy.between(Mixture.of(host), List.of(tin, sulfide)).orElseThrow();
    assertThat(known.volumeChange_percent()).hasValue(100 * (58.0 / 30 - 1));
    Compound bare = TestCompounds.compound("Na2S", -366);
    assertThat(
            ReactionEnergy.between(Mixture.of(host), List.of(tin, bare))
                .orElseThrow()
                .volumeChange_percent())
        .isEmpty();
  }

  private static Compound volume(String formula, double volume_cm3) {
    return TestCompounds.compound(
        formula,
        Map.of(
            Property.FORMATION_ENTHALPY,
            TestCompounds.exactly(Property.FORMATION_ENTHALPY, 0),
            Property.MOLAR_VOLUME,
            TestCompounds.exactly(Property.MOLAR_VOLUME, volume_cm3)));
  }

  private static ReactionEnergy withErrors(
      double host_kJ, double product_kJ, String method, Quality quality) {
    return ReactionEnergy.between(
            Mixture.of(error("MoS2", -276, host_kJ, method, quality)),
            List.of(
                error("Mo", 0, 0, "definition", Quality.HANDBOOK),
                error("Na2S", -366, product_kJ, "table", Quality.HANDBOOK)))
        .orElseThrow();
  }

  private static Compound error(
      String formula, double enthalpy, double half, String method, Quality quality) {
    Selected selected =
        new Selected(
            Property.FORMATION_ENTHALPY,
            enthalpy,
            enthalpy - half,
            enthalpy + half,
            0,
            half,
            method,
            quality,
            "table",
            List.of(),
            List.of(),
            enthalpy,
            enthalpy,
            false,
            false);
    return TestCompounds.compound(formula, Map.of(Property.FORMATION_ENTHALPY, selected));
  }
}
