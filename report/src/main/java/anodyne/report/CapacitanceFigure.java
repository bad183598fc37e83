package anodyne.report;

import anodyne.junction.Admittance;
import anodyne.junction.CapacitanceVoltage;
import anodyne.junction.DepletionReading;
import anodyne.quantity.Series;
import anodyne.report.draw.Axis;
import anodyne.report.draw.Figure;
import anodyne.report.draw.Ink;
import anodyne.report.draw.Mark;
import anodyne.report.draw.Numbers;
import anodyne.report.draw.Plot;
import anodyne.report.draw.Rich;
import anodyne.report.draw.Scale;
import anodyne.report.draw.Stroke;
import anodyne.report.draw.Svg;
import anodyne.report.draw.Svg.Anchor;
import anodyne.report.lab.DataFigure;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Capacitance against bias, and 1/C² with the line that is read from it. */
public final class CapacitanceFigure {
  private static final double LEFT = 76;
  private static final double BETWEEN = 92;
  private static final double TOP = 34;
  private static final double HEIGHT = 250;
  private static final double PANEL = (Lines.WIDTH - LEFT - BETWEEN - 16) / 2;
  private static final double MICRO_PER_CM2 = 1e2;
  private static final Stroke CURVE = Stroke.solid(Ink.BLUE, 1.8);
  private static final Stroke LINE = Stroke.dashed(Ink.VERMILLION, 1.8);

  private final List<Admittance> points;
  private final CapacitanceVoltage curve;
  private final double[] bias;
  private final Svg svg =
      new Svg(Lines.WIDTH, TOP + HEIGHT + 50, "Capacitance and its inverse square against bias");

  private CapacitanceFigure(CapacitanceVoltage curve) {
    this.curve = curve;
    points =
        curve.points().stream().sorted(Comparator.comparingDouble(Admittance::bias_V)).toList();
    bias = column(Admittance::bias_V);
  }

  /** The figure with its numbers. */
  public static DataFigure of(CapacitanceVoltage curve) {
    return new CapacitanceFigure(curve).draw();
  }

  private static String hertz(double frequency_Hz) {
    int thousands = Math.clamp((int) Math.floor(Math.log10(frequency_Hz) / 3 + 1e-9), 0, 4);
    return Numbers.known(frequency_Hz / Math.pow(1000, thousands), 4)
        + " "
        + List.of("Hz", "kHz", "MHz", "GHz", "THz").get(thousands);
  }

  private double[] column(ToDoubleFunction<Admittance> part) {
    return points.stream().mapToDouble(part).toArray();
  }

  /** 1/C² of a capacitance; NaN where the carriers answer with inertia. */
  private static double inverseSquare(Admittance y) {
    double micro = y.capacitance_F_per_m2() * MICRO_PER_CM2;
    return micro > 0 ? 1 / (micro * micro) : Double.NaN;
  }

  private DataFigure draw() {
    double[] capacitance = column(y -> y.capacitance_F_per_m2() * MICRO_PER_CM2);
    double[] inverse = column(CapacitanceFigure::inverseSquare);
    panel(LEFT, "(a)", "C (μF cm^{−2})", bias, capacitance);
    double right = LEFT + PANEL + BETWEEN;
    String label = "1/C^{2} (cm^{4} μF^{−2})";
    Plot plot;
    String reading;
    switch (curve.mottSchottky()) {
      case DepletionReading.Read(DepletionReading read) -> {
        double zero = zero(read, inverse);
        plot = plot(right, label, inverse, Math.min(bias[0], zero), Math.max(last(), zero));
        line(plot, read, inverse, zero);
        reading =
            String.format(
                Locale.ROOT,
                "; dashed: line from %.3g to %.3g V, flat band at %.3f V, %.3g carriers per cm³"
                    + " in layer %s",
                read.from_V(),
                read.to_V(),
                read.flatBand_V(),
                read.carriers_per_m3() * 1e-6,
                read.layer());
      }
      case DepletionReading.NoLine(String reason) -> {
        plot = plot(right, label, inverse, bias[0], last());
        pieces(plot, inverse);
        reading = "; no line: " + reason;
      }
    }
    marks(plot, "(b)", inverse);
    String at =
        curve.frequency_Hz() == 0
            ? "in the limit of low frequency"
            : "at " + hertz(curve.frequency_Hz());
    return new DataFigure(
        new Figure(
            "capacitance-voltage",
            Rich.plain(
                "Capacitance per area "
                    + at
                    + " against the potential of the last layer less that of the first: (a) C,"
                    + " (b) 1/C²"
                    + (Arrays.stream(inverse).anyMatch(Double::isNaN) ? " where C > 0" : "")
                    + reading
                    + "."),
            svg.finish()),
        List.of(
            new DataFigure.Column("bias_V", Series.of(bias)),
            new DataFigure.Column(
                "capacitance_F_per_cm2", Series.of(column(y -> y.capacitance_F_per_m2() * 1e-4))),
            new DataFigure.Column(
                "conductance_S_per_cm2", Series.of(column(y -> y.conductance_S_per_m2() * 1e-4))),
            new DataFigure.Column(
                "inverse_square_cm4_per_F2", Series.of(inverse).map(v -> v * 1e12))));
  }

  private void panel(double left, String letter, String label, double[] xs, double[] ys) {
    Plot plot = plot(left, label, ys, bias[0], last());
    plot.curve(xs, ys, CURVE);
    marks(plot, letter, ys);
  }

  /** The curve through neighbours that are numbers. */
  private void pieces(Plot plot, double[] ys) {
    for (int i = 0; i + 1 < ys.length; i++) {
      if (Double.isFinite(ys[i]) && Double.isFinite(ys[i + 1])) {
        plot.curve(new double[] {bias[i], bias[i + 1]}, new double[] {ys[i], ys[i + 1]}, CURVE);
      }
    }
  }

  private Plot plot(double left, String label, double[] ys, double first, double end) {
    double[] known = Arrays.stream(ys).filter(Double::isFinite).toArray();
    double low = known.length == 0 ? 0 : Series.of(known).min();
    double high = known.length == 0 ? 1 : Series.of(known).max();
    Scale scale =
        low > 0
            ? new Scale.Linear(0, Scale.Linear.around(0, high).high())
            : Scale.Linear.around(low, Math.max(0, high));
    Plot plot =
        new Plot(
            svg,
            left,
            TOP,
            PANEL,
            HEIGHT,
            new Axis(Rich.plain("Bias V (V)"), Scale.Linear.close(first, end)),
            new Axis(Rich.of(label), scale));
    plot.grid();
    return plot;
  }

  private double last() {
    return bias[bias.length - 1];
  }

  private void marks(Plot plot, String letter, double[] ys) {
    for (int i = 0; i < bias.length; i++) {
      if (!Double.isFinite(ys[i])) {
        continue;
      }
      Mark.CIRCLE.draw(svg, plot.x(bias[i]), plot.y(ys[i]), 2.6, Ink.BLUE, true);
    }
    plot.axes();
    svg.bold(plot.left() - 54, TOP - 14, Rich.plain(letter), Anchor.START, Svg.TEXT);
  }

  /** Index of the first bias that the line goes through. */
  private int start(DepletionReading read) {
    int from = 0;
    while (bias[from] < read.from_V()) {
      from++;
    }
    return from;
  }

  private static double slope(DepletionReading read) {
    return read.slope_m4_per_F2V() / (MICRO_PER_CM2 * MICRO_PER_CM2);
  }

  /** Where the line meets the axis. */
  private double zero(DepletionReading read, double[] inverse) {
    int from = start(read);
    return bias[from] - inverse[from] / slope(read);
  }

  private void line(Plot plot, DepletionReading read, double[] inverse, double zero) {
    int from = start(read);
    double far = slope(read) > 0 ? last() : bias[0];
    double[] xs = {zero, far};
    double[] ys = {0, inverse[from] + slope(read) * (far - bias[from])};
    plot.curve(zero < far ? xs : new double[] {far, zero}, zero < far ? ys : reversed(ys), LINE);
  }

  private static double[] reversed(double[] pair) {
    return new double[] {pair[1], pair[0]};
  }
}
