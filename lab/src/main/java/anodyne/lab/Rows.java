package anodyne.lab;

import anodyne.measurement.TimeSeries;
import anodyne.measurement.TimeSeries.Mode;
import anodyne.measurement.TimeSeries.Resolution;
import anodyne.measurement.TimeSeries.Step;
import anodyne.measurement.TimeSeries.Technique;
import anodyne.quantity.Counts;
import anodyne.quantity.Series;
import anodyne.quantity.Warning;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Rows of a time series as a reader finds them, put in order when all are there. NaN stands for
 * what a row does not tell. Growing arrays: no object per row.
 *
 * <p>Put in order: rows by record number; a step ends where its label or mode changes or its time
 * falls back; a row without voltage or current is left out; a clock that jumps back is mended with
 * the time within the step. Each of these is a warning with a count.
 */
final class Rows {
  private final String subject;
  private int size;
  private int[] record = new int[1024];
  private int[] cycle = new int[1024];
  private int[] label = new int[1024];
  private Mode[] mode = new Mode[1024];
  private double[] time_s = new double[1024];
  private double[] stepTime_s = new double[1024];
  private double[] current_A = new double[1024];
  private double[] voltage_V = new double[1024];
  private double[] charge_C = new double[1024];
  private double[] energy_J = new double[1024];
  private double[] temperature_K = new double[1024];
  private int skipped;
  private final List<Warning> warnings = new ArrayList<>();

  /**
   * @param subject name of the file, for warnings
   */
  Rows(String subject) {
    this.subject = subject;
  }

  int size() {
    return size;
  }

  /**
   * Adds a row.
   *
   * @param record number of the point, at least 0
   * @param cycle the instrument's number of the cycle
   * @param label the instrument's number of the step
   * @param mode what the step holds
   * @param time_s since the test began, or NaN
   * @param stepTime_s since the step began, or NaN; one of the two times must be there
   * @param current_A signed, above 0 oxidises the working electrode
   * @param voltage_V voltage
   * @param charge_C counted since the step began, signed as the current, or NaN
   * @param energy_J likewise, or NaN
   * @param temperature_K temperature, or NaN
   */
  void add(
      int record,
      int cycle,
      int label,
      Mode mode,
      double time_s,
      double stepTime_s,
      double current_A,
      double voltage_V,
      double charge_C,
      double energy_J,
      double temperature_K) {
    if (!Double.isFinite(current_A)
        || !Double.isFinite(voltage_V)
        || !(Double.isFinite(time_s) || Double.isFinite(stepTime_s))) {
      skipped++;
      return;
    }
    if (size == this.record.length) {
      grow();
    }
    this.record[size] = record;
    this.cycle[size] = cycle;
    this.label[size] = label;
    this.mode[size] = mode;
    this.time_s[size] = time_s;
    this.stepTime_s[size] = stepTime_s;
    this.current_A[size] = current_A;
    this.voltage_V[size] = voltage_V;
    this.charge_C[size] = charge_C;
    this.energy_J[size] = energy_J;
    this.temperature_K[size] = temperature_K;
    size++;
  }

  /** Counts a row that could not be read at all. */
  void skip() {
    skipped++;
  }

  private void grow() {
    int n = size + (size >> 1);
    record = Arrays.copyOf(record, n);
    cycle = Arrays.copyOf(cycle, n);
    label = Arrays.copyOf(label, n);
    mode = Arrays.copyOf(mode, n);
    time_s = Arrays.copyOf(time_s, n);
    stepTime_s = Arrays.copyOf(stepTime_s, n);
    current_A = Arrays.copyOf(current_A, n);
    voltage_V = Arrays.copyOf(voltage_V, n);
    charge_C = Arrays.copyOf(charge_C, n);
    energy_J = Arrays.copyOf(energy_J, n);
    temperature_K = Arrays.copyOf(temperature_K, n);
  }

  /** Warnings of putting the rows in order, complete after {@link #series}. */
  List<Warning> warnings() {
    return List.copyOf(warnings);
  }

  private void warn(String code, String message) {
    warnings.add(new Warning(code, message, subject));
  }

  /** The rows as a measurement. */
  TimeSeries series(Optional<Instant> start, Technique technique, Resolution resolution) {
    if (skipped > 0) {
      warn(
          "rows_skipped",
          skipped
              + (skipped == 1 ? " row" : " rows")
              + " without time, voltage or current left out");
    }
    sortByRecord();
    dropRepeated();
    List<Step> steps = steps();
    fillStepTime(steps);
    mendTime(steps);
    return new TimeSeries(
        start,
        technique,
        Counts.of(Arrays.copyOf(record, size)),
        row(time_s),
        row(stepTime_s),
        row(current_A),
        row(voltage_V),
        steps,
        Counts.of(Arrays.copyOf(cycle, size)),
        complete(charge_C, "charge"),
        complete(energy_J, "energy"),
        anything(temperature_K),
        resolution);
  }

  private Series row(double[] values) {
    return Series.of(Arrays.copyOf(values, size));
  }

  /** A counter without gaps; one with gaps cannot be summed over steps. */
  private Optional<Series> complete(double[] values, String what) {
    int absent = 0;
    for (int i = 0; i < size; i++) {
      absent += Double.isFinite(values[i]) ? 0 : 1;
    }
    if (absent > 0 && absent < size) {
      warn(
          "counter_incomplete",
          "the counted "
              + what
              + " is missing in "
              + absent
              + " of "
              + size
              + " rows; it is left out and follows from the current");
    }
    return absent > 0 || size == 0 ? Optional.empty() : Optional.of(row(values));
  }

  private Optional<Series> anything(double[] values) {
    for (int i = 0; i < size; i++) {
      if (Double.isFinite(values[i])) {
        return Optional.of(row(values));
      }
    }
    return Optional.empty();
  }

  private void sortByRecord() {
    int disordered = 0;
    for (int i = 1; i < size; i++) {
      if (record[i] < record[i - 1]) {
        disordered++;
      }
    }
    if (disordered == 0) {
      return;
    }
    warn("rows_unordered", "rows stood out of order and were sorted by record number");
    arrange(Permutation.sorting(record, size));
  }

  private void dropRepeated() {
    int kept = 0;
    int[] order = new int[size];
    for (int i = 0; i < size; i++) {
      boolean repeated =
          kept > 0
              && record[order[kept - 1]] == record[i]
              && same(time_s[order[kept - 1]], time_s[i])
              && same(voltage_V[order[kept - 1]], voltage_V[i])
              && same(current_A[order[kept - 1]], current_A[i]);
      if (!repeated) {
        order[kept++] = i;
      }
    }
    if (kept < size) {
      warn("rows_repeated", (size - kept) + " rows stood twice and were taken once");
      arrange(Permutation.of(order, kept));
    }
  }

  private static boolean same(double a, double b) {
    return Double.doubleToLongBits(a) == Double.doubleToLongBits(b);
  }

  private void arrange(Permutation rows) {
    record = rows.of(record);
    cycle = rows.of(cycle);
    label = rows.of(label);
    mode = rows.of(mode);
    time_s = rows.of(time_s);
    stepTime_s = rows.of(stepTime_s);
    current_A = rows.of(current_A);
    voltage_V = rows.of(voltage_V);
    charge_C = rows.of(charge_C);
    energy_J = rows.of(energy_J);
    temperature_K = rows.of(temperature_K);
    size = rows.size();
  }

  private List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    int first = 0;
    for (int i = 1; i <= size; i++) {
      boolean ends =
          i == size
              || label[i] != label[i - 1]
              || mode[i] != mode[i - 1]
              || stepTime_s[i] < stepTime_s[i - 1];
      if (ends) {
        steps.add(new Step(first, i - 1, mode[first], label[first]));
        first = i;
      }
    }
    return steps;
  }

  private void fillStepTime(List<Step> steps) {
    for (Step step : steps) {
      double begin = step.first() == 0 ? time_s[0] : time_s[step.first() - 1];
      for (int i = step.first(); i <= step.last(); i++) {
        if (!Double.isFinite(stepTime_s[i])) {
          stepTime_s[i] = Math.max(time_s[i] - begin, 0);
        }
      }
    }
  }

  /** Rising time: as written where it rises, else from the time within the step. */
  private void mendTime(List<Step> steps) {
    int mended = 0;
    boolean written = false;
    double shift = 0;
    for (Step step : steps) {
      for (int i = step.first(); i <= step.last(); i++) {
        double before = i == 0 ? 0 : time_s[i - 1];
        double inStep = stepTime_s[i] - (i == step.first() ? 0 : stepTime_s[i - 1]);
        double advance = Double.isFinite(inStep) ? Math.max(inStep, 0) : 0;
        if (!Double.isFinite(time_s[i])) {
          time_s[i] = before + advance;
          continue;
        }
        written = true;
        double shifted = time_s[i] + shift;
        if (i > 0 && shifted < before) {
          shift += before + advance - shifted;
          shifted = before + advance;
          mended++;
        }
        time_s[i] = shifted;
      }
    }
    if (written && mended > 0) {
      warn(
          "clock_jumps",
          "the clock jumps back "
              + mended
              + (mended == 1 ? " time" : " times")
              + "; the time within each step was used there");
    }
  }
}
