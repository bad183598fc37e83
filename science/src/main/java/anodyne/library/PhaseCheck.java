package anodyne.library;

import anodyne.formula.Formula;
import anodyne.formula.FormulaException;
import anodyne.library.Finding.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Checks the values of one phase against the plausible ranges and against each other. Two numbers
 * contradict each other if they differ by more than the 90 % interval of the difference.
 */
final class PhaseCheck {
  private static final double SIGMAS = 1.6448536269514722;

  /** Densities of real samples differ by this much, whatever they state. */
  private static final double LEAST_RELATIVE_ERROR = 0.02;

  private final Phase phase;
  private final Selection selection;
  private final List<Finding> findings = new ArrayList<>();

  private PhaseCheck(Phase phase, Selection selection) {
    this.phase = phase;
    this.selection = selection;
  }

  static List<Finding> of(Phase phase, Selection selection) {
    PhaseCheck check = new PhaseCheck(phase, selection);
    check.formula();
    check.plausibleRanges();
    check.doubtfulOnly();
    check.words();
    check.levels();
    check.permittivities();
    check.molarVolume();
    check.missingInputs();
    return List.copyOf(check.findings);
  }

  private void formula() {
    try {
      Formula.parse(phase.formula());
    } catch (FormulaException e) {
      add(Severity.ERROR, "formula", phase.formula() + " is not a formula: " + e.getMessage());
    }
  }

  private void plausibleRanges() {
    for (Property property : Property.values()) {
      for (PropertyValue value : phase.values(property)) {
        boolean outside = value.low() < property.least() || value.high() > property.most();
        if (!property.isText() && outside) {
          add(
              value.doubtful() ? Severity.NOTE : Severity.ERROR,
              property.word(),
              "%s to %s %s lies outside the plausible %s to %s"
                  .formatted(
                      value.low(),
                      value.high(),
                      property.unit(),
                      property.least(),
                      property.most()));
        }
      }
    }
  }

  private void doubtfulOnly() {
    for (Property property : Property.values()) {
      List<PropertyValue> values = phase.values(property);
      if (!values.isEmpty() && values.stream().allMatch(PropertyValue::doubtful)) {
        add(Severity.NOTE, property.word(), "every value is in doubt, so none is used");
      }
    }
  }

  private void words() {
    selection
        .word(phase, Property.CONDUCTIVITY_TYPE)
        .filter(word -> !word.conflicting().isEmpty())
        .ifPresent(word ->
            add(
                Severity.NOTE,
                word.property().word(),
                word.word() + " is used, other sources say " + word.conflicting()));
  }

  private void levels() {
    Optional<Selected> gap = selected(Property.BAND_GAP);
    Optional<Selected> affinity = selected(Property.ELECTRON_AFFINITY);
    Optional<Selected> ionisation = selected(Property.IONISATION_ENERGY);
    Optional<Selected> workFunction = selected(Property.WORK_FUNCTION);
    if (gap.isPresent() && affinity.isPresent() && ionisation.isPresent()) {
      double sum = affinity.get().value() + gap.get().value() - ionisation.get().value();
      if (Math.abs(sum) > SIGMAS * error(gap.get(), affinity.get(), ionisation.get())) {
        add(
            Severity.WARNING,
            Property.IONISATION_ENERGY.word(),
            String.format(
                Locale.ROOT,
                "affinity %.2f eV + gap %.2f eV differs from the ionisation energy %.2f eV by"
                    + " %.2f eV, more than their errors",
                affinity.get().value(),
                gap.get().value(),
                ionisation.get().value(),
                sum));
      }
    }
    if (!isMetal()) {
      affinity.ifPresent(lower -> workFunction.ifPresent(w -> inOrder(lower, w)));
      ionisation.ifPresent(upper -> workFunction.ifPresent(w -> inOrder(w, upper)));
    }
    selected(Property.FERMI_ABOVE_VALENCE_EDGE)
        .ifPresent(fermi -> gap.ifPresent(g -> inOrder(fermi, g)));
  }

  private void permittivities() {
    Optional<Selected> optical = selected(Property.PERMITTIVITY_OPTICAL);
    Optional<Selected> total = selected(Property.PERMITTIVITY_STATIC);
    if (optical.isPresent() && total.isPresent()) {
      double excess = Math.log(optical.get().value() / total.get().value());
      if (excess > SIGMAS * error(optical.get(), total.get())) {
        add(
            Severity.WARNING,
            Property.PERMITTIVITY_STATIC.word(),
            "the static permittivity %s is below the optical one %s"
                .formatted(total.get().value(), optical.get().value()));
      }
    }
  }

  /** Density times molar volume is the molar mass. */
  private void molarVolume() {
    Optional<Selected> density = selected(Property.DENSITY);
    Optional<Selected> volume = selected(Property.MOLAR_VOLUME);
    OptionalDouble mass = molarMass_g_per_mol(phase.formula());
    if (density.isEmpty() || volume.isEmpty() || mass.isEmpty()) {
      return;
    }
    double product = density.get().value() * volume.get().value();
    double off = product / mass.getAsDouble() - 1;
    double error = Math.hypot(relative(density.get()), relative(volume.get()));
    if (Math.abs(off) > SIGMAS * error) {
      add(
          Severity.WARNING,
          Property.MOLAR_VOLUME.word(),
          String.format(
              Locale.ROOT,
              "density times molar volume is %.1f g/mol, the formula weighs %.1f g/mol",
              product,
              mass.getAsDouble()));
    }
  }

  private void missingInputs() {
    List<String> junction = new ArrayList<>();
    if (isMetal()) {
      require(junction, Property.WORK_FUNCTION);
    } else {
      require(junction, Property.BAND_GAP);
      require(
          junction, Property.ELECTRON_AFFINITY, Property.IONISATION_ENERGY, Property.WORK_FUNCTION);
      require(junction, Property.PERMITTIVITY_STATIC);
      require(junction, Property.ELECTRON_MASS);
      require(junction, Property.HOLE_MASS);
      require(junction, Property.CONDUCTIVITY_TYPE);
      require(junction, Property.CARRIER_CONCENTRATION);
    }
    noteMissing("junction", junction);
    List<String> sodiation = new ArrayList<>();
    require(sodiation, Property.FORMATION_ENTHALPY);
    require(sodiation, Property.ENTROPY);
    boolean cellKnown =
        phase.structure().filter(s -> s.formulaUnitsPerCell().isPresent()).isPresent();
    if (!cellKnown) {
      require(sodiation, Property.MOLAR_VOLUME, Property.DENSITY);
    }
    noteMissing("sodiation", sodiation);
    boolean sitesKnown = phase.structure().filter(s -> !s.sites().isEmpty()).isPresent();
    noteMissing("interface", sitesKnown ? List.of() : List.of("structure with sites"));
  }

  private void require(List<String> missing, Property... oneOf) {
    for (Property property : oneOf) {
      boolean known =
          property.isText()
              ? selection.word(phase, property).isPresent()
              : selected(property).isPresent();
      if (known) {
        return;
      }
    }
    missing.add(String.join(" or ", List.of(oneOf).stream().map(Property::word).toList()));
  }

  private void noteMissing(String stage, List<String> missing) {
    if (!missing.isEmpty()) {
      add(Severity.NOTE, stage, "missing: " + String.join(", ", missing));
    }
  }

  private void inOrder(Selected lower, Selected upper) {
    double excess = lower.value() - upper.value();
    if (excess > SIGMAS * error(lower, upper)) {
      add(
          Severity.WARNING,
          lower.property().word(),
          String.format(
              Locale.ROOT,
              "%.2f eV exceeds the %s of %.2f eV by more than their errors",
              lower.value(),
              upper.property().word().replace('_', ' '),
              upper.value()));
    }
  }

  private boolean isMetal() {
    return selection
        .word(phase, Property.CONDUCTIVITY_TYPE)
        .filter(w -> w.word().equals("metal") || w.word().equals("semimetal"))
        .isPresent();
  }

  private Optional<Selected> selected(Property property) {
    return selection.amount(phase, property);
  }

  private static double error(Selected... parts) {
    double sum = 0;
    for (Selected part : parts) {
      sum += part.methodBias_sd() * part.methodBias_sd();
      sum += part.sampleScatter_sd() * part.sampleScatter_sd();
    }
    return Math.sqrt(sum);
  }

  private static double relative(Selected selected) {
    return Math.max(selected.sampleScatter_sd() / selected.value(), LEAST_RELATIVE_ERROR);
  }

  private static OptionalDouble molarMass_g_per_mol(String formula) {
    try {
      return Formula.parse(formula).molarMass_g_per_mol();
    } catch (FormulaException e) {
      return OptionalDouble.empty();
    }
  }

  private void add(Severity severity, String property, String message) {
    findings.add(new Finding(severity, phase.id(), property, message));
  }
}
