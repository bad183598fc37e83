package anodyne.report.lab;

import anodyne.measurement.TimeSeries;
import anodyne.quantity.Series;
import anodyne.report.draw.Axis;
import anodyne.report.draw.Figure;
import anodyne.report.draw.Ink;
import anodyne.report.draw.Plot;
import anodyne.report.draw.Rich;
import anodyne.report.draw.Scale;
import anodyne.report.draw.Stroke;
import anodyne.report.draw.Svg;
import java.util.List;
import java.util.Optional;

/** Temperature of a cell against time. */
public final class TemperatureFigure {
  private static final double LEFT = 76;
  private static final double TOP = 16;
  private static final double HEIGHT = 260;

  private TemperatureFigure() {}

  /** The figure; none without two rows of temperatures at different times. */
  public static Optional<DataFigure> of(TimeSeries series) {
    boolean lasts = series.size() > 1 && series.time_s().last() > series.time_s().first();
    return lasts
        ? series.temperature_K().map(temperature_K -> draw(series.time_s(), temperature_K))
        : Optional.empty();
  }

  private static DataFigure draw(Series time_s, Series temperature_K) {
    Series time_h = time_s.map(t -> t / 3600);
    Svg svg = new Svg(Look.WIDTH, TOP + HEIGHT + 52, "Temperature of the cell against time");
    Plot plot =
        new Plot(
            svg,
            LEFT,
            TOP,
            Look.WIDTH - LEFT - 20,
            HEIGHT,
            new Axis(Rich.plain("Time (h)"), new Scale.Linear(time_h.first(), time_h.last())),
            new Axis(
                Rich.plain("Temperature (K)"),
                Scale.Linear.around(temperature_K.min(), temperature_K.max())));
    plot.grid();
    plot.curve(time_h.toArray(), temperature_K.toArray(), Stroke.solid(Ink.VERMILLION, 1.5));
    plot.axes();
    return new DataFigure(
        new Figure(
            "temperature-time",
            Rich.plain("Temperature of the cell, taken as one, against time."),
            svg.finish()),
        List.of(
            new DataFigure.Column("time_h", time_h),
            new DataFigure.Column("temperature_K", temperature_K)));
  }
}
