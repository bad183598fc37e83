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
import anodyne.report.draw.Stroke;
import anodyne.report.draw.Svg;
import anodyne.report.draw.Svg.Anchor;
import anodyne.sodiation.MeasuredStep;
import anodyne.sodiation.Sequence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Potential against charge: the steps of all hosts, what was reported beside them. */
final class PotentialDiagram {
  private static final double HEIGHT = 340;
  private static final double LEFT = 66;
  private static final double BESIDE = 190;
  private static final double KEY_ROW = 17;
  private static final int MOST_KEYS = 40;

  /** From so many reactions on they stand in two columns. */
  private static final int TWO_COLUMNS = 11;

  /** More hosts have no room for their reported potentials beside the plot. */
  private static final int MOST_BESIDE = 6;

  private static final Stroke MERGED = Stroke.solid(Ink.BLACK, 1.1);
  private static final Stroke OBSERVED = Stroke.dashed(Ink.BLACK, 1.3);
  private static final Stroke MEASURED = new Stroke(Ink.BLACK, 1.8, "2 3");

  /** Intervals up to so many times the highest potential have room. */
  private static final double ROOM = 1.25;

  /** Air below the lowest and above the highest potential, of the highest. */
  private static final double BELOW = 0.03;

  private final Electrode electrode;
  private final List<Double> overpotential_V;
  private final List<ReportedSteps.OfHost> reported;

  private PotentialDiagram(Electrode electrode, List<Double> overpotential_V) {
    this.electrode = electrode;
    this.overpotential_V = overpotential_V;
    reported = ReportedSteps.of(electrode);
  }

  /**
   * The figure; none without a step.
   *
   * @param overpotential_V of each host that reacts
   */
  static Optional<Figure> of(Electrode electrode, List<Double> overpotential_V) {
    return electrode.stages().isEmpty()
        ? Optional.empty()
        : Optional.of(new PotentialDiagram(electrode, overpotential_V).draw());
  }

  private boolean shifted() {
    return overpotential_V.stream().anyMatch(v -> v != 0);
  }

  private boolean hasReported() {
    return reported.size() <= MOST_BESIDE && reported.stream().anyMatch(r -> !r.steps().isEmpty());
  }

  /** What was reported, linked to one sequence. */
  private Sequence path() {
    return electrode.result().measured().sequence();
  }

  private boolean hasPath() {
    return !path().steps().isEmpty();
  }

  private double charge_mAh_per_g() {
    return Math.max(electrode.capacity_mAh_per_g(), path().capacity_mAh_per_g());
  }

  private Figure draw() {
    int keys = Math.min(electrode.stages().size(), MOST_KEYS);
    int rows = keys < TWO_COLUMNS ? keys : Math.ceilDiv(keys, 2);
    double top = 18 * Legend.rows(LEFT, Lines.WIDTH - 10, legend()) + 16;
    Svg svg =
        new Svg(
            Lines.WIDTH,
            top + HEIGHT + 62 + rows * KEY_ROW,
            "Equilibrium potential against charge, with reported potentials");
    Legend.row(svg, LEFT, Lines.WIDTH - 10, 16, legend());
    double width = Lines.WIDTH - LEFT - 16 - (hasReported() ? BESIDE + 12 : 0);
    Axis potential = new Axis(Rich.of("Potential (V vs. Na/Na^{+})"), potentials());
    Plot plot =
        new Plot(
            svg,
            LEFT,
            top,
            width,
            HEIGHT,
            new Axis(electrode.axis(), new Scale.Linear(0, charge_mAh_per_g())),
            potential);
    plot.grid();
    electrode.stages().forEach(stage -> interval(svg, plot, stage));
    stairs(plot, electrode.stages(), false, MERGED);
    if (shifted()) {
      List<Electrode.Stage> falling = new ArrayList<>(electrode.stages());
      falling.sort(Comparator.comparingDouble(this::observed_V).reversed());
      stairs(plot, falling, true, OBSERVED);
    }
    if (hasPath()) {
      measured(svg, plot);
    }
    electrode.stages().forEach(stage -> plateau(plot, stage));
    numbers(svg, plot);
    plot.axes();
    if (hasReported()) {
      beside(svg, potential, top, plot.right() + 12);
    }
    for (int k = 0; k < keys; k++) {
      double x = k < rows ? LEFT : LEFT + 0.5 * (Lines.WIDTH - LEFT) + 16;
      key(svg, x, top + HEIGHT + 62 + k % rows * KEY_ROW, electrode.stages().get(k));
    }
    return new Figure("sodiation-potential", caption(keys), svg.finish());
  }

  private List<Legend.Entry> legend() {
    List<Legend.Entry> entries = new ArrayList<>();
    for (int i = 0; i < electrode.hosts().size(); i++) {
      entries.add(new Legend.Entry(new Legend.Line(HostLook.stroke(i, 3.2)), electrode.name(i)));
    }
    entries.add(new Legend.Entry(new Legend.Box(Ink.GREY, 0.3), Rich.plain("90 % of the draws")));
    entries.add(new Legend.Entry(new Legend.Line(MERGED), Rich.plain("all together")));
    if (shifted()) {
      entries.add(
          new Legend.Entry(new Legend.Line(OBSERVED), Rich.plain("less the overpotentials")));
    }
    if (hasPath()) {
      entries.add(new Legend.Entry(new Legend.Line(MEASURED), Rich.plain("reported path")));
    }
    if (hasReported()) {
      entries.add(
          new Legend.Entry(
              ReportedSteps.sample(Quality.MEASURED, Ink.GREY), Rich.plain("measured")));
      if (reported.stream().anyMatch(ReportedSteps.OfHost::hasRecalled)) {
        entries.add(
            new Legend.Entry(
                ReportedSteps.sample(Quality.RECALLED, Ink.GREY), Rich.plain("recalled")));
      }
      if (reported.stream().anyMatch(ReportedSteps.OfHost::hasOwnElectrode)) {
        entries.add(
            new Legend.Entry(
                new Legend.Point(Mark.STAR, Ink.GREY, false),
                Rich.plain("in this heterostructure")));
      }
    }
    return entries;
  }

  private Scale potentials() {
    double high = 0;
    double low = 0;
    for (Electrode.Stage stage : electrode.stages()) {
      high = Math.max(high, stage.voltage_V());
      low = Math.min(low, Math.min(stage.voltage_V(), observed_V(stage)));
    }
    for (ReportedSteps.OfHost host : reported) {
      for (MeasuredStep step : host.steps()) {
        high = Math.max(high, step.high_V());
        low = Math.min(low, step.low_V());
      }
    }
    for (Sequence.HostStep step : path().steps()) {
      high = Math.max(high, step.high_V());
      low = Math.min(low, step.low_V());
    }
    double most = high;
    for (Electrode.Stage stage : electrode.stages()) {
      most = Math.max(most, Math.min(ROOM * high, stage.step().voltage().high()));
    }
    return new Scale.Linear(low - BELOW * most, most + BELOW * most);
  }

  private double observed_V(Electrode.Stage stage) {
    return stage.voltage_V() - overpotential_V.get(stage.host());
  }

  private static void interval(Svg svg, Plot plot, Electrode.Stage stage) {
    double left = plot.x(stage.from_mAh_per_g());
    double top = Math.max(plot.top(), plot.y(stage.step().voltage().high()));
    double bottom = Math.min(plot.bottom(), plot.y(stage.step().voltage().low()));
    svg.rectangle(
        left,
        top,
        plot.x(stage.to_mAh_per_g()) - left,
        bottom - top,
        HostLook.ink(stage.host()),
        0.22);
  }

  private static void plateau(Plot plot, Electrode.Stage stage) {
    plot.curve(
        new double[] {stage.from_mAh_per_g(), stage.to_mAh_per_g()},
        new double[] {stage.voltage_V(), stage.voltage_V()},
        HostLook.stroke(stage.host(), 3.2));
  }

  private void stairs(Plot plot, List<Electrode.Stage> order, boolean observed, Stroke stroke) {
    double[] x = new double[2 * order.size()];
    double[] y = new double[2 * order.size()];
    double charge = 0;
    for (int k = 0; k < order.size(); k++) {
      Electrode.Stage stage = order.get(k);
      x[2 * k] = charge;
      charge += stage.to_mAh_per_g() - stage.from_mAh_per_g();
      x[2 * k + 1] = charge;
      y[2 * k] = observed ? observed_V(stage) : stage.voltage_V();
      y[2 * k + 1] = y[2 * k];
    }
    plot.curve(x, y, stroke);
  }

  /** The reported path, with the ranges of its steps as boxes. */
  private void measured(Svg svg, Plot plot) {
    List<Double> x = new ArrayList<>();
    List<Double> y = new ArrayList<>();
    double charge = 0;
    for (Sequence.HostStep step : path().steps()) {
      double next = charge + path().charge_mAh_per_g(step);
      if (step.high_V() > step.low_V()) {
        box(svg, plot, charge, next, step);
      }
      x.addAll(List.of(charge, next));
      y.addAll(List.of(step.voltage_V(), step.voltage_V()));
      charge = next;
    }
    plot.curve(
        x.stream().mapToDouble(v -> v).toArray(),
        y.stream().mapToDouble(v -> v).toArray(),
        Stroke.dotted(Ink.BLACK, 0.9));
    for (int k = 0; k < path().steps().size(); k++) {
      plot.curve(
          new double[] {x.get(2 * k), x.get(2 * k + 1)},
          new double[] {y.get(2 * k), y.get(2 * k)},
          new Stroke(HostLook.ink(path().steps().get(k).host()), 2.6, MEASURED.dash()));
    }
  }

  private static void box(Svg svg, Plot plot, double from, double to, Sequence.HostStep step) {
    double left = plot.x(from);
    double right = plot.x(to);
    double top = plot.y(step.high_V());
    double bottom = plot.y(step.low_V());
    Stroke edge = Stroke.dotted(Ink.BLACK, 0.8);
    svg.line(left, top, right, top, edge);
    svg.line(left, bottom, right, bottom, edge);
    svg.line(left, top, left, bottom, edge);
    svg.line(right, top, right, bottom, edge);
  }

  /** The number of each step above its plateau, else below, else nowhere. */
  private void numbers(Svg svg, Plot plot) {
    List<double[]> taken = new ArrayList<>();
    for (Electrode.Stage stage : electrode.stages()) {
      double x = plot.x((stage.from_mAh_per_g() + stage.to_mAh_per_g()) / 2);
      double y = plot.y(stage.voltage_V());
      for (double at : new double[] {y - 6, y + 16}) {
        boolean free =
            at > plot.top() + 10
                && at < plot.bottom() - 2
                && taken.stream()
                    .noneMatch(t -> Math.abs(t[0] - x) < 15 && Math.abs(t[1] - at) < 13);
        if (free) {
          taken.add(new double[] {x, at});
          svg.rimmed(
              x,
              at,
              Rich.plain(String.valueOf(stage.number())),
              Anchor.MIDDLE,
              Svg.TEXT,
              Ink.BLACK);
          break;
        }
      }
    }
  }

  private void beside(Svg svg, Axis potential, double top, double left) {
    Plot plot =
        new Plot(
            svg,
            left,
            top,
            BESIDE,
            HEIGHT,
            new Axis(Rich.plain(""), new Scale.Linear(0, 1)),
            potential);
    double column = BESIDE / reported.size();
    for (int i = 0; i < reported.size(); i++) {
      double from = left + i * column;
      if (i > 0) {
        svg.line(from, top, from, top + HEIGHT, Lines.ZERO);
      }
      for (Electrode.Stage stage : electrode.stages()) {
        if (stage.host() == i) {
          double y = plot.y(stage.voltage_V());
          svg.line(from, y, from + column, y, HostLook.stroke(i, 1));
        }
      }
      ReportedSteps.column(svg, plot, from + 4, column - 8, reported.get(i));
      svg.text(
          from + 0.5 * column,
          top + HEIGHT + 16,
          Names.shortened(reported.get(i).host().name(), column - 4, Svg.SMALL),
          Anchor.MIDDLE,
          Svg.SMALL,
          Ink.BLACK);
    }
    plot.verticalAxis(false);
    plot.frame();
    svg.text(
        left + 0.5 * BESIDE,
        top + HEIGHT + 36,
        Rich.plain("reported of"),
        Anchor.MIDDLE,
        Svg.TEXT,
        Ink.BLACK);
  }

  private static void key(Svg svg, double x, double y, Electrode.Stage stage) {
    Rich number = Rich.plain(String.valueOf(stage.number()));
    svg.text(x - 8, y, number, Anchor.END, Svg.SMALL, Ink.BLACK);
    svg.line(x, y - 4, x + 22, y - 4, HostLook.stroke(stage.host(), 3.2));
    Rich reaction = Electrode.reaction(stage.step().step().reaction().text());
    svg.text(x + 30, y, reaction, Anchor.START, Svg.SMALL, Ink.BLACK);
  }

  private Rich caption(int keys) {
    Rich caption =
        Rich.of("Equilibrium potential against Na/Na^{+} and charge per gram of ")
            .then(electrode.basis())
            .then(
                ": every plateau in the line of its host, in the order of falling potential."
                    + " Numbers name the reactions below. Shaded: what 90 % of the draws give for"
                    + " the same window of sodium, cut at the frame.");
    if (hasReported()) {
      caption =
          caption.then(
              " Right: potentials reported of each host, ranges as bars, with the host's"
                  + " equilibrium plateaus as thin lines.");
    }
    if (hasPath()) {
      caption =
          caption.then(
              " Dotted, in the colours of the hosts: the path linked from reported steps, ranges"
                  + " as boxes; its electrodes and what was assumed stand with the reported"
                  + " steps.");
    }
    if (shifted()) {
      caption =
          caption.then(
              " Dashed: every plateau lowered by the overpotential of its host that the design"
                  + " states, in the order it would then be met.");
    }
    return keys < electrode.stages().size()
        ? caption.then(" The reactions of the later steps stand in the table.")
        : caption;
  }
}
