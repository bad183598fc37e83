package anodyne.report;

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
import anodyne.study.CarrierSweep;
import anodyne.study.CarrierSweep.Regime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * The rule "fewer carriers: wider depletion" put to the solver: width, bending and field of one
 * side against its own carriers, with the textbook's curve and the parts where it does not hold.
 */
final class CarrierFigure {
  private static final double LEFT = 88;
  private static final double TALL = 270;
  private static final double LOW = 130;
  private static final double GAP = 24;
  private static final Stroke SOLVED = Stroke.solid(Ink.BLACK, 2.2);
  private static final Stroke TEXTBOOK = Stroke.dashed(Ink.BLUE, 2);
  private static final Stroke TWO_SIDED = Stroke.dotted(Ink.VERMILLION, 2.2);
  private static final Stroke THICKNESS = Stroke.dashDotted(Ink.GREY, 1.4);
  private static final double NM = 1e9;

  private final CarrierSweep sweep;
  private final double[] carriers;
  private final List<Segment> segments;
  private final List<Legend.Entry> lines;
  private final List<Legend.Entry> boxes;
  private final double top;
  private final Svg svg;

  /** Neighbouring points of one regime, from and to where it goes over into the next. */
  private record Segment(Regime regime, double from, double to) {}

  private CarrierFigure(CarrierSweep sweep) {
    this.sweep = sweep;
    carriers = sweep.carriers_per_cm3().toArray();
    segments = segments(sweep);
    lines = new ArrayList<>();
    lines.add(new Legend.Entry(new Legend.Line(SOLVED), Rich.plain("solved")));
    if (Double.isFinite(sweep.textbookWidth_m(1))) {
      lines.add(new Legend.Entry(new Legend.Line(TEXTBOOK), Rich.of("textbook, n^{−1/2}")));
    }
    lines.add(new Legend.Entry(new Legend.Line(TWO_SIDED), Rich.plain("depletion approximation")));
    lines.add(new Legend.Entry(new Legend.Line(THICKNESS), Rich.plain("thickness of the layer")));
    boxes = boxes();
    int rows =
        Legend.rows(LEFT, Lines.WIDTH, lines)
            + (boxes.isEmpty() ? 0 : Legend.rows(LEFT, Lines.WIDTH, boxes));
    top = 14 + 18 * rows;
    svg =
        new Svg(
            Lines.WIDTH,
            top + TALL + 2 * LOW + 2 * GAP + 52,
            "Depletion width, bending and field against the carrier concentration");
  }

  /**
   * The figure.
   *
   * @param conflict what the article's rule is in conflict with, one sentence; empty if unknown
   */
  static Figure of(String name, CarrierSweep sweep, Optional<String> conflict) {
    return new CarrierFigure(sweep).draw(name, conflict);
  }

  private Figure draw(String name, Optional<String> conflict) {
    double below = Legend.row(svg, LEFT, Lines.WIDTH, 18, lines);
    Legend.row(svg, LEFT, Lines.WIDTH, below, boxes);
    widths();
    bending();
    field();
    return new Figure(name, caption(conflict), svg.finish());
  }

  private static List<Segment> segments(CarrierSweep sweep) {
    List<Segment> segments = new ArrayList<>();
    List<CarrierSweep.Point> points = sweep.points();
    int first = 0;
    for (int i = 1; i <= points.size(); i++) {
      if (i == points.size() || points.get(i).regime() != points.get(first).regime()) {
        segments.add(
            new Segment(
                points.get(first).regime(),
                first == 0 ? points.getFirst().carriers_per_cm3() : between(points, first),
                i == points.size() ? points.getLast().carriers_per_cm3() : between(points, i)));
        first = i;
      }
    }
    return segments;
  }

  private static double between(List<CarrierSweep.Point> points, int at) {
    return Math.sqrt(points.get(at - 1).carriers_per_cm3() * points.get(at).carriers_per_cm3());
  }

  private List<Legend.Entry> boxes() {
    Set<Regime> shown = EnumSet.noneOf(Regime.class);
    segments.forEach(s -> shown.add(s.regime()));
    shown.remove(Regime.DEPLETED);
    return shown.stream()
        .map(r -> new Legend.Entry(new Legend.Box(ink(r), opacity(r)), Rich.plain(words(r))))
        .collect(Collectors.toList());
  }

  private static Ink ink(Regime regime) {
    return switch (regime) {
      case DEPLETED -> Ink.WHITE;
      case FULLY_DEPLETED -> Ink.SKY;
      case FLAT -> Ink.YELLOW;
      case ACCUMULATED -> Ink.ORANGE;
      case DEGENERATE -> Ink.PURPLE;
      case INTRINSIC -> Ink.LIGHT;
    };
  }

  private static double opacity(Regime regime) {
    return regime == Regime.INTRINSIC ? 0.6 : 0.32;
  }

  private static String words(Regime regime) {
    return switch (regime) {
      case DEPLETED -> "depleted beside a neutral interior";
      case FULLY_DEPLETED -> "whole layer depleted";
      case FLAT -> "bent by less than kT";
      case ACCUMULATED -> "carriers pile up";
      case DEGENERATE -> "degenerate";
      case INTRINSIC -> "intrinsic";
    };
  }

  private Plot plot(double above, double height, Axis vertical) {
    Plot plot =
        new Plot(
            svg,
            LEFT,
            above,
            Lines.WIDTH - LEFT - 20,
            height,
            new Axis(
                Rich.plain("Carriers of ")
                    .then(Rich.formula(sweep.phase()))
                    .then(Rich.of(" (cm^{−3})")),
                new Scale.Logarithmic(carriers[0], carriers[carriers.length - 1])),
            vertical);
    for (Segment segment : segments) {
      if (segment.regime() != Regime.DEPLETED) {
        double from = plot.x(segment.from());
        svg.rectangle(
            from,
            above,
            plot.x(segment.to()) - from,
            height,
            ink(segment.regime()),
            opacity(segment.regime()));
      }
    }
    plot.grid();
    plot.verticalLine(sweep.central_per_cm3(), Stroke.dotted(Ink.BLACK, 1.2));
    return plot;
  }

  private double[] column(ToDoubleFunction<CarrierSweep.Point> what) {
    return sweep.points().stream().mapToDouble(what).toArray();
  }

  private void widths() {
    double thickness = sweep.thickness_m() * NM;
    double[] solved = column(p -> p.width_m() * NM);
    double least =
        sweep.points().stream()
            .filter(p -> p.regime() == Regime.DEPLETED || p.regime() == Regime.FULLY_DEPLETED)
            .mapToDouble(p -> p.width_m() * NM)
            .filter(w -> w > 0)
            .min()
            .orElse(thickness / 100);
    Scale scale = Scale.Logarithmic.around(Math.max(0.01, least / 3), thickness * 10);
    Plot plot = plot(top, TALL, new Axis(Rich.plain("Depletion width (nm)"), scale));
    plot.horizontalLine(thickness, THICKNESS);
    if (Double.isFinite(sweep.textbookWidth_m(1))) {
      plot.curve(carriers, column(p -> sweep.textbookWidth_m(p.carriers_per_cm3()) * NM), TEXTBOOK);
    }
    plot.curve(carriers, column(p -> p.twoSidedWidth_m() * NM), TWO_SIDED);
    plot.curve(carriers, solved, SOLVED);
    sweep.points().stream()
        .filter(p -> p.carriers_per_cm3() == sweep.central_per_cm3())
        .filter(p -> p.width_m() * NM > scale.low())
        .forEach(p ->
            Mark.STAR.draw(
                svg, plot.x(p.carriers_per_cm3()), plot.y(p.width_m() * NM), 6, Ink.YELLOW, false));
    finish(plot, 'a', false);
  }

  private void bending() {
    double[] total = column(CarrierSweep.Point::builtInPotential_V);
    double[] drop = column(p -> -p.drop_V());
    double low = Math.min(0, Math.min(least(total), least(drop)));
    double high = Math.max(0, Math.max(most(total), most(drop)));
    Plot plot =
        plot(
            top + TALL + GAP,
            LOW,
            new Axis(Rich.plain("Potential (V)"), Scale.Linear.around(low, high)));
    plot.horizontalLine(0, Lines.ZERO);
    plot.curve(carriers, total, Stroke.solid(Ink.GREEN, 2));
    plot.curve(carriers, drop, Stroke.dashed(Ink.PURPLE, 2));
    Legend.row(
        svg,
        LEFT + 12,
        Lines.WIDTH,
        plot.top() - 7,
        List.of(
            new Legend.Entry(
                new Legend.Line(Stroke.solid(Ink.GREEN, 2)), Rich.plain("built-in potential")),
            new Legend.Entry(
                new Legend.Line(Stroke.dashed(Ink.PURPLE, 2)),
                Rich.plain("of it across ").then(Rich.formula(sweep.phase())))));
    finish(plot, 'b', false);
  }

  private static double least(double[] values) {
    return Arrays.stream(values).min().orElse(0);
  }

  private static double most(double[] values) {
    return Arrays.stream(values).max().orElse(0);
  }

  private void field() {
    double[] size = column(p -> Math.abs(p.field_V_per_m()));
    double high = most(size);
    double low = Arrays.stream(size).filter(e -> e > 1e-6 * high).min().orElse(1);
    Plot plot =
        plot(
            top + TALL + LOW + 2 * GAP,
            LOW,
            new Axis(
                Rich.of("|Field| (V m^{−1})"),
                Scale.Logarithmic.around(Math.max(low, 1), Math.max(high, 10))));
    plot.curve(carriers, size, SOLVED);
    finish(plot, 'c', true);
  }

  private void finish(Plot plot, char letter, boolean last) {
    plot.horizontalAxis(last);
    plot.verticalAxis();
    plot.frame();
    svg.bold(6, plot.top() + 12, Rich.plain("(" + letter + ")"), Svg.Anchor.START, Svg.TEXT);
  }

  private Rich caption(Optional<String> conflict) {
    CarrierSweep.Point few = sweep.points().getFirst();
    CarrierSweep.Point many = sweep.points().getLast();
    return Rich.plain("Does a lower carrier concentration widen the depletion? ")
        .then(Rich.formula(sweep.phase()))
        .then(" at the contact with ")
        .then(Rich.formula(sweep.partner()))
        .then(
            ", all else at its central value (star and dotted line: carriers of the library). "
                + textbook())
        .then(shaded())
        .then(
            " (b) The total bending follows the difference of the work functions, by kT/e ln n of"
                + " this side: from "
                + Numbers.signed(few.builtInPotential_V(), 2)
                + " V at the fewest to "
                + Numbers.signed(many.builtInPotential_V(), 2)
                + " V at the most carriers. (c) Field at the interface. "
                + conflict.map(c -> CarrierSweep.CONFLICT + ": " + c).orElse(""));
  }

  private String textbook() {
    OptionalDouble exponent = sweep.depletedExponent();
    return exponent.isPresent()
        ? "Unshaded is the textbook's case, a depleted edge beside a neutral interior: the solved"
            + " width goes as n to the power of "
            + Numbers.fixed(exponent.getAsDouble(), 2)
            + " there, in the textbook −0.5 (down to −1 against a partner of fewer carriers)."
        : "The textbook's case, a depleted edge beside a neutral interior, does not occur here.";
  }

  private Rich shaded() {
    String ranges =
        segments.stream()
            .filter(s -> s.regime() != Regime.DEPLETED)
            .map(s ->
                words(s.regime())
                    + " from "
                    + Numbers.compact(s.from(), 2)
                    + " to "
                    + Numbers.compact(s.to(), 2))
            .collect(Collectors.joining(", "));
    return ranges.isEmpty()
        ? Rich.plain("")
        : Rich.plain(" Shaded: " + ranges).then(Rich.of(" cm^{−3}."));
  }
}
