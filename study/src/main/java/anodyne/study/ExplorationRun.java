package anodyne.study;

import anodyne.numerics.SobolIndices;
import anodyne.quantity.Warning;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Adds to a study what costs many solutions more; without a junction it stays as it is. */
public final class ExplorationRun {
  private ExplorationRun() {}

  /** What a map of a study can have on its axes; none without a junction. */
  public static List<JunctionInput> inputs(Study study) {
    return study.junction() instanceof Stage.Available<JunctionResult>(JunctionResult result)
        ? JunctionInput.all(study.design(), result.inputs())
        : List.of();
  }

  /** The study with Sobol indices, over twice as many rows as its design has draws or more. */
  public static Study withSensitivity(Study study) {
    if (!(study.junction() instanceof Stage.Available<JunctionResult>(JunctionResult result))) {
      return study;
    }
    Sensitivity indices =
        SensitivityStudy.of(
            study.design(), result.inputs(), 2 * study.design().settings().samples());
    return study.with(
        result.with(
            result.exploration().with(indices),
            failed("sensitivity", indices.failed(), indices.evaluations())),
        "sensitivity: Sobol indices from "
            + indices.evaluations()
            + " junctions over the same draws as the confidence, 90 % intervals from 8 independent"
            + " digital shifts");
  }

  /** The study with a map. */
  public static Study withMap(Study study, JunctionMap.Wish wish) {
    if (!(study.junction() instanceof Stage.Available<JunctionResult>(JunctionResult result))) {
      return study;
    }
    JunctionMap map = MapStudy.of(study.design(), result.inputs(), wish);
    int points = wish.points() * wish.points();
    return study.with(
        result.with(result.exploration().with(map), failed("map", map.failed(), points)),
        "map: "
            + points
            + " junctions over "
            + map.x().input().name()
            + " and "
            + map.y().input().name()
            + ", all else at its central value");
  }

  /** The study with depletion widths over carrier concentrations. */
  public static Study withCarriers(Study study) {
    if (!(study.junction() instanceof Stage.Available<JunctionResult>(JunctionResult result))) {
      return study;
    }
    List<CarrierSweep> sweeps = CarrierStudy.of(study.design(), result.inputs());
    return sweeps.isEmpty()
        ? study
        : study.with(
            result.with(result.exploration().with(sweeps), List.of()),
            "carrier sweeps: each contact solved alone over the carriers of one side");
  }

  private static List<Warning> failed(String what, int failed, int all) {
    return failed == 0
        ? List.of()
        : List.of(
            new Warning(
                "not_all_converged",
                failed + " of " + all + " junctions did not converge and are left out",
                what));
  }

  /**
   * The two inputs, of those that can be set, on which the built-in potential of the first contact
   * depends most; empty if the study has no indices or nothing to set.
   */
  public static Optional<JunctionMap.Wish> usualMap(Study study, int points) {
    if (!(study.junction() instanceof Stage.Available<JunctionResult>(JunctionResult result))
        || result.exploration().sensitivity().isEmpty()) {
      return Optional.empty();
    }
    Sensitivity indices = result.exploration().sensitivity().get();
    Map<Sensitivity.Quantity, SobolIndices> first = indices.interfaces().getFirst().indices();
    SobolIndices builtIn = first.get(Sensitivity.Quantity.BUILT_IN_POTENTIAL);
    if (builtIn == null) {
      return Optional.empty();
    }
    List<JunctionInput> all = inputs(study);
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < indices.inputs().size(); i++) {
      order.add(i);
    }
    order.sort(
        Comparator.comparingDouble((Integer i) -> builtIn.inputs().get(i).total().value())
            .reversed());
    List<JunctionMap.Span> spans =
        order.stream()
            .flatMap(i -> indices.inputs().get(i).name().stream())
            .flatMap(name -> JunctionInput.find(all, name).stream())
            .limit(2)
            .map(JunctionMap.Span::of)
            .toList();
    return spans.size() == 2
        ? Optional.of(new JunctionMap.Wish(spans.getFirst(), spans.getLast(), points))
        : Optional.empty();
  }
}
