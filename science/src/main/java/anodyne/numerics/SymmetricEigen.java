package anodyne.numerics;

/**
 * Eigenvalues and eigenvectors of a small symmetric matrix by cyclic Jacobi rotations: quadratic
 * convergence, small eigenvalues to high relative accuracy where the matrix is scaled to a unit
 * diagonal, O(n³) per sweep. Demmel and Veselić, SIAM J. Matrix Anal. Appl. 13, 1204 (1992).
 */
public final class SymmetricEigen {
  private static final int MOST_SWEEPS = 60;

  private final int n;
  private final double[] a;
  private final double[] v;

  /**
   * @param matrix n x n numbers, row by row
   */
  public SymmetricEigen(double[] matrix, int n) {
    this.n = n;
    a = matrix.clone();
    v = new double[n * n];
    for (int i = 0; i < n; i++) {
      v[i * n + i] = 1;
    }
    for (int sweep = 0; sweep < MOST_SWEEPS; sweep++) {
      boolean rotated = false;
      for (int p = 0; p < n; p++) {
        for (int q = p + 1; q < n; q++) {
          rotated |= rotate(p, q);
        }
      }
      if (!rotated) {
        break;
      }
    }
  }

  private boolean rotate(int p, int q) {
    double off = a[p * n + q];
    double size = Math.sqrt(Math.abs(a[p * n + p] * a[q * n + q]));
    if (Math.abs(off) <= 1e-17 * size || off == 0) {
      return false;
    }
    double theta = (a[q * n + q] - a[p * n + p]) / (2 * off);
    double t = Math.copySign(1, theta) / (Math.abs(theta) + Math.hypot(1, theta));
    double c = 1 / Math.hypot(1, t);
    double s = t * c;
    for (int k = 0; k < n; k++) {
      double x = a[k * n + p];
      double y = a[k * n + q];
      a[k * n + p] = c * x - s * y;
      a[k * n + q] = s * x + c * y;
    }
    for (int k = 0; k < n; k++) {
      double x = a[p * n + k];
      double y = a[q * n + k];
      a[p * n + k] = c * x - s * y;
      a[q * n + k] = s * x + c * y;
      double vx = v[k * n + p];
      double vy = v[k * n + q];
      v[k * n + p] = c * vx - s * vy;
      v[k * n + q] = s * vx + c * vy;
    }
    a[p * n + q] = 0;
    a[q * n + p] = 0;
    return true;
  }

  /** Eigenvalue number k, in no order. */
  public double value(int k) {
    return a[k * n + k];
  }

  /** Component i of the eigenvector of number k. */
  public double vector(int k, int i) {
    return v[i * n + k];
  }
}
