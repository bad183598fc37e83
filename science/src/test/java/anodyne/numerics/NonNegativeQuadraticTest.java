package anodyne.numerics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NonNegativeQuadraticTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void the_conditions_of_karush_kuhn_and_tucker_hold(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int n = random.nextInt(2, 60);
    double[] h = positive(n, random);
    double[] g = random.doubles(n, -1, 1).toArray();
    double[] x = new double[n];
    NonNegativeQuadratic problem = new NonNegativeQuadratic(n);
    problem.unbound(0);
    assertThat(problem.solve(h, g, x)).isTrue();
    for (int i = 0; i < n; i++) {
      double slope = -g[i];
      for (int j = 0; j < n; j++) {
        slope += h[i * n + j] * x[j];
      }
      if (i == 0 || x[i] > 0) {
        assertThat(slope).isCloseTo(0, org.assertj.core.data.Offset.offset(1e-8));
      } else {
        assertThat(x[i]).isZero();
        assertThat(slope).isGreaterThan(-1e-8);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23})
  void a_warm_start_ends_where_a_cold_one_ends(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int n = 30;
    double[] h = positive(n, random);
    NonNegativeQuadratic warm = new NonNegativeQuadratic(n);
    double[] x = new double[n];
    double[] y = new double[n];
    for (int trial = 0; trial < 20; trial++) {
      double[] g = random.doubles(n, -1, 1).toArray();
      assertThat(warm.solve(h, g, x)).isTrue();
      assertThat(new NonNegativeQuadratic(n).solve(h, g, y)).isTrue();
      assertThat(x).containsExactly(y, org.assertj.core.data.Offset.offset(1e-9));
    }
  }

  private static double[] positive(int n, SplittableRandom random) {
    double[] a = random.doubles((long) n * n, -1, 1).toArray();
    double[] h = new double[n * n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        for (int k = 0; k < n; k++) {
          h[i * n + j] += a[k * n + i] * a[k * n + j];
        }
        h[i * n + j] += i == j ? 0.1 : 0;
      }
    }
    return h;
  }
}
