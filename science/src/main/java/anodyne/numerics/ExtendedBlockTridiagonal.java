package anodyne.numerics;

import java.util.Arrays;

/**
 * A block-tridiagonal linear system whose entries and elimination carry twice the digits of a
 * double, as pairs of a high and a low part.
 *
 * <p>For systems in which a part hangs on the rest by couplings below 1e-16 of its own: with plain
 * doubles the sum of its rows, which decides its level, is lost. The caller must give entries whose
 * cancelling sums are exact, {@link #add} adds without loss. Block LU with partial pivoting inside
 * the diagonal blocks as in {@link BlockTridiagonal}, about thirty times its cost. Dekker, Numer.
 * Math. 18, 224 (1971); Hida, Li and Bailey, Proc. 15th IEEE Symp. Computer Arithmetic, 155 (2001).
 */
public final class ExtendedBlockTridiagonal {
  private final int nodes;
  private final int block;
  private final Pairs lower;
  private final Pairs diagonal;
  private final Pairs upper;
  private final Pairs right;
  private final int[] pivot;
  private double quotientHigh;
  private double quotientLow;

  /** Numbers as unevaluated sums. */
  @SuppressWarnings("ArrayRecordComponent") // work arrays, never compared
  private record Pairs(double[] high, double[] low) {
    static Pairs of(int size) {
      return new Pairs(new double[size], new double[size]);
    }

    void clear() {
      Arrays.fill(high, 0);
      Arrays.fill(low, 0);
    }

    /** Adds a double. */
    void add(int at, double x) {
      double a = high[at];
      double s = a + x;
      double t = s - a;
      double error = (a - (s - t)) + (x - t) + low[at];
      high[at] = s + error;
      low[at] = error - (high[at] - s);
    }

    /** this[at] -= f g. */
    void subtractProduct(int at, double fh, double fl, double gh, double gl) {
      double product = fh * gh;
      double productError = Math.fma(fh, gh, -product) + (fh * gl + fl * gh);
      double a = high[at];
      double s = a - product;
      double t = s - a;
      double error = (a - (s - t)) - (product + t) + (low[at] - productError);
      high[at] = s + error;
      low[at] = error - (high[at] - s);
    }

    void swap(int i, int k) {
      double h = high[i];
      high[i] = high[k];
      high[k] = h;
      double l = low[i];
      low[i] = low[k];
      low[k] = l;
    }
  }

  /**
   * @param nodes number of block rows, at least 1
   * @param block unknowns per node, at least 1
   */
  public ExtendedBlockTridiagonal(int nodes, int block) {
    if (!(nodes >= 1 && block >= 1)) {
      throw new IllegalArgumentException(
          "a block-tridiagonal system needs nodes >= 1 and block >= 1");
    }
    this.nodes = nodes;
    this.block = block;
    int size = nodes * block * block;
    lower = Pairs.of(size);
    diagonal = Pairs.of(size);
    upper = Pairs.of(size);
    right = Pairs.of(nodes * block);
    pivot = new int[nodes * block];
  }

  /** Sets every entry to zero. */
  public void clear() {
    lower.clear();
    diagonal.clear();
    upper.clear();
  }

  /**
   * Adds to an entry.
   *
   * @param node block row
   * @param offset -1, 0 or 1 for the block coupling to the node before, the diagonal, the one
   *     behind
   * @param row row in the block
   * @param column column in the block
   */
  public void add(int node, int offset, int row, int column, double value) {
    part(offset).add((node * block + row) * block + column, value);
  }

  /** Multiplies a row by a power of two and sets nothing else. */
  public void scaleRow(int node, int row, double powerOfTwo) {
    int from = (node * block + row) * block;
    for (int k = from; k < from + block; k++) {
      scale(lower, k, powerOfTwo);
      scale(diagonal, k, powerOfTwo);
      scale(upper, k, powerOfTwo);
    }
  }

  /** Makes a row that of the unit matrix. */
  public void unitRow(int node, int row) {
    int from = (node * block + row) * block;
    for (int k = from; k < from + block; k++) {
      scale(lower, k, 0);
      scale(diagonal, k, 0);
      scale(upper, k, 0);
    }
    diagonal.high()[from + row] = 1;
  }

  private static void scale(Pairs pairs, int at, double factor) {
    pairs.high()[at] *= factor;
    pairs.low()[at] *= factor;
  }

  /** High part of a diagonal entry. */
  public double diagonal(int node, int row, int column) {
    return diagonal.high()[(node * block + row) * block + column];
  }

  private Pairs part(int offset) {
    return switch (offset) {
      case -1 -> lower;
      case 0 -> diagonal;
      case 1 -> upper;
      default -> throw new IllegalArgumentException("offset must be -1, 0 or 1, got " + offset);
    };
  }

  /**
   * Solves for the right-hand side given in {@code x} and puts the solution there; the entries are
   * overwritten.
   *
   * @return false if a diagonal block became singular or not finite
   */
  public boolean solve(double[] x) {
    System.arraycopy(x, 0, right.high(), 0, x.length);
    Arrays.fill(right.low(), 0);
    int m = block;
    for (int i = 0; i < nodes; i++) {
      if (i > 0) {
        eliminateLower(i);
      }
      if (!factorise(i)) {
        return false;
      }
      substitute(i, right, i * m, 1);
      for (int c = 0; c < m && i < nodes - 1; c++) {
        substitute(i, upper, i * m * m + c, m);
      }
    }
    for (int i = nodes - 2; i >= 0; i--) {
      for (int r = 0; r < m; r++) {
        for (int c = 0; c < m; c++) {
          int at = (i * m + r) * m + c;
          int below = (i + 1) * m + c;
          right.subtractProduct(
              i * m + r,
              upper.high()[at],
              upper.low()[at],
              right.high()[below],
              right.low()[below]);
        }
      }
    }
    System.arraycopy(right.high(), 0, x, 0, x.length);
    return true;
  }

  private void eliminateLower(int i) {
    int m = block;
    for (int r = 0; r < m; r++) {
      int row = (i * m + r) * m;
      for (int k = 0; k < m; k++) {
        double h = lower.high()[row + k];
        double l = lower.low()[row + k];
        if (h == 0) {
          continue;
        }
        int above = ((i - 1) * m + k) * m;
        for (int c = 0; c < m; c++) {
          diagonal.subtractProduct(row + c, h, l, upper.high()[above + c], upper.low()[above + c]);
        }
        int before = (i - 1) * m + k;
        right.subtractProduct(i * m + r, h, l, right.high()[before], right.low()[before]);
      }
    }
  }

  private boolean factorise(int i) {
    int m = block;
    int base = i * m * m;
    double[] high = diagonal.high();
    for (int k = 0; k < m; k++) {
      int best = k;
      for (int r = k + 1; r < m; r++) {
        if (Math.abs(high[base + r * m + k]) > Math.abs(high[base + best * m + k])) {
          best = r;
        }
      }
      pivot[i * m + k] = best;
      if (high[base + best * m + k] == 0 || !Double.isFinite(high[base + best * m + k])) {
        return false;
      }
      for (int c = 0; c < m && best != k; c++) {
        diagonal.swap(base + k * m + c, base + best * m + c);
      }
      for (int r = k + 1; r < m; r++) {
        int at = base + r * m + k;
        divide(diagonal, at, base + k * m + k);
        high[at] = quotientHigh;
        diagonal.low()[at] = quotientLow;
        for (int c = k + 1; c < m; c++) {
          int above = base + k * m + c;
          diagonal.subtractProduct(
              base + r * m + c, quotientHigh, quotientLow, high[above], diagonal.low()[above]);
        }
      }
    }
    return true;
  }

  private void substitute(int i, Pairs v, int offset, int stride) {
    int m = block;
    int base = i * m * m;
    for (int k = 0; k < m; k++) {
      if (pivot[i * m + k] != k) {
        v.swap(offset + k * stride, offset + pivot[i * m + k] * stride);
      }
    }
    for (int r = 1; r < m; r++) {
      for (int c = 0; c < r; c++) {
        subtract(v, offset + r * stride, base + r * m + c, offset + c * stride);
      }
    }
    for (int r = m - 1; r >= 0; r--) {
      for (int c = r + 1; c < m; c++) {
        subtract(v, offset + r * stride, base + r * m + c, offset + c * stride);
      }
      divide(v, offset + r * stride, base + r * m + r);
      v.high()[offset + r * stride] = quotientHigh;
      v.low()[offset + r * stride] = quotientLow;
    }
  }

  private void subtract(Pairs v, int to, int factor, int from) {
    v.subtractProduct(
        to, diagonal.high()[factor], diagonal.low()[factor], v.high()[from], v.low()[from]);
  }

  /** v[at] over a diagonal entry, by two Newton corrections of the quotient of doubles. */
  private void divide(Pairs v, int at, int by) {
    double bh = diagonal.high()[by];
    double bl = diagonal.low()[by];
    double q = v.high()[at] / bh;
    double product = q * bh;
    double error = Math.fma(q, bh, -product) + q * bl;
    double remainder = (v.high()[at] - product) - error + v.low()[at];
    double q2 = remainder / bh;
    double h = q + q2;
    quotientHigh = h;
    quotientLow = q2 - (h - q);
  }
}
