package anodyne.report.lab;

import anodyne.impedance.Fit;
import anodyne.impedance.FittedParameter;
import anodyne.quantity.Series;
import anodyne.report.draw.Axis;
import anodyne.report.draw.Figure;
import anodyne.report.draw.Ink;
import anodyne.report.draw.Plot;
import anodyne.report.draw.Rich;
import anodyne.report.draw.Scale;
import anodyne.report.draw.Stroke;
import anodyne.report.draw.Svg;
import anodyne.report.draw.Svg.Anchor;
import java.util.ArrayList;
import java.util.List;

/** Parameters of one circuit along a series of spectra, a panel for each. */
final class FitSeriesFigure {
  private static final double WIDTH = 640;
  private static final double PANEL = 226;
  private static final double HEIGHT = 118;
  private static final double LEFT = 78;
  private static final double PITCH = 320;
  private static final double ROW = HEIGHT + 74;
  private static final double LARGE = 1e3;

  private FitSeriesFigure() {}

  /**
   * The figure.
   *
   * @param label quantity and unit of the abscissa
   * @param abscissa one number for each fit
   */
  static DataFigure of(String name, String label, Series abscissa, List<Fit> fits) {
    List<FittedParameter> parameters = fits.getFirst().parameters();
    int panels = parameters.size();
    Svg svg =
        new Svg(
            WIDTH,
            24 + ROW * Math.ceilDiv(panels, 2),
            "Parameters of the circuit along the series");
    List<DataFigure.Column> columns = new ArrayList<>();
    columns.add(new DataFigure.Column(label, abscissa));
    for (int i = 0; i < panels; i++) {
      FittedParameter p = parameters.get(i);
      columns.add(new DataFigure.Column(column(p), values(fits, i)));
      columns.add(new DataFigure.Column(column(p) + "_error", errors(fits, i)));
      panel(
          svg,
          LEFT + (i % 2) * PITCH,
          26 + Math.floorDiv(i, 2) * ROW,
          Rich.plain(label),
          abscissa,
          fits,
          i);
    }
    Rich caption =
        Rich.plain(
            "Parameters of "
                + fits.getFirst().circuit().text()
                + " along the series, with standard errors. Hollow points are not identified by"
                + " their spectrum.");
    return new DataFigure(new Figure(name, caption, svg.finish()), columns);
  }

  private static String column(FittedParameter p) {
    return p.unit().isEmpty() ? p.name() : p.name() + " (" + p.unit() + ")";
  }

  private static Series values(List<Fit> fits, int i) {
    return Series.of(fits.stream().mapToDouble(f -> f.parameters().get(i).value()).toArray());
  }

  private static Series errors(List<Fit> fits, int i) {
    return Series.of(
        fits.stream()
            .mapToDouble(f -> f.parameters().get(i).standardError().orElse(Double.NaN))
            .toArray());
  }

  private static void panel(
      Svg svg, double left, double top, Rich label, Series abscissa, List<Fit> fits, int i) {
    FittedParameter first = fits.getFirst().parameters().get(i);
    Series values = values(fits, i);
    Plot plot =
        new Plot(
            svg,
            left,
            top,
            PANEL,
            HEIGHT,
            new Axis(label, Scale.Linear.around(abscissa.min(), abscissa.max())),
            new Axis(
                Rich.plain(first.unit().isEmpty() ? first.symbol() : "(" + first.unit() + ")"),
                vertical(values)));
    plot.grid();
    plot.curve(abscissa.toArray(), values.toArray(), Stroke.solid(Ink.SKY, 1.2));
    for (int k = 0; k < fits.size(); k++) {
      FittedParameter p = fits.get(k).parameters().get(i);
      double x = plot.x(abscissa.get(k));
      double error = p.standardError().orElse(0);
      double high = Math.clamp(plot.y(p.value() + error), plot.top(), plot.bottom());
      double low =
          Math.clamp(
              plot.y(Math.max(p.value() - error, 0.01 * p.value())), plot.top(), plot.bottom());
      svg.line(x, high, x, low, Stroke.solid(Ink.BLUE, 1.2));
      svg.circle(
          x,
          plot.y(p.value()),
          3.4,
          p.identified() ? Ink.BLUE : Ink.WHITE,
          Stroke.solid(Ink.BLUE, 1.3));
    }
    plot.axes();
    svg.text(left, top - 7, Rich.plain(first.name()), Anchor.START, Svg.TEXT, Ink.BLACK);
  }

  private static Scale vertical(Series values) {
    return values.max() / values.min() > LARGE
            || (values.min() > 0 && (values.min() < 1e-3 || values.max() >= 1e5))
        ? Scale.Logarithmic.around(values.min(), values.max())
        : Scale.Linear.around(values.min(), values.max());
  }
}
