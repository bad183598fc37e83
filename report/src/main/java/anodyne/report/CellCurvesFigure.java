package anodyne.report;

import anodyne.cell.anode.HalfCellCourse;
import anodyne.cell.anode.HalfCycle;
import anodyne.quantity.Series;
import anodyne.report.draw.Axis;
import anodyne.report.draw.Figure;
import anodyne.report.draw.Ink;
import anodyne.report.draw.Legend;
import anodyne.report.draw.Numbers;
import anodyne.report.draw.Plot;
import anodyne.report.draw.Rich;
import anodyne.report.draw.Scale;
import anodyne.report.draw.Stroke;
import anodyne.report.draw.Svg;
import anodyne.report.draw.Svg.Anchor;
import anodyne.report.lab.DataFigure;
import anodyne.study.CellResult;
import anodyne.study.Confidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** The predicted curves of the first two cycles, with the band of the draws. */
final class CellCurvesFigure {
  private static final double LEFT = 62;
  private static final double BETWEEN = 60;
  private static final double HEIGHT = 290;
  private static final double TOP = 66;
  private static final double MAH_PER_G = 1.0 / 3600;
  private static final Stroke IN = Stroke.solid(Ink.BLUE, 2.2);
  private static final Stroke OUT = new Stroke(Ink.VERMILLION, 2.2, "10 3");
  private static final Stroke LIMIT = Stroke.dotted(Ink.BLACK, 1.6);

  private final CellResult result;
  private final List<DataFigure.Column> columns = new ArrayList<>();

  private CellCurvesFigure(CellResult result) {
    this.result = result;
  }

  static DataFigure of(CellResult result) {
    return new CellCurvesFigure(result).draw();
  }

  private DataFigure draw() {
    Svg svg = new Svg(Lines.WIDTH, TOP + HEIGHT + 50, "Predicted curves of the half cell");
    Legend.row(
        svg,
        LEFT,
        Lines.WIDTH - 8,
        18,
        List.of(
            new Legend.Entry(new Legend.Line(IN), Rich.plain("sodiation")),
            new Legend.Entry(new Legend.Line(OUT), Rich.plain("desodiation")),
            new Legend.Entry(new Legend.Box(Ink.SKY, 0.35), Rich.plain("90 % of the draws")),
            new Legend.Entry(new Legend.Line(LIMIT), Rich.plain("single particles"))));
    double width = (Lines.WIDTH - LEFT - 14 - BETWEEN) / 2;
    for (int cycle = 0; cycle < 2; cycle++) {
      panel(svg, cycle, LEFT + cycle * (width + BETWEEN), width);
    }
    return new DataFigure(new Figure("cell-curves", caption(), svg.finish()), columns);
  }

  private void panel(Svg svg, int cycle, double left, double width) {
    double low = result.conditions().surroundings().low_V();
    double high = result.conditions().surroundings().high_V();
    Plot plot =
        new Plot(
            svg,
            left,
            TOP,
            width,
            HEIGHT,
            new Axis(Rich.of("Charge (mAh g^{−1})"), new Scale.Linear(0, most())),
            new Axis(
                Rich.of("Potential (V vs. Na/Na^{+})"),
                new Scale.Linear(Math.min(0, low), 1.04 * high)));
    plot.grid();
    for (boolean in : new boolean[] {true, false}) {
      int half = 2 * cycle + (in ? 0 : 1);
      band(half).ifPresent(band -> band(svg, plot, band));
    }
    for (boolean in : new boolean[] {true, false}) {
      int half = 2 * cycle + (in ? 0 : 1);
      curve(plot, result.central(), half, in ? IN : OUT, "porous electrode");
      curve(plot, result.limit(), half, LIMIT, "single particles");
    }
    plot.axes();
    svg.bold(left, TOP - 8, Rich.plain((cycle == 0 ? "(a)" : "(b)")), Anchor.START, 12);
    svg.text(
        left + 24,
        TOP - 8,
        Rich.of(
            (cycle == 0 ? "first cycle, " : "second cycle, ")
                + Numbers.compact(
                    1e-3 * result.central().halfCycles().get(2 * cycle).current_A_per_kg(), 2)
                + " A g^{−1}"),
        Anchor.START,
        Svg.TEXT,
        Ink.BLACK);
  }

  private Optional<CellResult.Band> band(int half) {
    return result.draws().bands().stream().skip(half).findFirst();
  }

  private double most() {
    double most = 10;
    for (HalfCycle half : result.central().halfCycles().subList(0, 4)) {
      most = Math.max(most, MAH_PER_G * half.capacity_C_per_kg());
    }
    for (CellResult.Band band : result.draws().bands().stream().limit(4).toList()) {
      for (Confidence.Quantiles q : band.charge_C_per_kg()) {
        most = Math.max(most, MAH_PER_G * q.high());
      }
    }
    return Scale.Linear.around(0, most).high();
  }

  private void band(Svg svg, Plot plot, CellResult.Band band) {
    int n = band.voltage_V().size();
    double[] x = new double[2 * n];
    double[] y = new double[2 * n];
    for (int i = 0; i < n; i++) {
      x[i] = plot.x(MAH_PER_G * band.charge_C_per_kg().get(i).low());
      x[2 * n - 1 - i] = plot.x(MAH_PER_G * band.charge_C_per_kg().get(i).high());
      y[i] = plot.y(band.voltage_V().get(i));
      y[2 * n - 1 - i] = y[i];
    }
    svg.polygon(x, y, band.sodiation() ? Ink.SKY : Ink.ORANGE, 0.3);
    String name = "cycle " + band.cycle() + (band.sodiation() ? " sodiation" : " desodiation");
    columns.add(new DataFigure.Column(name + " draws voltage_V", band.voltage_V()));
    columns.add(column(name + " low_mAh_per_g", band, Confidence.Quantiles::low));
    columns.add(column(name + " median_mAh_per_g", band, Confidence.Quantiles::median));
    columns.add(column(name + " high_mAh_per_g", band, Confidence.Quantiles::high));
  }

  private static DataFigure.Column column(
      String name, CellResult.Band band, ToDoubleFunction<Confidence.Quantiles> of) {
    return new DataFigure.Column(
        name,
        Series.of(
            band.charge_C_per_kg().stream()
                .mapToDouble(q -> MAH_PER_G * of.applyAsDouble(q))
                .toArray()));
  }

  private void curve(Plot plot, HalfCellCourse course, int half, Stroke stroke, String model) {
    if (half >= course.halfCycles().size()) {
      return;
    }
    HalfCycle way = course.halfCycles().get(half);
    Series charge = way.charge_C_per_kg().map(q -> MAH_PER_G * q);
    plot.curve(charge.toArray(), way.voltage_V().toArray(), stroke);
    String name =
        "cycle " + way.cycle() + (way.sodiation() ? " sodiation " : " desodiation ") + model;
    columns.add(new DataFigure.Column(name + " charge_mAh_per_g", charge));
    columns.add(new DataFigure.Column(name + " voltage_V", way.voltage_V()));
  }

  private Rich caption() {
    return Rich.of(
        "Predicted half cell against sodium, per gram of all phases that store sodium. Lines:"
            + " central values, porous electrode (solid, dashed) and its limit of single particles"
            + " (dotted). Shaded: charge at each potential in 90 % of "
            + result.draws().samples()
            + " draws"
            + (result.draws().failed() == 0
                ? ""
                : " (" + result.draws().failed() + " more came to no end)")
            + " of all inputs; blue on sodiation, orange on desodiation.");
  }
}
