package anodyne.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import anodyne.evidence.EvidenceRow;
import anodyne.evidence.HeterostructureClass;
import anodyne.evidence.Literature;
import anodyne.evidence.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class RelativesTest {
  private static final Literature NONE = new Literature(List.of(), List.of());

  @Test
  void the_same_phases_in_any_order_and_polytype_are_at_distance_zero() {
    Relatives found = of(List.of("ZnIn2S4", "MoS2"), row(1, "1T-MoS2", "ZnIn2S4"));
    assertThat(found.samePair()).hasSize(1);
    assertThat(found.samePair().getFirst().distance()).isZero();
    assertThat(found.heterostructureClass()).contains(HeterostructureClass.SULFIDES_SULFIDES);
  }

  @Test
  void the_distance_is_the_mean_over_the_best_match_of_phases() {
    assertThat(distance(List.of("MoS2", "SnS2"), row(1, "MoSe2", "SnS2")))
        .isCloseTo((1 - 1 / 3.0) / 2, within(1e-12));
    assertThat(distance(List.of("WS2", "ZnS"), row(1, "WS2-x", "ZnS")))
        .isCloseTo(0.05, within(1e-12));
    assertThat(distance(List.of("In2Se3", "CoSe2"), row(1, "In2Se3", "CoIn2", "CoSe2")))
        .isCloseTo(1 / 3.0, within(1e-12));
    assertThat(distance(List.of("MoS2", "Fe2O3"), row(1, "SnSe2", "NiSe2"))).isEqualTo(1);
  }

  @Test
  void an_unspecified_mxene_is_near_to_any() {
    EvidenceRow row = row(1, Optional.of("unspecified"), "MoS2");
    assertThat(distance(List.of("MoS2", "Ti3C2Tx"), row)).isCloseTo(0.05, within(1e-12));
  }

  @Test
  void the_class_and_the_nearest_are_sorted_and_leave_the_same_pair_out() {
    Relatives found =
        of(
            List.of("MoS2", "SnS2"),
            row(1, "MoS2", "SnS2"),
            row(2, "FeS2", "CuS"),
            row(3, "MoS2", "SnO2"),
            row(4, "MoS2", "SnS"),
            row(5, "NiSe2", "CoSe2"));
    assertThat(found.samePair()).extracting(r -> r.item().number()).containsExactly(1);
    assertThat(found.sameClass()).extracting(r -> r.item().number()).containsExactly(4, 2);
    assertThat(found.nearest()).extracting(r -> r.item().number()).containsExactly(4, 3, 2);
    assertThat(found.nearest().getFirst().common()).isEqualTo("shares MoS2");
    assertThat(found.nearest().getLast().common()).isEqualTo("shares S");
  }

  private static double distance(List<String> phases, EvidenceRow row) {
    Relatives found = of(phases, row);
    List<Relatives.Related<EvidenceRow>> all = new ArrayList<>(found.samePair());
    all.addAll(found.nearest());
    return all.isEmpty() ? 1 : all.getFirst().distance();
  }

  private static Relatives of(List<String> phases, EvidenceRow... rows) {
    return Relatives.of(List.of(rows), NONE, phases, 10);
  }

  private static EvidenceRow row(int number, String... phases) {
    return row(number, Optional.empty(), phases);
  }

  private static EvidenceRow row(int number, Optional<String> mxene, String... phases) {
    return new EvidenceRow(
        number,
        new Origin.User("test.csv", number + 1, "test"),
        Classifier.ofNames(List.of(phases), mxene.isPresent()),
        String.join("/", phases),
        List.of(phases),
        mxene,
        List.of(),
        Optional.empty(),
        OptionalDouble.empty(),
        Optional.empty(),
        Optional.empty(),
        Map.of(),
        List.of(),
        List.of(),
        List.of());
  }
}
