package anodyne.study;

import anodyne.data.LibraryFiles;
import anodyne.data.SodiationFiles;
import anodyne.design.Design;
import anodyne.evidence.Capacities;
import anodyne.evidence.Evidence;
import anodyne.evidence.StepPotential;
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
import anodyne.sodiation.Recharged;
import anodyne.sodiation.Sodiation;
import anodyne.sodiation.SodiationInputs;
import anodyne.sodiation.SodiationPath;
import anodyne.sodiation.Solids;
import anodyne.transport.Sodiated;
import anodyne.transport.SodiumInputs;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Runs the sodiation stage: inputs, central paths, draws. */
final class SodiationStudy {
  private static final double NEAR_HULL_EV_PER_ATOM = 1e-3;

  private final Design design;
  private final Selection selection;
  private final Prepared prepared;

  /** What is known before the draws. */
  private sealed interface Prepared {
    /** Everything. */
    record Ready(
        SodiationInputs inputs,
        Sodiation central,
        List<MeasuredStep> reported,
        MeasuredPath measured,
        Recharged recharged,
        ConductionStudy conduction,
        VolumeStudy volume)
        implements Prepared {}

    /** Too little, with the reason. */
    record Missing(String reason) implements Prepared {}
  }

  private SodiationStudy(Design design, Selection selection, Prepared prepared) {
    this.design = design;
    this.selection = selection;
    this.prepared = prepared;
  }

  /** Collects the inputs and the central paths. */
  static SodiationStudy prepare(
      Design design,
      List<Phase> phases,
      LibraryFiles library,
      Selection selection,
      Evidence evidence) {
    return new SodiationStudy(
        design,
        selection,
        switch (inputs(design, phases, library, selection, evidence)) {
          case SodiationInputs.Missing(List<String> what) ->
              new Prepared.Missing(String.join("; ", what));
          case SodiationInputs.Ready(SodiationInputs inputs) ->
              ready(design, inputs, library, selection, evidence);
        });
  }

  private static Prepared.Ready ready(
      Design design,
      SodiationInputs inputs,
      LibraryFiles library,
      Selection selection,
      Evidence evidence) {
    Sodiation central =
        Sodiation.of(
            inputs, design.phases().stream().map(Design.PhaseEntry::massFraction).toList());
    List<MeasuredStep> reported = MeasuredSteps.of(evidence, inputs);
    MeasuredPath measured = MeasuredPath.of(central.sequence().hosts(), reported, inputs);
    return new Prepared.Ready(
        inputs,
        central,
        reported,
        measured,
        Recharged.of(inputs, host -> ReportedCharge.of(evidence, host, inputs.hosts())),
        ConductionStudy.of(design, central, library, selection),
        VolumeStudy.of(design, central, measured, library));
  }

  private static SodiationInputs.Resolution inputs(
      Design design,
      List<Phase> phases,
      LibraryFiles library,
      Selection selection,
      Evidence evidence) {
    Map<String, String> standIns = standIns(evidence);
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
    design.exclude().forEach(library::find);
    design.include().forEach(library::find);
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

  private static Set<Element> elements(String formula) {
    try {
      return Formula.parse(formula).elements();
    } catch (FormulaException e) {
      return Set.of();
    }
  }

  /** Every compound with values that draws vary. */
  List<Compound> compounds() {
    return switch (prepared) {
      case Prepared.Missing _ -> List.of();
      case Prepared.Ready ready -> {
        List<Compound> all = new ArrayList<>();
        ready.inputs().hosts().stream().map(Host::compound).forEach(all::add);
        all.addAll(ready.inputs().competing());
        ready.inputs().leftOut().stream().map(SodiationInputs.LeftOut::compound).forEach(all::add);
        all.addAll(ready.volume().compounds());
        yield all;
      }
    };
  }

  /** Names of the conductivities, which draws vary apart from the compounds. */
  List<String> conductors() {
    return switch (prepared) {
      case Prepared.Missing _ -> List.of();
      case Prepared.Ready ready ->
          ready.conduction().ready().stream()
              .flatMap(c -> c.all().stream())
              .map(Conductor::name)
              .toList();
    };
  }

  /** What transport needs of the stage. */
  Sodiated sodiated(Evidence evidence) {
    return switch (prepared) {
      case Prepared.Missing _ -> Sodiated.unknown();
      case Prepared.Ready ready ->
          new Sodiated(
              Optional.of(ready.central()),
              Optional.of(ready.measured()),
              ready.reported(),
              MeasuredSteps.of(evidence, ready.inputs(), StepPotential.Process.CHARGE));
    };
  }

  /** What a cell needs of the stage. */
  CellHosts.Resolution cellHosts(List<SodiumInputs> sodium) {
    return switch (prepared) {
      case Prepared.Missing(String reason) -> new CellHosts.Missing(reason);
      case Prepared.Ready ready ->
          switch (ready.volume().resolution()) {
            case Solids.Missing(List<String> what) ->
                new CellHosts.Missing(String.join("; ", what));
            case Solids.Ready(Solids solids) ->
                CellHosts.of(design, ready.central(), ready.measured(), solids, sodium);
          };
    };
  }

  /** Runs the stage. */
  Stage<SodiationResult> run(Uncertainties uncertainties) {
    return switch (prepared) {
      case Prepared.Missing(String reason) -> new Stage.Unavailable<>(reason);
      case Prepared.Ready ready -> new Stage.Available<>(run(ready, uncertainties));
    };
  }

  /** Which phases touch along the steps, and their junctions. */
  private record Touching(
      Contacts equilibrium, Optional<Contacts> reported, ContactJunctions junctions) {}

  private Touching touching(Prepared.Ready ready) {
    Contacts contacts = Contacts.of(ready.inputs(), ready.central().sequence());
    Optional<Contacts> reported =
        ready.measured().isComplete()
            ? Optional.of(Contacts.of(ready.inputs(), ready.measured().sequence()))
            : Optional.empty();
    List<Contacts> courses = new ArrayList<>(List.of(contacts));
    reported.ifPresent(courses::add);
    return new Touching(
        contacts, reported, ContactJunctions.of(courses, selection, design.temperature_K()));
  }

  /** The contacts beyond the pristine phases; those of the stage where it was run. */
  Optional<ProductContacts> products(Stage<SodiationResult> run) {
    if (run instanceof Stage.Available<SodiationResult>(SodiationResult result)) {
      return Optional.of(
          ProductContacts.of(
              result.contacts(), result.measuredContacts(), result.contactJunctions()));
    }
    return switch (prepared) {
      case Prepared.Missing _ -> Optional.empty();
      case Prepared.Ready ready -> {
        Touching touching = touching(ready);
        yield Optional.of(
            ProductContacts.of(touching.equilibrium(), touching.reported(), touching.junctions()));
      }
    };
  }

  private SodiationResult run(Prepared.Ready ready, Uncertainties uncertainties) {
    int samples = design.settings().samples();
    Touching touching = touching(ready);
    return new SodiationResult(
        ready.inputs(),
        ready.central(),
        new SodiationSampling(design, ready.central(), uncertainties).run(samples),
        ready.measured(),
        ready.reported(),
        touching.equilibrium(),
        touching.reported(),
        touching.junctions(),
        ready.recharged(),
        SurfaceBranches.of(ready.inputs(), design.electrode(), SodiationFiles.surfaces()),
        ready.conduction().run(uncertainties, samples),
        ready.volume().run(uncertainties, samples),
        samples,
        SodiationResult.Ternary.of(ready.inputs()),
        SodiationResult.Stability.of(ready.inputs()),
        warnings(ready.inputs(), ready.central()));
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
                    "lies %.3f eV per atom above the hull; the excess is released in its first"
                        + " step",
                    path.excess_eV() / atoms),
                path.start().shown()));
      }
    }
    return warnings;
  }
}
