package anodyne.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anodyne.evidence.Direction;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DirectionRuleTest {
  @Test
  void the_side_of_lower_work_function_donates() {
    assertThat(DirectionRule.electrons("MoS2", 5.18, "ZnIn2S4", 6.11))
        .contains(new Direction("MoS2", "ZnIn2S4"));
    assertThat(DirectionRule.electrons("A", 5, "B", 4)).contains(new Direction("B", "A"));
  }

  @Test
  void equal_work_functions_move_nothing() {
    assertThat(DirectionRule.electrons("A", 4.5, "B", 4.5)).isEmpty();
  }

  @Test
  void work_functions_that_are_none_are_refused() {
    assertThatThrownBy(() -> DirectionRule.electrons("A", Double.NaN, "B", 4))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> DirectionRule.electrons("A", 4, "B", -1))
        .hasMessageContaining("> 0 eV");
  }

  @Test
  void exchanging_the_sides_leaves_the_direction() {
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < 500; i++) {
      double a = 2 + 5 * random.nextDouble();
      double b = 2 + 5 * random.nextDouble();
      assertThat(DirectionRule.electrons("A", a, "B", b))
          .isEqualTo(DirectionRule.electrons("B", b, "A", a));
    }
  }

  @Test
  void the_field_points_with_the_electron_flow_and_pushes_electrons_back() {
    DirectionRule.Flow flow =
        new DirectionRule.Flow(new Direction("A", "B"), DirectionRule.Basis.WORK_FUNCTIONS);
    assertThat(flow.field()).isEqualTo(new Direction("A", "B"));
    assertThat(flow.donor()).isEqualTo("A");
    assertThat(flow.acceptor()).isEqualTo("B");
    assertThat(flow.forceOnElectrons()).isEqualTo(new Direction("B", "A"));
  }
}
