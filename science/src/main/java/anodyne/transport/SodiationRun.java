package anodyne.transport;

import anodyne.junction.FluxScheme;
import anodyne.junction.Stack;
import anodyne.numerics.BackwardDifferentiation;
import anodyne.numerics.Event;
import anodyne.numerics.Integrator;
import anodyne.numerics.Newton;
import anodyne.numerics.StepObserver;
import anodyne.quantity.Series;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * A stack sodiated and desodiated by steps of the level at one face.
 *
 * <p>Both equilibria are solved directly; between them the balance equations are integrated by
 * {@link BackwardDifferentiation} with the error measured on the amounts stored, until {@link
 * Settings#until} of the ions that move have moved. A way also ends where it goes no further with
 * half of them moved, or where the steps allowed are used up and next to nothing moved in the
 * second half of the time, its ions being trapped; the times of larger shares stay open.
 */
public final class SodiationRun {
  private static final double LONGEST_S = 1e30;

  /** Share of the ions that move of which a creeping stack moves less in half of its time. */
  private static final double CREEPING = 0.1;

  /** Share of the ions that move from which on a way that goes no further is kept. */
  private static final double HALF = 0.5;

  /** Share of the time to diffuse through the driven layer before which none is creeping. */
  private static final double LEAST_PASSED = 1e-6;

  /**
   * How to compute.
   *
   * @param cells per layer where the stack gives no edges
   * @param relativeTolerance of the amounts stored
   * @param electrons how they follow
   * @param supply face through which moving electrons come and go
   * @param scheme flux of the ions
   * @param until share of the ions that move at which a way ends
   * @param shares of the ions moved at which the state is kept
   * @param mostSteps after which a way ends, without result unless it creeps
   * @param proceed asked before each step; false ends the run
   */
  public record Settings(
      int cells,
      double relativeTolerance,
      ElectronModel electrons,
      Face supply,
      FluxScheme scheme,
      double until,
      Series shares,
      int mostSteps,
      BooleanSupplier proceed) {
    public Settings {
      if (!(cells >= 4 && cells <= 100_000)) {
        throw new IllegalArgumentException("cells per layer must lie in 4..100000, got " + cells);
      }
      if (!(relativeTolerance > 0 && relativeTolerance < 0.1)) {
        throw new IllegalArgumentException(
            "relative tolerance must lie above 0 and below 0.1, got " + relativeTolerance);
      }
      if (!(until > 0 && until < 1)) {
        throw new IllegalArgumentException(
            "share of ions moved must lie between 0 and 1, got " + until);
      }
    }

    /** 120 cells a layer, 1e-4, electrons at equilibrium, until 95 %. */
    public static Settings standard() {
      return new Settings(
          120,
          1e-4,
          ElectronModel.EQUILIBRIUM,
          Face.LEFT,
          FluxScheme.EXCESS_POTENTIAL,
          0.95,
          Series.of(),
          20_000,
          () -> true);
    }

    public Settings withCells(int other) {
      return new Settings(
          other, relativeTolerance, electrons, supply, scheme, until, shares, mostSteps, proceed);
    }

    public Settings withTolerance(double other) {
      return new Settings(
          cells, other, electrons, supply, scheme, until, shares, mostSteps, proceed);
    }

    public Settings withElectrons(ElectronModel model, Face from) {
      return new Settings(
          cells, relativeTolerance, model, from, scheme, until, shares, mostSteps, proceed);
    }

    public Settings withScheme(FluxScheme other) {
      return new Settings(
          cells, relativeTolerance, electrons, supply, other, until, shares, mostSteps, proceed);
    }

    public Settings withUntil(double share) {
      return new Settings(
          cells, relativeTolerance, electrons, supply, scheme, share, shares, mostSteps, proceed);
    }

    public Settings withShares(Series others) {
      return new Settings(
          cells, relativeTolerance, electrons, supply, scheme, until, others, mostSteps, proceed);
    }

    public Settings withMostSteps(int other) {
      return new Settings(
          cells, relativeTolerance, electrons, supply, scheme, until, shares, other, proceed);
    }

    public Settings askedBeforeSteps(BooleanSupplier other) {
      return new Settings(
          cells, relativeTolerance, electrons, supply, scheme, until, shares, mostSteps, other);
    }
  }

  /** What came of it. */
  public sealed interface Outcome permits Completed, Stopped {}

  /**
   * Both ways.
   *
   * @param in from the first level to the second
   * @param out back
   */
  public record Completed(Uptake in, Uptake out) implements Outcome {}

  /**
   * It did not come to an end.
   *
   * @param reason one sentence
   * @param history sizes of the last corrections; none where it was asked to end
   * @param followed what was computed until then
   */
  public record Stopped(String reason, Series history, Followed followed) implements Outcome {
    private static Stopped atOnce(String reason, Series history) {
      return new Stopped(reason, history, Followed.NOTHING);
    }
  }

  /**
   * What there is of a run that did not come to an end.
   *
   * @param in the way in, whole or up to a time; empty without both equilibria
   * @param out the way out up to a time, if the way in is whole
   */
  public record Followed(Optional<Uptake> in, Optional<Uptake> out) {
    static final Followed NOTHING = new Followed(Optional.empty(), Optional.empty());
  }

  private sealed interface Way permits Done, Broken {}

  private record Done(Uptake uptake) implements Way {}

  private record Broken(String reason, Series history, Optional<Uptake> followed) implements Way {}

  private final Settings settings;
  private final LevelStep step;
  private final DrivenStack driven;
  private final TransportProblem problem;
  private final StateReader reader;
  private final int ion;

  private SodiationRun(Stack stack, LevelStep step, Settings settings) {
    this.settings = settings;
    this.step = step;
    driven =
        DrivenStack.of(
            stack,
            step.ion(),
            step.face(),
            new double[] {step.from_V(), step.to_V()},
            new DrivenStack.Numbers(
                settings.cells(), settings.electrons(), settings.supply(), settings.scheme()));
    problem = driven.problem();
    reader = driven.reader();
    ion = driven.ion();
  }

  /** Runs both ways. */
  public static Outcome of(Stack stack, LevelStep step, Settings settings) {
    return new SodiationRun(stack, step, settings).run();
  }

  private Outcome run() {
    if (!(driven.balance(step.from_V()) instanceof Balance.Found(double[] empty))) {
      return Stopped.atOnce("the equilibrium before the step was not found", Series.of());
    }
    if (!(driven.balanceKeeping(empty, step.to_V()) instanceof Balance.Found(double[] full))) {
      return Stopped.atOnce("the equilibrium after the step was not found", Series.of());
    }
    return switch (way(empty, full, step.to_V())) {
      case Broken(String reason, Series history, Optional<Uptake> in) ->
          new Stopped(reason, history, new Followed(in, Optional.empty()));
      case Done(Uptake in) ->
          switch (way(full, empty, step.from_V())) {
            case Broken(String reason, Series history, Optional<Uptake> out) ->
                new Stopped(reason, history, new Followed(Optional.of(in), out));
            case Done(Uptake out) -> new Completed(in, out);
          };
    };
  }

  private Way way(double[] start, double[] end, double endLevel) {
    driven.drive(new Drive.Blocked());
    StackState before = reader.read(0, start);
    StackState after = reader.read(0, end);
    driven.drive(new Drive.Held(endLevel));
    double[] y = start.clone();
    y[driven.faceRow()] = 0;
    BackwardDifferentiation integrator =
        new BackwardDifferentiation(
            problem,
            driven.tolerances(
                after.stored_per_m2() - before.stored_per_m2(),
                settings.relativeTolerance(),
                settings.mostSteps()));
    if (integrator.begin(0, y) instanceof Newton.Stalled stalled) {
      return new Broken(
          "the step at the face found no start: " + stalled.reason(),
          stalled.updates(),
          Optional.empty());
    }
    Trace trace = new Trace(integrator, before, after);
    return switch (integrator.advance(LONGEST_S, trace.events(), trace)) {
      case Integrator.Stopped stopped ->
          trace.isWorthKeeping(integrator.statistics().steps())
              ? new Done(trace.uptake(integrator.statistics()))
              : new Broken(
                  stopped.reason() + trace.reached(integrator.statistics().steps()),
                  trace.askedToEnd ? Series.of() : stopped.corrections(),
                  Optional.of(trace.uptake(integrator.statistics())));
      case Integrator.Reached _, Integrator.EventStopped _ ->
          new Done(trace.uptake(integrator.statistics()));
    };
  }

  /** What is kept of a way. */
  private final class Trace implements StepObserver {
    private final StackState before;
    private final StackState after;
    private final double[] y;
    private final double[] amounts;
    private final double[] rates;
    private final double startAmount;
    private final int heldNode;
    private final int heldRow;
    private final List<StackState> states = new ArrayList<>();
    private double[] time = new double[256];
    private double[] stored = new double[256];
    private double[] flux = new double[256];
    private double[] peak = new double[256];
    private final double[][] interfaceField;
    private int count;
    private double electronShare;
    private double conservationError;
    private boolean askedToEnd;

    Trace(Integrator integrator, StackState before, StackState after) {
      this.before = before;
      this.after = after;
      y = new double[problem.size()];
      amounts = new double[problem.size()];
      rates = new double[problem.size()];
      heldNode = driven.faceNode();
      heldRow = driven.faceRow();
      interfaceField = new double[problem.stack().layers().size() - 1][256];
      integrator.unknowns(0, y);
      integrator.amounts(0, amounts);
      startAmount = interior();
      keep(0, before.stored_per_m2(), Double.POSITIVE_INFINITY);
    }

    private double interior() {
      double sum = 0;
      for (int i = 0; i < problem.grid().nodes(); i++) {
        if (i != heldNode) {
          sum += amounts[i * problem.block() + 1 + ion];
        }
      }
      return sum;
    }

    List<Event> events() {
      List<Event> events = new ArrayList<>();
      events.add(at(settings.until(), true));
      for (int i = 0; i < settings.shares().size(); i++) {
        events.add(at(settings.shares().get(i), false));
      }
      return events;
    }

    private Event at(double share, boolean terminal) {
      double wanted =
          before.stored_per_m2() + share * (after.stored_per_m2() - before.stored_per_m2());
      return new Event(
          (t, unknowns) -> reader.stored_per_m2(unknowns) - wanted,
          Event.Direction.EITHER,
          terminal);
    }

    @Override
    public boolean proceed() {
      askedToEnd = !settings.proceed().getAsBoolean();
      return !askedToEnd;
    }

    @Override
    public void crossed(int event, double time_s, Integrator integrator) {
      if (event > 0) {
        integrator.unknowns(time_s, y);
        states.add(reader.read(time_s, y));
      }
    }

    @Override
    public void stepped(Integrator integrator) {
      double now = integrator.time_s();
      integrator.unknowns(now, y);
      integrator.amounts(now, amounts);
      problem.rates(now, y, rates);
      keep(now, reader.stored_per_m2(y), rates[heldRow] / reader.area());
      electronShare = Math.max(electronShare, problem.electronShare(ion));
      double passed = amounts[heldRow];
      double whole = Math.abs(after.stored_per_m2() - before.stored_per_m2()) * reader.area();
      conservationError =
          Math.max(conservationError, Math.abs(interior() - startAmount - passed) / whole);
    }

    private void keep(double now, double amount, double inflow) {
      if (count == time.length) {
        time = Arrays.copyOf(time, 2 * count);
        stored = Arrays.copyOf(stored, 2 * count);
        flux = Arrays.copyOf(flux, 2 * count);
        peak = Arrays.copyOf(peak, 2 * count);
        for (int i = 0; i < interfaceField.length; i++) {
          interfaceField[i] = Arrays.copyOf(interfaceField[i], 2 * count);
        }
      }
      time[count] = now;
      stored[count] = amount;
      flux[count] = inflow;
      peak[count] = reader.fieldPeak(y);
      double[] fields = reader.interfaceFields(y);
      for (int i = 0; i < fields.length; i++) {
        interfaceField[i][count] = fields[i];
      }
      count++;
    }

    /**
     * True if a way that went no further says something: half of the ions moved, or next to nothing
     * moves any more. Later times stay open.
     */
    boolean isWorthKeeping(int steps) {
      return !askedToEnd && (moved() >= HALF || (steps >= settings.mostSteps() && isCreeping()));
    }

    private double moved() {
      return (stored[count - 1] - before.stored_per_m2())
          / (after.stored_per_m2() - before.stored_per_m2());
    }

    /** How far it came, in words. */
    String reached(int steps) {
      double whole = after.stored_per_m2() - before.stored_per_m2();
      return String.format(
          Locale.ROOT,
          " on the way %s, after %d steps, at %.3g s and %.2g of the ions that move",
          whole > 0 == step.to_V() > step.from_V() ? "in" : "out",
          steps,
          time[count - 1],
          moved());
    }

    /**
     * True if little moved in the second half of the time, and there was time enough to pass the
     * driven layer: before that a way that was given up is none that creeps.
     */
    boolean isCreeping() {
      if (time[count - 1] < LEAST_PASSED * driven.passing_s()) {
        return false;
      }
      int half = count - 1;
      while (half > 0 && time[half] > 0.5 * time[count - 1]) {
        half--;
      }
      double whole = Math.abs(after.stored_per_m2() - before.stored_per_m2());
      return half > 1 && Math.abs(stored[count - 1] - stored[half]) < CREEPING * whole;
    }

    Uptake uptake(anodyne.numerics.IntegratorStatistics statistics) {
      List<Series> fields = new ArrayList<>();
      for (double[] f : interfaceField) {
        fields.add(Series.of(Arrays.copyOf(f, count)));
      }
      return new Uptake(
          before,
          after,
          Series.of(Arrays.copyOf(time, count)),
          Series.of(Arrays.copyOf(stored, count)),
          Series.of(Arrays.copyOf(flux, count)),
          Series.of(Arrays.copyOf(peak, count)),
          fields,
          electronShare,
          states,
          conservationError,
          statistics);
    }
  }
}
