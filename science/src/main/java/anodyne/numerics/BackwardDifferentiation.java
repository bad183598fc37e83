package anodyne.numerics;

import java.util.List;

/**
 * Backward differentiation formulas of order 1 to 5 with variable steps, for stiff systems and
 * differential-algebraic ones of index 1.
 *
 * <p>Fixed-leading-coefficient formulas: step n with order k solves
 *
 * <pre>
 *   (α_s / h) (A(y_n) - A_pred) + A'_pred = f(t_n, y_n),    α_s = 1 + 1/2 + ... + 1/k
 * </pre>
 *
 * where the polynomial of degree k through the last k + 1 amounts predicts A and its slope. Order
 * and step follow the estimated local errors of neighbouring orders. Stiffly stable: A-stable up to
 * order 2, then within 86, 73 and 52 degrees of the negative real axis.
 *
 * <p>History is kept of amounts and of unknowns. Amounts come from the formula itself, so that
 * linear invariants of f are kept to round-off; unknowns serve as first guess of Newton's
 * iteration, as error estimate and as dense output, a polynomial of the order of the step.
 *
 * <p>Cost of a step: usually one matrix, one solve and two evaluations of rates and amounts.
 * Brenan, Campbell, Petzold, Numerical Solution of Initial-Value Problems in Differential-Algebraic
 * Equations (1996), doi:10.1137/1.9781611971224; Hindmarsh et al., ACM Trans. Math. Softw. 31, 363
 * (2005), doi:10.1145/1089014.1089020.
 */
public final class BackwardDifferentiation implements Integrator {
  private static final int MOST_FAILURES = 10;

  private final StorageSystem system;
  private final IntegratorSettings settings;
  private final Tally tally = new Tally();
  private final ErrorNorm norm;
  private final ConsistentStart consistent;
  private final ImplicitCorrector corrector;
  private final DifferenceHistory history;
  private final StepControl control;
  private final Course.Method method = new Way();

  /** One in rows that store, zero in others. */
  private final double[] storing;

  private final double[] y;
  private final double[] predicted;
  private final double[] predictedAmounts;
  private final double[] predictedFlows;
  private final double[] added;
  private final double[] addedAmounts;
  private final double[] amountsError;

  /** Time of the newest values of the history; later than time_s after a terminal event. */
  private double newest_s;

  private double start_s;
  private double time_s = Double.NaN;
  private boolean fresh;
  private String failure = "";

  /**
   * @param system what to integrate
   * @param settings tolerances and limits
   */
  public BackwardDifferentiation(StorageSystem system, IntegratorSettings settings) {
    this.system = system;
    this.settings = settings;
    int n = system.size();
    norm = new ErrorNorm(system, settings);
    consistent = new ConsistentStart(system, norm, tally);
    corrector = new ImplicitCorrector(system, norm, tally);
    history = new DifferenceHistory(n, settings.highestOrder());
    control = new StepControl(settings, norm, n);
    storing = new double[n];
    for (int i = 0; i < n; i++) {
      storing[i] = system.stores(i) ? 1 : 0;
    }
    y = new double[n];
    predicted = new double[n];
    predictedAmounts = new double[n];
    predictedFlows = new double[n];
    added = new double[n];
    addedAmounts = new double[n];
    amountsError = new double[n];
  }

  @Override
  public Newton.Outcome begin(double start_s, double[] unknowns) {
    if (unknowns.length != y.length) {
      throw new IllegalArgumentException(unknowns.length + " unknowns for " + y.length + " rows");
    }
    tally.clear();
    time_s = start_s;
    System.arraycopy(unknowns, 0, y, 0, y.length);
    system.amounts(y, predictedAmounts);
    return startFrom();
  }

  /**
   * Starts anew at amounts that need not be exactly A(y): those of an earlier integration, part of
   * which a changed system holds elsewhere.
   *
   * @param unknowns first guess of the state
   * @param held amounts that the storing rows keep, to the last bit
   */
  public Newton.Outcome begin(double start_s, double[] unknowns, double[] held) {
    if (unknowns.length != y.length || held.length != y.length) {
      throw new IllegalArgumentException(
          unknowns.length + " unknowns and " + held.length + " amounts for " + y.length + " rows");
    }
    tally.clear();
    time_s = start_s;
    System.arraycopy(unknowns, 0, y, 0, y.length);
    System.arraycopy(held, 0, predictedAmounts, 0, y.length);
    return startFrom();
  }

  @Override
  public Newton.Outcome restart() {
    amounts(time_s, predictedAmounts);
    unknowns(time_s, y);
    return startFrom();
  }

  private Newton.Outcome startFrom() {
    Newton.Outcome outcome = consistent.solve(time_s, predictedAmounts, y);
    newest_s = time_s;
    start_s = time_s;
    fresh = outcome instanceof Newton.Converged;
    history.start();
    System.arraycopy(y, 0, history.unknowns[0], 0, y.length);
    System.arraycopy(predictedAmounts, 0, history.amounts[0], 0, y.length);
    return outcome;
  }

  @Override
  public Outcome advance(double until_s, List<Event> events, StepObserver observer) {
    if ((!fresh && history.usedOrder() == 0) || newest_s != time_s) {
      throw new IllegalStateException("an integration needs a begin or restart before it advances");
    }
    return Course.run(this, method, until_s, events, observer, y.length, settings.mostSteps());
  }

  /** First slopes and first step, from the rates and the time to go. */
  private boolean takeFirstSlopes(double until_s) {
    double[] slopes = history.unknowns[1];
    double[] flows = history.amounts[1];
    norm.refresh(history.unknowns[0], history.amounts[0]);
    System.arraycopy(history.unknowns[0], 0, y, 0, y.length);
    double h = consistent.firstStep(newest_s, until_s - newest_s, y, settings, slopes, flows);
    if (!(h > 0)) {
      failure = "the slopes at the start are not finite";
      return false;
    }
    for (int i = 0; i < y.length; i++) {
      slopes[i] *= h;
      flows[i] *= storing[i] * h;
    }
    history.startSteps(h);
    corrector.start();
    control.start(h);
    fresh = false;
    return true;
  }

  private boolean step(double until_s) {
    if (fresh && !takeFirstSlopes(until_s)) {
      return false;
    }
    norm.refresh(history.unknowns[0], history.amounts[0]);
    int newtonFailures = 0;
    int errorFailures = 0;
    while (true) {
      double h = control.step_s();
      int order = control.order();
      boolean landing = 1.01 * h >= until_s - newest_s;
      double target_s = landing ? until_s : newest_s + h;
      h = landing ? until_s - newest_s : h;
      if (!landing && !(h > settings.smallestStep_s() && target_s > newest_s)) {
        return tooShort(newtonFailures > 0);
      }
      if (corrects(target_s, h, order)) {
        if (control.accepts(history, added, amountsError, order)) {
          control.proceed(history, added, amountsError, h, order);
          history.take(h, order, added, addedAmounts);
          System.arraycopy(y, 0, history.unknowns[0], 0, y.length);
          start_s = newest_s;
          newest_s = target_s;
          time_s = target_s;
          tally.steps++;
          tally.lastOrder = order;
          return true;
        }
        tally.errorFailures++;
        history.lookBack(h, order);
        control.afterErrorFailure(++errorFailures, h, order);
        if (errorFailures == MOST_FAILURES) {
          failure = "the local error stayed above the tolerance";
          return false;
        }
      } else {
        tally.newtonFailures++;
        history.lookBack(h, order);
        control.afterNewtonFailure(h);
        if (++newtonFailures == MOST_FAILURES) {
          failure = corrector.failure() + ", however short the step";
          return false;
        }
      }
    }
  }

  private boolean tooShort(boolean byNewton) {
    failure =
        "the step would have to be shorter than "
            + Math.max(settings.smallestStep_s(), Math.ulp(newest_s))
            + " s"
            + (byNewton ? ": " + corrector.failure() : "");
    return false;
  }

  /** Predicts and corrects; what was added to the prediction. */
  private boolean corrects(double target_s, double h, int order) {
    if (history.usedOrder() == 0) {
      history.rescaleStart(h);
    }
    history.lookAhead(h, order);
    DifferenceHistory.predict(history.unknowns, order, predicted);
    history.predict(history.amounts, order, predictedAmounts, predictedFlows);
    double shift = history.leading() / h;
    System.arraycopy(predicted, 0, y, 0, y.length);
    if (!corrector.correct(target_s, shift, predictedAmounts, predictedFlows, y)) {
      return false;
    }
    double[] rates = corrector.rates();
    double[] amounts = corrector.amounts();
    double perShift = 1 / shift;
    for (int i = 0; i < y.length; i++) {
      added[i] = y[i] - predicted[i];
      addedAmounts[i] = storing[i] * (rates[i] - predictedFlows[i]) * perShift;
      amountsError[i] = storing[i] * (amounts[i] - predictedAmounts[i]);
    }
    return true;
  }

  @Override
  public double time_s() {
    return time_s;
  }

  @Override
  public double stepStart_s() {
    return start_s;
  }

  @Override
  public void unknowns(double atTime_s, double[] values) {
    history.interpolate(history.unknowns, atTime_s - newest_s, values);
  }

  @Override
  public void amounts(double atTime_s, double[] values) {
    history.interpolate(history.amounts, atTime_s - newest_s, values);
  }

  @Override
  public IntegratorStatistics statistics() {
    return tally.statistics();
  }

  private final class Way implements Course.Method {
    @Override
    public boolean step(double until_s) {
      return BackwardDifferentiation.this.step(until_s);
    }

    @Override
    public void cutBack(double toTime_s) {
      time_s = toTime_s;
    }

    @Override
    public String failure() {
      return failure;
    }

    @Override
    public Stopped stopped(String reason) {
      return new Stopped(reason, time_s, control.step_s(), corrector.corrections());
    }
  }
}
