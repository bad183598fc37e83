package anodyne.analysis;

import anodyne.quantity.Series;

/** Position of a core level. */
public sealed interface CoreLevel {
  /**
   * A peak.
   *
   * @param energy_eV binding energy
   * @param error_eV standard error
   * @param width_eV full width at half of its height
   */
  record Found(double energy_eV, double error_eV, double width_eV) implements CoreLevel {}

  /**
   * No peak.
   *
   * @param reason one sentence
   */
  record Absent(String reason) implements CoreLevel {}

  /**
   * The peak within a range: the mean of the middles of its chords at 50 to 80 % of its height
   * above a straight background between both ends. Chords that lean, as under an asymmetric peak or
   * a doublet, widen the error.
   *
   * @param energies_eV rising
   */
  static CoreLevel of(double[] energies_eV, double[] intensity, double low_eV, double high_eV) {
    int from = 0;
    while (from < energies_eV.length && energies_eV[from] < low_eV) {
      from++;
    }
    int to = from;
    while (to < energies_eV.length && energies_eV[to] <= high_eV) {
      to++;
    }
    int n = to - from;
    if (n < 15) {
      return new Absent("only " + n + " points lie between " + low_eV + " and " + high_eV + " eV");
    }
    double[] x = java.util.Arrays.copyOfRange(energies_eV, from, to);
    double[] raw = java.util.Arrays.copyOfRange(intensity, from, to);
    Series shown = Series.of(raw);
    if (Math.max(raw[0], raw[n - 1]) > 0.5 * (shown.min() + shown.max())) {
      return new Absent("the peak is cut off by the range; widen it");
    }
    double[] y = Peak.aboveBackground(x, raw);
    return new Peak(x, y).level();
  }

  /** The chords of one peak. */
  final class Peak {
    private static final double[] HEIGHTS = {0.5, 0.6, 0.7, 0.8};
    private final double[] x;
    private final double[] smooth;
    private final double noise;
    private int top;

    private Peak(double[] x, double[] y) {
      this.x = x;
      smooth = SlidingParabola.smooth(y, Math.clamp(x.length / 30, 2, 10));
      double squares = 0;
      for (int k = 0; k < x.length; k++) {
        squares += (y[k] - smooth[k]) * (y[k] - smooth[k]) / x.length;
        top = smooth[k] > smooth[top] ? k : top;
      }
      noise = Math.sqrt(squares);
    }

    private static double[] aboveBackground(double[] x, double[] y) {
      int n = x.length;
      int end = Math.max(3, n / 20);
      double left = 0;
      double right = 0;
      for (int k = 0; k < end; k++) {
        left += y[k] / end;
        right += y[n - 1 - k] / end;
      }
      double[] above = new double[n];
      for (int k = 0; k < n; k++) {
        double share = (x[k] - x[0]) / (x[n - 1] - x[0]);
        above[k] = y[k] - left - share * (right - left);
      }
      return above;
    }

    private CoreLevel level() {
      double height = smooth[top];
      if (!(height > 6 * noise)) {
        return new Absent("no peak stands out of the noise");
      }
      double sum = 0;
      double squares = 0;
      double error = 0;
      double width = 0;
      for (double share : HEIGHTS) {
        double left = crossing(share * height, -1);
        double right = crossing(share * height, 1);
        if (!Double.isFinite(left) || !Double.isFinite(right)) {
          return new Absent("the peak is cut off by the range; widen it");
        }
        width = share == HEIGHTS[0] ? right - left : width;
        double middle = 0.5 * (left + right);
        sum += middle / HEIGHTS.length;
        squares += middle * middle / HEIGHTS.length;
        error = Math.max(error, noise / height * (right - left) / 2);
      }
      double spread = Math.sqrt(Math.max(0, squares - sum * sum));
      return new Found(sum, Math.hypot(spread, error), width);
    }

    private double crossing(double level, int step) {
      int k = top;
      while (k + step >= 0 && k + step < x.length) {
        if (smooth[k + step] < level) {
          double share = (smooth[k] - level) / (smooth[k] - smooth[k + step]);
          return x[k] + share * (x[k + step] - x[k]);
        }
        k += step;
      }
      return Double.NaN;
    }
  }
}
