package anodyne.report;

import anodyne.cell.balance.CellBalance;
import anodyne.cell.balance.FullCellDesign;
import anodyne.cell.balance.FullCellResult;
import anodyne.quantity.Series;
import anodyne.report.draw.Axis;
import anodyne.report.draw.Figure;
import anodyne.report.draw.Ink;
import anodyne.report.draw.Legend;
import anodyne.report.draw.Plot;
import anodyne.report.draw.Rich;
import anodyne.report.draw.Scale;
import anodyne.report.draw.Stroke;
import anodyne.report.draw.Svg;
import anodyne.report.draw.Svg.Anchor;
import anodyne.report.lab.DataFigure;
import anodyne.study.CellResult;
import java.util.ArrayList;
import java.util.List;

/** The full cell: potentials on discharge, and which input moves its energy most. */
final class CellFullFigure {
  private static final double LEFT = 62;
  private static final double BETWEEN = 170;
  private static final double HEIGHT = 270;
  private static final double TOP = 66;
  private static final int POINTS = 200;
  private static final int MOST = 7;
  private static final Stroke CELL = Stroke.solid(Ink.BLACK, 2.4);
  private static final Stroke CATHODE = new Stroke(Ink.VERMILLION, 2, "10 3");
  private static final Stroke ANODE = Stroke.dashDotted(Ink.BLUE, 2);

  private CellFullFigure() {}

  static DataFigure of(CellResult.FullCell cell) {
    List<DataFigure.Column> columns = new ArrayList<>();
    Svg svg = new Svg(Lines.WIDTH, TOP + HEIGHT + 50, "The predicted anode in a full cell");
    Legend.row(
        svg,
        LEFT,
        Lines.WIDTH - 8,
        18,
        List.of(
            new Legend.Entry(new Legend.Line(CELL), Rich.plain("full cell")),
            new Legend.Entry(
                new Legend.Line(CATHODE), Rich.plain("cathode " + cell.design().cathode())),
            new Legend.Entry(new Legend.Line(ANODE), Rich.plain("anode")),
            new Legend.Entry(
                new Legend.Box(Ink.GREEN, 0.6),
                Rich.plain("energy over the interval of an input"))));
    double width = (Lines.WIDTH - LEFT - 20 - BETWEEN) / 2;
    potentials(svg, width, cell.design().result(), columns);
    influences(svg, LEFT + width + BETWEEN, width, cell, columns);
    return new DataFigure(new Figure("cell-full", caption(cell), svg.finish()), columns);
  }

  private static void potentials(
      Svg svg, double width, FullCellResult result, List<DataFigure.Column> columns) {
    CellBalance balance = result.balance();
    double capacity = balance.capacity_C_per_m2();
    double perMass = 1 / (3600 * result.mass().anodeActive());
    double[] charge = new double[POINTS + 1];
    double[] cathode = new double[POINTS + 1];
    double[] anode = new double[POINTS + 1];
    double[] volts = new double[POINTS + 1];
    double least = 0;
    double most = 1;
    for (int i = 0; i <= POINTS; i++) {
      double passed = capacity * i / POINTS;
      charge[i] = passed * perMass;
      cathode[i] = balance.cathode().potential_V().value(balance.cathodeShare(passed));
      anode[i] = balance.anode().potential_V().value(balance.anodeShare(passed));
      volts[i] = cathode[i] - anode[i] - result.overpotential_V();
      least = Math.min(least, volts[i]);
      most = Math.max(most, Math.max(cathode[i], anode[i]));
    }
    Plot plot =
        new Plot(
            svg,
            LEFT,
            TOP,
            width,
            HEIGHT,
            new Axis(
                Rich.of("Charge (mAh per g of anode)"),
                new Scale.Linear(0, Scale.Linear.around(0, Math.max(1, charge[POINTS])).high())),
            new Axis(
                Rich.plain("Voltage, potential (V)"),
                new Scale.Linear(Math.min(0, 1.05 * least), 1.06 * most)));
    plot.grid();
    plot.curve(charge, cathode, CATHODE);
    plot.curve(charge, anode, ANODE);
    plot.curve(charge, volts, CELL);
    plot.axes();
    svg.bold(LEFT, TOP - 8, Rich.plain("(a)"), Anchor.START, 12);
    columns.add(new DataFigure.Column("charge_mAh_per_g_anode", Series.of(charge)));
    columns.add(new DataFigure.Column("cathode_V", Series.of(cathode)));
    columns.add(new DataFigure.Column("anode_V", Series.of(anode)));
    columns.add(new DataFigure.Column("cell_V", Series.of(volts)));
  }

  private static void influences(
      Svg svg,
      double left,
      double width,
      CellResult.FullCell cell,
      List<DataFigure.Column> columns) {
    List<FullCellDesign.Influence> influences =
        cell.design().influences().stream().limit(MOST).toList();
    double central = cell.design().result().cell_Wh_per_kg();
    double low = Math.min(central, cell.cell_Wh_per_kg().low());
    double high = Math.max(central, cell.cell_Wh_per_kg().high());
    for (FullCellDesign.Influence influence : influences) {
      low = Math.min(low, influence.low_Wh_per_kg());
      high = Math.max(high, influence.high_Wh_per_kg());
    }
    Plot plot =
        new Plot(
            svg,
            left,
            TOP,
            width,
            HEIGHT,
            new Axis(Rich.of("Energy of the cell (Wh kg^{−1})"), Scale.Linear.around(low, high)),
            new Axis(Rich.plain(""), new Scale.Linear(0, 1)));
    plot.verticalGrid();
    double row = HEIGHT / (influences.size() + 1);
    bar(
        svg,
        plot,
        0,
        row,
        "all inputs drawn",
        cell.cell_Wh_per_kg().low(),
        cell.cell_Wh_per_kg().high(),
        Ink.GREY);
    for (int i = 0; i < influences.size(); i++) {
      FullCellDesign.Influence influence = influences.get(i);
      bar(
          svg,
          plot,
          i + 1,
          row,
          influence.parameter().label(),
          influence.low_Wh_per_kg(),
          influence.high_Wh_per_kg(),
          Ink.GREEN);
    }
    plot.verticalLine(central, Stroke.solid(Ink.BLACK, 1.4));
    plot.horizontalAxis(true);
    plot.frame();
    svg.bold(left, TOP - 8, Rich.plain("(b)"), Anchor.START, 12);
    columns.add(
        new DataFigure.Column(
            "influence low_Wh_per_kg",
            Series.of(
                influences.stream()
                    .mapToDouble(FullCellDesign.Influence::low_Wh_per_kg)
                    .toArray())));
    columns.add(
        new DataFigure.Column(
            "influence high_Wh_per_kg",
            Series.of(
                influences.stream()
                    .mapToDouble(FullCellDesign.Influence::high_Wh_per_kg)
                    .toArray())));
  }

  private static void bar(
      Svg svg, Plot plot, int at, double row, String name, double low, double high, Ink ink) {
    double y = plot.top() + (at + 0.5) * row;
    svg.rectangle(
        plot.x(low), y - 0.3 * row, Math.max(1, plot.x(high) - plot.x(low)), 0.6 * row, ink, 0.6);
    svg.text(plot.left() - 8, y + 4, Rich.plain(name), Anchor.END, Svg.SMALL, Ink.BLACK);
  }

  private static Rich caption(CellResult.FullCell cell) {
    return Rich.plain(
        "The predicted anode in a pouch cell with "
            + cell.design().cathode()
            + ", no rate, no presodiation. (a) Potentials on discharge at central values. (b)"
            + " Energy per mass of everything but the case: 90 % of "
            + cell.samples()
            + " draws of all inputs (grey), and each input alone from one end of its interval to"
            + " the other (green); the line is the central value.");
  }
}
