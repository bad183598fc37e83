package anodyne.data;

import static org.assertj.core.api.Assertions.assertThat;

import anodyne.numerics.IntegratorStatistics;
import anodyne.quantity.Series;
import anodyne.transport.StackState;
import anodyne.transport.Uptake;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TransportTextTest {
  private static final Uptake IN = way(0, 1, 0.95);
  private static final Uptake SHORT_IN = way(0, 1, 0.899);
  private static final Uptake OUT = way(1, 0, 0.95);
  private static final Uptake SHORT_OUT = way(1, 0, 0.25);

  /** A way of steps at 1 s, with nothing moved, and at 2 s, with a share of it. */
  private static Uptake way(double from, double to, double share) {
    Series none = Series.of(0, 0, 0);
    return new Uptake(
        state(from),
        state(to),
        Series.of(0, 1, 2),
        Series.of(from, from, from + share * (to - from)),
        Series.of(Double.POSITIVE_INFINITY, share * (to - from), share * (to - from)),
        none,
        List.of(),
        0,
        List.of(),
        0,
        new IntegratorStatistics(2, 2, 2, 0, 0, 1));
  }

  private static StackState state(double stored_per_m2) {
    Series none = Series.of();
    return new StackState(
        0,
        stored_per_m2,
        none,
        0,
        none,
        none,
        none,
        none,
        none,
        none,
        none,
        none,
        none,
        none,
        none,
        none,
        Map.of(),
        Map.of());
  }

  private static String says(Uptake in, Uptake out) {
    return TransportText.nineTenths(
        in, out, time_s -> String.format(Locale.ROOT, "%.1f s", time_s));
  }

  @Test
  void ways_that_reach_nine_tenths_say_when() {
    assertThat(says(IN, OUT)).isEqualTo("nine tenths are in after 1.9 s and out after 1.9 s");
  }

  @Test
  void a_way_that_stops_short_says_how_far_it_came() {
    assertThat(says(IN, SHORT_OUT))
        .isEqualTo(
            "nine tenths are in after 1.9 s; on the way out only 25 % move within 2.0 s, the time"
                + " that could be followed");
    assertThat(says(SHORT_IN, OUT))
        .isEqualTo(
            "nine tenths are out after 1.9 s; on the way in only 89 % move within 2.0 s, the time"
                + " that could be followed");
  }

  @Test
  void two_ways_that_stop_short_say_how_far_each_came() {
    assertThat(says(SHORT_IN, SHORT_OUT))
        .isEqualTo(
            "neither way moves nine tenths within the time that could be followed: on the way in"
                + " 89 % move within 2.0 s, on the way out 25 % move within 2.0 s");
  }
}
