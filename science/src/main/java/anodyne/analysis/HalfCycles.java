package anodyne.analysis;

import anodyne.measurement.TimeSeries;
import anodyne.measurement.TimeSeries.Mode;
import anodyne.measurement.TimeSeries.Step;
import anodyne.quantity.Series;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a time series into half cycles.
 *
 * <p>A row's current belongs to the interval that ends at it, so that a leg's charge is the sum of
 * I<sub>i</sub> (t<sub>i</sub> - t<sub>i-1</sub>) with t the time within the step, 0 before its
 * first row: clocks of whole tests jump, those of steps do not, and no trapezoid reaches across
 * steps. A step whose current changes sign is cut where it does. Stretches that pass less than
 * {@value #LEAST_SHARE} of the largest half cycle (leaks, pulses of a spectrum) turn nothing.
 *
 * <p>One pass over the rows without allocation, cost linear in their number.
 */
final class HalfCycles {
  /** Share of the largest half cycle below which a stretch is no half cycle of its own. */
  static final double LEAST_SHARE = 1e-4;

  /** Share of the absolute charge of a step that must flow one way for it not to be cut. */
  private static final double ONE_WAY = 0.999;

  /** Share of the largest current of a step that counts as none. */
  private static final double DEAD_BAND = 1e-3;

  /** Share of the printed step of a current below which it is printed as 0. */
  private static final double PRINTED_ZERO = 0.5;

  /** How near to the end voltage of an earlier half cycle a finished one must come. */
  private static final double END_BAND_V = 0.01;

  /** Share of the charge or time of an earlier half cycle that also makes one finished. */
  private static final double FULL_LENGTH = 0.995;

  private final TimeSeries series;
  private final double[] stepTime_s;
  private final double[] current_A;
  private final double[] voltage_V;

  private HalfCycles(TimeSeries series) {
    this.series = series;
    stepTime_s = series.stepTime_s().toArray();
    current_A = series.current_A().toArray();
    voltage_V = series.voltage_V().toArray();
  }

  /** The half cycles in order; the last is marked if it is unfinished. */
  static List<HalfCycle> of(TimeSeries series) {
    return new HalfCycles(series).cut();
  }

  /** Whether the last half cycle can be told from an unfinished one. */
  static boolean endIsKnown(TimeSeries series, List<HalfCycle> halves) {
    HalfCycle last = halves.getLast();
    return !last.finished()
        || followed(series, last)
        || halves.subList(0, halves.size() - 1).stream()
            .anyMatch(h -> h.direction() == last.direction());
  }

  private List<HalfCycle> cut() {
    List<Leg> legs = new ArrayList<>();
    for (int s = 0; s < series.steps().size(); s++) {
      addLegs(s, legs);
    }
    List<HalfCycle> halves = new ArrayList<>();
    for (List<Leg> run : runs(withoutSmall(legs))) {
      halves.add(half(run));
    }
    if (!halves.isEmpty() && isUnfinished(halves)) {
      halves.set(halves.size() - 1, halves.getLast().unfinished());
    }
    return halves;
  }

  private void addLegs(int s, List<Leg> legs) {
    Step step = series.steps().get(s);
    if (step.mode() == Mode.REST) {
      return;
    }
    double net = 0;
    double total = 0;
    double most = 0;
    for (int i = step.first(); i <= step.last(); i++) {
      double charge = current_A[i] * interval_s(step, i);
      net += charge;
      total += Math.abs(charge);
      most = Math.max(most, Math.abs(current_A[i]));
    }
    if (total == 0) {
      addCountedOnly(s, step, legs);
    } else if (Math.abs(net) >= ONE_WAY * total) {
      legs.add(leg(s, step, step.first(), step.last(), net > 0));
    } else {
      addPieces(
          s,
          step,
          Math.max(DEAD_BAND * most, PRINTED_ZERO * series.resolution().current_A()),
          legs);
    }
  }

  /** A step whose printed current is 0 may still have passed charge that was counted. */
  private void addCountedOnly(int s, Step step, List<Leg> legs) {
    series
        .stepCharge_C()
        .map(row -> row.get(step.last()))
        .filter(charge -> charge != 0)
        .ifPresent(charge -> legs.add(leg(s, step, step.first(), step.last(), charge > 0)));
  }

  private void addPieces(int s, Step step, double dead_A, List<Leg> legs) {
    int first = -1;
    int sign = 0;
    for (int i = step.first(); i <= step.last(); i++) {
      int here = current_A[i] > dead_A ? 1 : current_A[i] < -dead_A ? -1 : 0;
      if (here == 0 || here == sign) {
        continue;
      }
      if (sign != 0) {
        legs.add(leg(s, step, first, i - 1, sign > 0));
      }
      first = sign == 0 ? step.first() : i;
      sign = here;
    }
    if (sign != 0) {
      legs.add(leg(s, step, first, step.last(), sign > 0));
    }
  }

  private double interval_s(Step step, int i) {
    return i == step.first() ? stepTime_s[i] : stepTime_s[i] - stepTime_s[i - 1];
  }

  private Leg leg(int s, Step step, int first, int last, boolean charging) {
    Direction direction = charging ? Direction.CHARGE : Direction.DISCHARGE;
    int sign = direction.sign();
    double charge = 0;
    double energy = 0;
    for (int i = first; i <= last; i++) {
      double part = current_A[i] * interval_s(step, i);
      charge += part;
      energy += part * voltage_V[i];
    }
    double integral = sign * charge;
    double counted =
        sign
            * series
                .stepCharge_C()
                .map(row -> difference(row, step, first, last))
                .orElse(sign * integral);
    double work =
        sign * series.stepEnergy_J().map(row -> difference(row, step, first, last)).orElse(energy);
    double before_s = first == step.first() ? 0 : stepTime_s[first - 1];
    return new Leg(
        s,
        first,
        last,
        direction,
        step.mode() == Mode.CONSTANT_VOLTAGE_CHARGE
            || step.mode() == Mode.CONSTANT_VOLTAGE_DISCHARGE,
        counted,
        integral,
        work,
        stepTime_s[last] - before_s,
        series.cycle().get(first));
  }

  private static double difference(Series counter, Step step, int first, int last) {
    return counter.get(last) - (first == step.first() ? 0 : counter.get(first - 1));
  }

  /** The legs without those too small to turn anything. */
  private static List<Leg> withoutSmall(List<Leg> legs) {
    double most = 0;
    for (List<Leg> run : runs(legs)) {
      most = Math.max(most, run.stream().mapToDouble(Leg::charge_C).sum());
    }
    List<Leg> kept = new ArrayList<>();
    for (List<Leg> run : runs(legs)) {
      if (run.stream().mapToDouble(Leg::charge_C).sum() > LEAST_SHARE * most) {
        kept.addAll(run);
      }
    }
    return kept;
  }

  private static List<List<Leg>> runs(List<Leg> legs) {
    List<List<Leg>> runs = new ArrayList<>();
    for (Leg leg : legs) {
      if (runs.isEmpty() || runs.getLast().getLast().direction() != leg.direction()) {
        runs.add(new ArrayList<>());
      }
      runs.getLast().add(leg);
    }
    return runs;
  }

  private HalfCycle half(List<Leg> legs) {
    return half(series, legs);
  }

  /** The sum of these legs, all of one direction. */
  static HalfCycle half(TimeSeries series, List<Leg> legs) {
    double charge = 0;
    double integral = 0;
    double energy = 0;
    double duration = 0;
    Leg main = legs.getFirst();
    for (Leg leg : legs) {
      charge += leg.charge_C();
      integral += leg.integral_C();
      energy += leg.energy_J();
      duration += leg.duration_s();
      boolean better =
          main.constantVoltage() == leg.constantVoltage()
              ? leg.charge_C() > main.charge_C()
              : main.constantVoltage();
      if (better) {
        main = leg;
      }
    }
    return new HalfCycle(
        legs.getFirst().direction(),
        legs,
        charge,
        integral,
        energy,
        duration,
        current_A(series, main),
        midVoltage_V(series, legs, integral),
        series.voltage_V().get(legs.getLast().last()),
        true);
  }

  /** Mean of the current by time; of a leg that ends at constant voltage, of its largest part. */
  private static double current_A(TimeSeries series, Leg leg) {
    double most = 0;
    for (int i = leg.first(); i <= leg.last(); i++) {
      most = Math.max(most, Math.abs(series.current_A().get(i)));
    }
    Step step = series.steps().get(leg.step());
    double charge = 0;
    double time = 0;
    for (int i = leg.first(); i <= leg.last(); i++) {
      double here = Math.abs(series.current_A().get(i));
      double before = i == step.first() ? 0 : series.stepTime_s().get(i - 1);
      if (here >= 0.95 * most) {
        charge += here * (series.stepTime_s().get(i) - before);
        time += series.stepTime_s().get(i) - before;
      }
    }
    return time > 0 ? charge / time : most;
  }

  private static double midVoltage_V(TimeSeries series, List<Leg> legs, double charge_C) {
    double passed = 0;
    for (Leg leg : legs) {
      Step step = series.steps().get(leg.step());
      for (int i = leg.first(); i <= leg.last(); i++) {
        double before = i == step.first() ? 0 : series.stepTime_s().get(i - 1);
        double part =
            leg.direction().sign()
                * series.current_A().get(i)
                * (series.stepTime_s().get(i) - before);
        if (passed + part >= 0.5 * charge_C) {
          double share = part > 0 && i > leg.first() ? (0.5 * charge_C - passed) / part : 1;
          double from = series.voltage_V().get(i > leg.first() ? i - 1 : i);
          return from + share * (series.voltage_V().get(i) - from);
        }
        passed += part;
      }
    }
    return series.voltage_V().get(legs.getLast().last());
  }

  private static boolean followed(TimeSeries series, HalfCycle last) {
    return last.last() < series.size() - 1;
  }

  /**
   * Whether the last half cycle stops short: nothing follows it, and it reaches neither the end
   * voltage nor the charge nor the time of the one before it in the same direction.
   */
  private boolean isUnfinished(List<HalfCycle> halves) {
    HalfCycle last = halves.getLast();
    if (followed(series, last)) {
      return false;
    }
    for (int k = halves.size() - 2; k >= 0; k--) {
      HalfCycle earlier = halves.get(k);
      if (earlier.direction() == last.direction()) {
        double beyond = last.direction().sign() * (last.endVoltage_V() - earlier.endVoltage_V());
        return beyond < -END_BAND_V
            && last.charge_C() < FULL_LENGTH * earlier.charge_C()
            && last.duration_s() < FULL_LENGTH * earlier.duration_s();
      }
    }
    return false;
  }
}
