package anodyne.junction;

import anodyne.quantity.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Currents of a stack under bias.
 *
 * <p>Method: the finite volumes of {@link CarrierProblem} on the mesh of the equilibrium, damped
 * Newton with an analytic Jacobian and block-tridiagonal solves, continued from equilibrium in
 * light and bias by {@link BiasedSolver}. Second order in the cell width. Ions keep the places they
 * have at equilibrium: a sweep is fast against their motion. Scharfetter and Gummel, IEEE Trans.
 * Electron Devices 16, 64 (1969); Yu and Dutton, SEDAN III (1985); Abdel et al., Opt. Quantum
 * Electron. 53, 163 (2021).
 */
public final class DriftDiffusion {
  /** The point at an end of the sweep, and its state put on the mesh with halved cells. */
  @SuppressWarnings("ArrayRecordComponent") // work array of one solve, never compared
  private record Outermost(OperatingPoint point, double[] onHalvedCells) {}

  private DriftDiffusion() {}

  /**
   * How to solve.
   *
   * @param scheme discretisation of the fluxes
   * @param compareMeshes true to solve the outermost biases on a mesh with halved cells too
   */
  public record Settings(FluxScheme scheme, boolean compareMeshes) {
    /** The excess potential scheme on one mesh. */
    public static final Settings PLAIN = new Settings(FluxScheme.EXCESS_POTENTIAL, false);

    /** The excess potential scheme with the change on halving the cells. */
    public static final Settings COMPARED = new Settings(FluxScheme.EXCESS_POTENTIAL, true);
  }

  /** What came of a sweep. */
  public sealed interface Outcome permits Swept, Stopped {}

  /** Every bias was reached. */
  public record Swept(CurrentVoltage curve) implements Outcome {}

  /**
   * A bias was not reached.
   *
   * @param bias_V the bias asked for
   * @param reason one sentence
   * @param reached the points solved before
   */
  public record Stopped(double bias_V, String reason, List<OperatingPoint> reached)
      implements Outcome {
    public Stopped {
      reached = List.copyOf(reached);
    }
  }

  /**
   * Solves a stack at each bias.
   *
   * @param bias_V potentials of the last contact less that of the first, in any order
   */
  public static Outcome sweep(Stack stack, Series bias_V, Settings settings) {
    requireSweep(stack, bias_V);
    return switch (Equilibrium.start(stack, 0)) {
      case Equilibrium.NotStarted(Equilibrium.NotSolved failure) ->
          new Stopped(0, "no equilibrium: " + failure.reason(), List.of());
      case Equilibrium.Started(Equilibrium.Start start) -> sweep(start, bias_V, settings);
    };
  }

  static void requireSweep(Stack stack, Series bias_V) {
    requireContacts(stack);
    if (bias_V.size() == 0) {
      throw new IllegalArgumentException("a sweep needs at least one bias");
    }
    for (int i = 0; i < bias_V.size(); i++) {
      Bounds.require("bias_V", bias_V.get(i), -100, 100, "V");
    }
  }

  static void requireContacts(Stack stack) {
    if (stack.layers().stream().allMatch(layer -> layer instanceof Layer.Metal)) {
      throw new IllegalArgumentException(
          "no layer is a semiconductor: metals alone offer no resistance to solve for");
    }
    boolean leftMetal = stack.layers().getFirst() instanceof Layer.Metal;
    boolean rightMetal = stack.layers().getLast() instanceof Layer.Metal;
    if (stack.geometry() != Geometry.SLAB && !leftMetal) {
      throw new IllegalArgumentException(
          "no current passes a core without a contact: give a slab, or a metal as first layer");
    }
    if ((!leftMetal && stack.left() instanceof Contact.Insulated)
        || (!rightMetal && stack.right() instanceof Contact.Insulated)) {
      throw new IllegalArgumentException(
          "no current passes an insulated face: give both contacts another condition");
    }
  }

  private static Outcome sweep(Equilibrium.Start start, Series bias_V, Settings settings) {
    BiasedSolver solver = new BiasedSolver(start, settings.scheme());
    OperatingPoint[] points = new OperatingPoint[bias_V.size()];
    int[] order = outwards(bias_V);
    List<OperatingPoint> reached = new ArrayList<>();
    List<BiasedProfile> profiles = new ArrayList<>();
    TunnelReadings tunnels = new TunnelReadings(solver, points.length);
    int lowest = 0;
    int highest = 0;
    for (int i = 1; i < points.length; i++) {
      lowest = bias_V.get(i) < bias_V.get(lowest) ? i : lowest;
      highest = bias_V.get(i) > bias_V.get(highest) ? i : highest;
    }
    List<Outermost> outermost = new ArrayList<>();
    double previous = 0;
    for (int i : order) {
      double target = bias_V.get(i);
      if (target < 0 && previous >= 0) {
        solver.toEquilibrium();
      }
      previous = target;
      int iterations = solver.iterations();
      Optional<String> stopped = solver.goTo(target);
      if (stopped.isPresent()) {
        return new Stopped(target, stopped.get(), reached);
      }
      points[i] = solver.point(iterations);
      reached.add(points[i]);
      tunnels.take(solver, i);
      if (i == lowest || i == highest) {
        profiles.add(BiasedReader.profile(solver));
        if (settings.compareMeshes()) {
          outermost.add(new Outermost(points[i], solver.onHalvedCells()));
        }
      }
    }
    profiles.sort((a, b) -> Double.compare(a.bias_V(), b.bias_V()));
    OptionalDouble change =
        settings.compareMeshes()
            ? meshChange(start.stack(), settings.scheme(), outermost)
            : OptionalDouble.empty();
    return new Swept(
        new CurrentVoltage(
            start.stack(),
            List.of(points),
            tunnels.barriers(),
            profiles,
            new Solver(solver.state.grid.nodes(), start.iterations() + solver.iterations()),
            change));
  }

  /** Indices of the biases from 0 up, then from 0 down. */
  static int[] outwards(Series bias_V) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < bias_V.size(); i++) {
      order.add(i);
    }
    order.sort((a, b) -> {
      double x = bias_V.get(a);
      double y = bias_V.get(b);
      if ((x >= 0) != (y >= 0)) {
        return x >= 0 ? -1 : 1;
      }
      return Double.compare(Math.abs(x), Math.abs(y));
    });
    return order.stream().mapToInt(Integer::intValue).toArray();
  }

  /**
   * Largest relative change of the currents on halving every cell.
   *
   * <p>From the coarse states Newton's method gets there in a few steps; if it does not, the way
   * from equilibrium is gone again.
   */
  private static OptionalDouble meshChange(Stack stack, FluxScheme scheme, List<Outermost> coarse) {
    if (!(Equilibrium.start(stack, 1) instanceof Equilibrium.Started(Equilibrium.Start start))) {
      return OptionalDouble.empty();
    }
    BiasedSolver solver = new BiasedSolver(start, scheme);
    double change = 0;
    for (Outermost outermost : coarse) {
      OperatingPoint point = outermost.point();
      if (!solver.goNear(outermost.onHalvedCells(), point.bias_V())) {
        solver.toEquilibrium();
        if (solver.goTo(point.bias_V()).isPresent()) {
          return OptionalDouble.empty();
        }
      }
      double fine = solver.point(0).current_A_per_m2();
      double scale = Math.max(Math.abs(fine), Double.MIN_NORMAL);
      change = Math.max(change, Math.abs(fine - point.current_A_per_m2()) / scale);
    }
    return OptionalDouble.of(change);
  }
}
