package anodyne.cell;

import anodyne.measurement.TimeSeries;
import anodyne.measurement.TimeSeries.Mode;
import anodyne.measurement.TimeSeries.Technique;
import anodyne.numerics.Integrator;
import anodyne.quantity.Counts;
import anodyne.quantity.Series;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Rows of a test as they come. */
final class TestRecord {
  /** Rows are closer than this in voltage where no period is asked for. */
  private static final double BETWEEN_V = 0.02;

  private static final int MOST_BETWEEN = 50;

  private enum Column {
    TIME,
    STEP_TIME,
    CURRENT,
    VOLTAGE,
    CHARGE,
    TEMPERATURE
  }

  private final CellModel model;
  private final double[] y;
  private final double[][] columns = new double[Column.values().length][1024];
  private int[] cycles = new int[1024];
  private int rows;
  private final List<TimeSeries.Step> steps = new ArrayList<>();

  private int stepFirst;
  private int cycle;
  private double stepStart_s;
  private double chargeBefore_C;
  private double last_s;
  private double last_V;
  private double gap_s;
  private OptionalDouble period_s = OptionalDouble.empty();
  private boolean finite = true;

  TestRecord(CellModel model) {
    this.model = model;
    y = new double[model.size()];
  }

  /**
   * Begins a step with the state right after the change.
   *
   * @param gap_s longest time between rows if no period is given
   */
  void begin(Integrator integrator, int cycleNow, OptionalDouble period, double gap_s) {
    cycle = cycleNow;
    period_s = period;
    this.gap_s = gap_s;
    stepFirst = rows;
    stepStart_s = integrator.time_s();
    integrator.unknowns(stepStart_s, y);
    chargeBefore_C = model.charge_C(y);
    row(stepStart_s);
  }

  /** Takes what falls into the last step of the integration. */
  void stepped(Integrator integrator) {
    double from_s = integrator.stepStart_s();
    double to_s = integrator.time_s();
    if (period_s.isPresent()) {
      double period = period_s.getAsDouble();
      double count = Math.floor((last_s - stepStart_s) / period + 1e-9) + 1;
      for (double at = stepStart_s + count * period; at <= to_s; at += period) {
        integrator.unknowns(at, y);
        row(at);
      }
      return;
    }
    integrator.unknowns(to_s, y);
    double volts = model.voltage_V(y);
    double parts = Math.max((to_s - from_s) / gap_s, Math.abs(volts - last_V) / BETWEEN_V);
    int between = (int) Math.ceil(Math.min(parts, MOST_BETWEEN));
    for (int k = 1; k < between; k++) {
      double at = from_s + (to_s - from_s) * k / between;
      if (at > last_s && at < to_s) {
        integrator.unknowns(at, y);
        row(at);
      }
    }
    integrator.unknowns(to_s, y);
    row(to_s);
  }

  /** Ends a step with the state now. */
  double end(Integrator integrator, Mode mode, int label) {
    if (integrator.time_s() > last_s) {
      integrator.unknowns(integrator.time_s(), y);
      row(integrator.time_s());
    }
    steps.add(new TimeSeries.Step(stepFirst, rows - 1, mode, label));
    return columns[Column.CHARGE.ordinal()][rows - 1];
  }

  private void row(double time_s) {
    if (rows == cycles.length) {
      int more = 2 * rows;
      cycles = Arrays.copyOf(cycles, more);
      for (int c = 0; c < columns.length; c++) {
        columns[c] = Arrays.copyOf(columns[c], more);
      }
    }
    double volts = model.voltage_V(y);
    double amperes = model.current_A(y);
    finite &= Double.isFinite(volts) && Double.isFinite(amperes);
    set(Column.TIME, time_s);
    set(Column.STEP_TIME, time_s - stepStart_s);
    set(Column.CURRENT, amperes);
    set(Column.VOLTAGE, volts);
    set(Column.CHARGE, model.charge_C(y) - chargeBefore_C);
    set(Column.TEMPERATURE, model.temperature_K(y));
    cycles[rows++] = cycle;
    last_s = time_s;
    last_V = volts;
  }

  private void set(Column column, double value) {
    columns[column.ordinal()][rows] = value;
  }

  /** True if every row is a number. */
  boolean finite() {
    return finite;
  }

  TimeSeries series(Technique technique) {
    int[] numbers = new int[rows];
    Arrays.setAll(numbers, i -> i + 1);
    return new TimeSeries(
        Optional.empty(),
        technique,
        Counts.of(numbers),
        column(Column.TIME),
        column(Column.STEP_TIME),
        column(Column.CURRENT),
        column(Column.VOLTAGE),
        steps,
        Counts.of(Arrays.copyOf(cycles, rows)),
        Optional.of(column(Column.CHARGE)),
        Optional.empty(),
        Optional.of(column(Column.TEMPERATURE)),
        TimeSeries.Resolution.FINE);
  }

  private Series column(Column column) {
    return Series.of(Arrays.copyOf(columns[column.ordinal()], rows));
  }
}
