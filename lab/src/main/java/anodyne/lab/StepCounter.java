package anodyne.lab;

/**
 * Charge or energy since a step began, from counters of any habit: those that begin anew with each
 * step, with each half cycle or cycle, or never. At the first row of a step a counter that stands
 * below its last value has begun anew; else it runs on from there.
 */
final class StepCounter {
  private final int both;
  private final int up;
  private final int down;
  private final double bothFactor;
  private final double upFactor;
  private final double downFactor;
  private final boolean restarting;
  private final double[] last = {Double.NaN, Double.NaN, Double.NaN};
  private final double[] base = {0, 0, 0};
  private boolean beginning = true;
  private double most;

  private StepCounter(
      CyclerColumns columns, Quantity both, Quantity up, Quantity down, boolean restarting) {
    boolean pair = columns.has(up) && columns.has(down);
    this.both = pair ? -1 : columns.column(both);
    this.up = pair ? columns.column(up) : -1;
    this.down = pair ? columns.column(down) : -1;
    bothFactor = columns.factor(both);
    upFactor = columns.factor(up);
    downFactor = columns.factor(down);
    this.restarting = restarting;
  }

  static StepCounter ofCharge(CyclerColumns columns, boolean restarting) {
    return new StepCounter(
        columns,
        Quantity.CAPACITY,
        Quantity.CHARGE_CAPACITY,
        Quantity.DISCHARGE_CAPACITY,
        restarting);
  }

  static StepCounter ofEnergy(CyclerColumns columns, boolean restarting) {
    return new StepCounter(
        columns, Quantity.ENERGY, Quantity.CHARGE_ENERGY, Quantity.DISCHARGE_ENERGY, restarting);
  }

  /** The next row is the first of a step. */
  void begin() {
    beginning = true;
  }

  /**
   * What was counted since the step began; NaN if nothing is.
   *
   * @param sign of a counter that has none
   */
  double value(TextTable table, double sign) {
    double value = Double.NaN;
    if (up >= 0) {
      value = passed(1, upFactor * table.number(up)) - passed(2, downFactor * table.number(down));
    } else if (both >= 0) {
      value = sign * passed(0, bothFactor * table.number(both));
    }
    beginning = false;
    most = Math.abs(value) > most ? Math.abs(value) : most;
    return value;
  }

  /** Largest value so far, whatever its sign. */
  double most() {
    return most;
  }

  /** Direction in which a pair of counters moved with the row the table stands at. */
  int direction(TextTable table) {
    if (up < 0 || Double.isNaN(last[1]) || Double.isNaN(last[2])) {
      return 0;
    }
    double charged = Math.abs(upFactor * table.number(up)) - last[1];
    double discharged = Math.abs(downFactor * table.number(down)) - last[2];
    return charged > 0 && charged > discharged ? 1 : discharged > 0 ? -1 : 0;
  }

  private double passed(int which, double written) {
    double before = last[which];
    double value = Double.isFinite(written) ? Math.abs(written) : before;
    if (beginning) {
      if (restarting || value < before) {
        base[which] = 0;
      } else {
        base[which] = Double.isNaN(before) ? value : before;
      }
    }
    if (Double.isNaN(base[which])) {
      base[which] = value;
    }
    last[which] = value;
    return value - base[which];
  }
}
