package anodyne.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import anodyne.evidence.Evidence;
import anodyne.evidence.EvidenceRow;
import anodyne.evidence.Span;
import anodyne.evidence.StatedValue;
import anodyne.evidence.Statement;
import anodyne.library.Library;
import anodyne.library.Phase;
import anodyne.library.Property;
import anodyne.library.PropertyValue;
import anodyne.library.Selected;
import anodyne.quantity.Constants;
import anodyne.quantity.Quality;
import anodyne.verdict.CapacityComparison;
import anodyne.verdict.CheckResult;
import anodyne.verdict.CheckStatus;
import anodyne.verdict.EquilibriumPotential;
import anodyne.verdict.EquilibriumPotential.Basis;
import anodyne.verdict.EvidenceCheck;
import anodyne.verdict.FaradaicBound;
import anodyne.verdict.JunctionFindings;
import anodyne.verdict.PotentialComparison;
import anodyne.verdict.RowFlag;
import anodyne.verdict.StepSequence;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class EvidenceSodiationTest {
  private static final Evidence EVIDENCE = EvidenceFiles.builtIn();
  private static final Library LIBRARY = LibraryFiles.builtIn().library();
  private static final EvidenceCheck.Report REPORT = report(EVIDENCE, LIBRARY);

  @Test
  void every_reaction_has_an_equilibrium_potential_or_says_what_is_missing() {
    assertThat(REPORT.potentials()).hasSize(34);
    assertThat(REPORT.potentials()).allMatch(c -> !c.note().isBlank());
    assertThat(REPORT.potentials().stream().filter(c -> c.equilibrium().isEmpty()))
        .extracting(c -> c.reaction().id())
        .containsExactlyInAnyOrder(
            "CC-2", "TF-1", "SYN-etch", "SYN-h2s", "SYN-sulfur", "VS-1", "VS-2", "VS-3");
    assertThat(potential("TF-1").note()).contains("missing", "Ti3C2TxNay");
    assertThat(potential("CC-2").note()).contains("neither sodium nor electrons");
  }

  @Test
  void twelve_of_the_thirteen_printed_equations_balance() {
    List<PotentialComparison> printed =
        REPORT.potentials().stream().filter(c -> c.reaction().printed()).toList();
    assertThat(printed).hasSize(13);
    assertThat(printed.stream().filter(c -> !c.balanced()))
        .extracting(c -> c.reaction().id())
        .containsExactly("MZ-4");
  }

  /** The potential of FeS2 + 4 Na -> Fe + 2 Na2S by hand from the values the library selects. */
  @Test
  void an_equilibrium_potential_is_that_of_the_librarys_enthalpies() {
    Selected host = enthalpy("FeS2");
    Selected sulfide = enthalpy("Na2S");
    double volt = 4 * Constants.FARADAY_C_PER_MOL / 1000;
    EquilibriumPotential found = equilibrium("FF-2");
    assertThat(found.value_V())
        .isCloseTo((host.value() - 2 * sulfide.value()) / volt, within(1e-9));
    assertThat(found.halfWidth_V())
        .isCloseTo(Math.hypot(half(host), 2 * half(sulfide)) / volt, within(1e-9));
    assertThat(found.basis()).isEqualTo(Basis.REACTION);
    assertThat(found.reaction()).isEqualTo("FeS2 + 4 Na -> Fe + 2 Na2S");
  }

  @Test
  void an_intermediate_of_unknown_composition_drops_out_of_the_sum_of_its_steps() {
    assertThat(equilibrium("MZ-1").basis()).isEqualTo(Basis.FIRST_OF_WHOLE);
    assertThat(equilibrium("MZ-4").basis()).isEqualTo(Basis.LAST_OF_WHOLE);
    assertThat(equilibrium("MZ-1").value_V()).isEqualTo(equilibrium("MZ-4").value_V());
    assertThat(equilibrium("MZ-6").basis()).isEqualTo(Basis.REACTION);
    assertThat(equilibrium("MZ-6").value_V()).isEqualTo(equilibrium("MZ-4").value_V());
    assertThat(equilibrium("CC-4").reaction()).isEqualTo("Cu2Se + 2 Na -> 2 Cu + Na2Se");
    assertThat(equilibrium("MZ-3").reaction())
        .isEqualTo("3 ZnIn2S4 + 10 Na -> 5 Na2S + In6S7 + 3 Zn");
  }

  /** Printed with 5 Na2S, where the atoms allow 2. */
  @Test
  void a_misprinted_coefficient_does_not_enter_the_potential() {
    assertThat(potential("MZ-4").balanced()).isFalse();
    assertThat(equilibrium("MZ-4").reaction()).contains("2 Na2S").doesNotContain("5 Na2S");
  }

  @ParameterizedTest
  @CsvSource({
    "MoS2@ZnIn2S4, MZ-1 MZ-2 MZ-3 MZ-4, 1.55 0.9 0.4 0.37",
    "Sb2S3/MoS2, SM-1 SM-2 SM-3 SM-4, 1.25 0.48-0.91 0.48-0.91 0.39"
  })
  void the_printed_sequences_stand_beside_equilibrium_potentials(
      String system, String ids, String volts) {
    StepSequence sequence = Optional.ofNullable(REPORT.sequences().get(system)).orElseThrow();
    assertThat(sequence.steps())
        .extracting(s -> s.reaction().id())
        .containsExactly(ids.split(" ", -1));
    assertThat(sequence.steps())
        .extracting(s -> range(s.reaction().potential_V().orElseThrow()))
        .containsExactly(volts.split(" ", -1));
    assertThat(sequence.steps()).allMatch(s -> s.equilibrium().isPresent());
    assertThat(sequence.steps()).allMatch(s -> s.equilibrium().get().halfWidth_V() > 0);
  }

  /** Mo forms before Na3Sb at equilibrium, after it by the printed potentials. */
  @Test
  void the_order_of_antimony_and_molybdenum_is_flipped_at_equilibrium() {
    StepSequence sequence = Optional.ofNullable(REPORT.sequences().get("Sb2S3/MoS2")).orElseThrow();
    assertThat(sequence.agrees()).contains(false);
    assertThat(sequence.equilibriumOrder()).containsExactly("SM-2", "SM-4", "SM-3");
    assertThat(sequence.note()).contains("SM-4", "before SM-3", "no place for SM-1");
    assertThat(result("3.4-order").status()).isEqualTo(CheckStatus.REPRODUCED);
    assertThat(result("3.4-order").note()).contains("deciding nothing", "flipped");
  }

  @Test
  void a_range_shared_by_two_steps_gives_its_upper_end_to_the_first() {
    PotentialComparison conversion = potential("SM-2");
    PotentialComparison alloying = potential("SM-3");
    assertThat(conversion.overpotential_V()).hasValue(equilibrium("SM-2").value_V() - 0.91);
    assertThat(alloying.overpotential_V()).hasValue(equilibrium("SM-3").value_V() - 0.48);
  }

  @ParameterizedTest
  @ValueSource(strings = {"MZ-4", "MZ-6", "SM-2", "SM-3", "SM-4"})
  void overpotentials_of_tabulated_compounds_are_positive(String id) {
    assertThat(potential(id).overpotential_V().orElseThrow()).isPositive();
  }

  @Test
  void a_first_step_of_which_only_the_whole_is_known_has_no_overpotential() {
    assertThat(potential("MZ-1").overpotential_V()).isEmpty();
    assertThat(result("4.1-v1").note()).contains("NaxMoS2");
  }

  @ParameterizedTest
  @CsvSource({"3.4-mo-step, 2.2", "3.4-sb2s3-step, 2.5", "4.1-v6, 0.2"})
  void a_potential_beyond_equilibrium_is_contradicted(String id, double volt) {
    CheckResult found = of(report(printing(id, volt), LIBRARY), id);
    assertThat(found.status()).isEqualTo(CheckStatus.CONTRADICTED);
    assertThat(found.note()).contains("against its driving force");
  }

  @ParameterizedTest
  @CsvSource({"3.4-mo-step, 3.2", "4.1-v1, 3.5"})
  void a_potential_outside_the_window_of_its_row_is_contradicted(String id, double volt) {
    CheckResult found = of(report(printing(id, volt), LIBRARY), id);
    assertThat(found.status()).isEqualTo(CheckStatus.CONTRADICTED);
    assertThat(found.note()).contains("window");
  }

  @Test
  void a_potential_at_equilibrium_is_reproduced() {
    double volt = equilibrium("MZ-6").value_V();
    assertThat(result("4.1-v6").status()).isEqualTo(CheckStatus.NOT_CHECKABLE);
    assertThat(result("4.1-v6").note()).contains("overpotential");
    assertThat(of(report(printing("4.1-v6", volt), LIBRARY), "4.1-v6").status())
        .isEqualTo(CheckStatus.REPRODUCED);
  }

  /** The same numbers, once estimated and once measured. */
  @Test
  void a_value_that_rests_on_an_estimate_decides_nothing() {
    for (Quality quality : List.of(Quality.ESTIMATED, Quality.MEASURED)) {
      Library library = LIBRARY;
      for (String name : List.of("ZnIn2S4", "In6S7")) {
        library = with(library, name, name.equals("In6S7") ? -908 : -561, quality);
      }
      CheckStatus expected =
          quality == Quality.MEASURED ? CheckStatus.REPRODUCED : CheckStatus.NOT_CHECKABLE;
      assertThat(of(report(EVIDENCE, library), "4.1-v5").status()).isEqualTo(expected);
    }
  }

  @Test
  void all_42_theoretical_capacities_are_computed_and_snse2_alone_disagrees() {
    assertThat(REPORT.capacities()).hasSize(42);
    assertThat(REPORT.capacities().stream().filter(c -> c.verdict().isPresent()))
        .extracting(c -> c.counted().formula() + " " + c.verdict().orElseThrow())
        .containsExactly("MoS2 agrees", "SnS agrees", "SnSe2 disagrees", "SnSe2 disagrees");
    CapacityComparison selenide = capacity("SnSe2", "31/4");
    assertThat(selenide.computed_mAh_per_g()).isCloseTo(750.8, within(0.05));
    assertThat(selenide.difference_percent().orElseThrow()).isCloseTo(0.69, within(0.005));
    assertThat(selenide.electronsForPrinted().orElseThrow()).isCloseTo(7.804, within(5e-4));
    assertThat(capacity("SnSe2", "8").computed_mAh_per_g()).isCloseTo(775.0, within(0.05));
  }

  /** Molar masses rounded to three decimals, as in the tables of the article's checkers. */
  @ParameterizedTest
  @CsvSource({
    "ZnIn2S4, 10/3, 423.256, 211.1",
    "CoSe2, 4, 216.875, 494.3",
    "VS4, 8, 179.181, 1196.6",
    "Sb2S3, 12, 339.7, 946.8",
    "V2O5, 10, 181.878, 1473.6",
    "V1.13Se2, 4, 215.506, 497.5"
  })
  void a_theoretical_capacity_is_the_charge_of_the_electrons_per_mass(
      String formula, String electrons, double mass, double expected) {
    CapacityComparison found = capacity(formula, electrons);
    assertThat(found.computed_mAh_per_g()).isCloseTo(expected, within(0.06));
    assertThat(found.computed_mAh_per_g())
        .isCloseTo(FaradaicBound.capacity_mAh_per_g(found.electrons(), mass), within(0.05));
  }

  @Test
  void where_the_count_and_the_equilibrium_path_differ_the_note_says_why() {
    List<CapacityComparison> differing =
        REPORT.capacities().stream().filter(c -> !c.reachedByPath()).toList();
    assertThat(differing).extracting(c -> c.counted().formula()).contains("ZnIn2S4", "SnSe2");
    assertThat(differing)
        .allMatch(c -> c.note().contains(c.counted().how()) && c.note().contains(c.end()));
    assertThat(capacity("ZnIn2S4", "10/3").note()).contains("stops before the end");
  }

  @ParameterizedTest
  @CsvSource({
    "3, conflicts_with_text",
    "4, rate_above_cycling",
    "5, rate_above_cycling",
    "7, rate_above_cycling",
    "9, rate_above_cycling",
    "11, rate_and_cycling_same_current",
    "12, rate_above_cycling",
    "14, rate_above_cycling",
    "16, rate_above_cycling",
    "20, rate_above_cycling",
    "21, rate_above_cycling",
    "22, near_theory",
    "23, rate_and_cycling_same_current",
    "24, rate_above_cycling",
    "25, rate_above_cycling",
    "27, rate_and_cycling_same_current",
    "28, rate_above_cycling",
    "29, rate_implausible",
    "35, conflicts_with_text",
    "41, rate_above_cycling near_theory conflicts_with_text",
    "42, rate_and_cycling_same_current",
    "43, rate_and_cycling_same_current above_theory",
    "44, rate_above_cycling",
    "46, above_theory",
    "54, above_theory"
  })
  void a_row_carries_these_flags(int row, String flags) {
    assertThat(flags(row)).containsExactly(flags.split(" ", -1));
  }

  @Test
  void the_other_rows_carry_no_flag() {
    assertThat(EVIDENCE.table1().stream().map(EvidenceRow::number).filter(n -> !flags(n).isEmpty()))
        .hasSize(25);
  }

  @ParameterizedTest
  @CsvSource({
    "22, Bi2S3 625.5 Co9S8 545.0",
    "29, 1T-MoS2 669.7 MoOx 1117.1",
    "41, CoSe2 494.3 Cu2Se 260.1",
    "43, Fe3Se4 443.5 ZnSe 385.6",
    "46, ZnSe 385.6 CoSe2 494.3",
    "54, Cu1.75Se 281.9"
  })
  void the_faradaic_bounds_of_the_flagged_rows_are_these(int row, String bounds) {
    Map<String, Double> found =
        FaradaicBound.of(EVIDENCE.capacities()).perPhase(EVIDENCE.table1Row(row).orElseThrow());
    String[] cells = bounds.split(" ", -1);
    assertThat(found).hasSize(cells.length / 2);
    for (int i = 0; i < cells.length; i += 2) {
      assertThat(found.get(cells[i])).isCloseTo(Double.parseDouble(cells[i + 1]), within(0.06));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"4.1-vs4-products", "4.4-cose2-products", "1-conversion"})
  void products_and_kinds_of_steps_follow_from_the_equilibrium_paths(String id) {
    assertThat(result(id).status()).isEqualTo(CheckStatus.REPRODUCED);
    assertThat(result(id).computed() + result(id).note()).contains("equilibrium paths");
  }

  /** Na2O is the more stable compound, yet the metal takes its oxygen back at a lower potential. */
  @ParameterizedTest
  @CsvSource({"3.1-na2s-first, FeS2, Fe2O3", "4.5-na2o-harder, SnSe2, SnO2"})
  void at_equilibrium_the_oxide_is_formed_again_before_the_chalcogenide(
      String id, String chalcogenide, String oxide) {
    assertThat(result(id).status()).isEqualTo(CheckStatus.CONTRADICTED);
    assertThat(result(id).computed()).contains(chalcogenide + " is formed at", oxide + " at");
    assertThat(result(id).note())
        .contains("reproduced: the order holds", oxide + " is formed first");
  }

  @Test
  void the_document_lists_potentials_sequences_and_capacities() {
    JsonNode document =
        StrictMapper.json()
            .readTree(
                EvidenceCheckDocument.of(
                        EVIDENCE, REPORT, REPORT.results(), JunctionFindings.none())
                    .text());
    JsonNode last = node(document.get("potentials"), "id", "MZ-4");
    assertThat(last.get("printed_V").asDouble()).isEqualTo(0.37);
    assertThat(last.get("balanced").asBoolean()).isFalse();
    assertThat(last.get("equilibrium_V").get("low").asDouble())
        .isLessThan(last.get("equilibrium_V").get("value").asDouble());
    assertThat(last.get("equilibrium_V").get("quality").asString()).isNotBlank();
    assertThat(last.get("overpotential_V").asDouble()).isPositive();
    JsonNode surface = node(document.get("potentials"), "id", "TF-1");
    assertThat(surface.get("equilibrium_V").isNull()).isTrue();
    assertThat(surface.get("overpotential_V").isNull()).isTrue();
    JsonNode range = node(document.get("potentials"), "id", "SM-2");
    assertThat(range.get("printed_range_V").get(1).asDouble()).isEqualTo(0.91);
    JsonNode sequence = node(document.get("sequences"), "system", "Sb2S3/MoS2");
    assertThat(sequence.get("order_agrees").asBoolean()).isFalse();
    assertThat(sequence.get("steps")).hasSize(4);
    JsonNode capacity = node(document.get("capacities"), "material", "SnSe2");
    assertThat(capacity.get("printed_mAh_per_g").asDouble()).isEqualTo(756);
    assertThat(capacity.get("computed_mAh_per_g").asDouble()).isEqualTo(750.8);
    assertThat(capacity.get("verdict").asString()).isEqualTo("disagrees");
    assertThat(capacity.get("basis").asString()).isEqualTo("host");
  }

  private static JsonNode node(JsonNode list, String key, String value) {
    return list.valueStream()
        .filter(n -> n.get(key).asString().equals(value))
        .findFirst()
        .orElseThrow();
  }

  private static String range(Span span) {
    return span.isSingle() ? Double.toString(span.low()) : span.low() + "-" + span.high();
  }

  private static List<String> flags(int row) {
    return RowFlag.of(
            EVIDENCE.table1Row(row).orElseThrow(),
            EVIDENCE,
            FaradaicBound.of(EVIDENCE.capacities()))
        .stream()
        .map(RowFlag::word)
        .toList();
  }

  private static CapacityComparison capacity(String formula, String electrons) {
    return REPORT.capacities().stream()
        .filter(c -> c.counted().formula().equals(formula))
        .filter(c -> c.counted().electrons().equals(electrons))
        .findFirst()
        .orElseThrow();
  }

  private static PotentialComparison potential(String id) {
    return REPORT.potentials().stream()
        .filter(c -> c.reaction().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static EquilibriumPotential equilibrium(String id) {
    return potential(id).equilibrium().orElseThrow();
  }

  private static Selected enthalpy(String phase) {
    return LIBRARY
        .selection()
        .amount(LIBRARY.find(phase).orElseThrow(), Property.FORMATION_ENTHALPY)
        .orElseThrow();
  }

  private static double half(Selected value) {
    return (value.high() - value.low()) / 2;
  }

  /** The library with one enthalpy of another quality, narrow. */
  private static Library with(Library library, String name, double enthalpy, Quality quality) {
    PropertyValue value =
        new PropertyValue(
            Property.FORMATION_ENTHALPY,
            new PropertyValue.Amount(enthalpy),
            OptionalDouble.of(1),
            quality == Quality.MEASURED ? "thermochemical-table" : "rule",
            "",
            "",
            OptionalDouble.empty(),
            "test",
            quality,
            Optional.empty(),
            "");
    return new Library(
        library.phases().stream()
            .map(p -> p.formula().equals(name) ? valued(p, value) : p)
            .toList(),
        library.methods());
  }

  private static Phase valued(Phase phase, PropertyValue value) {
    List<PropertyValue> others =
        phase.properties().stream()
            .filter(v -> v.property() != Property.FORMATION_ENTHALPY)
            .toList();
    return new Phase(
            phase.id(),
            phase.formula(),
            phase.form(),
            phase.names(),
            phase.description(),
            phase.structure(),
            others,
            phase.notes())
        .with(value);
  }

  /** The evidence with another number printed in one statement. */
  private static Evidence printing(String id, double volt) {
    Map<String, Optional<Statement>> changed =
        EVIDENCE.statements().stream()
            .collect(
                Collectors.toMap(
                    Statement::id,
                    s ->
                        s.id().equals(id)
                            ? Optional.of(
                                PlantedErrors.with(
                                    s, new StatedValue.Numeric(Span.of(volt)), s.check()))
                            : Optional.empty()));
    return PlantedErrors.stating(EVIDENCE, changed);
  }

  private static EvidenceCheck.Report report(Evidence evidence, Library library) {
    return EvidenceCheck.run(evidence, library, JunctionFindings.none());
  }

  private static CheckResult of(EvidenceCheck.Report report, String id) {
    return Optional.ofNullable(
            report.results().stream()
                .collect(Collectors.toMap(CheckResult::id, Function.identity()))
                .get(id))
        .orElseThrow();
  }

  private static CheckResult result(String id) {
    return of(REPORT, id);
  }
}
