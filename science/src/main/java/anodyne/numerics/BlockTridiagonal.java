package anodyne.numerics;

import java.util.Arrays;

/**
 * A block-tridiagonal linear system, solved in place.
 *
 * <p>Block LU without fill (block Thomas), each diagonal block factorised with partial pivoting
 * inside the block. Cost n (7/3 m³ + ...) operations; stable where the diagonal blocks stay well
 * conditioned, as for diagonally dominant and for M-matrix-like finite-volume Jacobians (Golub, Van
 * Loan: Matrix Computations, 4th ed., section 4.5.1). One unknown per node takes the scalar Thomas
 * path.
 *
 * <p>Blocks are stored row by row: entry (r, c) of block i is at {@code (i m + r) m + c}. {@code
 * lower} of node 0 and {@code upper} of the last node are ignored.
 */
public final class BlockTridiagonal {
  private final int nodes;
  private final int block;
  private final double[] lower;
  private final double[] diagonal;
  private final double[] upper;
  private final int[] pivot;

  /**
   * @param nodes number of block rows, at least 1
   * @param block unknowns per node, at least 1
   */
  public BlockTridiagonal(int nodes, int block) {
    if (!(nodes >= 1 && block >= 1)) {
      throw new IllegalArgumentException(
          "a block-tridiagonal system needs nodes >= 1 and block >= 1");
    }
    this.nodes = nodes;
    this.block = block;
    lower = new double[nodes * block * block];
    diagonal = new double[nodes * block * block];
    upper = new double[nodes * block * block];
    pivot = new int[nodes * block];
  }

  public int nodes() {
    return nodes;
  }

  public int block() {
    return block;
  }

  /** Blocks coupling node i to node i - 1; the caller fills them. */
  public double[] lower() {
    return lower;
  }

  /** Blocks on the diagonal; the caller fills them, {@link #solve} overwrites them. */
  public double[] diagonal() {
    return diagonal;
  }

  /**
   * Blocks coupling node i to node i + 1; the caller fills them, {@link #solve} overwrites them.
   */
  public double[] upper() {
    return upper;
  }

  /** Sets every entry to zero. */
  public void clear() {
    Arrays.fill(lower, 0);
    Arrays.fill(diagonal, 0);
    Arrays.fill(upper, 0);
  }

  /**
   * Solves for the right-hand side given in {@code x} and puts the solution there.
   *
   * @param x nodes × block numbers, node by node
   * @return false if a diagonal block became singular or not finite; {@code x} is then meaningless
   */
  public boolean solve(double[] x) {
    return switch (block) {
      case 1 -> solveScalar(x);
      case 3 -> solveTriples(x);
      default -> solveBlocks(x);
    };
  }

  private boolean solveScalar(double[] x) {
    double pivotValue = diagonal[0];
    for (int i = 0; ; i++) {
      if (pivotValue == 0 || !Double.isFinite(pivotValue)) {
        return false;
      }
      double inverse = 1 / pivotValue;
      upper[i] *= inverse;
      x[i] *= inverse;
      if (i == nodes - 1) {
        break;
      }
      pivotValue = diagonal[i + 1] - lower[i + 1] * upper[i];
      x[i + 1] -= lower[i + 1] * x[i];
    }
    for (int i = nodes - 2; i >= 0; i--) {
      x[i] -= upper[i] * x[i + 1];
    }
    return true;
  }

  /** The path of {@link #solveBlocks} for three unknowns, without loops over the block. */
  private boolean solveTriples(double[] x) {
    double[] d = diagonal;
    double[] u = upper;
    for (int i = 0; i < nodes; i++) {
      int b = 9 * i;
      int y = 3 * i;
      if (i > 0) {
        subtractTriple(b, y, x);
        subtractTriple(b + 3, y + 1, x);
        subtractTriple(b + 6, y + 2, x);
      }
      int r0 = 0;
      int r1 = 1;
      int r2 = 2;
      if (Math.abs(d[b + 3]) > Math.abs(d[b])) {
        r0 = 1;
        r1 = 0;
      }
      if (Math.abs(d[b + 6]) > Math.abs(d[b + 3 * r0])) {
        r2 = r0;
        r0 = 2;
      }
      int p = b + 3 * r0;
      int q = b + 3 * r1;
      int s = b + 3 * r2;
      double inverse = 1 / d[p];
      eliminateRow(p, q, y + r0, y + r1, d[q] * inverse, x);
      eliminateRow(p, s, y + r0, y + r2, d[s] * inverse, x);
      if (Math.abs(d[s + 1]) > Math.abs(d[q + 1])) {
        int swap = q;
        q = s;
        s = swap;
        swap = r1;
        r1 = r2;
        r2 = swap;
      }
      double second = 1 / d[q + 1];
      double f = d[s + 1] * second;
      d[s + 2] -= f * d[q + 2];
      u[s] -= f * u[q];
      u[s + 1] -= f * u[q + 1];
      u[s + 2] -= f * u[q + 2];
      x[y + r2] -= f * x[y + r1];
      double third = 1 / d[s + 2];
      if (!(Math.abs(inverse) + Math.abs(second) + Math.abs(third) <= Double.MAX_VALUE)) {
        return false;
      }
      double x2 = x[y + r2] * third;
      double x1 = (x[y + r1] - d[q + 2] * x2) * second;
      double x0 = (x[y + r0] - d[p + 1] * x1 - d[p + 2] * x2) * inverse;
      double a2 = u[s] * third;
      double b2 = u[s + 1] * third;
      double c2 = u[s + 2] * third;
      double a1 = (u[q] - d[q + 2] * a2) * second;
      double b1 = (u[q + 1] - d[q + 2] * b2) * second;
      double c1 = (u[q + 2] - d[q + 2] * c2) * second;
      double a0 = (u[p] - d[p + 1] * a1 - d[p + 2] * a2) * inverse;
      double b0 = (u[p + 1] - d[p + 1] * b1 - d[p + 2] * b2) * inverse;
      double c0 = (u[p + 2] - d[p + 1] * c1 - d[p + 2] * c2) * inverse;
      x[y] = x0;
      x[y + 1] = x1;
      x[y + 2] = x2;
      u[b] = a0;
      u[b + 1] = b0;
      u[b + 2] = c0;
      u[b + 3] = a1;
      u[b + 4] = b1;
      u[b + 5] = c1;
      u[b + 6] = a2;
      u[b + 7] = b2;
      u[b + 8] = c2;
    }
    for (int i = nodes - 2; i >= 0; i--) {
      int b = 9 * i;
      int y = 3 * i;
      double x0 = x[y + 3];
      double x1 = x[y + 4];
      double x2 = x[y + 5];
      x[y] -= u[b] * x0 + u[b + 1] * x1 + u[b + 2] * x2;
      x[y + 1] -= u[b + 3] * x0 + u[b + 4] * x1 + u[b + 5] * x2;
      x[y + 2] -= u[b + 6] * x0 + u[b + 7] * x1 + u[b + 8] * x2;
    }
    return true;
  }

  /** Takes the coupling to the node before out of the row at {@code row} of {@link #lower}. */
  private void subtractTriple(int row, int y, double[] x) {
    double l0 = lower[row];
    double l1 = lower[row + 1];
    double l2 = lower[row + 2];
    int above = 9 * (row / 9) - 9;
    diagonal[row] -= l0 * upper[above] + l1 * upper[above + 3] + l2 * upper[above + 6];
    diagonal[row + 1] -= l0 * upper[above + 1] + l1 * upper[above + 4] + l2 * upper[above + 7];
    diagonal[row + 2] -= l0 * upper[above + 2] + l1 * upper[above + 5] + l2 * upper[above + 8];
    int before = 3 * (row / 9) - 3;
    x[y] -= l0 * x[before] + l1 * x[before + 1] + l2 * x[before + 2];
  }

  private void eliminateRow(int p, int q, int xp, int xq, double f, double[] x) {
    diagonal[q + 1] -= f * diagonal[p + 1];
    diagonal[q + 2] -= f * diagonal[p + 2];
    upper[q] -= f * upper[p];
    upper[q + 1] -= f * upper[p + 1];
    upper[q + 2] -= f * upper[p + 2];
    x[xq] -= f * x[xp];
  }

  private boolean solveBlocks(double[] x) {
    int m = block;
    int mm = m * m;
    for (int i = 0; i < nodes; i++) {
      if (i > 0) {
        eliminateLower(i, x);
      }
      if (!factorise(i)) {
        return false;
      }
      substitute(i, x, i * m, 1);
      if (i < nodes - 1) {
        for (int c = 0; c < m; c++) {
          substitute(i, upper, i * mm + c, m);
        }
      }
    }
    for (int i = nodes - 2; i >= 0; i--) {
      for (int r = 0; r < m; r++) {
        double sum = 0;
        for (int c = 0; c < m; c++) {
          sum += upper[(i * m + r) * m + c] * x[(i + 1) * m + c];
        }
        x[i * m + r] -= sum;
      }
    }
    return true;
  }

  private void eliminateLower(int i, double[] x) {
    int m = block;
    for (int r = 0; r < m; r++) {
      int row = (i * m + r) * m;
      for (int k = 0; k < m; k++) {
        double factor = lower[row + k];
        if (factor == 0) {
          continue;
        }
        int above = ((i - 1) * m + k) * m;
        for (int c = 0; c < m; c++) {
          diagonal[row + c] -= factor * upper[above + c];
        }
        x[i * m + r] -= factor * x[(i - 1) * m + k];
      }
    }
  }

  private boolean factorise(int i) {
    int m = block;
    int base = i * m * m;
    for (int k = 0; k < m; k++) {
      int best = k;
      for (int r = k + 1; r < m; r++) {
        if (Math.abs(diagonal[base + r * m + k]) > Math.abs(diagonal[base + best * m + k])) {
          best = r;
        }
      }
      pivot[i * m + k] = best;
      double p = diagonal[base + best * m + k];
      if (p == 0 || !Double.isFinite(p)) {
        return false;
      }
      if (best != k) {
        for (int c = 0; c < m; c++) {
          double swap = diagonal[base + k * m + c];
          diagonal[base + k * m + c] = diagonal[base + best * m + c];
          diagonal[base + best * m + c] = swap;
        }
      }
      for (int r = k + 1; r < m; r++) {
        double factor = diagonal[base + r * m + k] / p;
        diagonal[base + r * m + k] = factor;
        for (int c = k + 1; c < m; c++) {
          diagonal[base + r * m + c] -= factor * diagonal[base + k * m + c];
        }
      }
    }
    return true;
  }

  /** Solves with the factorised diagonal block i for a vector with the given offset and stride. */
  private void substitute(int i, double[] v, int offset, int stride) {
    int m = block;
    int base = i * m * m;
    for (int k = 0; k < m; k++) {
      int other = pivot[i * m + k];
      if (other != k) {
        double swap = v[offset + k * stride];
        v[offset + k * stride] = v[offset + other * stride];
        v[offset + other * stride] = swap;
      }
    }
    for (int r = 1; r < m; r++) {
      double sum = v[offset + r * stride];
      for (int c = 0; c < r; c++) {
        sum -= diagonal[base + r * m + c] * v[offset + c * stride];
      }
      v[offset + r * stride] = sum;
    }
    for (int r = m - 1; r >= 0; r--) {
      double sum = v[offset + r * stride];
      for (int c = r + 1; c < m; c++) {
        sum -= diagonal[base + r * m + c] * v[offset + c * stride];
      }
      v[offset + r * stride] = sum / diagonal[base + r * m + r];
    }
  }

  private double[][] keep;
  public boolean factorise() { keep = new double[][]{lower.clone(), diagonal.clone(), upper.clone()}; return solve(new double[nodes*block]); }
  public void substitute(double[] x) { System.arraycopy(keep[0],0,lower,0,lower.length); System.arraycopy(keep[1],0,diagonal,0,lower.length); System.arraycopy(keep[2],0,upper,0,lower.length); solve(x); }
}
