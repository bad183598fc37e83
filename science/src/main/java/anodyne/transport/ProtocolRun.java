package anodyne.transport;

import anodyne.junction.FluxScheme;
import anodyne.junction.Stack;
import anodyne.numerics.BackwardDifferentiation;
import anodyne.numerics.Integrator;
import anodyne.numerics.Newton;
import anodyne.quantity.Series;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Runs a {@link Protocol}.
 *
 * <p>Between steps the amounts stored are carried over to the last bit; only the node of a held
 * face belongs to the reservoir while it is held, and what it holds at the end stays in the stack.
 */
public final class ProtocolRun {
  private static final int BISECTIONS = 30;
  private static final double REACH_V = 5;
  private static final double LEAST_MOVED = 1e-6;

  /**
   * How to compute.
   *
   * @param cells per layer where the stack gives no edges
   * @param relativeTolerance of the amounts stored
   * @param electrons how they follow
   * @param supply face through which moving electrons come and go
   * @param scheme flux of the ions
   * @param states_s times at which the state is kept, increasing
   * @param mostSteps of the integrator in one step of the protocol
   * @param proceed asked before each step of the integrator; false ends the run
   */
  public record Settings(
      int cells,
      double relativeTolerance,
      ElectronModel electrons,
      Face supply,
      FluxScheme scheme,
      Series states_s,
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
      for (int i = 1; i < states_s.size(); i++) {
        if (!(states_s.get(i) > states_s.get(i - 1))) {
          throw new IllegalArgumentException("the times of states must increase");
        }
      }
    }

    /** 120 cells a layer, 1e-4, electrons at equilibrium. */
    public static Settings standard() {
      return new Settings(
          120,
          1e-4,
          ElectronModel.EQUILIBRIUM,
          Face.LEFT,
          FluxScheme.EXCESS_POTENTIAL,
          Series.of(),
          20_000,
          () -> true);
    }

    public Settings withCells(int other) {
      return new Settings(
          other, relativeTolerance, electrons, supply, scheme, states_s, mostSteps, proceed);
    }

    public Settings withTolerance(double other) {
      return new Settings(cells, other, electrons, supply, scheme, states_s, mostSteps, proceed);
    }

    public Settings withElectrons(ElectronModel model, Face from) {
      return new Settings(
          cells, relativeTolerance, model, from, scheme, states_s, mostSteps, proceed);
    }

    public Settings withStatesAt(Series times_s) {
      return new Settings(
          cells, relativeTolerance, electrons, supply, scheme, times_s, mostSteps, proceed);
    }

    public Settings askedBeforeSteps(BooleanSupplier other) {
      return new Settings(
          cells, relativeTolerance, electrons, supply, scheme, states_s, mostSteps, other);
    }
  }

  /** What came of it. */
  public sealed interface Outcome permits Completed, Stopped {}

  /**
   * Every step came to its end.
   *
   * @param result what happened
   */
  public record Completed(ProtocolResult result) implements Outcome {}

  /**
   * A step did not come to its end.
   *
   * @param step place of the step among the flat ones
   * @param reason one sentence
   * @param time_s how far it came
   * @param history sizes of the last corrections
   */
  public record Stopped(int step, String reason, double time_s, Series history)
      implements Outcome {}

  private final Settings settings;
  private final List<ProtocolStep> steps;
  private final DrivenStack driven;
  private final TransportProblem problem;
  private final double start_V;
  private final double moved;
  private double[] y;
  private final double[] amounts;
  private final double[] changed;
  private boolean held;

  private ProtocolRun(Stack stack, Protocol protocol, Settings settings) {
    this.settings = settings;
    steps = protocol.flat();
    start_V = protocol.start_V();
    DrivenStack.Numbers numbers =
        new DrivenStack.Numbers(
            settings.cells(), settings.electrons(), settings.supply(), settings.scheme());
    double[] range = range(stack, protocol, numbers);
    driven = DrivenStack.of(stack, protocol.ion(), protocol.face(), range, numbers);
    problem = driven.problem();
    moved = span(driven, range);
    y = new double[problem.size()];
    amounts = new double[problem.size()];
    changed = new double[problem.size()];
  }

  /** Runs every step. */
  public static Outcome of(Stack stack, Protocol protocol, Settings settings) {
    return new ProtocolRun(stack, protocol, settings).run();
  }

  private Outcome run() {
    if (!(driven.balance(start_V) instanceof Balance.Found(double[] empty))) {
      return new Stopped(0, "the equilibrium at the start was not found", 0, Series.of());
    }
    y = empty;
    problem.amounts(y, amounts);
    ProtocolTrace trace = new ProtocolTrace(driven, y, settings.states_s(), settings.proceed());
    for (int i = 0; i < steps.size(); i++) {
      ProtocolStep step = steps.get(i);
      if (trace.alreadyMet(i, step, y)) {
        continue;
      }
      Drive drive = drive(step);
      change(drive);
      BackwardDifferentiation integrator =
          new BackwardDifferentiation(
              problem,
              driven.tolerances(moved, settings.relativeTolerance(), settings.mostSteps()));
      if (integrator.begin(0, y, amounts) instanceof Newton.Stalled stalled) {
        return new Stopped(
            i,
            "the change at the face found no start: " + stalled.reason(),
            trace.time_s(),
            stalled.updates());
      }
      if (trace.begins(i, step, drive, integrator)) {
        trace.end(step, ProtocolResult.End.SETTLED, integrator);
      } else {
        switch (integrator.advance(limits(step).longest_s(), trace.events(), trace)) {
          case Integrator.Stopped stopped -> {
            return new Stopped(
                i,
                stopped.reason() + advice(step),
                trace.time_s() + stopped.time_s(),
                stopped.corrections());
          }
          case Integrator.Reached _ -> trace.end(step, ProtocolResult.End.TIME, integrator);
          case Integrator.EventStopped(double _, int event) ->
              trace.end(step, trace.endOf(event), integrator);
        }
      }
      integrator.unknowns(integrator.time_s(), y);
      integrator.amounts(integrator.time_s(), amounts);
    }
    return new Completed(trace.result());
  }

  /** Changes what happens at the face; the amounts of all other nodes stay as they are. */
  private void change(Drive drive) {
    int row = driven.faceRow();
    boolean holds = drive instanceof Drive.Held;
    double level = problem.level_V(y, driven.faceNode(), driven.ion());
    driven.drive(drive);
    if (holds) {
      y[row] = 0;
      amounts[row] = 0;
    } else if (held) {
      y[row] = level;
      problem.amounts(y, changed);
      amounts[row] = changed[row];
    }
    held = holds;
  }

  private static String advice(ProtocolStep step) {
    return step instanceof ProtocolStep.Feed feed && feed.end().level_V().isEmpty()
        ? " (a constant flux empties or fills the face in the end: give it a level at which it"
            + " ends)"
        : "";
  }

  static Drive drive(ProtocolStep step) {
    return switch (step) {
      case ProtocolStep.Hold hold -> new Drive.Held(hold.level_V());
      case ProtocolStep.Feed feed -> new Drive.Fed(feed.flux_per_m2_s());
      case ProtocolStep.Swap swap -> swap.drive();
      case ProtocolStep.Rest _, ProtocolStep.Repeat _ -> new Drive.Blocked();
    };
  }

  static ProtocolStep.Limits limits(ProtocolStep step) {
    return switch (step) {
      case ProtocolStep.Hold hold -> hold.end();
      case ProtocolStep.Feed feed -> feed.end();
      case ProtocolStep.Swap swap -> swap.end();
      case ProtocolStep.Rest rest -> rest.end();
      case ProtocolStep.Repeat _ -> throw new IllegalStateException("repetitions are written out");
    };
  }

  /** Levels the protocol may lead to: those it names, and that of the largest amount. */
  private double[] range(Stack stack, Protocol protocol, DrivenStack.Numbers numbers) {
    double[] range = new double[2 * steps.size() + 2];
    Arrays.fill(range, start_V);
    DrivenStack trial =
        DrivenStack.of(stack, protocol.ion(), protocol.face(), new double[] {start_V}, numbers);
    double start = storedAt(trial, start_V);
    double highest = start;
    for (int i = 0; i < steps.size(); i++) {
      ProtocolStep.Limits end = limits(steps.get(i));
      range[2 * i] = end.level_V().orElse(start_V);
      switch (steps.get(i)) {
        case ProtocolStep.Hold hold -> range[2 * i + 1] = hold.level_V();
        case ProtocolStep.Swap swap -> range[2 * i + 1] = swap.drive().level_V();
        case ProtocolStep.Feed feed -> {
          if (end.level_V().isEmpty() || end.stored_per_m2().isPresent()) {
            highest =
                Math.max(
                    highest,
                    end.stored_per_m2().orElse(start + feed.flux_per_m2_s() * end.longest_s()));
          }
        }
        case ProtocolStep.Rest _, ProtocolStep.Repeat _ -> {}
      }
    }
    double low = start_V;
    double high = start_V + REACH_V;
    for (int i = 0; i < BISECTIONS && highest > start; i++) {
      double middle = 0.5 * (low + high);
      if (storedAt(trial, middle) < highest) {
        low = middle;
      } else {
        high = middle;
      }
    }
    range[range.length - 1] = low;
    return Arrays.stream(range).distinct().toArray();
  }

  private static double storedAt(DrivenStack stack, double level_V) {
    return stack.balance(level_V) instanceof Balance.Found(double[] at)
        ? stack.reader().stored_per_m2(at)
        : Double.NaN;
  }

  private static double span(DrivenStack stack, double[] range_V) {
    double least = Double.POSITIVE_INFINITY;
    double most = 0;
    for (double level : range_V) {
      double stored = storedAt(stack, level);
      least = Math.min(least, stored);
      most = Math.max(most, stored);
    }
    return Math.max(most - least, LEAST_MOVED * most);
  }
}
