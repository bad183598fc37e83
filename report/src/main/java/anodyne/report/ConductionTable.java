package anodyne.report;

import anodyne.report.draw.Numbers;
import anodyne.report.draw.Rich;
import anodyne.sodiation.Conduction;
import anodyne.sodiation.Conductor;
import anodyne.study.SodiationResult;
import java.util.ArrayList;
import java.util.List;

/** Conductivity of each phase, and the course of the electrode's. */
final class ConductionTable {
  private final Page page;
  private final SodiationResult.ConductionResult result;

  ConductionTable(Page page, SodiationResult.ConductionResult result) {
    this.page = page;
    this.result = result;
  }

  void write() {
    List<Page.Row> rows = new ArrayList<>();
    for (Conductor conductor : result.conduction().all()) {
      rows.add(
          Page.row(
              new Page.Text(Rich.chemistry(conductor.name())),
              new Page.Amount(Numbers.significant(conductor.conductivity_S_per_m(), 2)),
              new Page.Amount(
                  Rich.plain("× or / ").then(Numbers.significant(Math.exp(conductor.spread()), 2))),
              new Page.Badge(conductor.quality()),
              new Page.Source(conductor.source())));
    }
    page.table(
        "",
        List.of(
            Page.text("Phase"),
            new Page.Amount(Rich.plain("Conductivity (S/m)")),
            new Page.Amount(Rich.plain("Spread, 1 σ")),
            Page.text("Quality"),
            Page.text("Source")),
        rows);
    List<Page.Row> states = new ArrayList<>();
    for (Conduction.AtCharge at : result.course()) {
      if (at.state()) {
        states.add(
            Page.row(
                Page.number(Numbers.fixed(at.charge_mAh_per_g(), 0)),
                new Page.Amount(Numbers.significant(at.electrode_S_per_m(), 2)),
                new Page.Amount(Numbers.significant(at.solids_S_per_m(), 2)),
                new Page.Amount(
                    Numbers.significant(at.isotropic().low_S_per_m(), 2)
                        .then(" to ")
                        .then(Numbers.significant(at.isotropic().high_S_per_m(), 2))),
                Page.number(Numbers.fixed(100 * at.porosity(), 0)),
                new Page.Text(Rich.chemistry(at.carrier()))));
      }
    }
    page.table(
        "",
        List.of(
            new Page.Amount(Rich.plain("Charge (mAh/g)")),
            new Page.Amount(Rich.plain("Electrode (S/m)")),
            new Page.Amount(Rich.plain("Solids, dense (S/m)")),
            new Page.Amount(Rich.plain("Bounds of the solids (S/m)")),
            new Page.Amount(Rich.plain("Pores (%)")),
            Page.text("Carried by")),
        states);
  }
}
