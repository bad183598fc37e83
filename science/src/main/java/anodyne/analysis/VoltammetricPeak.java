package anodyne.analysis;

import anodyne.analysis.Voltammogram.Direction;
import anodyne.analysis.Voltammogram.Sweep;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A peak of one sweep.
 *
 * <p>A peak is a maximum of the smoothed current in the sense of its sweep that stands out from
 * both sides by {@link #PROMINENCE} of the sweep's range of currents and by {@link #NOISE} times
 * the noise; the first and last {@link #MARGIN} of the sweep, where charging and turning dominate,
 * make no peak. Its baseline is a line through the flattest part before it, extrapolated under it.
 *
 * @param direction of its sweep
 * @param cycle of its sweep
 * @param potential_V of the largest current, corrected for the ohmic drop
 * @param current_A there, as measured, signed
 * @param baseline_A of the extrapolated line there, signed
 * @param charge_C area between current and baseline over the time of the peak, signed; empty
 *     without a scan rate
 * @param baselineStart_V where the part behind the baseline begins
 * @param baselineEnd_V where it ends
 * @param footStart_V where the area begins
 * @param footEnd_V where the area ends
 */
public record VoltammetricPeak(
    Direction direction,
    int cycle,
    double potential_V,
    double current_A,
    double baseline_A,
    OptionalDouble charge_C,
    double baselineStart_V,
    double baselineEnd_V,
    double footStart_V,
    double footEnd_V) {
  /** Least prominence, as a share of the range of currents of the sweep. */
  static final double PROMINENCE = 0.05;

  /** Least prominence in standard deviations of the noise. */
  static final double NOISE = 5;

  /** Share of the sweep at each end that makes no peak. */
  static final double MARGIN = 0.02;

  /** Width of the part behind the baseline, as a share of what lies before the peak. */
  static final double BASELINE = 0.25;

  /** Height above the baseline, signed. */
  public double height_A() {
    return current_A - baseline_A;
  }

  /** All peaks of the full sweeps, in order of time. */
  public static List<VoltammetricPeak> of(Voltammogram voltammogram) {
    List<VoltammetricPeak> peaks = new ArrayList<>();
    for (Sweep sweep : voltammogram.sweeps()) {
      if (sweep.full()) {
        new Search(voltammogram, sweep).into(peaks);
      }
    }
    return peaks;
  }

  /** The search along one sweep; currents are taken positive in its sense. */
  private static final class Search {
    private final Voltammogram voltammogram;
    private final Sweep sweep;
    private final double[] e;
    private final double[] i;
    private final double[] smooth;
    private final int n;

    Search(Voltammogram voltammogram, Sweep sweep) {
      this.voltammogram = voltammogram;
      this.sweep = sweep;
      n = sweep.size();
      e = new double[n];
      i = new double[n];
      for (int k = 0; k < n; k++) {
        e[k] = voltammogram.potential_V().get(sweep.first() + k);
        i[k] = sweep.direction().sign() * voltammogram.current_A().get(sweep.first() + k);
      }
      smooth = SlidingParabola.smooth(i, Math.clamp(n / 100, 2, 25));
    }

    void into(List<VoltammetricPeak> peaks) {
      int from = margin(0, 1);
      int to = margin(n - 1, -1);
      if (to - from < 5) {
        return;
      }
      double least = leastProminence(from, to);
      for (int k = from + 1; k < to; k++) {
        if (smooth[k] > smooth[k - 1] && smooth[k] >= smooth[k + 1] && stands(k, from, to, least)) {
          peaks.add(peak(k, from, to));
        }
      }
    }

    /** The first row inside of the margin. */
    private int margin(int start, int step) {
      double width = MARGIN * Math.abs(e[n - 1] - e[0]);
      int k = start;
      while (k + step >= 0 && k + step < n && Math.abs(e[k] - e[start]) < width) {
        k += step;
      }
      return k;
    }

    private double leastProminence(int from, int to) {
      double low = Double.POSITIVE_INFINITY;
      double high = Double.NEGATIVE_INFINITY;
      double noise = 0;
      for (int k = from; k <= to; k++) {
        low = Math.min(low, smooth[k]);
        high = Math.max(high, smooth[k]);
        noise += (i[k] - smooth[k]) * (i[k] - smooth[k]) / (to - from + 1);
      }
      return Math.max(PROMINENCE * (high - low), NOISE * Math.sqrt(noise));
    }

    private boolean stands(int top, int from, int to, double least) {
      return smooth[top] - smooth[valley(top, from, -1)] >= least
          && smooth[top] - smooth[valley(top, to, 1)] >= least;
    }

    /** The lowest point between the top and the next higher point, or the end. */
    private int valley(int top, int end, int step) {
      int lowest = top;
      for (int k = top; k != end + step && smooth[k] <= smooth[top]; k += step) {
        lowest = smooth[k] < smooth[lowest] ? k : lowest;
      }
      return lowest;
    }

    private VoltammetricPeak peak(int top, int from, int to) {
      int before = valley(top, from, -1);
      int behind = valley(top, to, 1);
      int summit = summit(top, before, behind);
      int first = flatPart(before, top, from);
      int width = Math.max(4, (int) (BASELINE * (summit - first)));
      int start = flattest(first, summit, width);
      StraightLine line = StraightLine.through(e, i, start, Math.min(start + width, n));
      int footStart = foot(summit, first, -1, line);
      int footEnd = foot(summit, behind, 1, line);
      int sign = sweep.direction().sign();
      return new VoltammetricPeak(
          sweep.direction(),
          sweep.cycle(),
          e[summit],
          sign * i[summit],
          sign * line.at(e[summit]),
          charge(footStart, footEnd, line),
          e[start],
          e[Math.min(start + width, n) - 1],
          e[footStart],
          e[footEnd]);
    }

    /** The largest current as measured within the smoothed top. */
    private int summit(int top, int before, int behind) {
      double shoulder = 0.5 * (smooth[top] + Math.max(smooth[before], smooth[behind]));
      int summit = top;
      for (int step = -1; step <= 1; step += 2) {
        for (int k = top; k > before && k < behind && smooth[k] >= shoulder; k += step) {
          summit = i[k] > i[summit] ? k : summit;
        }
      }
      return summit;
    }

    /** Back from the valley as long as the current stays as low: to the start or another peak. */
    private int flatPart(int valley, int top, int from) {
      double low = smooth[valley] + 0.1 * (smooth[top] - smooth[valley]);
      int k = valley;
      while (k > from && smooth[k - 1] <= low) {
        k--;
      }
      return k;
    }

    private int flattest(int first, int summit, int width) {
      int best = first;
      double least = Double.POSITIVE_INFINITY;
      for (int start = first; start + width <= Math.max(summit, first + width); start++) {
        if (start + width > n || e[start] == e[start + width - 1]) {
          break;
        }
        double slope = Math.abs(StraightLine.through(e, smooth, start, start + width).slope());
        if (slope < least) {
          least = slope;
          best = start;
        }
      }
      return best;
    }

    /** Where the current meets the baseline, or the valley. */
    private int foot(int summit, int end, int step, StraightLine line) {
      int k = summit;
      while (k != end && smooth[k] > line.at(e[k])) {
        k += step;
      }
      return k;
    }

    private OptionalDouble charge(int from, int to, StraightLine line) {
      if (voltammogram.rate_V_per_s().isEmpty()) {
        return OptionalDouble.empty();
      }
      double area = 0;
      for (int k = from + 1; k <= to; k++) {
        double height = 0.5 * (i[k] - line.at(e[k]) + i[k - 1] - line.at(e[k - 1]));
        area += height * Math.abs(e[k] - e[k - 1]);
      }
      return OptionalDouble.of(
          sweep.direction().sign() * area / voltammogram.rate_V_per_s().getAsDouble());
    }
  }
}
