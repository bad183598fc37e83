package anodyne.numerics;

import anodyne.quantity.Series;
import java.util.Arrays;

/**
 * Consistent states to start from: A(y) = held amounts in storing rows, 0 = f(t, y) in algebraic
 * ones; and the slopes dy/dt there.
 *
 * <p>Newton's iteration with the matrix shift dA/dy - df/dy, its shift so large that storing rows
 * do not see their rates. A correction d is shortened until the next one, with the same matrix, is
 * smaller than (1 - λ/4) |d| (natural monotonicity, Deuflhard, Newton Methods for Nonlinear
 * Problems (2011), section 3.3), which asks for no scale of the unknowns.
 */
final class ConsistentStart {
  /** Faster than any process that is integrated. */
  private static final double HOLD_PER_S = 1e25;

  private static final int MOST_ITERATIONS = 60;
  private static final double SHORTEST = 1e-6;

  /** Error let pass, in units of the tolerance. */
  private static final double LEFT = 1e-3;

  /** Corrections below this that cannot be improved are round-off, in units of the tolerance. */
  private static final double ROUND_OFF = 0.1;

  private final StorageSystem system;
  private final ErrorNorm norm;
  private final Tally tally;
  private final double[] trial;
  private final double[] amounts;
  private final double[] trialAmounts;
  private final double[] rates;
  private final double[] correction;
  private final double[] trialResidual;
  private final double[] next;
  private final boolean[] stores;
  private final double[] history = new double[MOST_ITERATIONS];

  ConsistentStart(StorageSystem system, ErrorNorm norm, Tally tally) {
    this.system = system;
    this.norm = norm;
    this.tally = tally;
    int n = system.size();
    trial = new double[n];
    amounts = new double[n];
    trialAmounts = new double[n];
    rates = new double[n];
    correction = new double[n];
    trialResidual = new double[n];
    next = new double[n];
    stores = new boolean[n];
    for (int i = 0; i < n; i++) {
      stores[i] = system.stores(i);
    }
  }

  /**
   * Makes y consistent with held amounts.
   *
   * @param y first guess, replaced by the state
   */
  Newton.Outcome solve(double time_s, double[] held, double[] y) {
    if (!residual(time_s, y, held, amounts, correction)) {
      return stalled(0, "the rates are not finite at the state given");
    }
    for (int iteration = 0; iteration < MOST_ITERATIONS; iteration++) {
      tally.linearisations++;
      if (!system.linearise(time_s, y, HOLD_PER_S)) {
        return stalled(
            iteration,
            "the matrix is singular or not finite: the algebraic rows do not"
                + " determine the algebraic unknowns");
      }
      tally.newtonIterations++;
      system.solve(correction);
      norm.refresh(y, amounts);
      double size = norm.ofChange(correction, held, amounts);
      history[iteration] = size;
      if (!(size <= Double.MAX_VALUE)) {
        return stalled(iteration + 1, "a correction became not finite");
      }
      double length = 1;
      double remaining = shortened(time_s, y, held, length);
      while (size > LEFT && !(remaining <= (1 - length / 4) * size)) {
        length /= 2;
        if (length < SHORTEST && size <= ROUND_OFF) {
          return new Newton.Converged(iteration + 1, size);
        }
        if (length < SHORTEST) {
          return stalled(iteration + 1, "no part of a correction improved the state");
        }
        remaining = shortened(time_s, y, held, length);
      }
      if (!(remaining <= Double.MAX_VALUE)) {
        return stalled(iteration + 1, "the rates became not finite");
      }
      System.arraycopy(trial, 0, y, 0, y.length);
      if (length == 1 && remaining <= LEFT) {
        return new Newton.Converged(iteration + 1, remaining);
      }
      System.arraycopy(trialAmounts, 0, amounts, 0, y.length);
      System.arraycopy(trialResidual, 0, correction, 0, y.length);
    }
    return stalled(MOST_ITERATIONS, "no convergence within " + MOST_ITERATIONS + " iterations");
  }

  /** Puts y + length correction into trial; size of the correction that would come next. */
  private double shortened(double time_s, double[] y, double[] held, double length) {
    for (int i = 0; i < y.length; i++) {
      trial[i] = y[i] + length * correction[i];
    }
    if (!residual(time_s, trial, held, trialAmounts, next)) {
      return Double.NaN;
    }
    System.arraycopy(next, 0, trialResidual, 0, y.length);
    system.solve(next);
    return norm.ofChange(next, held, trialAmounts);
  }

  private boolean residual(
      double time_s, double[] y, double[] held, double[] amountsThere, double[] right) {
    system.amounts(y, amountsThere);
    system.rates(time_s, y, rates);
    double sum = 0;
    for (int i = 0; i < y.length; i++) {
      right[i] = stores[i] ? HOLD_PER_S * (held[i] - amountsThere[i]) : rates[i];
      sum += Math.abs(amountsThere[i]) + Math.abs(rates[i]);
    }
    return sum <= Double.MAX_VALUE;
  }

  /**
   * Slopes at a consistent state, and a first step from them: a thousandth of the way, less where
   * half a tolerance is passed sooner.
   *
   * @param toGo_s length of the way
   * @param slopes receives dy/dt
   * @param flows receives f(t, y)
   * @return the step; not finite if there are no slopes
   */
  double firstStep(
      double time_s,
      double toGo_s,
      double[] y,
      IntegratorSettings settings,
      double[] slopes,
      double[] flows) {
    system.rates(time_s, y, flows);
    tally.linearisations++;
    if (!system.linearise(time_s, y, HOLD_PER_S)) {
      return Double.NaN;
    }
    double longest_s = Math.min(1e-3 * toGo_s, settings.largestStep_s());
    double h = settings.firstStep_s().orElse(longest_s);
    for (int i = 0; i < 2; i++) {
      double later_s = time_s + Math.max(1e-3 * h, 8 * Math.ulp(time_s));
      boolean changing = slopes(time_s, later_s, y, slopes, flows);
      double speed = norm.ofError(norm.ofAmounts() ? flows : slopes);
      if (!(speed <= Double.MAX_VALUE)) {
        return Double.NaN;
      }
      h = settings.firstStep_s().orElse(Math.min(longest_s, 0.5 / speed));
      if (!changing) {
        return h;
      }
    }
    return h;
  }

  /**
   * dy/dt; the change of the algebraic rows with time is seen between two times.
   *
   * @return false if they do not change with time
   */
  private boolean slopes(
      double time_s, double later_s, double[] y, double[] slopes, double[] flows) {
    system.rates(later_s, y, rates);
    boolean changing = false;
    for (int i = 0; i < y.length; i++) {
      slopes[i] = stores[i] ? flows[i] : (rates[i] - flows[i]) / ((later_s - time_s) * HOLD_PER_S);
      changing |= !stores[i] && slopes[i] != 0;
    }
    system.solve(slopes);
    for (int i = 0; i < y.length; i++) {
      slopes[i] *= HOLD_PER_S;
    }
    return changing;
  }

  private Newton.Stalled stalled(int iterations, String reason) {
    return new Newton.Stalled(iterations, reason, Series.of(Arrays.copyOf(history, iterations)));
  }
}
