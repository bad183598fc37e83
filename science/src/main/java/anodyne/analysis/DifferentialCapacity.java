package anodyne.analysis;

import anodyne.measurement.TimeSeries;
import anodyne.measurement.TimeSeries.Mode;
import anodyne.measurement.TimeSeries.Step;
import anodyne.quantity.Series;
import java.util.ArrayList;
import java.util.List;

/**
 * dQ/dV of the constant-current part of a half cycle.
 *
 * <p>The charge of each row is spread evenly over the voltages between it and the row before and
 * collected in bins of equal width, which holds for voltages that fall back too; the bins are then
 * smoothed by a symmetric window with mirrors at both ends. Both steps keep the charge exactly. The
 * order of the error is that of the bin width squared; cost is linear in rows and bins.
 *
 * @param direction charge or discharge
 * @param voltage_V middles of the bins, rising
 * @param raw_C_per_V before smoothing, above 0 for charge and discharge alike
 * @param smooth_C_per_V after it
 * @param charge_C charge that passed at constant current
 * @param integral_C integral of the smoothed curve
 * @param peaks by rising voltage
 * @param smoothing how it was smoothed
 * @param grid_V width of the bins
 */
public record DifferentialCapacity(
    Direction direction,
    Series voltage_V,
    Series raw_C_per_V,
    Series smooth_C_per_V,
    double charge_C,
    double integral_C,
    List<Peak> peaks,
    Smoothing smoothing,
    double grid_V) {

  /** Bins of 5 mV and a bell curve of 10 mV. */
  public static final double GRID_V = 0.005;

  /** The smoothing taken if none is asked for. */
  public static final Smoothing USUAL = new Smoothing.Gaussian(0.010);

  /** Prominence of a peak, in parts of the highest point, below which it is not listed. */
  static final double LEAST_PROMINENCE = 0.05;

  /** Largest shift of a peak that half the window may cause. */
  public static final double STEADY_V = 0.005;

  /** Share of the largest current of a leg above which the current counts as constant. */
  private static final double CONSTANT = 0.95;

  private static final int MOST_BINS = 1_000_000;

  /**
   * A maximum.
   *
   * @param voltage_V where, from a parabola through three points
   * @param height_C_per_V its height
   * @param prominence_C_per_V height above the higher of the two lowest points that part it from
   *     anything higher
   * @param shift_V by how much it moves when the window is halved
   */
  public record Peak(
      double voltage_V, double height_C_per_V, double prominence_C_per_V, double shift_V) {
    /** Whether the window does not decide where the peak lies. */
    public boolean steady() {
      return Math.abs(shift_V) <= STEADY_V;
    }
  }

  public DifferentialCapacity {
    peaks = List.copyOf(peaks);
  }

  /** With the usual grid and smoothing. */
  public static DifferentialCapacity of(TimeSeries series, HalfCycle half) {
    return of(series, half, GRID_V, USUAL);
  }

  /**
   * Of a half cycle of the series.
   *
   * @param grid_V width of the bins, above 0
   */
  public static DifferentialCapacity of(
      TimeSeries series, HalfCycle half, double grid_V, Smoothing smoothing) {
    if (!(grid_V > 0)) {
      throw new IllegalArgumentException("grid_V must be > 0, got " + grid_V);
    }
    Bins bins = new Bins(series, half, grid_V, !(smoothing instanceof Smoothing.Histogram));
    double[] raw = bins.perVolt();
    double[] smooth = smoothed(raw, smoothing.weights(grid_V));
    double[] finer = smoothed(raw, smoothing.halved().weights(grid_V));
    double integral = 0;
    for (double value : smooth) {
      integral += value * grid_V;
    }
    return new DifferentialCapacity(
        half.direction(),
        Series.of(bins.middles_V()),
        Series.of(raw),
        Series.of(smooth),
        bins.charge_C,
        integral,
        peaks(bins, smooth, finer),
        smoothing,
        grid_V);
  }

  /** Charge of the rows at constant current, collected by voltage. */
  private static final class Bins {
    private final double grid_V;
    private final double low_V;
    private final double[] collected_C;
    private double charge_C;

    Bins(TimeSeries series, HalfCycle half, double grid_V, boolean spread) {
      this.grid_V = grid_V;
      double low = Double.POSITIVE_INFINITY;
      double high = Double.NEGATIVE_INFINITY;
      for (int i = half.first(); i <= half.last(); i++) {
        low = Math.min(low, series.voltage_V().get(i));
        high = Math.max(high, series.voltage_V().get(i));
      }
      low_V = Math.floor(low / grid_V) * grid_V;
      double count = Math.floor((high - low_V) / grid_V) + 1;
      if (!(count <= MOST_BINS)) {
        throw new IllegalArgumentException(
            "grid_V " + grid_V + " makes more than " + MOST_BINS + " bins");
      }
      collected_C = new double[(int) count];
      for (Leg leg : half.legs()) {
        if (!leg.constantVoltage()) {
          collect(series, leg, spread);
        }
      }
    }

    private void collect(TimeSeries series, Leg leg, boolean spread) {
      Step step = series.steps().get(leg.step());
      boolean purelyConstant =
          step.mode() == Mode.CONSTANT_CURRENT_CHARGE
              || step.mode() == Mode.CONSTANT_CURRENT_DISCHARGE;
      double most = 0;
      for (int i = leg.first(); i <= leg.last() && !purelyConstant; i++) {
        most = Math.max(most, Math.abs(series.current_A().get(i)));
      }
      double scale = leg.integral_C() > 0 ? leg.charge_C() / leg.integral_C() : 1;
      for (int i = leg.first(); i <= leg.last(); i++) {
        double current = leg.direction().sign() * series.current_A().get(i);
        if (current < CONSTANT * most) {
          continue;
        }
        double before_s = i == step.first() ? 0 : series.stepTime_s().get(i - 1);
        double charge = scale * current * (series.stepTime_s().get(i) - before_s);
        double to = series.voltage_V().get(i);
        double from = spread && i > leg.first() ? series.voltage_V().get(i - 1) : to;
        add(Math.min(from, to), Math.max(from, to), charge);
        charge_C += charge;
      }
    }

    private void add(double from_V, double to_V, double charge) {
      int first = bin(from_V);
      int last = bin(to_V);
      if (first == last) {
        collected_C[first] += charge;
        return;
      }
      for (int k = first; k <= last; k++) {
        double low = Math.max(from_V, low_V + k * grid_V);
        double high = Math.min(to_V, low_V + (k + 1) * grid_V);
        collected_C[k] += charge * Math.max(0, high - low) / (to_V - from_V);
      }
    }

    private int bin(double voltage_V) {
      return Math.clamp((long) ((voltage_V - low_V) / grid_V), 0, collected_C.length - 1);
    }

    double[] perVolt() {
      double[] values = new double[collected_C.length];
      for (int k = 0; k < values.length; k++) {
        values[k] = collected_C[k] / grid_V;
      }
      return values;
    }

    double middle_V(double k) {
      return low_V + (k + 0.5) * grid_V;
    }

    double[] middles_V() {
      double[] middles = new double[collected_C.length];
      for (int k = 0; k < middles.length; k++) {
        middles[k] = middle_V(k);
      }
      return middles;
    }
  }

  private static double[] smoothed(double[] values, double[] weights) {
    int n = values.length;
    double[] result = new double[n];
    for (int i = 0; i < n; i++) {
      double sum = weights[0] * values[i];
      for (int k = 1; k < weights.length; k++) {
        sum += weights[k] * (values[mirrored(i - k, n)] + values[mirrored(i + k, n)]);
      }
      result[i] = sum;
    }
    return result;
  }

  private static int mirrored(int i, int n) {
    int at = Math.floorMod(i, 2 * n);
    return at < n ? at : 2 * n - 1 - at;
  }

  private static List<Peak> peaks(Bins bins, double[] smooth, double[] finer) {
    double highest = 0;
    for (double value : smooth) {
      highest = Math.max(highest, value);
    }
    List<Peak> peaks = new ArrayList<>();
    for (int i = 1; i < smooth.length - 1; i++) {
      double prominence = prominence(smooth, i);
      if (prominence >= LEAST_PROMINENCE * highest) {
        double at = apex(smooth, i);
        double shift = Double.POSITIVE_INFINITY;
        for (int k = 1; k < finer.length - 1; k++) {
          double moved = (apex(finer, k) - at) * bins.grid_V;
          if (prominence(finer, k) > 0 && Math.abs(moved) < Math.abs(shift)) {
            shift = moved;
          }
        }
        peaks.add(new Peak(bins.middle_V(at), smooth[i], prominence, shift));
      }
    }
    return peaks;
  }

  /** Position of the vertex of the parabola through a maximum and its neighbours. */
  private static double apex(double[] y, int i) {
    double bend = y[i - 1] - 2 * y[i] + y[i + 1];
    return bend < 0 ? i + Math.clamp(0.5 * (y[i - 1] - y[i + 1]) / bend, -0.5, 0.5) : i;
  }

  /** Prominence of a maximum, 0 if the point is none. */
  private static double prominence(double[] y, int i) {
    if (!(y[i] > y[i - 1] && y[i] >= y[i + 1])) {
      return 0;
    }
    double left = y[i];
    for (int k = i - 1; k >= 0 && y[k] <= y[i]; k--) {
      left = Math.min(left, y[k]);
    }
    double right = y[i];
    for (int k = i + 1; k < y.length && y[k] <= y[i]; k++) {
      right = Math.min(right, y[k]);
    }
    return y[i] - Math.max(left, right);
  }
}
