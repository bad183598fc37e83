package anodyne.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrozenFieldTest {
  @ParameterizedTest
  @CsvSource({
    "0.025, 1.56, 0.591, 1.17",
    "0.05, 2.27, 0.324, 1.76",
    "0.1, 3.97, 0.081, 6.29",
    "0.2, 7.79, 0.0032, 154"
  })
  void drops_give_the_fluxes_of_constant_field(
      double drop_V, double along, double against, double slower) {
    FrozenField field = FrozenField.of(drop_V, 298.15);
    assertThat(field.along()).isCloseTo(along, within(0.005 * along + 0.005));
    assertThat(field.against()).isCloseTo(against, within(0.02 * against));
    assertThat(1 / field.roundTrip()).isCloseTo(slower, within(0.006 * slower));
  }

  @Test
  void the_round_trip_is_the_harmonic_mean_of_both_ways() {
    for (double pe = 0.01; pe < 50; pe *= 2) {
      FrozenField field = new FrozenField(pe);
      double mean = 2 / (1 / field.along() + 1 / field.against());
      assertThat(field.roundTrip()).isCloseTo(mean, within(1e-12)).isLessThan(1);
    }
  }
}
