package anodyne.report;

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
import anodyne.study.TransportResult;
import anodyne.transport.Compared;
import anodyne.transport.Passage;
import anodyne.transport.Uptake;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/** Sodium moved in and out against time, the stack beside what it is compared with. */
final class UptakeFigure {
  private static final double LEFT = 78;
  private static final double BETWEEN = 34;
  private static final double HEIGHT = 260;

  /** Ions per square nanometre. */
  private static final double PER_NM2 = 1e-18;

  /** Most decades of time shown. */
  private static final double DECADES = 18;

  /** Share of a window at which the first curve begins. */
  private static final double BEGUN = 0.05;

  private static final double LEAST_SHARE = 1e-3;

  private final TransportResult result;
  private final List<Line> lines;

  /** What is drawn of one stack. */
  record Line(String id, Rich name, Stroke stroke, Passage passage) {}

  private UptakeFigure(TransportResult result) {
    this.result = result;
    lines = lines(result);
  }

  static Figure of(TransportResult result) {
    return new UptakeFigure(result).draw();
  }

  /** The stack and what stands beside it: without offsets, each phase alone, the mixture. */
  static List<Line> lines(TransportResult result) {
    List<Line> lines = new ArrayList<>();
    Uptake in = result.central().in();
    Uptake out = result.central().out();
    for (Compared compared : result.central().comparisons()) {
      compared
          .passage()
          .ifPresent(passage -> {
            switch (compared.id()) {
              case "no_offsets" ->
                  lines.add(
                      new Line(
                          compared.id(),
                          Rich.plain("without offsets"),
                          new Stroke(Ink.GREY, 2.2, "7 4"),
                          passage));
              case "mixture" ->
                  lines.add(
                      new Line(
                          compared.id(),
                          Rich.plain("mixture"),
                          Stroke.dashDotted(Ink.GREEN, 2.2),
                          passage));
              case "no_field", "no_site_energies", "equal_barriers" -> {}
              default ->
                  lines.add(
                      new Line(
                          compared.id(),
                          Rich.sentence(compared.words(), names(result)),
                          alone(lines),
                          passage));
            }
          });
    }
    lines.add(
        new Line(
            "stack",
            Rich.plain("stack"),
            Stroke.solid(Ink.BLACK, 2.6),
            new Passage(List.of(in), List.of(out), Series.of(1))));
    return lines;
  }

  private static List<String> names(TransportResult result) {
    return result.inputs().stream().map(i -> i.name()).toList();
  }

  private static Stroke alone(List<Line> before) {
    long number = before.stream().filter(l -> l.id().startsWith("single")).count();
    return HostLook.stroke((int) number, 1.8);
  }

  private Figure draw() {
    List<Legend.Entry> legend =
        lines.reversed().stream()
            .map(l -> new Legend.Entry(new Legend.Line(l.stroke()), l.name()))
            .toList();
    double top = 18 * Legend.rows(LEFT, Lines.WIDTH - 8, legend) + 32;
    Svg svg = new Svg(Lines.WIDTH, top + HEIGHT + 50, "Sodium moved against time, in and out");
    Legend.row(svg, LEFT, Lines.WIDTH - 8, 16, legend);
    Scale amount = amounts();
    double width = (Lines.WIDTH - LEFT - 16 - BETWEEN) / 2;
    for (boolean in : new boolean[] {true, false}) {
      Plot plot =
          new Plot(
              svg,
              in ? LEFT : LEFT + width + BETWEEN,
              top,
              width,
              HEIGHT,
              new Axis(Rich.plain("Time (s)"), times(in)),
              new Axis(Rich.of("Sodium moved (Na nm^{−2})"), amount));
      plot.grid();
      for (Line line : lines) {
        double[][] course = course(line.passage(), in, times(in));
        plot.curve(course[0], course[1], line.stroke());
      }
      plot.horizontalAxis(true);
      plot.verticalAxis(in);
      plot.frame();
      svg.text(
          plot.left(),
          top - 7,
          Rich.plain(in ? "way in" : "way out"),
          Anchor.START,
          Svg.TEXT,
          Ink.BLACK);
    }
    return new Figure("transport-uptake", caption(), svg.finish());
  }

  private Rich caption() {
    return Rich.plain(
        "Sodium that has moved through the driven face after a time, per area of this face, between"
            + " the same two levels: the stack, the same stack without offsets, and particles of"
            + " its size of each phase alone and mixed in its proportions. The curves end where"
            + " they were no longer followed. A curve further left moves the same amount sooner."
            + " Central values of all inputs; times go with the diffusivities, which are known to"
            + " powers of ten.");
  }

  private Scale amounts() {
    double most = 0;
    double least = Double.MAX_VALUE;
    for (Line line : lines) {
      double window = line.passage().window_per_m2() * PER_NM2;
      most = Math.max(most, window);
      least = window > 0 ? Math.min(least, window) : least;
    }
    return least > 0.03 * most
        ? new Scale.Linear(0, Scale.Linear.around(0, most).high())
        : Scale.Logarithmic.around(0.03 * Math.max(least, LEAST_SHARE * most), 1.1 * most);
  }

  /** From where the first of them has moved a twentieth of its window to the end of the curves. */
  private Scale.Logarithmic times(boolean in) {
    double first = Double.MAX_VALUE;
    double last = 0;
    for (Line line : lines) {
      double begun = BEGUN * line.passage().window_per_m2();
      OptionalDouble time = in ? line.passage().timeIn_s(begun) : line.passage().timeOut_s(begun);
      first = Math.min(first, time.orElse(Double.MAX_VALUE));
      for (Uptake each : in ? line.passage().ins() : line.passage().outs()) {
        last = Math.max(last, each.time_s().last());
      }
    }
    return Scale.Logarithmic.around(
        Math.max(Math.min(first, 0.1 * last), last * Math.pow(10, -DECADES)), last);
  }

  /** Times of the runs and what has moved by then, per square nanometre. */
  private static double[][] course(Passage passage, boolean in, Scale.Logarithmic times) {
    List<Uptake> ways = in ? passage.ins() : passage.outs();
    double last = ways.stream().mapToDouble(w -> w.time_s().last()).max().orElse(0);
    double[] at =
        ways.stream()
            .flatMapToDouble(w -> Arrays.stream(w.time_s().toArray()))
            .filter(t -> t > times.low() && t < times.high() && t <= last)
            .sorted()
            .distinct()
            .toArray();
    double[] moved = new double[at.length];
    for (int i = 0; i < at.length; i++) {
      moved[i] = moved(passage, in, at[i]) * PER_NM2;
    }
    return new double[][] {at, moved};
  }

  /** Ions moved by a time, positive. */
  static double moved(Passage passage, boolean in, double time_s) {
    List<Uptake> ways = in ? passage.ins() : passage.outs();
    double sum = 0;
    for (int i = 0; i < ways.size(); i++) {
      sum += passage.shares().get(i) * ways.get(i).movedAt_per_m2(time_s);
    }
    return Math.abs(sum);
  }
}
