package anodyne.impedance;

import java.util.ArrayList;
import java.util.List;

/**
 * Maxima of a curve over even steps of ln tau. Two maxima are one if the lowest point between them
 * is above 95 % of the lower; what holds less than 0.5 % of the whole area is left out.
 */
final class RelaxationPeaks {
  private static final double VALLEY = 0.95;
  private static final double LEAST_SHARE = 0.005;

  private RelaxationPeaks() {}

  /**
   * A maximum.
   *
   * @param top its index
   * @param from index of the minimum before it
   * @param to index of the minimum after it
   */
  record Range(int top, int from, int to) {}

  static List<Range> of(double[] gamma) {
    List<Range> merged = new ArrayList<>();
    for (Range range : maxima(gamma)) {
      Range next = range;
      while (!merged.isEmpty()
          && gamma[next.from] > VALLEY * Math.min(gamma[merged.getLast().top], gamma[next.top])) {
        Range before = merged.removeLast();
        next =
            new Range(
                gamma[before.top] >= gamma[next.top] ? before.top : next.top, before.from, next.to);
      }
      merged.add(next);
    }
    double whole = sum(gamma, 0, gamma.length - 1);
    merged.removeIf(r -> !(sum(gamma, r.from, r.to) > LEAST_SHARE * whole));
    return merged;
  }

  private static List<Range> maxima(double[] gamma) {
    List<Range> found = new ArrayList<>();
    int n = gamma.length;
    int from = 0;
    int i = 0;
    while (i < n) {
      int top = from;
      for (i = from; i < n && gamma[i] >= gamma[top] - 1e-15; i++) {
        top = gamma[i] > gamma[top] ? i : top;
      }
      int to = Math.min(i, n - 1);
      while (to + 1 < n && gamma[to + 1] <= gamma[to]) {
        to++;
      }
      if (gamma[top] > 0) {
        found.add(new Range(top, from, to));
      }
      if (to >= n - 1) {
        break;
      }
      from = to;
      i = to;
    }
    return found;
  }

  /** Sum by the trapezoidal rule, in steps. */
  static double sum(double[] gamma, int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += 0.5 * (gamma[i] + gamma[i + 1]);
    }
    return sum;
  }

  /** Place of a maximum by the parabola through it and its neighbours, in steps. */
  static double top(double[] gamma, int at) {
    if (at == 0 || at == gamma.length - 1) {
      return at;
    }
    double second = gamma[at + 1] - 2 * gamma[at] + gamma[at - 1];
    return second < 0
        ? at + Math.clamp(0.5 * (gamma[at - 1] - gamma[at + 1]) / second, -0.5, 0.5)
        : at;
  }

  /** Full width at half height in steps, or NaN where a side does not fall so far. */
  static double width(double[] gamma, Range range) {
    double half = 0.5 * gamma[range.top];
    int left = range.top;
    while (left > range.from && gamma[left] > half) {
      left--;
    }
    int right = range.top;
    while (right < range.to && gamma[right] > half) {
      right++;
    }
    if (gamma[left] > half || gamma[right] > half) {
      return Double.NaN;
    }
    double before = left + (half - gamma[left]) / (gamma[left + 1] - gamma[left]);
    double after = right - (half - gamma[right]) / (gamma[right - 1] - gamma[right]);
    return after - before;
  }
}
