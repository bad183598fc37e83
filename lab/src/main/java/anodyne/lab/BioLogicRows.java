package anodyne.lab;

import anodyne.lab.Dates.Order;
import anodyne.lab.Units.Dimension;
import anodyne.measurement.TimeSeries;
import anodyne.measurement.TimeSeries.Mode;
import anodyne.measurement.TimeSeries.Resolution;
import anodyne.measurement.TimeSeries.Technique;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Rows of potential and current in a BioLogic text. Charge is counted from the column {@code Q-Qo},
 * which runs on, or else from the increments {@code dq}; it starts anew with each step. Where no
 * current is written it is the increment of charge over that of time.
 */
final class BioLogicRows {
  private static final int GALVANOSTATIC = 1;
  private static final int POTENTIOSTATIC = 2;
  private static final int REST = 3;

  /** Rows with a potential of exactly 0 from which on they are no coincidence. */
  private static final int MANY_ZEROS = 5;

  /** A column and its factor to SI. */
  private record Column(int number, double factor) {
    static Column of(List<Header> columns, Dimension dimension, String file, String... keys) {
      int number = Columns.find(columns, Set.of(keys));
      return new Column(number, Columns.factor(columns, number, dimension, file));
    }

    boolean isThere() {
      return number >= 0;
    }

    double value(TextTable table) {
      return number < 0 ? Double.NaN : factor * table.number(number);
    }
  }

  private final Technique technique;
  private final Notes notes;
  private final Rows rows;
  private final double sign;
  private final int mode;
  private final int oxidation;
  private final int sequence;
  private final int cycle;
  private final int halfCycle;
  private final int controlCurrent;
  private final Column time;
  private final Column voltage;
  private final Column otherVoltage;
  private final Column current;
  private final Column charge;
  private final Column increment;
  private final Column temperature;
  private int zeros;
  private int derived;
  private Optional<Instant> first = Optional.empty();
  private double lastTime_s = Double.NaN;
  private double charge_C;
  private double base_C;
  private int lastLabel = Integer.MIN_VALUE;
  private Mode lastMode = Mode.OTHER;

  BioLogicRows(List<Header> columns, Technique technique, Notes notes, Reading reading) {
    String file = notes.file();
    this.technique = technique;
    this.notes = notes;
    rows = new Rows(file);
    sign = reading.flipCurrent() ? -1 : 1;
    mode = Columns.find(columns, Set.of("mode"));
    oxidation = Columns.find(columns, Set.of("ox/red"));
    sequence = Columns.find(columns, Set.of("ns"));
    cycle = Columns.find(columns, Set.of("cyclenumber"));
    halfCycle = Columns.find(columns, Set.of("halfcycle"));
    int control = Columns.find(columns, Set.of("control", "control/v"));
    controlCurrent = control >= 0 && columns.get(control).unit().equals("mA") ? control : -1;
    time = Column.of(columns, Dimension.TIME, file, "time");
    Column potential = Column.of(columns, Dimension.VOLTAGE, file, "ewe");
    Column mean = Column.of(columns, Dimension.VOLTAGE, file, "<ewe>");
    Column cell = Column.of(columns, Dimension.VOLTAGE, file, "ecell", "<ecell>", "ewe-ece");
    voltage = potential.isThere() ? potential : mean.isThere() ? mean : cell;
    otherVoltage = potential.isThere() && mean.isThere() ? mean : cell;
    current = Column.of(columns, Dimension.CURRENT, file, "i", "<i>");
    charge = Column.of(columns, Dimension.CHARGE, file, "(q-qo)");
    increment = Column.of(columns, Dimension.CHARGE, file, "dq");
    temperature = Column.of(columns, Dimension.TEMPERATURE, file, "temperature");
  }

  /** The technique where the header does not name it: by what was controlled in most rows. */
  static Technique guessed(TextTable table, List<Header> columns) {
    int mode = Columns.find(columns, Set.of("mode"));
    int galvanostatic = 0;
    int potentiostatic = 0;
    for (int row = 0; row < 1000 && table.next(); row++) {
      galvanostatic += table.whole(mode, 0) == GALVANOSTATIC ? 1 : 0;
      potentiostatic += table.whole(mode, 0) == POTENTIOSTATIC ? 1 : 0;
    }
    if (galvanostatic + potentiostatic == 0) {
      return Technique.OTHER;
    }
    return galvanostatic >= potentiostatic ? Technique.CYCLING : Technique.VOLTAMMETRY;
  }

  /** Instant of the first row, if rows carry dates. */
  Optional<Instant> start() {
    return first;
  }

  /** Adds the row the table stands at. */
  void row(TextTable table) {
    double time_s = time(table);
    Mode held = mode(table);
    int label =
        sequence >= 0 ? table.whole(sequence, 0) : halfCycle >= 0 ? table.whole(halfCycle, 0) : 0;
    if (label != lastLabel || held != lastMode) {
      base_C = charge_C;
      lastLabel = label;
      lastMode = held;
    }
    double before_C = charge_C;
    if (charge.isThere()) {
      charge_C = charge.value(table);
    } else if (increment.isThere()) {
      charge_C += increment.value(table);
    }
    double passed_C = charge.isThere() || increment.isThere() ? charge_C - base_C : Double.NaN;
    double current_A = current.value(table);
    if (!current.isThere()) {
      current_A = derived(held, charge_C - before_C, time_s - lastTime_s);
    }
    rows.add(
        rows.size() + 1,
        cycle >= 0 ? table.whole(cycle, 1) : 1 + table.whole(halfCycle, 0) / 2,
        label,
        held,
        time_s,
        Double.NaN,
        sign * current_A,
        voltage(table),
        sign * passed_C,
        Double.NaN,
        temperature.value(table) + 273.15);
    lastTime_s = time_s;
    if (!Double.isFinite(charge_C)) {
      charge_C = before_C;
    }
  }

  private double derived(Mode held, double passed_C, double elapsed_s) {
    if (held == Mode.REST || technique == Technique.OPEN_CIRCUIT) {
      return 0;
    }
    if (!(charge.isThere() || increment.isThere())) {
      return Double.NaN;
    }
    derived++;
    return elapsed_s > 0 ? passed_C / elapsed_s : 0;
  }

  private double time(TextTable table) {
    double number = time.value(table);
    if (Double.isFinite(number) || !table.isClock(time.number())) {
      return number;
    }
    Optional<Instant> instant = Dates.instant(table.text(time.number()), Order.MONTH_FIRST);
    if (instant.isEmpty()) {
      return table.time(time.number());
    }
    if (first.isEmpty()) {
      first = notes.start(table.text(time.number()), Order.MONTH_FIRST);
    }
    Duration since = Duration.between(first.orElseThrow(), instant.orElseThrow());
    return since.getSeconds() + 1e-9 * since.getNano();
  }

  private double voltage(TextTable table) {
    double value = voltage.value(table);
    if (value == 0) {
      double other = otherVoltage.value(table);
      if (Double.isFinite(other) && other != 0) {
        return other;
      }
      zeros++;
    }
    return value;
  }

  private Mode mode(TextTable table) {
    int written = mode < 0 ? 0 : table.whole(mode, 0);
    if (written == REST || technique == Technique.OPEN_CIRCUIT) {
      return Mode.REST;
    }
    if (technique == Technique.VOLTAMMETRY) {
      return Mode.SWEEP;
    }
    double direction =
        oxidation >= 0 ? 2 * table.whole(oxidation, 0) - 1 : Math.signum(current.value(table));
    boolean oxidises = sign * direction > 0;
    if (written == POTENTIOSTATIC) {
      return oxidises ? Mode.CONSTANT_VOLTAGE_CHARGE : Mode.CONSTANT_VOLTAGE_DISCHARGE;
    }
    boolean idle = controlCurrent >= 0 ? table.number(controlCurrent) == 0 : direction == 0;
    if (idle) {
      return Mode.REST;
    }
    return oxidises ? Mode.CONSTANT_CURRENT_CHARGE : Mode.CONSTANT_CURRENT_DISCHARGE;
  }

  /** The rows as a measurement, if there are any. */
  Optional<TimeSeries> series(Optional<Instant> start) {
    if (derived > 0) {
      notes.warn(
          "current_from_charge",
          "the file has no column of the current; it is the increment of charge over that of time");
    }
    if (zeros >= MANY_ZEROS) {
      notes.warn(
          "zero_voltage",
          zeros
              + " rows have a potential of exactly 0; some versions of EC-Lab export <Ewe> so in"
              + " steps at constant current: read the .mpr file or export Ewe");
    }
    TimeSeries series = rows.series(start, technique, Resolution.FINE);
    notes.warn(rows.warnings());
    return series.size() == 0 ? Optional.empty() : Optional.of(series);
  }
}
