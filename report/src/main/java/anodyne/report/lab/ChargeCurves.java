package anodyne.report.lab;

import anodyne.analysis.Cycle;
import anodyne.analysis.Direction;
import anodyne.analysis.HalfCycle;
import anodyne.analysis.Leg;
import anodyne.measurement.TimeSeries;
import anodyne.measurement.TimeSeries.Step;
import anodyne.quantity.Series;
import anodyne.report.draw.Thinning;
import anodyne.workup.CyclingWorkUp;
import java.util.ArrayList;
import java.util.List;

/** Voltage against the charge passed, half cycle by half cycle. */
public final class ChargeCurves {
  /** Distance from a straight line at which a point is left out, V. */
  private static final double THIN_V = 2e-4;

  private ChargeCurves() {}

  /**
   * One half cycle.
   *
   * @param cycle its number
   * @param direction which way
   * @param charge_C from its beginning on, over all its steps
   * @param voltage_V at each point
   */
  public record Curve(int cycle, Direction direction, Series charge_C, Series voltage_V) {}

  /** The half cycles of these cycles. */
  public static List<Curve> of(CyclingWorkUp work, List<Cycle> cycles) {
    List<Curve> curves = new ArrayList<>();
    for (Cycle cycle : cycles) {
      for (Direction direction : Direction.values()) {
        cycle
            .half(direction)
            .filter(half -> half.charge_C() > 0)
            .ifPresent(half -> curves.add(curve(work.series(), cycle.number(), half)));
      }
    }
    return curves;
  }

  private static Curve curve(TimeSeries series, int number, HalfCycle half) {
    int count = half.legs().stream().mapToInt(leg -> leg.last() - leg.first() + 1).sum();
    double[] charge_C = new double[count];
    double[] voltage_V = new double[count];
    double passed_C = 0;
    int k = 0;
    for (Leg leg : half.legs()) {
      Step step = series.steps().get(leg.step());
      double scale = leg.integral_C() > 0 ? leg.charge_C() / leg.integral_C() : 1;
      for (int i = leg.first(); i <= leg.last(); i++) {
        double before_s = i == step.first() ? 0 : series.stepTime_s().get(i - 1);
        double part =
            leg.direction().sign()
                * series.current_A().get(i)
                * (series.stepTime_s().get(i) - before_s);
        passed_C += scale * Math.max(0, part);
        charge_C[k] = passed_C;
        voltage_V[k] = series.voltage_V().get(i);
        k++;
      }
    }
    int[] kept = Thinning.kept(charge_C, new double[][] {voltage_V}, THIN_V);
    double[] x = new double[kept.length];
    double[] y = new double[kept.length];
    for (int i = 0; i < kept.length; i++) {
      x[i] = charge_C[kept[i]];
      y[i] = voltage_V[kept[i]];
    }
    return new Curve(number, half.direction(), Series.of(x), Series.of(y));
  }
}
