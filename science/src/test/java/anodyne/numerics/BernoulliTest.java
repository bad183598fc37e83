package anodyne.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The Bernoulli function and e^x - 1. */
class BernoulliTest {
  @Test
  void it_keeps_full_precision_on_every_branch() {
    SplittableRandom random = new SplittableRandom(3);
    for (int i = 0; i < 20_000; i++) {
      double x = random.nextDouble(-1, 1) * Math.pow(10, random.nextDouble(-8, 2.5));
      double expected = x / Math.expm1(x);
      assertThat(Bernoulli.value(x)).isCloseTo(expected, within(5e-15 * expected));
      double power = Math.expm1(x);
      assertThat(Bernoulli.expMinusOne(x)).isCloseTo(power, within(5e-15 * Math.abs(power)));
    }
    assertThat(Bernoulli.value(0)).isEqualTo(1);
    assertThat(Bernoulli.expMinusOne(0)).isEqualTo(0);
  }

  @Test
  void its_slope_is_the_derivative() {
    for (double x = -30; x < 30; x += 0.0371) {
      double h = 1e-5;
      double expected = (Bernoulli.value(x + h) - Bernoulli.value(x - h)) / (2 * h);
      assertThat(Bernoulli.derivative(x, Bernoulli.value(x))).isCloseTo(expected, within(1e-9));
    }
  }

  @Test
  void the_two_signs_are_related_by_the_exponential() {
    for (double x = -20; x < 20; x += 0.13) {
      assertThat(Bernoulli.value(-x))
          .isCloseTo(Bernoulli.value(x) * Math.exp(x), within(1e-14 * Bernoulli.value(-x)));
    }
  }
}
