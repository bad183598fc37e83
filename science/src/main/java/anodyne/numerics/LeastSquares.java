package anodyne.numerics;

import java.util.Arrays;

/**
 * Smallest sum of squares of residuals within a box: Levenberg-Marquardt with an active set.
 *
 * <p>Each step solves (JᵀJ + λD) δ = -Jᵀr for the free unknowns by Cholesky's method, D being the
 * largest diagonal of JᵀJ met so far (Moré). An unknown that a step would carry over its limit is
 * put on the limit and the others are solved again; one on its limit whose gradient points outward
 * is not free. λ follows the ratio of the actual to the predicted reduction (Nielsen). The order of
 * convergence is 2 where the residuals vanish, else linear with a factor that falls with the
 * residuals; a step costs O(m n²) for m residuals and n unknowns. A solve is deterministic and
 * allocates nothing. Moré, Lecture Notes in Mathematics 630, 105 (1978); Nielsen, report
 * IMM-REP-1999-05, Technical University of Denmark (1999).
 */
public final class LeastSquares {
  private static final double FIRST_DAMPING = 1e-3;
  private static final double MOST_DAMPING = 1e14;

  /** What is to be made small. */
  public interface Residuals {
    /**
     * Fills residuals and derivatives.
     *
     * @param x unknowns
     * @param residual one number per residual
     * @param byUnknown one row per unknown: the derivative of each residual
     */
    void evaluate(double[] x, double[] residual, double[][] byUnknown);
  }

  private final Residuals residuals;
  private final int unknowns;
  private final double[] lower;
  private final double[] upper;
  private final double[] longest;
  private double[] residual;
  private double[] trialResidual;
  private double[][] jacobian;
  private double[][] trialJacobian;
  private final double[] matrix;
  private final double[] factor;
  private final double[] gradient;
  private final double[] scale;
  private final double[] step;
  private final double[] trial;
  private final double[] right;
  private final int[] free;
  private final boolean[] held;
  private double sum;
  private int evaluations;

  /**
   * @param count number of residuals
   * @param lower lower limit of each unknown
   * @param upper upper limit of each unknown
   * @param longest longest change of each unknown in one step
   */
  public LeastSquares(
      Residuals residuals, int count, double[] lower, double[] upper, double[] longest) {
    this.residuals = residuals;
    this.lower = lower.clone();
    this.upper = upper.clone();
    this.longest = longest.clone();
    unknowns = lower.length;
    residual = new double[count];
    trialResidual = new double[count];
    jacobian = new double[unknowns][count];
    trialJacobian = new double[unknowns][count];
    matrix = new double[unknowns * unknowns];
    factor = new double[unknowns * unknowns];
    gradient = new double[unknowns];
    scale = new double[unknowns];
    step = new double[unknowns];
    trial = new double[unknowns];
    right = new double[unknowns];
    free = new int[unknowns];
    held = new boolean[unknowns];
  }

  /**
   * Goes down from {@code x}, which it replaces by the best point found.
   *
   * @param x start, moved into the box first
   * @param tolerance relative change of the sum below which two steps in a row end the search
   * @param mostEvaluations evaluations after which it ends anyway
   * @return the sum of squares at {@code x}
   */
  public double minimize(double[] x, double tolerance, int mostEvaluations) {
    for (int i = 0; i < unknowns; i++) {
      x[i] = Math.clamp(x[i], lower[i], upper[i]);
    }
    Arrays.fill(scale, 0);
    residuals.evaluate(x, residual, jacobian);
    evaluations = 1;
    sum = squares(residual);
    if (!Double.isFinite(sum)) {
      sum = Double.POSITIVE_INFINITY;
      return sum;
    }
    double damping = FIRST_DAMPING;
    double growth = 2;
    int small = 0;
    normalEquations();
    while (evaluations < mostEvaluations && sum > 0 && damping < MOST_DAMPING) {
      boolean shortened = step(x, damping);
      if (!moves(x)) {
        break;
      }
      double predicted = predicted();
      residuals.evaluate(trial, trialResidual, trialJacobian);
      evaluations++;
      double trialSum = squares(trialResidual);
      if (trialSum < sum) {
        double reduction = sum - trialSum;
        double ratio = predicted > 0 ? reduction / predicted : 1;
        boolean little = reduction <= tolerance * sum && predicted <= 10 * tolerance * sum;
        small = little && !shortened ? small + 1 : 0;
        accept(x, trialSum);
        damping =
            Math.max(damping * Math.max(1.0 / 10, 1 - cube(2 * Math.min(ratio, 1) - 1)), 1e-15);
        growth = 2;
        if (small >= 2) {
          break;
        }
        normalEquations();
      } else {
        if (predicted <= Math.min(tolerance, 1e-13) * sum) {
          break;
        }
        damping *= growth;
        growth *= 2;
      }
    }
    return sum;
  }

  private static double cube(double x) {
    return x * x * x;
  }

  private static double squares(double[] row) {
    double sum = 0;
    for (double r : row) {
      sum += r * r;
    }
    return sum;
  }

  private void accept(double[] x, double trialSum) {
    System.arraycopy(trial, 0, x, 0, unknowns);
    double[] row = residual;
    residual = trialResidual;
    trialResidual = row;
    double[][] rows = jacobian;
    jacobian = trialJacobian;
    trialJacobian = rows;
    sum = trialSum;
  }

  private void normalEquations() {
    for (int i = 0; i < unknowns; i++) {
      double[] a = jacobian[i];
      gradient[i] = dot(a, residual);
      for (int j = 0; j <= i; j++) {
        double product = dot(a, jacobian[j]);
        matrix[i * unknowns + j] = product;
        matrix[j * unknowns + i] = product;
      }
      scale[i] = Math.max(scale[i], matrix[i * unknowns + i]);
    }
  }

  private static double dot(double[] a, double[] b) {
    double even = 0;
    double odd = 0;
    int k = 0;
    for (; k + 1 < a.length; k += 2) {
      even += a[k] * b[k];
      odd += a[k + 1] * b[k + 1];
    }
    return k < a.length ? even + odd + a[k] * b[k] : even + odd;
  }

  /** Sets step and trial point; returns whether the step was cut at its longest. */
  private boolean step(double[] x, double damping) {
    for (int i = 0; i < unknowns; i++) {
      step[i] = 0;
      held[i] = (x[i] <= lower[i] && gradient[i] >= 0) || (x[i] >= upper[i] && gradient[i] <= 0);
    }
    for (int pass = 0; pass <= unknowns; pass++) {
      if (!solve(damping)) {
        break;
      }
      if (!holdOne(x)) {
        break;
      }
    }
    double share = 1;
    for (int i = 0; i < unknowns; i++) {
      if (Math.abs(step[i]) * share > longest[i]) {
        share = longest[i] / Math.abs(step[i]);
      }
    }
    for (int i = 0; i < unknowns; i++) {
      step[i] *= share;
      trial[i] = Math.clamp(x[i] + step[i], lower[i], upper[i]);
      step[i] = trial[i] - x[i];
    }
    return share < 1;
  }

  /** Holds the unknown that goes furthest beyond its limit on that limit; false if none does. */
  private boolean holdOne(double[] x) {
    int worst = -1;
    double excess = 0;
    for (int i = 0; i < unknowns; i++) {
      if (!held[i]) {
        double beyond = Math.max(x[i] + step[i] - upper[i], lower[i] - x[i] - step[i]);
        if (beyond > excess) {
          excess = beyond;
          worst = i;
        }
      }
    }
    if (worst < 0) {
      return false;
    }
    held[worst] = true;
    step[worst] = (step[worst] > 0 ? upper[worst] : lower[worst]) - x[worst];
    return true;
  }

  /** Solves for the unknowns that are not held, whose steps are given; false if none is left. */
  private boolean solve(double damping) {
    int n = 0;
    for (int i = 0; i < unknowns; i++) {
      if (!held[i]) {
        free[n++] = i;
      }
    }
    if (n == 0) {
      return false;
    }
    double most = 0;
    for (int a = 0; a < n; a++) {
      most = Math.max(most, scale[free[a]]);
    }
    double floor = Math.max(1e-30 * most, Double.MIN_NORMAL);
    for (int a = 0; a < n; a++) {
      int i = free[a];
      double b = -gradient[i];
      for (int j = 0; j < unknowns; j++) {
        if (held[j]) {
          b -= matrix[i * unknowns + j] * step[j];
        }
      }
      for (int c = 0; c <= a; c++) {
        double s = matrix[i * unknowns + free[c]];
        if (c == a) {
          s += damping * Math.max(scale[i], floor);
        }
        for (int k = 0; k < c; k++) {
          s -= factor[a * unknowns + k] * factor[c * unknowns + k];
        }
        factor[a * unknowns + c] =
            c == a
                ? Math.sqrt(Math.max(s, 1e-16 * Math.max(scale[i], floor)))
                : s / factor[c * unknowns + c];
      }
      for (int k = 0; k < a; k++) {
        b -= factor[a * unknowns + k] * right[k];
      }
      right[a] = b / factor[a * unknowns + a];
    }
    for (int a = n - 1; a >= 0; a--) {
      double s = right[a];
      for (int k = a + 1; k < n; k++) {
        s -= factor[k * unknowns + a] * right[k];
      }
      right[a] = s / factor[a * unknowns + a];
      step[free[a]] = right[a];
    }
    return true;
  }

  private boolean moves(double[] x) {
    for (int i = 0; i < unknowns; i++) {
      if (trial[i] != x[i]) {
        return true;
      }
    }
    return false;
  }

  /** Reduction of the sum that the linear model promises for the step. */
  private double predicted() {
    double reduction = 0;
    for (int i = 0; i < unknowns; i++) {
      double along = 2 * gradient[i];
      for (int j = 0; j < unknowns; j++) {
        along += matrix[i * unknowns + j] * step[j];
      }
      reduction -= along * step[i];
    }
    return reduction;
  }

  /** Evaluations of the last search. */
  public int evaluations() {
    return evaluations;
  }

  /** JᵀJ at the point found, row by row, as a copy. */
  public double[] normalMatrix() {
    normalEquations();
    return matrix.clone();
  }

  /** Jᵀr at the point found, as a copy; half the gradient of the sum. */
  public double[] gradient() {
    return gradient.clone();
  }
}
