package anodyne.report.lab;

import anodyne.analysis.Moments;
import anodyne.analysis.RateStep;
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
import anodyne.workup.CyclingWorkUp;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** Capacity at one current after another. */
final class RateFigure {
  private static final double LEFT = 76;
  private static final double TOP = 20;
  private static final double HEIGHT = 260;

  /** Rows of currents above the points. */
  private static final int ROWS = 6;

  private RateFigure() {}

  /** The figure; none without three different currents. */
  static Optional<DataFigure> of(CyclingWorkUp work) {
    return work.life().isRateTest() ? Optional.of(draw(work)) : Optional.empty();
  }

  private static DataFigure draw(CyclingWorkUp work) {
    CapacityUnit unit = CapacityUnit.of(work.cell());
    List<RateStep> rates = work.life().rates();
    Svg svg = new Svg(Look.WIDTH, TOP + HEIGHT + 52, "Capacity at several currents");
    double most = 0;
    for (RateStep rate : rates) {
      for (double charge_C : rate.capacities_C()) {
        most = Math.max(most, unit.of(charge_C));
      }
    }
    Plot plot =
        new Plot(
            svg,
            LEFT,
            TOP,
            Look.WIDTH - LEFT - 20,
            HEIGHT,
            new Axis(
                Rich.plain("Cycle"),
                new Scale.Linear(rates.getFirst().first() - 0.8, rates.getLast().last() + 0.8)),
            new Axis(unit.label("Capacity"), new Scale.Linear(0, 1.45 * most)));
    plot.grid();
    double[] taken = new double[ROWS];
    for (int k = 0; k < rates.size(); k++) {
      step(svg, plot, unit, rates.get(k));
      label(svg, plot, unit.current(rates.get(k).current_A()), rates.get(k), taken);
    }
    plot.axes();
    String recovery =
        work.life().recovery().isPresent()
            ? " Back at the first current "
                + Numbers.fixed(100 * work.life().recovery().getAsDouble(), 1)
                + " % of the capacity there returns."
            : "";
    return new DataFigure(
        new Figure(
            "rate-capability",
            Rich.plain(
                "Capacity ("
                    + work.life().reported().word()
                    + ") at one current after another; a bar is the mean of the last three cycles"
                    + " of a step."
                    + recovery),
            svg.finish()),
        columns(rates, unit));
  }

  private static void step(Svg svg, Plot plot, CapacityUnit unit, RateStep rate) {
    for (int i = 0; i < rate.cycles().size(); i++) {
      Mark.CIRCLE.draw(
          svg,
          plot.x(rate.cycles().get(i).number()),
          plot.y(unit.of(rate.capacities_C().get(i))),
          3.4,
          Ink.BLUE,
          false);
    }
    double mean = plot.y(unit.of(rate.lastThree_C().mean()));
    svg.line(
        plot.x(rate.first() - 0.45),
        mean,
        plot.x(rate.last() + 0.45),
        mean,
        Stroke.solid(Ink.BLACK, 1.2));
  }

  /**
   * Writes a current above its step, in the first row where it has room.
   *
   * @param taken right end of what stands in each row so far
   */
  private static void label(Svg svg, Plot plot, String current, RateStep rate, double[] taken) {
    double half = 0.5 * Svg.width(Rich.plain(current), Svg.SMALL);
    double middle = plot.x(0.5 * (rate.first() + rate.last()));
    double x = Math.clamp(middle, plot.left() + half + 4, plot.right() - half - 4);
    int row = 0;
    while (row < ROWS - 1 && taken[row] > x - half - 6) {
      row++;
    }
    if (taken[row] > x - half - 6) {
      return; // no room: the table beside has it
    }
    taken[row] = x + half;
    svg.text(
        x, plot.top() + 16 + 14 * row, Rich.plain(current), Anchor.MIDDLE, Svg.SMALL, Ink.BLACK);
  }

  private static List<DataFigure.Column> columns(List<RateStep> rates, CapacityUnit unit) {
    List<DataFigure.Column> columns = new ArrayList<>();
    add(columns, rates, "first_cycle", RateStep::first);
    add(columns, rates, "last_cycle", RateStep::last);
    add(columns, rates, "current_mA", r -> 1e3 * r.current_A());
    add(columns, rates, "averaged_cycles", r -> r.lastThree_C().count());
    add(columns, rates, "capacity_" + unit.column(), r -> unit.of(r.lastThree_C().mean()));
    add(columns, rates, "capacity_sd_" + unit.column(), r -> deviation(r.lastThree_C(), unit));
    return columns;
  }

  private static double deviation(Moments moments, CapacityUnit unit) {
    return moments.deviation().isPresent()
        ? unit.of(moments.deviation().getAsDouble())
        : Double.NaN;
  }

  private static void add(
      List<DataFigure.Column> columns,
      List<RateStep> rates,
      String name,
      ToDoubleFunction<RateStep> quantity) {
    columns.add(
        new DataFigure.Column(name, Series.of(rates.stream().mapToDouble(quantity).toArray())));
  }
}
