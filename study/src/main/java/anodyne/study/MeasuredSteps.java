package anodyne.study;

import anodyne.evidence.Evidence;
import anodyne.evidence.StepPotential;
import anodyne.sodiation.Host;
import anodyne.sodiation.MeasuredStep;
import anodyne.sodiation.SodiationInputs;
import java.util.ArrayList;
import java.util.List;

/** The reported steps of sodiation that concern a study. */
final class MeasuredSteps {
  private MeasuredSteps() {}

  /** The reported steps of discharge of these hosts. */
  static List<MeasuredStep> of(Evidence evidence, SodiationInputs inputs) {
    return of(evidence, inputs, StepPotential.Process.DISCHARGE);
  }

  /** The reported steps of a process of these hosts. */
  static List<MeasuredStep> of(
      Evidence evidence, SodiationInputs inputs, StepPotential.Process process) {
    List<MeasuredStep> steps = new ArrayList<>();
    for (Host host : inputs.hosts()) {
      for (StepPotential seen : evidence.stepPotentials(host.compound().phase().formula())) {
        if (seen.process() == process) {
          steps.add(step(host, seen));
        }
      }
    }
    return steps;
  }

  private static MeasuredStep step(Host host, StepPotential seen) {
    return new MeasuredStep(
        seen.id(),
        host.compound().name(),
        seen.system().orElse(seen.host()),
        seen.kind().word(),
        seen.equation(),
        seen.potential_V().low(),
        seen.potential_V().high(),
        seen.cycle().word(),
        seen.technique().word(),
        seen.source(),
        seen.quality());
  }
}
