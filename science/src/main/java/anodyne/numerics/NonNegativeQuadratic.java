package anodyne.numerics;

import java.util.Arrays;

/**
 * Minimum of x'Hx/2 - g'x over x with chosen unknowns not negative, H symmetric and positive
 * definite.
 *
 * <p>Block principal pivoting: unknowns are either held at 0 or free; the free ones solve their
 * linear system; all that break a sign condition change sides at once, and only the last of them
 * once that no longer helps (Murty's rule), which ends after finitely many steps. Usually below ten
 * Cholesky factorisations of the free block, n³/6 multiplications each. Portugal, Júdice and
 * Vicente, Math. Comp. 63, 625 (1994), DOI 10.2307/2153286.
 *
 * <p>An instance owns its work arrays, keeps the free set between calls as a start for a nearby
 * problem, and must not be shared between threads. Matrices are stored row by row.
 */
public final class NonNegativeQuadratic {
  private static final int PATIENCE = 3;
  private static final double ROUNDING = 1e-12;

  private final int n;
  private final boolean[] free;
  private final boolean[] signed;
  private final int[] index;
  private final double[] factor;
  private final double[] part;
  private final double[] slope;
  private int steps;
  private double allowance;

  /**
   * @param n number of unknowns
   */
  public NonNegativeQuadratic(int n) {
    this.n = n;
    free = new boolean[n];
    signed = new boolean[n];
    index = new int[n];
    factor = new double[n * n];
    part = new double[n];
    slope = new double[n];
    Arrays.fill(free, true);
  }

  /** Lets an unknown have either sign. */
  public void unbound(int unknown) {
    signed[unknown] = true;
    free[unknown] = true;
  }

  /** Whether an unknown was free, not held at 0, at the last solution. */
  public boolean isFree(int unknown) {
    return free[unknown];
  }

  /** Starts again with every unknown free. */
  public void restart() {
    Arrays.fill(free, true);
  }

  /** Factorisations the last solution took. */
  public int steps() {
    return steps;
  }

  /**
   * Solves into {@code x}.
   *
   * @return false if H is not positive definite or the steps ran out; x is then the last iterate
   *     with negative parts cut off
   */
  public boolean solve(double[] h, double[] g, double[] x) {
    int fewest = n + 1;
    int patience = PATIENCE;
    int most = 3 * n + 50;
    for (steps = 1; steps <= most; steps++) {
      if (!solveFree(h, g, x)) {
        return false;
      }
      int broken = broken(h, g, x);
      if (broken == 0) {
        cutOff(x);
        return true;
      }
      if (broken < fewest) {
        fewest = broken;
        patience = PATIENCE;
        exchange(x, false);
      } else if (patience > 0) {
        patience--;
        exchange(x, false);
      } else {
        exchange(x, true);
      }
    }
    cutOff(x);
    return false;
  }

  private void cutOff(double[] x) {
    for (int i = 0; i < n; i++) {
      x[i] = signed[i] ? x[i] : Math.max(0, x[i]);
    }
  }

  private boolean solveFree(double[] h, double[] g, double[] x) {
    int count = 0;
    for (int i = 0; i < n; i++) {
      x[i] = 0;
      if (free[i]) {
        index[count++] = i;
      }
    }
    for (int i = 0; i < count; i++) {
      int row = index[i] * n;
      for (int j = 0; j <= i; j++) {
        double sum = h[row + index[j]];
        for (int k = 0; k < j; k++) {
          sum -= factor[i * n + k] * factor[j * n + k];
        }
        if (j < i) {
          factor[i * n + j] = sum / factor[j * n + j];
        } else if (sum > 0) {
          factor[i * n + i] = Math.sqrt(sum);
        } else {
          return false;
        }
      }
      double right = g[index[i]];
      for (int k = 0; k < i; k++) {
        right -= factor[i * n + k] * part[k];
      }
      part[i] = right / factor[i * n + i];
    }
    for (int i = count - 1; i >= 0; i--) {
      double right = part[i];
      for (int k = i + 1; k < count; k++) {
        right -= factor[k * n + i] * part[k];
      }
      part[i] = right / factor[i * n + i];
      x[index[i]] = part[i];
    }
    return true;
  }

  /** Number of unknowns whose sign condition is broken; the slopes are left in place. */
  private int broken(double[] h, double[] g, double[] x) {
    int broken = 0;
    double largest = 0;
    for (int i = 0; i < n; i++) {
      largest = Math.max(largest, Math.abs(x[i]));
    }
    allowance = ROUNDING * largest;
    for (int i = 0; i < n; i++) {
      if (free[i]) {
        broken += breaks(i, x) ? 1 : 0;
        continue;
      }
      double sum = -g[i];
      double size = Math.abs(g[i]);
      for (int j = 0; j < n; j++) {
        double term = h[i * n + j] * x[j];
        sum += term;
        size += Math.abs(term);
      }
      slope[i] = sum + ROUNDING * size;
      broken += breaks(i, x) ? 1 : 0;
    }
    return broken;
  }

  private boolean breaks(int i, double[] x) {
    return free[i] ? !signed[i] && x[i] < -allowance : slope[i] < 0;
  }

  private void exchange(double[] x, boolean lastOnly) {
    for (int i = n - 1; i >= 0; i--) {
      if (breaks(i, x)) {
        free[i] = !free[i];
        if (lastOnly) {
          return;
        }
      }
    }
  }
}
