package anodyne.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import anodyne.evidence.Capacities;
import anodyne.evidence.Cell;
import anodyne.evidence.Conflict;
import anodyne.evidence.Evidence;
import anodyne.evidence.EvidenceRow;
import anodyne.evidence.HeterostructureClass;
import anodyne.evidence.LiteraturePair;
import anodyne.evidence.Mechanism;
import anodyne.evidence.Origin;
import anodyne.evidence.ReactionRecord;
import anodyne.evidence.Statement;
import anodyne.formula.Amount;
import anodyne.formula.Balance;
import anodyne.formula.Equation;
import anodyne.formula.Formula;
import anodyne.formula.Outcome;
import anodyne.formula.Rational;
import anodyne.verdict.Classifier;
import anodyne.verdict.DirectionRule;
import anodyne.verdict.DirectionRule.Agreement;
import anodyne.verdict.FaradaicBound;
import anodyne.verdict.RowFlag;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvidenceFilesTest {
  private static final Evidence EVIDENCE = EvidenceFiles.builtIn();
  private static final FaradaicBound BOUND = FaradaicBound.of(EVIDENCE.capacities());

  @Test
  void everything_published_is_there() {
    assertThat(EVIDENCE.table1()).hasSize(55);
    assertThat(EVIDENCE.statements()).hasSize(281);
    assertThat(EVIDENCE.conflicts()).hasSize(69);
    assertThat(EVIDENCE.mechanisms()).hasSize(69);
    assertThat(EVIDENCE.reactions()).hasSize(34);
    assertThat(EVIDENCE.capacities().theoretical()).hasSize(42);
    assertThat(EVIDENCE.literature().rows()).hasSize(180);
    assertThat(EVIDENCE.literature().pairs()).hasSize(111);
    assertThat(EVIDENCE.table1()).extracting(EvidenceRow::number).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource({
    "sulfides/sulfides, 24, 21, 80.6",
    "sulfides/oxides, 8, 8, 69.9",
    "sulfides/selenides, 4, 3, 82.7",
    "selenides/selenides, 10, 8, 73.1",
    "selenides/oxides, 3, 3, 73.8",
    "chalcogenides/MXene, 6, 6, 64.1"
  })
  void the_classifier_counts_rows_and_their_mean_efficiency(
      String word, int rows, int efficiencies, double mean_percent) {
    Optional<HeterostructureClass> wanted = HeterostructureClass.of(word);
    List<EvidenceRow> found =
        EVIDENCE.table1().stream()
            .filter(r -> Classifier.ofNames(r.phases(), r.mxene().isPresent()).equals(wanted))
            .toList();
    assertThat(found).hasSize(rows);
    assertThat(found).allMatch(r -> r.heterostructureClass().equals(wanted));
    double[] ice = found.stream().flatMapToDouble(r -> r.ice_percent().stream()).toArray();
    assertThat(ice).hasSize(efficiencies);
    assertThat(java.util.Arrays.stream(ice).average().orElseThrow())
        .isCloseTo(mean_percent, within(0.05));
  }

  @Test
  void a_dash_of_the_table_is_absent_and_never_zero() {
    assertThat(numbers(r -> r.ice_percent().isEmpty())).containsExactly(12, 13, 21, 33, 41, 43);
    assertThat(numbers(r -> r.rate().isEmpty())).containsExactly(33, 52);
  }

  @Test
  void the_flags_of_the_rows_follow_from_their_numbers() {
    assertThat(flagged(RowFlag.RATE_ABOVE_CYCLING))
        .containsExactly(4, 5, 7, 9, 12, 14, 16, 20, 21, 24, 25, 28, 41, 44);
    assertThat(flagged(RowFlag.RATE_IMPLAUSIBLE)).containsExactly(29);
    assertThat(flagged(RowFlag.ABOVE_THEORY)).containsExactly(43, 46, 54);
    assertThat(flagged(RowFlag.NEAR_THEORY)).containsExactly(22, 41);
    assertThat(flagged(RowFlag.CONFLICTS_WITH_TEXT)).contains(3, 35, 41).doesNotContain(1, 16);
  }

  @Test
  void every_name_of_a_conflict_is_known_and_every_dispute_is_a_conflict_of_its_row() {
    Set<String> conflicts = ids(EVIDENCE.conflicts(), Conflict::id);
    Set<String> statements = ids(EVIDENCE.statements(), Statement::id);
    Set<String> reactions = ids(EVIDENCE.reactions(), ReactionRecord::id);
    Stream.of(
            EVIDENCE.statements().stream().flatMap(s -> s.conflictIds().stream()),
            EVIDENCE.table1().stream().flatMap(r -> r.conflictIds().stream()),
            EVIDENCE.reactions().stream().flatMap(r -> r.conflictIds().stream()),
            EVIDENCE.mechanisms().stream().flatMap(m -> m.conflictIds().stream()))
        .flatMap(Function.identity())
        .forEach(id -> assertThat(conflicts).contains(id));
    for (Conflict conflict : EVIDENCE.conflicts()) {
      assertThat(statements).containsAll(conflict.statementIds());
      assertThat(reactions).containsAll(conflict.reactionIds());
      conflict.rows().forEach(n -> assertThat(EVIDENCE.table1Row(n)).isPresent());
    }
    for (EvidenceRow row : EVIDENCE.table1()) {
      row.disputes().values().forEach(ids -> assertThat(row.conflictIds()).containsAll(ids));
    }
  }

  @Test
  void the_cells_in_dispute_are_marked() {
    assertThat(row(3).isDisputed(Cell.CYCLING_CURRENT)).isTrue();
    assertThat(row(35).disputed()).contains(Cell.ICE, Cell.RATE_CAPACITY);
    assertThat(row(41).disputed()).contains(Cell.CYCLING_CAPACITY, Cell.CYCLING_CURRENT);
    assertThat(row(29).isDisputed(Cell.RATE_CAPACITY)).isTrue();
    assertThat(row(1).isDisputed()).isFalse();
  }

  @Test
  void the_direction_rule_returns_the_printed_field_in_six_cases_and_reports_two() {
    Map<Agreement, List<String>> found =
        DirectionRule.judgeAll(EVIDENCE).stream()
            .collect(
                Collectors.groupingBy(
                    DirectionRule.Verdict::agreement,
                    Collectors.mapping(v -> v.mechanism().id(), Collectors.toList())));
    assertThat(found.get(Agreement.AGREES))
        .containsExactlyInAnyOrder(
            "IC-fe9s10-mos2",
            "IC-fe2o3-fes2",
            "IC-sb2s3-sns2",
            "IC-sno2-snse2",
            "IC-schottky-n",
            "IC-pn");
    assertThat(found.get(Agreement.CONTRADICTS))
        .containsExactlyInAnyOrder("IC-mos2-znin2s4", "IC-mos2-znin2s4-star");
    assertThat(found.get(Agreement.NOT_PRINTED)).containsExactly("IC-cose2-znse");
  }

  @Test
  void the_two_contradictions_name_their_conflicts() {
    assertThat(EVIDENCE.mechanism("IC-mos2-znin2s4").map(Mechanism::conflictIds))
        .contains(List.of("C-znin2s4-field"));
    assertThat(EVIDENCE.mechanism("IC-mos2-znin2s4-star").map(Mechanism::conflictIds))
        .contains(List.of("C-znin2s4star-field"));
  }

  @Test
  void twelve_of_the_thirteen_printed_equations_conserve_atoms_and_charge() {
    List<ReactionRecord> printed =
        EVIDENCE.reactions().stream().filter(ReactionRecord::printed).toList();
    assertThat(printed).hasSize(13);
    assertThat(printed.stream().filter(r -> !r.toEquation().isBalanced()))
        .extracting(ReactionRecord::id)
        .containsExactly("MZ-4");
  }

  @Test
  void every_equation_reads_as_the_species_counted_beside_it() {
    for (ReactionRecord reaction : EVIDENCE.reactions()) {
      Equation equation = Equation.parse(reaction.equation());
      assertThat(equation).as(reaction.id()).isEqualTo(reaction.toEquation());
      assertThat(equation.electronsTakenUp())
          .as(reaction.id())
          .isEqualTo(Amount.parse(reaction.electronsTakenUp()));
    }
  }

  @Test
  void the_equation_that_does_not_balance_is_corrected_as_recorded() {
    ReactionRecord reaction =
        EVIDENCE.reactions().stream().filter(r -> r.id().equals("MZ-4")).findFirst().orElseThrow();
    assertThat(Balance.of(reaction.toEquation()).outcome())
        .isInstanceOfSatisfying(
            Outcome.Corrected.class,
            found ->
                assertThat(Equation.parse(found.equation()))
                    .isEqualTo(Equation.parse(reaction.corrected().orElseThrow().equation())));
  }

  @Test
  void every_equation_written_after_words_conserves_atoms_and_charge() {
    assertThat(EVIDENCE.reactions().stream().filter(r -> !r.printed()))
        .allMatch(r -> r.toEquation().isBalanced());
  }

  @Test
  void the_electrons_of_each_host_follow_from_conversion_and_alloying() {
    for (Capacities.Theoretical entry : EVIDENCE.capacities().theoretical()) {
      boolean otherRoute = entry.how().contains("Na4Sn") || entry.how().contains("reactions");
      if (!otherRoute) {
        assertThat(BOUND.electrons(Formula.parse(entry.formula())))
            .as(entry.formula())
            .contains(Rational.parse(entry.electrons()));
      }
    }
  }

  @Test
  void pairs_compare_samples_of_one_paper_and_most_heterostructures_gain() {
    List<LiteraturePair> rct =
        EVIDENCE.literature().pairs().stream()
            .filter(p -> p.metric() == LiteraturePair.Metric.RCT_OHM)
            .toList();
    assertThat(rct).hasSize(25);
    LiteraturePair pair =
        rct.stream()
            .filter(p -> p.heterostructure().id().equals("L001") && p.control().id().equals("L003"))
            .findFirst()
            .orElseThrow();
    assertThat(pair.ratio()).isCloseTo(0.3025, within(5e-5));
    assertThat(pair.heterostructureIsBetter()).isTrue();
    assertThat(pair.controlIsChalcogenide()).isTrue();
  }

  @Test
  void every_row_names_its_source() {
    for (EvidenceRow row : EVIDENCE.table1()) {
      assertThat(row.origin())
          .isInstanceOfSatisfying(
              Origin.Table1.class,
              t -> {
                assertThat(t.ref()).isPositive();
                assertThat(t.line()).isBetween(380, 460);
              });
    }
    assertThat(EVIDENCE.literature().rows()).allMatch(r -> r.paper().doi().startsWith("10."));
  }

  private static EvidenceRow row(int number) {
    return EVIDENCE.table1Row(number).orElseThrow();
  }

  private static List<Integer> numbers(java.util.function.Predicate<EvidenceRow> wanted) {
    return EVIDENCE.table1().stream().filter(wanted).map(EvidenceRow::number).toList();
  }

  private static List<Integer> flagged(RowFlag flag) {
    return numbers(r -> RowFlag.of(r, EVIDENCE, BOUND).contains(flag));
  }

  private static <T> Set<String> ids(List<T> records, Function<T, String> id) {
    return records.stream().map(id).collect(Collectors.toSet());
  }
}
