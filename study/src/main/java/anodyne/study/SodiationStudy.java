package anodyne.study;

import anodyne.data.LibraryFiles;
import anodyne.design.Design;
import anodyne.evidence.Capacities;
import anodyne.evidence.Evidence;
import anodyne.formula.Element;
import anodyne.formula.Formula;
import anodyne.formula.FormulaException;
import anodyne.library.Phase;
import anodyne.library.Selection;
import anodyne.quantity.Quality;
import anodyne.quantity.Warning;
import anodyne.sodiation.Compound;
import anodyne.sodiation.Conductor;
import anodyne.sodiation.Contacts;
import anodyne.sodiation.Energy;
import anodyne.sodiation.Host;
import anodyne.sodiation.MeasuredPath;
import anodyne.sodiation.MeasuredStep;
import anodyne.sodiation.Sodiation;
import anodyne.sodiation.SodiationInputs;
import anodyne.sodiation.SodiationPath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Runs the sodiation stage: inputs, central paths, draws. */
final class SodiationStudy {
  private static final double NEAR_HULL_EV_PER_ATOM = 1e-3;

  private final Design design;
  private final SodiationInputs.Resolution resolution;
  private final Optional<Sodiation> central;
  private final Optional<ConductionStudy> conduction;

  private SodiationStudy(
      Design design,
      SodiationInputs.Resolution resolution,
      Optional<Sodiation> central,
      Optional<ConductionStudy> conduction) {
    this.design = design;
    this.resolution = resolution;
    this.central = central;
    this.conduction = conduction;
  }

  /**
   * Collects the inputs and the central paths; the evidence is asked for only if a formula holds
   * letters.
   */
  static SodiationStudy prepare(
      Design design,
      List<Phase> phases,
      LibraryFiles library,
      Selection selection,
      Supplier<Evidence> evidence) {
    SodiationInputs.Resolution resolution = inputs(design, phases, library, selection, evidence);
    return switch (resolution) {
      case SodiationInputs.Missing _ ->
          new SodiationStudy(design, resolution, Optional.empty(), Optional.empty());
      case SodiationInputs.Ready(SodiationInputs inputs) -> {
        Sodiation central =
            Sodiation.of(
                inputs, design.phases().stream().map(Design.PhaseEntry::massFraction).toList());
        yield new SodiationStudy(
            design,
            resolution,
            Optional.of(central),
            Optional.of(ConductionStudy.of(design, central, library, selection)));
      }
    };
  }

  private static SodiationInputs.Resolution inputs(
      Design design,
      List<Phase> phases,
      LibraryFiles library,
      Selection selection,
      Supplier<Evidence> evidence) {
    boolean letters = phases.stream().anyMatch(p -> !isFixed(p.formula()));
    Map<String, String> standIns = letters ? standIns(evidence.get()) : Map.of();
    List<SodiationInputs.Named> named = new ArrayList<>();
    Set<Element> elements = new LinkedHashSet<>(List.of(Element.Na));
    for (int i = 0; i < phases.size(); i++) {
      named.add(new SodiationInputs.Named(design.phases().get(i).name(), phases.get(i)));
      elements.addAll(
          elements(standIns.getOrDefault(phases.get(i).formula(), phases.get(i).formula())));
    }
    List<Phase> candidates = library.within(elements);
    return SodiationInputs.of(
        named, candidates, selection, standIns, choice(design.sodiation(), library, candidates));
  }

  private static SodiationInputs.Choice choice(
      Design.Sodiation design, LibraryFiles library, List<Phase> candidates) {
    return new SodiationInputs.Choice(
        design.gibbs() ? Energy.GIBBS : Energy.ENTHALPY,
        Set.copyOf(design.exclude()),
        Set.copyOf(design.include()),
        candidates.stream().map(Phase::id).filter(library::isUsers).collect(Collectors.toSet()));
  }

  private static Map<String, String> standIns(Evidence evidence) {
    Map<String, String> standIns = new LinkedHashMap<>();
    for (Capacities.StandIn each : evidence.capacities().standIns()) {
      standIns.put(each.formula(), each.taken());
    }
    return standIns;
  }

  private static boolean isFixed(String formula) {
    try {
      return Formula.parse(formula).isFixed();
    } catch (FormulaException e) {
      return false;
    }
  }

  private static Set<Element> elements(String formula) {
    try {
      return Formula.parse(formula).elements();
    } catch (FormulaException e) {
      return Set.of();
    }
  }

  /** Every compound with values, each once. */
  List<Compound> compounds() {
    return switch (resolution) {
      case SodiationInputs.Missing _ -> List.of();
      case SodiationInputs.Ready(SodiationInputs inputs) -> {
        List<Compound> all = new ArrayList<>();
        inputs.hosts().stream().map(Host::compound).forEach(all::add);
        all.addAll(inputs.competing());
        inputs.leftOut().stream().map(SodiationInputs.LeftOut::compound).forEach(all::add);
        yield all;
      }
    };
  }

  /** Names of the estimates by rule that draws vary. */
  List<String> estimates() {
    return conduction
        .map(c -> c.ready().stream().flatMap(r -> r.all().stream()).map(Conductor::name).toList())
        .orElse(List.of());
  }

  /** Runs the stage. */
  Stage<SodiationResult> run(Uncertainties uncertainties, Evidence evidence) {
    return switch (resolution) {
      case SodiationInputs.Missing(List<String> what) ->
          new Stage.Unavailable<>(String.join("; ", what));
      case SodiationInputs.Ready(SodiationInputs inputs) ->
          new Stage.Available<>(run(inputs, central.orElseThrow(), uncertainties, evidence));
    };
  }

  private SodiationResult run(
      SodiationInputs inputs, Sodiation sodiation, Uncertainties uncertainties, Evidence evidence) {
    int samples = design.settings().samples();
    List<MeasuredStep> reported = MeasuredSteps.of(evidence, inputs);
    MeasuredPath measured = MeasuredPath.of(sodiation.sequence().hosts(), reported, inputs);
    return new SodiationResult(
        inputs,
        sodiation,
        new SodiationSampling(design, sodiation, uncertainties).run(samples),
        measured,
        reported,
        Contacts.of(inputs, sodiation.sequence()),
        measured.isComplete()
            ? Optional.of(Contacts.of(inputs, measured.sequence()))
            : Optional.empty(),
        conduction.orElseThrow().run(uncertainties, samples),
        samples,
        SodiationResult.Ternary.of(inputs),
        warnings(inputs, sodiation));
  }

  private static List<Warning> warnings(SodiationInputs inputs, Sodiation central) {
    List<Warning> warnings = new ArrayList<>();
    for (Host host : inputs.hosts()) {
      if (host.standIn().isPresent()) {
        warnings.add(
            new Warning(
                "stand_in",
                "counted as "
                    + host.standIn().get()
                    + ": the amount in "
                    + host.compound().phase().formula()
                    + " is not known",
                host.name()));
      }
      if (host.storage() == Host.Storage.BULK
          && host.compound().quality().compareTo(Quality.HANDBOOK) > 0) {
        warnings.add(
            new Warning(
                "weak_enthalpy",
                "formation enthalpy is "
                    + host.compound().quality().word()
                    + ": "
                    + host.compound().enthalpy().source(),
                host.name()));
      }
    }
    for (SodiationPath path : central.paths()) {
      double atoms =
          path.start()
              .amounts()
              .keySet()
              .iterator()
              .next()
              .composition()
              .atoms()
              .constant()
              .toDouble();
      if (path.excess_eV() / atoms > NEAR_HULL_EV_PER_ATOM) {
        warnings.add(
            new Warning(
                "host_above_hull",
                String.format(
                    Locale.ROOT,
                    "lies %.3f eV per atom above the hull; the excess is released in its first step",
                    path.excess_eV() / atoms),
                path.start().shown()));
      }
    }
    return warnings;
  }
}
