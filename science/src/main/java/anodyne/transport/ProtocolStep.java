package anodyne.transport;

import java.util.List;
import java.util.OptionalDouble;

/** One step of a {@link Protocol}: what happens at the driven face, and when it ends. */
public sealed interface ProtocolStep {
  /**
   * The face is held at a level.
   *
   * @param level_V electrochemical potential over the elementary charge; {@link Protocol#level_V}
   *     gives that of a potential against the metal
   * @param end when it ends
   */
  record Hold(double level_V, Limits end) implements ProtocolStep {
    public Hold {
      finite("level of a hold", level_V);
    }
  }

  /**
   * A constant flux.
   *
   * @param flux_per_m2_s ions into the stack per area and time, negative out of it
   * @param end when it ends
   */
  record Feed(double flux_per_m2_s, Limits end) implements ProtocolStep {
    public Feed {
      finite("flux of a feed", flux_per_m2_s);
      if (flux_per_m2_s == 0) {
        throw new IllegalArgumentException("a feed without flux is a rest");
      }
      if (end.settled().isPresent()) {
        throw new IllegalArgumentException(
            "a feed ends at an amount, a level or a time; it does not settle");
      }
    }
  }

  /**
   * Butler-Volmer exchange with a reservoir.
   *
   * @param drive reservoir and kinetics
   * @param end when it ends
   */
  record Swap(Drive.Exchange drive, Limits end) implements ProtocolStep {}

  /**
   * The face is blocked.
   *
   * @param end when it ends
   */
  record Rest(Limits end) implements ProtocolStep {}

  /**
   * Steps one after the other, several times.
   *
   * @param steps to repeat
   * @param times how often, at least 1
   */
  record Repeat(List<ProtocolStep> steps, int times) implements ProtocolStep {
    public Repeat {
      steps = List.copyOf(steps);
      if (times < 1 || times > Protocol.MOST_STEPS) {
        throw new IllegalArgumentException(
            "steps are repeated 1 to " + Protocol.MOST_STEPS + " times, not " + times);
      }
    }
  }

  /**
   * When a step ends: with the first of these.
   *
   * @param longest_s after this time
   * @param stored_per_m2 when the stack holds this amount, per area of the driven face
   * @param level_V when the level at the face passes this value
   * @param settled when the levels of the neutral species differ by no more than this share of
   *     their largest difference at the start of the step
   */
  record Limits(
      double longest_s,
      OptionalDouble stored_per_m2,
      OptionalDouble level_V,
      OptionalDouble settled) {
    public Limits {
      if (!(longest_s > 0 && longest_s <= 1e30)) {
        throw new IllegalArgumentException(
            "a step must last longer than 0 and at most 1e30 s, got " + longest_s);
      }
      if (stored_per_m2.isPresent() && !(stored_per_m2.getAsDouble() > 0)) {
        throw new IllegalArgumentException(
            "the amount at which a step ends must be positive, got " + stored_per_m2.getAsDouble());
      }
      if (level_V.isPresent()) {
        finite("level at which a step ends", level_V.getAsDouble());
      }
      if (settled.isPresent() && !(settled.getAsDouble() > 0 && settled.getAsDouble() < 1)) {
        throw new IllegalArgumentException(
            "the share at which a step has settled must lie between 0 and 1, got "
                + settled.getAsDouble());
      }
    }

    /** After a time. */
    public static Limits after_s(double time_s) {
      return new Limits(
          time_s, OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());
    }

    public Limits orAtAmount(double amount_per_m2) {
      return new Limits(longest_s, OptionalDouble.of(amount_per_m2), level_V, settled);
    }

    public Limits orAtLevel(double value_V) {
      return new Limits(longest_s, stored_per_m2, OptionalDouble.of(value_V), settled);
    }

    public Limits orSettledWithin(double share) {
      return new Limits(longest_s, stored_per_m2, level_V, OptionalDouble.of(share));
    }
  }

  private static void finite(String name, double value) {
    if (!(Math.abs(value) <= Double.MAX_VALUE)) {
      throw new IllegalArgumentException(name + " must be a number, got " + value);
    }
  }
}
