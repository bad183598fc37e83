package anodyne.numerics;

import static anodyne.numerics.EsdirkTableau.EMBEDDED;
import static anodyne.numerics.EsdirkTableau.GAMMA;
import static anodyne.numerics.EsdirkTableau.LAST;
import static anodyne.numerics.EsdirkTableau.NODE;
import static anodyne.numerics.EsdirkTableau.STAGES;
import static anodyne.numerics.EsdirkTableau.WEIGHT;

import java.util.List;

/**
 * A one-step method for stiff systems and differential-algebraic ones of index 1, independent of
 * multistep histories: ESDIRK4(3)6L[2]SA.
 *
 * <p>Order 4 with an embedded error estimate of order 3; six stages, the first explicit, five
 * implicit with one and the same γ = 1/4; L-stable and stiffly accurate, of stage order 2. Stage i
 * solves
 *
 * <pre>
 *   A(Y_i) = A_n + h Σ_(j&lt;i) a_ij f(Y_j) + h γ f(Y_i)
 * </pre>
 *
 * in storing rows and 0 = f(Y_i) in algebraic ones. Amounts are taken from the right-hand side, so
 * that linear invariants of f are kept to round-off. The embedded difference is divided by 1 - h γ
 * J before it is judged, which takes out what stiff parts add to it; steps follow a
 * proportional-integral control. Dense output is the cubic through the ends and the stages at 0.332
 * and 0.62 of the step, of third order.
 *
 * <p>Cost of a step: about five matrices and solves and eleven evaluations. Kennedy and Carpenter,
 * Appl. Numer. Math. 44, 139 (2003), doi:10.1016/S0168-9274(02)00138-1.
 */
public final class DiagonallyImplicitRungeKutta implements Integrator {
  private static final int MOST_FAILURES = 10;
  private final StorageSystem system;
  private final IntegratorSettings settings;
  private final Tally tally = new Tally();
  private final ErrorNorm norm;
  private final ConsistentStart consistent;
  private final ImplicitCorrector corrector;
  private final Course.Method method = new Way();

  private final boolean[] stores;
  private final double[][] stage;
  private final double[][] stageAmounts;
  private final double[][] flow;
  private final double[] y;
  private final double[] known;
  private final double[] noSlope;
  private final double[] error;
  private final double[] probe;
  private final StagePolynomial polynomial = new StagePolynomial();

  private double newest_s;
  private double start_s;
  private double time_s = Double.NaN;
  private double step_s;
  private double lastError;
  private boolean begun;
  private boolean fresh;
  private String failure = "";

  /**
   * @param system what to integrate
   * @param settings tolerances and limits; the highest order has no meaning here
   */
  public DiagonallyImplicitRungeKutta(StorageSystem system, IntegratorSettings settings) {
    this.system = system;
    this.settings = settings;
    int n = system.size();
    norm = new ErrorNorm(system, settings);
    consistent = new ConsistentStart(system, norm, tally);
    corrector = new ImplicitCorrector(system, norm, tally);
    stores = new boolean[n];
    for (int i = 0; i < n; i++) {
      stores[i] = system.stores(i);
    }
    stage = new double[STAGES][n];
    stageAmounts = new double[STAGES][n];
    flow = new double[STAGES][n];
    y = new double[n];
    known = new double[n];
    noSlope = new double[n];
    error = new double[n];
    probe = new double[n];
  }

  @Override
  public Newton.Outcome begin(double start_s, double[] unknowns) {
    if (unknowns.length != y.length) {
      throw new IllegalArgumentException(unknowns.length + " unknowns for " + y.length + " rows");
    }
    tally.clear();
    time_s = start_s;
    System.arraycopy(unknowns, 0, y, 0, y.length);
    system.amounts(y, known);
    return startFrom();
  }

  @Override
  public Newton.Outcome restart() {
    amounts(time_s, known);
    unknowns(time_s, y);
    return startFrom();
  }

  private Newton.Outcome startFrom() {
    Newton.Outcome outcome = consistent.solve(time_s, known, y);
    newest_s = time_s;
    start_s = time_s;
    begun = outcome instanceof Newton.Converged;
    fresh = true;
    for (int s = 0; s < STAGES; s++) {
      System.arraycopy(y, 0, stage[s], 0, y.length);
      System.arraycopy(known, 0, stageAmounts[s], 0, y.length);
    }
    return outcome;
  }

  @Override
  public Outcome advance(double until_s, List<Event> events, StepObserver observer) {
    if (!begun || newest_s != time_s) {
      throw new IllegalStateException("an integration needs a begin or restart before it advances");
    }
    return Course.run(this, method, until_s, events, observer, y.length, settings.mostSteps());
  }

  private boolean takeFirstRates(double until_s) {
    norm.refresh(stage[LAST], stageAmounts[LAST]);
    System.arraycopy(stage[LAST], 0, y, 0, y.length);
    step_s = consistent.firstStep(newest_s, until_s - newest_s, y, settings, error, flow[LAST]);
    if (!(step_s > 0)) {
      failure = "the slopes at the start are not finite";
      return false;
    }
    for (int i = 0; i < y.length; i++) {
      flow[LAST][i] = stores[i] ? flow[LAST][i] : 0;
    }
    corrector.start();
    lastError = 1;
    return true;
  }

  private boolean step(double until_s) {
    if (fresh && !takeFirstRates(until_s)) {
      return false;
    }
    norm.refresh(stage[LAST], stageAmounts[LAST]);
    guessFirstStage();
    System.arraycopy(stage[LAST], 0, stage[0], 0, y.length);
    System.arraycopy(stageAmounts[LAST], 0, stageAmounts[0], 0, y.length);
    System.arraycopy(flow[LAST], 0, flow[0], 0, y.length);
    boolean repeated = false;
    int newtonFailures = 0;
    int errorFailures = 0;
    while (true) {
      boolean landing = 1.01 * step_s >= until_s - newest_s;
      double h = landing ? until_s - newest_s : step_s;
      double target_s = landing ? until_s : newest_s + h;
      if (!landing && !(h > settings.smallestStep_s() && target_s > newest_s)) {
        return gaveUp(
            "the step would have to be shorter than "
                + Math.max(settings.smallestStep_s(), Math.ulp(newest_s))
                + " s"
                + (newtonFailures > 0 ? ": " + corrector.failure() : ""));
      }
      if (!solveStages(h, repeated)) {
        tally.newtonFailures++;
        step_s = 0.25 * h;
        if (++newtonFailures == MOST_FAILURES) {
          return gaveUp(corrector.failure() + ", however short the step");
        }
      } else {
        double size = localError();
        if (size <= 1) {
          chooseStep(h, size, landing, repeated);
          fresh = false;
          start_s = newest_s;
          newest_s = target_s;
          time_s = target_s;
          tally.steps++;
          tally.lastOrder = 4;
          return true;
        }
        tally.errorFailures++;
        step_s = h * limit(0.9 * Math.pow(size, -0.25), 0.9);
        if (++errorFailures == MOST_FAILURES) {
          return gaveUp("the local error stayed above the tolerance");
        }
      }
      repeated = true;
    }
  }

  /** The next step after one of length h; a step cut short to land does not shorten the next. */
  private void chooseStep(double h, double size, boolean landing, boolean repeated) {
    double factor = 0.9 * Math.pow(size + 1e-6, -0.7 / 4) * Math.pow(lastError, 0.4 / 4);
    double next_s = h * limit(factor, repeated ? 1 : 5);
    step_s = Math.min(settings.largestStep_s(), landing ? Math.max(step_s, next_s) : next_s);
    lastError = size + 1e-6;
  }

  /** Puts the last state back where the end of a step is looked for. */
  private boolean gaveUp(String reason) {
    failure = reason;
    start_s = newest_s;
    System.arraycopy(flow[0], 0, flow[LAST], 0, y.length);
    for (int s = 1; s < STAGES; s++) {
      System.arraycopy(stage[0], 0, stage[s], 0, y.length);
      System.arraycopy(stageAmounts[0], 0, stageAmounts[s], 0, y.length);
    }
    return false;
  }

  private static double limit(double factor, double most) {
    return factor >= 0.2 ? Math.min(most, factor) : 0.2;
  }

  /** First guess of the first implicit stage: the last step carried on, where there was one. */
  private void guessFirstStage() {
    if (fresh) {
      System.arraycopy(stage[LAST], 0, probe, 0, y.length);
    } else {
      double ahead = newest_s + NODE[1] * Math.min(step_s, newest_s - start_s);
      unknowns(ahead, probe);
    }
  }

  private boolean solveStages(double h, boolean repeated) {
    double shift = 1 / (h * GAMMA);
    for (int s = 1; s < STAGES; s++) {
      guess(s, repeated);
      System.arraycopy(stageAmounts[0], 0, known, 0, y.length);
      for (int j = 0; j < s; j++) {
        double a = h * WEIGHT[s][j];
        for (int i = 0; i < y.length; i++) {
          known[i] += a * flow[j][i];
        }
      }
      if (!corrector.correct(newest_s + NODE[s] * h, shift, known, noSlope, y)) {
        return false;
      }
      double[] rates = corrector.rates();
      for (int i = 0; i < y.length; i++) {
        stage[s][i] = y[i];
        flow[s][i] = stores[i] ? rates[i] : 0;
        stageAmounts[s][i] = stores[i] ? known[i] + rates[i] / shift : 0;
      }
    }
    return true;
  }

  /** First guess of a stage: the polynomial through the stages before it. */
  private void guess(int s, boolean repeated) {
    if (s == 1) {
      System.arraycopy(repeated ? stage[0] : probe, 0, y, 0, y.length);
      return;
    }
    polynomial.guess(stage, s, y);
  }

  /** The embedded difference, without what stiff parts add to it, in units of the tolerance. */
  private double localError() {
    for (int i = 0; i < y.length; i++) {
      double sum = 0;
      for (int s = 0; s < STAGES; s++) {
        double b = s == LAST ? GAMMA : WEIGHT[LAST][s];
        sum += (b - EMBEDDED[s]) * flow[s][i];
      }
      error[i] = sum / GAMMA;
    }
    system.solve(error);
    if (norm.ofAmounts()) {
      for (int i = 0; i < y.length; i++) {
        probe[i] = stage[LAST][i] + error[i];
      }
      system.amounts(probe, error);
      double[] amounts = corrector.amounts();
      for (int i = 0; i < y.length; i++) {
        error[i] -= amounts[i];
      }
    }
    return norm.ofError(error);
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
    interpolate(stage, atTime_s, values);
  }

  @Override
  public void amounts(double atTime_s, double[] values) {
    interpolate(stageAmounts, atTime_s, values);
  }

  private void interpolate(double[][] rows, double atTime_s, double[] values) {
    double step = newest_s - start_s;
    if (atTime_s == newest_s || step == 0) {
      System.arraycopy(rows[LAST], 0, values, 0, values.length);
      return;
    }
    polynomial.dense(rows, (atTime_s - start_s) / step, values);
  }

  @Override
  public IntegratorStatistics statistics() {
    return tally.statistics();
  }

  private final class Way implements Course.Method {
    @Override
    public boolean step(double until_s) {
      return DiagonallyImplicitRungeKutta.this.step(until_s);
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
      return new Stopped(reason, time_s, step_s, corrector.corrections());
    }
  }
}
