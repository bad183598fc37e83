package anodyne.report;

import anodyne.data.TransportText;
import anodyne.junction.Interface;
import anodyne.report.draw.Numbers;
import anodyne.report.draw.Rich;
import anodyne.study.Confidence;
import anodyne.study.TransportResult;
import anodyne.transport.Compared;
import anodyne.transport.Gains;
import anodyne.transport.Indicators;
import anodyne.transport.StackState;
import anodyne.transport.Transport;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What gains mean, in plain words: gained or lost in, out and over the round trip.
 *
 * <p>A field that stands still never gives a gain both ways; where a comparison shows one, the
 * words say what else it comes from.
 */
final class TransportWords {
  /** Times that differ by less are alike: twice what the mesh of a draw leaves open. */
  static final double ALIKE = 1.02;

  /** Gains that differ by this factor tell another story. */
  private static final double OTHER = 1.5;

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
      case "mixture" -> "Separate particles of each phase, mixed";
      default -> compared.words() + ", in place of the stack";
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
    return Character.toUpperCase(ways.charAt(0)) + ways.substring(1) + "." + why(compared);
  }

  /**
   * What the first half of the same sodium gains, where that tells another story than all of it;
   * begins with a space if there is anything.
   */
  static String halfway(Transport transport, Compared compared) {
    if (compared.gains().isEmpty() || compared.passage().isEmpty()) {
      return "";
    }
    Gains gains = compared.gains().get();
    double half = 0.5 * gains.amount_per_m2();
    OptionalDouble in =
        ratio(compared.passage().get().timeIn_s(half), transport.in().timeOfAmount_s(half));
    OptionalDouble out =
        ratio(compared.passage().get().timeOut_s(half), transport.out().timeOfAmount_s(half));
    return isOther(in, gains.in()) || isOther(out, gains.out())
        ? " Of the first half of this sodium: "
            + way("in", in)
            + "; "
            + way("out", out)
            + (isAlike(in) && isAlike(out)
                ? ": all of the difference lies in the last of it."
                : ".")
        : "";
  }

  private static OptionalDouble ratio(OptionalDouble reference, OptionalDouble stack) {
    return reference.isPresent() && stack.isPresent() && stack.getAsDouble() > 0
        ? OptionalDouble.of(reference.getAsDouble() / stack.getAsDouble())
        : OptionalDouble.empty();
  }

  private static boolean isOther(OptionalDouble half, OptionalDouble whole) {
    return half.isPresent()
        && whole.isPresent()
        && Math.abs(Math.log(half.getAsDouble() / whole.getAsDouble())) > Math.log(OTHER);
  }

  /** What must be said beside the factors; begins with a space if there is anything. */
  static String why(Compared compared) {
    Gains gains = compared.gains().orElseThrow();
    if (isAlike(gains)) {
      return " It makes no difference at these values.";
    }
    return switch (compared.id()) {
      case "no_offsets", "no_field" ->
          TransportText.caution(compared).map(text -> " " + text + ".").orElse("");
      case "mixture" ->
          " Each particle is of one phase and as large as the whole stack, so that ways and"
              + " areas differ too: this is no effect of the contact alone.";
      case "no_site_energies", "equal_barriers" -> "";
      default ->
          gains.window() > SAME_WINDOW || gains.window() < 1 / SAME_WINDOW
              ? " The stack takes up "
                  + factor(gains.window())
                  + " times what it does, so that equal sodium is another share of each."
              : "";
    };
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
    return gain.isPresent()
        ? Numbers.significant(rounded(gain.getAsDouble()), digits(gain.getAsDouble()))
        : Rich.plain("–");
  }

  /** A factor in running text. */
  static String factor(double factor) {
    return Numbers.compact(rounded(factor), digits(factor));
  }

  /** Two digits, three between a half and two, where two would hide a gain. */
  private static int digits(double factor) {
    return factor > 0.5 && factor < 2 ? 3 : 2;
  }

  private static double rounded(double factor) {
    return new BigDecimal(factor).round(new MathContext(digits(factor))).doubleValue();
  }

  /** An interval of the draws. */
  static Rich interval(Confidence.Quantiles gain) {
    return gain(OptionalDouble.of(gain.low()))
        .then(" to ")
        .then(gain(OptionalDouble.of(gain.high())));
  }

  /**
   * What the draws say of a gain: interval and share above 1.
   *
   * @param samples draws that could be compared
   */
  static Rich drawn(Confidence.Quantiles gain, double share, int samples) {
    return isAlike(gain)
        ? Rich.plain("1 in nine tenths of the " + samples + " draws that could be compared")
        : interval(gain)
            .then(", above 1 in " + Numbers.percent(share) + " of the " + samples)
            .then(" draws that could be compared");
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
                      + time(reversal.time_s().getAsDouble())
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

  /**
   * Why a field before the step points another way than that of the contact without sodium, a
   * sentence for each such interface; begins with a space if there is any.
   */
  static String otherThanPristine(TransportResult result, List<Interface> pristine) {
    StringBuilder text = new StringBuilder();
    StackState before = result.central().in().before();
    for (int i = 0; i < Math.min(pristine.size(), result.inputs().size() - 1); i++) {
      double field = before.fieldAtInterface_V_per_m().get(i);
      if (field * pristine.get(i).sheetCharge_per_m2() < 0) {
        text.append(" Between ")
            .append(interfaceName(result, i))
            .append(" the field before points towards ")
            .append(towards(result, i, field).orElseThrow())
            .append(", that of the junction without sodium towards ")
            .append(towards(result, i, -field).orElseThrow())
            .append(": at the starting level of ")
            .append(Numbers.fixed(-result.central().step().from_V(), 2))
            .append(" V sodium has already gone into the layers (")
            .append(held(result, TransportResult.LayerSodium::before))
            .append("), and its charge with that of its electrons sets the field.");
      }
    }
    return text.toString();
  }

  /** What each layer that takes up sodium holds. */
  static String held(
      TransportResult result, Function<TransportResult.LayerSodium, OptionalDouble> amount) {
    return result.layers().stream()
            .filter(layer -> amount.apply(layer).isPresent())
            .map(
                layer -> layer.name() + " " + Numbers.compact(amount.apply(layer).getAsDouble(), 2))
            .collect(Collectors.joining(", "))
        + " Na per formula unit";
  }
}
