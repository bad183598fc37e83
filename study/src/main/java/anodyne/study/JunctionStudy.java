package anodyne.study;

import anodyne.design.Bonding;
import anodyne.design.Design;
import anodyne.junction.Equilibrium;
import anodyne.junction.Junction;
import anodyne.junction.JunctionStage;
import anodyne.junction.PhaseInputs;
import anodyne.junction.TransportDefaults;
import anodyne.library.Phase;
import anodyne.library.Selected;
import anodyne.library.Selection;
import anodyne.quantity.Quality;
import anodyne.quantity.Warning;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Runs the junction stage: inputs, central solution, alternatives, draws. */
public final class JunctionStudy {
  private JunctionStudy() {}

  /** What the library has for a junction. */
  sealed interface Inputs {
    /** Enough. */
    record Ready(List<PhaseInputs> inputs) implements Inputs {}

    /** Too little, with the reason. */
    record Missing(String reason) implements Inputs {}

    /** The inputs of the phases, none if some are missing. */
    default List<PhaseInputs> known() {
      return switch (this) {
        case Ready(List<PhaseInputs> inputs) -> inputs;
        case Missing _ -> List.of();
      };
    }
  }

  /**
   * Collects the inputs.
   *
   * @param phases the phases of the design, in order, with its overrides
   */
  static Inputs inputs(Design design, List<Phase> phases, Selection selection) {
    if (phases.size() < 2) {
      return new Inputs.Missing(
          design.heterostructure().text() + " is one phase: a junction needs two in contact");
    }
    List<PhaseInputs> inputs = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (int i = 0; i < phases.size(); i++) {
      switch (PhaseInputs.of(design.phases().get(i).name(), phases.get(i), selection)) {
        case PhaseInputs.Ready(PhaseInputs ready) -> inputs.add(ready);
        case PhaseInputs.Missing(String name, List<String> what) ->
            missing.add(name + " lacks " + String.join(", ", what));
      }
    }
    return missing.isEmpty()
        ? new Inputs.Ready(List.copyOf(inputs))
        : new Inputs.Missing(String.join("; ", missing));
  }

  /** The phases with the overrides of a design. */
  static List<Phase> overridden(Design design, List<Phase> phases) {
    List<Phase> overridden = new ArrayList<>();
    for (int i = 0; i < phases.size(); i++) {
      Design.PhaseEntry entry = design.phases().get(i);
      overridden.add(
          entry.overrides().isEmpty()
              ? phases.get(i)
              : phases.get(i).withOverrides(entry.overrides()));
    }
    return overridden;
  }

  /**
   * What currents and barriers need besides the inputs.
   *
   * @param selection of library values
   * @param defaults mobilities and lifetimes where nothing is known
   * @param metals put on the semiconductors
   */
  record Surroundings(Selection selection, TransportDefaults defaults, List<Phase> metals) {
    Surroundings {
      metals = List.copyOf(metals);
    }
  }

  /**
   * Runs the stage alone, at equilibrium.
   *
   * @param phases the phases of the design, in order, without its overrides
   */
  public static Stage<JunctionResult> run(Design design, List<Phase> phases, Selection selection) {
    Inputs inputs = inputs(design, overridden(design, phases), selection);
    return run(
        design,
        inputs,
        new Uncertainties(design, inputs.known(), List.of(), List.of(), List.of()),
        Optional.empty());
  }

  /** Runs the stage with the draws of a study. */
  static Stage<JunctionResult> run(
      Design design,
      Inputs collected,
      Uncertainties uncertainties,
      Optional<Surroundings> surroundings) {
    return switch (collected) {
      case Inputs.Missing(String reason) -> new Stage.Unavailable<>(reason);
      case Inputs.Ready(List<PhaseInputs> inputs) ->
          run(design, inputs, uncertainties, surroundings);
    };
  }

  private static Stage<JunctionResult> run(
      Design design,
      List<PhaseInputs> inputs,
      Uncertainties uncertainties,
      Optional<Surroundings> surroundings) {
    JunctionStage.Central central = new JunctionStage.Central(design, inputs);
    return switch (Equilibrium.solve(
        JunctionStage.stack(design, inputs, central, design.settings().nodesPerLayer()),
        Equilibrium.Accuracy.CONVERGED)) {
      case Equilibrium.NotSolved failure ->
          new Stage.Unavailable<>(
              "the junction did not converge: " + failure.reason(), Stage.Cause.NOT_CONVERGED);
      case Equilibrium.Solved(Junction junction) -> {
        Stage<CurrentResult> current =
            surroundings
                .map(s ->
                    CurrentStudy.run(design, inputs, s.selection(), s.defaults(), uncertainties))
                .orElseGet(Stage.Unavailable::notAsked);
        List<Warning> warnings = new ArrayList<>(warnings(inputs));
        if (current instanceof Stage.Available<CurrentResult>(CurrentResult known)) {
          warnings.addAll(known.warnings());
        }
        yield new Stage.Available<>(
            new JunctionResult(
                inputs,
                junction,
                new Sampling(design, inputs, uncertainties).run(design.settings().samples()),
                alternatives(design, inputs, central),
                current,
                surroundings
                    .map(s -> BarrierStudy.of(inputs, junction, s.metals(), s.selection()))
                    .orElse(List.of()),
                Exploration.none(),
                warnings));
      }
    };
  }

  private static List<JunctionResult.Alternative> alternatives(
      Design design, List<PhaseInputs> inputs, JunctionStage.Central central) {
    List<JunctionResult.Alternative> alternatives = new ArrayList<>();
    for (Bonding bonding : Bonding.values()) {
      JunctionStage.Draw draw = new JunctionStage.Rebonded(central, bonding);
      if (Equilibrium.solve(
              JunctionStage.stack(design, inputs, draw, design.settings().nodesPerLayer()),
              Equilibrium.Accuracy.SINGLE)
          instanceof Equilibrium.Solved(Junction junction)) {
        alternatives.add(new JunctionResult.Alternative(bonding.word(), junction.interfaces()));
      }
    }
    return alternatives;
  }

  private static List<Warning> warnings(List<PhaseInputs> inputs) {
    List<Warning> warnings = new ArrayList<>();
    for (int i = 0; i + 1 < inputs.size(); i++) {
      Selected left = inputs.get(i).anchorValue();
      Selected right = inputs.get(i + 1).anchorValue();
      boolean samePhase = inputs.get(i).phase().equals(inputs.get(i + 1).phase());
      boolean cancels =
          samePhase
              || (left.method().equals(right.method())
                  && Uncertainties.isShared(left)
                  && Uncertainties.isShared(right));
      if (!cancels) {
        warnings.add(
            new Warning(
                "mixed_methods",
                "the levels of the two sides come from different or unknown methods ("
                    + left.method()
                    + ", "
                    + right.method()
                    + "): their systematic errors do not cancel",
                inputs.get(i).name() + "/" + inputs.get(i + 1).name()));
      }
    }
    for (PhaseInputs phase : inputs) {
      if (!phase.typeValue().conflicting().isEmpty()) {
        warnings.add(
            new Warning(
                "conflicting_type",
                "used as "
                    + phase.typeValue().word()
                    + ", other sources say "
                    + String.join(", ", phase.typeValue().conflicting()),
                phase.name()));
      }
      String weak =
          phase.amounts().values().stream()
              .filter(v -> v.quality().compareTo(Quality.COMPUTED) > 0)
              .map(v -> v.property().word() + " (" + v.quality().word() + ")")
              .sorted()
              .collect(Collectors.joining(", "));
      if (!weak.isEmpty()) {
        warnings.add(new Warning("weak_inputs", "not measured or computed: " + weak, phase.name()));
      }
    }
    return warnings;
  }
}
