package anodyne.cell;

import anodyne.cell.CellHistory.Ending;
import anodyne.cell.CellHistory.Part;
import anodyne.cell.StepEnds.End;
import anodyne.measurement.TimeSeries.Mode;
import anodyne.numerics.Event;
import anodyne.numerics.Integrator;
import anodyne.numerics.StepObserver;
import anodyne.quantity.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;

/** Conducts the steps of one protocol on a cell, part by part, and records what happens. */
final class StepConduct {
  private static final double ROWS_OF_TIMED = 50;
  private static final double ROWS_OF_SWEEP = 400;

  /** Steps of the integration between two looks at whether salt or sites are used up. */
  private static final int STEPS_PER_LOOK = 50;

  /** Rows of a step that has a period but no time limit. */
  private static final double MOST_ROWS = 1e7;

  /** Looks that find them used up, at a tolerance of 1e-4, before the progress is judged. */
  private static final double LOOKS = 60;

  /** Part of the way that is left which has to be made between two judgements. */
  private static final double PROGRESS = 0.1;

  private final CellModel model;
  private final CellTest.Settings settings;
  private final DrivenCell driven;
  private final TestRecord record;
  private final StepObserver observer;
  private final List<Part> parts = new ArrayList<>();
  private final double[] y;
  private int cycle;
  private int number;
  private int label;
  private double chargeBefore_C;
  private double time_s;
  private boolean asked;
  private boolean stuck;
  private boolean crawls;
  private boolean tooManyRows;
  private boolean breath;
  private int steps;
  private int spent;
  private double spentFrom_s;
  private double until_s;
  private double passed_s;

  /**
   * Begins where the cell stands.
   *
   * @param start_s time of the test
   * @param goOn asked before every step of the integration
   */
  StepConduct(DrivenCell driven, double start_s, BooleanSupplier goOn) {
    this.driven = driven;
    model = driven.model();
    settings = driven.settings();
    time_s = start_s;
    record = new TestRecord(model);
    y = new double[model.size()];
    observer =
        new StepObserver() {
          @Override
          public boolean proceed() {
            asked = !goOn.getAsBoolean();
            crawls = crawls || looksSpent();
            return !asked && !crawls;
          }

          @Override
          public void stepped(Integrator stepper) {
            record.stepped(stepper);
          }
        };
  }

  /**
   * True if salt or sites are used up and the integration has come to a crawl: with so many steps
   * again, it would not come by a tenth of the way that is left.
   */
  private boolean looksSpent() {
    if (++steps % STEPS_PER_LOOK != 0) {
      return false;
    }
    driven.unknowns(y);
    double now_s = driven.integrator().time_s();
    if (model.exhausted(y).isEmpty()) {
      return false;
    }
    if (spent++ == 0) {
      spentFrom_s = now_s;
    }
    if (spent < LOOKS / Math.cbrt(1e4 * settings.relative())) {
      return false;
    }
    spent = 0;
    return now_s - spentFrom_s < PROGRESS * (until_s - now_s);
  }

  /** Time of the test. */
  double time_s() {
    return time_s;
  }

  TestRecord record() {
    return record;
  }

  List<Part> parts() {
    return parts;
  }

  /**
   * Conducts one step.
   *
   * @param cycleNow number of the cycle
   * @param numberNow number of the step in its cycle
   * @param labelNow number of the step in the protocol
   * @return false if the test cannot go on
   */
  boolean conduct(Step step, int cycleNow, int numberNow, int labelNow) {
    cycle = cycleNow;
    number = numberNow;
    label = labelNow;
    return switch (step) {
      case Step.Steady steady -> goesOn(steady(steady));
      case Step.Sweep sweep -> sweep(sweep);
      case Step.Pulses pulses -> pulses(pulses);
      case Step.Staircase staircase -> staircase(staircase);
      case Step.Profile profile -> goesOn(profile(profile));
    };
  }

  private static boolean goesOn(Ending ending) {
    return ending != Ending.STOPPED;
  }

  private Ending steady(Step.Steady step) {
    int direction = step.control().direction();
    StepEnds ends = ends().at(step.limits(), direction, chargeNow_C());
    if (direction != 0) {
      ends.inWindow(step.limits(), direction);
    } else if (step.control() instanceof Control.Rest) {
      ends.inReach();
    }
    ends.inTheEnd(step.control());
    double gap_s = ends.timed() ? ends.longest_s() / ROWS_OF_TIMED : Double.POSITIVE_INFINITY;
    return part(List.of(drive(step.control())), Series.of(0), ends, mode(step), step, gap_s);
  }

  private Drive drive(Control control) {
    return switch (control) {
      case Control.Rest _ -> new Drive.Current(0);
      case Control.Current current -> new Drive.Current(amperes(current.current()));
      case Control.Voltage voltage -> new Drive.Voltage(voltage.voltage_V(), 0, 0);
      case Control.Power power -> new Drive.Power(power.power_W());
      case Control.Load load -> new Drive.Load(load.resistance_ohm());
    };
  }

  private double amperes(Scaled current) {
    return current.of(model.cell(), settings.activeMass_kg());
  }

  private static Mode mode(Step.Steady step) {
    boolean charges = step.control().direction() > 0;
    return switch (step.control()) {
      case Control.Rest _ -> Mode.REST;
      case Control.Current _ ->
          charges ? Mode.CONSTANT_CURRENT_CHARGE : Mode.CONSTANT_CURRENT_DISCHARGE;
      case Control.Voltage _ -> Mode.CONSTANT_VOLTAGE_CHARGE;
      case Control.Power _, Control.Load _ -> charges ? Mode.CHARGE : Mode.DISCHARGE;
    };
  }

  private boolean sweep(Step.Sweep sweep) {
    Series vertices = sweep.vertices_V();
    double from_V = Double.isNaN(vertices.first()) ? voltageNow_V() : vertices.first();
    for (int i = 1; i < vertices.size(); i++) {
      double to_V = vertices.get(i);
      double time_s = Math.abs(to_V - from_V) / sweep.rate_V_per_s();
      if (time_s > 0) {
        StepEnds ends = ends().after(time_s, Ending.LIMIT, StepEnds.number(to_V) + " V");
        Drive drive = new Drive.Voltage(from_V, (to_V - from_V) / time_s, 0);
        double gap_s = time_s / ROWS_OF_SWEEP;
        if (!goesOn(part(List.of(drive), Series.of(0), ends, Mode.SWEEP, sweep, gap_s))) {
          return false;
        }
      }
      from_V = to_V;
    }
    return true;
  }

  private boolean pulses(Step.Pulses step) {
    for (int i = 0; i < step.count(); i++) {
      Ending pulse = steady(step.pulse());
      boolean full = pulse == Ending.LIMIT && parts.getLast().reason().endsWith(" s");
      if (!goesOn(pulse) || !goesOn(steady(step.rest()))) {
        return false;
      }
      if (!full) {
        break;
      }
    }
    return true;
  }

  private boolean staircase(Step.Staircase step) {
    double sign = 1;
    double first_V = step.from_V();
    if (Double.isNaN(first_V)) {
      double now_V = voltageNow_V();
      sign = Math.signum(step.to_V() - now_V);
      first_V = now_V + sign * Math.min(step.step_V(), Math.abs(step.to_V() - now_V));
    } else {
      sign = Math.signum(step.to_V() - first_V);
    }
    long count = (long) Math.ceil(Math.abs(step.to_V() - first_V) / step.step_V() - 1e-9);
    for (long i = 0; i <= count; i++) {
      double at_V = i == count ? step.to_V() : first_V + sign * i * step.step_V();
      Control control = new Control.Voltage(at_V);
      if (!goesOn(steady(new Step.Steady(control, step.limits(), step.period_s())))) {
        return false;
      }
    }
    return true;
  }

  private Ending profile(Step.Profile step) {
    List<Drive> drives = new ArrayList<>();
    double unit =
        step.quantity() == Step.Profile.Quantity.C_RATE ? model.cell().nominalCapacity_Ah() : 1;
    for (int i = 0; i < step.time_s().size() - 1; i++) {
      double time_s = step.time_s().get(i + 1) - step.time_s().get(i);
      double value = unit * step.values().get(i);
      double rate = (unit * step.values().get(i + 1) - value) / time_s;
      drives.add(
          switch (step.quantity()) {
            case CURRENT_A, C_RATE -> new Drive.CurrentRamp(value, rate, 0);
            case POWER_W -> new Drive.PowerRamp(value, rate, 0);
            case VOLTAGE_V -> new Drive.Voltage(value, rate, 0);
          });
    }
    StepEnds ends = ends().at(step.limits(), 0, chargeNow_C());
    if (step.quantity() != Step.Profile.Quantity.VOLTAGE_V) {
      ends.inWindow(step.limits(), 0);
    }
    ends.after(step.time_s().last(), Ending.LIMIT, "end of the profile");
    double gap_s = step.time_s().last() / ROWS_OF_TIMED;
    return part(drives, step.time_s(), ends, Mode.OTHER, step, gap_s);
  }

  private StepEnds ends() {
    return new StepEnds(model, settings.activeMass_kg());
  }

  /**
   * Runs one part: one drive after the other, each from its time on, to the first end. A part that
   * gets stuck is run again with a tighter tolerance.
   *
   * @param from_s times since the begin of the part at which the drives take over
   */
  private Ending part(
      List<Drive> drives, Series from_s, StepEnds ends, Mode mode, Step step, double gap_s) {
    chargeBefore_C = chargeNow_C();
    int stepsBefore = driven.steps();
    int iterationsBefore = driven.newtonIterations();
    OptionalDouble period = step.period_s().isPresent() ? step.period_s() : settings.period_s();
    record.begin(time_s, cycle, period, gap_s);
    tooManyRows = ends.longest_s() > MOST_ROWS * period.orElse(Double.POSITIVE_INFINITY);
    driven.setOut();
    crawls = false;
    End end = attempt(drives, from_s, ends);
    while (stuck && driven.goBack()) {
      record.again();
      end = attempt(drives, from_s, ends);
    }
    double passed_C = record.end(driven.integrator(), turned(mode), label);
    if (!record.finite()) {
      end = new End(Ending.STOPPED, "the voltage is no number");
    }
    parts.add(
        new Part(
            cycle,
            number,
            time_s,
            time_s + passed_s,
            end.ending(),
            end.reason(),
            passed_C,
            driven.steps() - stepsBefore,
            driven.newtonIterations() - iterationsBefore));
    time_s += passed_s;
    return end.ending();
  }

  private End attempt(List<Drive> drives, Series from_s, StepEnds ends) {
    stuck = false;
    passed_s = 0;
    Optional<String> failure = driven.change(drives.getFirst());
    record.start(driven.integrator());
    Optional<End> end = endAtOnce(ends, failure);
    if (end.isEmpty() && tooManyRows) {
      end =
          Optional.of(
              new End(Ending.STOPPED, "the period of the step gives more than ten million rows"));
    }
    Drive drive = drives.getFirst();
    double clock_s = 0;
    int i = 0;
    while (end.isEmpty()) {
      double next_s = i < drives.size() - 1 ? from_s.get(i + 1) : ends.longest_s();
      boolean last = next_s >= ends.longest_s();
      breath = false;
      end =
          failure.isPresent()
              ? failure.map(reason -> new End(Ending.STOPPED, reason))
              : advance(
                  Math.min(next_s, ends.longest_s()) - clock_s,
                  last,
                  drive instanceof Drive.Power,
                  ends);
      double inDrive_s = driven.integrator().time_s();
      passed_s = clock_s + inDrive_s;
      if (end.isEmpty()) {
        if (breath) {
          drive = drive.later(inDrive_s);
          clock_s = passed_s;
        } else {
          i++;
          drive = drives.get(i);
          clock_s = from_s.get(i);
        }
        failure = driven.change(drive);
        record.goOn(clock_s);
      }
    }
    return end.get();
  }

  /** The end of a part that ends before it begins. */
  private Optional<End> endAtOnce(StepEnds ends, Optional<String> failure) {
    driven.unknowns(y);
    int met = ends.met(0, y);
    if (met >= 0) {
      End end = ends.byEvent(met);
      return Optional.of(
          end.ending() == Ending.LIMIT ? new End(Ending.AT_ONCE, end.reason()) : end);
    }
    return failure.map(reason -> new End(Ending.STOPPED, reason));
  }

  private Optional<End> advance(double toTime_s, boolean last, boolean power, StepEnds ends) {
    until_s = toTime_s;
    spent = 0;
    int before = driven.steps();
    List<Event> events = withBreath(ends.events());
    return switch (driven.integrator().advance(toTime_s, events, observer)) {
      case Integrator.Reached _ -> last ? Optional.of(ends.byTime()) : Optional.empty();
      case Integrator.EventStopped event -> {
        breath = event.event() == ends.events().size();
        yield breath ? Optional.empty() : Optional.of(ends.byEvent(event.event()));
      }
      case Integrator.Stopped stopped -> {
        stuck = !asked && !crawls && driven.steps() - before < settings.mostSteps();
        yield Optional.of(
            asked ? new End(Ending.STOPPED, stopped.reason()) : stopped(stopped.reason(), power));
      }
    };
  }

  /** With the event at which the geometry of the cell is to follow its phases. */
  private List<Event> withBreath(List<Event> events) {
    double most_C = model.breath_C();
    if (most_C == Double.POSITIVE_INFINITY) {
      return events;
    }
    double from_C = chargeNow_C();
    List<Event> all = new ArrayList<>(events);
    all.add(
        new Event(
            (time, state) -> Math.abs(model.charge_C(state) - from_C) - most_C,
            Event.Direction.RISING,
            true));
    return all;
  }

  /**
   * An end where sites or salt are used up is one at the end of what the cell holds. So is one at
   * the largest power a cell can give: beyond it no current gives this power.
   */
  private End stopped(String reason, boolean power) {
    driven.unknowns(y);
    Optional<String> what = model.exhausted(y);
    if (what.isEmpty() && power && stuck) {
      what = Optional.of("the cell cannot give this power any longer");
    }
    return what.map(why -> new End(Ending.EXHAUSTED, why + ": the voltage falls away"))
        .orElseGet(() -> new End(Ending.STOPPED, reason));
  }

  /** The mode with the direction the current took. */
  private Mode turned(Mode mode) {
    boolean discharged = chargeNow_C() < chargeBefore_C;
    return mode == Mode.CONSTANT_VOLTAGE_CHARGE && discharged
        ? Mode.CONSTANT_VOLTAGE_DISCHARGE
        : mode;
  }

  private double voltageNow_V() {
    driven.unknowns(y);
    return model.voltage_V(y);
  }

  private double chargeNow_C() {
    driven.unknowns(y);
    return model.charge_C(y);
  }
}
