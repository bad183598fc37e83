package anodyne.report;

import anodyne.junction.CurrentVoltage;
import anodyne.junction.OperatingPoint;
import anodyne.report.draw.Axis;
import anodyne.report.draw.Figure;
import anodyne.report.draw.Ink;
import anodyne.report.draw.Numbers;
import anodyne.report.draw.Plot;
import anodyne.report.draw.Rich;
import anodyne.report.draw.Scale;
import anodyne.report.draw.Stroke;
import anodyne.report.draw.Svg;
import anodyne.report.draw.Svg.Anchor;
import java.util.List;
import java.util.Optional;

/** Current against bias, on a linear and on a logarithmic axis. */
final class CurrentFigure {
  private static final double PER_CM2 = 1e-4;
  private static final double LEFT = 66;
  private static final double BETWEEN = 88;
  private static final double TOP = 74;
  private static final double HEIGHT = 250;
  private static final double PANEL = (Lines.WIDTH - LEFT - BETWEEN - 16) / 2;

  /** Decades shown below the most. */
  private static final double DECADES = 16;

  private static final Stroke FORWARD = Stroke.solid(Ink.BLUE, 2.2);
  private static final Stroke REVERSE = new Stroke(Ink.VERMILLION, 2.2, "13 2.5");

  private final List<OperatingPoint> points;
  private final Optional<CurrentVoltage.Rectification> rectification;
  private final String first;
  private final String last;
  private final Svg svg =
      new Svg(Lines.WIDTH, TOP + HEIGHT + 50, "Current density against bias, two scales");

  private CurrentFigure(CurrentVoltage curve) {
    points = curve.points();
    rectification = curve.rectification();
    first = curve.stack().layers().getFirst().name();
    last = curve.stack().layers().getLast().name();
  }

  static Figure of(CurrentVoltage curve) {
    return new CurrentFigure(curve).draw();
  }

  private Figure draw() {
    double most = points.stream().mapToDouble(p -> size_A_per_cm2(p)).max().orElse(0);
    linear(most);
    logarithmic(most);
    return new Figure(
        "current-voltage",
        Rich.plain("Current density J against the potential of ")
            .then(Rich.formula(last))
            .then(" less that of ")
            .then(Rich.formula(first))
            .then(
                ": (a) linear, (b) its size on a logarithmic axis. J V > 0. Central values; the"
                    + " size goes with mobilities and lifetimes that are estimates, shape and"
                    + " direction much less."),
        svg.finish());
  }

  private static double size_A_per_cm2(OperatingPoint p) {
    return Math.abs(p.current_A_per_m2()) * PER_CM2;
  }

  private boolean isForward(boolean positive) {
    return rectification.map(r -> r.forwardPositive() == positive).orElse(positive);
  }

  private void linear(double most) {
    int power = most > 0 ? 3 * (int) Math.floor(Math.log10(most) / 3) : 0;
    double unit = Math.pow(10, power);
    double low = points.stream().mapToDouble(p -> p.current_A_per_m2()).min().orElse(0);
    double high = points.stream().mapToDouble(p -> p.current_A_per_m2()).max().orElse(0);
    Rich label =
        power == 0
            ? Rich.of("J (A cm^{−2})")
            : Rich.plain("J (").then(Numbers.powerOfTen(power)).then(Rich.of(" A cm^{−2})"));
    Plot plot =
        plot(
            LEFT,
            new Axis(
                label,
                Scale.Linear.around(
                    Math.min(0, low * PER_CM2 / unit), Math.max(0, high * PER_CM2 / unit))));
    plot.horizontalLine(0, Lines.ZERO);
    for (boolean positive : new boolean[] {false, true}) {
      List<OperatingPoint> branch = branch(positive, true);
      plot.curve(
          branch.stream().mapToDouble(OperatingPoint::bias_V).toArray(),
          branch.stream().mapToDouble(p -> p.current_A_per_m2() * PER_CM2 / unit).toArray(),
          isForward(positive) ? FORWARD : REVERSE);
    }
    finish(plot, "(a)");
  }

  private void logarithmic(double most) {
    double floor = Math.max(most / Math.pow(10, DECADES), Double.MIN_NORMAL);
    double least =
        points.stream()
            .mapToDouble(CurrentFigure::size_A_per_cm2)
            .filter(j -> j > floor)
            .min()
            .orElse(floor);
    Scale scale =
        most > 0 ? Scale.Logarithmic.around(least, most * 1.2) : new Scale.Logarithmic(1e-12, 1);
    Plot plot = plot(LEFT + PANEL + BETWEEN, new Axis(Rich.of("|J| (A cm^{−2})"), scale));
    for (boolean positive : new boolean[] {false, true}) {
      List<OperatingPoint> branch =
          branch(positive, false).stream().filter(p -> size_A_per_cm2(p) >= least).toList();
      plot.curve(
          branch.stream().mapToDouble(OperatingPoint::bias_V).toArray(),
          branch.stream().mapToDouble(CurrentFigure::size_A_per_cm2).toArray(),
          isForward(positive) ? FORWARD : REVERSE);
    }
    finish(plot, "(b)");
  }

  /** The points of one sign, with the origin if wanted. */
  private List<OperatingPoint> branch(boolean positive, boolean origin) {
    return points.stream()
        .filter(p -> p.bias_V() == 0 ? origin : (p.bias_V() > 0) == positive)
        .sorted((a, b) -> Double.compare(a.bias_V(), b.bias_V()))
        .toList();
  }

  private Plot plot(double left, Axis vertical) {
    double low = points.stream().mapToDouble(OperatingPoint::bias_V).min().orElse(0);
    double high = points.stream().mapToDouble(OperatingPoint::bias_V).max().orElse(0);
    Plot plot =
        new Plot(
            svg,
            left,
            TOP,
            PANEL,
            HEIGHT,
            new Axis(
                Rich.plain("Bias V (V)"),
                new Scale.Linear(Math.min(0, low), Math.max(high, Math.min(0, low) + 1e-6))),
            vertical);
    plot.grid();
    if (low < 0 && high > 0) {
      plot.verticalLine(0, Stroke.dotted(Ink.GREY, 1));
    }
    return plot;
  }

  private void finish(Plot plot, String letter) {
    plot.axes();
    svg.bold(plot.left() - 54, TOP - 50, Rich.plain(letter), Anchor.START, Svg.TEXT);
    double zero = Math.clamp(plot.x(0), plot.left(), plot.right());
    side(plot.left(), zero, false);
    side(zero, plot.right(), true);
  }

  /** Names a half: the word, and the way electrons pass. */
  private void side(double from, double to, boolean positive) {
    if (to - from < 70) {
      return;
    }
    double middle = 0.5 * (from + to);
    if (rectification.isPresent()) {
      String word = isForward(positive) ? "forward" : "reverse";
      svg.bold(middle, TOP - 40, Rich.plain(word), Anchor.MIDDLE, Svg.SMALL);
    }
    double room = (to - from - 30) / 2;
    Rich source = Names.shortened(positive ? first : last, room, Svg.SMALL);
    Rich drain = Names.shortened(positive ? last : first, room, Svg.SMALL);
    svg.text(middle, TOP - 24, Rich.plain("electrons"), Anchor.MIDDLE, Svg.SMALL, Ink.BLACK);
    svg.text(middle, TOP - 8, source.then(" → ").then(drain), Anchor.MIDDLE, Svg.SMALL, Ink.BLACK);
  }
}
