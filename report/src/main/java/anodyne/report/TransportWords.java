package anodyne.report;

import anodyne.report.draw.Numbers;
import anodyne.report.draw.Rich;
import anodyne.study.Confidence;
import anodyne.study.TransportResult;
import anodyne.transport.Compared;
import anodyne.transport.Gains;
import anodyne.transport.Indicators;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What gains mean, in plain words: gained or lost in, out and over the round trip.
 *
 * <p>A field that stands still never gives a gain both ways; where a comparison shows one, the
 * words say what else it comes from.
 */
final class TransportWords {
  /** Times that differ by less are alike: twice what the mesh of a draw leaves open. */
  static final double ALIKE = 1.02;

  /** From this ratio on two windows are not the same amount of sodium. */
  private static final double SAME_WINDOW = 1.05;

  private static final double MINUTE_S = 60;
  private static final double HOUR_S = 3600;
  private static final double DAY_S = 24 * HOUR_S;
  private static final double YEAR_S = 365.25 * DAY_S;

  private TransportWords() {}

  /** What is taken out of the stack in a comparison, or what stands beside it. */
  static String beside(Compared compared) {
    return switch (compared.id()) {
      case "no_offsets" -> "All offsets: levels, dipoles and site energies";
      case "no_field" -> "Built-in field alone";
      case "no_site_energies" -> "Steps of the site energy alone";
      case "equal_barriers" -> "Other barriers (diffusivities) of the inner layers";
      case "mixture" -> "Contact: a mixture of separate particles";
      default -> "The other phase: " + compared.words();
    };
  }

  /** One clause on one way. */
  static String way(String way, OptionalDouble gain) {
    if (gain.isEmpty()) {
      return way + ": not reached within the time followed";
    }
    double factor = gain.getAsDouble();
    if (factor > ALIKE) {
      return "gained " + way + ", " + factor(factor) + " times as fast";
    }
    return factor < 1 / ALIKE
        ? "lost " + way + ", " + factor(1 / factor) + " times as slow"
        : "alike " + way;
  }

  /** In, out and round trip in one sentence without its full stop. */
  static String ways(Gains gains) {
    return way("in", gains.in())
        + "; "
        + way("out", gains.out())
        + "; "
        + way("over the round trip", gains.roundTrip());
  }

  /** The sentence of the table on a comparison. */
  static String sentence(Compared compared) {
    if (compared.gains().isEmpty()) {
      return "Not compared: " + compared.reason() + ".";
    }
    Gains gains = compared.gains().get();
    String ways = ways(gains);
    return Character.toUpperCase(ways.charAt(0)) + ways.substring(1) + "." + why(compared, gains);
  }

  private static String why(Compared compared, Gains gains) {
    if (isAlike(gains)) {
      return " It makes no difference here.";
    }
    boolean both = isGained(gains.in()) && isGained(gains.out());
    return switch (compared.id()) {
      case "no_offsets", "no_field" -> both ? " " + bothWays(gains) : "";
      case "mixture" ->
          " Particles of one phase are as large as the whole stack, its layers are thinner: a"
              + " shorter way is part of this, and it is no effect of the contact.";
      case "no_site_energies", "equal_barriers" -> "";
      default ->
          gains.window() > SAME_WINDOW || gains.window() < 1 / SAME_WINDOW
              ? " The stack takes up "
                  + factor(gains.window())
                  + " times what it does, so that equal sodium is another share of each."
              : "";
    };
  }

  /** Where a gain both ways comes from, if a static field is out of the question. */
  private static String bothWays(Gains gains) {
    return "A static field cannot do that. "
        + (gains.window() > SAME_WINDOW
            ? "The stack takes up "
                + factor(gains.window())
                + " times as much between the same levels, so that equal sodium is a smaller share"
                + " of it."
            : "What differs is how far sodium must go, and a field that moves with the state of"
                + " charge.");
  }

  private static boolean isGained(OptionalDouble gain) {
    return gain.isPresent() && gain.getAsDouble() > ALIKE;
  }

  private static boolean isAlike(Gains gains) {
    return isAlike(gains.in()) && isAlike(gains.out());
  }

  private static boolean isAlike(OptionalDouble gain) {
    return gain.isPresent() && gain.getAsDouble() < ALIKE && gain.getAsDouble() > 1 / ALIKE;
  }

  /** True if nine tenths of the draws differ by no more than their mesh leaves open. */
  static boolean isAlike(Confidence.Quantiles gain) {
    return gain.high() < ALIKE && gain.low() > 1 / ALIKE;
  }

  /** True if the draws leave open which way it goes. */
  static boolean isOpen(Confidence.Quantiles gain) {
    return gain.low() < 1 && gain.high() > 1 && !isAlike(gain);
  }

  /** A gain as a number. */
  static Rich gain(OptionalDouble gain) {
    return gain.isPresent() ? Numbers.significant(gain.getAsDouble(), 2) : Rich.plain("–");
  }

  /** A factor in running text. */
  static String factor(double factor) {
    return Numbers.compact(factor, 2);
  }

  /** An interval of the draws. */
  static Rich interval(Confidence.Quantiles gain) {
    return Numbers.significant(gain.low(), 2)
        .then(" to ")
        .then(Numbers.significant(gain.high(), 2));
  }

  /** What the draws say of a gain: interval and share above 1. */
  static Rich drawn(Confidence.Quantiles gain, double share) {
    return isAlike(gain)
        ? Rich.plain("1 in all draws")
        : interval(gain).then(", above 1 in " + Numbers.percent(share));
  }

  /** A time in the unit people would take. */
  static String time(double time_s) {
    if (time_s < 1e-6) {
      return Numbers.compact(time_s * 1e9, 2) + " ns";
    } else if (time_s < 1e-3) {
      return Numbers.compact(time_s * 1e6, 2) + " µs";
    } else if (time_s < 1) {
      return Numbers.compact(time_s * 1e3, 2) + " ms";
    } else if (time_s < 2 * MINUTE_S) {
      return Numbers.compact(time_s, 2) + " s";
    } else if (time_s < 2 * HOUR_S) {
      return Numbers.compact(time_s / MINUTE_S, 2) + " min";
    } else if (time_s < 2 * DAY_S) {
      return Numbers.compact(time_s / HOUR_S, 2) + " h";
    }
    return time_s < 2 * YEAR_S
        ? Numbers.compact(time_s / DAY_S, 2) + " days"
        : Numbers.compact(time_s / YEAR_S, 2) + " years";
  }

  /** A time, or that it was not reached. */
  static String time(OptionalDouble time_s) {
    return time_s.isPresent() ? time(time_s.getAsDouble()) : "not reached";
  }

  /** The window as potentials against sodium metal. */
  static String window(TransportResult result) {
    return Numbers.fixed(-result.central().step().from_V(), 2)
        + " to "
        + Numbers.fixed(-result.central().step().to_V(), 2)
        + " V";
  }

  /** When the field of an interface changes its direction, one clause each. */
  static List<String> reversals(TransportResult result) {
    List<String> clauses = new ArrayList<>();
    for (Indicators.Reversal reversal : result.central().indicators().reversals()) {
      clauses.add(
          (reversal.in() ? "on the way in" : "on the way out")
              + ", "
              + (reversal.time_s().isPresent()
                  ? "after "
                      + time(reversal.time_s())
                      + " and "
                      + Numbers.percent(reversal.share())
                      + " of the sodium"
                  : "in its last part, beyond the time followed")
              + (result.inputs().size() > 2
                  ? ", between " + interfaceName(result, reversal.interfaceIndex())
                  : ""));
    }
    return clauses;
  }

  /** The two layers of an interface. */
  static String interfaceName(TransportResult result, int i) {
    return result.inputs().get(i).name() + " and " + result.inputs().get(i + 1).name();
  }

  /** The layer towards which a field at an interface points; none without a field. */
  static Optional<String> towards(TransportResult result, int i, double field_V_per_m) {
    return field_V_per_m == 0
        ? Optional.empty()
        : Optional.of(result.inputs().get(field_V_per_m > 0 ? i + 1 : i).name());
  }
}
