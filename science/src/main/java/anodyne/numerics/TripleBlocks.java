package anodyne.numerics;

/** Block elimination of {@link BlockTridiagonal} for three unknowns a node, without loops. */
final class TripleBlocks {
  private TripleBlocks() {}

  /**
   * The rows of a diagonal block become (1/u00, u01, u02), (l10, 1/u11, u12), (l20, l21, 1/u22), in
   * order of pivots.
   */
  static boolean factorise(int nodes, double[] lower, double[] d, double[] u, int[] pivot) {
    for (int i = 0; i < nodes; i++) {
      int b = 9 * i;
      if (i > 0) {
        subtractProduct(lower, d, u, b);
        subtractProduct(lower, d, u, b + 3);
        subtractProduct(lower, d, u, b + 6);
      }
      int r0 = Math.abs(d[b + 3]) > Math.abs(d[b]) ? 1 : 0;
      r0 = Math.abs(d[b + 6]) > Math.abs(d[b + 3 * r0]) ? 2 : r0;
      int r1 = r0 == 0 ? 1 : 0;
      int r2 = r0 == 2 ? 1 : 2;
      double inverse = 1 / d[b + 3 * r0];
      double d01 = d[b + 3 * r0 + 1];
      double d02 = d[b + 3 * r0 + 2];
      double f1 = d[b + 3 * r1] * inverse;
      double f2 = d[b + 3 * r2] * inverse;
      double d11 = d[b + 3 * r1 + 1] - f1 * d01;
      double d12 = d[b + 3 * r1 + 2] - f1 * d02;
      double d21 = d[b + 3 * r2 + 1] - f2 * d01;
      double d22 = d[b + 3 * r2 + 2] - f2 * d02;
      if (Math.abs(d21) > Math.abs(d11)) {
        int row = r1;
        r1 = r2;
        r2 = row;
        double swap = f1;
        f1 = f2;
        f2 = swap;
        swap = d11;
        d11 = d21;
        d21 = swap;
        swap = d12;
        d12 = d22;
        d22 = swap;
      }
      double second = 1 / d11;
      double f21 = d21 * second;
      double third = 1 / (d22 - f21 * d12);
      if (!(Math.abs(inverse) + Math.abs(second) + Math.abs(third) <= Double.MAX_VALUE)) {
        return false;
      }
      pivot[3 * i] = r0;
      pivot[3 * i + 1] = r1;
      pivot[3 * i + 2] = r2;
      d[b] = inverse;
      d[b + 1] = d01;
      d[b + 2] = d02;
      d[b + 3] = f1;
      d[b + 4] = second;
      d[b + 5] = d12;
      d[b + 6] = f2;
      d[b + 7] = f21;
      d[b + 8] = third;
      divideUpper(d, u, b, b + 3 * r0, b + 3 * r1, b + 3 * r2);
    }
    return true;
  }

  private static void subtractProduct(double[] lower, double[] d, double[] u, int row) {
    double l0 = lower[row];
    double l1 = lower[row + 1];
    double l2 = lower[row + 2];
    int above = 9 * (row / 9) - 9;
    d[row] -= l0 * u[above] + l1 * u[above + 3] + l2 * u[above + 6];
    d[row + 1] -= l0 * u[above + 1] + l1 * u[above + 4] + l2 * u[above + 7];
    d[row + 2] -= l0 * u[above + 2] + l1 * u[above + 5] + l2 * u[above + 8];
  }

  /** The upper block at b divided by the factorised diagonal block there. */
  private static void divideUpper(double[] d, double[] u, int b, int p, int q, int s) {
    double a0 = u[p];
    double b0 = u[p + 1];
    double c0 = u[p + 2];
    double f1 = d[b + 3];
    double a1 = u[q] - f1 * a0;
    double b1 = u[q + 1] - f1 * b0;
    double c1 = u[q + 2] - f1 * c0;
    double f2 = d[b + 6];
    double f21 = d[b + 7];
    double third = d[b + 8];
    double a2 = (u[s] - f2 * a0 - f21 * a1) * third;
    double b2 = (u[s + 1] - f2 * b0 - f21 * b1) * third;
    double c2 = (u[s + 2] - f2 * c0 - f21 * c1) * third;
    double second = d[b + 4];
    double d12 = d[b + 5];
    a1 = (a1 - d12 * a2) * second;
    b1 = (b1 - d12 * b2) * second;
    c1 = (c1 - d12 * c2) * second;
    double inverse = d[b];
    double d01 = d[b + 1];
    double d02 = d[b + 2];
    u[b] = (a0 - d01 * a1 - d02 * a2) * inverse;
    u[b + 1] = (b0 - d01 * b1 - d02 * b2) * inverse;
    u[b + 2] = (c0 - d01 * c1 - d02 * c2) * inverse;
    u[b + 3] = a1;
    u[b + 4] = b1;
    u[b + 5] = c1;
    u[b + 6] = a2;
    u[b + 7] = b2;
    u[b + 8] = c2;
  }

  static void substitute(
      int nodes, double[] lower, double[] d, double[] u, int[] pivot, double[] x) {
    double x0 = 0;
    double x1 = 0;
    double x2 = 0;
    for (int i = 0; i < nodes; i++) {
      int b = 9 * i;
      int y = 3 * i;
      if (i > 0) {
        x[y] -= lower[b] * x0 + lower[b + 1] * x1 + lower[b + 2] * x2;
        x[y + 1] -= lower[b + 3] * x0 + lower[b + 4] * x1 + lower[b + 5] * x2;
        x[y + 2] -= lower[b + 6] * x0 + lower[b + 7] * x1 + lower[b + 8] * x2;
      }
      double y0 = x[y + pivot[y]];
      double y1 = x[y + pivot[y + 1]] - d[b + 3] * y0;
      double y2 = x[y + pivot[y + 2]] - d[b + 6] * y0 - d[b + 7] * y1;
      x2 = y2 * d[b + 8];
      x1 = (y1 - d[b + 5] * x2) * d[b + 4];
      x0 = (y0 - d[b + 1] * x1 - d[b + 2] * x2) * d[b];
      x[y] = x0;
      x[y + 1] = x1;
      x[y + 2] = x2;
    }
    for (int i = nodes - 2; i >= 0; i--) {
      int b = 9 * i;
      int y = 3 * i;
      double n0 = x[y + 3];
      double n1 = x[y + 4];
      double n2 = x[y + 5];
      x[y] -= u[b] * n0 + u[b + 1] * n1 + u[b + 2] * n2;
      x[y + 1] -= u[b + 3] * n0 + u[b + 4] * n1 + u[b + 5] * n2;
      x[y + 2] -= u[b + 6] * n0 + u[b + 7] * n1 + u[b + 8] * n2;
    }
  }
}
