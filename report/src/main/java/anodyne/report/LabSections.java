package anodyne.report;

import anodyne.study.Study;
import anodyne.workup.CellWork;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The parts of the report of a cell that its measurements allow. */
final class LabSections {
  private LabSections() {}

  static List<LabSection> of(CellWork work, Optional<Study> study) {
    List<LabSection> sections = new ArrayList<>();
    CyclingSection.of(work).ifPresent(sections::add);
    return sections;
  }
}
