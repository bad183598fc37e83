package anodyne.report.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class NumbersTest {
  @Test
  void numbers_have_a_true_minus_sign_and_no_negative_zero() {
    assertThat(Numbers.fixed(-1.25, 2)).isEqualTo("−1.25");
    assertThat(Numbers.fixed(-0.001, 2)).isEqualTo("0.00");
    assertThat(Numbers.signed(0.3, 1)).isEqualTo("+0.3");
    assertThat(Numbers.signed(0.001, 1)).isEqualTo("0.0");
  }

  @Test
  void large_and_small_numbers_take_a_power_of_ten() {
    assertThat(Numbers.significant(3.1623e16, 2).asPlain()).isEqualTo("3.2 × 1016");
    assertThat(Numbers.significant(-1.0926e6, 3).asPlain()).isEqualTo("−1.09 × 106");
    assertThat(Numbers.significant(4.2e-5, 2).asPlain()).isEqualTo("4.2 × 10−5");
    assertThat(Numbers.significant(9999.6, 3).asPlain()).isEqualTo("1.00 × 104");
    assertThat(Numbers.significant(9.8, 2).asPlain()).isEqualTo("9.8");
    assertThat(Numbers.significant(0, 3).asPlain()).isEqualTo("0");
    assertThat(Numbers.compact(5.86e-6, 2)).isEqualTo("5.9e−6");
  }

  @Test
  void a_share_is_never_rounded_to_certainty() {
    assertThat(Numbers.percent(0.004)).isEqualTo("< 1 %");
    assertThat(Numbers.percent(0.996)).isEqualTo("> 99 %");
    assertThat(Numbers.percent(0)).isEqualTo("0 %");
    assertThat(Numbers.percent(1)).isEqualTo("100 %");
    assertThat(Numbers.percent(0.702)).isEqualTo("70 %");
  }

  @Test
  void plain_numbers_read_back_to_their_digits() {
    SplittableRandom random = new SplittableRandom(11);
    for (int i = 0; i < 2000; i++) {
      double value = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(-30, 30));
      assertThat(Double.parseDouble(Numbers.plain(value, 6)))
          .isCloseTo(value, within(Math.abs(value) * 5.1e-6));
    }
  }
}
