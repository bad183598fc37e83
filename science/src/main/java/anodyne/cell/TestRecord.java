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

  private static final int TIME = 0;
  private static final int STEP_TIME = 1;
  private static final int CURRENT = 2;
  private static final int VOLTAGE = 3;
  private static final int CHARGE = 4;
  private static final int TEMPERATURE = 5;
  private static final int COLUMNS = 6;

  private final CellModel model;
  private final double[] y;
  private final double[][] columns = new double[COLUMNS][1024];
  private int[] cycles = new int[1024];
  private int rows;
  private final List<TimeSeries.Step> steps = new ArrayList<>();

  private int stepFirst;
  private int cycle;
  private double stepStart_s;
  private double before_s;
  private double chargeBefore_C;

  /** Time of the last row since the step began. */
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
   * Begins a step.
   *
   * @param start_s time of the test; the clock of the integrator begins at 0
   * @param gap_s longest time between rows if no period is given
   */
  void begin(double start_s, int cycleNow, OptionalDouble period, double gap_s) {
    cycle = cycleNow;
    period_s = period;
    this.gap_s = gap_s;
    stepFirst = rows;
    stepStart_s = start_s;
    again();
  }

  /** Forgets the rows of this step. */
  void again() {
    rows = stepFirst;
    before_s = 0;
    finite = true;
  }

  /** The first row, with the state right after the change. */
  void start(Integrator integrator) {
    integrator.unknowns(integrator.time_s(), y);
    chargeBefore_C = model.charge_C(y);
    row(0);
  }

  /** The clock of the integrator begins anew, so long after the begin of the step. */
  void goOn(double inStep_s) {
    before_s = inStep_s;
  }

  /** Takes what falls into the last step of the integration. */
  void stepped(Integrator integrator) {
    double from_s = integrator.stepStart_s();
    double to_s = integrator.time_s();
    if (period_s.isPresent()) {
      double period = period_s.getAsDouble();
      double next = Math.floor(last_s / period + 1e-9) + 1;
      for (double at = next * period - before_s; at <= to_s; at = ++next * period - before_s) {
        integrator.unknowns(Math.max(at, from_s), y);
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
      if (before_s + at > last_s && at < to_s) {
        integrator.unknowns(at, y);
        row(at);
      }
    }
    integrator.unknowns(to_s, y);
    row(to_s);
  }

  /** Ends a step with the state now. */
  double end(Integrator integrator, Mode mode, int label) {
    if (before_s + integrator.time_s() > last_s) {
      integrator.unknowns(integrator.time_s(), y);
      row(integrator.time_s());
    }
    steps.add(new TimeSeries.Step(stepFirst, rows - 1, mode, label));
    return columns[CHARGE][rows - 1];
  }

  /** A row of the present state, at a time on the clock of the integrator. */
  private void row(double clock_s) {
    double volts = model.voltage_V(y);
    double amperes = model.current_A(y);
    if (!Double.isFinite(volts) || !Double.isFinite(amperes)) {
      finite = false;
      return;
    }
    if (rows == cycles.length) {
      int more = 2 * rows;
      cycles = Arrays.copyOf(cycles, more);
      for (int c = 0; c < columns.length; c++) {
        columns[c] = Arrays.copyOf(columns[c], more);
      }
    }
    last_s = before_s + clock_s;
    set(TIME, stepStart_s + last_s);
    set(STEP_TIME, last_s);
    set(CURRENT, amperes);
    set(VOLTAGE, volts);
    set(CHARGE, model.charge_C(y) - chargeBefore_C);
    set(TEMPERATURE, model.temperature_K(y));
    cycles[rows++] = cycle;
    last_V = volts;
  }

  private void set(int column, double value) {
    columns[column][rows] = value;
  }

  /** True if every row of this step is a number. */
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
        column(TIME),
        column(STEP_TIME),
        column(CURRENT),
        column(VOLTAGE),
        steps,
        Counts.of(Arrays.copyOf(cycles, rows)),
        Optional.of(column(CHARGE)),
        Optional.empty(),
        Optional.of(column(TEMPERATURE)),
        TimeSeries.Resolution.FINE);
  }

  private Series column(int column) {
    return Series.of(Arrays.copyOf(columns[column], rows));
  }
}
