package anodyne.study;

import anodyne.data.LibraryFiles;
import anodyne.design.Design;
import anodyne.formula.Formula;
import anodyne.formula.FormulaException;
import anodyne.library.Phase;
import anodyne.library.Property;
import anodyne.library.Selected;
import anodyne.library.Selection;
import anodyne.sodiation.Conduction;
import anodyne.sodiation.Conductor;
import anodyne.sodiation.Host;
import anodyne.sodiation.Sodiation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Runs the conduction of the composite: central course, and the spread of the draws.
 *
 * @param ready phases and conductivities, if all volumes are known
 * @param reason why not, otherwise
 * @param notFilled materials of the electrode that could not be counted
 */
record ConductionStudy(Optional<Conduction> ready, String reason, List<String> notFilled) {
  private static final int POINTS_PER_STEP = 8;

  static ConductionStudy of(
      Design design, Sodiation sodiation, LibraryFiles library, Selection selection) {
    if (sodiation.sequence().hosts().isEmpty()) {
      return new ConductionStudy(Optional.empty(), "no phase reacts in its bulk", List.of());
    }
    List<String> notFilled = new ArrayList<>();
    List<Conduction.Filler> fillers = new ArrayList<>();
    double reacting = 0;
    for (int i = 0; i < sodiation.inputs().hosts().size(); i++) {
      if (sodiation.inputs().hosts().get(i).storage() == Host.Storage.BULK) {
        reacting += design.phases().get(i).massFraction();
      }
    }
    for (int i = 0; i < sodiation.inputs().hosts().size(); i++) {
      Host host = sodiation.inputs().hosts().get(i);
      if (host.storage() != Host.Storage.BULK) {
        filler(
                host.name(),
                host.compound().phase(),
                design.phases().get(i).massFraction() / reacting,
                selection,
                notFilled)
            .ifPresent(fillers::add);
      }
    }
    Design.Electrode electrode = design.electrode();
    double active = 1 - electrode.matrixMassFraction() - electrode.binderMassFraction();
    if (electrode.matrixMassFraction() > 0) {
      if (library.knows(electrode.matrix())) {
        filler(
                electrode.matrix(),
                library.find(electrode.matrix()),
                electrode.matrixMassFraction() / active / reacting,
                selection,
                notFilled)
            .ifPresent(fillers::add);
      } else {
        notFilled.add(electrode.matrix() + " is not in the library");
      }
    }
    return switch (Conduction.of(
        sodiation.sequence(),
        c -> c.amount(Property.ELECTRICAL_CONDUCTIVITY),
        selection,
        new Conduction.Surroundings(fillers, electrode.porosity()))) {
      case Conduction.Missing(List<String> what) ->
          new ConductionStudy(Optional.empty(), String.join("; ", what), notFilled);
      case Conduction.Ready(Conduction conduction) ->
          new ConductionStudy(Optional.of(conduction), "", notFilled);
    };
  }

  private static Optional<Conduction.Filler> filler(
      String name, Phase phase, double massRatio, Selection selection, List<String> notFilled) {
    Optional<Formula> formula = formula(phase);
    OptionalDouble density = density_g_per_cm3(phase, formula, selection);
    if (density.isEmpty() || formula.isEmpty()) {
      notFilled.add(name + " lacks density");
      return Optional.empty();
    }
    Conductor conductor =
        selection
            .amount(phase, Property.ELECTRICAL_CONDUCTIVITY)
            .map(value -> Conductor.of(name, value))
            .orElseGet(() -> Conductor.estimate(name, phase, formula.get(), selection));
    return Optional.of(Conduction.Filler.ofMass(conductor, massRatio, density.getAsDouble()));
  }

  private static OptionalDouble density_g_per_cm3(
      Phase phase, Optional<Formula> formula, Selection selection) {
    Optional<Selected> density = selection.amount(phase, Property.DENSITY);
    if (density.isPresent()) {
      return OptionalDouble.of(density.get().value());
    }
    Optional<Selected> volume = selection.molarVolume(phase);
    if (volume.isEmpty() || formula.isEmpty()) {
      return OptionalDouble.empty();
    }
    OptionalDouble mass = formula.get().molarMass_g_per_mol();
    return mass.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(mass.getAsDouble() / volume.get().value());
  }

  private static Optional<Formula> formula(Phase phase) {
    try {
      return Optional.of(Formula.parse(phase.formula()));
    } catch (FormulaException e) {
      return Optional.empty();
    }
  }

  /** The course with the spread of the draws. */
  Stage<SodiationResult.ConductionResult> run(Uncertainties uncertainties, int samples) {
    if (ready.isEmpty()) {
      return new Stage.Unavailable<>(reason);
    }
    Conduction conduction = ready.get();
    List<Conduction.AtCharge> course = conduction.central(POINTS_PER_STEP);
    List<double[]> points = uncertainties.points(samples);
    List<List<Conduction.AtCharge>> drawn =
        IntStream.range(0, samples)
            .parallel()
            .mapToObj(k -> {
              ToDoubleFunction<String> deviates = uncertainties.deviates(points.get(k));
              return conduction.course(
                  uncertainties.sodiation(points.get(k)),
                  conductor -> deviates.applyAsDouble(conductor.name()),
                  POINTS_PER_STEP);
            })
            .toList();
    List<Confidence.Quantiles> electrode = new ArrayList<>();
    for (int i = 0; i < course.size() && samples > 0; i++) {
      int at = i;
      electrode.add(
          Sampling.quantiles(
              drawn.stream().mapToDouble(c -> c.get(at).electrode_S_per_m()).toArray()));
    }
    return new Stage.Available<>(
        new SodiationResult.ConductionResult(conduction, course, electrode, notFilled));
  }
}
