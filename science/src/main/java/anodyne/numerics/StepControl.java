package anodyne.numerics;

/**
 * Order and step of a multistep integration from its local errors.
 *
 * <p>The error of order k is judged; the errors that orders k - 2 to k + 1 would have made decide
 * which order to take next. From a start, order and step grow together until the first sign that
 * they should not. Rules of Brenan, Campbell and Petzold (1996), section 5.2, but for two that keep
 * the control out of cycles of raising and lowering: the step after a raise may not lower the order
 * (its differences still mix two formulas), and a step that lowers it does not lengthen.
 */
final class StepControl {
  private final IntegratorSettings settings;
  private final ErrorNorm norm;
  private final double[] difference;
  private boolean starting;
  private int order;
  private double step_s;

  private double added;
  private double errorHere;
  private double errorBelow;
  private int bestOrder;
  private double bestError;

  StepControl(IntegratorSettings settings, ErrorNorm norm, int size) {
    this.settings = settings;
    this.norm = norm;
    difference = new double[size];
  }

  void start(double firstStep_s) {
    starting = true;
    order = 1;
    step_s = firstStep_s;
  }

  double step_s() {
    return step_s;
  }

  int order() {
    return order;
  }

  /**
   * Judges a step.
   *
   * @param error corrector minus predictor of what is measured
   */
  boolean accepts(DifferenceHistory history, double[] error, double h, int k) {
    double[][] phi = norm.ofAmounts() ? history.amounts : history.unknowns;
    added = norm.ofError(error);
    errorHere = history.sigma[k] * added;
    bestOrder = k;
    bestError = errorHere;
    if (k > 1) {
      sum(phi[k], error);
      errorBelow = history.sigma[k - 1] * norm.ofError(difference);
      double here = (k + 1) * errorHere;
      double below = k * errorBelow;
      boolean lower = below <= 0.5 * here;
      if (k > 2) {
        sum(phi[k - 1], difference);
        double below2 = (k - 1) * history.sigma[k - 2] * norm.ofError(difference);
        lower = Math.max(below, below2) <= here;
      }
      if (lower) {
        bestOrder = k - 1;
        bestError = errorBelow;
      }
    }
    return history.errorRatio(k) * added <= 1;
  }

  private void sum(double[] a, double[] b) {
    for (int i = 0; i < difference.length; i++) {
      difference[i] = a[i] + b[i];
    }
  }

  /** Chooses order and step after an accepted step, before the history takes it. */
  void proceed(DifferenceHistory history, double[] error, double h, int k) {
    if (bestOrder == k - 1 || k == settings.highestOrder()) {
      starting = false;
    }
    if (starting) {
      if (history.usedOrder() > 0) {
        order = k + 1;
        step_s = Math.min(2 * h, settings.largestStep_s());
      }
      return;
    }
    double expected = chooseOrder(history, error, k);
    double factor = factor(expected, order);
    if (factor >= 2 && order >= k) {
      step_s = Math.min(2 * h, settings.largestStep_s());
    } else if (factor <= 1) {
      step_s = h * clamp(factor, 0.5, 0.9);
    } else {
      step_s = h;
    }
  }

  /** The next order; the error it would have made. */
  private double chooseOrder(DifferenceHistory history, double[] error, int k) {
    boolean raised = k > history.usedOrder();
    if (bestOrder < k && !raised) {
      order = bestOrder;
      return errorBelow;
    }
    order = k;
    if (k == settings.highestOrder() || k + 1 >= history.unchanged() || raised) {
      return errorHere;
    }
    double[] above = norm.ofAmounts() ? history.amounts[k + 1] : history.unknowns[k + 1];
    for (int i = 0; i < difference.length; i++) {
      difference[i] = error[i] - above[i];
    }
    double errorAbove = norm.ofError(difference) / (k + 2);
    double here = (k + 1) * errorHere;
    double higher = (k + 2) * errorAbove;
    if (k == 1) {
      order = higher < 0.5 * here ? k + 1 : k;
    } else if (k * errorBelow <= Math.min(here, higher)) {
      order = k - 1;
    } else if (higher < here) {
      order = k + 1;
    }
    return order > k ? errorAbove : order < k ? errorBelow : errorHere;
  }

  void afterErrorFailure(int failures, double h, int k) {
    starting = false;
    if (failures == 1) {
      order = bestOrder;
      step_s = h * clamp(0.9 * factor(bestError, bestOrder), 0.25, 0.9);
    } else if (failures == 2) {
      order = bestOrder;
      step_s = 0.25 * h;
    } else {
      order = 1;
      step_s = 0.25 * h;
    }
  }

  void afterNewtonFailure(double h) {
    starting = false;
    step_s = 0.25 * h;
  }

  private static double factor(double error, int k) {
    return Math.pow(2 * error + 1e-4, -1.0 / (k + 1));
  }

  private static double clamp(double value, double least, double most) {
    return Math.max(least, Math.min(most, value));
  }
}
