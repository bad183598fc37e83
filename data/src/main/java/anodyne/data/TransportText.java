package anodyne.data;

import anodyne.transport.Compared;
import anodyne.transport.Gains;
import anodyne.transport.Uptake;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;

/** Says in words what gains mean. */
public final class TransportText {
  private static final double AS_FAST = 0.02;

  /** From this ratio on two windows are not the same amount of sodium. */
  private static final double SAME_WINDOW = 1.05;

  private TransportText() {}

  /** One sentence about a comparison. */
  public static String says(Compared c) {
    return c.gains()
        .map(g -> "beside " + c.words() + ": " + speeds(g))
        .orElse("beside " + c.words() + ": not computed, " + c.reason());
  }

  /** The same, and what must be said beside it. */
  public static String saysWhole(Compared c) {
    return says(c) + caution(c).map(text -> ". " + text).orElse("");
  }

  /**
   * Where a gain both ways or over the round trip comes from, if offsets or the field alone are
   * what is compared: a static field gives neither.
   */
  public static Optional<String> caution(Compared c) {
    boolean ofField = c.id().equals("no_offsets") || c.id().equals("no_field");
    return ofField ? c.gains().flatMap(TransportText::caution) : Optional.empty();
  }

  private static Optional<String> caution(Gains g) {
    boolean both =
        (isGained(g.in()) && (isGained(g.out()) || g.out().isEmpty()))
            || (isGained(g.out()) && g.in().isEmpty());
    if (!both && !isGained(g.roundTrip())) {
      return Optional.empty();
    }
    return Optional.of(
        "A static field cannot gain "
            + (both ? "both ways" : "the round trip")
            + ": "
            + (g.window() > SAME_WINDOW
                ? String.format(
                    Locale.ROOT,
                    "the stack takes up %.3g times as much between the same levels, so that equal"
                        + " sodium is a smaller share of it",
                    g.window())
                : "what differs is how sodium is spread over the layers, and a field that moves"
                    + " with the state of charge"));
  }

  private static boolean isGained(OptionalDouble gain) {
    return gain.isPresent() && Math.log(gain.getAsDouble()) > AS_FAST;
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

  /**
   * When nine tenths of the sodium that moves are in and out, or how far each way came; one clause.
   *
   * @param time words of a time in seconds
   */
  public static String nineTenths(Uptake in, Uptake out, DoubleFunction<String> time) {
    boolean isIn = share(in) >= Gains.SHARE;
    boolean isOut = share(out) >= Gains.SHARE;
    if (isIn && isOut) {
      return "nine tenths are in " + when(in, time) + " and out " + when(out, time);
    } else if (isIn) {
      return "nine tenths are in "
          + when(in, time)
          + "; on the way out only "
          + reached(out, time)
          + ", the time that could be followed";
    } else if (isOut) {
      return "nine tenths are out "
          + when(out, time)
          + "; on the way in only "
          + reached(in, time)
          + ", the time that could be followed";
    }
    return "neither way moves nine tenths within the time that could be followed: on the way in "
        + reached(in, time)
        + ", on the way out "
        + reached(out, time);
  }

  /** How far a way came that was not followed to nine tenths. */
  public static String reached(Uptake way, DoubleFunction<String> time) {
    return String.format(
        Locale.ROOT,
        "%.0f %% move within %s",
        Math.floor(100 * share(way)),
        time.apply(way.time_s().last()));
  }

  private static String when(Uptake way, DoubleFunction<String> time) {
    OptionalDouble reached = way.timeOfShare_s(Gains.SHARE);
    return reached.isPresent()
        ? "after " + time.apply(reached.getAsDouble())
        : "within the first step of " + time.apply(way.time_s().get(1));
  }

  private static double share(Uptake way) {
    return (way.stored_per_m2().last() - way.before().stored_per_m2()) / way.moved_per_m2();
  }
}
