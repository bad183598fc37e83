package anodyne.lab;

import anodyne.measurement.TimeSeries;
import anodyne.quantity.Counts;
import java.util.Arrays;

/**
 * Cycles cut by the sign of the current where the instrument did not count: all rows bear one
 * number, yet the direction changes at least three times with at least 1 % of the largest charge
 * passed each way.
 */
final class CycleCut {
  private static final double SHARE = 0.01;
  private static final int CHANGES = 3;

  private CycleCut() {}

  /** The series with cycles of its own where the instrument's do not tell cycles apart. */
  static TimeSeries mend(TimeSeries series, Notes notes) {
    int n = series.size();
    for (int i = 1; i < n; i++) {
      if (series.cycle().get(i) != series.cycle().get(0)) {
        return series;
      }
    }
    double[] passed = passed(series);
    double most = Arrays.stream(passed).map(Math::abs).max().orElse(0);
    int[] cycle = new int[n];
    int number = 1;
    int changes = 0;
    int first = 0;
    int now = 0;
    double half = 0;
    int halfBegin = 0;
    int direction = 0;
    for (int s = 0; s < series.steps().size(); s++) {
      TimeSeries.Step step = series.steps().get(s);
      int sign = (int) Math.signum(passed[s]);
      if (sign != 0 && sign != direction) {
        half = 0;
        halfBegin = step.first();
        direction = sign;
      }
      half += passed[s];
      Arrays.fill(cycle, step.first(), step.last() + 1, number);
      if (direction != now && Math.abs(half) > SHARE * most) {
        changes += now == 0 ? 0 : 1;
        now = direction;
        if (first == 0) {
          first = now;
        } else if (now == first) {
          number++;
          Arrays.fill(cycle, halfBegin, step.last() + 1, number);
        }
      }
    }
    if (changes < CHANGES) {
      return series;
    }
    notes.warn(
        "cycles_by_current",
        "the file numbers no cycles; they were cut where the current changes its sign");
    return new TimeSeries(
        series.start(),
        series.technique(),
        series.record(),
        series.time_s(),
        series.stepTime_s(),
        series.current_A(),
        series.voltage_V(),
        series.steps(),
        Counts.of(cycle),
        series.stepCharge_C(),
        series.stepEnergy_J(),
        series.temperature_K(),
        series.resolution());
  }

  /** Integral of the current over each step. */
  private static double[] passed(TimeSeries series) {
    double[] passed = new double[series.steps().size()];
    for (int s = 0; s < passed.length; s++) {
      TimeSeries.Step step = series.steps().get(s);
      for (int i = step.first(); i <= step.last(); i++) {
        double before = i == step.first() ? 0 : series.stepTime_s().get(i - 1);
        passed[s] += series.current_A().get(i) * Math.max(series.stepTime_s().get(i) - before, 0);
      }
    }
    return passed;
  }
}
