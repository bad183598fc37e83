package anodyne.report;

import anodyne.cell.anode.HalfCellCourse;
import anodyne.cell.anode.HalfCycle;
import anodyne.quantity.Series;
import anodyne.report.draw.Axis;
import anodyne.report.draw.Figure;
import anodyne.report.draw.Ink;
import anodyne.report.draw.Legend;
import anodyne.report.draw.Mark;
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

/** The same cell with and without what the heterointerface does to diffusion. */
final class CellContactFigure {
  private static final double LEFT = 62;
  private static final double BETWEEN = 74;
  private static final double HEIGHT = 270;
  private static final double TOP = 66;
  private static final double MAH_PER_G = 1.0 / 3600;
  private static final Stroke WITH = Stroke.solid(Ink.BLACK, 2.4);
  private static final Stroke WITHOUT = Stroke.dashed(Ink.ORANGE, 2);
  private static final Stroke BAR = Stroke.solid(Ink.BLUE, 2.4);

  private final CellResult result;
  private final List<DataFigure.Column> columns = new ArrayList<>();

  private CellContactFigure(CellResult result) {
    this.result = result;
  }

  static DataFigure of(CellResult result) {
    return new CellContactFigure(result).draw();
  }

  /** The fastest cycle of which both gave at least a tenth of the second one. */
  private int cycle() {
    int halves =
        Math.min(result.central().halfCycles().size(), result.without().halfCycles().size());
    double least = 0.1 * result.central().halfCycles().get(3).capacity_C_per_kg();
    for (int half = halves - 1; half > 3; half -= 2) {
      if (result.central().halfCycles().get(half).capacity_C_per_kg() > least) {
        return half / 2;
      }
    }
    return 1;
  }

  private DataFigure draw() {
    Svg svg =
        new Svg(Lines.WIDTH, TOP + HEIGHT + 50, "The cell with and without the heterointerface");
    Legend.row(
        svg,
        LEFT,
        Lines.WIDTH - 8,
        18,
        List.of(
            new Legend.Entry(new Legend.Line(WITH), Rich.plain("with heterointerface")),
            new Legend.Entry(new Legend.Line(WITHOUT), Rich.plain("without")),
            new Legend.Entry(
                new Legend.Point(Mark.DIAMOND, Ink.BLACK, false), Rich.plain("central values")),
            new Legend.Entry(new Legend.Line(BAR), Rich.plain("90 % of the draws"))));
    double width = (Lines.WIDTH - LEFT - 14 - BETWEEN) / 2;
    curves(svg, width);
    ratios(svg, LEFT + width + BETWEEN, width);
    return new DataFigure(new Figure("cell-heterointerface", caption(), svg.finish()), columns);
  }

  private void curves(Svg svg, double width) {
    int cycle = cycle();
    double most = 10;
    for (HalfCellCourse course : List.of(result.central(), result.without())) {
      for (int half = 2 * cycle;
          half < 2 * cycle + 2 && half < course.halfCycles().size();
          half++) {
        most = Math.max(most, MAH_PER_G * course.halfCycles().get(half).capacity_C_per_kg());
      }
    }
    Plot plot =
        new Plot(
            svg,
            LEFT,
            TOP,
            width,
            HEIGHT,
            new Axis(
                Rich.of("Charge (mAh g^{−1})"),
                new Scale.Linear(0, Scale.Linear.around(0, most).high())),
            new Axis(
                Rich.of("Potential (V vs. Na/Na^{+})"),
                new Scale.Linear(
                    Math.min(0, result.conditions().surroundings().low_V()),
                    1.04 * result.conditions().surroundings().high_V())));
    plot.grid();
    curve(plot, result.central(), cycle, WITH, "with");
    curve(plot, result.without(), cycle, WITHOUT, "without");
    plot.axes();
    svg.bold(LEFT, TOP - 8, Rich.plain("(a)"), Anchor.START, 12);
    svg.text(
        LEFT + 24,
        TOP - 8,
        Rich.of(
            "at "
                + Numbers.compact(
                    1e-3 * result.central().halfCycles().get(2 * cycle).current_A_per_kg(), 2)
                + " A g^{−1}"),
        Anchor.START,
        Svg.TEXT,
        Ink.BLACK);
  }

  private void curve(Plot plot, HalfCellCourse course, int cycle, Stroke stroke, String name) {
    for (int half = 2 * cycle; half < 2 * cycle + 2 && half < course.halfCycles().size(); half++) {
      HalfCycle way = course.halfCycles().get(half);
      Series charge = way.charge_C_per_kg().map(q -> MAH_PER_G * q);
      plot.curve(charge.toArray(), way.voltage_V().toArray(), stroke);
      String label = name + (way.sodiation() ? " sodiation " : " desodiation ");
      columns.add(new DataFigure.Column(label + "charge_mAh_per_g", charge));
      columns.add(new DataFigure.Column(label + "voltage_V", way.voltage_V()));
    }
  }

  private void ratios(Svg svg, double left, double width) {
    List<double[]> points = new ArrayList<>();
    double low = 0.98;
    double high = 1.02;
    for (int half = 3;
        half < Math.min(result.central().halfCycles().size(), result.without().halfCycles().size());
        half += 2) {
      double ratio =
          result.central().halfCycles().get(half).capacity_C_per_kg()
              / result.without().halfCycles().get(half).capacity_C_per_kg();
      if (Double.isFinite(ratio)) {
        points.add(
            new double[] {
              1e-3 * result.central().halfCycles().get(half).current_A_per_kg(), ratio
            });
        low = Math.min(low, ratio);
        high = Math.max(high, ratio);
      }
    }
    List<CellResult.Capacity> drawn =
        result.draws().capacities().stream()
            .skip(1)
            .filter(c -> c.contactRatio().isPresent())
            .toList();
    for (CellResult.Capacity capacity : drawn) {
      low = Math.min(low, capacity.contactRatio().orElseThrow().low());
      high = Math.max(high, capacity.contactRatio().orElseThrow().high());
    }
    double slowest = points.stream().mapToDouble(p -> p[0]).min().orElse(0.1);
    double fastest = points.stream().mapToDouble(p -> p[0]).max().orElse(1);
    Plot plot =
        new Plot(
            svg,
            left,
            TOP,
            width,
            HEIGHT,
            new Axis(
                Rich.of("Current (A g^{−1})"), new Scale.Logarithmic(slowest / 1.8, fastest * 1.8)),
            new Axis(
                Rich.plain("Capacity with over without (ratio)"), Scale.Linear.around(low, high)));
    plot.grid();
    plot.horizontalLine(1, Stroke.solid(Ink.BLACK, 1.2));
    for (CellResult.Capacity capacity : drawn) {
      Confidence.Quantiles q = capacity.contactRatio().orElseThrow();
      double x = plot.x(1e-3 * capacity.current_A_per_kg());
      svg.line(x, plot.y(q.low()), x, plot.y(q.high()), BAR);
      svg.line(x - 6, plot.y(q.low()), x + 6, plot.y(q.low()), BAR);
      svg.line(x - 6, plot.y(q.high()), x + 6, plot.y(q.high()), BAR);
    }
    points.forEach(p -> Mark.DIAMOND.draw(svg, plot.x(p[0]), plot.y(p[1]), 6, Ink.BLACK, false));
    plot.axes();
    svg.bold(left, TOP - 8, Rich.plain("(b)"), Anchor.START, 12);
    column("ratio current_A_per_g", points.stream().mapToDouble(p -> p[0]).toArray());
    column("ratio with_over_without", points.stream().mapToDouble(p -> p[1]).toArray());
    column(
        "draws current_A_per_g",
        drawn.stream().mapToDouble(c -> 1e-3 * c.current_A_per_kg()).toArray());
    column(
        "draws low",
        drawn.stream().mapToDouble(c -> c.contactRatio().orElseThrow().low()).toArray());
    column(
        "draws high",
        drawn.stream().mapToDouble(c -> c.contactRatio().orElseThrow().high()).toArray());
  }

  private void column(String name, double[] values) {
    columns.add(new DataFigure.Column(name, Series.of(values)));
  }

  private Rich caption() {
    String pair =
        result.contact().diffusivity().isEmpty()
            ? ""
            : " (sodiation × "
                + Numbers.fixed(result.contact().sodiationRatio(), 3)
                + ", desodiation × "
                + Numbers.fixed(result.contact().desodiationRatio(), 3)
                + ")";
    return Rich.plain(
        "(a) The same half cell at central values with "
            + (pair.isEmpty()
                ? "what transport hands over (nothing here)"
                : "the pair of diffusivities that transport hands over")
            + pair
            + " and without it. (b) Capacity on desodiation with it over that without it. Nothing"
            + " else differs: charge transfer, capacity and conduction are the same.");
  }
}
