package anodyne.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import anodyne.evidence.ReactionRecord;
import anodyne.evidence.ReactionRecord.Counted;
import anodyne.evidence.ReactionRecord.ReactionProcess;
import anodyne.formula.Amount;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ConservationTest {
  private static final List<Counted> SODIATED =
      List.of(new Counted("1", "NaxMoS2"), new Counted("4 - x", "Na+"), new Counted("4 - x", "e-"));

  @Test
  void a_balanced_equation_conserves_for_every_value_of_its_letter() {
    Conservation count =
        Conservation.of(
            reaction(SODIATED, List.of(new Counted("2", "Na2S"), new Counted("1", "Mo"))));
    assertThat(count.holds()).isTrue();
    assertThat(count.electrons()).isEqualTo(Amount.parse("4-x"));
    assertThat(count.movesElectrons()).isTrue();
  }

  @Test
  void what_is_missing_on_the_left_is_counted_as_negative() {
    Conservation count =
        Conservation.of(
            reaction(SODIATED, List.of(new Counted("5", "Na2S"), new Counted("1", "Mo"))));
    assertThat(count.holds()).isFalse();
    assertThat(count.difference())
        .containsEntry("Na", Amount.of(-6))
        .containsEntry("S", Amount.of(-3))
        .hasSize(2);
    assertThat(count.shown()).isEqualTo("Na -6, S -3");
  }

  @Test
  void a_charge_that_is_left_over_is_seen() {
    Conservation count =
        Conservation.of(
            reaction(
                List.of(new Counted("1", "MoS2"), new Counted("x", "Na+")),
                List.of(new Counted("1", "NaxMoS2"))));
    assertThat(count.difference()).containsOnlyKeys("charge");
    assertThat(count.movesElectrons()).isFalse();
  }

  static ReactionRecord reaction(List<Counted> left, List<Counted> right) {
    return new ReactionRecord(
        "R",
        "test",
        OptionalInt.empty(),
        "4.1",
        OptionalInt.empty(),
        true,
        OptionalInt.empty(),
        ReactionProcess.DISCHARGE,
        "conversion",
        "text",
        left,
        right,
        "4-x",
        Map.of(),
        Optional.empty(),
        false,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }
}
