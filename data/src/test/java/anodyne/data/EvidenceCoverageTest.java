package anodyne.data;

import static org.assertj.core.api.Assertions.assertThat;

import anodyne.evidence.Statement;
import anodyne.evidence.StatementCheck;
import anodyne.evidence.StatementCheck.Reason;
import anodyne.library.Library;
import anodyne.verdict.CheckResult;
import anodyne.verdict.CheckStatus;
import anodyne.verdict.EvidenceCheck;
import anodyne.verdict.JunctionFindings;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Statements on junctions, fields, barriers, carriers and conduction are all checked. */
class EvidenceCoverageTest {
  private static final Pattern TOPIC =
      Pattern.compile(
          "junction|band|built-in|bief|field|deplet|carrier|schottky|ohmic|barrier|rectif|bias"
              + "|tunnel|trap|dipole|defect|conduct|resistance|electron|hole\\b|work function"
              + "|fermi|charge|ionised|semiconductor|dos\\b");

  /** Kinds of electronic statements that no continuum solver of contacts decides. */
  private static final Set<Reason> BEYOND =
      Set.of(Reason.FIRST_PRINCIPLES, Reason.LATER_STAGE, Reason.MEASUREMENT, Reason.MISSING_DATA);

  /** Words of the topic used for a list, a name or an opinion that claims nothing computable. */
  private static final Set<String> CLAIM_NOTHING =
      Set.of(
          "1-strategies",
          "2-fields",
          "2-semiconductor-types",
          "3.1-assume",
          "3.2-eis-features",
          "3.5-fig4-colours",
          "5-unknown-bief");

  private static final List<Statement> STATEMENTS =
      EvidenceFiles.builtIn().statements().stream()
          .filter(EvidenceCoverageTest::isOfTopic)
          .toList();
  private static final Map<String, List<CheckResult>> RESULTS = results();

  private static boolean isOfTopic(Statement s) {
    String text = s.subject() + " " + s.quantity() + " " + s.printed();
    return TOPIC.matcher(text.toLowerCase(Locale.ROOT)).find();
  }

  private static Map<String, List<CheckResult>> results() {
    Library library = LibraryFiles.builtIn().library();
    JunctionFindings facts = new JunctionFindings(List.of(), PlantedErrors.textbookFacts());
    return EvidenceCheck.run(EvidenceFiles.builtIn(), library, facts).results().stream()
        .collect(Collectors.groupingBy(CheckResult::id));
  }

  @Test
  void each_has_exactly_one_result() {
    assertThat(STATEMENTS).hasSizeGreaterThan(100);
    assertThat(STATEMENTS)
        .allSatisfy(s -> assertThat(RESULTS.getOrDefault(s.id(), List.of())).hasSize(1));
  }

  @Test
  void those_left_open_need_what_no_solver_of_contacts_has() {
    Set<String> names = new TreeSet<>();
    for (Statement s : STATEMENTS) {
      if (s.check() instanceof StatementCheck.NotCheckable(Reason reason, String _)
          && !BEYOND.contains(reason)) {
        names.add(s.id());
      }
    }
    assertThat(names).isEqualTo(new TreeSet<>(CLAIM_NOTHING));
  }

  @Test
  void no_statement_waits_for_currents_or_tunnelling() {
    List<String> waiting =
        STATEMENTS.stream()
            .filter(s ->
                s.check() instanceof StatementCheck.NotCheckable(Reason r, String needs)
                    && r == Reason.LATER_STAGE
                    && !needs.matches(".*(sodium|sodiated|terminations|lattice).*"))
            .map(Statement::id)
            .toList();
    assertThat(waiting).isEmpty();
  }

  @Test
  void every_open_one_says_what_would_be_needed() {
    assertThat(STATEMENTS)
        .flatMap(s -> RESULTS.getOrDefault(s.id(), List.of()))
        .filteredOn(r -> r.status() == CheckStatus.NOT_CHECKABLE)
        .isNotEmpty()
        .allSatisfy(r -> assertThat(r.note()).contains(": "));
  }

  @Test
  void each_conflict_on_the_physics_of_contacts_is_met_by_a_contradiction_or_a_condition() {
    List<String> conflicts =
        List.of(
            "C-field-cause-or-effect",
            "C-driver-three-versions",
            "C-def-scope",
            "C-schottky-carriers",
            "C-schottky-wf",
            "C-carrier-rule-scope",
            "C-rectifying-vs-conductivity",
            "C-cos2-metal",
            "C-potential-sign",
            "C-bandgap-field");
    assertThat(conflicts)
        .allSatisfy(c ->
            assertThat(EvidenceFiles.builtIn().statements())
                .as(c)
                .anyMatch(s ->
                    s.conflictIds().contains(c)
                        && RESULTS.getOrDefault(s.id(), List.of()).stream()
                            .anyMatch(r -> r.status() == CheckStatus.CONTRADICTED)));
  }
}
