package anodyne.report;

import anodyne.report.draw.Figure;
import anodyne.sodiation.Host;
import anodyne.study.SodiationResult;
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
 * @param ternaries one per host with two elements beside sodium
 */
record SodiationFigures(
    Electrode electrode,
    List<ReportedSteps.OfHost> reported,
    Optional<Figure> potential,
    List<Figure> reportedFigures,
    Optional<Figure> phases,
    Optional<Figure> cross,
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
        TernaryDiagram.figures(electrode));
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
    all.addAll(ternaries);
    return all;
  }
}
