package anodyne.numerics;

/**
 * Order and step of a multistep integration from its local errors.
 *
 * <p>The error of order k is judged; the errors that orders k - 2 to k + 1 would have made decide
 * which order to take next. From a start, order and step grow together until the first sign that
 * they should not. Rules of Brenan, Campbell and Petzold (1996), section 5.2, but for three that
 * keep the control out of cycles: the step after a raise may not lower the order (its differences
 * still mix two formulas), a step that lowers it does not lengthen, and when failures follow one
 * another no step lengthens until a raise of the order could be judged.
 */
final class StepControl {
  private static final int RECENT = 6;

  private final IntegratorSettings settings;
  private final ErrorNorm norm;
  private final double[] difference;
  private final double[] amountsDifference;
  private boolean starting;
  private boolean cautious;
  private int sinceFailure;
  private int order;
  private double step_s;

  private double errorHere;
  private double errorBelow;
  private int bestOrder;
  private double bestError;

  StepControl(IntegratorSettings settings, ErrorNorm norm, int size) {
    this.settings = settings;
    this.norm = norm;
    difference = new double[size];
    amountsDifference = new double[size];
  }

  void start(double firstStep_s) {
    starting = true;
    cautious = false;
    sinceFailure = RECENT + 1;
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
   * @param unknowns corrector minus predictor of the unknowns
   * @param amounts the same of A(y)
   */
  boolean accepts(DifferenceHistory history, double[] unknowns, double[] amounts, int k) {
    double added = norm.ofError(unknowns, amounts);
    errorHere = history.sigma[k] * added;
    bestOrder = k;
    bestError = errorHere;
    if (k > 1) {
      System.arraycopy(unknowns, 0, difference, 0, difference.length);
      System.arraycopy(amounts, 0, amountsDifference, 0, difference.length);
      errorBelow = history.sigma[k - 1] * withDifferences(history, k);
      double here = (k + 1) * errorHere;
      double below = k * errorBelow;
      boolean lower = below <= 0.5 * here;
      if (k > 2) {
        double below2 = (k - 1) * history.sigma[k - 2] * withDifferences(history, k - 1);
        lower = Math.max(below, below2) <= here;
      }
      if (lower) {
        bestOrder = k - 1;
        bestError = errorBelow;
      }
    }
    return history.errorRatio(k) * added <= 1;
  }

  /** Adds the differences of order j; the size of the sum. */
  private double withDifferences(DifferenceHistory history, int j) {
    return norm.ofErrorWith(difference, history.unknowns[j], amountsDifference, history.amounts[j]);
  }

  /** Chooses order and step after an accepted step, before the history takes it. */
  void proceed(DifferenceHistory history, double[] unknowns, double[] amounts, double h, int k) {
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
    double expected = chooseOrder(history, unknowns, amounts, k);
    double factor = factor(expected, order);
    sinceFailure++;
    cautious = cautious && history.unchanged() <= k + 1;
    if (factor >= 2 && order >= k && !cautious) {
      step_s = Math.min(2 * h, settings.largestStep_s());
    } else if (factor <= 1) {
      step_s = h * clamp(factor, 0.5, 0.9);
    } else {
      step_s = h;
    }
  }

  /** The next order; the error it would have made. */
  private double chooseOrder(
      DifferenceHistory history, double[] unknowns, double[] amounts, int k) {
    boolean raised = k > history.usedOrder();
    if (bestOrder < k && !raised) {
      order = bestOrder;
      return errorBelow;
    }
    order = k;
    if (k == settings.highestOrder() || k + 1 >= history.unchanged() || raised) {
      return errorHere;
    }
    for (int i = 0; i < difference.length; i++) {
      difference[i] = unknowns[i] - history.unknowns[k + 1][i];
      amountsDifference[i] = amounts[i] - history.amounts[k + 1][i];
    }
    double errorAbove = norm.ofError(difference, amountsDifference) / (k + 2);
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
    cautious = sinceFailure <= RECENT;
    sinceFailure = 0;
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
    return value >= least ? Math.min(most, value) : least;
  }
}
