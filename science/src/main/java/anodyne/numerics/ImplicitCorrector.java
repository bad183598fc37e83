package anodyne.numerics;

import anodyne.quantity.Series;
import java.util.Arrays;

/**
 * Newton's iteration for one implicit formula: shift (A(y) - known) + slope = f(t, y) in storing
 * rows, 0 = f(t, y) in algebraic ones.
 *
 * <p>The matrix is built at the prediction and kept within a step unless convergence is slow. The
 * error left after the first correction d is curvature |d|², and the curvature is measured whenever
 * a second correction is solved for, at least every few steps and after every failure; so one
 * correction is the rule. Where a system gives its own tolerances a second one always follows:
 * levels of next to nothing may be rough, and what one correction leaves there has made the next
 * matrix singular. Later errors are judged by the rate of convergence.
 *
 * <p>Amounts are taken from the formula, known + (f - slope) / shift at the last y, not from A(y):
 * what the rates conserve is conserved to round-off, however early the iteration ends. Where rates
 * are stiff this magnifies the error left in y, so the iteration goes on until both amounts agree
 * within the tolerance, or come no closer.
 */
final class ImplicitCorrector {
  private static final int MOST_ITERATIONS = 5;

  /** Error of Newton's iteration that is let pass, in units of the tolerance. */
  private static final double LEFT = 0.05;

  private static final double SLOW = 0.25;

  private static final int MEASURED_FOR = 12;

  private final StorageSystem system;
  private final ErrorNorm norm;
  private final Tally tally;

  /** One in rows that store, zero in others: loops over rows then have no branch. */
  private final double[] storing;

  private final double[] rates;
  private final double[] amounts;
  private final double[] amountsBefore;
  private final double[] stored;
  private final double[] correction;
  private final double[] sizes = new double[MOST_ITERATIONS];
  private int iterations;
  private String failure = "";
  private double curvature;
  private int callsSinceMeasured;

  ImplicitCorrector(StorageSystem system, ErrorNorm norm, Tally tally) {
    this.system = system;
    this.norm = norm;
    this.tally = tally;
    int n = system.size();
    storing = new double[n];
    for (int i = 0; i < n; i++) {
      storing[i] = system.stores(i) ? 1 : 0;
    }
    rates = new double[n];
    amounts = new double[n];
    amountsBefore = new double[n];
    stored = new double[n];
    correction = new double[n];
  }

  /** Forgets what was learnt of the curvature. */
  void start() {
    norm.start();
    callsSinceMeasured = MEASURED_FOR;
  }

  /**
   * Solves the formula.
   *
   * @param y prediction, replaced by the solution
   * @return false if it did not converge; {@link #failure} then says why
   */
  boolean correct(double time_s, double shift, double[] known, double[] slope, double[] y) {
    iterations = 0;
    callsSinceMeasured++;
    boolean linearisedHere = true;
    double mismatchBefore = Double.POSITIVE_INFINITY;
    evaluate(time_s, y);
    if (!linearise(time_s, y, shift)) {
      return false;
    }
    while (iterations < MOST_ITERATIONS) {
      solveForCorrection(shift, known, slope);
      for (int i = 0; i < y.length; i++) {
        y[i] += correction[i];
      }
      if (norm.ofAmounts()) {
        System.arraycopy(amounts, 0, amountsBefore, 0, amounts.length);
      }
      evaluate(time_s, y);
      double size = norm.ofChange(correction, amounts, amountsBefore);
      sizes[iterations++] = size;
      tally.newtonIterations++;
      if (!(size <= Double.MAX_VALUE)) {
        return failed("the rates or a correction from them were not finite");
      }
      double rate = iterations > 1 ? size / sizes[iterations - 2] : 0;
      if (converged(size, rate)) {
        double mismatch = mismatch(shift, known, slope);
        if (!(mismatch <= Double.MAX_VALUE)) {
          return failed("the rates after a correction were not finite");
        }
        if (mismatch <= 1 || mismatch > 0.5 * mismatchBefore || iterations == MOST_ITERATIONS) {
          return true;
        }
        mismatchBefore = mismatch;
      }
      if (iterations == 1) {
        continue;
      }
      if (rate > 1 && !linearisedHere) {
        return failed("Newton's iteration diverged");
      }
      linearisedHere = rate > SLOW;
      if (linearisedHere && !linearise(time_s, y, shift)) {
        return false;
      }
    }
    return failed("Newton's iteration did not converge within " + MOST_ITERATIONS + " corrections");
  }

  private boolean converged(double size, double rate) {
    if (iterations == 1) {
      return !norm.bySystem()
          && callsSinceMeasured < MEASURED_FOR
          && curvature * size * size <= LEFT;
    }
    if (iterations == 2) {
      curvature = sizes[0] > 0 ? size / (sizes[0] * sizes[0]) : 0;
      callsSinceMeasured = 0;
    }
    return size <= 1e-3 * LEFT || (rate < 1 && rate / (1 - rate) * size <= LEFT);
  }

  /** How far the amounts of the formula are from those of the state, in units of the tolerance. */
  private double mismatch(double shift, double[] known, double[] slope) {
    double perShift = 1 / shift;
    for (int i = 0; i < stored.length; i++) {
      stored[i] = storing[i] * (known[i] + (rates[i] - slope[i]) * perShift);
    }
    return norm.ofMismatch(amounts, stored);
  }

  private boolean linearise(double time_s, double[] y, double shift) {
    tally.linearisations++;
    return system.linearise(time_s, y, shift) || failed("the matrix was singular or not finite");
  }

  private void evaluate(double time_s, double[] y) {
    system.amounts(y, amounts);
    system.rates(time_s, y, rates);
  }

  private void solveForCorrection(double shift, double[] known, double[] slope) {
    for (int i = 0; i < correction.length; i++) {
      double one = storing[i];
      correction[i] = rates[i] - one * slope[i] - one * shift * (amounts[i] - known[i]);
    }
    system.solve(correction);
  }

  private boolean failed(String reason) {
    failure = reason;
    callsSinceMeasured = MEASURED_FOR;
    return false;
  }

  /** f(t, y) at the solution. */
  double[] rates() {
    return rates;
  }

  /** The amounts of the formula, which conserve what the rates conserve. */
  double[] stored() {
    return stored;
  }

  /** A(y) at the solution: not what is stored, but close to it. */
  double[] amounts() {
    return amounts;
  }

  /** Why the last correction failed. */
  String failure() {
    return failure;
  }

  /** Sizes of the last corrections, in units of the tolerance. */
  Series corrections() {
    return Series.of(Arrays.copyOf(sizes, iterations));
  }
}
