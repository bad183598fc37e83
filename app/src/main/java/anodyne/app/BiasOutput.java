package anodyne.app;

import anodyne.data.CurrentVoltageDocument;
import anodyne.data.InputException;
import anodyne.design.BiasRange;
import anodyne.junction.CurrentVoltage;
import anodyne.junction.DriftDiffusion;
import anodyne.junction.OperatingPoint;
import anodyne.junction.Stack;
import anodyne.quantity.Warning;
import anodyne.study.CurrentResult;
import anodyne.study.JunctionResult;
import anodyne.study.Stage;
import anodyne.study.Study;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Currents of a junction on the terminal. */
record BiasOutput(Common common) {
  private static final double PER_CM2 = 1e-4;

  /** The currents of a study that has a junction. */
  static DriftDiffusion.Outcome of(Study study) {
    return result(study).outcome();
  }

  private static CurrentResult result(Study study) {
    if (study.junction() instanceof Stage.Available<JunctionResult>(JunctionResult result)) {
      return switch (result.current()) {
        case Stage.Available<CurrentResult>(CurrentResult current) -> current;
        case Stage.Unavailable<CurrentResult>(String reason, var _) ->
            throw new InputException(
                "no current: " + reason,
                study.title(),
                "leave --bias out, or name a semiconductor");
      };
    }
    throw new IllegalArgumentException("the study has no junction");
  }

  /** The currents of a stack file. */
  static DriftDiffusion.Outcome sweep(Stack stack, BiasRange range, Path file) {
    try {
      return DriftDiffusion.sweep(stack, range.values_V(), DriftDiffusion.Settings.COMPARED);
    } catch (IllegalArgumentException e) {
      throw new InputException(
          Optional.ofNullable(e.getMessage()).orElse("no current"),
          file.toString(),
          "correct the stack, or leave --bias out");
    }
  }

  /** What is to be told of the mesh of a stack file. */
  static Optional<Warning> meshWarning(DriftDiffusion.Outcome outcome, String file) {
    return outcome instanceof DriftDiffusion.Swept(CurrentVoltage curve)
        ? curve.meshWarning(file, "raise mesh.nodes_per_layer, or give more edges_nm")
        : Optional.empty();
  }

  /** Ends with the exit code of a computation that stopped, after what it reached is written. */
  static void requireWhole(DriftDiffusion.Outcome outcome, String where) {
    if (outcome instanceof DriftDiffusion.Stopped stopped) {
      throw new NotConvergedException(
          CurrentVoltageDocument.sentence(stopped),
          where,
          "keep to the biases that were reached, or raise nodes_per_layer");
    }
  }

  /** Prints the currents of a study. */
  void print(DriftDiffusion.Outcome outcome, Study study) {
    List<String> phases = study.design().heterostructure().phases();
    print(outcome, phases.getFirst(), phases.getLast());
    CurrentResult result = result(study);
    CurrentResult.Draws draws = result.draws();
    draws
        .ratio()
        .ifPresent(q ->
            common
                .out()
                .printf(
                    Locale.ROOT,
                    "  %d draws of library values, mobilities and lifetimes: rectification %.3g to"
                        + " %.3g at %.3g V (90 %%), the positive bias conducts in %.0f %%%n",
                    draws.samples(),
                    q.low(),
                    q.high(),
                    result.compared_V(),
                    100 * draws.positiveConducts().orElse(0)));
    result
        .conduction()
        .ifPresent(c ->
            common
                .out()
                .printf(
                    Locale.ROOT,
                    "  at 0 V: contacts %.3g ohm cm2 of %.3g ohm cm2, effective conductivity %.3g"
                        + " S/m%n",
                    c.contacts_ohm_m2() * 1e4,
                    c.whole_ohm_m2() * 1e4,
                    c.effective_S_per_m()));
  }

  /** Prints currents. */
  void print(DriftDiffusion.Outcome outcome, String first, String last) {
    PrintWriter out = common.out();
    out.printf("%10s %16s %16s%n", "bias (V)", "J (A/cm2)", "electrons");
    switch (outcome) {
      case DriftDiffusion.Swept(CurrentVoltage curve) -> {
        points(curve.points());
        curve
            .rectification()
            .ifPresent(r ->
                out.printf(
                    Locale.ROOT,
                    "  forward is %s: electrons pass from %s to %s; rectification %.4g at %.4g V%n",
                    r.forwardPositive() ? "positive" : "negative",
                    r.forwardPositive() ? first : last,
                    r.forwardPositive() ? last : first,
                    r.ratio(),
                    r.bias_V()));
        out.printf(
            Locale.ROOT,
            "  %d nodes, %d Newton iterations, change on halving the cells %.1e%n",
            curve.solver().nodes(),
            curve.solver().newtonIterations(),
            curve.meshChange().orElse(Double.NaN));
      }
      case DriftDiffusion.Stopped stopped -> points(CurrentVoltageDocument.reached(stopped));
    }
  }

  private void points(List<OperatingPoint> points) {
    for (OperatingPoint p : points) {
      common
          .out()
          .printf(
              Locale.ROOT,
              "%10.4f %16.6e %16.6e%n",
              p.bias_V(),
              p.current_A_per_m2() * PER_CM2,
              p.electronShare_A_per_m2() * PER_CM2);
    }
  }
}
