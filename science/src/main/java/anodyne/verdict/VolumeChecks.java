package anodyne.verdict;

import anodyne.evidence.Numbers;
import anodyne.evidence.StatementCheck.Reason;
import anodyne.sodiation.ReactionEnergy;
import anodyne.sodiation.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** Checks of volumes along equilibrium paths. */
record VolumeChecks(CheckContext context) {
  Finding expansion(List<String> phases, double least_percent) {
    List<String> computed = new ArrayList<>();
    List<String> small = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (String phase : phases) {
      OptionalDouble grown =
          context.paths().of(phase) instanceof HostPaths.Known host
                  && !host.path().steps().isEmpty()
              ? ReactionEnergy.of(host.path()).volumeChange_percent()
              : OptionalDouble.empty();
      if (grown.isEmpty()) {
        missing.add(phase);
        continue;
      }
      String shown = phase + " " + Numbers.rounded(grown.getAsDouble(), 0) + " %";
      computed.add(shown);
      if (grown.getAsDouble() < least_percent) {
        small.add(shown);
      }
    }
    String left =
        missing.isEmpty() ? "" : "; a molar volume is missing for " + String.join(", ", missing);
    if (computed.isEmpty()) {
      return Finding.missing("molar volumes of " + String.join(", ", phases));
    }
    return Finding.decided(
        small.isEmpty(),
        "volume change to the end of the equilibrium path: " + String.join(", ", computed),
        "at least " + Numbers.shown(least_percent) + " % from the library's molar volumes" + left,
        "less than " + Numbers.shown(least_percent) + " % for " + String.join(", ", small) + left);
  }

  /** One step of one of several hosts, in volumes of them all. */
  private record Swell(double voltage_V, String host, double change_percent) {}

  Finding swelling(List<String> phases) {
    return context
        .paths()
        .with(
            phases,
            hosts -> {
              double all = 0;
              for (HostPaths.Known host : hosts) {
                OptionalDouble first = ReactionEnergy.volume_cm3_per_mol(host.path().start());
                if (first.isEmpty()) {
                  return Finding.missing("a molar volume of " + host.host().name());
                }
                all += first.getAsDouble() / host.molarMass_g_per_mol();
              }
              List<Swell> steps = new ArrayList<>();
              for (HostPaths.Known host : hosts) {
                for (Step step : host.path().steps()) {
                  OptionalDouble before = ReactionEnergy.volume_cm3_per_mol(step.before());
                  OptionalDouble after = ReactionEnergy.volume_cm3_per_mol(step.after());
                  if (before.isEmpty() || after.isEmpty()) {
                    return Finding.missing("molar volumes of " + step.after().shown());
                  }
                  double change =
                      (after.getAsDouble() - before.getAsDouble()) / host.molarMass_g_per_mol();
                  steps.add(new Swell(step.voltage_V(), host.host().name(), 100 * change / all));
                }
              }
              steps.sort(Comparator.comparingDouble(Swell::voltage_V).reversed());
              return Finding.open(
                  Reason.MEASUREMENT,
                  "swelling of equal masses in equilibrium steps: "
                      + steps.stream()
                          .map(s ->
                              s.host()
                                  + " "
                                  + Numbers.rounded(s.change_percent(), 0)
                                  + " % at "
                                  + Numbers.rounded(s.voltage_V(), 2)
                                  + " V")
                          .collect(Collectors.joining(", ")),
                  "strain in cycling");
            });
  }
}
