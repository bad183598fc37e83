package anodyne.junction;

import anodyne.quantity.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Capacitance of a stack at one frequency over a range of bias.
 *
 * @param stack what was solved
 * @param frequency_Hz frequency; 0 is the limit of low frequency
 * @param points one per bias, in the order asked for
 * @param solver cost of the operating points
 * @param meshChange largest relative change of the admittance at the outermost biases when every
 *     cell is halved; empty if that was not done
 */
public record CapacitanceVoltage(
    Stack stack,
    double frequency_Hz,
    List<Admittance> points,
    Solver solver,
    OptionalDouble meshChange) {
  public CapacitanceVoltage {
    points = List.copyOf(points);
  }

  /** What came of it. */
  public sealed interface Outcome permits Swept, Stopped {}

  /** Every bias was solved. */
  public record Swept(CapacitanceVoltage curve) implements Outcome {}

  /**
   * A bias was not.
   *
   * @param bias_V the bias asked for
   * @param reason one sentence
   * @param reached the points solved before
   */
  public record Stopped(double bias_V, String reason, List<Admittance> reached) implements Outcome {
    public Stopped {
      reached = List.copyOf(reached);
    }
  }

  /**
   * Solves a stack at each bias.
   *
   * @param bias_V potentials of the last contact less that of the first, in any order
   * @param frequency_Hz frequency; 0 is the limit of low frequency
   */
  public static Outcome of(
      Stack stack, Series bias_V, double frequency_Hz, DriftDiffusion.Settings settings) {
    DriftDiffusion.requireSweep(stack, bias_V);
    SmallSignal.requireFrequency(frequency_Hz);
    Outcome plain = on(stack, 0, bias_V, frequency_Hz, settings.scheme());
    if (settings.compareMeshes() && plain instanceof Swept(CapacitanceVoltage curve)) {
      Series ends = Series.of(bias_V.min(), bias_V.max());
      if (on(stack, 1, ends, frequency_Hz, settings.scheme())
          instanceof Swept(CapacitanceVoltage fine)) {
        return new Swept(curve.comparedWith(fine));
      }
    }
    return plain;
  }

  private CapacitanceVoltage comparedWith(CapacitanceVoltage fine) {
    double largest = 0;
    for (Admittance b : fine.points) {
      for (Admittance a : points) {
        if (a.bias_V() == b.bias_V()) {
          largest = Math.max(largest, SmallSignal.change(a, b));
        }
      }
    }
    return new CapacitanceVoltage(stack, frequency_Hz, points, solver, OptionalDouble.of(largest));
  }

  private static Outcome on(
      Stack stack, int halvings, Series bias_V, double frequency_Hz, FluxScheme scheme) {
    return switch (Equilibrium.start(stack, halvings)) {
      case Equilibrium.NotStarted(Equilibrium.NotSolved failure) ->
          new Stopped(0, "no equilibrium: " + failure.reason(), List.of());
      case Equilibrium.Started(Equilibrium.Start start) ->
          from(new BiasedSolver(start, scheme), bias_V, frequency_Hz);
    };
  }

  private static Outcome from(BiasedSolver solver, Series bias_V, double frequency_Hz) {
    LinearResponse response = new LinearResponse(solver.state.grid, solver.state.start);
    Admittance[] points = new Admittance[bias_V.size()];
    List<Admittance> reached = new ArrayList<>();
    double previous = 0;
    for (int i : DriftDiffusion.outwards(bias_V)) {
      double target = bias_V.get(i);
      if (target < 0 && previous >= 0) {
        solver.toEquilibrium();
      }
      previous = target;
      Optional<String> stopped = solver.goTo(target);
      if (stopped.isPresent()) {
        return new Stopped(target, stopped.get(), reached);
      }
      response.linearise(solver);
      Optional<Admittance> point = SmallSignal.at(solver, response, frequency_Hz);
      if (point.isEmpty()) {
        return new Stopped(target, SmallSignal.unresolved(frequency_Hz), reached);
      }
      points[i] = point.get();
      reached.add(points[i]);
    }
    return new Swept(
        new CapacitanceVoltage(
            solver.state.start.stack(),
            frequency_Hz,
            List.of(points),
            new Solver(
                solver.state.grid.nodes(), solver.state.start.iterations() + solver.iterations()),
            OptionalDouble.empty()));
  }

  /** Flat band and carriers as they would be read from the curve. */
  public DepletionReading.Outcome mottSchottky() {
    return DepletionReading.of(this);
  }
}
