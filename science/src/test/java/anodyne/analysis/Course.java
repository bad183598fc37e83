package anodyne.analysis;

import anodyne.measurement.TimeSeries;
import anodyne.measurement.TimeSeries.Mode;
import anodyne.measurement.TimeSeries.Resolution;
import anodyne.measurement.TimeSeries.Step;
import anodyne.measurement.TimeSeries.Technique;
import anodyne.quantity.Counts;
import anodyne.quantity.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/** Writes time series whose answers are known exactly. */
final class Course {
  private final List<double[]> rows = new ArrayList<>();
  private final List<Integer> cycles = new ArrayList<>();
  private final List<Step> steps = new ArrayList<>();
  private double time_s;
  private int cycle = 1;
  private double counterFactor = 1;

  /** The number of the cycle the instrument writes from here on. */
  Course cycle(int number) {
    cycle = number;
    return this;
  }

  /** What the counter shows is so many times what passes. */
  Course counterTimes(double factor) {
    counterFactor = factor;
    return this;
  }

  /** A step at one current; the voltage follows the share of the step that has passed. */
  Course step(
      Mode mode, double current_A, double duration_s, int points, DoubleUnaryOperator voltage_V) {
    return step(mode, _ -> current_A, duration_s, points, voltage_V);
  }

  /** A step whose current too follows the share of the step. */
  Course step(
      Mode mode,
      DoubleUnaryOperator current_A,
      double duration_s,
      int points,
      DoubleUnaryOperator voltage_V) {
    int first = rows.size();
    double charge = 0;
    double energy = 0;
    double begin_s = time_s;
    for (int i = 1; i <= points; i++) {
      double share = (double) i / points;
      double current = current_A.applyAsDouble(share);
      double voltage = voltage_V.applyAsDouble(share);
      charge += current * duration_s / points;
      energy += current * voltage * duration_s / points;
      time_s = begin_s + share * duration_s;
      rows.add(
          new double[] {
            time_s, share * duration_s, current, voltage, counterFactor * charge, energy
          });
      cycles.add(cycle);
    }
    steps.add(new Step(first, rows.size() - 1, mode, steps.size() + 1));
    return this;
  }

  Course rest(double duration_s, double voltage_V) {
    return step(Mode.REST, 0, duration_s, 5, _ -> voltage_V);
  }

  /** Constant current from one voltage to another. */
  Course charge(double current_A, double duration_s, double from_V, double to_V) {
    return step(
        Mode.CONSTANT_CURRENT_CHARGE,
        current_A,
        duration_s,
        100,
        s -> from_V + s * (to_V - from_V));
  }

  Course discharge(double current_A, double duration_s, double from_V, double to_V) {
    return step(
        Mode.CONSTANT_CURRENT_DISCHARGE,
        -current_A,
        duration_s,
        100,
        s -> from_V + s * (to_V - from_V));
  }

  TimeSeries series() {
    return series(true, Resolution.FINE);
  }

  TimeSeries series(boolean counted, Resolution resolution) {
    int n = rows.size();
    int[] record = new int[n];
    for (int i = 0; i < n; i++) {
      record[i] = i + 1;
    }
    return new TimeSeries(
        Optional.empty(),
        Technique.CYCLING,
        Counts.of(record),
        column(0),
        column(1),
        column(2),
        column(3),
        steps,
        Counts.of(cycles.stream().mapToInt(Integer::intValue).toArray()),
        counted ? Optional.of(column(4)) : Optional.empty(),
        counted ? Optional.of(column(5)) : Optional.empty(),
        Optional.empty(),
        resolution);
  }

  private Series column(int k) {
    return Series.of(rows.stream().mapToDouble(row -> row[k]).toArray());
  }
}
