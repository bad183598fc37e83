package anodyne.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpanTest {
  @ParameterizedTest
  @CsvSource({"379.0, 0.05", "379, 0.5", "6.11, 0.005", "1.0, 0.05", "1e-12, 0.5e-12", "2.5e3, 50"})
  void the_last_printed_digit_sets_the_resolution_of(String decimal, double resolution) {
    assertThat(Span.resolutionOf(decimal)).isCloseTo(resolution, within(1e-9 * resolution));
  }

  @Test
  void a_printed_number_agrees_with_what_rounds_to_it() {
    Span printed = new Span(670, 670, 0.5);
    assertThat(printed.agreesWith(669.7)).isTrue();
    assertThat(printed.agreesWith(670.5)).isTrue();
    assertThat(printed.agreesWith(669.4)).isFalse();
    assertThat(printed.agreesWith(600, 669.6)).isTrue();
  }

  @Test
  void printed_digits_are_kept() {
    assertThat(new Span(11, 11, 0.05).shown()).isEqualTo("11.0");
    assertThat(new Span(0.5, 1.2, 0.05).shown()).isEqualTo("0.5 to 1.2");
    assertThat(Span.of(348).shown()).isEqualTo("348");
    assertThat(Span.of(0.01).resolution()).isCloseTo(0.005, within(1e-12));
  }

  @Test
  void a_range_refuses_ends_in_the_wrong_order_and_numbers_that_are_none() {
    assertThatThrownBy(() -> new Span(2, 1, 0)).hasMessageContaining("low <= high");
    assertThatThrownBy(() -> new Span(Double.NaN, 1, 0)).hasMessageContaining("low <= high");
    assertThatThrownBy(() -> new Span(1, 2, Double.NaN)).hasMessageContaining("resolution");
  }
}
