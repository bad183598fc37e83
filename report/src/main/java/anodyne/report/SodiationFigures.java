package anodyne.report;

import anodyne.report.draw.Figure;
import anodyne.sodiation.Host;
import anodyne.sodiation.StepOrder;
import anodyne.study.SodiationResult;
import anodyne.study.Stage;
import anodyne.study.Study;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All figures of the sodiation.
 *
 * @param electrode steps on one axis of charge
 * @param reported what is reported of each host that reacts, in order
 * @param potential against charge; none without a step
 * @param reportedFigures one per host with reported steps
 * @param phases along the charge; none without a step
 * @param cross reactions across the hosts; none if nothing is released
 * @param swelling along the charge; none if volumes are not available
 * @param stress between two hosts; none without two that swell
 * @param buffering index over overpotentials; none if it is not defined
 * @param conduction electronic conductivity; none if it is not available
 * @param ternaries one per host with two elements beside sodium
 */
record SodiationFigures(
    Electrode electrode,
    List<ReportedSteps.OfHost> reported,
    Optional<Figure> potential,
    List<Figure> reportedFigures,
    Optional<Figure> phases,
    Optional<Figure> cross,
    Optional<Figure> swelling,
    Optional<Figure> stress,
    Optional<Figure> buffering,
    Optional<Figure> conduction,
    List<Figure> ternaries) {
  SodiationFigures {
    reported = List.copyOf(reported);
    reportedFigures = List.copyOf(reportedFigures);
    ternaries = List.copyOf(ternaries);
  }

  static SodiationFigures of(Study study, SodiationResult result) {
    Electrode electrode = Electrode.of(result);
    return new SodiationFigures(
        electrode,
        ReportedSteps.of(electrode),
        PotentialDiagram.of(electrode, overpotentials(study, result)),
        ReportedSteps.figures(electrode),
        PhaseShares.figure(electrode),
        CrossFigure.of(electrode),
        volume(result).flatMap(v -> swelling(electrode, v)),
        volume(result).flatMap(v -> StressFigure.of(electrode, v)),
        volume(result).flatMap(v -> buffering(electrode, v)),
        conduction(electrode, result),
        TernaryDiagram.figures(electrode));
  }

  /** Swelling and buffering, if they are available. */
  static Optional<SodiationResult.VolumeResult> volume(SodiationResult result) {
    return switch (result.volume()) {
      case Stage.Unavailable<SodiationResult.VolumeResult> _ -> Optional.empty();
      case Stage.Available<SodiationResult.VolumeResult>(var volume) -> Optional.of(volume);
    };
  }

  private static Optional<Figure> swelling(
      Electrode electrode, SodiationResult.VolumeResult volume) {
    List<SwellingFigure.Course> courses = new ArrayList<>();
    if (!volume.equilibrium().sequence().steps().isEmpty()) {
      courses.add(
          new SwellingFigure.Course(
              "at equilibrium", volume.equilibrium(), volume.equilibriumPercent()));
    }
    if (!volume.measured().sequence().steps().isEmpty()) {
      courses.add(
          new SwellingFigure.Course(
              "along the reported path", volume.measured(), volume.measuredPercent()));
    }
    return courses.isEmpty()
        ? Optional.empty()
        : Optional.of(SwellingFigure.of(electrode, courses));
  }

  private static Optional<Figure> buffering(
      Electrode electrode, SodiationResult.VolumeResult volume) {
    return volume
        .buffering()
        .map()
        .map(map ->
            BufferingFigure.of(
                electrode, map, volume.buffering().order().flatMap(StepOrder::measuredOrder)));
  }

  private static Optional<Figure> conduction(Electrode electrode, SodiationResult result) {
    return switch (result.conduction()) {
      case Stage.Unavailable<SodiationResult.ConductionResult> _ -> Optional.empty();
      case Stage.Available<SodiationResult.ConductionResult>(var conduction) ->
          electrode.stages().isEmpty()
              ? Optional.empty()
              : Optional.of(ConductionFigure.of(electrode, conduction));
    };
  }

  /** The overpotential the design states of each host that reacts. */
  private static List<Double> overpotentials(Study study, SodiationResult result) {
    List<Double> all = study.design().sodiation().overpotential_V();
    List<Double> reacting = new ArrayList<>();
    for (int i = 0; i < result.hosts().size(); i++) {
      if (result.hosts().get(i).host().storage() == Host.Storage.BULK) {
        reacting.add(all.get(i));
      }
    }
    return reacting;
  }

  /** All, in order of the report. */
  List<Figure> all() {
    List<Figure> all = new ArrayList<>();
    potential.ifPresent(all::add);
    all.addAll(reportedFigures);
    phases.ifPresent(all::add);
    cross.ifPresent(all::add);
    swelling.ifPresent(all::add);
    stress.ifPresent(all::add);
    buffering.ifPresent(all::add);
    conduction.ifPresent(all::add);
    all.addAll(ternaries);
    return all;
  }
}
