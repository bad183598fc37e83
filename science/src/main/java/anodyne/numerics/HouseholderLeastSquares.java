package anodyne.numerics;

import java.util.Arrays;

/**
 * Dense linear least squares min |A x - b| by Householder reflections with column pivoting.
 *
 * <p>Columns are scaled to unit length first, so that a pivot measures how much of a column the
 * earlier ones leave unexplained; columns whose rest is below the tolerance get the coefficient 0
 * (basic solution). Backward stable; cost 2 m n² - 2 n³/3 operations. Golub and Van Loan, Matrix
 * Computations, 4th ed., section 5.4.
 *
 * <p>An instance owns its work arrays, grows them when needed, and must not be shared between
 * threads. A is stored by columns: element (i, j) at {@code j * rows + i}; {@link #matrix} may be
 * filled directly before {@link #solve}, which overwrites it.
 */
public final class HouseholderLeastSquares {
  private static final double RANK_TOLERANCE = 1e-12;

  private double[] a = new double[0];
  private double[] b = new double[0];
  private double[] scale = new double[0];
  private double[] rest = new double[0];
  private double[] x = new double[0];
  private double[] inverse = new double[0];
  private int[] order = new int[0];
  private int rows;
  private int columns;
  private int rank;
  private double residual;

  /** Prepares for a problem of this size; matrix and right side are to be filled next. */
  public void shape(int rows, int columns) {
    if (!(rows >= columns && columns > 0)) {
      throw new IllegalArgumentException(
          "least squares needs rows >= columns > 0, got " + rows + " and " + columns);
    }
    this.rows = rows;
    this.columns = columns;
    if (a.length < rows * columns) {
      a = new double[rows * columns];
    }
    if (b.length < rows) {
      b = new double[rows];
    }
    if (x.length < columns) {
      scale = new double[columns];
      rest = new double[columns];
      x = new double[columns];
      order = new int[columns];
    }
  }

  /** The matrix, by columns. */
  public double[] matrix() {
    return a;
  }

  /** The right side. */
  public double[] right() {
    return b;
  }

  /** Solves; the matrix is overwritten. */
  public void solve() {
    scaleColumns();
    rank = columns;
    for (int k = 0; k < columns; k++) {
      pivot(k);
      double length = length(k, k);
      if (!(length > RANK_TOLERANCE)) {
        rank = k;
        break;
      }
      reflect(k, length);
    }
    residual = 0;
    for (int i = rank; i < rows; i++) {
      residual += b[i] * b[i];
    }
    substitute();
  }

  private void scaleColumns() {
    for (int j = 0; j < columns; j++) {
      order[j] = j;
      double sum = 0;
      for (int i = 0; i < rows; i++) {
        sum += a[j * rows + i] * a[j * rows + i];
      }
      scale[j] = sum > 0 ? 1 / Math.sqrt(sum) : 1;
      for (int i = 0; i < rows; i++) {
        a[j * rows + i] *= scale[j];
      }
      rest[j] = sum > 0 ? 1 : 0;
    }
  }

  private double length(int column, int from) {
    double sum = 0;
    for (int i = from; i < rows; i++) {
      sum += a[column * rows + i] * a[column * rows + i];
    }
    return Math.sqrt(sum);
  }

  private void pivot(int k) {
    int best = k;
    for (int j = k; j < columns; j++) {
      double left = length(j, k);
      rest[j] = left;
      if (left > rest[best]) {
        best = j;
      }
    }
    if (best != k) {
      for (int i = 0; i < rows; i++) {
        double swap = a[k * rows + i];
        a[k * rows + i] = a[best * rows + i];
        a[best * rows + i] = swap;
      }
      int swap = order[k];
      order[k] = order[best];
      order[best] = swap;
    }
  }

  /** Reflection that maps column k on its first element; R stays above, on the diagonal in rest. */
  private void reflect(int k, double length) {
    int at = k * rows;
    double alpha = a[at + k] > 0 ? -length : length;
    a[at + k] -= alpha;
    double beta = -1 / (alpha * a[at + k]);
    for (int j = k + 1; j < columns; j++) {
      double dot = 0;
      int other = j * rows;
      for (int i = k; i < rows; i++) {
        dot += a[at + i] * a[other + i];
      }
      dot *= beta;
      for (int i = k; i < rows; i++) {
        a[other + i] -= dot * a[at + i];
      }
    }
    double dot = 0;
    for (int i = k; i < rows; i++) {
      dot += a[at + i] * b[i];
    }
    dot *= beta;
    for (int i = k; i < rows; i++) {
      b[i] -= dot * a[at + i];
    }
    rest[k] = alpha;
  }

  private void substitute() {
    Arrays.fill(x, 0, columns, 0);
    for (int k = rank - 1; k >= 0; k--) {
      double sum = b[k];
      for (int j = k + 1; j < rank; j++) {
        sum -= a[j * rows + k] * x[order[j]];
      }
      x[order[k]] = sum / rest[k];
    }
    for (int j = 0; j < columns; j++) {
      x[j] *= scale[j];
    }
  }

  /** A coefficient of the solution. */
  public double coefficient(int j) {
    return x[j];
  }

  /** Sum of squares of what is left. */
  public double sumOfSquares() {
    return residual;
  }

  /** Number of columns that are independent. */
  public int rank() {
    return rank;
  }

  /**
   * Rows of (AᵀA)⁻¹, by which a variance of the data is to be multiplied, written to {@code
   * covariance} ({@code columns} squared, row by row). Columns left out have variance 0. To be
   * called after {@link #solve}.
   */
  public void covariance(double[] covariance) {
    if (inverse.length < columns * columns) {
      inverse = new double[columns * columns];
    }
    Arrays.fill(inverse, 0, columns * columns, 0);
    for (int j = 0; j < rank; j++) {
      inverse[j * columns + j] = 1 / rest[j];
      for (int k = j - 1; k >= 0; k--) {
        double sum = 0;
        for (int i = k + 1; i <= j; i++) {
          sum += a[i * rows + k] * inverse[j * columns + i];
        }
        inverse[j * columns + k] = -sum / rest[k];
      }
    }
    Arrays.fill(covariance, 0, columns * columns, 0);
    for (int p = 0; p < rank; p++) {
      for (int q = 0; q < rank; q++) {
        double sum = 0;
        for (int j = Math.max(p, q); j < rank; j++) {
          sum += inverse[j * columns + p] * inverse[j * columns + q];
        }
        covariance[order[p] * columns + order[q]] = sum * scale[order[p]] * scale[order[q]];
      }
    }
  }
}
