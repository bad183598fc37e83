package anodyne.lab;

import anodyne.measurement.TimeSeries;
import anodyne.measurement.TimeSeries.Mode;
import anodyne.measurement.TimeSeries.Resolution;
import anodyne.measurement.TimeSeries.Technique;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Rows of a cycler as a time series: signs from the current or the kind of step, charge and energy
 * counted anew in each step, cycles as the instrument numbers them. Rows that stand out of order
 * are taken in the order of their numbers.
 */
final class CyclerTable {
  /** Share of its largest value that a quantum may have before it limits what can be said. */
  private static final double COARSE = 0.002;

  private final CyclerColumns columns;
  private final Notes notes;
  private final boolean flip;
  private final int record;
  private final int cycle;
  private final int step;
  private final int mode;
  private final int time;
  private final int stepTime;
  private final int date;
  private final CyclerProbe probe;
  private final Rows rows;
  private final boolean numbered;
  private final StepCounter charge;
  private final StepCounter energy;
  private int lastRecord = -1;
  private int lastCycle = 1;
  private int lastStep;
  private int lastWord;
  private int label = 1;
  private Mode named = Mode.OTHER;
  private boolean isNamed;
  private Mode held = Mode.OTHER;
  private int direction = 1;
  private Optional<Instant> firstDate = Optional.empty();
  private double firstTime_s;

  private CyclerTable(
      CyclerColumns columns,
      CyclerProbe probe,
      Notes notes,
      Reading reading,
      boolean restarting,
      boolean numbered) {
    this.columns = columns;
    this.probe = probe;
    this.notes = notes;
    this.flip = reading.flipCurrent();
    this.numbered = numbered && columns.has(Quantity.RECORD);
    record = columns.column(Quantity.RECORD);
    cycle = columns.column(Quantity.CYCLE);
    step = columns.column(Quantity.STEP);
    mode = columns.column(Quantity.MODE);
    time = columns.column(Quantity.TIME);
    stepTime = columns.column(Quantity.STEP_TIME);
    date = columns.column(Quantity.DATE);
    charge = StepCounter.ofCharge(columns, restarting);
    energy = StepCounter.ofEnergy(columns, restarting);
    rows = new Rows(notes.file());
  }

  /**
   * Reads all rows from where the text stands.
   *
   * @param restarting whether the maker's counters begin at 0 in each step
   */
  static TimeSeries read(
      Text text,
      TextTable table,
      CyclerColumns columns,
      Notes notes,
      Reading reading,
      boolean restarting) {
    int position = text.position();
    int line = text.number();
    CyclerProbe probe = CyclerProbe.mend(table, columns, notes);
    text.resume(position, line);
    CyclerTable rows = new CyclerTable(columns, probe, notes, reading, restarting, true);
    if (!rows.inOrder(table)) {
      text.resume(position, line);
      RecordOrder order = RecordOrder.of(table, columns.column(Quantity.RECORD));
      rows = new CyclerTable(columns, probe, notes, reading, restarting, order.isUnique());
      if (order.isUnique()) {
        notes.warn("rows_unordered", "rows stood out of order and were sorted by record number");
        for (int i = 0; i < order.size(); i++) {
          order.to(table, i);
          rows.row(table);
        }
      } else {
        notes.warn(
            "record_restarts",
            "the number of the record begins anew within the file; rows were taken as they stand");
        text.resume(position, line);
        rows.inOrder(table);
      }
    }
    return rows.series();
  }

  /** Adds all rows; false as soon as a record number falls. */
  private boolean inOrder(TextTable table) {
    while (table.next()) {
      if (!row(table)) {
        return false;
      }
    }
    return true;
  }

  private boolean row(TextTable table) {
    double volts =
        columns.factor(Quantity.VOLTAGE) * table.number(columns.column(Quantity.VOLTAGE));
    double amperes =
        columns.factor(Quantity.CURRENT) * table.number(columns.column(Quantity.CURRENT));
    if (!(Double.isFinite(volts) && Double.isFinite(amperes))) {
      rows.skip();
      return true;
    }
    int number = numbered ? table.whole(record, lastRecord + 1) : rows.size() + 1;
    if (number < lastRecord) {
      return false;
    }
    lastRecord = number;
    lastCycle = cycle < 0 ? 1 : table.whole(cycle, lastCycle);
    word(table);
    if (probe.isSignFromMode() && isNamed) {
      int signed = StepState.sign(named);
      amperes = signed == 0 ? amperes : signed * Math.abs(amperes);
    } else if (probe.isSignFromCounters()) {
      int moved = charge.direction(table);
      direction = moved == 0 ? direction : moved;
      amperes *= direction;
    }
    Mode now = isNamed ? named : probe.mode(amperes);
    int written = step < 0 ? 0 : table.fingerprint(step);
    if (rows.size() == 0 || now != held || written != lastStep) {
      label = step < 0 ? label + (rows.size() == 0 ? 0 : 1) : table.whole(step, label);
      charge.begin();
      energy.begin();
      held = now;
      lastStep = written;
    }
    double turn = flip ? -1 : 1;
    double sign =
        isNamed && StepState.sign(named) != 0 ? StepState.sign(named) : Math.signum(amperes);
    double time_s = time(table);
    rows.add(
        Math.max(number, 0),
        lastCycle,
        label,
        flip ? StepState.turned(now) : now,
        time_s,
        seconds(table, stepTime, Quantity.STEP_TIME),
        turn * amperes,
        volts,
        turn * charge.value(table, sign),
        turn * energy.value(table, sign),
        columns.has(Quantity.TEMPERATURE)
            ? columns.factor(Quantity.TEMPERATURE)
                    * table.number(columns.column(Quantity.TEMPERATURE))
                + columns.temperatureZero_K()
            : Double.NaN);
    return true;
  }

  /** Takes the kind of step from its word, which is looked up only when it changes. */
  private void word(TextTable table) {
    if (mode < 0) {
      return;
    }
    int word = table.fingerprint(mode);
    if (rows.size() == 0 || word != lastWord) {
      Optional<Mode> found = StepState.mode(table.text(mode));
      named = found.orElse(Mode.OTHER);
      isNamed = found.isPresent() && named != Mode.OTHER;
      lastWord = word;
    }
  }

  private double seconds(TextTable table, int column, Quantity quantity) {
    if (column < 0) {
      return Double.NaN;
    }
    double written = table.number(column);
    return Double.isFinite(written)
        ? columns.factor(quantity) * written
        : table.isClock(column) ? table.time(column) : Double.NaN;
  }

  private double time(TextTable table) {
    double written = seconds(table, time, Quantity.TIME);
    if (date < 0) {
      return written;
    }
    boolean needed = time < 0 && stepTime < 0;
    if (needed || (firstDate.isEmpty() && rows.size() == 0)) {
      Optional<Instant> instant = instant(table);
      if (firstDate.isEmpty() && instant.isPresent()) {
        firstDate = instant;
        firstTime_s = Double.isFinite(written) ? written : 0;
      }
      if (needed) {
        return instant
            .map(now -> 1e-3 * Duration.between(firstDate.orElseThrow(), now).toMillis())
            .orElse(Double.NaN);
      }
    }
    return written;
  }

  /** The date of a row: words, or seconds since 1970, or days since 1899-12-30. */
  private Optional<Instant> instant(TextTable table) {
    double number = table.number(date);
    if (number > 1e8 && number < 1e11) {
      return Optional.of(Instant.ofEpochMilli(Math.round(1e3 * number)));
    }
    if (number > 2e4 && number < 1e5) {
      return Optional.of(
          Instant.parse("1899-12-30T00:00:00Z").plusMillis(Math.round(86_400_000 * number)));
    }
    return Double.isFinite(number)
        ? Optional.empty()
        : firstDate.isEmpty()
            ? notes.start(table.text(date), Dates.Order.MONTH_FIRST)
            : Dates.instant(table.text(date), Dates.Order.MONTH_FIRST);
  }

  private TimeSeries series() {
    if (probe.isReversed()) {
      notes.warn(
          "current_sign",
          "steps of charge have a negative current; the sign was taken from the kind of the step");
    } else if (probe.isSignFromMode() || probe.isSignFromCounters()) {
      notes.setting(
          "sign of the current",
          probe.isSignFromMode()
              ? "from the kind of the step, the column has none"
              : "from the counters, the column has none");
    }
    Optional<Instant> start = firstDate.map(at -> at.minusMillis(Math.round(1e3 * firstTime_s)));
    TimeSeries series = rows.series(start, Technique.CYCLING, fine(probe.resolution()));
    notes.warn(rows.warnings());
    return CycleCut.mend(series, notes);
  }

  /** The series with this instant of its time 0 where its rows carry none. */
  static TimeSeries startedAt(TimeSeries series, Optional<Instant> started) {
    return series.start().isPresent() || started.isEmpty()
        ? series
        : new TimeSeries(
            started,
            series.technique(),
            series.record(),
            series.time_s(),
            series.stepTime_s(),
            series.current_A(),
            series.voltage_V(),
            series.steps(),
            series.cycle(),
            series.stepCharge_C(),
            series.stepEnergy_J(),
            series.temperature_K(),
            series.resolution());
  }

  /** Keeps of a resolution what matters against the largest values, and says so. */
  private Resolution fine(Resolution resolution) {
    double most_C = charge.most();
    boolean coarseCurrent = resolution.current_A() > COARSE * probe.most_A() && probe.most_A() > 0;
    boolean coarseCharge = resolution.charge_C() > COARSE * most_C && most_C > 0;
    if (coarseCurrent || coarseCharge) {
      notes.warn(
          "coarse_resolution",
          String.format(
              Locale.ROOT,
              "the file shows currents to %.3g mA and charges to %.3g mAh, of at most %.3g mA and"
                  + " %.3g mAh; export with more digits, efficiencies mean little",
              1e3 * resolution.current_A(),
              resolution.charge_C() / 3.6,
              1e3 * probe.most_A(),
              most_C / 3.6));
    }
    return new Resolution(
        coarseCurrent ? resolution.current_A() : 0,
        coarseCharge ? resolution.charge_C() : 0,
        resolution.voltage_V() > 0.5e-3 ? resolution.voltage_V() : 0);
  }
}
