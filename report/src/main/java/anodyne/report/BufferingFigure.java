package anodyne.report;

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
import anodyne.sodiation.OverpotentialMap;
import anodyne.sodiation.StepOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The buffering index against the difference of the two hosts' overpotentials. */
final class BufferingFigure {
  private static final double LEFT = 70;
  private static final double HEIGHT = 210;
  private static final Stroke INDEX = Stroke.solid(Ink.BLUE, 2.4);
  private static final Stroke FLIP = Stroke.dashed(Ink.VERMILLION, 1.1);

  /** A difference with its index. */
  record Point(double difference_V, double index) {}

  private BufferingFigure() {}

  /** The index by the overpotential of the first host less that of the second. */
  static List<Point> points(OverpotentialMap map) {
    List<Point> points = new ArrayList<>();
    int size = map.overpotentials_V().size();
    for (int j = size - 1; j > 0; j--) {
      points.add(new Point(-map.overpotentials_V().get(j), map.index().getFirst().get(j)));
    }
    for (int i = 0; i < size; i++) {
      points.add(new Point(map.overpotentials_V().get(i), map.index().get(i).get(0)));
    }
    return points;
  }

  static Figure of(Electrode electrode, OverpotentialMap map, Optional<StepOrder.Span> measured) {
    List<Point> points = points(map);
    double most = points.getLast().difference_V();
    List<Legend.Entry> legend =
        new ArrayList<>(
            List.of(
                new Legend.Entry(new Legend.Line(INDEX), Rich.plain("index")),
                new Legend.Entry(new Legend.Line(FLIP), Rich.plain("two steps change places"))));
    measured.ifPresent(_ ->
        legend.add(
            new Legend.Entry(new Legend.Box(Ink.YELLOW, 0.5), Rich.plain("order as reported"))));
    double top = 18 * Legend.rows(LEFT, Lines.WIDTH - 8, legend) + 14;
    Svg svg = new Svg(Lines.WIDTH, top + HEIGHT + 52, "Buffering index against overpotentials");
    Legend.row(svg, LEFT, Lines.WIDTH - 8, 16, legend);
    Plot plot =
        new Plot(
            svg,
            LEFT,
            top,
            Lines.WIDTH - LEFT - 20,
            HEIGHT,
            new Axis(
                Rich.plain("Overpotential of ")
                    .then(electrode.name(0))
                    .then(" less that of ")
                    .then(electrode.name(1))
                    .then(" (V)"),
                new Scale.Linear(-most, most)),
            new Axis(Rich.plain("Buffering index (–)"), new Scale.Linear(0, 1.05)));
    measured.ifPresent(span -> {
      double from = plot.x(Math.max(-most, Math.min(most, span.low_V())));
      double to = plot.x(Math.max(-most, Math.min(most, span.high_V())));
      svg.rectangle(from, top, to - from, HEIGHT, Ink.YELLOW, 0.5);
    });
    plot.grid();
    for (OverpotentialMap.Flip flip : map.flips()) {
      if (Math.abs(flip.difference_V()) < most) {
        plot.verticalLine(flip.difference_V(), FLIP);
      }
    }
    plot.verticalLine(0, Lines.THIN);
    plot.curve(
        points.stream().mapToDouble(Point::difference_V).toArray(),
        points.stream().mapToDouble(Point::index).toArray(),
        INDEX);
    for (Point point : points) {
      Mark.CIRCLE.draw(
          svg, plot.x(point.difference_V()), plot.y(point.index()), 3.4, Ink.BLUE, false);
    }
    plot.axes();
    return new Figure(
        "sodiation-buffering",
        Rich.plain(
            "Buffering index of the equilibrium steps if each host lags by an overpotential of its"
                + " own: 1 if the hosts never swell at the same charge, 0 if they swell in"
                + " proportion all along. It depends on the difference of the overpotentials"
                + " alone."),
        svg.finish());
  }
}
