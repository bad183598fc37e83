package anodyne.numerics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ExponentialTest {
  private static final int SAMPLES = 200_000;

  @Test
  void powers_are_within_one_and_a_half_units_of_the_last_digit() {
    SplittableRandom random = new SplittableRandom(11);
    for (int i = 0; i < SAMPLES; i++) {
      double x = (i % 2 == 0 ? 708 : 1e-3) * (2 * random.nextDouble() - 1);
      double exact = StrictMath.exp(x);
      assertThat(Math.abs(Exponential.of(x) - exact))
          .as("x = %s", x)
          .isLessThanOrEqualTo(1.5 * Math.ulp(exact));
    }
    assertThat(Exponential.of(0)).isEqualTo(1);
  }

  @Test
  void beyond_the_range_of_numbers_the_library_answers() {
    for (double x : new double[] {-1e9, -745, -708.5, 709.5, 710, 1e9}) {
      assertThat(Exponential.of(x)).isEqualTo(Math.exp(x));
    }
    assertThat(Exponential.of(Double.NaN)).isNaN();
  }

  @Test
  void logarithms_keep_all_digits_of_small_numbers() {
    SplittableRandom random = new SplittableRandom(12);
    for (int i = 0; i < SAMPLES; i++) {
      double x = i % 2 == 0 ? random.nextDouble() : Math.exp(-700 * random.nextDouble());
      double exact = StrictMath.log1p(x);
      assertThat(Math.abs(Exponential.logOfOneAnd(x) - exact))
          .as("x = %s", x)
          .isLessThanOrEqualTo(1.5 * Math.ulp(exact));
    }
    assertThat(Exponential.logOfOneAnd(0)).isZero();
    assertThat(Exponential.logOfOneAnd(1)).isEqualTo(Math.log(2));
  }
}
