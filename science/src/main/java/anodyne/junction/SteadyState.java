package anodyne.junction;

import anodyne.numerics.ExtendedBlockTridiagonal;
import anodyne.numerics.LogarithmicDamping;
import anodyne.numerics.Newton;

/**
 * The steady state of a stack at one bias and one share of its generation, from values that are
 * near it.
 *
 * <p>Newton's method comes first. Where it fails, the decoupled cycles of {@link GummelIteration}
 * come nearer, and from then on the linear systems of the stack are solved with twice the digits.
 * Barrier lowering and tunnelling follow the state by fixed-point iteration around it. After the
 * updates have become small, iterations go on until the current is the same in all cells.
 */
final class SteadyState {
  private static final int MOST_ITERATIONS = 60;

  /** Most decoupled cycles of a step; 12 and 48 give the same bits on 300 random stacks. */
  private static final int GUMMEL_CYCLES = 24;

  private static final int GUMMEL_ROUND = 6;
  private static final int POLISHING = 6;
  private static final double TOLERANCE_V = 1e-9;
  private static final int FIRST_ITERATIONS = 8;

  /**
   * Shares of {@link ExtendedJacobian#begin} in the first iterations and after. Halved or doubled
   * together they move currents of 300 random stacks above 1e-12 A/m² by 2e-7 at most and
   * iterations by 1 %; with the last one from the start iterations grow by 3 %; a thousand times
   * larger, states of weakly connected parts are no longer reached in a reasonable time.
   */
  private static final double LEAST_LINK = 1e-28;

  private static final double LAST_LINK = 1e-31;
  private static final double EXTENDED_TOLERANCE_V = 2e-8;
  private static final double TUNNELLING_TOLERANCE = 1e-6;
  private static final double IMAGE_TOLERANCE_V = 1e-10;
  private static final int MOST_PASSES = 60;
  private static final int BLOCK = 3;

  private final BiasedState state;
  private final ImageForce image;
  private final BarrierTunnelling tunnelling;
  private final boolean tunnels;
  private final double vt_V;
  private final Newton newton;
  private final GummelIteration gummel;
  private final ExtendedBlockTridiagonal extended;
  private final ExtendedJacobian jacobian;
  private final double[] step;
  private final double[] aside;
  private boolean stiff;
  private int iterations;
  private String reason = "";

  SteadyState(BiasedState state, ImageForce image, BarrierTunnelling tunnelling) {
    this.state = state;
    this.image = image;
    this.tunnelling = tunnelling;
    tunnels = state.start.stack().tunnelling() != Tunnelling.NONE;
    vt_V = state.start.vt_V();
    int nodes = state.grid.nodes();
    newton = new Newton(nodes, BLOCK, MOST_ITERATIONS);
    gummel = new GummelIteration(state.problem, state.grid, vt_V);
    extended = new ExtendedBlockTridiagonal(nodes, BLOCK);
    jacobian = state.problem.extended(extended);
    step = new double[BLOCK * nodes];
    aside = new double[BLOCK * nodes];
  }

  /** Newton iterations and decoupled cycles taken so far. */
  int iterations() {
    return iterations;
  }

  /** Why the last solution failed, one sentence. */
  String reason() {
    return reason;
  }

  /**
   * Solves.
   *
   * @param from absolute values to start from
   * @param far true if they are too far off for Newton's method
   * @return false, with a {@link #reason}, if it failed
   */
  boolean solve(double[] from, double target_V, double light, boolean far) {
    image.release();
    state.load(from, target_V, light);
    if ((far || !newtonTo(target_V)) && !decoupled(from, target_V, light)) {
      return false;
    }
    return settled(target_V);
  }

  /**
   * Solves by Newton's method alone.
   *
   * @param from absolute values near the solution, such as those of another mesh
   */
  boolean solveNear(double[] from, double target_V, double light) {
    image.release();
    state.load(from, target_V, light);
    return newtonTo(target_V) && settled(target_V);
  }

  /** Image force and tunnelling brought in line with the state, and the current with itself. */
  private boolean settled(double target_V) {
    for (int pass = 0; pass < MOST_PASSES; pass++) {
      double moved = image.approach(relaxation(pass));
      double tunnelled = tunnels ? tunnelling.update() : 0;
      if (moved <= IMAGE_TOLERANCE_V && tunnelled <= TUNNELLING_TOLERANCE) {
        return polish(target_V);
      }
      if (!newtonTo(target_V)) {
        return false;
      }
    }
    reason = "the image force or the tunnelling does not settle at " + target_V + " V";
    return false;
  }

  /**
   * Share of the way that the image force goes: whole, then less where the fixed point swings. Half
   * these shares leave 8 of 88 random stacks without a settled barrier; whole and half steps twice
   * as long cost 1 % more iterations, half as long 24 %, and neither moves a current by 2e-8.
   */
  private static double relaxation(int pass) {
    return pass < 6 ? 1 : pass < 20 ? 0.5 : 0.15;
  }

  /** Comes near by decoupled cycles, from where Newton's method is tried again and again. */
  private boolean decoupled(double[] from, double target_V, double light) {
    stiff = true;
    state.load(from, target_V, light);
    for (int cycle = 1; cycle <= GUMMEL_CYCLES; cycle++) {
      double moved = gummel.cycle(state.unknown);
      iterations++;
      if (!Double.isFinite(moved)) {
        reason = "at " + target_V + " V the decoupled iteration broke down";
        return false;
      }
      if (moved < 0.1 * vt_V || cycle % GUMMEL_ROUND == 0) {
        state.store(aside);
        state.load(aside, target_V, light);
        if (newtonTo(target_V)) {
          return true;
        }
        state.load(aside, target_V, light);
      }
    }
    return false;
  }

  private boolean newtonTo(double target_V) {
    if (stiff) {
      return extendedTo(target_V);
    }
    Newton.Outcome outcome = newton.solve(state.problem, state.unknown, vt_V, TOLERANCE_V);
    iterations += outcome.iterations();
    return switch (outcome) {
      case Newton.Converged c -> true;
      case Newton.Stalled stalled -> {
        reason = "at " + target_V + " V " + stalled.reason();
        yield false;
      }
    };
  }

  /** Newton's method with twice the digits in the linear systems. */
  private boolean extendedTo(double target_V) {
    double moved = Double.POSITIVE_INFINITY;
    for (int k = 0; k < MOST_ITERATIONS; k++) {
      state.problem.levels.refer(state.unknown);
      jacobian.begin(k < FIRST_ITERATIONS ? LEAST_LINK : LAST_LINK);
      state.problem.assemble(state.unknown, step, jacobian);
      iterations++;
      if (!extended.solve(step)) {
        reason = "at " + target_V + " V the Jacobian became singular or not finite";
        return false;
      }
      moved = LogarithmicDamping.subtract(step, state.unknown, 1, vt_V);
      if (Double.isNaN(moved)) {
        reason = "at " + target_V + " V an update became not finite";
        return false;
      }
      if (moved <= EXTENDED_TOLERANCE_V) {
        return true;
      }
    }
    if (moved < 0.1 * vt_V && state.nothingFlows()) {
      return true;
    }
    reason = "at " + target_V + " V no convergence within " + MOST_ITERATIONS + " iterations";
    return false;
  }

  private boolean polish(double target_V) {
    state.problem.levels.refer(state.unknown);
    for (int k = 0; k < POLISHING && state.variation() > BiasedState.SAME_CURRENT; k++) {
      if (k > 1) {
        stiff = true;
      }
      if (!newtonTo(target_V)) {
        return false;
      }
    }
    return true;
  }
}
