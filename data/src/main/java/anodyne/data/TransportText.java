package anodyne.data;

import anodyne.transport.Compared;
import anodyne.transport.Gains;
import java.util.Locale;
import java.util.OptionalDouble;

/** Says in words what gains mean. */
public final class TransportText {
  private static final double AS_FAST = 0.02;

  private TransportText() {}

  /** One sentence about a comparison. */
  public static String says(Compared c) {
    return c.gains()
        .map(g -> "beside " + c.words() + ": " + speeds(g))
        .orElse("beside " + c.words() + ": not computed, " + c.reason());
  }

  /** In, out and round trip for the same sodium. */
  public static String speeds(Gains g) {
    return "the same sodium goes in "
        + speed(g.in())
        + ", comes out "
        + speed(g.out())
        + ", and makes the round trip "
        + speed(g.roundTrip());
  }

  private static String speed(OptionalDouble gain) {
    if (gain.isEmpty()) {
      return "at a speed the runs do not resolve";
    }
    double x = gain.getAsDouble();
    if (Math.abs(Math.log(x)) < AS_FAST) {
      return "as fast";
    }
    return x > 1
        ? String.format(Locale.ROOT, "%.3g times faster", x)
        : String.format(Locale.ROOT, "%.3g times slower", 1 / x);
  }
}
