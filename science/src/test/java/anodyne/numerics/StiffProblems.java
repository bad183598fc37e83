package anodyne.numerics;

import java.util.Arrays;

/** Stiff test problems with reference solutions. */
final class StiffProblems {
  private StiffProblems() {}

  /** A small problem given by amounts, rates and their derivatives, with a dense matrix. */
  abstract static class Dense implements StorageSystem {
    private final int size;
    private final double[] g;
    private final int[] pivot;

    Dense(int size) {
      this.size = size;
      g = new double[size * size];
      pivot = new int[size];
    }

    /** Adds factor dA/dy and -df/dy to g. */
    abstract void matrix(double t, double[] y, double factor, double[] g);

    @Override
    public final int size() {
      return size;
    }

    @Override
    public boolean stores(int row) {
      return true;
    }

    @Override
    public void amounts(double[] y, double[] amounts) {
      System.arraycopy(y, 0, amounts, 0, size);
    }

    @Override
    public final boolean linearise(double t, double[] y, double shift) {
      Arrays.fill(g, 0);
      matrix(t, y, shift, g);
      for (int k = 0; k < size; k++) {
        int best = k;
        for (int r = k + 1; r < size; r++) {
          best = Math.abs(g[r * size + k]) > Math.abs(g[best * size + k]) ? r : best;
        }
        pivot[k] = best;
        for (int c = 0; c < size; c++) {
          double swap = g[k * size + c];
          g[k * size + c] = g[best * size + c];
          g[best * size + c] = swap;
        }
        double p = g[k * size + k];
        if (p == 0 || !Double.isFinite(p)) {
          return false;
        }
        for (int r = k + 1; r < size; r++) {
          double f = g[r * size + k] / p;
          g[r * size + k] = f;
          for (int c = k + 1; c < size; c++) {
            g[r * size + c] -= f * g[k * size + c];
          }
        }
      }
      return true;
    }

    @Override
    public final void solve(double[] x) {
      for (int k = 0; k < size; k++) {
        double swap = x[k];
        x[k] = x[pivot[k]];
        x[pivot[k]] = swap;
      }
      for (int r = 0; r < size; r++) {
        for (int c = 0; c < r; c++) {
          x[r] -= g[r * size + c] * x[c];
        }
      }
      for (int r = size - 1; r >= 0; r--) {
        for (int c = r + 1; c < size; c++) {
          x[r] -= g[r * size + c] * x[c];
        }
        x[r] /= g[r * size + r];
      }
    }
  }

  /** Robertson's kinetics as three rate equations. */
  static final class Robertson extends Dense {
    Robertson() {
      super(3);
    }

    @Override
    public void rates(double t, double[] y, double[] f) {
      double slow = 0.04 * y[0];
      double back = 1e4 * y[1] * y[2];
      double fast = 3e7 * y[1] * y[1];
      f[0] = back - slow;
      f[1] = slow - back - fast;
      f[2] = fast;
    }

    @Override
    void matrix(double t, double[] y, double s, double[] g) {
      g[0] = s + 0.04;
      g[1] = -1e4 * y[2];
      g[2] = -1e4 * y[1];
      g[3] = -0.04;
      g[4] = s + 1e4 * y[2] + 6e7 * y[1];
      g[5] = 1e4 * y[1];
      g[7] = -6e7 * y[1];
      g[8] = s;
    }
  }

  /** Robertson's kinetics with the sum of the shares as third, algebraic row. */
  static final class RobertsonConstrained extends Dense {
    RobertsonConstrained() {
      super(3);
    }

    @Override
    public boolean stores(int row) {
      return row < 2;
    }

    @Override
    public void amounts(double[] y, double[] amounts) {
      amounts[0] = y[0];
      amounts[1] = y[1];
      amounts[2] = 0;
    }

    @Override
    public void rates(double t, double[] y, double[] f) {
      double slow = 0.04 * y[0];
      double back = 1e4 * y[1] * y[2];
      f[0] = back - slow;
      f[1] = slow - back - 3e7 * y[1] * y[1];
      f[2] = y[0] + y[1] + y[2] - 1;
    }

    @Override
    void matrix(double t, double[] y, double s, double[] g) {
      g[0] = s + 0.04;
      g[1] = -1e4 * y[2];
      g[2] = -1e4 * y[1];
      g[3] = -0.04;
      g[4] = s + 1e4 * y[2] + 6e7 * y[1];
      g[5] = 1e4 * y[1];
      g[6] = -1;
      g[7] = -1;
      g[8] = -1;
    }
  }
}
