package anodyne.preparation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import anodyne.formula.Formula;
import anodyne.library.Phase;
import anodyne.library.Property;
import anodyne.library.Selected;
import anodyne.quantity.Estimate;
import anodyne.quantity.Quality;
import anodyne.sodiation.Compound;
import anodyne.sodiation.Draw;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DrivingForceTest {
  private static final Map<String, Compound> KNOWN =
      Map.of(
          "MoS2", compound("MoS2", -276.1, 4, Quality.HANDBOOK),
          "MoSe2", compound("MoSe2", -159.1, 3, Quality.MEASURED),
          "S", compound("S", 0, 0, Quality.HANDBOOK),
          "Se", compound("Se", 0, 0, Quality.HANDBOOK),
          "O", compound("O", 0, 0, Quality.HANDBOOK),
          "SO2", compound("SO2", -296.8, 0.2, Quality.HANDBOOK));

  private static Compound compound(String formula, double value, double sd, Quality quality) {
    Selected enthalpy =
        new Selected(
            Property.FORMATION_ENTHALPY,
            value,
            value,
            value,
            0,
            sd,
            "table",
            quality,
            "table of " + formula,
            List.of(),
            List.of(),
            value,
            value,
            false,
            false);
    return new Compound(
        formula,
        new Phase(formula, formula, "", List.of(), "test", Optional.empty(), List.of(), List.of()),
        Formula.parse(formula),
        Map.of(Property.FORMATION_ENTHALPY, enthalpy));
  }

  private static Optional<Compound> find(Formula composition) {
    return KNOWN.values().stream()
        .filter(c -> c.composition().sameCompositionAs(composition))
        .findFirst();
  }

  private static DrivingForce force(String equation) {
    return switch (DrivingForce.of(Synthesis.parse(equation), DrivingForceTest::find)) {
      case DrivingForce.Ready(DrivingForce force) -> force;
      case DrivingForce.Missing(Synthesis _, List<Formula> what) -> throw new AssertionError(what);
    };
  }

  @Test
  void selenium_does_not_displace_the_sulfur_of_molybdenum() {
    DrivingForce force = force("MoS2 + 2 Se -> MoSe2 + 2 S");
    assertThat(force.enthalpy_kJ_per_mol(Draw.central())).isCloseTo(117, within(1e-9));
    Estimate estimate = force.enthalpy_kJ_per_mol();
    assertThat(estimate.low()).isCloseTo(117 - 1.6448536 * 5, within(1e-6));
    assertThat(estimate.high()).isCloseTo(117 + 1.6448536 * 5, within(1e-6));
    assertThat(estimate.quality()).isEqualTo(Quality.HANDBOOK);
    assertThat(force.decided()).isTrue();
  }

  @Test
  void molecules_of_an_element_count_by_their_atoms() {
    assertThat(force("S + O2 -> SO2").enthalpy_kJ_per_mol(Draw.central()))
        .isCloseTo(-296.8, within(1e-9));
  }

  @Test
  void the_reverse_equation_has_the_opposite_enthalpy() {
    assertThat(force("MoSe2 + 2 S -> MoS2 + 2 Se").enthalpy_kJ_per_mol(Draw.central()))
        .isCloseTo(-117, within(1e-9));
  }

  @Test
  void a_draw_moves_the_enthalpy() {
    Draw shifted =
        (compound, property) ->
            Draw.central().amount(compound, property) + (compound.name().equals("MoSe2") ? 10 : 0);
    assertThat(force("MoS2 + 2 Se -> MoSe2 + 2 S").enthalpy_kJ_per_mol(shifted))
        .isCloseTo(127, within(1e-9));
  }

  @Test
  void substances_without_enthalpy_are_named() {
    assertThat(
            DrivingForce.of(
                Synthesis.parse("MoS2 + 2 H2Se -> MoSe2 + 2 H2S"), DrivingForceTest::find))
        .isInstanceOfSatisfying(
            DrivingForce.Missing.class,
            missing ->
                assertThat(missing.what())
                    .containsExactly(Formula.parse("H2Se"), Formula.parse("H2S")));
  }

  @Test
  void a_precaution_covers_the_hydrates_of_its_substance_and_nothing_else() {
    Precaution salt = precaution("FeCl2");
    assertThat(salt.concerns(Formula.parse("FeCl2·4H2O"))).isTrue();
    assertThat(salt.concerns(Formula.parse("FeCl3"))).isFalse();
    assertThat(salt.concerns(Formula.parse("FeCl2O"))).isFalse();
    assertThat(precaution("H2").concerns(Formula.parse("H2O"))).isFalse();
    assertThat(precaution("S").concerns(Formula.parse("SO2"))).isFalse();
  }

  private static Precaution precaution(String formula) {
    return new Precaution(
        Formula.parse(formula),
        formula,
        List.of(),
        Quality.RECALLED,
        "recalled",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  @Test
  void precautions_know_their_substance_and_refuse_made_up_codes() {
    Precaution gas =
        new Precaution(
            Formula.parse("H2Se"),
            "hydrogen selenide",
            List.of("H330"),
            Quality.RECALLED,
            "recalled",
            Optional.of("0.05 ppm"),
            Optional.empty(),
            Optional.of("list"),
            Optional.empty());
    assertThat(gas.concerns(Formula.parse("SeH2"))).isTrue();
    assertThat(gas.severe()).isTrue();
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            new Precaution(
                Formula.parse("S"),
                "sulfur",
                List.of("dangerous"),
                Quality.RECALLED,
                "recalled",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
  }
}
