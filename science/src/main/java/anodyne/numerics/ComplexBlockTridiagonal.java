package anodyne.numerics;

import java.util.Arrays;

/**
 * A complex block-tridiagonal linear system, factorised in place and solved for any number of
 * right-hand sides.
 *
 * <p>Method, storage and stability are those of {@link BlockTridiagonal}: block LU without fill,
 * partial pivoting inside the diagonal blocks by |Re| + |Im|, blocks row by row with entry (r, c)
 * of block i at {@code (i m + r) m + c}; real and imaginary parts lie in separate arrays. Cost:
 * about four times the real operations, 4 n (7/3 m³) for {@link #factorise} and 4 n (3 m²) for each
 * {@link #solve}; neither allocates. Imaginary parts keep their relative accuracy however small
 * they are against the real ones, so that an imaginary perturbation differentiates without
 * cancellation.
 *
 * <p>{@code lower} of node 0 and {@code upper} of the last node are ignored. An instance belongs to
 * one thread.
 */
public final class ComplexBlockTridiagonal {
  private final int nodes;
  private final int block;
  private final double[] lowerRe;
  private final double[] lowerIm;
  private final double[] diagonalRe;
  private final double[] diagonalIm;
  private final double[] upperRe;
  private final double[] upperIm;
  private final int[] pivot;

  /**
   * @param nodes number of block rows, at least 1
   * @param block unknowns per node, at least 1
   */
  public ComplexBlockTridiagonal(int nodes, int block) {
    if (!(nodes >= 1 && block >= 1)) {
      throw new IllegalArgumentException(
          "a block-tridiagonal system needs nodes >= 1 and block >= 1");
    }
    this.nodes = nodes;
    this.block = block;
    int size = nodes * block * block;
    lowerRe = new double[size];
    lowerIm = new double[size];
    diagonalRe = new double[size];
    diagonalIm = new double[size];
    upperRe = new double[size];
    upperIm = new double[size];
    pivot = new int[nodes * block];
  }

  public int nodes() {
    return nodes;
  }

  public int block() {
    return block;
  }

  /** Real part of the blocks coupling node i to node i - 1; the caller fills them. */
  public double[] lowerRe() {
    return lowerRe;
  }

  /** Imaginary part of the same. */
  public double[] lowerIm() {
    return lowerIm;
  }

  /** Real part of the diagonal blocks; {@link #factorise} overwrites them. */
  public double[] diagonalRe() {
    return diagonalRe;
  }

  /** Imaginary part of the same. */
  public double[] diagonalIm() {
    return diagonalIm;
  }

  /** Real part of the blocks coupling node i to node i + 1; {@link #factorise} overwrites them. */
  public double[] upperRe() {
    return upperRe;
  }

  /** Imaginary part of the same. */
  public double[] upperIm() {
    return upperIm;
  }

  /** Sets every entry to zero. */
  public void clear() {
    Arrays.fill(lowerRe, 0);
    Arrays.fill(lowerIm, 0);
    Arrays.fill(diagonalRe, 0);
    Arrays.fill(diagonalIm, 0);
    Arrays.fill(upperRe, 0);
    Arrays.fill(upperIm, 0);
  }

  /**
   * Factorises the system that was filled in.
   *
   * @return false if a diagonal block became singular or not finite; {@link #solve} then has no
   *     meaning
   */
  public boolean factorise() {
    int mm = block * block;
    for (int i = 0; i < nodes; i++) {
      if (i > 0) {
        eliminateLower(i);
      }
      if (!factorise(i)) {
        return false;
      }
      if (i < nodes - 1) {
        for (int c = 0; c < block; c++) {
          substitute(i, upperRe, upperIm, i * mm + c, block);
        }
      }
    }
    return true;
  }

  /**
   * Solves for the right-hand side given in {@code re} and {@code im}, after {@link #factorise},
   * and puts the solution there.
   *
   * @param re nodes × block numbers, node by node
   * @param im their imaginary parts
   */
  public void solve(double[] re, double[] im) {
    int m = block;
    for (int i = 0; i < nodes; i++) {
      if (i > 0) {
        subtractProduct(lowerRe, lowerIm, i, i - 1, re, im);
      }
      substitute(i, re, im, i * m, 1);
    }
    for (int i = nodes - 2; i >= 0; i--) {
      subtractProduct(upperRe, upperIm, i, i + 1, re, im);
    }
  }

  /** x_i -= B_i x_other. */
  private void subtractProduct(
      double[] bRe, double[] bIm, int i, int other, double[] re, double[] im) {
    int m = block;
    for (int r = 0; r < m; r++) {
      double sumRe = 0;
      double sumIm = 0;
      int row = (i * m + r) * m;
      for (int c = 0; c < m; c++) {
        double aRe = bRe[row + c];
        double aIm = bIm[row + c];
        double vRe = re[other * m + c];
        double vIm = im[other * m + c];
        sumRe += aRe * vRe - aIm * vIm;
        sumIm += aRe * vIm + aIm * vRe;
      }
      re[i * m + r] -= sumRe;
      im[i * m + r] -= sumIm;
    }
  }

  private void eliminateLower(int i) {
    int m = block;
    for (int r = 0; r < m; r++) {
      int row = (i * m + r) * m;
      for (int k = 0; k < m; k++) {
        double fRe = lowerRe[row + k];
        double fIm = lowerIm[row + k];
        if (fRe == 0 && fIm == 0) {
          continue;
        }
        subtractRow(fRe, fIm, upperRe, upperIm, ((i - 1) * m + k) * m, row, 0);
      }
    }
  }

  /** Row of the diagonal blocks at {@code row} less f times another row, from column on. */
  private void subtractRow(
      double fRe, double fIm, double[] ofRe, double[] ofIm, int other, int row, int from) {
    for (int c = from; c < block; c++) {
      double aRe = ofRe[other + c];
      double aIm = ofIm[other + c];
      diagonalRe[row + c] -= fRe * aRe - fIm * aIm;
      diagonalIm[row + c] -= fRe * aIm + fIm * aRe;
    }
  }

  /** LU of a diagonal block; the diagonal of U is stored as its reciprocal. */
  private boolean factorise(int i) {
    int m = block;
    int base = i * m * m;
    for (int k = 0; k < m; k++) {
      int best = k;
      double size = size(base + k * m + k);
      for (int r = k + 1; r < m; r++) {
        double other = size(base + r * m + k);
        if (other > size) {
          best = r;
          size = other;
        }
      }
      pivot[i * m + k] = best;
      if (!(size > 0 && size <= Double.MAX_VALUE)) {
        return false;
      }
      if (best != k) {
        swapRows(base + k * m, base + best * m);
      }
      invert(base + k * m + k);
      double pRe = diagonalRe[base + k * m + k];
      double pIm = diagonalIm[base + k * m + k];
      for (int r = k + 1; r < m; r++) {
        int at = base + r * m;
        double aRe = diagonalRe[at + k];
        double aIm = diagonalIm[at + k];
        double fRe = aRe * pRe - aIm * pIm;
        double fIm = aRe * pIm + aIm * pRe;
        diagonalRe[at + k] = fRe;
        diagonalIm[at + k] = fIm;
        subtractRow(fRe, fIm, diagonalRe, diagonalIm, base + k * m, at, k + 1);
      }
    }
    return true;
  }

  private double size(int at) {
    return Math.abs(diagonalRe[at]) + Math.abs(diagonalIm[at]);
  }

  /** Reciprocal by Smith's ratio, which neither overflows nor loses the smaller part. */
  private void invert(int at) {
    double re = diagonalRe[at];
    double im = diagonalIm[at];
    if (Math.abs(re) >= Math.abs(im)) {
      double ratio = im / re;
      double inverse = 1 / (re + im * ratio);
      diagonalRe[at] = inverse;
      diagonalIm[at] = -ratio * inverse;
    } else {
      double ratio = re / im;
      double inverse = 1 / (re * ratio + im);
      diagonalRe[at] = ratio * inverse;
      diagonalIm[at] = -inverse;
    }
  }

  private void swapRows(int a, int b) {
    for (int c = 0; c < block; c++) {
      double re = diagonalRe[a + c];
      diagonalRe[a + c] = diagonalRe[b + c];
      diagonalRe[b + c] = re;
      double im = diagonalIm[a + c];
      diagonalIm[a + c] = diagonalIm[b + c];
      diagonalIm[b + c] = im;
    }
  }

  /** Solves with the factorised diagonal block i for a vector with the given offset and stride. */
  private void substitute(int i, double[] re, double[] im, int offset, int stride) {
    int m = block;
    int base = i * m * m;
    for (int k = 0; k < m; k++) {
      int other = offset + pivot[i * m + k] * stride;
      int here = offset + k * stride;
      if (other != here) {
        double swap = re[here];
        re[here] = re[other];
        re[other] = swap;
        swap = im[here];
        im[here] = im[other];
        im[other] = swap;
      }
    }
    for (int r = 1; r < m; r++) {
      subtractColumns(base + r * m, 0, r, re, im, offset, stride, r);
    }
    for (int r = m - 1; r >= 0; r--) {
      subtractColumns(base + r * m, r + 1, m, re, im, offset, stride, r);
      int at = offset + r * stride;
      double pRe = diagonalRe[base + r * m + r];
      double pIm = diagonalIm[base + r * m + r];
      double vRe = re[at];
      re[at] = pRe * vRe - pIm * im[at];
      im[at] = pRe * im[at] + pIm * vRe;
    }
  }

  private void subtractColumns(
      int row, int from, int to, double[] re, double[] im, int offset, int stride, int r) {
    double sumRe = 0;
    double sumIm = 0;
    for (int c = from; c < to; c++) {
      double aRe = diagonalRe[row + c];
      double aIm = diagonalIm[row + c];
      double vRe = re[offset + c * stride];
      double vIm = im[offset + c * stride];
      sumRe += aRe * vRe - aIm * vIm;
      sumIm += aRe * vIm + aIm * vRe;
    }
    re[offset + r * stride] -= sumRe;
    im[offset + r * stride] -= sumIm;
  }
}
