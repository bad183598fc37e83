package anodyne.cell;

import anodyne.numerics.BackwardDifferentiation;
import anodyne.numerics.Integrator;
import anodyne.numerics.IntegratorSettings;
import anodyne.numerics.Newton;
import anodyne.quantity.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A cell and what carries it through time.
 *
 * <p>It changes what the cell is held to, and finds the state right after it: amounts stay,
 * potentials and currents follow. Where that fails in one go, current, voltage, power or
 * conductance is led there in parts. Where a way cannot be finished, it goes back to its begin, to
 * be gone with a tolerance ten times tighter.
 */
final class DrivenCell {
  private static final int MOST_PARTS = 150;
  private static final double SMALLEST_PART = 1e-11;
  private static final int TIGHTER = 2;
  private static final double TIGHTENING = 0.1;

  private final CellModel model;
  private final CellTest.Settings settings;
  private final List<BackwardDifferentiation> integrators = new ArrayList<>();
  private final double[] good;
  private final double[] held;
  private final double[] found;
  private final double[] keptUnknowns;
  private final double[] keptAmounts;
  private BackwardDifferentiation integrator;
  private int level;
  private boolean wentBack;
  private boolean setsOut;
  private int newtonIterations;
  private int steps;

  DrivenCell(CellModel model, CellTest.Settings settings) {
    this.model = model;
    this.settings = settings;
    good = new double[model.size()];
    held = new double[model.size()];
    found = new double[model.size()];
    keptUnknowns = new double[model.size()];
    keptAmounts = new double[model.size()];
    integrator = integrator(0);
  }

  private BackwardDifferentiation integrator(int tighter) {
    while (integrators.size() <= tighter) {
      double relative = settings.relative() * Math.pow(TIGHTENING, integrators.size());
      integrators.add(
          new BackwardDifferentiation(
              model,
              IntegratorSettings.of(relative, Series.of(model.absoluteTolerances(relative)))
                  .withMostSteps(settings.mostSteps())));
    }
    return integrators.get(tighter);
  }

  CellModel model() {
    return model;
  }

  CellTest.Settings settings() {
    return settings;
  }

  /** What carries it now. */
  Integrator integrator() {
    return integrator;
  }

  /** The state now. */
  void unknowns(double[] y) {
    integrator.unknowns(integrator.time_s(), y);
  }

  void amounts(double[] amounts) {
    integrator.amounts(integrator.time_s(), amounts);
  }

  /** Iterations of all starts and integrations. */
  int newtonIterations() {
    return newtonIterations + integrator.statistics().newtonIterations();
  }

  /** Steps of all integrations. */
  int steps() {
    return steps + integrator.statistics().steps();
  }

  /** Starts from rest. */
  Optional<String> begin() {
    model.drive(new Drive.Current(0));
    double[] rest = model.atRest();
    model.amounts(rest, held);
    model.follow(rest, held);
    return failure(integrator.begin(0, rest));
  }

  /** A way begins, to be gone with the tolerance of the settings. */
  void setOut() {
    setsOut = true;
    level = 0;
  }

  /** Goes back to where the way began; false if the tolerance is not tightened any more. */
  boolean goBack() {
    if (level == TIGHTER) {
      return false;
    }
    level++;
    wentBack = true;
    return true;
  }

  /**
   * Holds the cell to something else. The clock of the integrator begins anew at 0, so that the
   * shortest steps do not depend on how long the test has been running.
   *
   * @return why it cannot be; the cell then stands at the last state found on the way
   */
  Optional<String> change(Drive drive) {
    if (wentBack) {
      System.arraycopy(keptUnknowns, 0, good, 0, good.length);
      System.arraycopy(keptAmounts, 0, held, 0, held.length);
      model.follow(good, keptAmounts.clone());
      wentBack = false;
    } else {
      unknowns(good);
      amounts(held);
      model.follow(good, held);
    }
    if (setsOut) {
      System.arraycopy(good, 0, keptUnknowns, 0, good.length);
      System.arraycopy(held, 0, keptAmounts, 0, held.length);
      setsOut = false;
    }
    double volts = model.voltage_V(good);
    double amperes = model.current_A(good);
    model.drive(drive);
    Optional<String> failure = start(good);
    if (failure.isPresent() && drive instanceof Drive.Current current) {
      double[] settled = good.clone();
      if (model.settle(settled, current.current_A())) {
        failure = start(settled);
      }
    }
    return failure.isEmpty() ? failure : inParts(drive, volts, amperes);
  }

  private Optional<String> inParts(Drive drive, double volts, double amperes) {
    double reached = 0;
    double part = 0.25;
    String reason = "";
    for (int i = 0; i < MOST_PARTS && part > SMALLEST_PART; i++) {
      double share = Math.min(1, reached + part);
      model.drive(share == 1 ? drive : part(drive, volts, amperes, share));
      Optional<String> failure = start(good);
      if (failure.isPresent()) {
        reason = failure.get();
        part /= 2;
      } else if (share == 1) {
        return failure;
      } else {
        integrator.unknowns(0, good);
        reached = share;
        part *= 2;
      }
    }
    model.drive(part(drive, volts, amperes, reached));
    return Optional.of(
        (drive instanceof Drive.Power || drive instanceof Drive.PowerRamp
                ? "the cell cannot give or take this power: "
                : "")
            + "no state was found beyond "
            + StepEnds.number(100 * reached)
            + " % of the change: "
            + start(good).orElse(reason));
  }

  private Optional<String> start(double[] guess) {
    newtonIterations += integrator.statistics().newtonIterations();
    steps += integrator.statistics().steps();
    integrator = integrator(level);
    Newton.Outcome outcome = integrator.begin(0, guess, held);
    integrator.unknowns(0, found);
    boolean finite =
        Double.isFinite(model.voltage_V(found)) && Double.isFinite(model.current_A(found));
    return outcome instanceof Newton.Converged && !finite
        ? Optional.of("the voltage there is not finite")
        : failure(outcome);
  }

  private static Optional<String> failure(Newton.Outcome outcome) {
    return switch (outcome) {
      case Newton.Converged _ -> Optional.empty();
      case Newton.Stalled stalled -> Optional.of(stalled.reason());
    };
  }

  /** A drive on the way from the state before to the one wanted. */
  private static Drive part(Drive drive, double volts, double amperes, double share) {
    return switch (drive) {
      case Drive.Current to -> new Drive.Current(amperes + share * (to.current_A() - amperes));
      case Drive.CurrentRamp to -> new Drive.Current(amperes - share * to.residual(0, 0, amperes));
      case Drive.Voltage to -> new Drive.Voltage(volts - share * to.residual(0, volts, 0), 0, 0);
      case Drive.Power to -> {
        double power = volts * amperes;
        yield new Drive.Power(power + share * (to.power_W() - power));
      }
      case Drive.PowerRamp to ->
          new Drive.Power(volts * amperes - share * to.residual(0, volts, amperes));
      case Drive.Load to -> {
        double conductance = -amperes / volts;
        double mean = conductance + share * (1 / to.resistance_ohm() - conductance);
        yield mean == 0 ? new Drive.Current(0) : new Drive.Load(1 / mean);
      }
    };
  }
}
