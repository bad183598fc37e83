package anodyne.report.lab;

import anodyne.impedance.KramersKronig;
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

/** Residuals of the Kramers-Kronig test against frequency, over the bands of the verdict. */
public final class KramersKronigFigure {
  private static final double WIDTH = 720;
  private static final double LEFT = 70;
  private static final double TOP = 56;
  private static final double HEIGHT = 250;

  private KramersKronigFigure() {}

  /**
   * The figure.
   *
   * @param name of its file
   * @param title what was measured
   */
  public static DataFigure of(String name, String title, KramersKronig test) {
    Series frequency = test.chain().frequency_Hz();
    Series real = test.chain().residualReal().map(x -> 100 * x);
    Series imaginary = test.chain().residualImaginary().map(x -> 100 * x);
    double most = Math.max(1.5, 1.15 * test.maxResidual_percent());
    Svg svg = new Svg(WIDTH, TOP + HEIGHT + 52, "Kramers-Kronig residuals against frequency");
    svg.bold(
        LEFT,
        20,
        Rich.plain(
            title
                + ": "
                + test.verdict().word()
                + ", largest residual "
                + Numbers.fixed(test.maxResidual_percent(), 2)
                + " %"),
        Anchor.START,
        Svg.TEXT);
    legend(svg);
    Plot plot =
        new Plot(
            svg,
            LEFT,
            TOP,
            WIDTH - LEFT - 20,
            HEIGHT,
            new Axis(
                Rich.plain("Frequency (Hz)"),
                Scale.Logarithmic.around(frequency.min(), frequency.max())),
            new Axis(Rich.plain("Residual / |Z| (%)"), new Scale.Linear(-most, most)));
    band(svg, plot, 0, KramersKronig.VALID_PERCENT, most, Ink.GREEN, 0.3);
    band(svg, plot, KramersKronig.VALID_PERCENT, KramersKronig.USABLE_PERCENT, most, Ink.SKY, 0.25);
    band(
        svg,
        plot,
        KramersKronig.USABLE_PERCENT,
        KramersKronig.SUSPECT_PERCENT,
        most,
        Ink.YELLOW,
        0.3);
    plot.horizontalLine(0, Stroke.solid(Ink.GREY, 1));
    draw(svg, plot, frequency, real, Stroke.solid(Ink.BLUE, 1), Mark.CIRCLE, Ink.BLUE, false);
    draw(
        svg,
        plot,
        frequency,
        imaginary,
        Stroke.dashed(Ink.VERMILLION, 1),
        Mark.SQUARE,
        Ink.VERMILLION,
        true);
    plot.axes();
    return new DataFigure(
        new Figure(
            name,
            Rich.plain(
                "Residuals of the linear Kramers-Kronig test ("
                    + test.chain().size()
                    + " relaxations, "
                    + test.chain()
                        .settings()
                        .representation()
                        .name()
                        .toLowerCase(java.util.Locale.ROOT)
                    + ") in percent of |Z|. Within 1 % the spectrum is valid, within 3 % usable,"
                    + " within 5 % suspect, beyond invalid."),
            svg.finish()),
        List.of(
            new DataFigure.Column("frequency_Hz", frequency),
            new DataFigure.Column("residual_real_percent", real),
            new DataFigure.Column("residual_imag_percent", imaginary)));
  }

  private static void legend(Svg svg) {
    Legend.row(
        svg,
        LEFT,
        WIDTH - 8,
        44,
        List.of(
            new Legend.Entry(
                new Legend.Point(Mark.CIRCLE, Ink.BLUE, false), Rich.plain("real part")),
            new Legend.Entry(
                new Legend.Point(Mark.SQUARE, Ink.VERMILLION, true), Rich.plain("imaginary part")),
            new Legend.Entry(new Legend.Box(Ink.GREEN, 0.3), Rich.plain("within 1 %")),
            new Legend.Entry(new Legend.Box(Ink.SKY, 0.25), Rich.plain("3 %")),
            new Legend.Entry(new Legend.Box(Ink.YELLOW, 0.3), Rich.plain("5 %"))));
  }

  /** Two strips at the same distance above and below 0. */
  private static void band(
      Svg svg,
      Plot plot,
      double from_percent,
      double to_percent,
      double most,
      Ink ink,
      double opacity) {
    double to = Math.min(to_percent, most);
    if (!(to > from_percent)) {
      return;
    }
    double width = plot.right() - plot.left();
    double height = plot.y(from_percent) - plot.y(to);
    svg.rectangle(plot.left(), plot.y(to), width, height, ink, opacity);
    svg.rectangle(plot.left(), plot.y(-from_percent), width, height, ink, opacity);
  }

  private static void draw(
      Svg svg, Plot plot, Series x, Series y, Stroke stroke, Mark mark, Ink ink, boolean hollow) {
    plot.curve(x.toArray(), y.toArray(), stroke);
    for (int i = 0; i < x.size(); i++) {
      mark.draw(svg, plot.x(x.get(i)), plot.y(y.get(i)), 2.8, ink, hollow);
    }
  }
}
