package anodyne.report.lab;

import anodyne.analysis.Cycle;
import anodyne.analysis.Direction;
import anodyne.analysis.HalfCycle;
import anodyne.analysis.Retention;
import anodyne.measurement.Cell;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** Capacity and Coulombic efficiency against cycle number; the table holds every number of them. */
final class CapacityFigure {
  private static final double LEFT = 76;
  private static final double TOP = 40;
  private static final double HEIGHT = 240;
  private static final double LOWER = 130;
  private static final double GAP = 14;

  private final CyclingWorkUp work;
  private final CapacityUnit unit;
  private final List<Cycle> cycles;

  private CapacityFigure(CyclingWorkUp work) {
    this.work = work;
    unit = CapacityUnit.of(work.cell());
    cycles = work.cycles().cycles();
  }

  /** The figure; none without a cycle. */
  static Optional<DataFigure> of(CyclingWorkUp work) {
    return work.cycles().cycles().isEmpty()
        ? Optional.empty()
        : Optional.of(new CapacityFigure(work).draw());
  }

  private DataFigure draw() {
    boolean efficiencies = cycles.stream().anyMatch(c -> work.efficiency(c).isPresent());
    double height = TOP + HEIGHT + (efficiencies ? GAP + LOWER : 0) + 52;
    Svg svg = new Svg(Look.WIDTH, height, "Capacity and Coulombic efficiency against cycle");
    legend(svg, efficiencies);
    Scale numbers = numbers();
    double most = 0;
    for (Cycle cycle : cycles) {
      for (Direction direction : Direction.values()) {
        most = Math.max(most, unit.of(cycle.charge_C(direction).orElse(0)));
      }
    }
    Axis horizontal = new Axis(Rich.plain("Cycle"), numbers);
    Plot upper =
        new Plot(
            svg,
            LEFT,
            TOP,
            Look.WIDTH - LEFT - 20,
            HEIGHT,
            horizontal,
            new Axis(unit.label("Capacity"), new Scale.Linear(0, 1.08 * most)));
    upper.grid();
    for (Cycle cycle : cycles) {
      point(svg, upper, cycle, Direction.DISCHARGE, Mark.CIRCLE, Ink.BLUE, false);
      point(svg, upper, cycle, Direction.CHARGE, Mark.SQUARE, Ink.VERMILLION, true);
    }
    upper.horizontalAxis(!efficiencies);
    upper.verticalAxis();
    upper.frame();
    if (efficiencies) {
      lower(svg, horizontal);
    }
    return new DataFigure(new Figure("capacity", caption(), svg.finish()), columns());
  }

  private Scale numbers() {
    double first = cycles.getFirst().number();
    double last = cycles.getLast().number();
    double air = Math.max(0.5, 0.02 * (last - first));
    return new Scale.Whole(first - air, last + air);
  }

  private void legend(Svg svg, boolean efficiencies) {
    List<Legend.Entry> entries = new ArrayList<>();
    entries.add(
        new Legend.Entry(
            new Legend.Point(Mark.CIRCLE, Ink.BLUE, false), name(Direction.DISCHARGE)));
    entries.add(
        new Legend.Entry(
            new Legend.Point(Mark.SQUARE, Ink.VERMILLION, true), name(Direction.CHARGE)));
    if (cycles.stream().anyMatch(CapacityFigure::unfinished)) {
      entries.add(
          new Legend.Entry(
              new Legend.Point(Mark.CROSS, Ink.GREY, false), Rich.plain("unfinished")));
    }
    if (efficiencies) {
      entries.add(
          new Legend.Entry(
              new Legend.Point(Mark.DIAMOND, Ink.GREEN, false),
              Rich.plain("Coulombic efficiency")));
    }
    Legend.row(svg, LEFT, Look.WIDTH - 12, 18, entries);
  }

  private static boolean unfinished(Cycle cycle) {
    return Stream.of(Direction.values())
        .flatMap(direction -> cycle.half(direction).stream())
        .anyMatch(half -> !half.finished());
  }

  private Rich name(Direction direction) {
    boolean anode = work.cell().role().filter(r -> r == Cell.Role.ANODE).isPresent();
    String sodium = direction == Direction.CHARGE ? " (desodiation)" : " (sodiation)";
    return Rich.plain(direction.word() + (anode ? sodium : ""));
  }

  private void point(
      Svg svg, Plot plot, Cycle cycle, Direction direction, Mark mark, Ink ink, boolean hollow) {
    cycle
        .half(direction)
        .ifPresent(half -> {
          double x = plot.x(cycle.number());
          double y = plot.y(unit.of(half.charge_C()));
          double radius = cycles.size() > 150 ? 2.2 : 3.6;
          if (half.finished()) {
            mark.draw(svg, x, y, radius, ink, hollow);
          } else {
            Mark.CROSS.draw(svg, x, y, radius, Ink.GREY, false);
          }
        });
  }

  /** Efficiencies; one far below the others is written instead of drawn. */
  private void lower(Svg svg, Axis horizontal) {
    Cycle first = cycles.stream().filter(c -> work.efficiency(c).isPresent()).findFirst().get();
    double low = 100;
    double high = 100;
    for (Cycle cycle : cycles) {
      OptionalDouble efficiency = work.efficiency(cycle);
      if (efficiency.isPresent() && cycle.number() != first.number()) {
        low = Math.min(low, 100 * efficiency.getAsDouble());
        high = Math.max(high, 100 * efficiency.getAsDouble());
      }
    }
    low = Math.min(low, 98);
    high = Math.max(high, 100.5);
    double top = TOP + HEIGHT + GAP;
    Plot plot =
        new Plot(
            svg,
            LEFT,
            top,
            Look.WIDTH - LEFT - 20,
            LOWER,
            horizontal,
            new Axis(Rich.plain("CE (%)"), Scale.Linear.around(low - 0.25 * (high - low), high)));
    plot.grid();
    plot.horizontalLine(100, Stroke.dashed(Ink.GREY, 1));
    List<String> outside = new ArrayList<>();
    for (Cycle cycle : cycles) {
      OptionalDouble efficiency = work.efficiency(cycle);
      if (efficiency.isEmpty()) {
        continue;
      }
      double y = plot.y(100 * efficiency.getAsDouble());
      if (y >= plot.top() && y <= plot.bottom()) {
        Mark.DIAMOND.draw(
            svg, plot.x(cycle.number()), y, cycles.size() > 150 ? 2 : 3.4, Ink.GREEN, false);
      } else {
        outside.add(
            "cycle "
                + cycle.number()
                + ": "
                + Numbers.known(100 * efficiency.getAsDouble(), 3)
                + " %");
      }
    }
    if (!outside.isEmpty()) {
      svg.rimmed(
          plot.right() - 8,
          plot.bottom() - 8,
          Rich.plain("below: " + String.join(", ", outside)),
          Anchor.END,
          Svg.SMALL,
          Ink.BLACK);
    }
    plot.axes();
  }

  private Rich caption() {
    String formula =
        work.cell()
            .role()
            .map(role ->
                switch (role) {
                  case ANODE -> " Coulombic efficiency = desodiation / sodiation.";
                  case CATHODE, FULL -> " Coulombic efficiency = discharge / charge.";
                  case SYMMETRIC -> "";
                })
            .orElse(" No Coulombic efficiency: the role of the electrode is not known.");
    String retention = work.life().chosen().map(CapacityFigure::retention).orElse("");
    return Rich.plain(
        "Capacity of every cycle, numbered "
            + work.cycles().numbering().words()
            + "."
            + formula
            + retention);
  }

  private static String retention(Retention retention) {
    return " Retention "
        + Numbers.fixed(100 * retention.share(), 1)
        + " % in cycle "
        + retention.cycle()
        + ", referred to cycle "
        + retention.referenceCycle()
        + ".";
  }

  private List<DataFigure.Column> columns() {
    List<DataFigure.Column> columns = new ArrayList<>();
    add(columns, "cycle", Cycle::number);
    add(columns, "complete", c -> c.complete() ? 1 : 0);
    for (Direction direction : Direction.values()) {
      String name = direction.word();
      addHalf(columns, name + "_mAh", direction, h -> h.charge_C() / 3.6);
      if (unit.mass().isPresent()) {
        addHalf(columns, name + "_" + unit.column(), direction, h -> unit.of(h.charge_C()));
      }
      addHalf(columns, name + "_mWh", direction, h -> h.energy_J() / 3.6);
      addHalf(columns, name + "_mid_point_V", direction, HalfCycle::midVoltage_V);
      addHalf(columns, name + "_mean_V", direction, HalfCycle::meanVoltage_V);
      addHalf(columns, name + "_current_mA", direction, h -> 1e3 * h.current_A());
    }
    add(columns, "coulombic_efficiency_percent", c -> 100 * known(work.efficiency(c)));
    add(columns, "energy_efficiency_percent", c -> 100 * known(c.energyEfficiency()));
    add(columns, "voltage_efficiency_percent", c -> 100 * known(c.voltageEfficiency()));
    add(columns, "polarisation_V", c -> known(c.polarisation_V()));
    return columns;
  }

  private static double known(OptionalDouble value) {
    return value.orElse(Double.NaN);
  }

  private void add(List<DataFigure.Column> columns, String name, ToDoubleFunction<Cycle> quantity) {
    columns.add(
        new DataFigure.Column(name, Series.of(cycles.stream().mapToDouble(quantity).toArray())));
  }

  private void addHalf(
      List<DataFigure.Column> columns,
      String name,
      Direction direction,
      ToDoubleFunction<HalfCycle> quantity) {
    add(
        columns,
        name,
        c -> c.half(direction).stream().mapToDouble(quantity).findFirst().orElse(Double.NaN));
  }
}
