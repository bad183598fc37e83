package anodyne.report;

import anodyne.quantity.Series;
import anodyne.report.draw.Axis;
import anodyne.report.draw.Figure;
import anodyne.report.draw.Ink;
import anodyne.report.draw.Legend;
import anodyne.report.draw.Mark;
import anodyne.report.draw.Plot;
import anodyne.report.draw.Rich;
import anodyne.report.draw.Scale;
import anodyne.report.draw.Stroke;
import anodyne.report.draw.Svg;
import anodyne.report.lab.DataFigure;
import anodyne.study.CellConditions;
import anodyne.study.CellResult;
import java.util.ArrayList;
import java.util.List;

/** Predicted capacity against current, beside the reported operating points. */
final class CellRatesFigure {
  private static final double LEFT = 78;
  private static final double TOP = 46;
  private static final double HEIGHT = 270;
  private static final double WIDTH = 560;
  private static final double MAH_PER_G = 1.0 / 3600;
  private static final Stroke BAR = Stroke.solid(Ink.BLUE, 2.4);

  private CellRatesFigure() {}

  static DataFigure of(CellResult result) {
    List<Double> currents = new ArrayList<>();
    List<Double> central = new ArrayList<>();
    for (int i = 3; i < result.central().halfCycles().size(); i += 2) {
      currents.add(1e-3 * result.central().halfCycles().get(i).current_A_per_kg());
      central.add(MAH_PER_G * result.central().halfCycles().get(i).capacity_C_per_kg());
    }
    List<CellResult.Capacity> drawn = result.draws().capacities().stream().skip(1).toList();
    double most = 10;
    double fastest = 1;
    double slowest = currents.getFirst();
    for (int i = 0; i < currents.size(); i++) {
      most = Math.max(most, central.get(i));
      fastest = Math.max(fastest, currents.get(i));
      slowest = Math.min(slowest, currents.get(i));
    }
    for (CellResult.Capacity capacity : drawn) {
      most = Math.max(most, MAH_PER_G * capacity.desodiation().high());
    }
    for (CellResult.PointBeside beside : result.points()) {
      most = Math.max(most, beside.point().capacity_mAh_per_g());
      fastest = Math.max(fastest, 1e-3 * beside.point().current_A_per_kg());
    }
    Svg svg = new Svg(Lines.WIDTH, TOP + HEIGHT + 50, "Capacity against current");
    Legend.row(
        svg,
        LEFT,
        Lines.WIDTH - 8,
        18,
        List.of(
            new Legend.Entry(
                new Legend.Point(Mark.CIRCLE, Ink.BLUE, false), Rich.plain("predicted, fresh")),
            new Legend.Entry(new Legend.Line(BAR), Rich.plain("90 % of the draws")),
            new Legend.Entry(
                new Legend.Point(Mark.DIAMOND, Ink.ORANGE, false),
                Rich.plain("reported, rate test")),
            new Legend.Entry(
                new Legend.Point(Mark.DIAMOND, Ink.VERMILLION, true),
                Rich.plain("reported, after cycling"))));
    Plot plot =
        new Plot(
            svg,
            LEFT,
            TOP,
            WIDTH,
            HEIGHT,
            new Axis(
                Rich.of("Current (A g^{−1})"), new Scale.Logarithmic(slowest / 1.8, fastest * 1.8)),
            new Axis(
                Rich.of("Capacity on desodiation (mAh g^{−1})"),
                new Scale.Linear(0, Scale.Linear.around(0, 1.05 * most).high())));
    plot.grid();
    for (CellResult.Capacity capacity : drawn) {
      double x = plot.x(1e-3 * capacity.current_A_per_kg());
      double low = plot.y(MAH_PER_G * capacity.desodiation().low());
      double high = plot.y(MAH_PER_G * capacity.desodiation().high());
      svg.line(x, low, x, high, BAR);
      svg.line(x - 6, low, x + 6, low, BAR);
      svg.line(x - 6, high, x + 6, high, BAR);
    }
    for (int i = 0; i < currents.size(); i++) {
      Mark.CIRCLE.draw(svg, plot.x(currents.get(i)), plot.y(central.get(i)), 5, Ink.BLUE, false);
    }
    for (CellResult.PointBeside beside : result.points()) {
      boolean cycled = beside.point().published() == CellConditions.Published.CYCLING;
      Mark.DIAMOND.draw(
          svg,
          plot.x(1e-3 * beside.point().current_A_per_kg()),
          plot.y(beside.point().capacity_mAh_per_g()),
          6.5,
          cycled ? Ink.VERMILLION : Ink.ORANGE,
          cycled);
    }
    plot.axes();
    return new DataFigure(
        new Figure("cell-rates", caption(result), svg.finish()),
        columns(result, currents, central, drawn));
  }

  private static List<DataFigure.Column> columns(
      CellResult result,
      List<Double> currents,
      List<Double> central,
      List<CellResult.Capacity> drawn) {
    return List.of(
        column("predicted current_A_per_g", currents),
        column("predicted capacity_mAh_per_g", central),
        charges("draws low_mAh_per_g", drawn.stream().map(c -> c.desodiation().low()).toList()),
        charges(
            "draws median_mAh_per_g", drawn.stream().map(c -> c.desodiation().median()).toList()),
        charges("draws high_mAh_per_g", drawn.stream().map(c -> c.desodiation().high()).toList()),
        column(
            "reported current_A_per_g",
            result.points().stream().map(p -> 1e-3 * p.point().current_A_per_kg()).toList()),
        column(
            "reported capacity_mAh_per_g",
            result.points().stream().map(p -> p.point().capacity_mAh_per_g()).toList()),
        column(
            "reported after_cycles",
            result.points().stream().map(p -> (double) p.point().cycles()).toList()));
  }

  private static DataFigure.Column column(String name, List<Double> values) {
    return new DataFigure.Column(
        name, Series.of(values.stream().mapToDouble(Double::doubleValue).toArray()));
  }

  private static DataFigure.Column charges(String name, List<Double> values_C_per_kg) {
    return column(name, values_C_per_kg.stream().map(v -> v * MAH_PER_G).toList());
  }

  private static Rich caption(CellResult result) {
    String label =
        result
            .conditions()
            .row()
            .map(row -> "the two operating points of " + row.label())
            .orElse("no reported point: no row has these phases");
    return Rich.plain(
        "Capacity on desodiation of a fresh cell at each current, beside "
            + label
            + ". Reported capacities may count other masses (carbon, MXene) than the prediction,"
            + " and their cells are aged.");
  }
}
