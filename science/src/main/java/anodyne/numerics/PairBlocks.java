package anodyne.numerics;

/** Block elimination of {@link BlockTridiagonal} for two unknowns a node, without loops. */
final class PairBlocks {
  private PairBlocks() {}

  /** The rows of a diagonal block become (1/u00, u01), (l10, 1/u11), in order of pivots. */
  static boolean factorise(
      int nodes, double[] lower, double[] diagonal, double[] upper, int[] pivot) {
    double p00 = 0;
    double p01 = 0;
    double p10 = 0;
    double p11 = 0;
    for (int i = 0; i < nodes; i++) {
      int b = 4 * i;
      double l00 = i > 0 ? lower[b] : 0;
      double l01 = i > 0 ? lower[b + 1] : 0;
      double l10 = i > 0 ? lower[b + 2] : 0;
      double l11 = i > 0 ? lower[b + 3] : 0;
      double d00 = diagonal[b] - l00 * p00 - l01 * p10;
      double d01 = diagonal[b + 1] - l00 * p01 - l01 * p11;
      double d10 = diagonal[b + 2] - l10 * p00 - l11 * p10;
      double d11 = diagonal[b + 3] - l10 * p01 - l11 * p11;
      boolean swapped = Math.abs(d10) > Math.abs(d00);
      int first = swapped ? b + 2 : b;
      int second = swapped ? b : b + 2;
      double inverse = 1 / (swapped ? d10 : d00);
      double across = swapped ? d11 : d01;
      double f = (swapped ? d00 : d10) * inverse;
      double last = 1 / ((swapped ? d01 : d11) - f * across);
      if (!(Math.abs(inverse) + Math.abs(last) <= Double.MAX_VALUE)) {
        return false;
      }
      diagonal[b] = inverse;
      diagonal[b + 1] = across;
      diagonal[b + 2] = f;
      diagonal[b + 3] = last;
      pivot[2 * i] = swapped ? 1 : 0;
      double u0 = upper[first];
      double u1 = upper[first + 1];
      p10 = (upper[second] - f * u0) * last;
      p11 = (upper[second + 1] - f * u1) * last;
      p00 = (u0 - across * p10) * inverse;
      p01 = (u1 - across * p11) * inverse;
      upper[b] = p00;
      upper[b + 1] = p01;
      upper[b + 2] = p10;
      upper[b + 3] = p11;
    }
    return true;
  }

  static void substitute(
      int nodes, double[] lower, double[] diagonal, double[] upper, int[] pivot, double[] x) {
    double before0 = 0;
    double before1 = 0;
    for (int i = 0; i < nodes; i++) {
      int b = 4 * i;
      double x0 = x[2 * i];
      double x1 = x[2 * i + 1];
      if (i > 0) {
        x0 -= lower[b] * before0 + lower[b + 1] * before1;
        x1 -= lower[b + 2] * before0 + lower[b + 3] * before1;
      }
      boolean swapped = pivot[2 * i] == 1;
      double first = swapped ? x1 : x0;
      double second = swapped ? x0 : x1;
      before1 = (second - diagonal[b + 2] * first) * diagonal[b + 3];
      before0 = (first - diagonal[b + 1] * before1) * diagonal[b];
      x[2 * i] = before0;
      x[2 * i + 1] = before1;
    }
    for (int i = nodes - 2; i >= 0; i--) {
      int b = 4 * i;
      double x0 = x[2 * i + 2];
      double x1 = x[2 * i + 3];
      x[2 * i] -= upper[b] * x0 + upper[b + 1] * x1;
      x[2 * i + 1] -= upper[b + 2] * x0 + upper[b + 3] * x1;
    }
  }
}
