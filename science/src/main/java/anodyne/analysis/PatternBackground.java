package anodyne.analysis;

import anodyne.quantity.Series;

/**
 * Background of a pattern by clipping (SNIP): each point is replaced by the mean of its neighbours
 * at distance p where that is lower, for p falling from half the width of the widest line to 1. It
 * works on v = ln(ln(√(y + 1) + 1) + 1), which evens out strong and weak lines. O(n m) for n points
 * and half width m. Ryan, Clayton, Griffin, Sie, Cousens, Nucl. Instrum. Methods B 34, 396 (1988),
 * doi 10.1016/0168-583X(88)90063-8; falling p: Morháč et al., Nucl. Instrum. Methods A 401, 113
 * (1997), doi 10.1016/S0168-9002(97)01023-1.
 */
public final class PatternBackground {
  private PatternBackground() {}

  /**
   * The background; nowhere above the pattern, except where that is below 0.
   *
   * @param halfWidth in points; lines wider than twice this are taken for background in part
   */
  public static Series snip(Series intensity, int halfWidth) {
    if (halfWidth < 1) {
      throw new IllegalArgumentException("half width must be at least 1 point, got " + halfWidth);
    }
    int n = intensity.size();
    double[] v = new double[n];
    double[] clipped = new double[n];
    for (int i = 0; i < n; i++) {
      double y = Math.max(intensity.get(i), 0);
      v[i] = Math.log(Math.log(Math.sqrt(y + 1) + 1) + 1);
    }
    for (int p = Math.min(halfWidth, (n - 1) / 2); p >= 1; p--) {
      System.arraycopy(v, 0, clipped, 0, n);
      for (int i = p; i < n - p; i++) {
        clipped[i] = Math.min(v[i], 0.5 * (v[i - p] + v[i + p]));
      }
      double[] swap = v;
      v = clipped;
      clipped = swap;
    }
    double[] background = new double[n];
    for (int i = 0; i < n; i++) {
      double root = Math.exp(Math.exp(v[i]) - 1) - 1;
      background[i] = root * root - 1;
    }
    return Series.of(background);
  }
}
