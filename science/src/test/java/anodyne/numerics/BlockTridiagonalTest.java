package anodyne.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlockTridiagonalTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 7})
  void solutions_satisfy_the_system_for_one_right_hand_side_after_another(int m) {
    SplittableRandom random = new SplittableRandom(m);
    for (int n : new int[] {1, 2, 17, 300}) {
      BlockTridiagonal system = new BlockTridiagonal(n, m);
      double[] x = new double[n * m];
      for (int i = 0; i < n * m * m; i++) {
        system.lower()[i] = random.nextDouble(-1, 1);
        system.upper()[i] = random.nextDouble(-1, 1);
        system.diagonal()[i] = random.nextDouble(-1, 1);
      }
      for (int i = 0; i < n; i++) {
        for (int r = 0; r < m; r++) {
          // Dominant entries off the diagonal of the block, so that pivoting is needed.
          system.diagonal()[(i * m + r) * m + (r + 1) % m] += 4 * m;
          x[i * m + r] = random.nextDouble(-1, 1);
        }
      }
      double[] lower = system.lower().clone();
      double[] diagonal = system.diagonal().clone();
      double[] upper = system.upper().clone();
      double[] right = x.clone();
      assertThat(system.solve(x)).isTrue();
      assertSolves(n, m, lower, diagonal, upper, x, right);
      for (int k = 0; k < 3; k++) {
        for (int i = 0; i < x.length; i++) {
          x[i] = random.nextDouble(-1, 1);
        }
        right = x.clone();
        system.substitute(x);
        assertSolves(n, m, lower, diagonal, upper, x, right);
      }
    }
  }

  private static void assertSolves(
      int n, int m, double[] lower, double[] diagonal, double[] upper, double[] x, double[] right) {
    for (int i = 0; i < n; i++) {
      for (int r = 0; r < m; r++) {
        double sum = 0;
        for (int c = 0; c < m; c++) {
          int entry = (i * m + r) * m + c;
          sum += diagonal[entry] * x[i * m + c];
          sum += i > 0 ? lower[entry] * x[(i - 1) * m + c] : 0;
          sum += i < n - 1 ? upper[entry] * x[(i + 1) * m + c] : 0;
        }
        assertThat(sum).isCloseTo(right[i * m + r], within(1e-12));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void a_singular_block_is_reported(int m) {
    BlockTridiagonal system = new BlockTridiagonal(2, m);
    for (int i = 0; i < m; i++) {
      system.diagonal()[i * m + i] = 1;
      for (int c = 0; c < m; c++) {
        system.diagonal()[(m + i) * m + c] = 1 + c;
      }
    }
    system.diagonal()[m * m] = m == 1 ? 0 : 1;
    assertThat(system.factorise()).isFalse();
    assertThat(system.solve(new double[2 * m])).isFalse();
  }
}
