package anodyne.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import anodyne.library.PropertyValue.Amount;
import anodyne.library.PropertyValue.Datum;
import anodyne.library.PropertyValue.Range;
import anodyne.library.PropertyValue.Word;
import anodyne.quantity.Quality;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SelectionTest {
  private static final double SIGMAS = 1.6448536269514722;

  private static final MethodTable METHODS =
      new MethodTable(
          List.of(
              new Method("UPS", "photoemission", 1, 0.10, 0.15, 0.2, 0.1, "made up"),
              new Method("KPFM", "Kelvin probe", 2, 0.20, 0.25, 0.3, 0.1, "made up"),
              new Method("slab", "computed slab", 3, 0.30, 0.20, 0.8, 0.2, "made up"),
              new Method("scale", "empirical scale", 3, 0.50, 0.20, 0.5, 0.2, "made up")),
          floors());

  private final Selection selection = new Selection(METHODS);

  private static Map<Quality, MethodTable.Floor> floors() {
    Map<Quality, MethodTable.Floor> floors = new EnumMap<>(Quality.class);
    double level_eV = 0;
    for (Quality quality : Quality.values()) {
      floors.put(
          quality, new MethodTable.Floor(level_eV, level_eV / 2, 0.5, 0.5, 2.3, level_eV / 10));
      level_eV += 0.1;
    }
    return floors;
  }

  private static PropertyValue value(
      Property property, Datum datum, String method, Quality quality) {
    return value(property, datum, OptionalDouble.empty(), method, quality);
  }

  private static PropertyValue stated(
      Property property, Datum datum, double uncertainty, String method, Quality quality) {
    return value(property, datum, OptionalDouble.of(uncertainty), method, quality);
  }

  private static PropertyValue value(
      Property property, Datum datum, OptionalDouble uncertainty, String method, Quality quality) {
    return new PropertyValue(
        property,
        datum,
        uncertainty,
        method,
        "",
        "",
        OptionalDouble.empty(),
        "source of " + datum,
        quality,
        quality == Quality.PROXY ? Optional.of("WS2") : Optional.empty(),
        "");
  }

  private static PropertyValue affinity(double value_eV, String method, Quality quality) {
    return value(Property.ELECTRON_AFFINITY, new Amount(value_eV), method, quality);
  }

  private static PropertyValue doubtful(PropertyValue v) {
    return new PropertyValue(
        v.property(),
        v.datum(),
        v.uncertainty(),
        v.method(),
        v.detail(),
        v.sample(),
        v.temperature_K(),
        v.source(),
        v.quality(),
        v.proxyOf(),
        "contradicts itself");
  }

  private static Phase phase(PropertyValue... values) {
    return phase(List.of(values));
  }

  private static Phase phase(List<PropertyValue> values) {
    return new Phase("X", "X", "", List.of(), "", Optional.empty(), values, List.of());
  }

  private Selected affinityOf(PropertyValue... values) {
    return selection.amount(phase(values), Property.ELECTRON_AFFINITY).orElseThrow();
  }

  @Test
  void no_value_gives_no_selection() {
    assertThat(selection.amount(phase(), Property.BAND_GAP)).isEmpty();
    assertThat(selection.word(phase(), Property.CONDUCTIVITY_TYPE)).isEmpty();
  }

  @Test
  void a_doubtful_value_is_shown_but_never_used() {
    PropertyValue bad = doubtful(affinity(2.2, "UPS", Quality.MEASURED));
    assertThat(selection.amount(phase(bad), Property.ELECTRON_AFFINITY)).isEmpty();
    Selected selected = affinityOf(bad, affinity(4.0, "slab", Quality.COMPUTED));
    assertThat(selected.value()).isEqualTo(4.0);
    assertThat(selected.all()).contains(bad);
    assertThat(selected.lowest()).isEqualTo(4.0);
  }

  @Test
  void the_best_quality_wins_before_the_rank_of_the_method() {
    Selected selected =
        affinityOf(affinity(3.0, "UPS", Quality.RECALLED), affinity(4.0, "slab", Quality.COMPUTED));
    assertThat(selected.value()).isEqualTo(4.0);
    assertThat(selected.quality()).isEqualTo(Quality.COMPUTED);
    assertThat(selected.method()).isEqualTo("slab");
  }

  @Test
  void the_lowest_rank_wins_within_a_quality() {
    Selected selected =
        affinityOf(
            affinity(4.4, "KPFM", Quality.MEASURED),
            affinity(4.1, "UPS", Quality.MEASURED),
            affinity(4.2, "UPS", Quality.MEASURED));
    assertThat(selected.value()).isCloseTo(4.15, within(1e-12));
    assertThat(selected.used()).hasSize(2);
    assertThat(selected.mixedMethods()).isFalse();
    assertThat(selected.highest()).isEqualTo(4.4);
  }

  @Test
  void methods_of_one_rank_are_mixed_openly_with_the_larger_bias() {
    Selected selected =
        affinityOf(
            affinity(4.0, "slab", Quality.COMPUTED), affinity(4.2, "scale", Quality.COMPUTED));
    assertThat(selected.mixedMethods()).isTrue();
    assertThat(selected.value()).isCloseTo(4.1, within(1e-12));
    assertThat(selected.methodBias_sd()).isEqualTo(0.5);
  }

  @Test
  void a_range_counts_as_its_middle_and_scatters_as_a_uniform_distribution() {
    Selected selected =
        affinityOf(
            stated(Property.ELECTRON_AFFINITY, new Range(4.0, 5.2), 0.0, "UPS", Quality.MEASURED));
    assertThat(selected.value()).isCloseTo(4.6, within(1e-12));
    double readAsInterval = 1.2 / (2 * SIGMAS);
    assertThat(selected.sampleScatter_sd()).isCloseTo(readAsInterval, within(1e-12));
    assertThat(readAsInterval).isGreaterThan(1.2 / Math.sqrt(12));
  }

  @Test
  void a_factor_property_takes_geometric_means_and_its_errors_are_logarithms() {
    Phase phase =
        phase(
            value(Property.CARRIER_CONCENTRATION, new Range(1e16, 1e18), "UPS", Quality.MEASURED),
            value(Property.CARRIER_CONCENTRATION, new Amount(1e19), "UPS", Quality.MEASURED));
    Selected selected = selection.amount(phase, Property.CARRIER_CONCENTRATION).orElseThrow();
    assertThat(selected.value()).isCloseTo(1e18, within(1e6));
    double scatter = Math.log(1e19 / 1e16) / (2 * SIGMAS);
    assertThat(selected.sampleScatter_sd()).isCloseTo(scatter, within(1e-9));
    assertThat(selected.methodBias_sd()).isZero();
    assertThat(Math.log(selected.high() / selected.value()))
        .isCloseTo(SIGMAS * scatter, within(1e-9));
    assertThat(Math.log(selected.value() / selected.low()))
        .isCloseTo(SIGMAS * scatter, within(1e-9));
  }

  @Test
  void a_single_number_comes_back_to_the_last_bit() {
    Phase phase =
        phase(value(Property.PERMITTIVITY_STATIC, new Amount(11.7), "UPS", Quality.MEASURED));
    assertThat(selection.amount(phase, Property.PERMITTIVITY_STATIC).orElseThrow().value())
        .isEqualTo(11.7);
  }

  @Test
  void the_method_scatter_stands_in_where_no_uncertainty_is_stated() {
    assertThat(affinityOf(affinity(4.0, "UPS", Quality.MEASURED)).sampleScatter_sd())
        .isEqualTo(0.15);
    Selected stated =
        affinityOf(
            stated(Property.ELECTRON_AFFINITY, new Amount(4.0), 0.05, "UPS", Quality.MEASURED));
    assertThat(stated.sampleScatter_sd()).isEqualTo(0.05);
  }

  @Test
  void no_value_scatters_less_than_its_quality_allows() {
    Selected selected =
        affinityOf(
            stated(Property.ELECTRON_AFFINITY, new Amount(4.0), 0.01, "UPS", Quality.RECALLED));
    assertThat(selected.sampleScatter_sd()).isCloseTo(0.3, within(1e-12));
  }

  @Test
  void a_plain_amount_has_a_scatter_relative_to_its_value() {
    Phase phase =
        phase(value(Property.FORMATION_ENTHALPY, new Amount(-200), "UPS", Quality.COMPUTED));
    Selected selected = selection.amount(phase, Property.FORMATION_ENTHALPY).orElseThrow();
    assertThat(selected.sampleScatter_sd()).isCloseTo(200 * 0.02, within(1e-12));
    assertThat(selected.low()).isLessThan(-200);
  }

  @Test
  void a_plain_amount_that_states_its_error_keeps_it() {
    Amount amount = new Amount(-908);
    Phase phase =
        phase(stated(Property.FORMATION_ENTHALPY, amount, 20, "scale", Quality.ESTIMATED));
    Selected selected = selection.amount(phase, Property.FORMATION_ENTHALPY).orElseThrow();
    assertThat(selected.sampleScatter_sd()).isEqualTo(20);
    assertThat(selected.low()).isCloseTo(-908 - SIGMAS * 20, within(1e-9));
    Phase level =
        phase(stated(Property.WORK_FUNCTION, new Amount(4.5), 0.01, "UPS", Quality.PROXY));
    assertThat(selection.amount(level, Property.WORK_FUNCTION).orElseThrow().sampleScatter_sd())
        .isEqualTo(METHODS.floor(Quality.PROXY, Property.Kind.LEVEL));
  }

  @Test
  void levels_of_lesser_but_seen_quality_widen_the_scatter() {
    Selected selected =
        affinityOf(
            affinity(3.7, "UPS", Quality.MEASURED),
            affinity(4.7, "slab", Quality.COMPUTED),
            affinity(9.0, "UPS", Quality.RECALLED));
    assertThat(selected.value()).isEqualTo(3.7);
    assertThat(selected.sampleScatter_sd()).isCloseTo(1.0 / (2 * SIGMAS), within(1e-12));
    assertThat(selected.highest()).isEqualTo(9.0);
  }

  @Test
  void a_computed_gap_does_not_widen_a_measured_one() {
    Phase phase =
        phase(
            value(Property.BAND_GAP, new Amount(3.6), "UPS", Quality.MEASURED),
            value(Property.BAND_GAP, new Amount(0.9), "slab", Quality.COMPUTED));
    Selected selected = selection.amount(phase, Property.BAND_GAP).orElseThrow();
    assertThat(selected.sampleScatter_sd()).isEqualTo(0.1);
    assertThat(selected.lowest()).isEqualTo(0.9);
  }

  @Test
  void a_recalled_range_of_carriers_widens_a_measured_sample() {
    Phase phase =
        phase(
            value(Property.CARRIER_CONCENTRATION, new Amount(1e17), "UPS", Quality.MEASURED),
            value(Property.CARRIER_CONCENTRATION, new Range(1e15, 1e18), "UPS", Quality.RECALLED));
    Selected selected = selection.amount(phase, Property.CARRIER_CONCENTRATION).orElseThrow();
    assertThat(selected.value()).isEqualTo(1e17);
    assertThat(selected.sampleScatter_sd()).isCloseTo(Math.log(1e3) / (2 * SIGMAS), within(1e-9));
  }

  @Test
  void the_interval_joins_bias_and_scatter_and_stays_plausible() {
    Selected selected = affinityOf(affinity(4.0, "UPS", Quality.MEASURED));
    assertThat(selected.high() - 4.0).isCloseTo(SIGMAS * Math.hypot(0.10, 0.15), within(1e-12));
    Phase metal = phase(value(Property.BAND_GAP, new Amount(0.0), "slab", Quality.COMPUTED));
    Selected gap = selection.amount(metal, Property.BAND_GAP).orElseThrow();
    assertThat(gap.low()).isZero();
    assertThat(gap.estimate().confidence()).isEqualTo(0.9);
  }

  @Test
  void an_override_wins_over_better_values_and_leaves_them_in_sight() {
    Phase own =
        phase(affinity(4.0, "UPS", Quality.MEASURED))
            .withOverrides(List.of(affinity(5.0, "scale", Quality.ESTIMATED)));
    Selected selected = selection.amount(own, Property.ELECTRON_AFFINITY).orElseThrow();
    assertThat(selected.value()).isEqualTo(5.0);
    assertThat(selected.overridden()).isTrue();
    assertThat(selected.quality()).isEqualTo(Quality.ESTIMATED);
    assertThat(selected.lowest()).isEqualTo(4.0);
    assertThat(selected.all()).hasSize(2);
  }

  @Test
  void a_later_override_takes_the_place_of_an_earlier_one_of_the_same_property_only() {
    PropertyValue gap = value(Property.BAND_GAP, new Amount(1.3), "UPS", Quality.MEASURED);
    Phase own =
        phase(affinity(4.0, "UPS", Quality.MEASURED))
            .withOverrides(List.of(affinity(4.5, "UPS", Quality.MEASURED), gap))
            .withOverrides(List.of(affinity(5.0, "UPS", Quality.MEASURED)));
    assertThat(selection.amount(own, Property.ELECTRON_AFFINITY).orElseThrow().value())
        .isEqualTo(5.0);
    assertThat(own.overrides()).contains(gap).hasSize(2);
    assertThat(own.values(Property.ELECTRON_AFFINITY)).hasSize(3);
  }

  @Test
  void a_measured_override_is_taken_at_its_word() {
    PropertyValue own =
        stated(Property.ELECTRON_AFFINITY, new Amount(4.3), 0.02, "UPS", Quality.MEASURED);
    Phase phase =
        phase(affinity(3.7, "UPS", Quality.MEASURED), affinity(4.7, "KPFM", Quality.MEASURED))
            .withOverrides(List.of(own));
    Selected selected = selection.amount(phase, Property.ELECTRON_AFFINITY).orElseThrow();
    assertThat(selected.sampleScatter_sd()).isEqualTo(0.02);
    assertThat(selected.methodBias_sd()).isEqualTo(0.10);
  }

  @Test
  void a_doubtful_override_does_not_win() {
    Phase phase =
        phase(affinity(3.7, "UPS", Quality.MEASURED))
            .withOverrides(List.of(doubtful(affinity(9.0, "UPS", Quality.MEASURED))));
    assertThat(selection.amount(phase, Property.ELECTRON_AFFINITY).orElseThrow().value())
        .isEqualTo(3.7);
  }

  @Test
  void the_word_of_the_best_quality_is_used_and_conflicts_are_reported() {
    Phase phase =
        phase(
            value(Property.CONDUCTIVITY_TYPE, new Word("p"), "scale", Quality.RECALLED),
            value(Property.CONDUCTIVITY_TYPE, new Word("n"), "UPS", Quality.MEASURED),
            value(Property.CONDUCTIVITY_TYPE, new Word("n"), "KPFM", Quality.MEASURED));
    SelectedWord word = selection.word(phase, Property.CONDUCTIVITY_TYPE).orElseThrow();
    assertThat(word.word()).isEqualTo("n");
    assertThat(word.conflicting()).containsExactly("p");
    assertThat(word.quality()).isEqualTo(Quality.MEASURED);
  }

  @Test
  void the_most_frequent_word_wins_and_the_first_of_equals() {
    PropertyValue n = value(Property.CONDUCTIVITY_TYPE, new Word("n"), "UPS", Quality.MEASURED);
    PropertyValue p = value(Property.CONDUCTIVITY_TYPE, new Word("p"), "UPS", Quality.MEASURED);
    assertThat(selection.word(phase(p, n, n), Property.CONDUCTIVITY_TYPE).orElseThrow().word())
        .isEqualTo("n");
    assertThat(selection.word(phase(p, n), Property.CONDUCTIVITY_TYPE).orElseThrow().word())
        .isEqualTo("p");
  }

  @Test
  void words_and_numbers_are_not_confused() {
    assertThatThrownBy(() -> selection.amount(phase(), Property.CONDUCTIVITY_TYPE))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> selection.word(phase(), Property.BAND_GAP))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> value(Property.CONDUCTIVITY_TYPE, new Word("q"), "UPS", Quality.MEASURED))
        .hasMessageContaining("must be one of");
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14, 15})
  void the_order_of_the_values_does_not_matter_and_the_value_lies_within_its_interval(long seed) {
    Random random = new Random(seed);
    List<String> words = METHODS.words();
    List<Quality> qualities = List.of(Quality.values());
    for (int round = 0; round < 200; round++) {
      List<PropertyValue> values = new ArrayList<>();
      int count = 1 + random.nextInt(8);
      for (int i = 0; i < count; i++) {
        values.add(
            affinity(
                2 + 4 * random.nextDouble(),
                words.get(random.nextInt(words.size())),
                qualities.get(random.nextInt(qualities.size()))));
      }
      Selected before = selection.amount(phase(values), Property.ELECTRON_AFFINITY).orElseThrow();
      Collections.shuffle(values, random);
      Selected after = selection.amount(phase(values), Property.ELECTRON_AFFINITY).orElseThrow();
      assertThat(after.value()).isEqualTo(before.value());
      assertThat(after.sampleScatter_sd()).isEqualTo(before.sampleScatter_sd());
      assertThat(after.low()).isLessThanOrEqualTo(after.value());
      assertThat(after.high()).isGreaterThanOrEqualTo(after.value());
      assertThat(after.lowest()).isLessThanOrEqualTo(after.value());
      assertThat(after.highest()).isGreaterThanOrEqualTo(after.value());
    }
  }
}
