package anodyne.analysis;

import anodyne.measurement.TimeSeries;
import anodyne.measurement.TimeSeries.Step;

/**
 * Charge of a half cycle above and below a voltage: slope and plateau of a carbon, or two stages of
 * a conversion.
 *
 * @param voltage_V where the two are parted
 * @param above_C charge passed above it
 * @param below_C charge passed at it or below
 */
public record PlateauSplit(double voltage_V, double above_C, double below_C) {

  /** Parts a half cycle of the series; the voltage runs straight from row to row. */
  public static PlateauSplit of(TimeSeries series, HalfCycle half, double voltage_V) {
    double above = 0;
    double below = 0;
    for (Leg leg : half.legs()) {
      Step step = series.steps().get(leg.step());
      double scale = leg.integral_C() > 0 ? leg.charge_C() / leg.integral_C() : 1;
      for (int i = leg.first(); i <= leg.last(); i++) {
        double before_s = i == step.first() ? 0 : series.stepTime_s().get(i - 1);
        double charge =
            scale
                * leg.direction().sign()
                * series.current_A().get(i)
                * (series.stepTime_s().get(i) - before_s);
        double to = series.voltage_V().get(i);
        double from = i > leg.first() ? series.voltage_V().get(i - 1) : to;
        double share = shareAbove(from, to, voltage_V);
        above += share * charge;
        below += (1 - share) * charge;
      }
    }
    return new PlateauSplit(voltage_V, above, below);
  }

  private static double shareAbove(double from, double to, double at) {
    double low = Math.min(from, to);
    double high = Math.max(from, to);
    if (low > at) {
      return 1;
    }
    return high <= at ? 0 : (high - at) / (high - low);
  }
}
