package anodyne.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdaptiveQuadratureTest {

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 7, 12, 22})
  void one_interval_is_exact_for_polynomials_to_degree_22(int degree) {
    var integral =
        AdaptiveQuadrature.integrate(x -> Math.pow(x, degree), new double[] {0, 2}, 1, 1);
    assertThat(integral.value() * (degree + 1) / Math.pow(2, degree + 1))
        .isCloseTo(1, within(1e-14));
  }

  @Test
  void degree_24_is_not_exact() {
    var integral = AdaptiveQuadrature.integrate(x -> Math.pow(x, 24), new double[] {-1, 1}, 1, 1);
    assertThat(Math.abs(integral.value() - 2.0 / 25)).isGreaterThan(1e-12);
  }

  @Test
  void kinks_among_the_breakpoints_cost_nothing_and_parts_add_up() {
    var integral = AdaptiveQuadrature.integrate(Math::abs, new double[] {-1, 0, 2}, 1e-14, 2);
    assertThat(integral.parts().get(0)).isCloseTo(0.5, within(1e-15));
    assertThat(integral.parts().get(1)).isCloseTo(2, within(1e-15));
    assertThat(integral.value()).isCloseTo(2.5, within(1e-15));
    assertThat(integral.reached()).isTrue();
  }

  @Test
  void singular_slopes_and_narrow_lines_are_refined() {
    var root = AdaptiveQuadrature.integrate(Math::sqrt, new double[] {0, 1}, 1e-12, 200);
    assertThat(root.value()).isCloseTo(2.0 / 3, within(1e-12));
    assertThat(root.reached()).isTrue();
    var line =
        AdaptiveQuadrature.integrate(x -> 1e-4 / (x * x + 1e-8), new double[] {-1, 1}, 1e-10, 500);
    assertThat(line.value()).isCloseTo(2 * Math.atan(1e4), within(1e-9));
  }

  @Test
  void too_few_intervals_are_told_by_the_estimate() {
    var integral =
        AdaptiveQuadrature.integrate(x -> 1e-4 / (x * x + 1e-8), new double[] {-1, 1}, 1e-10, 5);
    assertThat(integral.reached()).isFalse();
    assertThat(integral.error()).isGreaterThan(1e-3);
  }

  @Test
  void nonsense_is_refused() {
    assertThatThrownBy(() -> AdaptiveQuadrature.integrate(x -> x, new double[] {1}, 1, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> AdaptiveQuadrature.integrate(x -> x, new double[] {1, 1}, 1, 1))
        .hasMessageContaining("increase");
  }
}
