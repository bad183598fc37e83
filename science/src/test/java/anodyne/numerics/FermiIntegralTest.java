package anodyne.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FermiIntegralTest {

  /** Published to ten decimals: Blakemore's and Fukushima's tables, normalised. */
  @ParameterizedTest
  @CsvSource({
    "0, 0.7651470246",
    "1, 1.5756407762",
    "5, 8.8442088952",
    "10, 24.0846569646",
  })
  void order_one_half_agrees_with_tables(double eta, double expected) {
    assertThat(FermiIntegral.HALF.value(eta)).isCloseTo(expected, within(1e-10));
  }

  @ParameterizedTest
  @CsvSource({"0, 0.8671998890", "5, 20.9144674028"})
  void order_three_halves_agrees_with_tables(double eta, double expected) {
    assertThat(FermiIntegral.THREE_HALVES.value(eta)).isCloseTo(expected, within(1e-10));
  }

  @Test
  void both_orders_agree_with_direct_integration_to_1e_minus_10() {
    for (double eta = -30; eta <= 120; eta += 0.37) {
      for (double order : new double[] {0.5, 1.5}) {
        FermiIntegral f = order == 0.5 ? FermiIntegral.HALF : FermiIntegral.THREE_HALVES;
        double direct = tanhSinh(order, eta);
        assertThat(f.value(eta) / direct).as("F_%s(%s)", order, eta).isCloseTo(1, within(1e-11));
      }
    }
  }

  @Test
  void derivative_of_order_three_halves_is_order_one_half() {
    for (double eta = -20; eta <= 100; eta += 0.73) {
      assertThat(FermiIntegral.THREE_HALVES.derivative(eta) / FermiIntegral.HALF.value(eta))
          .as("eta %s", eta)
          .isCloseTo(1, within(1e-10));
    }
  }

  @Test
  void derivative_of_order_one_half_agrees_with_differences() {
    for (double eta = -19.9; eta <= 90; eta += 1.1) {
      double h = 1e-3;
      double slope =
          (8 * (FermiIntegral.HALF.value(eta + h) - FermiIntegral.HALF.value(eta - h))
                  - (FermiIntegral.HALF.value(eta + 2 * h) - FermiIntegral.HALF.value(eta - 2 * h)))
              / (12 * h);
      assertThat(FermiIntegral.HALF.derivative(eta) / slope)
          .as("eta %s", eta)
          .isCloseTo(1, within(1e-9));
    }
  }

  @Test
  void joins_between_the_ranges_are_continuous() {
    for (int joint : new int[] {-8, 0, 13, 40}) {
      double below = FermiIntegral.HALF.value(Math.nextDown((double) joint));
      assertThat(FermiIntegral.HALF.value(joint) / below).isCloseTo(1, within(1e-12));
    }
  }

  @Test
  void inverse_returns_the_argument() {
    for (double eta = -40; eta <= 80; eta += 0.61) {
      assertThat(FermiIntegral.HALF.inverse(FermiIntegral.HALF.value(eta)))
          .isCloseTo(eta, within(1e-11 * Math.max(1, Math.abs(eta))));
    }
    assertThatThrownBy(() -> FermiIntegral.HALF.inverse(-1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Integral over x = exp(u - exp(-u)) by the trapezoidal rule (double exponential). */
  private static double tanhSinh(double order, double eta) {
    double scale = Math.max(1, eta);
    double sum = 0;
    double h = 1.0 / 512;
    for (int i = -8 * 512; i <= 8 * 512; i++) {
      double u = i * h;
      double x = scale * Math.exp(u - Math.exp(-u));
      double weight = x * (1 + Math.exp(-u));
      double occupation =
          x > eta ? Math.exp(eta - x) / (1 + Math.exp(eta - x)) : 1 / (1 + Math.exp(x - eta));
      double term = Math.pow(x, order) * occupation * weight;
      sum += Double.isFinite(term) ? term : 0;
    }
    double gamma = order == 0.5 ? Math.sqrt(Math.PI) / 2 : 0.75 * Math.sqrt(Math.PI);
    return sum * h / gamma;
  }
}
