package anodyne.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import anodyne.quantity.Estimate;
import anodyne.quantity.Quality;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SodiumValueTest {
  private static SodiumValue potential(double scatter, double bias) {
    return SodiumValue.scattered(
        SodiumQuantity.INSERTION_POTENTIAL,
        1.2,
        new SodiumValue.Scattered(
            scatter, bias, bias > 0 ? Optional.of("bias of cv") : Optional.empty()),
        SodiumValue.Basis.MEASURED_STEP,
        Quality.MEASURED,
        "a paper",
        "");
  }

  private static SodiumValue swept() {
    return SodiumValue.swept(
        SodiumQuantity.DIFFUSIVITY,
        new Estimate(3.2e-17, 1e-19, 1e-14, 0.9, "a range", Quality.ESTIMATED),
        "swept default");
  }

  @Test
  void the_middle_of_every_draw_is_the_value() {
    assertThat(potential(0.3, 0.1).drawn(0.5, 0)).isCloseTo(1.2, within(1e-12));
  }

  @Test
  void the_ends_of_the_interval_hold_nine_tenths_of_the_draws() {
    SodiumValue value = potential(0.3, 0);
    assertThat(value.drawn(0.05, 0)).isCloseTo(value.estimate().low(), within(1e-6));
    assertThat(value.drawn(0.95, 0)).isCloseTo(value.estimate().high(), within(1e-6));
  }

  @Test
  void a_shared_error_moves_two_values_by_the_same_amount() {
    double one = potential(0.3, 0.15).drawn(0.2, 1) - potential(0.3, 0.15).drawn(0.2, 0);
    double other = potential(0.1, 0.15).drawn(0.7, 1) - potential(0.1, 0.15).drawn(0.7, 0);
    assertThat(one).isCloseTo(0.15, within(1e-12));
    assertThat(other).isCloseTo(one, within(1e-12));
  }

  @Test
  void a_swept_default_takes_every_power_of_ten_alike_and_nothing_outside() {
    assertThat(swept().drawn(0.2, 5)).isCloseTo(1e-18, within(1e-27));
    assertThat(swept().drawn(0.6, -5)).isCloseTo(1e-16, within(1e-25));
    assertThat(swept().drawn(1e-9, 0)).isGreaterThanOrEqualTo(1e-19);
    assertThat(swept().drawn(1 - 1e-9, 0)).isLessThanOrEqualTo(1e-14);
  }

  @Test
  void no_draw_leaves_the_bounds_of_its_quantity() {
    SodiumValue wild =
        SodiumValue.scattered(
            SodiumQuantity.DIFFUSIVITY,
            1e-15,
            new SodiumValue.Scattered(20, 0, Optional.empty()),
            SodiumValue.Basis.LIBRARY,
            Quality.MEASURED,
            "a paper",
            "");
    assertThat(wild.drawn(1 - 1e-12, 0)).isEqualTo(SodiumQuantity.DIFFUSIVITY.most());
    assertThat(wild.drawn(1e-12, 0)).isEqualTo(SodiumQuantity.DIFFUSIVITY.least());
  }

  @Test
  void a_default_that_is_not_swept_is_refused() {
    assertThatThrownBy(() ->
            new SodiumValue(
                SodiumQuantity.DIFFUSIVITY,
                swept().estimate(),
                new SodiumValue.Scattered(1, 0, Optional.empty()),
                SodiumValue.Basis.SWEPT_DEFAULT,
                ""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("swept");
  }

  @Test
  void a_negative_diffusivity_is_refused() {
    assertThatThrownBy(() ->
            SodiumValue.swept(
                SodiumQuantity.DIFFUSIVITY,
                new Estimate(1e-15, -1e-15, 1e-14, 0.9, "a range", Quality.ESTIMATED),
                ""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("diffusivity must lie in");
  }
}
