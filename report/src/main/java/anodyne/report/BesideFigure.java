package anodyne.report;

import anodyne.evidence.CyclingPoint;
import anodyne.evidence.EvidenceRow;
import anodyne.evidence.RatePoint;
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
import anodyne.report.draw.Svg.Anchor;
import anodyne.report.lab.DataFigure;
import anodyne.sodiation.Sequence;
import anodyne.study.SodiationResult;
import anodyne.study.Stage;
import anodyne.study.Study;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * An electrode as measured, beside what the study of its pair computes and what Table 1 prints:
 * potential against charge, and capacity against current.
 */
final class BesideFigure {
  private static final double HEIGHT = 440;
  private static final double BOTTOM = 54;
  private static final double LEFT = 62;
  private static final double GAP = 66;
  private static final Stroke EQUILIBRIUM = Stroke.solid(Ink.BLACK, 1.6);
  private static final Stroke REPORTED = Stroke.dashed(Ink.GREY, 1.8);
  private static final List<Ink> CURVES = List.of(Ink.BLUE, Ink.VERMILLION, Ink.GREEN, Ink.PURPLE);

  /**
   * A curve of one half cycle.
   *
   * @param name such as {@code cycle 1, sodiation}
   * @param charge_mAh_per_g from 0 on, per gram of what {@code Measured.basis} says
   * @param voltage_V against Na/Na+
   */
  record Branch(String name, Series charge_mAh_per_g, Series voltage_V) {}

  /** A capacity at a current, both per gram. */
  record Point(double current_A_per_g, double capacity_mAh_per_g) {}

  /**
   * What was measured.
   *
   * @param name of the cell
   * @param basis what grams are counted, such as {@code host}
   */
  record Measured(String name, String basis, List<Branch> branches, List<Point> points) {
    Measured {
      branches = List.copyOf(branches);
      points = List.copyOf(points);
    }
  }

  private final Measured measured;
  private final Study study;
  private final List<DataFigure.Column> columns = new ArrayList<>();

  private BesideFigure(Measured measured, Study study) {
    this.measured = measured;
    this.study = study;
  }

  static DataFigure of(Measured measured, Study study) {
    return new BesideFigure(measured, study).draw();
  }

  private DataFigure draw() {
    Svg svg =
        new Svg(Lines.WIDTH, HEIGHT, "Measured cell beside the study of its pair and Table 1");
    double top = Legend.row(svg, 12, Lines.WIDTH - 8, 18, legend()) + 12;
    double width = (Lines.WIDTH - LEFT - GAP - 14) / 2;
    potentials(svg, top, width);
    capacities(svg, top, LEFT + width + GAP, width);
    Rich caption =
        Rich.of(
            "(a) Potential against charge: "
                + measured.name()
                + " as measured, the equilibrium steps of "
                + study.title()
                + " and the reported path. (b) Capacity against current beside the points of"
                + " Table 1 and of your own rows; each row is two operating points of differently"
                + " aged cells. Measured charges are per gram of "
                + measured.basis()
                + ", computed ones per gram of all hosts that react.");
    return new DataFigure(new Figure("beside-study", caption, svg.finish()), columns);
  }

  private Optional<SodiationResult> sodiation() {
    return switch (study.sodiation()) {
      case Stage.Available<SodiationResult>(SodiationResult result) -> Optional.of(result);
      case Stage.Unavailable<SodiationResult> _ -> Optional.empty();
    };
  }

  private List<Legend.Entry> legend() {
    List<Legend.Entry> entries = new ArrayList<>();
    for (int i = 0; i < measured.branches().size(); i++) {
      entries.add(
          new Legend.Entry(
              new Legend.Line(stroke(i)), Rich.plain(measured.branches().get(i).name())));
    }
    if (sodiation().isPresent()) {
      entries.add(
          new Legend.Entry(new Legend.Line(EQUILIBRIUM), Rich.plain("computed equilibrium")));
      entries.add(new Legend.Entry(new Legend.Line(REPORTED), Rich.plain("reported path")));
    }
    entries.add(
        new Legend.Entry(
            new Legend.Point(Mark.STAR, Ink.VERMILLION, false), Rich.plain("measured here")));
    entries.add(
        new Legend.Entry(
            new Legend.Point(Mark.DIAMOND, Ink.ORANGE, false), Rich.plain("same phases")));
    entries.add(
        new Legend.Entry(
            new Legend.Point(Mark.CIRCLE, Ink.LIGHT, false), Rich.plain("other rows")));
    return entries;
  }

  private static Stroke stroke(int branch) {
    return Stroke.solid(CURVES.get(branch % CURVES.size()), 1.8);
  }

  private void potentials(Svg svg, double top, double width) {
    Optional<SodiationResult> result = sodiation();
    double mostCharge =
        DoubleStream.concat(
                measured.branches().stream().mapToDouble(b -> b.charge_mAh_per_g().max()),
                result.stream().mapToDouble(r -> r.central().sequence().capacity_mAh_per_g()))
            .max()
            .orElse(1);
    double mostVoltage =
        DoubleStream.concat(
                measured.branches().stream().mapToDouble(b -> b.voltage_V().max()),
                result.stream()
                    .flatMap(r -> r.central().sequence().steps().stream())
                    .mapToDouble(Sequence.HostStep::high_V))
            .max()
            .orElse(3);
    double leastVoltage =
        measured.branches().stream().mapToDouble(b -> b.voltage_V().min()).min().orElse(0);
    Plot plot =
        new Plot(
            svg,
            LEFT,
            top,
            width,
            HEIGHT - top - BOTTOM,
            new Axis(
                Rich.of("Charge (mAh g^{−1})"),
                new Scale.Linear(0, 1.04 * Math.max(mostCharge, 1))),
            new Axis(
                Rich.of("Potential (V vs. Na/Na^{+})"),
                new Scale.Linear(
                    Math.min(0, 1.05 * leastVoltage), 1.04 * Math.max(mostVoltage, 0.1))));
    plot.grid();
    result.ifPresent(r -> {
      stairs(plot, "equilibrium", r.central().sequence(), EQUILIBRIUM);
      stairs(plot, "reported", r.measured().sequence(), REPORTED);
    });
    for (int i = 0; i < measured.branches().size(); i++) {
      Branch branch = measured.branches().get(i);
      plot.curve(branch.charge_mAh_per_g().toArray(), branch.voltage_V().toArray(), stroke(i));
      columns.add(
          new DataFigure.Column(branch.name() + " charge_mAh_per_g", branch.charge_mAh_per_g()));
      columns.add(new DataFigure.Column(branch.name() + " voltage_V", branch.voltage_V()));
    }
    plot.axes();
    svg.bold(plot.left() - 44, plot.top() - 8, Rich.plain("(a)"), Anchor.START, 12);
  }

  private void stairs(Plot plot, String name, Sequence sequence, Stroke stroke) {
    if (sequence.steps().isEmpty()) {
      return;
    }
    int n = sequence.steps().size();
    double[] x = new double[2 * n];
    double[] y = new double[2 * n];
    double charge = 0;
    for (int k = 0; k < n; k++) {
      Sequence.HostStep step = sequence.steps().get(k);
      x[2 * k] = charge;
      charge += sequence.charge_mAh_per_g(step);
      x[2 * k + 1] = charge;
      y[2 * k] = step.voltage_V();
      y[2 * k + 1] = step.voltage_V();
    }
    plot.curve(x, y, stroke);
    columns.add(new DataFigure.Column(name + " charge_mAh_per_g", Series.of(x)));
    columns.add(new DataFigure.Column(name + " voltage_V", Series.of(y)));
  }

  private void capacities(Svg svg, double top, double left, double width) {
    List<EvidenceRow> same =
        study.evidence().relatives().samePair().stream().map(r -> r.item()).toList();
    List<Point> others =
        study.evidence().all().rows().stream()
            .filter(r -> !same.contains(r))
            .flatMap(BesideFigure::points)
            .toList();
    List<Point> own = same.stream().flatMap(BesideFigure::points).toList();
    List<Point> all = Stream.of(others, own, measured.points()).flatMap(List::stream).toList();
    double[] currents = all.stream().mapToDouble(Point::current_A_per_g).sorted().toArray();
    Scale scale =
        currents.length == 0
            ? new Scale.Logarithmic(0.1, 10)
            : new Scale.Logarithmic(currents[0] / 1.6, currents[currents.length - 1] * 1.6);
    double most = all.stream().mapToDouble(Point::capacity_mAh_per_g).max().orElse(1000);
    Plot plot =
        new Plot(
            svg,
            left,
            top,
            width,
            HEIGHT - top - BOTTOM,
            new Axis(Rich.of("Current (A g^{−1})"), scale),
            new Axis(
                Rich.of("Capacity (mAh g^{−1})"),
                new Scale.Linear(0, 50 * Math.ceil(most / 47.5))));
    plot.grid();
    marks(svg, plot, "other rows", others, Mark.CIRCLE, 3.2, Ink.LIGHT);
    marks(svg, plot, "same phases", own, Mark.DIAMOND, 6, Ink.ORANGE);
    marks(svg, plot, "measured", measured.points(), Mark.STAR, 6.5, Ink.VERMILLION);
    plot.axes();
    svg.bold(plot.left() - 44, plot.top() - 8, Rich.plain("(b)"), Anchor.START, 12);
  }

  private void marks(
      Svg svg, Plot plot, String name, List<Point> points, Mark mark, double radius, Ink ink) {
    for (Point point : points) {
      mark.draw(
          svg,
          plot.x(point.current_A_per_g()),
          plot.y(point.capacity_mAh_per_g()),
          radius,
          ink,
          false);
    }
    columns.add(
        new DataFigure.Column(
            name + " current_A_per_g",
            Series.of(points.stream().mapToDouble(Point::current_A_per_g).toArray())));
    columns.add(
        new DataFigure.Column(
            name + " capacity_mAh_per_g",
            Series.of(points.stream().mapToDouble(Point::capacity_mAh_per_g).toArray())));
  }

  private static Stream<Point> points(EvidenceRow row) {
    return Stream.concat(
        row.cycling().stream().map(BesideFigure::point),
        row.rate().stream().map(BesideFigure::point));
  }

  private static Point point(CyclingPoint point) {
    return new Point(point.current_A_per_g(), point.capacity_mAh_per_g());
  }

  private static Point point(RatePoint point) {
    return new Point(point.current_A_per_g(), point.capacity_mAh_per_g());
  }
}
