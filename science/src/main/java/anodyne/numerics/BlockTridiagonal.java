package anodyne.numerics;

import java.util.Arrays;

/**
 * A block-tridiagonal linear system, factorised and solved in place.
 *
 * <p>Block LU without fill (block Thomas), each diagonal block factorised with partial pivoting
 * inside the block. Cost n (7/3 m³ + ...) operations to factorise, n (3 m² + ...) for a right-hand
 * side; stable where the diagonal blocks stay well conditioned, as for diagonally dominant and for
 * M-matrix-like finite-volume Jacobians (Golub, Van Loan: Matrix Computations, 4th ed., section
 * 4.5.1). One unknown per node takes the scalar Thomas path; two, three and four have paths without
 * loops over the block.
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

  /** Blocks on the diagonal; the caller fills them, {@link #factorise} overwrites them. */
  public double[] diagonal() {
    return diagonal;
  }

  /**
   * Blocks coupling node i to node i + 1; the caller fills them, {@link #factorise} overwrites
   * them.
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
   * Factorises the matrix, which the factors replace, for {@link #substitute}.
   *
   * @return false if a diagonal block became singular or not finite
   */
  public boolean factorise() {
    return switch (block) {
      case 1 -> factoriseScalar();
      case 2 -> PairBlocks.factorise(nodes, lower, diagonal, upper, pivot);
      case 3 -> TripleBlocks.factorise(nodes, lower, diagonal, upper, pivot);
      case 4 -> QuadBlocks.factorise(nodes, lower, diagonal, upper, pivot);
      default -> factoriseBlocks();
    };
  }

  /**
   * Puts the solution of the system last factorised in the place of its right-hand side; any number
   * of right-hand sides may follow one another.
   *
   * @param x nodes × block numbers, node by node
   */
  public void substitute(double[] x) {
    switch (block) {
      case 1 -> substituteScalar(x);
      case 2 -> PairBlocks.substitute(nodes, lower, diagonal, upper, pivot, x);
      case 3 -> TripleBlocks.substitute(nodes, lower, diagonal, upper, pivot, x);
      case 4 -> QuadBlocks.substitute(nodes, lower, diagonal, upper, pivot, x);
      default -> substituteBlocks(x);
    }
  }

  /**
   * Factorises and solves for the right-hand side given in {@code x} and puts the solution there.
   *
   * @param x nodes × block numbers, node by node
   * @return false if a diagonal block became singular or not finite; {@code x} is then meaningless
   */
  public boolean solve(double[] x) {
    if (!factorise()) {
      return false;
    }
    substitute(x);
    return true;
  }

  private boolean factoriseScalar() {
    double pivotValue = diagonal[0];
    for (int i = 0; ; i++) {
      if (pivotValue == 0 || !Double.isFinite(pivotValue)) {
        return false;
      }
      double inverse = 1 / pivotValue;
      diagonal[i] = inverse;
      if (i == nodes - 1) {
        return true;
      }
      upper[i] *= inverse;
      pivotValue = diagonal[i + 1] - lower[i + 1] * upper[i];
    }
  }

  private void substituteScalar(double[] x) {
    x[0] *= diagonal[0];
    for (int i = 1; i < nodes; i++) {
      x[i] = (x[i] - lower[i] * x[i - 1]) * diagonal[i];
    }
    for (int i = nodes - 2; i >= 0; i--) {
      x[i] -= upper[i] * x[i + 1];
    }
  }

  private boolean factoriseBlocks() {
    int m = block;
    int mm = m * m;
    for (int i = 0; i < nodes; i++) {
      if (i > 0) {
        eliminateLower(i);
      }
      if (!factorise(i)) {
        return false;
      }
      if (i < nodes - 1) {
        for (int c = 0; c < m; c++) {
          substitute(i, upper, i * mm + c, m);
        }
      }
    }
    return true;
  }

  private void substituteBlocks(double[] x) {
    int m = block;
    for (int i = 0; i < nodes; i++) {
      if (i > 0) {
        subtract(lower, i, i - 1, x);
      }
      substitute(i, x, i * m, 1);
    }
    for (int i = nodes - 2; i >= 0; i--) {
      subtract(upper, i, i + 1, x);
    }
  }

  /** x_i -= B_i x_other. */
  private void subtract(double[] blocks, int i, int other, double[] x) {
    int m = block;
    for (int r = 0; r < m; r++) {
      double sum = 0;
      for (int c = 0; c < m; c++) {
        sum += blocks[(i * m + r) * m + c] * x[other * m + c];
      }
      x[i * m + r] -= sum;
    }
  }

  private void eliminateLower(int i) {
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
}
