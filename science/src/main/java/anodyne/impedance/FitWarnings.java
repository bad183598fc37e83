package anodyne.impedance;

import anodyne.quantity.Warning;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the reader of a fit must know. */
final class FitWarnings {
  private FitWarnings() {}

  static List<Warning> of(FitPoints points, Uncertainty uncertainty) {
    List<Warning> warnings = new ArrayList<>(points.warnings());
    for (FittedParameter parameter : uncertainty.parameters()) {
      if (parameter.bound().isPresent()) {
        warnings.add(
            new Warning(
                "parameter_at_bound",
                parameter.name()
                    + " "
                    + parameter.doubt().orElse("lies on its limit")
                    + ": the data do not ask for it; fix it or take its element out",
                parameter.name()));
      } else if (parameter.doubt().isPresent()) {
        warnings.add(
            new Warning(
                "parameter_not_identified",
                parameter.name()
                    + " is not identified ("
                    + parameter.doubt().get()
                    + "); do not quote it",
                parameter.name()));
      }
    }
    for (Combination combination : uncertainty.combinations()) {
      warnings.add(
          new Warning(
              "combination_identified",
              String.format(
                  Locale.ROOT,
                  "only %s is determined: %.4g, standard error %.2g",
                  combination.text(),
                  combination.value(),
                  combination.standardError()),
              combination.text()));
    }
    return warnings;
  }
}
