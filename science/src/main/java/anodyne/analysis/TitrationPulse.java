package anodyne.analysis;

import anodyne.measurement.TimeSeries;
import java.util.ArrayList;
import java.util.List;

/**
 * A pulse of constant current between two rests.
 *
 * @param first index of its first row with current
 * @param last index of its last row with current
 * @param restLast index of the last row of the rest behind it
 * @param start_s time the current was switched on
 * @param duration_s of the current
 * @param current_A mean over the pulse, signed
 * @param chargeBefore_C charge of all pulses before it, signed
 * @param relaxedBefore_V end of the rest before it
 * @param relaxedAfter_V end of the rest behind it
 * @param end_V at the end of the current
 * @param rest_s duration of the rest behind it
 * @param drift_V_per_s slope of the potential over the last third of that rest
 * @param relaxedError_V standard error of the difference of both relaxed potentials: their noise,
 *     and what they still moved over the last third of their rests
 */
public record TitrationPulse(
    int first,
    int last,
    int restLast,
    double start_s,
    double duration_s,
    double current_A,
    double chargeBefore_C,
    double relaxedBefore_V,
    double relaxedAfter_V,
    double end_V,
    double rest_s,
    double drift_V_per_s,
    double relaxedError_V) {
  /** A current below this share of the largest is a rest. */
  static final double REST = 0.02;

  /** A pulse longer or shorter than the median by more than this factor is another step. */
  static final double ALIKE = 3;

  /** Charge of the pulse, signed. */
  public double charge_C() {
    return current_A * duration_s;
  }

  /** Change of the relaxed potential. */
  public double step_V() {
    return relaxedAfter_V - relaxedBefore_V;
  }

  /**
   * All pulses of a test. Other steps with current, such as a formation before the titration, are
   * left out by their duration and their missing rests; their charge counts.
   */
  public static List<TitrationPulse> of(TimeSeries series) {
    List<TitrationPulse> found = new ArrayList<>();
    double largest =
        Math.max(Math.abs(series.current_A().max()), Math.abs(series.current_A().min()));
    int n = series.size();
    double charge = 0;
    int row = 0;
    int rest = -1;
    int restEnd = -2;
    while (row < n) {
      int sign = sign(series, row, largest);
      int end = row;
      while (end + 1 < n && sign(series, end + 1, largest) == sign) {
        end++;
      }
      if (sign == 0) {
        rest = row;
        restEnd = end;
      } else {
        int next = end;
        while (next + 1 < n && sign(series, next + 1, largest) == 0) {
          next++;
        }
        double start = start(series, row);
        double passed = charge(series, row, end, start);
        if (restEnd == row - 1 && next - end >= 2 && end > row) {
          found.add(pulse(series, rest, row, end, next, start, passed, charge));
        }
        charge += passed;
      }
      row = end + 1;
    }
    return alike(found);
  }

  private static int sign(TimeSeries series, int row, double largest) {
    double current = series.current_A().get(row);
    return Math.abs(current) <= REST * largest ? 0 : current > 0 ? 1 : -1;
  }

  /** When the current of a row began to flow. */
  private static double start(TimeSeries series, int row) {
    double time = series.time_s().get(row);
    double before = row == 0 ? time : series.time_s().get(row - 1);
    double inStep = series.stepTime_s().get(row);
    boolean stepBegins = row > 0 && series.stepTime_s().get(row) < series.stepTime_s().get(row - 1);
    return stepBegins ? Math.max(before, time - inStep) : before;
  }

  private static double charge(TimeSeries series, int first, int last, double start) {
    double charge = 0;
    double before = start;
    for (int k = first; k <= last; k++) {
      charge += series.current_A().get(k) * (series.time_s().get(k) - before);
      before = series.time_s().get(k);
    }
    return charge;
  }

  private static TitrationPulse pulse(
      TimeSeries series,
      int restFirst,
      int first,
      int last,
      int restLast,
      double start,
      double passed,
      double chargeBefore) {
    double end = series.time_s().get(last);
    RestEnd before = RestEnd.of(series, restFirst, first - 1);
    RestEnd behind = RestEnd.of(series, last + 1, restLast);
    return new TitrationPulse(
        first,
        last,
        restLast,
        start,
        end - start,
        end > start ? passed / (end - start) : series.current_A().get(last),
        chargeBefore,
        before.potential_V(),
        behind.potential_V(),
        series.voltage_V().get(last),
        series.time_s().get(restLast) - end,
        behind.drift_V_per_s(),
        Math.hypot(before.error_V(), behind.error_V()));
  }

  /**
   * The end of a rest: the line through its last third, at its last row.
   *
   * @param potential_V there
   * @param drift_V_per_s slope of the line
   * @param error_V of the potential: noise about the line, and what the third still changed
   */
  private record RestEnd(double potential_V, double drift_V_per_s, double error_V) {
    static RestEnd of(TimeSeries series, int first, int last) {
      double end = series.time_s().get(last);
      double late = end - (end - series.time_s().get(first)) / 3;
      int from = last;
      while (from > first && series.time_s().get(from - 1) >= late) {
        from--;
      }
      int n = last - from + 1;
      double[] t = new double[n];
      double[] e = new double[n];
      for (int k = 0; k < n; k++) {
        t[k] = series.time_s().get(from + k) - end;
        e[k] = series.voltage_V().get(from + k);
      }
      if (n < 3 || !(t[n - 1] > t[0])) {
        double change =
            series.voltage_V().get(last) - series.voltage_V().get(Math.max(first, last - 1));
        return new RestEnd(series.voltage_V().get(last), 0, Math.abs(change));
      }
      StraightLine line = StraightLine.through(t, e);
      return new RestEnd(
          line.intercept(), line.slope(), Math.hypot(line.interceptError(), line.slope() * t[0]));
    }
  }

  private static List<TitrationPulse> alike(List<TitrationPulse> found) {
    double[] sorted = found.stream().mapToDouble(TitrationPulse::duration_s).sorted().toArray();
    if (sorted.length == 0) {
      return found;
    }
    double median = sorted[sorted.length / 2];
    return found.stream()
        .filter(p -> p.duration_s() > median / ALIKE && p.duration_s() < median * ALIKE)
        .toList();
  }
}
