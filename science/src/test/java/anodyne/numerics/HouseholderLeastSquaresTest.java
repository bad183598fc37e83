package anodyne.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class HouseholderLeastSquaresTest {
  @Test
  void a_line_through_points_has_slope_intercept_and_covariance_of_the_textbook() {
    double[] t = {1, 2, 3, 4};
    double[] y = {6, 5, 7, 10};
    HouseholderLeastSquares line = new HouseholderLeastSquares();
    line.shape(4, 2);
    for (int i = 0; i < 4; i++) {
      line.matrix()[i] = 1;
      line.matrix()[4 + i] = t[i];
      line.right()[i] = y[i];
    }
    line.solve();
    assertThat(line.coefficient(0)).isCloseTo(3.5, within(1e-12));
    assertThat(line.coefficient(1)).isCloseTo(1.4, within(1e-12));
    assertThat(line.sumOfSquares()).isCloseTo(4.2, within(1e-12));
    double[] covariance = new double[4];
    line.covariance(covariance);
    assertThat(covariance).containsExactly(new double[] {1.5, -0.5, -0.5, 0.2}, within(1e-12));
  }

  @Test
  void what_is_left_is_at_right_angles_to_every_column() {
    SplittableRandom random = new SplittableRandom(4);
    int rows = 40;
    int columns = 12;
    double[] a = random.doubles((long) rows * columns, -1, 1).toArray();
    double[] b = random.doubles(rows, -1, 1).toArray();
    HouseholderLeastSquares fit = new HouseholderLeastSquares();
    fit.shape(rows, columns);
    System.arraycopy(a, 0, fit.matrix(), 0, a.length);
    System.arraycopy(b, 0, fit.right(), 0, rows);
    fit.solve();
    for (int j = 0; j < columns; j++) {
      double dot = 0;
      for (int i = 0; i < rows; i++) {
        double left = b[i];
        for (int k = 0; k < columns; k++) {
          left -= a[k * rows + i] * fit.coefficient(k);
        }
        dot += left * a[j * rows + i];
      }
      assertThat(dot).isCloseTo(0, within(1e-12));
    }
  }

  @Test
  void a_column_that_repeats_another_is_left_out() {
    HouseholderLeastSquares fit = new HouseholderLeastSquares();
    fit.shape(3, 2);
    double[] column = {1, 2, 3};
    for (int i = 0; i < 3; i++) {
      fit.matrix()[i] = column[i];
      fit.matrix()[3 + i] = 2 * column[i];
      fit.right()[i] = 4 * column[i];
    }
    fit.solve();
    assertThat(fit.rank()).isEqualTo(1);
    assertThat(fit.coefficient(0) + 2 * fit.coefficient(1)).isCloseTo(4, within(1e-12));
  }
}
