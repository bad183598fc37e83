package anodyne.report;

import static org.assertj.core.api.Assertions.assertThat;

import anodyne.study.Confidence;
import anodyne.transport.Compared;
import anodyne.transport.Gains;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TransportWordsTest {
  /** Words that promise more than a time ratio says. */
  static final Pattern PROMISES =
      Pattern.compile("(?i)accelerat|speeds? up|speeding|enhanc|boost|promot|facilitat|improv");

  private static final List<String> IDS =
      List.of(
          "no_offsets", "no_field", "no_site_energies", "equal_barriers", "single_1", "mixture");
  private static final double[] FACTORS = {1e-5, 0.3, 0.95, 0.999, 1, 1.001, 1.2, 4, 3e6};

  private static Compared compared(String id, Gains gains) {
    return new Compared(id, "MoS2 alone", Optional.empty(), Optional.of(gains), "");
  }

  private static Gains gains(double in, double out, double window) {
    double roundTrip = 2 / (1 / in + 1 / out);
    return new Gains(
        1e19,
        OptionalDouble.of(in),
        OptionalDouble.of(out),
        OptionalDouble.of(roundTrip),
        window,
        window);
  }

  @ParameterizedTest
  @ValueSource(strings = {"no_offsets", "no_field"})
  void a_gain_both_ways_or_over_the_round_trip_is_never_put_down_to_a_static_field(String id) {
    int both = 0;
    int roundTrip = 0;
    for (double in : FACTORS) {
      for (double out : FACTORS) {
        for (double window : new double[] {0.5, 1, 3}) {
          String sentence = TransportWords.sentence(compared(id, gains(in, out, window)));
          if (sentence.contains("ained in,") && sentence.contains("ained out,")) {
            both++;
            assertThat(sentence).contains("A static field cannot gain both ways: ");
          } else if (sentence.contains("ained over the round trip,")) {
            roundTrip++;
            assertThat(sentence).contains("A static field cannot gain the round trip: ");
          } else {
            assertThat(sentence).doesNotContain("static field");
          }
        }
      }
    }
    assertThat(both).isEqualTo(3 * 3 * 3);
    assertThat(roundTrip).isPositive();
  }

  @Test
  void no_sentence_promises_more_than_a_ratio_of_times() {
    for (String id : IDS) {
      for (double in : FACTORS) {
        for (double out : FACTORS) {
          assertThat(TransportWords.sentence(compared(id, gains(in, out, 2))))
              .doesNotContainPattern(PROMISES)
              .contains("over the round trip")
              .endsWith(".");
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "3.2, 'gained in, 3.2 times as fast'",
    "1.034, 'gained in, 1.03 times as fast'",
    "1.04e-4, 'lost in, 9600 times as slow'",
    "0.5, 'lost in, 2.0 times as slow'",
    "1.01, alike in",
    "0.99, alike in",
    "1e-6, 'lost in, 1.0e6 times as slow'"
  })
  void a_way_is_gained_or_lost_by_a_factor(double gain, String words) {
    assertThat(TransportWords.way("in", OptionalDouble.of(gain))).isEqualTo(words);
  }

  @Test
  void a_time_not_reached_is_no_number() {
    assertThat(TransportWords.way("out", OptionalDouble.empty()))
        .isEqualTo("out: not reached within the time followed");
  }

  @Test
  void a_comparison_that_was_not_made_says_why() {
    assertThat(
            TransportWords.sentence(
                new Compared("mixture", "x", Optional.empty(), Optional.empty(), "it stopped")))
        .isEqualTo("Not compared: it stopped.");
  }

  @Test
  void draws_that_differ_by_less_than_their_mesh_make_no_difference() {
    Confidence.Quantiles alike = new Confidence.Quantiles(0.99999, 1, 1.00002);
    assertThat(TransportWords.isAlike(alike)).isTrue();
    assertThat(TransportWords.isOpen(alike)).isFalse();
    assertThat(TransportWords.drawn(alike, 0.45, 52).asPlain())
        .isEqualTo("1 in nine tenths of the 52 draws that could be compared");
    Confidence.Quantiles open = new Confidence.Quantiles(0.2, 0.9, 5);
    assertThat(TransportWords.isOpen(open)).isTrue();
    assertThat(TransportWords.drawn(open, 0.45, 52).asPlain())
        .isEqualTo("0.20 to 5.0, above 1 in 45 % of the 52 draws that could be compared");
  }

  @ParameterizedTest
  @CsvSource({
    "3e-9, 3.0 ns",
    "2.5e-4, 250 µs",
    "0.62, 620 ms",
    "100, 100 s",
    "600, 10 min",
    "36000, 10 h",
    "864000, 10 days",
    "3.15576e11, 1.0e4 years"
  })
  void times_stand_in_the_unit_people_take(double time_s, String words) {
    assertThat(TransportWords.time(time_s)).isEqualTo(words);
  }
}
