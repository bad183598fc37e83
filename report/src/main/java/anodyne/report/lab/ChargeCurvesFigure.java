package anodyne.report.lab;

import anodyne.analysis.Direction;
import anodyne.quantity.Series;
import anodyne.report.draw.Axis;
import anodyne.report.draw.Figure;
import anodyne.report.draw.Legend;
import anodyne.report.draw.Plot;
import anodyne.report.draw.Rich;
import anodyne.report.draw.Scale;
import anodyne.report.draw.Svg;
import anodyne.workup.CyclingWorkUp;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Voltage against capacity of selected cycles. */
final class ChargeCurvesFigure {
  private static final double LEFT = 66;
  private static final double HEIGHT = 330;

  /** One half cycle in the unit shown. */
  private record Curve(int cycle, Direction direction, Series capacity, Series voltage_V) {}

  private final CyclingWorkUp work;
  private final CapacityUnit unit;

  private ChargeCurvesFigure(CyclingWorkUp work) {
    this.work = work;
    unit = CapacityUnit.of(work.cell());
  }

  /** The figure; none without a half cycle. */
  static Optional<DataFigure> of(CyclingWorkUp work) {
    ChargeCurvesFigure figure = new ChargeCurvesFigure(work);
    List<Curve> curves =
        ChargeCurves.of(work, work.selected()).stream()
            .map(c ->
                new Curve(
                    c.cycle(), c.direction(), c.charge_C().map(figure.unit::of), c.voltage_V()))
            .toList();
    return curves.isEmpty() ? Optional.empty() : Optional.of(figure.draw(curves));
  }

  private DataFigure draw(List<Curve> curves) {
    List<Integer> numbers = curves.stream().map(Curve::cycle).distinct().toList();
    List<Legend.Entry> legend = new ArrayList<>();
    for (int i = 0; i < numbers.size(); i++) {
      legend.add(
          new Legend.Entry(
              new Legend.Line(Look.stroke(i, 1.8)), Rich.plain("cycle " + numbers.get(i))));
    }
    double top = 18 * Legend.rows(LEFT, Look.WIDTH - 12, legend) + 12;
    Svg svg = new Svg(Look.WIDTH, top + HEIGHT + 52, "Voltage against capacity");
    Legend.row(svg, LEFT, Look.WIDTH - 12, 16, legend);
    double most = 0;
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (Curve curve : curves) {
      most = Math.max(most, curve.capacity().last());
      low = Math.min(low, curve.voltage_V().min());
      high = Math.max(high, curve.voltage_V().max());
    }
    Plot plot =
        new Plot(
            svg,
            LEFT,
            top,
            Look.WIDTH - LEFT - 20,
            HEIGHT,
            new Axis(unit.label("Capacity"), new Scale.Linear(0, 1.04 * most)),
            new Axis(Rich.plain("Voltage (V)"), Scale.Linear.close(low, high)));
    plot.grid();
    List<DataFigure.Column> columns = new ArrayList<>();
    for (Curve curve : curves) {
      plot.curve(
          curve.capacity().toArray(),
          curve.voltage_V().toArray(),
          Look.stroke(numbers.indexOf(curve.cycle()), 1.8));
      String name = "cycle_" + curve.cycle() + "_" + curve.direction().word();
      columns.add(new DataFigure.Column(name + "_" + unit.column(), curve.capacity()));
      columns.add(new DataFigure.Column(name + "_V", curve.voltage_V()));
    }
    plot.axes();
    return new DataFigure(
        new Figure(
            "charge-discharge",
            Rich.plain(
                "Voltage against capacity of selected cycles, charge and discharge each from 0. All"
                    + " steps of a half cycle count; cycles are numbered "
                    + work.cycles().numbering().words()
                    + "."),
            svg.finish()),
        columns);
  }
}
