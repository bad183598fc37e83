package anodyne.cell;

import anodyne.cell.CellHistory.Ending;
import anodyne.numerics.Event;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** What ends one step: its limits and those of the cell as events, and its longest time. */
final class StepEnds {
  /** Nominal capacities that a constant current may pass without a time limit. */
  static final double MOST_CAPACITIES = 5;

  /** How far beyond the limits of the cell a voltage at rest still means something. */
  private static final double REACH_V = 10;

  /** Longest time of other steps without a time limit. */
  static final double LONGEST_S = 86_400;

  /** How a step ended and by what. */
  record End(Ending ending, String reason) {}

  private final CellModel model;
  private final OptionalDouble activeMass_kg;
  private final List<Event> events = new ArrayList<>();
  private final List<End> meanings = new ArrayList<>();
  private double longest_s = Double.POSITIVE_INFINITY;
  private End atLongest = new End(Ending.LIMIT, "");

  StepEnds(CellModel model, OptionalDouble activeMass_kg) {
    this.model = model;
    this.activeMass_kg = activeMass_kg;
  }

  /** Ends at these limits. */
  StepEnds at(List<Limit> limits, int direction, double chargeBefore_C) {
    for (Limit limit : limits) {
      switch (limit) {
        case Limit.Voltage voltage -> atVoltage(voltage, direction);
        case Limit.Current current -> atCurrent(current);
        case Limit.Charge charge -> atCharge(charge, chargeBefore_C);
        case Limit.Time time -> after(time.time_s(), Ending.LIMIT, number(time.time_s()) + " s");
      }
    }
    return this;
  }

  /** Ends at the voltage limits of the cell, where the step has none on that side. */
  StepEnds inWindow(List<Limit> limits, int direction) {
    Cell cell = model.cell();
    if (direction <= 0 && !names(limits, Limit.Side.BELOW, direction < 0)) {
      add(
          below(cell.lowest_V()),
          Ending.CUT_OFF,
          "lower voltage limit of the cell, " + number(cell.lowest_V()) + " V");
    }
    if (direction >= 0 && !names(limits, Limit.Side.ABOVE, direction > 0)) {
      add(
          above(cell.highest_V()),
          Ending.CUT_OFF,
          "upper voltage limit of the cell, " + number(cell.highest_V()) + " V");
    }
    return this;
  }

  /** Ends where the voltage of a cell without current runs away from its limits. */
  StepEnds inReach() {
    Cell cell = model.cell();
    String reason = "salt or sites are used up: the voltage runs away without current";
    add(below(cell.lowest_V() - REACH_V), Ending.EXHAUSTED, reason);
    add(above(cell.highest_V() + REACH_V), Ending.EXHAUSTED, reason);
    return this;
  }

  private static boolean names(List<Limit> limits, Limit.Side side, boolean byDirection) {
    return limits.stream()
        .anyMatch(limit ->
            limit instanceof Limit.Voltage voltage
                && (voltage.side() == side
                    || (byDirection && voltage.side() == Limit.Side.BY_DIRECTION)));
  }

  /** Ends after this time, unless earlier. */
  StepEnds after(double time_s, Ending ending, String reason) {
    if (time_s < longest_s) {
      longest_s = time_s;
      atLongest = new End(ending, reason);
    }
    return this;
  }

  /** Ends after the longest time that a step without a time limit is let run. */
  StepEnds inTheEnd(Control control) {
    double time_s =
        control instanceof Control.Current current
            ? 3600
                * MOST_CAPACITIES
                * model.cell().nominalCapacity_Ah()
                / Math.abs(current.current().of(model.cell(), activeMass_kg))
            : LONGEST_S;
    return longest_s < Double.POSITIVE_INFINITY
        ? this
        : after(time_s, Ending.LONGEST_TIME, number(time_s) + " s");
  }

  private void atVoltage(Limit.Voltage limit, int direction) {
    double v = limit.voltage_V();
    Event event =
        switch (limit.side()) {
          case BELOW -> below(v);
          case ABOVE -> above(v);
          case BY_DIRECTION ->
              direction < 0
                  ? below(v)
                  : direction > 0
                      ? above(v)
                      : new Event(
                          (time, y) -> model.voltage_V(y) - v, Event.Direction.EITHER, true);
        };
    add(event, Ending.LIMIT, number(v) + " V");
  }

  private Event below(double v) {
    return new Event((time, y) -> model.voltage_V(y) - v, Event.Direction.FALLING, true);
  }

  private Event above(double v) {
    return new Event((time, y) -> model.voltage_V(y) - v, Event.Direction.RISING, true);
  }

  private void atCurrent(Limit.Current limit) {
    double size = limit.size().of(model.cell(), activeMass_kg);
    add(
        new Event(
            (time, y) -> Math.abs(model.current_A(y)) - size,
            limit.above() ? Event.Direction.RISING : Event.Direction.FALLING,
            true),
        Ending.LIMIT,
        number(size) + " A");
  }

  private void atCharge(Limit.Charge limit, double before_C) {
    double size = 3600 * limit.size().of(model.cell(), activeMass_kg);
    add(
        new Event(
            (time, y) -> Math.abs(model.charge_C(y) - before_C) - size,
            Event.Direction.RISING,
            true),
        Ending.LIMIT,
        number(size / 3600) + " A.h");
  }

  private void add(Event event, Ending ending, String reason) {
    events.add(event);
    meanings.add(new End(ending, reason));
  }

  List<Event> events() {
    return events;
  }

  double longest_s() {
    return longest_s;
  }

  /** True if a time was set by a limit or a course. */
  boolean timed() {
    return atLongest.ending() == Ending.LIMIT;
  }

  End byEvent(int event) {
    return meanings.get(event);
  }

  End byTime() {
    return atLongest;
  }

  /**
   * The index of the event that holds already, -1 if none does. What the current leads away from
   * does not count.
   */
  int met(double time_s, double[] y) {
    double current = model.current_A(y);
    for (int e = 0; e < events.size(); e++) {
      double value = events.get(e).function().value(time_s, y);
      boolean away =
          meanings.get(e).ending() == Ending.CUT_OFF
              && (events.get(e).direction() == Event.Direction.FALLING ? current : -current) > 0;
      boolean past =
          switch (events.get(e).direction()) {
            case FALLING -> value <= 0;
            case RISING -> value >= 0;
            case EITHER -> value == 0;
          };
      if (past && !away) {
        return e;
      }
    }
    return -1;
  }

  static String number(double value) {
    return new BigDecimal(value, new MathContext(6)).stripTrailingZeros().toPlainString();
  }
}
