package anodyne.report;

import anodyne.junction.Admittance;
import anodyne.junction.AdmittanceSpectrum;
import anodyne.quantity.Series;
import anodyne.report.draw.Axis;
import anodyne.report.draw.Figure;
import anodyne.report.draw.Ink;
import anodyne.report.draw.Legend;
import anodyne.report.draw.Numbers;
import anodyne.report.draw.Plot;
import anodyne.report.draw.Rich;
import anodyne.report.draw.Scale;
import anodyne.report.draw.Stroke;
import anodyne.report.draw.Svg;
import anodyne.report.draw.Svg.Anchor;
import anodyne.report.lab.DataFigure;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Conductance, susceptance and phase of an admittance against frequency. */
public final class AdmittanceFigure {
  private static final double LEFT = 84;
  private static final double TOP = 34;
  private static final double HEIGHT = 210;
  private static final double LOWER = 130;
  private static final double GAP = 22;
  private static final double PER_CM2 = 1e-4;

  /** Decades shown below the most. */
  private static final double DECADES = 14;

  private static final Stroke CONDUCTANCE = Stroke.solid(Ink.BLUE, 2.2);
  private static final Stroke SUSCEPTANCE = new Stroke(Ink.VERMILLION, 2.2, "13 2.5");

  private AdmittanceFigure() {}

  /** The figure with its numbers. */
  public static DataFigure of(AdmittanceSpectrum spectrum) {
    List<Admittance> points =
        spectrum.points().stream()
            .filter(y -> y.frequency_Hz() > 0)
            .sorted(Comparator.comparingDouble(Admittance::frequency_Hz))
            .toList();
    double[] frequency = column(points, Admittance::frequency_Hz);
    double[] g = column(points, y -> y.conductance_S_per_m2() * PER_CM2);
    double[] b = column(points, y -> y.susceptance_S_per_m2() * PER_CM2);
    double[] phase =
        column(
            points,
            y -> Math.toDegrees(Math.atan2(y.susceptance_S_per_m2(), y.conductance_S_per_m2())));
    Svg svg =
        new Svg(
            Lines.WIDTH,
            TOP + HEIGHT + GAP + LOWER + 54,
            "Conductance, susceptance and phase against frequency");
    Axis decades =
        new Axis(
            Rich.plain("Frequency (Hz)"),
            Scale.Logarithmic.around(frequency[0], frequency[frequency.length - 1]));
    double width = Lines.WIDTH - LEFT - 20;
    Plot upper =
        new Plot(
            svg,
            LEFT,
            TOP,
            width,
            HEIGHT,
            decades,
            new Axis(Rich.of("|G|, |B| (S cm^{−2})"), sizes(g, b)));
    Plot lower =
        new Plot(
            svg,
            LEFT,
            TOP + HEIGHT + GAP,
            width,
            LOWER,
            decades,
            new Axis(Rich.plain("Phase (°)"), phases(phase)));
    upper.grid();
    lower.grid();
    upper.curve(frequency, absolute(g), CONDUCTANCE);
    upper.curve(frequency, absolute(b), SUSCEPTANCE);
    lower.curve(frequency, phase, Lines.THIN);
    upper.horizontalAxis(false);
    upper.verticalAxis();
    upper.frame();
    lower.axes();
    Legend.row(
        svg,
        LEFT,
        LEFT + width - 110,
        TOP - 12,
        List.of(
            new Legend.Entry(new Legend.Line(CONDUCTANCE), Rich.plain("|G|, in phase")),
            new Legend.Entry(new Legend.Line(SUSCEPTANCE), Rich.plain("|B|, ahead by 90°"))));
    svg.text(
        LEFT + width,
        TOP - 12,
        Rich.plain("bias " + Numbers.known(spectrum.bias_V(), 4) + " V"),
        Anchor.END,
        Svg.SMALL,
        Ink.BLACK);
    return new DataFigure(
        new Figure(
            "admittance",
            Rich.plain(
                "Admittance Y = G + iB per area against frequency at a bias of "
                    + Numbers.known(spectrum.bias_V(), 4)
                    + " V: size of both parts, and the phase of Y."),
            svg.finish()),
        List.of(
            new DataFigure.Column("frequency_Hz", Series.of(frequency)),
            new DataFigure.Column("g_S_per_cm2", Series.of(g)),
            new DataFigure.Column("b_S_per_cm2", Series.of(b)),
            new DataFigure.Column("phase_deg", Series.of(phase))));
  }

  private static double[] column(List<Admittance> points, ToDoubleFunction<Admittance> part) {
    return points.stream().mapToDouble(part).toArray();
  }

  private static double[] absolute(double[] values) {
    return Series.of(values).map(Math::abs).toArray();
  }

  private static Scale sizes(double[] g, double[] b) {
    double most = Math.max(Series.of(absolute(g)).max(), Series.of(absolute(b)).max());
    double least = Math.min(Series.of(absolute(g)).min(), Series.of(absolute(b)).min());
    return Scale.Logarithmic.around(Math.max(least, most / Math.pow(10, DECADES)), most);
  }

  private static Scale phases(double[] phase) {
    return Scale.Linear.around(
        Math.min(0, Series.of(phase).min()), Math.max(90, Series.of(phase).max()));
  }
}
