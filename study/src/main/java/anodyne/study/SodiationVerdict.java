package anodyne.study;

import anodyne.quantity.Estimate;
import anodyne.sodiation.CrossReactions;
import anodyne.sodiation.Energy;
import anodyne.sodiation.Host;
import anodyne.sodiation.MeasuredPath;
import anodyne.sodiation.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** One sentence on what sodium does to the phases. */
final class SodiationVerdict {
  private SodiationVerdict() {}

  static String of(SodiationResult result) {
    Sequence sequence = result.central().sequence();
    List<String> parts = new ArrayList<>();
    for (SodiationResult.HostResult host : result.hosts()) {
      parts.add(host(host, result.inputs().energy()));
    }
    if (sequence.hosts().size() > 1) {
      parts.add(
          String.format(
              Locale.ROOT,
              "together they take up %.0f mAh/g of both at equilibrium",
              sequence.capacity_mAh_per_g()));
    }
    result.central().joint().flatMap(SodiationVerdict::cross).ifPresent(parts::add);
    String measured = measured(result.measured());
    if (!measured.isEmpty()) {
      parts.add(measured);
    }
    String text = String.join("; ", parts);
    return Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".";
  }

  private static String host(SodiationResult.HostResult result, Energy energy) {
    Host host = result.host();
    if (result.steps().isEmpty()) {
      return host.name()
          + (host.storage() == Host.Storage.SURFACE
              ? " takes up sodium at its surfaces only"
              : " takes up no sodium in its bulk");
    }
    String steps =
        result.steps().stream()
            .map(s -> String.format(Locale.ROOT, "%.2f", s.voltage().value()))
            .collect(Collectors.joining(", "));
    return String.format(
        Locale.ROOT,
        "%s reacts at %s V at equilibrium (hull of %s; %senthalpy of the host %s)",
        host.name(),
        steps,
        energy == Energy.GIBBS ? "Gibbs energies" : "enthalpies",
        interval(result.steps().getFirst().voltage()),
        host.compound().quality().word());
  }

  private static String interval(Estimate first) {
    return first.hasInterval()
        ? String.format(
            Locale.ROOT, "first step 90 %% between %.2f and %.2f V; ", first.low(), first.high())
        : "";
  }

  private static Optional<String> cross(CrossReactions joint) {
    double most =
        joint.gains().stream().mapToDouble(CrossReactions.Gain::released_J_per_g).max().orElse(0);
    return most > 0
        ? Optional.of(
            String.format(
                Locale.ROOT,
                "products of one react with those of the other, releasing up to %.0f J/g",
                most))
        : Optional.empty();
  }

  private static String measured(MeasuredPath path) {
    List<String> steps = new ArrayList<>();
    for (Sequence.HostStep step : path.sequence().steps()) {
      String range =
          step.low_V() == step.high_V()
              ? String.format(Locale.ROOT, "%.2f", step.low_V())
              : String.format(Locale.ROOT, "%.2f to %.2f", step.high_V(), step.low_V());
      steps.add(
          path.sequence().hosts().get(step.host()).host().name()
              + " "
              + step.kind()
              + " at "
              + range
              + " V");
    }
    return steps.isEmpty() ? "" : "reported are " + String.join(", ", steps);
  }
}
