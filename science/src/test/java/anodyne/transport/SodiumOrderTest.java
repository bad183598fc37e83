package anodyne.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import anodyne.quantity.Estimate;
import anodyne.quantity.Quality;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;

class SodiumOrderTest {
  private static SodiumValue release(double value_V, double scatter, double bias, String of) {
    return SodiumValue.scattered(
        SodiumQuantity.DESODIATION_POTENTIAL,
        value_V,
        new SodiumValue.Scattered(scatter, bias, bias > 0 ? Optional.of(of) : Optional.empty()),
        SodiumValue.Basis.MEASURED_STEP,
        Quality.MEASURED,
        "a paper",
        "");
  }

  private static SodiumOrder order(SodiumQuantity quantity, Object... named) {
    SequencedMap<String, SodiumValue> values = new LinkedHashMap<>();
    for (int i = 0; i < named.length; i += 2) {
      values.put((String) named[i], (SodiumValue) named[i + 1]);
    }
    return SodiumOrder.of(quantity, values);
  }

  @Test
  void two_normal_values_come_in_the_order_of_their_difference() {
    SodiumOrder found =
        order(
            SodiumQuantity.DESODIATION_POTENTIAL,
            "SnO2",
            release(1.2, 0.3, 0, ""),
            "SnSe2",
            release(1.5, 0.4, 0, ""));
    assertThat(found.before("SnO2", "SnSe2")).isCloseTo(0.7257, within(5e-3)); // normal, 0.3/0.5
    assertThat(found.likeliest()).containsExactly("SnO2", "SnSe2");
  }

  @Test
  void an_error_that_both_share_does_not_blur_their_order() {
    SodiumOrder shared =
        order(
            SodiumQuantity.DESODIATION_POTENTIAL,
            "a",
            release(1.2, 0.1, 0.3, "bias"),
            "b",
            release(1.5, 0.1, 0.3, "bias"));
    SodiumOrder apart =
        order(
            SodiumQuantity.DESODIATION_POTENTIAL,
            "a",
            release(1.2, 0.1, 0.3, "one"),
            "b",
            release(1.5, 0.1, 0.3, "another"));
    assertThat(shared.before("a", "b")).isCloseTo(0.983, within(4e-3)); // 0.3/(0.1 sqrt 2)
    assertThat(apart.before("a", "b")).isCloseTo(0.749, within(6e-3)); // 0.3/sqrt(0.2)
  }

  @Test
  void equal_values_come_in_every_order_alike_and_the_shares_add_up() {
    SodiumValue same = release(1.3, 0.3, 0, "");
    SodiumOrder found =
        order(SodiumQuantity.DESODIATION_POTENTIAL, "a", same, "b", same, "c", same);
    assertThat(found.probabilities()).hasSize(6);
    assertThat(found.probabilities().values())
        .allSatisfy(p -> assertThat(p).isCloseTo(1 / 6.0, within(0.01)));
    assertThat(found.probabilities().values().stream().mapToDouble(p -> p).sum())
        .isCloseTo(1, within(1e-12));
  }

  @Test
  void a_swept_value_lies_below_another_in_the_part_of_its_decades() {
    SodiumValue swept =
        SodiumValue.swept(
            SodiumQuantity.DIFFUSIVITY,
            new Estimate(3e-17, 1e-19, 1e-14, 0.9, "a range", Quality.ESTIMATED),
            "swept default");
    SodiumValue known =
        SodiumValue.scattered(
            SodiumQuantity.DIFFUSIVITY,
            1e-18,
            new SodiumValue.Scattered(0, 0, Optional.empty()),
            SodiumValue.Basis.LIBRARY,
            Quality.MEASURED,
            "a paper",
            "");
    SodiumOrder found = order(SodiumQuantity.DIFFUSIVITY, "swept", swept, "known", known);
    assertThat(found.before("swept", "known")).isCloseTo(0.2, within(2e-3));
    assertThat(List.copyOf(found.probabilities().keySet())).hasSize(2);
  }
}
