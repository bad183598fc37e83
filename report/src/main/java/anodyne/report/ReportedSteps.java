package anodyne.report;

import anodyne.quantity.Quality;
import anodyne.report.draw.Axis;
import anodyne.report.draw.Figure;
import anodyne.report.draw.Ink;
import anodyne.report.draw.Legend;
import anodyne.report.draw.Mark;
import anodyne.report.draw.Plot;
import anodyne.report.draw.Rich;
import anodyne.report.draw.Scale;
import anodyne.report.draw.Spread;
import anodyne.report.draw.Stroke;
import anodyne.report.draw.Svg;
import anodyne.report.draw.Svg.Anchor;
import anodyne.sodiation.Host;
import anodyne.sodiation.MeasuredStep;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** The reported potentials of one host, one row each, over its equilibrium steps. */
final class ReportedSteps {
  private static final double ROW = 17;
  private static final double LEFT = 176;
  private static final double RIGHT = 276;
  private static final double KIND = 76;
  private static final double RADIUS = 4.5;

  /** Air beside the lowest and the highest potential, of the highest. */
  private static final double AIR = 0.04;

  /** Reported potentials closer than this on paper stand in different lanes. */
  private static final double CLOSE = 10.5;

  private ReportedSteps() {}

  /**
   * What is reported of one host.
   *
   * @param host the host
   * @param steps by falling potential
   * @param own those seen in an electrode that holds all hosts
   */
  record OfHost(Host host, List<MeasuredStep> steps, Set<MeasuredStep> own) {
    OfHost {
      steps = List.copyOf(steps);
      own = Set.copyOf(own);
    }

    boolean hasRecalled() {
      return steps.stream().anyMatch(s -> s.quality() != Quality.MEASURED);
    }

    boolean hasOwnElectrode() {
      return !own.isEmpty();
    }
  }

  /** What is reported of each host that reacts, in order. */
  static List<OfHost> of(Electrode electrode) {
    List<OfHost> all = new ArrayList<>();
    List<String> names =
        electrode.result().hosts().stream()
            .map(h -> h.host().compound().phase().formula())
            .toList();
    for (Host host : electrode.hosts()) {
      List<MeasuredStep> steps =
          electrode.result().reported().stream()
              .filter(m -> m.host().equals(host.compound().name()))
              .distinct()
              .sorted(Comparator.comparingDouble(MeasuredStep::middle_V).reversed())
              .toList();
      List<MeasuredStep> own =
          names.size() < 2
              ? List.of()
              : steps.stream().filter(s -> holdsAll(s.system(), names)).toList();
      all.add(new OfHost(host, steps, Set.copyOf(own)));
    }
    return all;
  }

  private static boolean holdsAll(String system, List<String> formulas) {
    return Arrays.asList(system.split("[^A-Za-z0-9.]+", -1)).containsAll(formulas);
  }

  /** Mark of a quality. */
  static Legend.Point sample(Quality quality, Ink ink) {
    return new Legend.Point(Mark.CIRCLE, ink, quality != Quality.MEASURED);
  }

  private static Legend.Point sample(OfHost host, MeasuredStep step, Ink ink) {
    boolean measured = step.quality() == Quality.MEASURED;
    return host.own().contains(step)
        ? new Legend.Point(Mark.STAR, ink, !measured)
        : sample(step.quality(), ink);
  }

  /** Draws the potentials of a host into a column of a plot, potential upwards. */
  static void column(Svg svg, Plot plot, double left, double width, OfHost host) {
    int lanes = (int) Math.max(1, 2 * Math.floor((width / CLOSE - 1) / 2) + 1);
    double[] taken = new double[lanes];
    Arrays.fill(taken, Double.NEGATIVE_INFINITY);
    for (MeasuredStep step : host.steps()) {
      double high = plot.y(step.high_V());
      double low = plot.y(step.low_V());
      int lane = 0;
      while (lane < lanes - 1 && taken[lane] > high - CLOSE) {
        lane++;
      }
      taken[lane] = Math.max(taken[lane], low);
      double aside = (lane % 2 == 0 ? -1 : 1) * ((lane + 1) / 2) * CLOSE;
      double x = left + 0.5 * width + aside;
      Legend.Point point = sample(host, step, Ink.GREY);
      if (low > high) {
        svg.line(x, high, x, low, Stroke.solid(Ink.BLACK, 3));
      }
      point.mark().draw(svg, x, 0.5 * (high + low), RADIUS, point.ink(), point.hollow());
    }
  }

  /** One figure per host that has reported steps. */
  static List<Figure> figures(Electrode electrode) {
    List<OfHost> all = of(electrode);
    List<Figure> figures = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if (!all.get(i).steps().isEmpty()) {
        String number = all.size() == 1 ? "" : "-" + (i + 1);
        figures.add(draw("sodiation-reported" + number, electrode, i, all.get(i)));
      }
    }
    return figures;
  }

  private static Figure draw(String name, Electrode electrode, int index, OfHost host) {
    double height = host.steps().size() * ROW + 10;
    double top = 64;
    Svg svg =
        new Svg(
            Lines.WIDTH,
            top + height + 50,
            "Reported potentials of " + host.host().name() + " over its equilibrium steps");
    Legend.row(svg, 8, Lines.WIDTH, 16, legend(index, host));
    List<Electrode.Stage> stages =
        electrode.stages().stream().filter(s -> s.host() == index).toList();
    Plot plot =
        new Plot(
            svg,
            LEFT,
            top,
            Lines.WIDTH - LEFT - RIGHT,
            height,
            new Axis(Rich.of("Potential (V vs. Na/Na^{+})"), potentials(host, stages)),
            new Axis(Rich.plain(""), new Scale.Linear(0, 1)));
    plot.verticalGrid();
    equilibrium(svg, plot, index, stages);
    double y = top + 5 + 0.5 * ROW;
    for (MeasuredStep step : host.steps()) {
      row(svg, plot, y, index, host, step);
      y += ROW;
    }
    plot.horizontalAxis(true);
    plot.frame();
    Rich caption =
        Rich.plain("Potentials reported of ")
            .then(Rich.formula(host.host().name()))
            .then(
                " on discharge: electrode, kind of reaction as reported, and source. Lines: its"
                    + " equilibrium steps by the numbers of the diagram, shaded their 90 %"
                    + " intervals. A reported potential lies below its equilibrium by the"
                    + " overpotential of that experiment.");
    return new Figure(name, caption, svg.finish());
  }

  private static List<Legend.Entry> legend(int index, OfHost host) {
    Ink ink = HostLook.ink(index);
    List<Legend.Entry> entries =
        new ArrayList<>(
            List.of(new Legend.Entry(sample(Quality.MEASURED, ink), Rich.plain("measured"))));
    if (host.hasRecalled()) {
      entries.add(new Legend.Entry(sample(Quality.RECALLED, ink), Rich.plain("recalled")));
    }
    if (host.hasOwnElectrode()) {
      entries.add(
          new Legend.Entry(
              new Legend.Point(Mark.STAR, ink, false), Rich.plain("in this heterostructure")));
    }
    entries.add(
        new Legend.Entry(
            new Legend.Line(HostLook.stroke(index, 2)), Rich.plain("equilibrium step")));
    entries.add(new Legend.Entry(new Legend.Box(ink, 0.2), Rich.plain("90 % of the draws")));
    return entries;
  }

  private static Scale potentials(OfHost host, List<Electrode.Stage> stages) {
    double low = 0;
    double high = 0;
    for (MeasuredStep step : host.steps()) {
      low = Math.min(low, step.low_V());
      high = Math.max(high, step.high_V());
    }
    for (Electrode.Stage stage : stages) {
      high = Math.max(high, stage.voltage_V());
    }
    return new Scale.Linear(low - AIR * high, high + AIR * high);
  }

  private static void equilibrium(Svg svg, Plot plot, int index, List<Electrode.Stage> stages) {
    double[] wanted = stages.stream().mapToDouble(s -> plot.x(s.voltage_V())).toArray();
    double[] placed = Spread.apart(wanted, 15, plot.left() + 7, plot.right() - 7);
    for (int k = 0; k < stages.size(); k++) {
      Electrode.Stage stage = stages.get(k);
      double from = Math.max(plot.left(), plot.x(stage.step().voltage().low()));
      double to = Math.min(plot.right(), plot.x(stage.step().voltage().high()));
      svg.rectangle(
          from, plot.top(), to - from, plot.bottom() - plot.top(), HostLook.ink(index), 0.13);
    }
    for (int k = 0; k < stages.size(); k++) {
      plot.verticalLine(stages.get(k).voltage_V(), HostLook.stroke(index, 2));
      svg.line(wanted[k], plot.top(), placed[k], plot.top() - 7, Lines.THIN);
      svg.text(
          placed[k],
          plot.top() - 10,
          Rich.plain(String.valueOf(stages.get(k).number())),
          Anchor.MIDDLE,
          Svg.SMALL,
          Ink.BLACK);
    }
  }

  private static void row(Svg svg, Plot plot, double y, int index, OfHost host, MeasuredStep step) {
    svg.line(plot.left(), y, plot.right(), y, Stroke.dotted(Ink.LIGHT, 1));
    svg.text(
        plot.left() - 8,
        y + 4,
        Names.shortened(step.system(), LEFT - 16, Svg.SMALL),
        Anchor.END,
        Svg.SMALL,
        Ink.BLACK);
    svg.text(plot.right() + 8, y + 4, Rich.plain(step.kind()), Anchor.START, Svg.SMALL, Ink.BLACK);
    svg.text(
        plot.right() + 8 + KIND,
        y + 4,
        shortened(Rich.plain(step.source()), RIGHT - KIND - 12),
        Anchor.START,
        Svg.SMALL,
        Ink.BLACK);
    Legend.Point point = sample(host, step, HostLook.ink(index));
    double low = plot.x(step.low_V());
    double high = plot.x(step.high_V());
    if (high > low) {
      svg.line(low, y, high, y, Stroke.solid(point.ink(), 3));
    }
    point.mark().draw(svg, 0.5 * (low + high), y, RADIUS, point.ink(), point.hollow());
  }

  private static Rich shortened(Rich text, double room) {
    String whole = text.asPlain();
    Rich shown = text;
    for (int length = whole.length() - 1; Svg.width(shown, Svg.SMALL) > room; length--) {
      shown = Rich.plain(whole.substring(0, length) + "…");
    }
    return shown;
  }
}
