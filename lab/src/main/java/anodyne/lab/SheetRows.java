package anodyne.lab;

import anodyne.measurement.TimeSeries;
import anodyne.measurement.TimeSeries.Mode;
import anodyne.measurement.TimeSeries.Resolution;
import anodyne.measurement.TimeSeries.Technique;
import anodyne.quantity.Warning;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Rows of one test as its table has them, column by column, until all are there: signs, modes and
 * counted charge can only be told then.
 */
final class SheetRows {
  private static final Mode[] MODES = Mode.values();

  private final String subject;
  private final boolean flipCurrent;
  private final Map<SheetQuantity, double[]> columns = new EnumMap<>(SheetQuantity.class);
  private byte[] modes = new byte[256];
  private int size;
  private boolean statesKnown;
  private boolean timeAssumed;
  private Optional<Instant> firstClock = Optional.empty();
  private int skipped;
  private final List<Warning> warnings = new ArrayList<>();

  SheetRows(String subject, boolean flipCurrent) {
    this.subject = subject;
    this.flipCurrent = flipCurrent;
  }

  int size() {
    return size;
  }

  boolean hasClock() {
    return firstClock.isPresent();
  }

  List<Warning> warnings() {
    return List.copyOf(warnings);
  }

  void add(SheetCells cells, SheetHeader header) {
    double current = value(cells, header, SheetQuantity.CURRENT);
    double voltage = value(cells, header, SheetQuantity.VOLTAGE);
    if (!Double.isFinite(current) || !Double.isFinite(voltage)) {
      if (!cells.isEmpty() && !isHeading(cells, header)) {
        skipped++;
      }
      return;
    }
    if (size == modes.length) {
      grow();
    }
    for (SheetQuantity quantity : header.columns().keySet()) {
      switch (quantity) {
        case STATE -> {
          Optional<Mode> mode = StepState.mode(cells.text(header.column(quantity)));
          statesKnown |= mode.isPresent();
          modes[size] = (byte) place(mode.orElse(Mode.OTHER));
        }
        case CLOCK -> {
          double seconds = clock(cells, header.column(quantity));
          column(quantity)[size] = seconds;
        }
        default -> column(quantity)[size] = value(cells, header, quantity);
      }
    }
    size++;
  }

  private static int place(Mode mode) {
    for (int i = 0; i < MODES.length; i++) {
      if (MODES[i] == mode) {
        return i;
      }
    }
    throw new IllegalArgumentException("no such mode " + mode);
  }

  private static boolean isHeading(SheetCells cells, SheetHeader header) {
    int column = header.column(SheetQuantity.VOLTAGE);
    return column < header.names().size() && cells.text(column).equals(header.names().get(column));
  }

  /** Seconds since the first date of the table. */
  private double clock(SheetCells cells, int column) {
    String text = cells.text(column);
    Optional<Instant> instant =
        text.isEmpty()
            ? SheetNumbers.instant(cells.number(column))
            : Dates.instant(text, Dates.Order.MONTH_FIRST);
    if (instant.isEmpty()) {
      return Double.NaN;
    }
    if (firstClock.isEmpty()) {
      firstClock = instant;
    }
    java.time.Duration since = java.time.Duration.between(firstClock.get(), instant.get());
    return since.getSeconds() + since.getNano() * 1e-9;
  }

  private double value(SheetCells cells, SheetHeader header, SheetQuantity quantity) {
    int column = header.column(quantity);
    String text = cells.text(column);
    if (quantity.dimension() == Units.Dimension.TIME) {
      if (!text.isEmpty() && text.indexOf(':') >= 0) {
        return SheetNumbers.clock_s(text);
      }
      if (cells.isClock(column)) {
        return cells.number(column) * 86400;
      }
      timeAssumed |= header.unitless().contains(quantity) && Double.isFinite(cells.number(column));
    }
    double zero = quantity == SheetQuantity.TEMPERATURE ? 273.15 : 0;
    return cells.number(column) * header.factor(quantity) + zero;
  }

  private double[] column(SheetQuantity quantity) {
    return columns.computeIfAbsent(
        quantity,
        _ -> {
          double[] empty = new double[modes.length];
          Arrays.fill(empty, Double.NaN);
          return empty;
        });
  }

  private void grow() {
    int n = size + (size >> 1);
    modes = Arrays.copyOf(modes, n);
    for (Map.Entry<SheetQuantity, double[]> entry : columns.entrySet()) {
      double[] longer = Arrays.copyOf(entry.getValue(), n);
      Arrays.fill(longer, size, n, Double.NaN);
      entry.setValue(longer);
    }
  }

  private double get(SheetQuantity quantity, int row) {
    double[] column = columns.get(quantity);
    return column == null ? Double.NaN : column[row];
  }

  private int whole(SheetQuantity quantity, int row, int otherwise) {
    double value = get(quantity, row);
    return value >= 0 && value < Integer.MAX_VALUE ? (int) value : otherwise;
  }

  /** The measurement. */
  TimeSeries series(Resolution resolution) {
    if (timeAssumed) {
      warnings.add(
          new Warning(
              "time_unit_assumed",
              "the headings give no unit of time; seconds were taken",
              subject));
    }
    if (!statesKnown) {
      modesBySteps();
    }
    signCurrent();
    Rows rows = new Rows(subject);
    for (int i = 0; i < skipped; i++) {
      rows.skip();
    }
    Counter charge =
        new Counter(
            columns.get(SheetQuantity.CAPACITY),
            columns.get(SheetQuantity.CHARGE_CAPACITY),
            columns.get(SheetQuantity.DISCHARGE_CAPACITY));
    Counter energy =
        new Counter(
            columns.get(SheetQuantity.ENERGY),
            columns.get(SheetQuantity.CHARGE_ENERGY),
            columns.get(SheetQuantity.DISCHARGE_ENERGY));
    double turn = flipCurrent ? -1 : 1;
    for (int i = 0; i < size; i++) {
      Mode mode = MODES[modes[i]];
      boolean begins = begins(i);
      int sign = sign(i);
      rows.add(
          whole(SheetQuantity.RECORD, i, i + 1),
          whole(SheetQuantity.CYCLE, i, 1),
          whole(SheetQuantity.STEP, i, 1),
          flipCurrent ? StepState.turned(mode) : mode,
          time(i),
          get(SheetQuantity.STEP_TIME, i),
          turn * get(SheetQuantity.CURRENT, i),
          get(SheetQuantity.VOLTAGE, i),
          turn * charge.sinceStep(i, begins, sign),
          turn * energy.sinceStep(i, begins, sign),
          get(SheetQuantity.TEMPERATURE, i));
    }
    TimeSeries series = rows.series(start(), Technique.CYCLING, resolution);
    warnings.addAll(rows.warnings());
    return series;
  }

  private double time(int row) {
    double test = get(SheetQuantity.TEST_TIME, row);
    boolean clockOnly =
        !columns.containsKey(SheetQuantity.TEST_TIME)
            && !columns.containsKey(SheetQuantity.STEP_TIME);
    return clockOnly ? get(SheetQuantity.CLOCK, row) : test;
  }

  /** The first date less the time that had passed by then. */
  private Optional<Instant> start() {
    if (firstClock.isEmpty()) {
      return Optional.empty();
    }
    for (int i = 0; i < size; i++) {
      double clock = get(SheetQuantity.CLOCK, i);
      double time = time(i);
      if (Double.isFinite(clock)) {
        double passed = Double.isFinite(time) ? time - clock : 0;
        return firstClock.map(at -> at.minusMillis(Math.round(passed * 1000)));
      }
    }
    return firstClock;
  }

  private boolean begins(int row) {
    return row == 0
        || modes[row] != modes[row - 1]
        || whole(SheetQuantity.STEP, row, 1) != whole(SheetQuantity.STEP, row - 1, 1)
        || get(SheetQuantity.STEP_TIME, row) < get(SheetQuantity.STEP_TIME, row - 1);
  }

  /** Without words for the steps: the sign of most of the current in each step. */
  private void modesBySteps() {
    double[] current = columns.get(SheetQuantity.CURRENT);
    if (current == null) {
      return;
    }
    int first = 0;
    for (int i = 1; i <= size; i++) {
      if (i == size || begins(i)) {
        Mode mode = mode(current, first, i);
        Arrays.fill(modes, first, i, (byte) place(mode));
        first = i;
      }
    }
  }

  private static Mode mode(double[] current, int from, int to) {
    double up = 0;
    double down = 0;
    double largest = 0;
    double smallest = Double.POSITIVE_INFINITY;
    for (int i = from; i < to; i++) {
      up += Math.max(current[i], 0);
      down += Math.max(-current[i], 0);
      largest = Math.max(largest, Math.abs(current[i]));
      smallest = Math.min(smallest, Math.abs(current[i]));
    }
    if (largest == 0) {
      return Mode.REST;
    }
    boolean constant = to - from > 2 && largest - smallest < 0.02 * largest;
    if (up == 0 || down > 20 * up) {
      return constant ? Mode.CONSTANT_CURRENT_DISCHARGE : Mode.DISCHARGE;
    }
    if (down == 0 || up > 20 * down) {
      return constant ? Mode.CONSTANT_CURRENT_CHARGE : Mode.CHARGE;
    }
    return Mode.OTHER;
  }

  /** A current written without sign takes that of the step it flows in. */
  private void signCurrent() {
    double[] current = columns.get(SheetQuantity.CURRENT);
    if (current == null || !statesKnown) {
      return;
    }
    int positive = 0;
    int negative = 0;
    for (int i = 0; i < size; i++) {
      if (StepState.sign(MODES[modes[i]]) < 0) {
        positive += current[i] > 0 ? 1 : 0;
        negative += current[i] < 0 ? 1 : 0;
      }
    }
    if (positive <= negative) {
      return;
    }
    for (int i = 0; i < size; i++) {
      if (StepState.sign(MODES[modes[i]]) < 0) {
        current[i] = -Math.abs(current[i]);
      }
    }
    warnings.add(
        new Warning(
            "current_without_sign",
            "the current of discharge steps is written above 0 and was turned by the step's state",
            subject));
  }

  private int sign(int row) {
    int byMode = StepState.sign(MODES[modes[row]]);
    return byMode != 0 ? byMode : (int) Math.signum(get(SheetQuantity.CURRENT, row));
  }

  /**
   * Charge or energy since the step began, from a column that counts up in each step, or from one
   * for each direction that may count on through steps and cycles.
   */
  private static final class Counter {
    private final double @org.jspecify.annotations.Nullable [] both;
    private final double @org.jspecify.annotations.Nullable [] charge;
    private final double @org.jspecify.annotations.Nullable [] discharge;
    private double chargeBase;
    private double dischargeBase;

    Counter(
        double @org.jspecify.annotations.Nullable [] both,
        double @org.jspecify.annotations.Nullable [] charge,
        double @org.jspecify.annotations.Nullable [] discharge) {
      this.both = both;
      this.charge = charge;
      this.discharge = discharge;
    }

    double sinceStep(int row, boolean begins, int sign) {
      if (charge != null && discharge != null) {
        if (begins) {
          chargeBase = base(charge, row);
          dischargeBase = base(discharge, row);
        }
        return charge[row] - chargeBase - (discharge[row] - dischargeBase);
      }
      if (both == null) {
        return Double.NaN;
      }
      if (begins) {
        chargeBase = base(both, row);
      }
      return sign * Math.abs(both[row] - chargeBase);
    }

    /** What a counter that did not restart with the step had before. */
    private static double base(double[] counter, int row) {
      return row > 0 && Math.abs(counter[row]) >= Math.abs(counter[row - 1]) ? counter[row - 1] : 0;
    }
  }
}
