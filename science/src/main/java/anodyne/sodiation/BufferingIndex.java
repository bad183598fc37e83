package anodyne.sodiation;

import anodyne.quantity.Series;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How far two hosts swell at different times along a sequence.
 *
 * <p>Each step k of a host is spread over potential by a logistic curve of half width w_k at half
 * maximum; with s_k = w_k / ln(3 + 2 sqrt 2) its extent at potential V is 1 / (1 + exp((V - V_k) /
 * s_k)). The share of a host's swelling done by V is S_i(V) = sum |dv_k| extent_k(V) / sum |dv_k|.
 * With q the charge and rho_i = dS_i/dq,
 *
 * <pre>  index = 1 - integral min(rho_A, rho_B) dq = 1 - integral min(|dS_A/dV|, |dS_B/dV|) dV,
 * </pre>
 *
 * so the charge drops out: the index is the total variation distance of the two distributions of
 * swelling over potential. 0 if both swell in proportion all along, 1 if never at the same charge;
 * two single steps D apart give tanh(D / (4 s)). Integrated between crossings of the two densities,
 * found by bisection, by differences of S: exact to round-off unless two crossings lie within a
 * quarter of s.
 */
public final class BufferingIndex {
  /** Half width at half maximum of an equilibrium step unless given, V. */
  public static final double HALF_WIDTH_V = 0.05;

  private static final double HALF_WIDTHS_PER_SCALE = Math.log(3 + 2 * Math.sqrt(2));
  private static final double REACH = 40;
  private static final double CORE = 6;
  private static final double FINE = 0.25;
  private static final double COARSE = 2;
  private static final int BISECTIONS = 60;

  /** The index, or why there is none. */
  public sealed interface Result permits Known, Undefined {}

  /**
   * The index.
   *
   * @param value from 0 to 1
   */
  public record Known(double value) implements Result {}

  /**
   * There is none.
   *
   * @param reason one clause
   */
  public record Undefined(String reason) implements Result {}

  /** A step on the axis of potential. */
  private record Peak(double middle_V, double scale_V, double share) {
    double done(double volt) {
      return share / (1 + Math.exp((volt - middle_V) / scale_V));
    }

    double density_per_V(double volt) {
      double e = Math.exp(-Math.abs(volt - middle_V) / scale_V);
      return share * e / (scale_V * (1 + e) * (1 + e));
    }
  }

  private final List<Peak> one;
  private final List<Peak> other;

  private BufferingIndex(List<Peak> one, List<Peak> other) {
    this.one = one;
    this.other = other;
  }

  /**
   * The index of two hosts at the potentials of the sequence.
   *
   * @param halfWidth_V least half width of a step; a step with a wider range takes that
   */
  public static Result of(Swelling swelling, int one, int other, double halfWidth_V) {
    return of(swelling, voltages_V(swelling.sequence()), one, other, halfWidth_V);
  }

  /** Potentials of the steps of a sequence, in order. */
  static Series voltages_V(Sequence sequence) {
    return Series.of(sequence.steps().stream().mapToDouble(Sequence.HostStep::voltage_V).toArray());
  }

  /**
   * The index of two hosts.
   *
   * @param voltages_V potential of each step, such as those of a draw
   */
  public static Result of(
      Swelling swelling, Series voltages_V, int one, int other, double halfWidth_V) {
    if (!(halfWidth_V > 0)) {
      throw new IllegalArgumentException("half width must be > 0 V, got " + halfWidth_V);
    }
    List<Peak> first = peaks(swelling, voltages_V, one, halfWidth_V);
    List<Peak> second = peaks(swelling, voltages_V, other, halfWidth_V);
    if (first.isEmpty() || second.isEmpty()) {
      Sequence.Share still = swelling.sequence().hosts().get(first.isEmpty() ? one : other);
      return new Undefined(still.host().name() + " does not swell along this sequence");
    }
    double overlap = new BufferingIndex(first, second).overlap();
    return new Known(Math.min(1, Math.max(0, 1 - overlap)));
  }

  private static List<Peak> peaks(
      Swelling swelling, Series voltages_V, int host, double halfWidth_V) {
    List<Sequence.HostStep> steps = swelling.sequence().steps();
    Series change = swelling.steps_cm3_per_g();
    double sum = 0;
    for (int k = 0; k < steps.size(); k++) {
      sum += steps.get(k).host() == host ? Math.abs(change.get(k)) : 0;
    }
    List<Peak> peaks = new ArrayList<>();
    for (int k = 0; k < steps.size(); k++) {
      Sequence.HostStep step = steps.get(k);
      double share = Math.abs(change.get(k)) / sum;
      if (step.host() == host && share > 0) {
        double width = Math.max(halfWidth_V, (step.high_V() - step.low_V()) / 2);
        peaks.add(new Peak(voltages_V.get(k), width / HALF_WIDTHS_PER_SCALE, share));
      }
    }
    return peaks;
  }

  private double overlap() {
    double[] grid = grid();
    double sum = 0;
    for (int k = 1; k < grid.length; k++) {
      double low = grid[k - 1];
      double high = grid[k];
      if (difference_per_V(low) * difference_per_V(high) < 0) {
        double middle = crossing(low, high);
        sum += lesser(low, middle) + lesser(middle, high);
      } else {
        sum += lesser(low, high);
      }
    }
    return sum;
  }

  private double[] grid() {
    List<Double> points = new ArrayList<>();
    for (List<Peak> peaks : List.of(one, other)) {
      for (Peak peak : peaks) {
        for (double t = -REACH; t <= REACH; t += Math.abs(t + FINE) <= CORE ? FINE : COARSE) {
          points.add(peak.middle_V() + t * peak.scale_V());
        }
      }
    }
    double[] grid = points.stream().mapToDouble(Double::doubleValue).toArray();
    Arrays.sort(grid);
    return grid;
  }

  private double crossing(double from, double to) {
    double low = from;
    double high = to;
    boolean rises = difference_per_V(low) < 0;
    for (int n = 0; n < BISECTIONS; n++) {
      double middle = (low + high) / 2;
      if (difference_per_V(middle) < 0 == rises) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  private double difference_per_V(double volt) {
    double sum = 0;
    for (Peak peak : one) {
      sum += peak.density_per_V(volt);
    }
    for (Peak peak : other) {
      sum -= peak.density_per_V(volt);
    }
    return sum;
  }

  /** The lesser of the two swellings between two potentials. */
  private double lesser(double low, double high) {
    return Math.min(done(one, low) - done(one, high), done(other, low) - done(other, high));
  }

  private static double done(List<Peak> peaks, double volt) {
    double sum = 0;
    for (Peak peak : peaks) {
      sum += peak.done(volt);
    }
    return sum;
  }
}
