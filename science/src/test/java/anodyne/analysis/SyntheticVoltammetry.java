package anodyne.analysis;

import anodyne.measurement.TimeSeries;
import anodyne.measurement.TimeSeries.Mode;
import anodyne.measurement.TimeSeries.Resolution;
import anodyne.measurement.TimeSeries.Step;
import anodyne.measurement.TimeSeries.Technique;
import anodyne.quantity.Counts;
import anodyne.quantity.Series;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Voltammograms whose truth is known. */
final class SyntheticVoltammetry {
  static final double F_PER_RT = 96485.33212 / (8.314462618 * 298.15);

  private SyntheticVoltammetry() {}

  static TimeSeries series(double[] time_s, double[] potential_V, double[] current_A) {
    int n = time_s.length;
    return new TimeSeries(
        Optional.empty(),
        Technique.VOLTAMMETRY,
        Counts.of(IntStream.rangeClosed(1, n).toArray()),
        Series.of(time_s),
        Series.of(time_s),
        Series.of(current_A),
        Series.of(potential_V),
        List.of(new Step(0, n - 1, Mode.SWEEP, 1)),
        Counts.of(IntStream.range(0, n).map(_ -> 1).toArray()),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Resolution.FINE);
  }

  /** Potentials of full triangles that begin at {@code from}. */
  static double[] triangle(double from, double to, double step, int cycles) {
    int half = (int) Math.round(Math.abs(to - from) / step);
    double[] e = new double[2 * half * cycles + 1];
    for (int k = 0; k < e.length; k++) {
      int phase = k % (2 * half);
      double share = phase <= half ? (double) phase / half : 2 - (double) phase / half;
      e[k] = from + share * (to - from);
    }
    return e;
  }

  static double[] times(int n, double step_V, double rate_V_per_s) {
    return IntStream.range(0, n).mapToDouble(k -> k * step_V / rate_V_per_s).toArray();
  }

  /**
   * Current of a reversible couple O + e = R dissolved in a semi-infinite solution that holds O
   * alone, by implicit differences; Nernst's law at the surface. A.
   */
  static double[] reversible(
      double[] e,
      double step_V,
      double rate_V_per_s,
      double formal_V,
      double diffusivity_m2_per_s,
      double area_m2,
      double concentration_mol_per_m3) {
    int nodes = 1500;
    double dt = step_V / rate_V_per_s;
    double depth = 6 * Math.sqrt(diffusivity_m2_per_s * dt * e.length);
    double h = depth / nodes;
    double a = diffusivity_m2_per_s * dt / (h * h);
    double[] c = new double[nodes + 1];
    java.util.Arrays.fill(c, concentration_mol_per_m3);
    double[] upper = new double[nodes + 1];
    double[] right = new double[nodes + 1];
    double[] current = new double[e.length];
    for (int k = 0; k < e.length; k++) {
      right[0] = concentration_mol_per_m3 / (1 + Math.exp(-F_PER_RT * (e[k] - formal_V)));
      upper[0] = 0;
      for (int j = 1; j < nodes; j++) {
        double pivot = 1 + 2 * a - a * upper[j - 1];
        upper[j] = a / pivot;
        right[j] = (c[j] + a * right[j - 1]) / pivot;
      }
      for (int j = nodes - 1; j >= 0; j--) {
        c[j] = right[j] + upper[j] * c[j + 1];
      }
      double gradient = (-3 * c[0] + 4 * c[1] - c[2]) / (2 * h);
      current[k] = -96485.33212 * area_m2 * diffusivity_m2_per_s * gradient;
    }
    return current;
  }
}
