package anodyne.report;

import anodyne.report.draw.Figure;
import anodyne.report.draw.Rich;
import anodyne.report.lab.DataFigure;
import anodyne.report.lab.XrdHeatMap;
import anodyne.study.Study;
import anodyne.workup.CellWork;
import anodyne.workup.DiffractionWorkUp;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The parts of the report of a cell that its measurements allow. */
final class LabSections {
  private LabSections() {}

  static List<LabSection> of(CellWork work, Optional<Study> study) {
    List<LabSection> sections = new ArrayList<>();
    CyclingSection.of(work).ifPresent(sections::add);
    study.flatMap(s -> BesideSection.of(work, s)).ifPresent(sections::add);
    ImpedanceSection.of(work).ifPresent(sections::add);
    work.diffraction().map(LabSections::diffraction).ifPresent(sections::add);
    return sections;
  }

  private static LabSection diffraction(DiffractionWorkUp work) {
    return new LabSection(
        "diffraction",
        "Diffraction in situ",
        List.of(
            Rich.plain(
                work.files().size()
                    + " patterns in the order of their time stamps, on one axis of angles."
                    + (work.clock().isPresent()
                        ? " The voltage stands beside on the same clock."
                        : " No cycling data share their clock."))),
        List.of(XrdHeatMap.of(work)),
        List.of(),
        Map.of());
  }

  /** A figure under another name, so that several of a kind stand in one folder. */
  static DataFigure named(DataFigure figure, String suffix) {
    Figure old = figure.figure();
    return suffix.isEmpty()
        ? figure
        : new DataFigure(
            new Figure(old.name() + suffix, old.caption(), old.svg()), figure.columns());
  }
}
