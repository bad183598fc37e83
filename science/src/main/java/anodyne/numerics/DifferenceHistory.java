package anodyne.numerics;

import java.util.Arrays;

/**
 * The past of a multistep integration as modified divided differences, and the coefficients of
 * fixed-leading-coefficient formulas on it.
 *
 * <p>With steps h_n, ψ_j(n) = t_n - t_(n-j), the differences are φ_0 = v_n and φ_j = ψ_1 ... ψ_j
 * v[t_n, ..., t_(n-j)]. The polynomial of degree k through the past predicts Σ φ*_j at the next
 * time and Σ γ_j φ*_j for its derivative, φ*_j = β_j φ_j. Brenan, Campbell, Petzold, Numerical
 * Solution of Initial-Value Problems in Differential-Algebraic Equations (1996), chapter 5;
 * Hindmarsh et al., ACM Trans. Math. Softw. 31, 363 (2005).
 *
 * <p>Two rows of numbers share the times: the unknowns and the amounts.
 */
final class DifferenceHistory {
  /** φ_j of the unknowns and of the amounts, from the newest value. */
  final double[][] unknowns;

  final double[][] amounts;

  /** σ_j turns the difference of order j into the error of a step of order j - 1. */
  final double[] sigma;

  private final double[] psi;
  private final double[] alpha;
  private final double[] beta;
  private final double[] gamma;
  private double leading;
  private int unchanged;
  private int usedOrder;
  private double usedStep_s;

  DifferenceHistory(int size, int highestOrder) {
    unknowns = new double[highestOrder + 1][size];
    amounts = new double[highestOrder + 1][size];
    psi = new double[highestOrder + 1];
    alpha = new double[highestOrder + 1];
    beta = new double[highestOrder + 1];
    gamma = new double[highestOrder + 1];
    sigma = new double[highestOrder + 1];
  }

  /** Forgets the past; φ_0 is the caller's to set. */
  void start() {
    for (int j = 1; j < unknowns.length; j++) {
      Arrays.fill(unknowns[j], 0);
      Arrays.fill(amounts[j], 0);
    }
    Arrays.fill(psi, 0);
    unchanged = 0;
    usedOrder = 0;
    usedStep_s = 0;
  }

  /** The first step to try; φ_1 = h v' is the caller's to set. */
  void startSteps(double step_s) {
    psi[0] = step_s;
  }

  /** Another step length before the first step was taken. */
  void rescaleStart(double step_s) {
    double factor = step_s / psi[0];
    psi[0] = step_s;
    scale(unknowns[1], factor);
    scale(amounts[1], factor);
  }

  int usedOrder() {
    return usedOrder;
  }

  double usedStep_s() {
    return usedStep_s;
  }

  /** Steps in a row, this one included, of the same length and order. */
  int unchanged() {
    return unchanged;
  }

  /** Looks one step ahead: coefficients for step and order, φ replaced by φ*. */
  void lookAhead(double step_s, int order) {
    if (step_s != usedStep_s || order != usedOrder) {
      unchanged = 0;
    }
    unchanged = Math.min(unchanged + 1, usedOrder + 2);
    if (order + 1 >= unchanged) {
      beta[0] = 1;
      alpha[0] = 1;
      sigma[0] = 1;
      gamma[0] = 0;
      double reach = step_s;
      for (int i = 1; i <= order; i++) {
        double before = psi[i - 1];
        psi[i - 1] = reach;
        beta[i] = beta[i - 1] * reach / before;
        reach = before + step_s;
        alpha[i] = step_s / reach;
        sigma[i] = i * sigma[i - 1] * alpha[i];
        gamma[i] = gamma[i - 1] + alpha[i - 1] / step_s;
      }
      psi[order] = reach;
    }
    leading = 0;
    for (int i = 0; i < order; i++) {
      leading += 1.0 / (i + 1);
    }
    for (int j = unchanged; j <= order; j++) {
      scale(unknowns[j], beta[j]);
      scale(amounts[j], beta[j]);
    }
  }

  /** Takes a look ahead back. */
  void lookBack(double step_s, int order) {
    for (int j = 1; j <= order; j++) {
      psi[j - 1] = psi[j] - step_s;
    }
    for (int j = unchanged; j <= order; j++) {
      scale(unknowns[j], 1 / beta[j]);
      scale(amounts[j], 1 / beta[j]);
    }
  }

  /** α_s: the leading coefficient of the formula of the last look ahead. */
  double leading() {
    return leading;
  }

  /** Ratio of the local error to corrector minus predictor. */
  double errorRatio(int order) {
    double sum = 0;
    for (int i = 0; i < order; i++) {
      sum += alpha[i];
    }
    return Math.max(Math.abs(alpha[order] + sum - leading), alpha[order]);
  }

  /** Σ φ*_j. */
  static void predict(double[][] phi, int order, double[] value) {
    sum(phi[0], phi[1], value);
    int j = 2;
    for (; j < order; j += 2) {
      double[] one = phi[j];
      double[] other = phi[j + 1];
      for (int i = 0; i < value.length; i++) {
        value[i] = value[i] + one[i] + other[i];
      }
    }
    if (j == order) {
      sum(value, phi[j], value);
    }
  }

  private static void sum(double[] a, double[] b, double[] sum) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] = a[i] + b[i];
    }
  }

  /** Σ φ*_j and Σ γ_j φ*_j. */
  void predict(double[][] phi, int order, double[] value, double[] slope) {
    double[] newest = phi[0];
    double[] first = phi[1];
    double g = gamma[1];
    for (int i = 0; i < value.length; i++) {
      double d = first[i];
      value[i] = newest[i] + d;
      slope[i] = g * d;
    }
    for (int j = 2; j <= order; j++) {
      double[] difference = phi[j];
      double more = gamma[j];
      for (int i = 0; i < value.length; i++) {
        double d = difference[i];
        value[i] += d;
        slope[i] += more * d;
      }
    }
  }

  /** The step was taken: new differences from what the corrector added to the prediction. */
  void take(double step_s, int order, double[] unknownsAdded, double[] amountsAdded) {
    usedOrder = order;
    usedStep_s = step_s;
    update(unknowns, order, unknownsAdded);
    update(amounts, order, amountsAdded);
  }

  private static void update(double[][] phi, int order, double[] added) {
    if (order + 1 < phi.length) {
      System.arraycopy(added, 0, phi[order + 1], 0, added.length);
    }
    double[] above = added;
    int j = order;
    for (; j > 0; j -= 2) {
      double[] difference = phi[j];
      double[] below = phi[j - 1];
      for (int i = 0; i < difference.length; i++) {
        double d = difference[i] + above[i];
        difference[i] = d;
        below[i] += d;
      }
      above = below;
    }
    if (j == 0) {
      sum(phi[0], above, phi[0]);
    }
  }

  /**
   * The polynomial of the last order through the newest values.
   *
   * @param ahead_s time after the newest value, negative within the last step
   */
  void interpolate(double[][] phi, double ahead_s, double[] value) {
    System.arraycopy(phi[0], 0, value, 0, value.length);
    if (ahead_s == 0) {
      return;
    }
    double product = 1;
    double reach = ahead_s;
    for (int j = 1; j <= usedOrder; j += 2) {
      double one = product * (reach / psi[j - 1]);
      reach = ahead_s + psi[j - 1];
      boolean last = j == usedOrder;
      double other = last ? 0 : one * (reach / psi[j]);
      reach = ahead_s + psi[j];
      product = other;
      double[] difference = phi[j];
      double[] next = last ? difference : phi[j + 1];
      for (int i = 0; i < value.length; i++) {
        value[i] = value[i] + one * difference[i] + other * next[i];
      }
    }
  }

  private static void scale(double[] row, double factor) {
    for (int i = 0; i < row.length; i++) {
      row[i] *= factor;
    }
  }
}
