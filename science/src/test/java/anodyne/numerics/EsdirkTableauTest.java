package anodyne.numerics;

import static anodyne.numerics.EsdirkTableau.EMBEDDED;
import static anodyne.numerics.EsdirkTableau.GAMMA;
import static anodyne.numerics.EsdirkTableau.NODE;
import static anodyne.numerics.EsdirkTableau.STAGES;
import static anodyne.numerics.EsdirkTableau.WEIGHT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

class EsdirkTableauTest {
  private static double weight(int i, int j) {
    return j < i ? WEIGHT[i][j] : i == j && i > 0 ? GAMMA : 0;
  }

  private static double last(int j) {
    return weight(STAGES - 1, j);
  }

  private static double sum(IntToDoubleFunction term) {
    double sum = 0;
    for (int i = 0; i < STAGES; i++) {
      sum += term.applyAsDouble(i);
    }
    return sum;
  }

  /** Σ_j a_ij v_j. */
  private static double inner(int i, IntToDoubleFunction v) {
    return sum(j -> weight(i, j) * v.applyAsDouble(j));
  }

  private static double c(int i) {
    return NODE[i];
  }

  @Test
  void every_stage_is_taken_at_its_node_and_is_of_order_two() {
    for (int i = 0; i < STAGES; i++) {
      assertThat(inner(i, j -> 1)).isCloseTo(NODE[i], within(1e-15));
      assertThat(inner(i, j -> c(j))).isCloseTo(NODE[i] * NODE[i] / 2, within(1e-15));
    }
  }

  @Test
  void the_solution_meets_the_eight_conditions_of_order_four() {
    assertThat(sum(i -> last(i))).isCloseTo(1, within(1e-15));
    assertThat(sum(i -> last(i) * c(i))).isCloseTo(1.0 / 2, within(1e-15));
    assertThat(sum(i -> last(i) * c(i) * c(i))).isCloseTo(1.0 / 3, within(1e-15));
    assertThat(sum(i -> last(i) * inner(i, j -> c(j)))).isCloseTo(1.0 / 6, within(1e-15));
    assertThat(sum(i -> last(i) * Math.pow(c(i), 3))).isCloseTo(1.0 / 4, within(1e-15));
    assertThat(sum(i -> last(i) * c(i) * inner(i, j -> c(j)))).isCloseTo(1.0 / 8, within(1e-15));
    assertThat(sum(i -> last(i) * inner(i, j -> c(j) * c(j)))).isCloseTo(1.0 / 12, within(1e-15));
    assertThat(sum(i -> last(i) * inner(i, j -> inner(j, k -> c(k)))))
        .isCloseTo(1.0 / 24, within(1e-15));
  }

  @Test
  void the_embedded_solution_is_of_order_three_and_not_of_four() {
    assertThat(sum(i -> EMBEDDED[i])).isCloseTo(1, within(1e-15));
    assertThat(sum(i -> EMBEDDED[i] * c(i))).isCloseTo(1.0 / 2, within(1e-15));
    assertThat(sum(i -> EMBEDDED[i] * c(i) * c(i))).isCloseTo(1.0 / 3, within(1e-15));
    assertThat(sum(i -> EMBEDDED[i] * inner(i, j -> c(j)))).isCloseTo(1.0 / 6, within(1e-15));
    assertThat(Math.abs(sum(i -> EMBEDDED[i] * Math.pow(c(i), 3)) - 1.0 / 4)).isGreaterThan(1e-4);
  }

  @Test
  void it_is_stable_on_the_imaginary_axis_and_damps_stiff_parts_away() {
    for (double w = 0.01; w < 1e4; w *= 1.1) {
      assertThat(growth(0, w)).isLessThanOrEqualTo(1 + 1e-12);
    }
    assertThat(growth(-1e9, 0)).isLessThan(1e-7);
  }

  /** |R(x + i w)| of y' = (x + i w) y over a step of one. */
  private static double growth(double x, double w) {
    double[] re = new double[STAGES];
    double[] im = new double[STAGES];
    for (int i = 0; i < STAGES; i++) {
      double r = 1;
      double s = 0;
      for (int j = 0; j < i; j++) {
        r += weight(i, j) * (x * re[j] - w * im[j]);
        s += weight(i, j) * (x * im[j] + w * re[j]);
      }
      double a = 1 - weight(i, i) * x;
      double b = -weight(i, i) * w;
      re[i] = (r * a + s * b) / (a * a + b * b);
      im[i] = (s * a - r * b) / (a * a + b * b);
    }
    return Math.hypot(re[STAGES - 1], im[STAGES - 1]);
  }
}
