package anodyne.lab;

import anodyne.measurement.TimeSeries.Mode;
import java.util.Arrays;

/**
 * Rows of one Arbin test as the table gives them, in any order. Arbin counts charge over the whole
 * test or over a cycle, and does not say what a step holds: both follow here from the rows put in
 * order. A step ends where its number or the cycle changes, its time falls back, or the current
 * changes sign.
 */
final class ArbinRows {
  static final int TIME_s = 0;
  static final int STEP_TIME_s = 1;
  static final int CURRENT_A = 2;
  static final int VOLTAGE_V = 3;
  static final int CHARGED_C = 4;
  static final int DISCHARGED_C = 5;
  static final int CHARGED_J = 6;
  static final int DISCHARGED_J = 7;

  /** Number of quantities of a row. */
  static final int QUANTITIES = 8;

  private static final double STEADY = 0.02;
  private static final double STEADY_V = 5e-3;
  private static final double NO_CURRENT = 1e-4;

  private int size;
  private int[] point = new int[1024];
  private int[] cycle = new int[1024];
  private int[] step = new int[1024];
  private double[][] values = new double[QUANTITIES][1024];
  private Permutation order = Permutation.of(new int[0], 0);

  int size() {
    return size;
  }

  /** Adds a row; {@code row} has the quantities above, in their order. */
  void add(int point, int cycle, int step, double[] row) {
    if (size == this.point.length) {
      int n = size + (size >> 1);
      this.point = Arrays.copyOf(this.point, n);
      this.cycle = Arrays.copyOf(this.cycle, n);
      this.step = Arrays.copyOf(this.step, n);
      for (int q = 0; q < QUANTITIES; q++) {
        values[q] = Arrays.copyOf(values[q], n);
      }
    }
    this.point[size] = point;
    this.cycle[size] = cycle;
    this.step[size] = step;
    for (int q = 0; q < QUANTITIES; q++) {
      values[q][size] = row[q];
    }
    size++;
  }

  /** Instant of the first row, in the rows' order by number. */
  double firstTime_s() {
    sort();
    return size == 0 ? Double.NaN : at(TIME_s, 0);
  }

  /** Adds the rows in order to a table, with steps and charges of their own. */
  void addTo(Rows table) {
    sort();
    double quiet_A = NO_CURRENT * largestCurrent();
    int from = 0;
    while (from < size) {
      boolean begun = from > 0 && sameStep(from - 1, from);
      double startTime_s = begun ? at(STEP_TIME_s, from - 1) : 0;
      int to = from + 1;
      double sign = sign(from, quiet_A);
      while (to < size && sameStep(to - 1, to) && !turns(sign, to, quiet_A)) {
        sign = sign == 0 ? sign(to, quiet_A) : sign;
        to++;
      }
      addStep(table, from, to, startTime_s, sign);
      from = to;
    }
  }

  private double at(int quantity, int i) {
    return values[quantity][order.row(i)];
  }

  private boolean sameStep(int i, int j) {
    return step[order.row(i)] == step[order.row(j)]
        && cycle[order.row(i)] == cycle[order.row(j)]
        && !(at(STEP_TIME_s, j) < at(STEP_TIME_s, i));
  }

  private double sign(int i, double quiet_A) {
    double current_A = at(CURRENT_A, i);
    return Math.abs(current_A) <= quiet_A ? 0 : Math.signum(current_A);
  }

  private boolean turns(double sign, int i, double quiet_A) {
    double other = sign(i, quiet_A);
    return sign != 0 && other != 0 && sign != other;
  }

  private void addStep(Rows table, int from, int to, double startTime_s, double sign) {
    Mode mode = mode(from, to, sign);
    double charge_C = 0;
    double energy_J = 0;
    for (int i = from; i < to; i++) {
      charge_C += gained(CHARGED_C, i) - gained(DISCHARGED_C, i);
      energy_J += gained(CHARGED_J, i) - gained(DISCHARGED_J, i);
      table.add(
          point[order.row(i)],
          cycle[order.row(i)],
          step[order.row(i)],
          mode,
          at(TIME_s, i),
          at(STEP_TIME_s, i) - startTime_s,
          at(CURRENT_A, i),
          at(VOLTAGE_V, i),
          charge_C,
          energy_J,
          Double.NaN);
    }
  }

  /** What a counter gained since the row before; a counter that fell began anew at 0. */
  private double gained(int counter, int i) {
    double before = i == 0 ? 0 : at(counter, i - 1);
    double now = at(counter, i);
    return now < before ? now : now - before;
  }

  private Mode mode(int from, int to, double sign) {
    if (sign == 0) {
      return Mode.REST;
    }
    int skip = to - from > 3 ? 1 : 0;
    double least_A = Double.POSITIVE_INFINITY;
    double most_A = Double.NEGATIVE_INFINITY;
    double least_V = Double.POSITIVE_INFINITY;
    double most_V = Double.NEGATIVE_INFINITY;
    for (int i = from + skip; i < to - skip; i++) {
      least_A = Math.min(least_A, at(CURRENT_A, i));
      most_A = Math.max(most_A, at(CURRENT_A, i));
      least_V = Math.min(least_V, at(VOLTAGE_V, i));
      most_V = Math.max(most_V, at(VOLTAGE_V, i));
    }
    boolean charge = sign > 0;
    if (most_A - least_A <= STEADY * Math.max(Math.abs(most_A), Math.abs(least_A))) {
      return charge ? Mode.CONSTANT_CURRENT_CHARGE : Mode.CONSTANT_CURRENT_DISCHARGE;
    }
    if (most_V - least_V <= STEADY_V) {
      return charge ? Mode.CONSTANT_VOLTAGE_CHARGE : Mode.CONSTANT_VOLTAGE_DISCHARGE;
    }
    return charge ? Mode.CHARGE : Mode.DISCHARGE;
  }

  private double largestCurrent() {
    double largest = 0;
    for (int i = 0; i < size; i++) {
      double current_A = Math.abs(at(CURRENT_A, i));
      if (Double.isFinite(current_A)) {
        largest = Math.max(largest, current_A);
      }
    }
    return largest;
  }

  private void sort() {
    if (order.size() != size) {
      order = Permutation.sorting(point, size);
    }
  }
}
