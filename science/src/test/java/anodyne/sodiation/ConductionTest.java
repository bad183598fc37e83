package anodyne.sodiation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import anodyne.formula.Formula;
import anodyne.library.Method;
import anodyne.library.MethodTable;
import anodyne.library.Phase;
import anodyne.library.Property;
import anodyne.library.PropertyValue;
import anodyne.library.Selected;
import anodyne.library.Selection;
import anodyne.quantity.Quality;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ConductionTest {
  private static final Selection SELECTION = selection();

  /** cm³/mol and S/m. */
  private static final Compound CU2SE = compound("Cu2Se", -65.3, 30.6);

  private static final Compound CU = compound("Cu", 0, 7.11);
  private static final Compound NA2SE = compound("Na2Se", -342.7, 47.69);
  private static final Compound SE = compound("Se", 0, 16.4);
  private static final Compound NA = compound("Na", 0, 23.7);
  private static final Map<String, Double> KNOWN = Map.of("Cu", 6e7, "Cu2Se", 1e5, "Na2Se", 1e-9);

  static Selection selection() {
    Map<Quality, MethodTable.Floor> floors = new LinkedHashMap<>();
    for (Quality quality : Quality.values()) {
      floors.put(quality, new MethodTable.Floor(0, 0, 0, 0, 0, 0));
    }
    return new Selection(
        new MethodTable(List.of(new Method("table", "test", 1, 0, 0, 0, 0, "test")), floors));
  }

  static Compound compound(String formula, double enthalpy, double volume) {
    return TestCompounds.compound(
        formula,
        Map.of(
            Property.FORMATION_ENTHALPY,
            TestCompounds.exactly(Property.FORMATION_ENTHALPY, enthalpy),
            Property.MOLAR_VOLUME,
            TestCompounds.exactly(Property.MOLAR_VOLUME, volume)));
  }

  static Phase phase(String formula, PropertyValue... values) {
    return new Phase(
        formula, formula, "", List.of(), "test", Optional.empty(), List.of(values), List.of());
  }

  static PropertyValue value(Property property, double amount) {
    return of(property, new PropertyValue.Amount(amount));
  }

  static PropertyValue of(Property property, PropertyValue.Datum datum) {
    return new PropertyValue(
        property,
        datum,
        OptionalDouble.empty(),
        "table",
        "",
        "",
        OptionalDouble.empty(),
        "test",
        Quality.HANDBOOK,
        Optional.empty(),
        "");
  }

  private static Optional<Selected> known(Compound compound) {
    return Optional.ofNullable(KNOWN.get(compound.name()))
        .map(v -> TestCompounds.exactly(Property.PERMITTIVITY_STATIC, v));
  }

  private static Sequence copperSelenide() {
    SodiationPath path =
        SodiationPath.of(
            ChemicalSystem.of(
                List.of(CU2SE, CU, NA2SE, SE, NA), List.of(CU2SE.composition()), Energy.ENTHALPY),
            Mixture.of(CU2SE));
    Host host = new Host("Cu2Se", CU2SE, Host.Storage.BULK, Optional.empty());
    return Sequence.of(List.of(new Sequence.Share(host, 1)), List.of(path));
  }

  private static Conduction ready(Conduction.Surroundings surroundings) {
    return switch (Conduction.of(
        copperSelenide(), ConductionTest::known, SELECTION, surroundings)) {
      case Conduction.Ready(Conduction conduction) -> conduction;
      case Conduction.Missing(List<String> what) -> throw new AssertionError(what);
    };
  }

  private static Conductor estimate(Phase phase) {
    return Conductor.estimate(phase.formula(), phase, Formula.parse(phase.formula()), SELECTION);
  }

  @Test
  void copper_selenide_ends_as_copper_and_sodium_selenide_by_their_volumes() {
    List<Conduction.AtCharge> course = ready(Conduction.Surroundings.none()).central(4);
    assertThat(course).hasSize(5);
    assertThat(course.getFirst().fractions()).containsOnlyKeys("Cu2Se");
    assertThat(course.getFirst().grains_S_per_m()).isCloseTo(1e5, within(1e-6));
    Conduction.AtCharge end = course.getLast();
    double copper = 2 * 7.11 / (2 * 7.11 + 47.69);
    assertThat(end.fractions().get("Cu")).isCloseTo(copper, within(1e-12));
    assertThat(end.carrier()).isEqualTo("Na2Se");
    assertThat(end.grains_S_per_m()).isCloseTo(1e-9 / (1 - 3 * copper), within(1e-14));
    assertThat(course.get(2).state()).isFalse();
    assertThat(course.get(2).carrier()).isEqualTo("Cu2Se");
  }

  @Test
  void fractions_add_up_to_one_and_volumes_follow_the_charge_within_a_step() {
    List<Conduction.AtCharge> course = ready(Conduction.Surroundings.none()).central(10);
    for (Conduction.AtCharge at : course) {
      assertThat(at.fractions().values().stream().mapToDouble(f -> f).sum())
          .isCloseTo(1, within(1e-12));
    }
    double half = course.getLast().charge_mAh_per_g() / 2;
    assertThat(course.get(5).charge_mAh_per_g()).isCloseTo(half, within(1e-9));
    assertThat(course.get(5).fractions().get("Cu2Se"))
        .isCloseTo(30.6 / (30.6 + 2 * 7.11 + 47.69), within(1e-12));
  }

  @Test
  void carbon_beyond_a_third_of_the_volume_keeps_the_composite_conducting() {
    Conductor carbon = Conductor.between("carbon", 1e3, 1e3, "test");
    double volume = 2 * (2 * 7.11 + 47.69) / 206.06;
    Conduction.AtCharge end =
        ready(new Conduction.Surroundings(List.of(new Conduction.Filler(carbon, volume)), 0))
            .central(1)
            .getLast();
    assertThat(end.carrier()).isEqualTo("carbon");
    assertThat(end.solids_S_per_m()).isGreaterThan(1e3 * (3 * 2.0 / 3 - 1) / 2);
    assertThat(end.isotropic().low_S_per_m()).isLessThan(end.solids_S_per_m());
    assertThat(end.isotropic().high_S_per_m()).isGreaterThan(end.solids_S_per_m());
  }

  @Test
  void pores_lower_the_conduction_and_are_filled_by_swelling() {
    List<Conduction.AtCharge> course =
        ready(new Conduction.Surroundings(List.of(), 0.4)).central(1);
    assertThat(course.getFirst().porosity()).isCloseTo(0.4, within(1e-12));
    assertThat(course.getFirst().electrode_S_per_m())
        .isCloseTo(1e5 * (3 * 0.6 - 1) / 2, within(1e-6));
    assertThat(course.getLast().porosity()).isZero();
    assertThat(course.getLast().electrode_S_per_m())
        .isCloseTo(course.getLast().solids_S_per_m(), within(1e-20));
  }

  @Test
  void a_draw_moves_every_conductivity_by_factors() {
    Conductor wide = Conductor.between("x", 1e-4, 1e4, "test");
    assertThat(wide.conductivity_S_per_m()).isCloseTo(1, within(1e-12));
    assertThat(wide.at_S_per_m(1.6448536269514722)).isCloseTo(1e4, within(1e-6));
    assertThat(wide.low_S_per_m()).isCloseTo(1e-4, within(1e-12));
    Conduction conduction =
        ready(new Conduction.Surroundings(List.of(new Conduction.Filler(wide, 0.5)), 0));
    List<Conduction.AtCharge> up =
        conduction.course(Draw.central(), c -> c.equals(wide) ? 1 : 0, 1);
    List<Double> higher = new ArrayList<>(up.stream().map(a -> a.solids_S_per_m()).toList());
    List<Double> central = conduction.central(1).stream().map(a -> a.solids_S_per_m()).toList();
    for (int k = 0; k < central.size(); k++) {
      assertThat(higher.get(k)).isGreaterThan(central.get(k));
    }
  }

  @Test
  void unknown_conductivities_are_estimated_by_kind_and_say_so() {
    assertThat(estimate(phase("Cu"))).returns(Quality.ESTIMATED, Conductor::quality);
    assertThat(estimate(phase("Cu")).conductivity_S_per_m()).isBetween(1e6, 1e7);
    assertThat(estimate(phase("Na2S")).high_S_per_m()).isCloseTo(1e-6, within(1e-12));
    assertThat(estimate(phase("S")).high_S_per_m()).isLessThan(1e-5);
    assertThat(estimate(phase("Na15Sn4")).low_S_per_m()).isCloseTo(1e3, within(1e-6));
    assertThat(estimate(phase("C")).conductivity_S_per_m()).isBetween(1e2, 1e3);
    assertThat(estimate(phase("Ti3C2Tx")).high_S_per_m()).isCloseTo(1.5e6, within(1.0));
    assertThat(
            estimate(
                    phase("NbSe2", of(Property.CONDUCTIVITY_TYPE, new PropertyValue.Word("metal"))))
                .low_S_per_m())
        .isCloseTo(1e4, within(1e-6));
  }

  @Test
  void carriers_where_known_set_the_estimate() {
    Conductor estimate = estimate(phase("SnS", value(Property.CARRIER_CONCENTRATION, 1e18)));
    assertThat(estimate.conductivity_S_per_m()).isCloseTo(160.2, within(0.1));
    assertThat(estimate.high_S_per_m() / estimate.conductivity_S_per_m())
        .isCloseTo(30, within(1e-6));
  }

  @Test
  void sodium_selenide_is_taken_for_a_better_conductor_than_sulfide_by_its_gap_alone() {
    Conductor sulfide = estimate(phase("Na2S", value(Property.BAND_GAP, 2.4)));
    Conductor selenide = estimate(phase("Na2Se", value(Property.BAND_GAP, 2.0)));
    assertThat(selenide.conductivity_S_per_m()).isGreaterThan(sulfide.conductivity_S_per_m());
    assertThat(selenide.low_S_per_m()).isLessThan(sulfide.high_S_per_m());
  }

  @Test
  void a_compound_without_volume_is_named() {
    Compound bare = TestCompounds.compound("Cu2Se", -65.3);
    Host host = new Host("Cu2Se", bare, Host.Storage.BULK, Optional.empty());
    Sequence sequence = new Sequence(List.of(new Sequence.Share(host, 1)), List.of());
    assertThat(
            Conduction.of(
                sequence, _ -> Optional.empty(), SELECTION, Conduction.Surroundings.none()))
        .isEqualTo(new Conduction.Missing(List.of("Cu2Se lacks molar_volume")));
  }

  @Test
  void nonsense_is_refused() {
    Conductor carbon = Conductor.between("carbon", 1e2, 1e4, "test");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Conduction.Surroundings(List.of(), 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Conduction.Filler(carbon, -1));
    assertThatIllegalArgumentException().isThrownBy(() -> Conduction.Filler.ofMass(carbon, 0.1, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> Conductor.between("x", 0, 0, "test"));
  }
}
