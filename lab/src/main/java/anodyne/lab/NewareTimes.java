package anodyne.lab;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Times, charges and steps of the rows of an {@code .ndax} from version 11 on. The file has them
 * for some rows only. Between those, a row follows the one before by the interval written with the
 * last known row, never beyond the next known time of the step; its charge grows by its current
 * over that interval. The last known row before a row also tells its step.
 */
final class NewareTimes {
  private final boolean ampere;
  private int known;
  private int[] place = new int[256];
  private int[] step = new int[256];
  private double[] time_s = new double[256];
  private double[] interval_s = new double[256];
  private double[] unix_s = new double[256];
  private double[] charge_C = new double[256];
  private double[] energy_J = new double[256];
  private int steps;
  private int[] stepCycle = new int[64];
  private int[] stepType = new int[64];

  private int at = -1;
  private double rowTime_s;
  private double rowCharge_C;
  private double rowEnergy_J;

  /**
   * @param info the part with the known rows
   * @param ampere whether charge and energy stand in Ah and Wh, else in mAs and mWs
   */
  NewareTimes(NewareNdc info, boolean ampere) {
    this.ampere = ampere;
    int size =
        switch (info.version()) {
          case 11 -> 47;
          case 14 -> 55;
          case 16, 17 -> 100;
          default -> 0;
        };
    if (size > 0) {
      ByteBuffer b = info.data;
      info.each(size, (ignored, begin) -> add(b, begin));
      sort();
    }
  }

  private void add(ByteBuffer b, int begin) {
    if (b.getInt(begin + 41) <= 0) {
      return;
    }
    if (known == place.length) {
      int n = 2 * known;
      place = Arrays.copyOf(place, n);
      step = Arrays.copyOf(step, n);
      time_s = Arrays.copyOf(time_s, n);
      interval_s = Arrays.copyOf(interval_s, n);
      unix_s = Arrays.copyOf(unix_s, n);
      charge_C = Arrays.copyOf(charge_C, n);
      energy_J = Arrays.copyOf(energy_J, n);
    }
    double each = ampere ? 3600 : 1e-3;
    time_s[known] = (b.getInt(begin) & 0xFFFFFFFFL) * 1e-3;
    charge_C[known] = each * (Math.abs(b.getFloat(begin + 5)) - Math.abs(b.getFloat(begin + 9)));
    energy_J[known] = each * (Math.abs(b.getFloat(begin + 13)) - Math.abs(b.getFloat(begin + 17)));
    interval_s[known] = Math.max(0, b.getInt(begin + 29)) * 1e-3;
    unix_s[known] = (b.getInt(begin + 33) & 0xFFFFFFFFL) + (b.getShort(begin + 45) & 0xFFFF) * 1e-3;
    step[known] = b.getInt(begin + 37);
    place[known] = b.getInt(begin + 41);
    known++;
  }

  /** Known rows by place; of several for one place the first in the file. */
  private void sort() {
    boolean rising = true;
    for (int i = 1; i < known; i++) {
      rising &= place[i] > place[i - 1];
    }
    if (rising) {
      return;
    }
    Permutation sorted = Permutation.sorting(place, known);
    int[] first = new int[known];
    int kept = 0;
    for (int i = 0; i < known; i++) {
      if (i == 0 || place[sorted.row(i)] != place[sorted.row(i - 1)]) {
        first[kept++] = sorted.row(i);
      }
    }
    Permutation rows = Permutation.of(first, kept);
    place = rows.of(place);
    step = rows.of(step);
    time_s = rows.of(time_s);
    interval_s = rows.of(interval_s);
    unix_s = rows.of(unix_s);
    charge_C = rows.of(charge_C);
    energy_J = rows.of(energy_J);
    known = kept;
  }

  /** Reads cycle and kind of each step, in order. */
  void readSteps(NewareNdc part) {
    int size =
        switch (part.version()) {
          case 11, 14 -> 37;
          case 16, 17 -> 100;
          default -> 0;
        };
    if (size == 0) {
      return;
    }
    ByteBuffer b = part.data;
    part.each(
        size,
        (ignored, begin) -> {
          if (steps == stepType.length) {
            stepCycle = Arrays.copyOf(stepCycle, 2 * steps);
            stepType = Arrays.copyOf(stepType, 2 * steps);
          }
          stepCycle[steps] = b.getInt(begin) + 1;
          stepType[steps] = b.get(begin + 24) & 0xFF;
          steps++;
        });
  }

  /** Whether nothing tells the kinds of the steps. */
  boolean withoutSteps() {
    return steps == 0;
  }

  /** Goes to the row at a place, which must not be before the last one. */
  void next(int row, double current_A, double voltage_V) {
    boolean told = false;
    while (at + 1 < known && place[at + 1] <= row) {
      at++;
      told = place[at] == row;
      rowTime_s = time_s[at];
      rowCharge_C = charge_C[at];
      rowEnergy_J = energy_J[at];
    }
    if (told || at < 0) {
      return;
    }
    double until_s =
        at + 1 < known && step[at + 1] == step[at] ? time_s[at + 1] : Double.POSITIVE_INFINITY;
    double later_s = Math.max(rowTime_s, Math.min(rowTime_s + interval_s[at], until_s));
    double passed_C = current_A * (later_s - rowTime_s);
    rowTime_s = later_s;
    rowCharge_C += passed_C;
    rowEnergy_J += passed_C * voltage_V;
  }

  /** Whether a time is known for the row. */
  boolean known() {
    return at >= 0;
  }

  double time_s() {
    return rowTime_s;
  }

  double unix_s() {
    return unix_s[at];
  }

  double charge_C() {
    return rowCharge_C;
  }

  double energy_J() {
    return rowEnergy_J;
  }

  /** Number of the step in the test. */
  int step() {
    return step[at];
  }

  int cycle() {
    return inRange() ? stepCycle[step[at] - 1] : 1;
  }

  /** Kind of the step; that of a mere counter if not known. */
  int type() {
    return inRange() ? stepType[step[at] - 1] : 5;
  }

  private boolean inRange() {
    return at >= 0 && step[at] > 0 && step[at] <= steps;
  }
}
