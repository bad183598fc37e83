package anodyne.data;

import static org.assertj.core.api.Assertions.assertThat;

import anodyne.evidence.Direction;
import anodyne.evidence.Evidence;
import anodyne.evidence.Statement;
import anodyne.evidence.StatementCheck;
import anodyne.library.Library;
import anodyne.verdict.CheckResult;
import anodyne.verdict.CheckStatus;
import anodyne.verdict.EvidenceCheck;
import anodyne.verdict.JunctionFindings;
import anodyne.verdict.JunctionFindings.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvidenceCheckTest {
  private static final Evidence EVIDENCE = EvidenceFiles.builtIn();
  private static final Library LIBRARY = LibraryFiles.builtIn().library();
  private static final JunctionFindings FACTS =
      new JunctionFindings(List.of(), PlantedErrors.textbookFacts());
  private static final Map<String, CheckResult> RESULTS = results(EVIDENCE, FACTS);

  @Test
  void every_statement_gets_one_result_with_a_reason() {
    assertThat(RESULTS).hasSize(281);
    assertThat(RESULTS.values()).allMatch(r -> !r.note().isBlank() && !r.printed().isBlank());
  }

  @Test
  void the_results_are_many_of_each_kind() {
    Map<CheckStatus, Long> counts =
        RESULTS.values().stream()
            .collect(Collectors.groupingBy(CheckResult::status, Collectors.counting()));
    assertThat(counts.get(CheckStatus.REPRODUCED)).isBetween(95L, 125L);
    assertThat(counts.get(CheckStatus.CONTRADICTED)).isBetween(40L, 55L);
  }

  @ParameterizedTest
  @CsvSource({
    "1-radius-li, C-li-radius",
    "2-carrier-rule, C-carrier-rule-scope",
    "2.1-carriers, C-schottky-carriers",
    "2.2-sns2-cos2, C-cos2-metal",
    "3.1-bandgap-field, C-bandgap-field",
    "3.3-cose2-znse-field, C-field-cause-or-effect",
    "4.1-emf, C-field-cause-or-effect",
    "3.2-rct-hetero, C-fig3c-material",
    "3.3-cose2-znse-potential, C-potential-sign",
    "3.4-confine2, C-mo-confines-later",
    "3.5-bi2s3-capacity, C-bi2s3-cus-above-theory",
    "3.5-bi2s3-cycling, C-bi2s3-cus-current",
    "3.5-ws2-zns-en, C-zn-w-electronegativity",
    "4.1-field-zn, C-znin2s4-field",
    "4.1-field-in, C-znin2s4star-field",
    "4.1-v4, C-mos2-conversion-5na2s",
    "4.2-sns-spacing, C-sns-spacing",
    "4.3-nssn-ice, C-nssn-ice",
    "4.3-nssn-products, C-nas2-nase2",
    "4.3-nssn-rate, C-nssn-rate",
    "4.3-nssn-retention, C-nssn-retention",
    "4.4-cose2-cyc10, C-cose2-cu2se-cycling",
    "4.4-cose2-cyc20, C-cose2-cu2se-cycling",
    "4.4-fe3se4-cycling, C-fe3se4-znse-above-theory",
    "4.5-snse2-theory, C-snse2-theory",
    "4.5-sno2-regions, C-sno2-na-rich",
    "4.6-fexse-x, C-fex-1sex"
  })
  void a_known_error_of_the_article_is_found_and_named(String id, String conflict) {
    assertThat(result(id).status()).isEqualTo(CheckStatus.CONTRADICTED);
    assertThat(result(id).note()).contains(conflict);
  }

  @ParameterizedTest
  @CsvSource({
    "1-radius-na, 1.02",
    "4-six-classes, sulfides/sulfides 24",
    "4.1-weak-ms, 80.6",
    "4.2-mos2-theory, 669.7",
    "4.2-sns-theory, 1022.1",
    "4.2-mos2-spacing, 6.1",
    "4.1-electrons-zn, MoS2 -> ZnIn2S4",
    "4.2-moo3-cycling, 286",
    "4.6-fexse-cycling, 348",
    "3.4-order, 1.25",
    "4.3-na2s-na2se, 0.39"
  })
  void a_true_statement_is_reproduced_with_the_number(String id, String number) {
    assertThat(result(id).status()).isEqualTo(CheckStatus.REPRODUCED);
    assertThat(result(id).computed()).contains(number);
  }

  @ParameterizedTest
  @CsvSource({
    "4.2-sns-fe2o3-cyc1, another operating point",
    "4.6-nmxene-cycling, another operating point",
    "4.5-sno2-retention, first capacity is not printed",
    "4.1-v1, NaxMoS2",
    "4.1-dos, first-principles",
    "3.3-after-neutral, 'the contact Sb2S3/SnS2 with sodium, which was not asked for'",
    "2-semiconductor-types, a definition",
    "5-best-interface, a judgement"
  })
  void what_cannot_be_checked_says_what_would_be_needed(String id, String needs) {
    assertThat(result(id).status()).isEqualTo(CheckStatus.NOT_CHECKABLE);
    assertThat(result(id).note()).contains(needs);
  }

  @Test
  void a_contradiction_says_why_in_its_own_words_before_it_names_conflicts() {
    assertThat(RESULTS.values().stream().filter(r -> r.status() == CheckStatus.CONTRADICTED))
        .allMatch(r -> !r.note().startsWith("; see") && !r.computed().isEmpty());
  }

  /** No check may call a statement right whatever it says. */
  @Test
  void every_reproduced_statement_is_contradicted_once_its_negation_is_planted() {
    Map<String, Optional<Statement>> negated =
        EVIDENCE.statements().stream()
            .collect(Collectors.toMap(Statement::id, PlantedErrors::negated));
    Evidence planted = PlantedErrors.plant(EVIDENCE, negated);
    JunctionFindings flipped =
        new JunctionFindings(List.of(), PlantedErrors.flipped(FACTS.facts()));
    Map<String, CheckResult> found = results(planted, flipped);
    List<String> survivors =
        RESULTS.values().stream()
            .filter(r -> r.status() == CheckStatus.REPRODUCED)
            .map(CheckResult::id)
            .filter(id -> of(negated, id).isPresent())
            .filter(id -> of(found, id).status() != CheckStatus.CONTRADICTED)
            .toList();
    assertThat(survivors).isEmpty();
    long untested =
        RESULTS.values().stream()
            .filter(r -> r.status() == CheckStatus.REPRODUCED)
            .filter(r -> of(negated, r.id()).isEmpty())
            .count();
    assertThat(untested).isEqualTo(3);
  }

  @Test
  void without_a_computed_junction_an_electron_flow_without_work_functions_is_open() {
    assertThat(result("3.3-sb2s3-electrons").status()).isEqualTo(CheckStatus.NOT_CHECKABLE);
  }

  @ParameterizedTest
  @CsvSource({
    "Sb2S3, SnS2, 0.97, REPRODUCED",
    "SnS2, Sb2S3, 0.97, CONTRADICTED",
    "Sb2S3, SnS2, 0.60, NOT_CHECKABLE"
  })
  void a_computed_junction_decides_an_electron_flow_by_its_probability(
      String from, String to, double probability, CheckStatus expected) {
    Outcome outcome = new Outcome("SnS2", "Sb2S3", "n-n", new Direction(from, to), probability);
    Map<String, CheckResult> found =
        results(EVIDENCE, new JunctionFindings(List.of(outcome), FACTS.facts()));
    CheckResult result = of(found, "3.3-sb2s3-electrons");
    assertThat(result.status()).isEqualTo(expected);
    assertThat(result.computed() + result.note()).contains("library's own values");
  }

  @Test
  void the_librarys_flow_stands_beside_the_printed_work_functions_and_decides_nothing() {
    Outcome outcome = new Outcome("MoS2", "ZnIn2S4", "n-n", new Direction("ZnIn2S4", "MoS2"), 0.95);
    CheckResult result =
        of(results(EVIDENCE, new JunctionFindings(List.of(outcome), Map.of())), "4.1-electrons-zn");
    assertThat(result.status()).isEqualTo(CheckStatus.REPRODUCED);
    assertThat(result.computed()).contains("ZnIn2S4 -> MoS2 with probability 0.95");
  }

  @Test
  void the_articles_own_values_in_the_library_do_not_confirm_the_article() {
    boolean cited =
        LIBRARY.phases().stream()
            .flatMap(p -> p.properties().stream())
            .anyMatch(v -> v.source().contains(EVIDENCE.citedAs()));
    assertThat(cited).isTrue();
    assertThat(RESULTS.values()).noneMatch(r -> r.note().contains(EVIDENCE.citedAs()));
  }

  @Test
  void statements_that_nothing_can_check_carry_that_verdict_in_the_data() {
    long marked =
        EVIDENCE.statements().stream()
            .filter(s -> s.check() instanceof StatementCheck.NotCheckable)
            .count();
    assertThat(marked).isBetween(60L, 75L);
  }

  private static CheckResult result(String id) {
    return of(RESULTS, id);
  }

  private static <T> T of(Map<String, T> map, String id) {
    return Optional.ofNullable(map.get(id)).orElseThrow();
  }

  private static Map<String, CheckResult> results(Evidence evidence, JunctionFindings findings) {
    return EvidenceCheck.run(evidence, LIBRARY, findings).results().stream()
        .collect(Collectors.toMap(CheckResult::id, Function.identity()));
  }
}
