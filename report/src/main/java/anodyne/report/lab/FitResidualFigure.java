package anodyne.report.lab;

import anodyne.impedance.Fit;
import anodyne.quantity.Series;
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
import java.util.List;

/** What a fit leaves over, in percent of the modulus. */
final class FitResidualFigure {
  private static final double WIDTH = 560;
  private static final double LEFT = 84;
  private static final double HEIGHT = 200;

  private FitResidualFigure() {}

  static DataFigure of(String name, Fit fit) {
    Series f = fit.spectrum().frequency_Hz();
    Series real = fit.realResidual_percent();
    Series imaginary = fit.imaginaryResidual_percent();
    double most = 0;
    for (Series row : List.of(real, imaginary)) {
      most = Math.max(most, Math.max(Math.abs(row.min()), Math.abs(row.max())));
    }
    double span = Math.max(most, 1e-9);
    Svg svg = new Svg(WIDTH, 30 + HEIGHT + 54, "Residuals of the fit against frequency");
    Plot plot =
        new Plot(
            svg,
            LEFT,
            30,
            WIDTH - LEFT - 20,
            HEIGHT,
            new Axis(Rich.plain("Frequency (Hz)"), Scale.Logarithmic.around(f.min(), f.max())),
            new Axis(Rich.plain("Measured − fitted (% of |Z|)"), Scale.Linear.around(-span, span)));
    plot.grid();
    plot.horizontalLine(0, Stroke.solid(Ink.GREY, 1));
    for (int k = 0; k < f.size(); k++) {
      Mark.CIRCLE.draw(svg, plot.x(f.get(k)), plot.y(real.get(k)), 3, Ink.BLUE, true);
      Mark.TRIANGLE.draw(svg, plot.x(f.get(k)), plot.y(imaginary.get(k)), 3, Ink.ORANGE, false);
    }
    plot.axes();
    Legend.row(
        svg,
        LEFT,
        WIDTH - 20,
        18,
        List.of(
            new Legend.Entry(
                new Legend.Point(Mark.CIRCLE, Ink.BLUE, true), Rich.plain("real part")),
            new Legend.Entry(
                new Legend.Point(Mark.TRIANGLE, Ink.ORANGE, false), Rich.plain("imaginary part"))));
    Rich caption =
        Rich.plain(
            "Residuals of the fit against the modulus. A pattern instead of scatter means that the"
                + " circuit lacks something or that the cell changed during the measurement.");
    return new DataFigure(
        new Figure(name, caption, svg.finish()),
        List.of(
            new DataFigure.Column("frequency_Hz", f),
            new DataFigure.Column("residual_real_percent", real),
            new DataFigure.Column("residual_imag_percent", imaginary)));
  }
}
