package anodyne.report;

import anodyne.analysis.Cycle;
import anodyne.analysis.Normalisation;
import anodyne.analysis.RateStep;
import anodyne.report.draw.Rich;
import anodyne.report.lab.ChargeCurves;
import anodyne.study.Study;
import anodyne.workup.CellWork;
import anodyne.workup.CyclingWorkUp;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The cell beside the study of the pair its electrode is made of. */
final class BesideSection {
  private BesideSection() {}

  /** The section; none without cycling data or without a mass. */
  static Optional<LabSection> of(CellWork work, Study study) {
    Optional<CyclingWorkUp> test =
        work.cycling().stream().filter(t -> !t.cycles().complete().isEmpty()).findFirst();
    Optional<Normalisation> mass = Normalisation.of(work.cell()).stream().findFirst();
    if (test.isEmpty() || mass.isEmpty()) {
      return Optional.empty();
    }
    String basis = mass.get().basis().word().replace('_', ' ');
    List<BesideFigure.Branch> branches = new ArrayList<>();
    Cycle first = test.get().initial().orElseGet(() -> test.get().cycles().complete().getFirst());
    for (ChargeCurves.Curve curve : ChargeCurves.of(test.get(), List.of(first))) {
      branches.add(
          new BesideFigure.Branch(
              "cycle " + curve.cycle() + ", " + curve.direction().word(),
              curve.charge_C().map(c -> mass.get().mAh_per_g(c)),
              curve.voltage_V()));
    }
    List<BesideFigure.Point> points = new ArrayList<>();
    for (RateStep rate : test.get().life().rates()) {
      double current_A_per_g = rate.current_A() / (1e3 * mass.get().mass_kg());
      if (current_A_per_g > 0) {
        points.add(
            new BesideFigure.Point(
                current_A_per_g, mass.get().mAh_per_g(rate.lastThree_C().mean())));
      }
    }
    return Optional.of(
        new LabSection(
            "beside",
            "Beside the study of " + study.title(),
            List.of(
                Rich.plain(
                    "What was measured, what equilibrium allows, what others report. A first"
                        + " discharge runs tenths of a volt below equilibrium; a charge beyond the"
                        + " computed capacity is not that of the hosts alone.")),
            List.of(
                BesideFigure.of(
                    new BesideFigure.Measured(work.cell().id(), basis, branches, points), study)),
            List.of(),
            Map.of()));
  }
}
