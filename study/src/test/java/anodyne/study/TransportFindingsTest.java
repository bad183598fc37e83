package anodyne.study;

import static org.assertj.core.api.Assertions.assertThat;

import anodyne.study.Confidence.Quantiles;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class TransportFindingsTest {
  private static TransportResult.Effect effect(double in, double out, double round, double helps) {
    return new TransportResult.Effect(
        60, around(in), around(out), around(round), helps, helps, helps);
  }

  private static Quantiles around(double value) {
    return new Quantiles(0.8 * value, value, 1.2 * value);
  }

  private static List<String> sentences(TransportResult.Effect field, int failed) {
    return TransportFindings.of(
        List.of(),
        List.of(
            new TransportResult.LayerSodium(
                "SnS2",
                OptionalDouble.of(0),
                OptionalDouble.of(0.6),
                OptionalDouble.of(0.1),
                OptionalDouble.of(1.8))),
        new TransportResult.Draws(
            60,
            failed,
            Optional.empty(),
            Optional.of(field),
            Optional.empty(),
            Optional.of(around(2)),
            OptionalDouble.of(0.7),
            OptionalDouble.of(0.25),
            Optional.empty(),
            Optional.empty()));
  }

  @Test
  void a_field_that_helps_one_way_is_told_with_the_way_back_and_the_round_trip() {
    assertThat(sentences(effect(3, 0.2, 0.4, 0.02), 0))
        .anySatisfy(s ->
            assertThat(s)
                .contains("comes in at 3", "goes out at 0.2", "round trip at 0.4")
                .contains("the round trip is longer"))
        .anyMatch(s -> s.contains("takes more on one way than it gives on the other"));
  }

  @Test
  void a_gain_both_ways_is_not_put_down_to_a_field_that_stays() {
    assertThat(sentences(effect(1.4, 1.3, 1.35, 0.97), 0))
        .anyMatch(s -> s.contains("the round trip is shorter"))
        .anyMatch(s -> s.startsWith("A field that stays as it is cannot shorten both ways"));
  }

  @Test
  void draws_on_both_sides_of_one_leave_the_round_trip_undecided() {
    assertThat(sentences(effect(1.4, 0.9, 1.1, 0.6), 0))
        .anyMatch(s -> s.contains("the inputs do not say whether the round trip"));
  }

  @Test
  void nothing_is_said_to_accelerate_and_every_sentence_ends() {
    assertThat(sentences(effect(3, 0.2, 0.4, 0.02), 4))
        .noneMatch(s -> s.contains("accelerat"))
        .allMatch(s -> s.endsWith("."))
        .anyMatch(s -> s.startsWith("4 of 64 draws did not converge"))
        .anyMatch(s -> s.contains("SnS2 holds more sodium than its levels are believed for"));
  }
}
