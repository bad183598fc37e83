package anodyne.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BiasRangeTest {
  @Test
  void both_ends_and_an_exact_zero_are_among_the_biases() {
    double[] values = new BiasRange(-0.3, 0.3, 0.1).values_V().toArray();
    assertThat(values).containsExactly(-0.3, -0.2, -0.1, 0.0, 0.1, 0.2, 0.3);
    assertThat(Double.doubleToRawLongBits(values[3])).isZero();
  }

  @Test
  void every_bias_of_a_symmetric_range_has_its_mirror_to_the_last_digit() {
    double[] values = new BiasRange(-1, 1, 0.05).values_V().toArray();
    assertThat(values).hasSize(41);
    for (int i = 0; i < values.length; i++) {
      assertThat(values[i]).isEqualTo(-values[values.length - 1 - i] + 0.0);
    }
  }

  @Test
  void a_range_may_fall_and_ends_before_a_step_that_would_leave_it() {
    assertThat(new BiasRange(0.2, -0.25, -0.1).values_V().toArray())
        .containsExactly(0.2, 0.1, 0.0, -0.1, -0.2);
    assertThat(new BiasRange(0.4, 0.4, 0.1).values_V().toArray()).containsExactly(0.4);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1, 0, must be at least",
    "0, 1, -0.1, does not lead",
    "1, 0, 0.1, does not lead",
    "0, 1, 1e-5, at most 2001 biases",
    "-200, 1, 1, must lie in",
    "NaN, 1, 1, must lie in",
    "0, 1, NaN, must be at least",
  })
  void nonsense_is_refused_with_its_reason(double from, double to, double step, String reason) {
    assertThatThrownBy(() -> new BiasRange(from, to, step))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(reason);
  }
}
