package anodyne.report;

import anodyne.analysis.CycleLife;
import anodyne.analysis.Retention;
import anodyne.report.draw.Markup;
import anodyne.report.draw.Numbers;
import anodyne.report.draw.Rich;
import anodyne.workup.CellWork;
import anodyne.workup.CyclingWorkUp;
import java.util.List;
import java.util.OptionalDouble;

/** The numbers of a cell one looks for first. */
final class LabGlance {
  private LabGlance() {}

  static void write(Page page, CellWork work) {
    List<CyclingWorkUp> cycling = work.cycling();
    if (cycling.isEmpty()) {
      return;
    }
    Markup html = page.markup();
    html.open("dl", "class", "cards").line();
    for (CyclingWorkUp test : cycling) {
      OptionalDouble ice = test.initialEfficiency();
      if (ice.isPresent()) {
        card(
            html,
            "Initial Coulombic efficiency",
            Rich.plain(Numbers.known(100 * ice.getAsDouble(), 4) + " %"),
            LabReport.name(test.file()));
      }
      CycleLife life = test.life();
      life.chosen().ifPresent(retention -> retention(html, test, retention));
    }
    html.close("dl").line();
  }

  private static void retention(Markup html, CyclingWorkUp test, Retention retention) {
    card(
        html,
        "Capacity left at cycle " + retention.cycle(),
        Numbers.significant(100 * retention.share(), 3)
            .then(" % of cycle " + retention.referenceCycle()),
        LabReport.name(test.file()));
  }

  private static void card(Markup html, String name, Rich value, String note) {
    html.open("div").leaf("dt", name).open("dd");
    value.toHtml(html);
    html.close("dd").leaf("dd", note).close("div").line();
  }
}
