package anodyne.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import anodyne.library.Method;
import anodyne.library.MethodTable;
import anodyne.library.Phase;
import anodyne.library.Property;
import anodyne.library.PropertyValue;
import anodyne.library.Selection;
import anodyne.quantity.Assumption;
import anodyne.quantity.Constants;
import anodyne.quantity.Estimate;
import anodyne.quantity.Quality;
import anodyne.sodiation.SodiationInputs;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SodiumSelectionTest {
  private static final double ROOM_K = 298.15;

  private static final SodiumDefaults DEFAULTS =
      new SodiumDefaults(
          estimate(1.3, 0.5, 2.2),
          estimate(3.2e-17, 1e-19, 1e-14),
          estimate(1, 0.3, 2),
          estimate(0.1, 0.03, 0.3),
          Map.of(SodiumDefaults.UNSTATED, new SodiumDefaults.PotentialError(0.2, 0.4, "a guess")),
          new SodiumDefaults.PotentialError(0.16, 0.5, "a comparison"),
          new SodiumDefaults.PotentialError(0.3, 0.3, "a comparison"),
          0.1);

  private static Estimate estimate(double value, double low, double high) {
    return new Estimate(value, low, high, 0.9, "a rule", Quality.ESTIMATED);
  }

  private static Selection selection() {
    Map<Quality, MethodTable.Floor> floors = new EnumMap<>(Quality.class);
    for (Quality quality : Quality.values()) {
      floors.put(quality, new MethodTable.Floor(0.1, 0.1, 0.1, 1, 2, 0.05));
    }
    return new Selection(
        new MethodTable(List.of(new Method("unstated", "", 1, 0, 0, 0, 0, "a test")), floors));
  }

  private static PropertyValue value(Property property, double amount, Quality quality) {
    return new PropertyValue(
        property,
        new PropertyValue.Amount(amount),
        OptionalDouble.empty(),
        "unstated",
        "",
        "",
        OptionalDouble.empty(),
        "a paper",
        quality,
        Optional.empty(),
        "");
  }

  private static Phase phase(String formula, PropertyValue... values) {
    return new Phase(
        formula, formula, "", List.of(), "", Optional.empty(), List.of(values), List.of());
  }

  private static SodiumInputs inputs(Phase phase, double temperature_K) {
    return new SodiumSelection(selection(), DEFAULTS, temperature_K)
        .of(List.of(new SodiationInputs.Named(phase.formula(), phase)), Sodiated.unknown())
        .getFirst();
  }

  private static SodiumInputs.Inserting host(Phase phase, double temperature_K) {
    return switch (inputs(phase, temperature_K)) {
      case SodiumInputs.Inserting host -> host;
      case SodiumInputs.Blocking blocking -> throw new AssertionError(blocking.reason());
      case SodiumInputs.Missing missing -> throw new AssertionError(missing.what());
    };
  }

  private static Phase disulfide(PropertyValue... more) {
    PropertyValue[] values = new PropertyValue[more.length + 1];
    values[0] = value(Property.MOLAR_VOLUME, 32, Quality.MEASURED);
    System.arraycopy(more, 0, values, 1, more.length);
    return phase("MoS2", values);
  }

  @ParameterizedTest
  @CsvSource({"C, carbon", "Ti3C2Tx, MXene"})
  void carbon_and_mxenes_block_sodium(String formula, String word) {
    assertThat(inputs(phase(formula), ROOM_K))
        .isInstanceOfSatisfying(
            SodiumInputs.Blocking.class, b -> assertThat(b.reason()).contains(word));
  }

  @Test
  void a_phase_without_a_volume_has_no_sites_to_count() {
    assertThat(inputs(phase("MoS2"), ROOM_K))
        .isInstanceOfSatisfying(
            SodiumInputs.Missing.class, m -> assertThat(m.what()).isEqualTo("molar_volume"));
  }

  @Test
  void a_phase_of_which_nothing_is_known_is_swept_and_says_so() {
    SodiumInputs.Inserting host = host(disulfide(), ROOM_K);
    assertThat(host.isSwept()).isTrue();
    assertThat(host.insertionPotential().basis()).isEqualTo(SodiumValue.Basis.SWEPT_DEFAULT);
    assertThat(host.diffusivity().basis()).isEqualTo(SodiumValue.Basis.SWEPT_DEFAULT);
    assertThat(host.weakestQuality()).isEqualTo(Quality.ESTIMATED);
    assertThat(host.assumptions())
        .extracting(Assumption::name)
        .containsExactlyInAnyOrder(
            "MoS2.insertion_potential", "MoS2.sodium_per_formula_unit", "MoS2.sodium_diffusivity");
  }

  @Test
  void sites_are_formula_units_per_volume_times_the_sodium_of_the_first_step() {
    SodiumInputs.Inserting host = host(disulfide(), ROOM_K);
    double units = Constants.AVOGADRO_PER_MOL / 32e-6;
    assertThat(host.formulaUnits_per_m3()).isCloseTo(units, within(1e-9 * units));
    assertThat(host.sites().value()).isCloseTo(units, within(1e-9 * units));
    assertThat(host.pristineLimit_per_m3()).isCloseTo(0.1 * units, within(1e-9 * units));
    assertThat(host.pristineFilling(0.5 * units)).isCloseTo(0.2, within(1e-12));
  }

  @Test
  void a_diffusivity_of_the_library_is_taken_in_square_metres_with_its_scatter_in_factors() {
    SodiumValue diffusivity =
        host(disulfide(value(Property.SODIUM_DIFFUSIVITY, 1e-12, Quality.MEASURED)), ROOM_K)
            .diffusivity();
    assertThat(diffusivity.value()).isCloseTo(1e-16, within(1e-24));
    assertThat(Math.log(diffusivity.estimate().high() / diffusivity.value()))
        .isCloseTo(2 * 1.6449, within(1e-3));
    assertThat(diffusivity.basis()).isEqualTo(SodiumValue.Basis.LIBRARY);
  }

  @Test
  void a_barrier_never_makes_a_diffusivity() {
    SodiumInputs.Inserting host =
        host(disulfide(value(Property.SODIUM_DIFFUSION_BARRIER, 0.4, Quality.COMPUTED)), ROOM_K);
    assertThat(host.barrier().orElseThrow().value()).isEqualTo(0.4);
    assertThat(host.diffusivity().basis()).isEqualTo(SodiumValue.Basis.SWEPT_DEFAULT);
  }

  @Test
  void a_calculated_barrier_scatters_by_a_tenth_of_a_volt_at_least() {
    SodiumValue barrier =
        host(disulfide(value(Property.SODIUM_DIFFUSION_BARRIER, 0.4, Quality.COMPUTED)), ROOM_K)
            .barrier()
            .orElseThrow();
    assertThat(barrier.estimate().high() - barrier.value()).isCloseTo(0.16449, within(1e-4));
  }

  @Test
  void another_temperature_carries_the_diffusivity_along_its_barrier() {
    Phase phase =
        disulfide(
            value(Property.SODIUM_DIFFUSIVITY, 1e-12, Quality.MEASURED),
            value(Property.SODIUM_DIFFUSION_BARRIER, 0.4, Quality.COMPUTED));
    double cold = host(phase, 273.15).diffusivity().value();
    double expected =
        Math.exp(
            -0.4
                * (1 / Constants.thermalVoltage_V(273.15)
                    - 1 / Constants.thermalVoltage_V(298.15)));
    assertThat(cold / 1e-16).isCloseTo(expected, within(1e-9));
    assertThat(expected).isLessThan(0.25);
  }

  @Test
  void without_a_barrier_the_diffusivity_of_room_temperature_stays_and_is_an_assumption() {
    SodiumInputs.Inserting host =
        host(disulfide(value(Property.SODIUM_DIFFUSIVITY, 1e-12, Quality.MEASURED)), 333.15);
    assertThat(host.diffusivity().value()).isCloseTo(1e-16, within(1e-24));
    assertThat(host.assumptions())
        .anySatisfy(a -> assertThat(a.value()).isEqualTo("as at 298.15 K"));
  }

  @Test
  void the_users_potential_wins_and_is_no_assumption() {
    Phase phase =
        disulfide()
            .withOverrides(
                List.of(value(Property.SODIUM_INSERTION_POTENTIAL, 0.9, Quality.ESTIMATED)));
    SodiumInputs.Inserting host = host(phase, ROOM_K);
    assertThat(host.insertionPotential().value()).isEqualTo(0.9);
    assertThat(host.insertionPotential().basis()).isEqualTo(SodiumValue.Basis.LIBRARY);
    assertThat(host.assumptions())
        .extracting(Assumption::name)
        .doesNotContain("MoS2.insertion_potential");
  }

  @ParameterizedTest
  @CsvSource({"-0.05, 7.0, 0.05", "-0.1, 49, 0.5", "-0.2, 2403, 1"})
  void a_lower_barrier_multiplies_the_diffusivity(double change_eV, double factor, double digits) {
    assertThat(SodiumInputs.diffusivityFactor(change_eV, ROOM_K)).isCloseTo(factor, within(digits));
  }

  @Test
  void a_draw_of_a_blocking_layer_is_a_mistake() {
    SodiumInputs.Draw central = new SodiumInputs.Central(List.of(inputs(phase("C"), ROOM_K)));
    assertThatThrownBy(() -> central.amount(0, SodiumQuantity.DIFFUSIVITY))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("C takes up no sodium");
  }
}
