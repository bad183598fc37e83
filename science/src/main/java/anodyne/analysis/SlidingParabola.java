package anodyne.analysis;

/**
 * Smoothing by a sliding parabola: each point is replaced by the parabola fitted to it and {@code
 * half} neighbours on either side, equally spaced by index (A. Savitzky and M. J. E. Golay, Anal.
 * Chem. 36 (1964) 1627, doi 10.1021/ac60214a047). Heights of broad peaks are kept. Near the ends
 * the window shrinks.
 */
final class SlidingParabola {
  private SlidingParabola() {}

  static double[] smooth(double[] y, int half) {
    int n = y.length;
    double[] smooth = new double[n];
    for (int i = 0; i < n; i++) {
      int m = Math.min(half, Math.min(i, n - 1 - i));
      if (m < 2) {
        smooth[i] = y[i];
        continue;
      }
      double sum = 0;
      double c = 3.0 * m * m + 3.0 * m - 1;
      for (int j = -m; j <= m; j++) {
        sum += 3 * (c - 5.0 * j * j) * y[i + j];
      }
      smooth[i] = sum / ((2.0 * m - 1) * (2.0 * m + 1) * (2.0 * m + 3));
    }
    return smooth;
  }
}
