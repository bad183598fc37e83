package anodyne.report;

import anodyne.report.draw.Numbers;
import anodyne.report.draw.Rich;
import anodyne.sodiation.Matrix;
import anodyne.sodiation.MisfitStress;
import anodyne.study.SodiationResult;
import java.util.ArrayList;
import java.util.List;

/** Stress between the hosts, and what a matrix around them bears. */
final class StressSection {
  private static final double PERCENT = 100;

  private final Page page;
  private final Electrode electrode;
  private final SodiationFigures figures;
  private final SodiationResult.VolumeResult volume;

  StressSection(
      Page page,
      Electrode electrode,
      SodiationFigures figures,
      SodiationResult.VolumeResult volume) {
    this.page = page;
    this.electrode = electrode;
    this.figures = figures;
    this.volume = volume;
  }

  void write() {
    if (figures.stress().isEmpty() && volume.matrices().isEmpty()) {
      return;
    }
    page.heading(Rich.plain("Stress"));
    figures.stress().ifPresent(page::figure);
    limits();
    matrices();
  }

  private void limits() {
    List<Page.Row> rows = new ArrayList<>();
    volume.stress().ifPresent(s -> add(rows, "at equilibrium", s));
    volume.measuredStress().ifPresent(s -> add(rows, "along the reported path", s));
    if (rows.isEmpty()) {
      return;
    }
    page.table(
        "",
        List.of(
            Page.text("Path"),
            Page.text("Host"),
            new Page.Amount(Rich.plain("Yield limit (GPa)")),
            new Page.Amount(Rich.plain("Reached at (mAh/g)")),
            new Page.Amount(Rich.plain("in the step at (V)")),
            new Page.Amount(Rich.plain("with a third of the limit")),
            new Page.Amount(Rich.plain("with three times")),
            new Page.Amount(Rich.plain("Largest stress (GPa)"))),
        rows);
  }

  private void add(List<Page.Row> rows, String path, SodiationResult.StressResult result) {
    for (MisfitStress.Limit limit : result.taken().limits()) {
      rows.add(
          Page.row(
              Page.text(path),
              new Page.Text(electrode.name(limit.host())),
              Page.number(Numbers.fixed(limit.yield_GPa(), 2)),
              Page.number(charge(result.taken(), limit.host())),
              Page.number(limit.reached().map(r -> Numbers.fixed(r.voltage_V(), 2)).orElse("–")),
              Page.number(charge(result.weak(), limit.host())),
              Page.number(charge(result.strong(), limit.host())),
              Page.number(Numbers.fixed(limit.peak_GPa(), 2))));
    }
  }

  private static String charge(MisfitStress stress, int host) {
    return stress
        .limits()
        .get(host)
        .reached()
        .map(r -> Numbers.fixed(r.charge_mAh_per_g(), 1))
        .orElse("not reached");
  }

  private void matrices() {
    if (volume.matrices().isEmpty()) {
      return;
    }
    List<Page.Row> rows = new ArrayList<>();
    for (SodiationResult.MatrixResult each : volume.matrices()) {
      for (int i = 0; i < each.constraints().size(); i++) {
        rows.add(row(each.matrix(), i, each.constraints().get(i)));
      }
    }
    page.paragraph(
        Rich.plain(
            "A matrix that does not swell holds what does: each host as a sphere bonded to an"
                + " endless matrix, at the end of the equilibrium sequence, if both stayed"
                + " elastic."));
    page.table(
        "",
        List.of(
            Page.text("Matrix"),
            Page.text("Host"),
            new Page.Amount(Rich.plain("Free linear strain (%)")),
            new Page.Amount(Rich.plain("Pressure (GPa)")),
            new Page.Amount(Rich.plain("if rigid (GPa)")),
            Page.text("The matrix is"),
            new Page.Amount(Rich.plain("It yields at a strain of (%)")),
            new Page.Amount(Rich.plain("Void that takes all (%)")),
            Page.text("Quality")),
        rows);
  }

  private Page.Row row(Matrix matrix, int host, Matrix.Constraint constraint) {
    return Page.row(
        new Page.Text(Rich.formula(matrix.name())),
        new Page.Text(electrode.name(host)),
        Page.number(Numbers.fixed(PERCENT * constraint.strain(), 1)),
        Page.number(Numbers.fixed(constraint.pressure_GPa(), 1)),
        Page.number(Numbers.fixed(constraint.rigid_GPa(), 1)),
        Page.text(constraint.isCompliant() ? "compliant" : "stiff"),
        Page.number(Numbers.fixed(PERCENT * constraint.yieldStrain(), 2)),
        Page.number(Numbers.fixed(PERCENT * constraint.freeVolumeFraction(), 0)),
        new Page.Badge(matrix.quality()));
  }
}
