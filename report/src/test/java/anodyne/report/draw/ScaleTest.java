package anodyne.report.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ScaleTest {
  private static List<String> labels(Scale scale, int most) {
    return scale.ticks(most).stream().flatMap(t -> t.label().stream()).map(Rich::asPlain).toList();
  }

  @Test
  void linear_ticks_stand_on_round_numbers() {
    assertThat(labels(new Scale.Linear(-0.31, 0.62), 6))
        .containsExactly("−0.2", "0.0", "0.2", "0.4", "0.6");
    assertThat(labels(new Scale.Linear(0, 800), 9)).hasSize(9).contains("0", "800");
  }

  @Test
  void ticks_lie_inside_their_range_and_are_neither_too_many_nor_alike() {
    SplittableRandom random = new SplittableRandom(3);
    for (int i = 0; i < 1000; i++) {
      double a = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(-6, 6));
      double b = a + random.nextDouble(1e-3, 1) * Math.max(1e-6, Math.abs(a));
      Scale scale = Scale.Linear.around(a, b);
      assertThat(scale.low()).isLessThanOrEqualTo(a);
      assertThat(scale.high()).isGreaterThanOrEqualTo(b);
      List<String> labels = labels(scale, 8);
      assertThat(labels).hasSizeBetween(2, 10).doesNotHaveDuplicates();
      double slack = 1e-6 * (scale.high() - scale.low());
      assertThat(scale.ticks(8))
          .allSatisfy(
              t -> assertThat(t.value()).isBetween(scale.low() - slack, scale.high() + slack));
    }
  }

  @Test
  void a_logarithmic_axis_labels_decades() {
    assertThat(labels(new Scale.Logarithmic(0.05, 50), 6)).containsExactly("0.1", "1", "10");
    assertThat(labels(new Scale.Logarithmic(1e3, 1e21), 5))
        .containsExactly("104", "108", "1012", "1016", "1020");
  }

  @Test
  void a_short_logarithmic_axis_labels_two_and_five_too() {
    assertThat(labels(new Scale.Logarithmic(0.3, 4), 6)).contains("0.5", "1", "2");
  }

  @Test
  void equal_factors_are_equal_distances() {
    Scale scale = new Scale.Logarithmic(1, 10_000);
    assertThat(scale.at(100)).isCloseTo(0.5, within(1e-12));
    assertThat(scale.at(10)).isCloseTo(0.25, within(1e-12));
  }

  @Test
  void an_empty_range_is_refused() {
    assertThatThrownBy(() -> new Scale.Linear(1, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Scale.Linear(Double.NaN, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Scale.Logarithmic(0, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_signed_scale_is_odd_rises_and_has_zero_in_its_middle() {
    Scale.Signed scale = Scale.Signed.around(3e8);
    assertThat(scale.at(0)).isEqualTo(0.5);
    assertThat(scale.at(scale.high())).isEqualTo(1);
    double before = 0.5;
    for (double value = 1e4; value <= 3e8; value *= 3) {
      assertThat(scale.at(value)).isGreaterThan(before);
      assertThat(scale.at(-value)).isCloseTo(1 - scale.at(value), within(1e-12));
      before = scale.at(value);
    }
    assertThat(scale.ticks(12).stream().flatMap(t -> t.label().stream()).map(Rich::asPlain))
        .contains("0", "109", "−109");
  }

  @Test
  void a_tick_is_never_alone_where_finer_steps_give_it_company() {
    assertThat(labels(new Scale.Linear(-0.4, 0.4), 3)).contains("0.2").hasSize(5);
    assertThat(labels(new Scale.Linear(-0.5, 0.5), 3)).hasSize(3);
  }
}
