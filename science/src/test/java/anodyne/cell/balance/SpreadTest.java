package anodyne.cell.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import anodyne.quantity.Estimate;
import anodyne.quantity.Quality;
import org.junit.jupiter.api.Test;

class SpreadTest {
  private static final Estimate LOPSIDED = new Estimate(2, 1, 8, 0.9, "s", Quality.ESTIMATED);

  @Test
  void the_median_is_the_value_and_1_645_the_end_of_ninety_percent() {
    assertThat(Spread.at(LOPSIDED, 0, false)).isEqualTo(2);
    assertThat(Spread.at(LOPSIDED, 1.6448536269514722, false)).isCloseTo(8, within(1e-9));
    assertThat(Spread.at(LOPSIDED, -1.6448536269514722, false)).isCloseTo(1, within(1e-9));
    assertThat(Spread.at(LOPSIDED, 1.6448536269514722, true)).isCloseTo(8, within(1e-9));
    assertThat(Spread.at(LOPSIDED, -1.6448536269514722 / 2, true))
        .isCloseTo(Math.sqrt(2), within(1e-9));
  }

  @Test
  void draws_stay_within_twice_the_interval() {
    assertThat(Spread.at(LOPSIDED, 40, true)).isCloseTo(32, within(1e-9));
    assertThat(Spread.at(LOPSIDED, -40, false)).isCloseTo(0, within(1e-9));
  }
}
