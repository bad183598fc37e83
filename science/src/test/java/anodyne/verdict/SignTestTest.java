package anodyne.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SignTestTest {
  @Test
  void the_tail_of_a_fair_coin_is_binomial() {
    assertThat(SignTest.tail(5, 5)).isCloseTo(1 / 32.0, within(1e-15));
    assertThat(SignTest.tail(10, 9)).isCloseTo(11 / 1024.0, within(1e-15));
    assertThat(SignTest.tail(8, 0)).isCloseTo(1, within(1e-14));
    assertThat(SignTest.tail(0, 0)).isEqualTo(1);
  }

  @Test
  void four_of_four_decide_nothing_at_the_level_used_and_five_of_five_do() {
    assertThat(SignTest.tail(4, 4)).isGreaterThan(SignTest.LEVEL);
    assertThat(SignTest.tail(5, 5)).isLessThan(SignTest.LEVEL);
  }
}
