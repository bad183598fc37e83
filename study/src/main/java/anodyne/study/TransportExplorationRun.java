package anodyne.study;

import anodyne.quantity.Warning;
import anodyne.transport.SodiationRun;
import anodyne.transport.StackInput;
import anodyne.transport.SteppedStack;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiConsumer;

/** Adds to a study what costs many runs more; without transport it stays as it is. */
public final class TransportExplorationRun {
  /** Rows of the indices: large totals then stand out, first orders are known to a few tenths. */
  public static final int ROWS = 64;

  /** Cells a layer of an evaluation. */
  public static final int CELLS = 24;

  private TransportExplorationRun() {}

  /** How evaluations of the indices are computed unless told otherwise. */
  public static SodiationRun.Settings settings() {
    return TransportMapRun.settings().withCells(CELLS);
  }

  /** The stack of a study, whose inputs a map may have on its axes; empty without transport. */
  public static Optional<SteppedStack> model(Study study) {
    return study.transport() instanceof Stage.Available<TransportResult>(TransportResult result)
        ? Optional.of(SteppedStack.of(result.pair()))
        : Optional.empty();
  }

  /** Rows of the indices unless told otherwise: no more than the study has draws. */
  public static int usualRows(Study study) {
    return Math.min(ROWS, study.design().settings().samples());
  }

  /** The study with Sobol indices of transport. */
  public static Study withSensitivity(
      Study study,
      int rows,
      SodiationRun.Settings settings,
      BiConsumer<Integer, Integer> progress) {
    if (!(study.transport() instanceof Stage.Available<TransportResult>(TransportResult result))
        || !(study.junction()
            instanceof Stage.Available<JunctionResult>(JunctionResult junction))) {
      return study;
    }
    TransportSensitivity indices =
        TransportSensitivityStudy.of(
            study.design(), junction.inputs(), result, rows, settings, progress);
    return study.with(
        result.with(
            result.exploration().with(indices),
            failed("transport sensitivity", indices.failed(), indices.evaluations())),
        "transport sensitivity: Sobol indices of ranks from "
            + indices.evaluations()
            + " stacks of "
            + indices.cells()
            + " cells a layer, each run in and out with its reference");
  }

  /** The study with a map of its stack. */
  public static Study withMap(
      Study study,
      TransportMap.Wish wish,
      SodiationRun.Settings settings,
      BiConsumer<Integer, Integer> progress) {
    if (!(study.transport() instanceof Stage.Available<TransportResult>(TransportResult result))) {
      return study;
    }
    TransportMap map = TransportMapRun.of(SteppedStack.of(result.pair()), wish, settings, progress);
    return study.with(
        result.with(
            result.exploration().with(map), failed("transport map", map.failed(), map.points())),
        "transport map: "
            + map.points()
            + " stacks over "
            + map.x().input().word()
            + " and "
            + map.y().input().word()
            + ", each run in and out with the same without offsets and without field");
  }

  /** What must be said of points without result. */
  public static List<Warning> failed(String what, int failed, int all) {
    return failed == 0
        ? List.of()
        : List.of(
            new Warning(
                "not_all_converged",
                failed + " of " + all + " stacks were not computed and are left out",
                what));
  }

  /** Steps of band and insertion potential, wide enough to hold those of the stack; if it has. */
  public static Optional<TransportMap.Wish> usualMap(SteppedStack model, int points) {
    Map<StackInput, Double> inputs = TransportMapRun.inputs(model);
    return inputs.containsKey(StackInput.BAND_OFFSET)
            && inputs.containsKey(StackInput.INSERTION_STEP)
        ? Optional.of(
            new TransportMap.Wish(
                usual(model, StackInput.BAND_OFFSET, points),
                usual(model, StackInput.INSERTION_STEP, points)))
        : Optional.empty();
  }

  private static TransportMap.Span usual(SteppedStack model, StackInput input, int points) {
    OptionalDouble central = model.central(input);
    return TransportMap.Span.usual(input, central, points);
  }
}
