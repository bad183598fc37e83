package anodyne.lab;

import anodyne.measurement.TimeSeries.Mode;
import anodyne.measurement.TimeSeries.Resolution;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * A look at the first rows of a cycler's table, for what its headings do not say or say wrongly:
 * whether the current has a sign, what times are counted in, whether volts are volts, and whether
 * the counted charge is the integral of the current.
 *
 * <p>Of current and capacity that disagree by a power of ten the energy tells which is mislabelled:
 * it must be the integral of the voltage over the counted charge. Without energy nothing is changed
 * and a warning says what disagrees.
 */
final class CyclerProbe {
  static final int ROWS = 20_000;

  /** Voltages of one cell lie below this. */
  private static final double MOST_V = 20;

  private static final double[] MISLABELLED = {
    1e-6, 1e-3, 1e3, 1e6, 3600, 1 / 3600.0, 3.6, 1 / 3.6
  };
  private static final double[] TIMES = {1, 60, 3600};

  /** Relative distance within which two numbers that should agree do. */
  private static final double CLOSE = 0.2;

  private final CyclerColumns columns;
  private final CurrentDigits currentDigits = new CurrentDigits();
  private int rows;
  private int chargePositive;
  private int chargeNegative;
  private int dischargePositive;
  private int dischargeNegative;
  private int negative;
  private double most_A;
  private double sumVoltage;
  private double integral;
  private double counted;
  private double countedEnergy;
  private double energy;
  private double dischargeCounted;
  private int chargeDecimals = -1;
  private int voltageDecimals = -1;
  private boolean plainDecimals = true;
  private boolean clocks;
  private Optional<Instant> firstDate = Optional.empty();
  private Optional<Instant> lastDate = Optional.empty();
  private double firstTime = Double.NaN;
  private double lastTime = Double.NaN;

  private int label;
  private double lastStepTime = Double.NaN;
  private double lastCapacity = Double.NaN;
  private double lastCharge = Double.NaN;
  private double lastDischarge = Double.NaN;
  private double lastEnergy = Double.NaN;

  private CyclerProbe(CyclerColumns columns) {
    this.columns = columns;
  }

  /** Looks at the rows from where the table stands, and mends the factors of the columns. */
  static CyclerProbe mend(TextTable table, CyclerColumns columns, Notes notes) {
    CyclerProbe probe = new CyclerProbe(columns);
    while (probe.rows < ROWS && table.next()) {
      probe.row(table);
    }
    probe.mendTime(notes);
    probe.mendVoltage(notes);
    probe.mendCharge(notes);
    return probe;
  }

  private void row(TextTable table) {
    double current =
        columns.factor(Quantity.CURRENT) * table.number(columns.column(Quantity.CURRENT));
    double voltage =
        columns.factor(Quantity.VOLTAGE) * table.number(columns.column(Quantity.VOLTAGE));
    if (!(Double.isFinite(current) && Double.isFinite(voltage))) {
      return;
    }
    rows++;
    most_A = Math.max(most_A, Math.abs(current));
    sumVoltage += Math.abs(voltage);
    sign(table, current);
    int step =
        table.fingerprint(columns.column(Quantity.STEP))
            + 31 * table.fingerprint(columns.column(Quantity.MODE));
    boolean same = rows > 1 && step == label;
    label = step;
    double time = time(table);
    if (same && time > lastStepTime) {
      integral += Math.abs(current) * (time - lastStepTime);
    }
    lastStepTime = time;
    charges(table, voltage, same);
    decimals(table);
    dates(table);
  }

  private double time(TextTable table) {
    Quantity which = columns.has(Quantity.STEP_TIME) ? Quantity.STEP_TIME : Quantity.TIME;
    int column = columns.column(which);
    if (table.isClock(column)) {
      clocks = true;
      return table.time(column);
    }
    return columns.factor(which) * table.number(column);
  }

  private void sign(TextTable table, double current) {
    negative += current < 0 ? 1 : 0;
    if (!columns.has(Quantity.MODE) || current == 0) {
      return;
    }
    int direction =
        StepState.mode(table.text(columns.column(Quantity.MODE))).map(StepState::sign).orElse(0);
    chargePositive += direction > 0 && current > 0 ? 1 : 0;
    chargeNegative += direction > 0 && current < 0 ? 1 : 0;
    dischargePositive += direction < 0 && current > 0 ? 1 : 0;
    dischargeNegative += direction < 0 && current < 0 ? 1 : 0;
  }

  private void charges(TextTable table, double voltage, boolean same) {
    double capacity = value(table, Quantity.CAPACITY);
    double charge = value(table, Quantity.CHARGE_CAPACITY);
    double discharge = value(table, Quantity.DISCHARGE_CAPACITY);
    double energies =
        columns.has(Quantity.ENERGY)
            ? value(table, Quantity.ENERGY)
            : value(table, Quantity.CHARGE_ENERGY) + value(table, Quantity.DISCHARGE_ENERGY);
    if (same) {
      double rise =
          columns.has(Quantity.CHARGE_CAPACITY)
              ? rise(lastCharge, charge) + rise(lastDischarge, discharge)
              : rise(lastCapacity, capacity);
      counted += rise;
      dischargeCounted += rise(lastDischarge, discharge);
      countedEnergy += voltage * rise;
      energy += rise(lastEnergy, energies);
    }
    lastCapacity = capacity;
    lastCharge = charge;
    lastDischarge = discharge;
    lastEnergy = energies;
  }

  private static double rise(double before, double now) {
    double rise = Math.abs(now) - Math.abs(before);
    return rise > 0 ? rise : 0;
  }

  private double value(TextTable table, Quantity quantity) {
    return columns.has(quantity)
        ? columns.factor(quantity) * table.number(columns.column(quantity))
        : Double.NaN;
  }

  private void decimals(TextTable table) {
    int current = columns.column(Quantity.CURRENT);
    plainDecimals &= table.decimals(current) >= 0;
    currentDigits.add(table, current);
    voltageDecimals = Math.max(voltageDecimals, table.decimals(columns.column(Quantity.VOLTAGE)));
    for (Quantity quantity :
        new Quantity[] {Quantity.CAPACITY, Quantity.CHARGE_CAPACITY, Quantity.DISCHARGE_CAPACITY}) {
      if (columns.has(quantity)) {
        chargeDecimals = Math.max(chargeDecimals, table.decimals(columns.column(quantity)));
      }
    }
  }

  private void dates(TextTable table) {
    if (!columns.has(Quantity.DATE) || !columns.has(Quantity.TIME)) {
      return;
    }
    if (rows > 1 && rows % 10 != 0) {
      return;
    }
    double time = table.number(columns.column(Quantity.TIME));
    Optional<Instant> date =
        Dates.instant(table.text(columns.column(Quantity.DATE)), Dates.Order.MONTH_FIRST);
    if (date.isEmpty() || !Double.isFinite(time)) {
      return;
    }
    if (firstDate.isEmpty()) {
      firstDate = date;
      firstTime = time;
    }
    lastDate = date;
    lastTime = time;
  }

  /** Seconds by the dates for each unit of the column of times; NaN where dates do not tell. */
  private double secondsByDates() {
    if (firstDate.isEmpty() || lastDate.isEmpty() || !(lastTime > firstTime)) {
      return Double.NaN;
    }
    Duration elapsed = Duration.between(firstDate.orElseThrow(), lastDate.orElseThrow());
    return elapsed.toMillis() < 120_000
        ? Double.NaN
        : 1e-3 * elapsed.toMillis() / (lastTime - firstTime);
  }

  private void mendTime(Notes notes) {
    if (clocks || !(columns.has(Quantity.TIME) || columns.has(Quantity.STEP_TIME))) {
      return;
    }
    double byDates = nearest(secondsByDates(), TIMES);
    if (columns.isTimeUnitKnown()) {
      double written = columns.factor(Quantity.TIME);
      if (Double.isFinite(byDates) && Math.abs(byDates / written - 1) > CLOSE) {
        scaleTime(byDates / written);
        notes.warn(
            "unit_mended",
            "times are labelled "
                + columns.heading(Quantity.TIME)
                + ", but the dates show that they are "
                + word(byDates));
      }
      return;
    }
    double byCharge = nearest(counted > 0 && integral > 0 ? counted / integral : Double.NaN, TIMES);
    if (Double.isFinite(byDates)) {
      scaleTime(byDates);
      notes.setting("unit of time", word(byDates) + ", by the dates of the rows");
    } else if (Double.isFinite(byCharge)) {
      scaleTime(byCharge);
      notes.warn(
          "time_unit_found",
          "the headings give no unit of time; it is "
              + word(byCharge)
              + " by the charge that was counted");
    } else {
      notes.warn("time_unit_assumed", "the headings give no unit of time; seconds were taken");
    }
  }

  private static String word(double seconds) {
    return seconds == 1 ? "seconds" : seconds == 60 ? "minutes" : "hours";
  }

  private void scaleTime(double by) {
    columns.scale(Quantity.TIME, by);
    columns.scale(Quantity.STEP_TIME, by);
    integral *= by;
  }

  private void mendVoltage(Notes notes) {
    double mean = rows == 0 ? 0 : sumVoltage / rows;
    if (mean > MOST_V && mean < 1e3 * MOST_V) {
      columns.scale(Quantity.VOLTAGE, 1e-3);
      countedEnergy *= 1e-3;
      notes.warn(
          "unit_mended",
          "voltages are labelled "
              + columns.heading(Quantity.VOLTAGE)
              + ", but a mean of that size can only be millivolts; they were divided by 1000. Check"
              + " whether currents and capacities are mislabelled too");
    }
  }

  private void mendCharge(Notes notes) {
    if (!(integral > 0 && counted > 0)) {
      return;
    }
    double ratio = integral / counted;
    double wrong = nearest(ratio, MISLABELLED);
    if (!Double.isFinite(wrong)) {
      return;
    }
    boolean countedRight = energy > 0 && Math.abs(energy / countedEnergy - 1) < CLOSE;
    boolean countedWrong = energy > 0 && Math.abs(energy / countedEnergy / wrong - 1) < CLOSE;
    String message =
        String.format(
            Locale.ROOT,
            "the integral of %s over time is %.4g times the counted charge %s",
            columns.heading(Quantity.CURRENT),
            ratio,
            columns.heading(
                columns.has(Quantity.CAPACITY) ? Quantity.CAPACITY : Quantity.CHARGE_CAPACITY));
    if (countedRight) {
      columns.scale(Quantity.CURRENT, 1 / wrong);
      most_A /= wrong;
      notes.warn(
          "unit_mended",
          message
              + "; the energy agrees with the charge, so the current was divided by "
              + text(wrong));
    } else if (countedWrong) {
      columns.scale(Quantity.CAPACITY, wrong);
      columns.scale(Quantity.CHARGE_CAPACITY, wrong);
      columns.scale(Quantity.DISCHARGE_CAPACITY, wrong);
      notes.warn(
          "unit_mended",
          message
              + "; the energy agrees with the current, so the charge was multiplied by "
              + text(wrong));
    } else {
      notes.warn("unit_doubtful", message + "; a unit in the headings is wrong, check both");
    }
  }

  private static String text(double factor) {
    return String.format(Locale.ROOT, "%.4g", factor);
  }

  /** The candidate a number agrees with, or NaN. */
  private static double nearest(double number, double[] candidates) {
    for (double candidate : candidates) {
      if (Math.abs(number / candidate - 1) < CLOSE) {
        return candidate;
      }
    }
    return Double.NaN;
  }

  /** Whether the kind of the step gives the sign, because the current has none or another. */
  boolean isSignFromMode() {
    return dischargePositive > dischargeNegative || chargeNegative > chargePositive;
  }

  /** Whether charging is counted negative. */
  boolean isReversed() {
    return isSignFromMode() && chargeNegative > chargePositive;
  }

  /** Whether the counters give the sign: no negative current, yet discharge was counted. */
  boolean isSignFromCounters() {
    return !columns.has(Quantity.MODE) && negative == 0 && dischargeCounted > 0;
  }

  /** Largest current seen. */
  double most_A() {
    return most_A;
  }

  /** Smallest differences the digits of the rows can show. */
  Resolution resolution() {
    if (!plainDecimals || rows == 0) {
      return Resolution.FINE;
    }
    Quantity capacity =
        columns.has(Quantity.CAPACITY) ? Quantity.CAPACITY : Quantity.CHARGE_CAPACITY;
    return new Resolution(
        digit(Quantity.CURRENT, currentDigits.decimals()),
        columns.has(capacity) ? digit(capacity, chargeDecimals) : 0,
        digit(Quantity.VOLTAGE, voltageDecimals));
  }

  private double digit(Quantity quantity, int decimals) {
    return decimals < 0 ? 0 : columns.factor(quantity) * Math.pow(10, -decimals);
  }

  /** The kind of a step of this current where no column names it. */
  Mode mode(double current_A) {
    boolean idle = Math.abs(current_A) <= 1e-4 * most_A;
    return idle ? Mode.REST : current_A > 0 ? Mode.CHARGE : Mode.DISCHARGE;
  }
}
