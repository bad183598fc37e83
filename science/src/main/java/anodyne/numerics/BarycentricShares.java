package anodyne.numerics;

/**
 * A composition as shares of the corners of one facet, by elimination with partial pivoting.
 *
 * <p>d³/3 operations and no iteration; the shares conserve every element to a few times 1e-16 even
 * where the corners are nearly in line.
 */
final class BarycentricShares {
  /** Shares up to this are rounding. */
  static final double NEGLIGIBLE = 1e-13;

  private static final double SINGULAR = 1e-14;

  private BarycentricShares() {}

  /**
   * Solves Σ share x(corner) = x.
   *
   * @param fraction compositions of all points
   * @param vertex corners of all facets
   * @param at where the corners of the facet begin
   * @param shares receives the shares
   * @return the smallest share: negative outside the facet, minus infinity if the facet has no
   *     volume
   */
  static double solve(int d, double[] fraction, int[] vertex, int at, double[] x, double[] shares) {
    double[][] a = new double[d][d + 1];
    for (int i = 0; i < d; i++) {
      for (int k = 0; k < d; k++) {
        a[i][k] = fraction[vertex[at + k] * d + i];
      }
      a[i][d] = x[i];
    }
    for (int k = 0; k < d; k++) {
      int best = k;
      for (int i = k + 1; i < d; i++) {
        best = Math.abs(a[i][k]) > Math.abs(a[best][k]) ? i : best;
      }
      if (!(Math.abs(a[best][k]) > SINGULAR)) {
        return Double.NEGATIVE_INFINITY;
      }
      double[] row = a[best];
      a[best] = a[k];
      a[k] = row;
      for (int i = k + 1; i < d; i++) {
        double factor = a[i][k] / row[k];
        for (int j = k + 1; j <= d; j++) {
          a[i][j] -= factor * row[j];
        }
      }
    }
    double smallest = Double.POSITIVE_INFINITY;
    for (int k = d - 1; k >= 0; k--) {
      double sum = a[k][d];
      for (int j = k + 1; j < d; j++) {
        sum -= a[k][j] * shares[j];
      }
      shares[k] = sum / a[k][k];
      smallest = Math.min(smallest, shares[k]);
    }
    return smallest;
  }
}
