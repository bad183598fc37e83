package anodyne.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class SobolIndicesTest {
  private static final int REPLICATES = 8;

  private static List<int[]> oneByOne(int dimensions) {
    List<int[]> inputs = new ArrayList<>();
    for (int i = 0; i < dimensions; i++) {
      inputs.add(new int[] {i});
    }
    return inputs;
  }

  private static double[] values(SaltelliPoints points, ToDoubleFunction<double[]> f) {
    double[] values = new double[points.evaluations()];
    for (int k = 0; k < values.length; k++) {
      values[k] = f.applyAsDouble(points.point(k));
    }
    return values;
  }

  private static SobolIndices indices(
      List<int[]> inputs, int dimensions, int rows, ToDoubleFunction<double[]> f) {
    SaltelliPoints points = new SaltelliPoints(dimensions, inputs, rows, REPLICATES);
    return SobolIndices.of(points, values(points, f)).orElseThrow();
  }

  /** Ishigami and Homma (1990): sin x1 + a sin² x2 + b x3⁴ sin x1 on (-π, π)³. */
  private static double ishigami(double[] u) {
    double x1 = Math.PI * (2 * u[0] - 1);
    double x2 = Math.PI * (2 * u[1] - 1);
    double x3 = Math.PI * (2 * u[2] - 1);
    return Math.sin(x1) + 7 * Math.pow(Math.sin(x2), 2) + 0.1 * Math.pow(x3, 4) * Math.sin(x1);
  }

  /** The tolerances are twice the root mean square error of such sums over random shifts. */
  private static void assertThatErrorsAreBelow(
      double most, SobolIndices found, double[] first, double[] total) {
    for (int i = 0; i < first.length; i++) {
      SobolIndices.Input input = found.inputs().get(i);
      assertThat(input.first().value()).as("first of %d", i).isCloseTo(first[i], within(most));
      assertThat(input.total().value()).as("total of %d", i).isCloseTo(total[i], within(most));
    }
  }

  private static double[][] exactIshigami() {
    double pi4 = Math.pow(Math.PI, 4);
    double v1 = 0.5 * Math.pow(1 + 0.1 * pi4 / 5, 2);
    double v2 = 49.0 / 8;
    double v13 = 0.01 * pi4 * pi4 * 8 / 225;
    double v = v1 + v2 + v13;
    return new double[][] {{v1 / v, v2 / v, 0}, {(v1 + v13) / v, v2 / v, v13 / v}, {v, 3.5}};
  }

  @Test
  void the_indices_of_the_ishigami_function_are_the_closed_ones() {
    double[][] exact = exactIshigami();
    SobolIndices found = indices(oneByOne(3), 3, 1024, SobolIndicesTest::ishigami);
    assertThatErrorsAreBelow(8e-3, found, exact[0], exact[1]);
    assertThat(found.variance()).isCloseTo(exact[2][0], within(2e-2));
    assertThat(found.mean()).isCloseTo(exact[2][1], within(5e-3));
    assertThat(found.sumOfFirst()).isCloseTo(exact[0][0] + exact[0][1], within(5e-3));
  }

  @Test
  void the_indices_of_the_g_function_are_the_closed_ones() {
    double[] a = {0, 1, 4.5, 9, 99, 99, 99, 99};
    double product = 1;
    for (double ai : a) {
      product *= 1 + 1 / (3 * (1 + ai) * (1 + ai));
    }
    double[] first = new double[a.length];
    double[] total = new double[a.length];
    for (int i = 0; i < a.length; i++) {
      double vi = 1 / (3 * (1 + a[i]) * (1 + a[i]));
      first[i] = vi / (product - 1);
      total[i] = vi * product / (1 + vi) / (product - 1);
    }
    SobolIndices found =
        indices(
            oneByOne(8),
            8,
            1024,
            u -> {
              double g = 1;
              for (int i = 0; i < a.length; i++) {
                g *= (Math.abs(4 * u[i] - 2) + a[i]) / (1 + a[i]);
              }
              return g;
            });
    assertThatErrorsAreBelow(8e-3, found, first, total);
  }

  @Test
  void a_sum_of_normal_numbers_shares_its_variance_by_squares_and_a_group_takes_the_sum() {
    double[] a = {1, 2, 3, 0};
    ToDoubleFunction<double[]> sum =
        u -> {
          double y = 40;
          for (int i = 0; i < a.length; i++) {
            y += a[i] * SobolPoints.normal(u[i]);
          }
          return y;
        };
    double[] alone = {1 / 14.0, 4 / 14.0, 9 / 14.0, 0};
    SobolIndices oneByOne = indices(oneByOne(4), 4, 1024, sum);
    assertThatErrorsAreBelow(2e-3, oneByOne, alone, alone);
    assertThat(oneByOne.inputs().get(3).total().value()).isEqualTo(0);
    assertThat(oneByOne.inputs().get(3).first().value()).isEqualTo(0);
    double[] grouped = {5 / 14.0, 9 / 14.0};
    SobolIndices groups = indices(List.of(new int[] {0, 1}, new int[] {2}), 4, 1024, sum);
    assertThatErrorsAreBelow(2e-3, groups, grouped, grouped);
  }

  @Test
  void nine_of_ten_intervals_hold_the_exact_index() {
    double[][] exact = exactIshigami();
    int held = 0;
    int count = 0;
    for (int rows = 40; rows < 640; rows += 6) {
      SobolIndices found = indices(oneByOne(3), 3, rows, SobolIndicesTest::ishigami);
      for (int i = 0; i < 3; i++) {
        SobolIndices.Input input = found.inputs().get(i);
        held += holds(input.first(), exact[0][i]) + holds(input.total(), exact[1][i]);
        count += 2;
      }
    }
    assertThat((double) held / count).isBetween(0.8, 0.98);
  }

  private static int holds(SobolIndices.Index index, double exact) {
    return index.low() <= exact && exact <= index.high() ? 1 : 0;
  }

  @Test
  void the_error_falls_faster_than_the_root_of_the_rows() {
    double[][] exact = exactIshigami();
    double few = worst(indices(oneByOne(3), 3, 64, SobolIndicesTest::ishigami), exact);
    double many = worst(indices(oneByOne(3), 3, 4096, SobolIndicesTest::ishigami), exact);
    assertThat(many).isLessThan(few / 16);
  }

  private static double worst(SobolIndices found, double[][] exact) {
    double worst = 0;
    for (int i = 0; i < 3; i++) {
      SobolIndices.Input input = found.inputs().get(i);
      worst = Math.max(worst, Math.abs(input.first().value() - exact[0][i]));
      worst = Math.max(worst, Math.abs(input.total().value() - exact[1][i]));
    }
    return worst;
  }

  @Test
  void a_missing_value_costs_its_own_terms_only() {
    SaltelliPoints points = new SaltelliPoints(3, oneByOne(3), 512, REPLICATES);
    double[] values = values(points, SobolIndicesTest::ishigami);
    values[3] = Double.NaN;
    values[4] = Double.NaN;
    values[5 * 700 + 1] = Double.NaN;
    SobolIndices found = SobolIndices.of(points, values).orElseThrow();
    assertThat(found.rows()).isEqualTo(512 * REPLICATES - 1);
    double[][] exact = exactIshigami();
    assertThatErrorsAreBelow(1e-2, found, exact[0], exact[1]);
  }

  /** exp(k Σ a z): ranks are those of Σ a z, a Gaussian; Cov(Φ(u), Φ(v)) = asin(ρ/2)/2π. */
  private static ToDoubleFunction<double[]> steep(double[] a) {
    return u -> {
      double sum = 0;
      for (int i = 0; i < a.length; i++) {
        sum += a[i] * SobolPoints.normal(u[i]);
      }
      return Math.exp(5 * sum);
    };
  }

  private static double ofRank(double share) {
    return 6 / Math.PI * Math.asin(share / 2);
  }

  private static double[][] exactRanks(double[] a) {
    double whole = 0;
    for (double ai : a) {
      whole += ai * ai;
    }
    double[][] exact = new double[2][a.length];
    for (int i = 0; i < a.length; i++) {
      exact[0][i] = ofRank(a[i] * a[i] / whole);
      exact[1][i] = 1 - ofRank(1 - a[i] * a[i] / whole);
    }
    return exact;
  }

  @Test
  void ranks_of_a_result_over_fifty_powers_of_ten_have_the_closed_indices() {
    double[] a = {1, 2, 3, 0};
    double[][] exact = exactRanks(a);
    SaltelliPoints points = new SaltelliPoints(4, oneByOne(4), 1024, REPLICATES);
    double[] values = values(points, steep(a));
    SobolIndices found = SobolIndices.ofRanks(points, values).orElseThrow();
    assertThatErrorsAreBelow(2e-3, found, exact[0], exact[1]);
    assertThat(found.variance()).isCloseTo(1.0 / 12, within(1e-6));
    assertThat(found.inputs().get(3).total().value()).isEqualTo(0);
    SobolIndices plain = SobolIndices.of(points, values).orElseThrow();
    assertThat(plain.inputs().get(2).total().isDetermined()).isFalse();
    assertThat(found.inputs()).allMatch(i -> i.first().isDetermined() && i.total().isDetermined());
  }

  @Test
  void nine_of_ten_intervals_of_few_ranked_rows_hold_the_exact_index() {
    int held = 0;
    int count = 0;
    for (int rows : new int[] {4, 8, 16}) {
      for (int k = 1; k <= 12; k++) {
        double[] a = {k, 6, 3, 1.5, 0.2 * k};
        double[][] exact = exactRanks(a);
        SaltelliPoints points = new SaltelliPoints(5, oneByOne(5), rows, REPLICATES);
        SobolIndices found = SobolIndices.ofRanks(points, values(points, steep(a))).orElseThrow();
        for (int i = 0; i < a.length; i++) {
          SobolIndices.Input input = found.inputs().get(i);
          held += holds(input.first(), exact[0][i]) + holds(input.total(), exact[1][i]);
          count += 2;
        }
      }
    }
    assertThat((double) held / count).isBetween(0.8, 0.98);
  }

  @Test
  void an_interval_of_ranks_covers_what_missing_values_may_have_been() {
    double[] a = {3, 2, 1};
    SaltelliPoints points = new SaltelliPoints(3, oneByOne(3), 64, REPLICATES);
    double[] whole = values(points, steep(a));
    double most =
        Arrays.stream(whole).sorted().skip(Math.round(0.9 * whole.length)).min().orElse(0);
    double[] cut = Arrays.stream(whole).map(v -> v > most ? Double.NaN : v).toArray();
    double[][] exact = exactRanks(a);
    SobolIndices found = SobolIndices.ofRanks(points, cut).orElseThrow();
    SobolIndices all = SobolIndices.ofRanks(points, whole).orElseThrow();
    for (int i = 0; i < a.length; i++) {
      SobolIndices.Index total = found.inputs().get(i).total();
      assertThat(holds(total, exact[1][i])).as("total of %d", i).isEqualTo(1);
      assertThat(holds(found.inputs().get(i).first(), exact[0][i])).isEqualTo(1);
      SobolIndices.Index known = all.inputs().get(i).total();
      assertThat(total.high() - total.low()).isGreaterThan(known.high() - known.low());
    }
  }

  @Test
  void an_interval_wider_than_the_index_determines_nothing_unless_it_is_narrow() {
    assertThat(new SobolIndices.Index(0.5, 0.3, 0.7).isDetermined()).isTrue();
    assertThat(new SobolIndices.Index(0.5, 0.2, 0.8).isDetermined()).isFalse();
    assertThat(new SobolIndices.Index(0.01, -0.05, 0.07).isDetermined()).isTrue();
    assertThat(new SobolIndices.Index(-777, -2807, 1253).isDetermined()).isFalse();
  }

  @Test
  void what_does_not_vary_or_is_missing_altogether_has_no_indices() {
    SaltelliPoints points = new SaltelliPoints(2, oneByOne(2), 16, 2);
    assertThat(SobolIndices.of(points, values(points, u -> 0.1 + 0.2))).isEmpty();
    assertThat(SobolIndices.of(points, values(points, u -> Double.NaN))).isEmpty();
  }

  @Test
  void points_are_uniform_never_at_an_edge_and_differ_from_the_row_of_a_in_one_input_only() {
    SaltelliPoints points =
        new SaltelliPoints(4, List.of(new int[] {0, 2}, new int[] {1}), 256, REPLICATES);
    assertThat(points.evaluations()).isEqualTo(256 * REPLICATES * 4);
    double[] mean = new double[4];
    for (int k = 0; k < points.evaluations(); k += 4) {
      double[] a = points.point(k);
      double[] b = points.point(k + 1);
      assertThat(points.point(k + 2)).containsExactly(b[0], a[1], b[2], a[3]);
      assertThat(points.point(k + 3)).containsExactly(a[0], b[1], a[2], a[3]);
      for (int c = 0; c < 4; c++) {
        assertThat(a[c]).isStrictlyBetween(0.0, 1.0);
        assertThat(b[c]).isStrictlyBetween(0.0, 1.0);
        mean[c] += a[c] / (256 * REPLICATES);
      }
    }
    for (double m : mean) {
      assertThat(m).isCloseTo(0.5, within(2e-3));
    }
  }

  @Test
  void nonsense_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SaltelliPoints(2, List.of(new int[] {2}), 16, 2))
        .withMessageContaining("no coordinate 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SaltelliPoints(2, oneByOne(2), 16, 1));
    SaltelliPoints points = new SaltelliPoints(2, oneByOne(2), 16, 2);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SobolIndices.of(points, new double[5]))
        .withMessageContaining("128 values");
  }
}
