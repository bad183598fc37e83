package anodyne.cell;

import java.util.Arrays;

/** Compares the matrix of a cell with differences of its amounts and rates, column by column. */
final class CellJacobian {
  private static final double STEP = 1e-4;

  private final CellModel model;
  private final double[] scale;

  /**
   * @param scale of each unknown: what counts as a small change of it is a part of this
   */
  CellJacobian(CellModel model, double[] scale) {
    this.model = model;
    this.scale = scale.clone();
  }

  /**
   * Largest backward error of the matrix: it is given each column of differences G e_k; what comes
   * back, put through the differences again, must be this column, but for a part of the sizes that
   * were added up.
   */
  double worstError(double time_s, double[] y, double shift) {
    int n = y.length;
    double[][] columns = new double[n][];
    for (int k = 0; k < n; k++) {
      columns[k] = column(time_s, y, k, shift);
    }
    if (!model.linearise(time_s, y, shift)) {
      return Double.POSITIVE_INFINITY;
    }
    double worst = 0;
    for (int k = 0; k < n; k++) {
      double[] x = columns[k].clone();
      model.solve(x);
      for (int i = 0; i < n; i++) {
        double error = -columns[k][i];
        double size = 0;
        for (int j = 0; j < n; j++) {
          double entry = columns[j][i];
          double term = entry * x[j] / scale[j];
          error += term;
          size += Math.abs(entry) + Math.abs(term);
        }
        worst = Math.max(worst, Math.abs(error) / size);
      }
    }
    return worst;
  }

  /** (shift A - f)(y + scale e_k) to first order, by differences of fourth order. */
  private double[] column(double time_s, double[] y, int k, double shift) {
    double[] weights = {1, -8, 8, -1};
    double[] steps = {-2, -1, 1, 2};
    double[] sum = new double[y.length];
    for (int s = 0; s < steps.length; s++) {
      double[] at = Arrays.copyOf(y, y.length);
      at[k] += STEP * steps[s] * scale[k];
      double[] amounts = new double[y.length];
      double[] rates = new double[y.length];
      model.amounts(at, amounts);
      model.rates(time_s, at, rates);
      for (int i = 0; i < y.length; i++) {
        sum[i] += weights[s] * (shift * amounts[i] - rates[i]) / (12 * STEP);
      }
    }
    return sum;
  }
}
