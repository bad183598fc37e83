package anodyne.report.lab;

import anodyne.impedance.RelaxationPeak;
import anodyne.impedance.RelaxationTimes;
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
import java.util.List;

/** A distribution of relaxation times with its band, two other regularisations and its peaks. */
public final class RelaxationFigure {
  private static final double WIDTH = 720;
  private static final double LEFT = 84;
  private static final double TOP = 78;
  private static final double HEIGHT = 270;
  private static final double BAND = 0.3;
  private static final Stroke USED = Stroke.solid(Ink.BLUE, 2.4);
  private static final Stroke SMOOTHER = Stroke.dashed(Ink.VERMILLION, 1.4);
  private static final Stroke ROUGHER = Stroke.dotted(Ink.BLACK, 1.4);

  private RelaxationFigure() {}

  /**
   * The figure.
   *
   * @param name of its file
   * @param title what was measured
   */
  public static DataFigure of(String name, String title, RelaxationTimes times) {
    double most = Math.max(times.gamma_ohm().max(), times.high_ohm().max());
    double peak = times.rougher_ohm().max();
    double top = Math.min(Math.max(most, peak), 1.6 * most);
    Svg svg = new Svg(WIDTH, TOP + HEIGHT + 52, "Distribution of relaxation times");
    svg.bold(LEFT, 20, Rich.plain(title), Anchor.START, Svg.TEXT);
    legend(svg, times.lambdas());
    Plot plot =
        new Plot(
            svg,
            LEFT,
            TOP,
            WIDTH - LEFT - 20,
            HEIGHT,
            new Axis(
                Rich.plain("Relaxation time τ = 1/(2πf) (s)"),
                new Scale.Logarithmic(times.tau_s().first(), times.tau_s().last())),
            new Axis(Rich.plain("γ(ln τ) (Ω)"), new Scale.Linear(0, top > 0 ? 1.12 * top : 1)));
    plot.verticalGrid();
    outside(svg, plot, times);
    band(svg, plot, times);
    double[] tau = times.tau_s().toArray();
    plot.curve(tau, times.smoother_ohm().toArray(), SMOOTHER);
    plot.curve(tau, times.rougher_ohm().toArray(), ROUGHER);
    plot.curve(tau, times.gamma_ohm().toArray(), USED);
    for (RelaxationPeak at : times.peaks()) {
      mark(svg, plot, at);
    }
    plot.axes();
    return new DataFigure(
        new Figure(name, caption(times), svg.finish()),
        List.of(
            column("tau_s", times.tau_s()),
            column("gamma_ohm", times.gamma_ohm()),
            column("gamma_low_ohm", times.low_ohm()),
            column("gamma_high_ohm", times.high_ohm()),
            column("gamma_smoother_ohm", times.smoother_ohm()),
            column("gamma_rougher_ohm", times.rougher_ohm())));
  }

  private static DataFigure.Column column(String name, Series values) {
    return new DataFigure.Column(name, values);
  }

  private static void legend(Svg svg, RelaxationTimes.Lambdas lambdas) {
    Legend.row(
        svg,
        LEFT,
        WIDTH - 8,
        44,
        List.of(
            new Legend.Entry(new Legend.Line(USED), lambda(lambdas.used())),
            new Legend.Entry(new Legend.Line(SMOOTHER), lambda(lambdas.larger())),
            new Legend.Entry(new Legend.Line(ROUGHER), lambda(lambdas.smaller())),
            new Legend.Entry(new Legend.Box(Ink.SKY, BAND), Rich.plain("95 % band (noise)")),
            new Legend.Entry(
                new Legend.Box(Ink.LIGHT, 0.4), Rich.plain("outside of the measured range"))));
  }

  private static Rich lambda(double value) {
    return Rich.plain("λ = ").then(Numbers.significant(value, 2));
  }

  private static void outside(Svg svg, Plot plot, RelaxationTimes times) {
    double fastest = plot.x(1 / (2 * Math.PI * times.frequency_Hz().max()));
    double slowest = plot.x(1 / (2 * Math.PI * times.frequency_Hz().min()));
    svg.rectangle(plot.left(), plot.top(), fastest - plot.left(), HEIGHT, Ink.LIGHT, 0.4);
    svg.rectangle(slowest, plot.top(), plot.right() - slowest, HEIGHT, Ink.LIGHT, 0.4);
  }

  private static void band(Svg svg, Plot plot, RelaxationTimes times) {
    int n = times.tau_s().size();
    double[] x = new double[2 * n];
    double[] y = new double[2 * n];
    for (int i = 0; i < n; i++) {
      x[i] = plot.x(times.tau_s().get(i));
      y[i] = Math.max(plot.top(), plot.y(times.high_ohm().get(i)));
      x[2 * n - 1 - i] = x[i];
      y[2 * n - 1 - i] = Math.max(plot.top(), plot.y(times.low_ohm().get(i)));
    }
    svg.polygon(x, y, Ink.SKY, BAND);
  }

  private static void mark(Svg svg, Plot plot, RelaxationPeak peak) {
    double x = plot.x(peak.tau_s());
    double y = plot.y(peak.height_ohm());
    Mark.TRIANGLE.draw(svg, x, y - 6, 4, Ink.BLUE, !peak.inside());
    svg.rimmed(
        x,
        y - 16,
        Numbers.significant(peak.resistance_ohm(), 3).then(" Ω"),
        Anchor.MIDDLE,
        Svg.SMALL,
        Ink.BLACK);
  }

  private static Rich caption(RelaxationTimes times) {
    return Rich.plain(
        "Distribution of relaxation times, tau = 1/(2 pi f); the area under a peak is its"
            + " resistance (written above it). Three regularisations; the band holds noise alone."
            + " Series resistance "
            + Numbers.compact(times.elements().resistance_ohm(), 4)
            + " ohm, tail: "
            + times.elements().tail().word()
            + "; distributions of the real and of the imaginary part alone share "
            + Numbers.fixed(100 * times.agreement().overlap(), 0)
            + " %.");
  }
}
