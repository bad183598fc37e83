package anodyne.report;

import anodyne.report.draw.Numbers;
import anodyne.report.draw.Rich;
import anodyne.report.lab.DataFigure;
import anodyne.study.SmallSignals;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** What a junction answers to small voltages: capacitance over the bias, admittance at rest. */
final class SmallSignalSection {
  private SmallSignalSection() {}

  /** The figures, none of what was not resolved. */
  static List<DataFigure> figures(SmallSignals small) {
    List<DataFigure> figures = new ArrayList<>();
    small.curve().map(CapacitanceFigure::of).ifPresent(figures::add);
    small.admittances().map(AdmittanceFigure::of).ifPresent(figures::add);
    return figures;
  }

  static void write(Page page, SmallSignals small, List<DataFigure> figures) {
    page.heading(Rich.plain("Small alternating voltages"));
    small.withoutCapacitance().ifPresent(reason -> missing(page, reason));
    small.withoutAdmittance().ifPresent(reason -> missing(page, reason));
    figures.forEach(figure -> page.figure(figure.figure()));
    small
        .reading()
        .ifPresent(r ->
            page.paragraph(
                Rich.plain(
                    "A Mott-Schottky plot of this junction reads "
                        + Numbers.compact(r.carriers_per_m3() * 1e-6, 3)
                        + " carriers per cm³ and a flat band at "
                        + Numbers.fixed(r.flatBand_V(), 2)
                        + " V; layer "
                        + r.layer()
                        + " holds "
                        + Numbers.compact(r.doping_per_m3() * 1e-6, 3)
                        + ".")));
    page.paragraph(
        Rich.plain(
            "Capacitance and conductance of the dry contact between ohmic faces: ions stand still,"
                + " traps and interface states follow at every frequency. They are not those of an"
                + " electrode in an electrolyte, whose impedance holds the double layer and the"
                + " sodium; nor is a Mott-Schottky line measured there one of this contact."));
  }

  /** The numbers of a figure. */
  static String csv(DataFigure figure) {
    List<DataFigure.Column> columns = figure.columns();
    CsvTable table = new CsvTable(columns.stream().map(DataFigure.Column::name).toList());
    for (int i = 0; i < columns.getFirst().values().size(); i++) {
      int row = i;
      table.row(columns.stream().map(c -> shown(c.values().get(row))).toArray());
    }
    return table.asText();
  }

  private static OptionalDouble shown(double value) {
    return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
  }

  private static void missing(Page page, String reason) {
    page.paragraph(Rich.plain("Not available: " + reason + "."));
  }
}
