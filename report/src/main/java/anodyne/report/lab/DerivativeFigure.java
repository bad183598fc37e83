package anodyne.report.lab;

import anodyne.analysis.DifferentialCapacity;
import anodyne.analysis.Smoothing;
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
import anodyne.workup.CyclingWorkUp;
import anodyne.workup.CyclingWorkUp.CycleDerivative;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** dQ/dV of selected cycles, the raw curves beneath; discharge points down. */
final class DerivativeFigure {
  private static final double LEFT = 76;
  private static final double HEIGHT = 360;
  private static final Stroke RAW = Stroke.solid(Ink.LIGHT, 0.8);

  private DerivativeFigure() {}

  /** The figure; none without a half cycle at constant current. */
  static Optional<DataFigure> of(CyclingWorkUp work) {
    List<CycleDerivative> curves = work.derivatives();
    return curves.isEmpty() ? Optional.empty() : Optional.of(draw(work, curves));
  }

  private static DataFigure draw(CyclingWorkUp work, List<CycleDerivative> curves) {
    CapacityUnit unit = CapacityUnit.of(work.cell());
    List<Integer> numbers = curves.stream().map(CycleDerivative::cycle).distinct().toList();
    List<Legend.Entry> legend = legend(numbers, moved(curves, numbers.getLast()));
    double top = 18 * Legend.rows(LEFT, Look.WIDTH - 12, legend) + 12;
    Svg svg = new Svg(Look.WIDTH, top + HEIGHT + 52, "dQ/dV against voltage");
    Legend.row(svg, LEFT, Look.WIDTH - 12, 16, legend);
    Plot plot = plot(svg, top, unit, curves);
    plot.grid();
    plot.horizontalLine(0, Stroke.solid(Ink.GREY, 1));
    for (CycleDerivative half : curves) {
      plot.curve(x(half), y(half, half.curve().raw_C_per_V(), unit), RAW);
    }
    List<DataFigure.Column> columns = new ArrayList<>();
    for (CycleDerivative half : curves) {
      int k = numbers.indexOf(half.cycle());
      double[] smooth = y(half, half.curve().smooth_C_per_V(), unit);
      plot.curve(x(half), smooth, Look.stroke(k, 1.6));
      String name = "cycle_" + half.cycle() + "_" + half.curve().direction().word();
      columns.add(new DataFigure.Column(name + "_V", Series.of(x(half))));
      columns.add(
          new DataFigure.Column(
              name + "_raw_" + unit.column() + "_per_V",
              Series.of(y(half, half.curve().raw_C_per_V(), unit))));
      columns.add(new DataFigure.Column(name + "_" + unit.column() + "_per_V", Series.of(smooth)));
    }
    peaks(svg, plot, unit, curves, numbers.getLast());
    plot.axes();
    return new DataFigure(
        new Figure("dqdv", caption(curves.getFirst().curve(), numbers.getLast()), svg.finish()),
        columns);
  }

  private static boolean moved(List<CycleDerivative> curves, int cycle) {
    return curves.stream()
        .filter(half -> half.cycle() == cycle)
        .flatMap(half -> half.curve().peaks().stream())
        .anyMatch(peak -> !peak.steady());
  }

  private static List<Legend.Entry> legend(List<Integer> numbers, boolean moved) {
    List<Legend.Entry> legend = new ArrayList<>();
    for (int i = 0; i < numbers.size(); i++) {
      legend.add(
          new Legend.Entry(
              new Legend.Line(Look.stroke(i, 1.6)), Rich.plain("cycle " + numbers.get(i))));
    }
    legend.add(new Legend.Entry(new Legend.Line(RAW), Rich.plain("raw")));
    legend.add(
        new Legend.Entry(new Legend.Point(Mark.TRIANGLE, Ink.BLACK, false), Rich.plain("peak")));
    if (moved) {
      legend.add(
          new Legend.Entry(
              new Legend.Point(Mark.TRIANGLE, Ink.BLACK, true),
              Rich.plain("peak that the smoothing moves")));
    }
    return legend;
  }

  private static Plot plot(Svg svg, double top, CapacityUnit unit, List<CycleDerivative> curves) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    double least = 0;
    double most = 0;
    for (CycleDerivative half : curves) {
      low = Math.min(low, half.curve().voltage_V().first());
      high = Math.max(high, half.curve().voltage_V().last());
      for (double value : y(half, half.curve().smooth_C_per_V(), unit)) {
        least = Math.min(least, value);
        most = Math.max(most, value);
      }
    }
    double air = 0.18 * (most - least);
    return new Plot(
        svg,
        LEFT,
        top,
        Look.WIDTH - LEFT - 20,
        HEIGHT,
        new Axis(Rich.plain("Voltage (V)"), Scale.Linear.close(low, high)),
        new Axis(unit.derivative(), new Scale.Linear(least - air, most + air)));
  }

  private static double[] x(CycleDerivative half) {
    return half.curve().voltage_V().toArray();
  }

  private static double[] y(CycleDerivative half, Series values_C_per_V, CapacityUnit unit) {
    int sign = half.curve().direction().sign();
    return values_C_per_V.map(q -> sign * unit.of(q)).toArray();
  }

  /** Peaks of one cycle, with their voltages. */
  private static void peaks(
      Svg svg, Plot plot, CapacityUnit unit, List<CycleDerivative> curves, int cycle) {
    for (CycleDerivative half : curves) {
      if (half.cycle() != cycle) {
        continue;
      }
      int sign = half.curve().direction().sign();
      int k = 0;
      for (DifferentialCapacity.Peak peak : half.curve().peaks()) {
        double x = plot.x(peak.voltage_V());
        double y = plot.y(sign * unit.of(peak.height_C_per_V())) - sign * 9;
        Mark.TRIANGLE.draw(svg, x, y, 3.5, Ink.BLACK, !peak.steady());
        svg.rimmed(
            x,
            y + (sign > 0 ? -7 - 11 * (k % 2) : 15 + 11 * (k % 2)),
            Rich.plain(Numbers.fixed(peak.voltage_V(), 3)),
            Anchor.MIDDLE,
            10,
            Ink.BLACK);
        k++;
      }
    }
  }

  private static Rich caption(DifferentialCapacity curve, int marked) {
    String smoothing =
        switch (curve.smoothing()) {
          case Smoothing.Gaussian(double deviation_V) ->
              "a Gaussian of " + Numbers.compact(1e3 * deviation_V, 3) + " mV standard deviation";
          case Smoothing.SavitzkyGolay(double window_V) ->
              "Savitzky-Golay parabolas over " + Numbers.compact(1e3 * window_V, 3) + " mV";
          case Smoothing.Histogram() -> "nothing (histogram)";
        };
    return Rich.plain(
        "dQ/dV of the parts at constant current on a grid of "
            + Numbers.compact(1e3 * curve.grid_V(), 3)
            + " mV, smoothed by "
            + smoothing
            + "; raw curves beneath in grey, discharge downward. Peaks of cycle "
            + marked
            + " are marked, hollow where half the smoothing moves them by more than 5 mV.");
  }
}
