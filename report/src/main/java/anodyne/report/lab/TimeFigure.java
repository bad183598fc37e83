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
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Voltage and current against time, on one clock. */
final class TimeFigure {
  private static final double LEFT = 76;
  private static final double TOP = 16;
  private static final double HEIGHT = 210;
  private static final double LOWER = 130;
  private static final double GAP = 14;

  /** Stretches of time of which the lowest and highest rows are shown. */
  private static final int STRETCHES = 1500;

  private TimeFigure() {}

  /** The figure; none with fewer than two rows. */
  static Optional<DataFigure> of(TimeSeries series) {
    boolean lasts = series.size() > 1 && series.time_s().last() > series.time_s().first();
    return lasts ? Optional.of(draw(series)) : Optional.empty();
  }

  private static DataFigure draw(TimeSeries series) {
    int[] shown = shown(series);
    double[] time_h = column(shown, i -> series.time_s().get(i) / 3600);
    double[] voltage_V = column(shown, series.voltage_V()::get);
    double[] current_mA = column(shown, i -> 1e3 * series.current_A().get(i));
    Svg svg =
        new Svg(Look.WIDTH, TOP + HEIGHT + GAP + LOWER + 52, "Voltage and current against time");
    Axis horizontal =
        new Axis(
            Rich.plain("Time (h)"), new Scale.Linear(begin(time_h), time_h[time_h.length - 1]));
    panel(svg, TOP, HEIGHT, horizontal, "Voltage (V)", time_h, voltage_V, Ink.BLUE, false);
    panel(
        svg,
        TOP + HEIGHT + GAP,
        LOWER,
        horizontal,
        "Current (mA)",
        time_h,
        current_mA,
        Ink.VERMILLION,
        true);
    return new DataFigure(
        new Figure(
            "voltage-current-time",
            Rich.plain(
                "Voltage and current against time; a current above 0 oxidises the working"
                    + " electrode."
                    + (shown.length < series.size()
                        ? " Of many rows the lowest and highest of each stretch of time are shown."
                        : "")),
            svg.finish()),
        List.of(
            new DataFigure.Column("time_h", Series.of(time_h)),
            new DataFigure.Column("voltage_V", Series.of(voltage_V)),
            new DataFigure.Column("current_mA", Series.of(current_mA))));
  }

  /** 0 where the test begins soon after it, so that the axis has its zero. */
  private static double begin(double[] time_h) {
    double last = time_h[time_h.length - 1];
    return time_h[0] > 0 && time_h[0] < 0.05 * last ? 0 : time_h[0];
  }

  private static void panel(
      Svg svg,
      double top,
      double height,
      Axis horizontal,
      String label,
      double[] x,
      double[] y,
      Ink ink,
      boolean last) {
    double low = Arrays.stream(y).min().orElse(0);
    double high = Arrays.stream(y).max().orElse(1);
    Plot plot =
        new Plot(
            svg,
            LEFT,
            top,
            Look.WIDTH - LEFT - 20,
            height,
            horizontal,
            new Axis(Rich.plain(label), Scale.Linear.around(low, high)));
    plot.grid();
    plot.curve(x, y, Stroke.solid(ink, 1.2));
    plot.horizontalAxis(last);
    plot.verticalAxis();
    plot.frame();
  }

  private static double[] column(int[] rows, java.util.function.IntToDoubleFunction value) {
    return Arrays.stream(rows).mapToDouble(value).toArray();
  }

  /** All rows, or of each stretch of time those of least and most voltage and current. */
  private static int[] shown(TimeSeries series) {
    int n = series.size();
    if (n <= 4 * STRETCHES) {
      int[] all = new int[n];
      Arrays.setAll(all, i -> i);
      return all;
    }
    boolean[] keep = new boolean[n];
    keep[0] = true;
    keep[n - 1] = true;
    double begin = series.time_s().first();
    double span = series.time_s().last() - begin;
    int from = 0;
    for (int k = 1; k <= STRETCHES && from < n; k++) {
      int to = from;
      while (to < n && (k == STRETCHES || series.time_s().get(to) < begin + span * k / STRETCHES)) {
        to++;
      }
      extremes(series.voltage_V(), from, to, keep);
      extremes(series.current_A(), from, to, keep);
      from = to;
    }
    int[] shown = new int[n];
    int count = 0;
    for (int i = 0; i < n; i++) {
      if (keep[i]) {
        shown[count++] = i;
      }
    }
    return Arrays.copyOf(shown, count);
  }

  private static void extremes(Series values, int from, int to, boolean[] keep) {
    if (from >= to) {
      return;
    }
    int low = from;
    int high = from;
    for (int i = from; i < to; i++) {
      if (values.get(i) < values.get(low)) {
        low = i;
      }
      if (values.get(i) > values.get(high)) {
        high = i;
      }
    }
    keep[low] = true;
    keep[high] = true;
  }
}
