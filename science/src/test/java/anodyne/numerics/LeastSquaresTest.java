package anodyne.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LeastSquaresTest {
  private static void rosenbrock(double[] x, double[] r, double[][] j) {
    r[0] = 10 * (x[1] - x[0] * x[0]);
    r[1] = 1 - x[0];
    j[0][0] = -20 * x[0];
    j[1][0] = 10;
    j[0][1] = -1;
    j[1][1] = 0;
  }

  private static LeastSquares solver(double[] lower, double[] upper) {
    return new LeastSquares(LeastSquaresTest::rosenbrock, 2, lower, upper, new double[] {10, 10});
  }

  @Test
  void the_valley_of_rosenbrock_is_followed_to_its_end() {
    double[] x = {-1.2, 1};
    double sum = solver(new double[] {-5, -5}, new double[] {5, 5}).minimize(x, 1e-14, 500);
    assertThat(sum).isLessThan(1e-20);
    assertThat(x[0]).isCloseTo(1, within(1e-9));
    assertThat(x[1]).isCloseTo(1, within(1e-9));
  }

  @Test
  void an_unknown_stays_on_its_limit_where_the_sum_falls_beyond() {
    double[] x = {-1.2, 1};
    solver(new double[] {-5, -5}, new double[] {0.5, 5}).minimize(x, 1e-14, 500);
    assertThat(x[0]).isEqualTo(0.5);
    assertThat(x[1]).isCloseTo(0.25, within(1e-9));
  }

  @Test
  void a_start_outside_is_moved_into_the_box() {
    double[] x = {7, 7};
    solver(new double[] {-5, -5}, new double[] {2, 2}).minimize(x, 1e-14, 500);
    assertThat(x[0]).isCloseTo(1, within(1e-7));
  }

  @Test
  void eigenvalues_of_a_random_matrix_rebuild_it() {
    SplittableRandom random = new SplittableRandom(2);
    int n = 7;
    double[] a = new double[n * n];
    for (int i = 0; i < n; i++) {
      for (int k = 0; k <= i; k++) {
        a[i * n + k] = random.nextDouble(-1, 1);
        a[k * n + i] = a[i * n + k];
      }
    }
    SymmetricEigen eigen = new SymmetricEigen(a, n);
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < n; k++) {
        double sum = 0;
        for (int m = 0; m < n; m++) {
          sum += eigen.value(m) * eigen.vector(m, i) * eigen.vector(m, k);
        }
        assertThat(sum).isCloseTo(a[i * n + k], within(1e-13));
      }
    }
  }
}
