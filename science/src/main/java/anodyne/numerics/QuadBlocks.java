package anodyne.numerics;

/**
 * Block elimination of {@link BlockTridiagonal} for four unknowns a node: rows of four entries,
 * written out.
 */
final class QuadBlocks {
  private QuadBlocks() {}

  /** Each diagonal block becomes its factors, with the reciprocals of the pivots. */
  static boolean factorise(int nodes, double[] lower, double[] d, double[] u, int[] pivot) {
    for (int i = 0; i < nodes; i++) {
      int b = 16 * i;
      if (i > 0) {
        for (int row = b; row < b + 16; row += 4) {
          double l0 = lower[row];
          double l1 = lower[row + 1];
          double l2 = lower[row + 2];
          double l3 = lower[row + 3];
          int p = b - 16;
          d[row] -= l0 * u[p] + l1 * u[p + 4] + l2 * u[p + 8] + l3 * u[p + 12];
          d[row + 1] -= l0 * u[p + 1] + l1 * u[p + 5] + l2 * u[p + 9] + l3 * u[p + 13];
          d[row + 2] -= l0 * u[p + 2] + l1 * u[p + 6] + l2 * u[p + 10] + l3 * u[p + 14];
          d[row + 3] -= l0 * u[p + 3] + l1 * u[p + 7] + l2 * u[p + 11] + l3 * u[p + 15];
        }
      }
      double sum = 0;
      for (int k = 0; k < 4; k++) {
        int best = k;
        for (int r = k + 1; r < 4; r++) {
          best = Math.abs(d[b + 4 * r + k]) > Math.abs(d[b + 4 * best + k]) ? r : best;
        }
        pivot[4 * i + k] = best;
        int row = b + 4 * k;
        if (best != k) {
          exchange(d, row, b + 4 * best);
          exchange(u, row, b + 4 * best);
        }
        double inverse = 1 / d[row + k];
        d[row + k] = inverse;
        sum += Math.abs(inverse);
        for (int r = row + 4; r < b + 16; r += 4) {
          double f = d[r + k] * inverse;
          for (int c = k + 1; c < 4; c++) {
            d[r + c] -= f * d[row + c];
          }
          d[r + k] = f;
          addRow(u, r, -f, row);
        }
      }
      if (!(sum <= Double.MAX_VALUE)) {
        return false;
      }
      scaleRow(u, b + 12, d[b + 15]);
      addRow(u, b + 8, -d[b + 11], b + 12);
      scaleRow(u, b + 8, d[b + 10]);
      addRow(u, b + 4, -d[b + 7], b + 12);
      addRow(u, b + 4, -d[b + 6], b + 8);
      scaleRow(u, b + 4, d[b + 5]);
      addRow(u, b, -d[b + 3], b + 12);
      addRow(u, b, -d[b + 2], b + 8);
      addRow(u, b, -d[b + 1], b + 4);
      scaleRow(u, b, d[b]);
    }
    return true;
  }

  private static void addRow(double[] a, int row, double f, int other) {
    a[row] += f * a[other];
    a[row + 1] += f * a[other + 1];
    a[row + 2] += f * a[other + 2];
    a[row + 3] += f * a[other + 3];
  }

  private static void scaleRow(double[] a, int row, double f) {
    a[row] *= f;
    a[row + 1] *= f;
    a[row + 2] *= f;
    a[row + 3] *= f;
  }

  private static void exchange(double[] a, int row, int other) {
    for (int c = 0; c < 4; c++) {
      double swap = a[row + c];
      a[row + c] = a[other + c];
      a[other + c] = swap;
    }
  }

  static void substitute(
      int nodes, double[] lower, double[] d, double[] u, int[] pivot, double[] x) {
    for (int i = 0; i < nodes; i++) {
      int b = 16 * i;
      int y = 4 * i;
      if (i > 0) {
        subtract(lower, b, x, y, y - 4);
      }
      for (int k = 0; k < 3; k++) {
        int other = y + pivot[y + k];
        double swap = x[other];
        x[other] = x[y + k];
        x[y + k] = swap;
      }
      double x0 = x[y];
      double x1 = x[y + 1] - d[b + 4] * x0;
      double x2 = x[y + 2] - d[b + 8] * x0 - d[b + 9] * x1;
      double x3 = x[y + 3] - d[b + 12] * x0 - d[b + 13] * x1 - d[b + 14] * x2;
      x3 *= d[b + 15];
      x2 = (x2 - d[b + 11] * x3) * d[b + 10];
      x1 = (x1 - d[b + 6] * x2 - d[b + 7] * x3) * d[b + 5];
      x[y] = (x0 - d[b + 1] * x1 - d[b + 2] * x2 - d[b + 3] * x3) * d[b];
      x[y + 1] = x1;
      x[y + 2] = x2;
      x[y + 3] = x3;
    }
    for (int i = nodes - 2; i >= 0; i--) {
      subtract(u, 16 * i, x, 4 * i, 4 * i + 4);
    }
  }

  /** x at {@code y} less the block at b times x at {@code other}. */
  private static void subtract(double[] a, int b, double[] x, int y, int other) {
    double x0 = x[other];
    double x1 = x[other + 1];
    double x2 = x[other + 2];
    double x3 = x[other + 3];
    x[y] -= a[b] * x0 + a[b + 1] * x1 + a[b + 2] * x2 + a[b + 3] * x3;
    x[y + 1] -= a[b + 4] * x0 + a[b + 5] * x1 + a[b + 6] * x2 + a[b + 7] * x3;
    x[y + 2] -= a[b + 8] * x0 + a[b + 9] * x1 + a[b + 10] * x2 + a[b + 11] * x3;
    x[y + 3] -= a[b + 12] * x0 + a[b + 13] * x1 + a[b + 14] * x2 + a[b + 15] * x3;
  }
}
