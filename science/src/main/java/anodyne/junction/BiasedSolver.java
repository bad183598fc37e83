package anodyne.junction;

import java.util.Arrays;
import java.util.Optional;

/**
 * The steady states of one stack on one mesh, reached from equilibrium by steps of bias and light.
 *
 * <p>Each step starts from the straight line through the last two states; a step that {@link
 * SteadyState} does not take is cut, one that it takes lets the next one grow.
 */
final class BiasedSolver {
  private static final int MOST_STEPS = 200;
  private static final double MOST_STEP_V = 0.25;
  private static final double LEAST_STEP_V = 1e-5;
  private static final double FIRST_LIGHT_FACTOR = 1e-4;
  private static final double LEAST_LIGHT = 1e-40;
  private static final double LEAST_LIGHT_FACTOR = 1.1;
  private static final double MOST_EXTRAPOLATION = 3;
  private static final double LEAST_EVEN = 0.2;
  private static final double MOST_EVEN = 1.7;
  private static final int BLOCK = 3;

  final BiasedState state;
  final ImageForce image;
  final BarrierTunnelling tunnelling;
  private final SteadyState steady;
  private final boolean lit;
  private final double[] last;
  private final double[] before;
  private final double[] earlier;
  private final double[] trial;
  private double bias;
  private double biasBefore = Double.NaN;
  private double biasEarlier = Double.NaN;
  private double light;
  private int steps;
  private String reason = "";

  BiasedSolver(Equilibrium.Start start, FluxScheme scheme) {
    state = new BiasedState(start, scheme);
    image = new ImageForce(state);
    tunnelling = new BarrierTunnelling(state);
    steady = new SteadyState(state, image, tunnelling);
    lit = isLit(start.stack());
    last = new double[state.unknown.length];
    before = new double[last.length];
    earlier = new double[last.length];
    trial = new double[last.length];
    toEquilibrium();
  }

  /** Back to the dark equilibrium. */
  final void toEquilibrium() {
    state.toEquilibrium();
    bias = 0;
    light = 0;
    biasBefore = Double.NaN;
    state.store(last);
  }

  int iterations() {
    return steady.iterations();
  }

  double bias() {
    return bias;
  }

  /**
   * Goes to a bias and full light.
   *
   * @return why it stopped before, if it did
   */
  Optional<String> goTo(double target_V) {
    steps = 0;
    if (light < 1 && !turnOnLight()) {
      return Optional.of(reason);
    }
    double step = Math.min(MOST_STEP_V, Math.abs(target_V - bias));
    if (target_V == bias && !solveAt(bias, 1)) {
      return Optional.of(reason);
    }
    while (bias != target_V) {
      double size = Math.min(step, Math.abs(target_V - bias));
      double next =
          size == Math.abs(target_V - bias)
              ? target_V
              : bias + Math.copySign(size, target_V - bias);
      if (solveAt(next, 1)) {
        step = Math.min(MOST_STEP_V, 1.6 * size);
      } else {
        step = 0.4 * size;
      }
      if (bias != target_V && (step < LEAST_STEP_V || steps > MOST_STEPS)) {
        return Optional.of(reason);
      }
    }
    return Optional.empty();
  }

  /**
   * Goes to a bias and full light by Newton's method alone.
   *
   * @param from absolute values near those at the bias
   */
  boolean goNear(double[] from, double target_V) {
    if (!steady.solveNear(from, target_V, 1)) {
      return false;
    }
    reached(target_V, 1);
    biasBefore = Double.NaN;
    return true;
  }

  /** Absolute values of the present state, and in the middle of every cell that has a width. */
  double[] onHalvedCells() {
    CarrierGrid grid = state.grid;
    double[] fine = new double[BLOCK * (2 * grid.nodes() - 1)];
    System.arraycopy(last, 0, fine, 0, BLOCK);
    int at = BLOCK;
    for (int c = 0; c < grid.cells(); c++) {
      int left = BLOCK * c;
      int right = left + BLOCK;
      if (grid.layerOfCell()[c] != CarrierGrid.EMISSION) {
        for (int k = 0; k < BLOCK; k++) {
          fine[at + k] = 0.5 * (last[left + k] + last[right + k]);
        }
        at += BLOCK;
      }
      System.arraycopy(last, right, fine, at, BLOCK);
      at += BLOCK;
    }
    return Arrays.copyOf(fine, at);
  }

  private static boolean isLit(Stack stack) {
    for (Layer layer : stack.layers()) {
      if (layer instanceof Layer.Semiconductor s && s.kinetics().generation_per_m3_s() > 0) {
        return true;
      }
    }
    return false;
  }

  private boolean turnOnLight() {
    if (!lit) {
      light = 1;
      return true;
    }
    double share = 1;
    while (!solveAt(0, share)) {
      share *= FIRST_LIGHT_FACTOR;
      if (share < LEAST_LIGHT || steps > MOST_STEPS) {
        reason = "with any share of the generation: " + reason;
        return false;
      }
    }
    double factor = 1 / FIRST_LIGHT_FACTOR;
    while (light < 1) {
      double next = Math.min(1, light * factor);
      factor = solveAt(0, next) ? Math.min(1e6, factor * factor) : Math.sqrt(factor);
      if (factor < LEAST_LIGHT_FACTOR || steps > MOST_STEPS) {
        reason = "with a share " + light + " of the generation: " + reason;
        return false;
      }
    }
    return true;
  }

  /** Solves at a bias; on failure the state stays as it was. */
  private boolean solveAt(double target_V, double share) {
    steps++;
    predict(target_V);
    if (!steady.solve(trial, target_V, share, lit && light == 0 && share > 0)) {
      reason = steady.reason();
      state.load(last, bias, light);
      return false;
    }
    if (target_V != bias) {
      System.arraycopy(before, 0, earlier, 0, last.length);
      biasEarlier = biasBefore;
      System.arraycopy(last, 0, before, 0, last.length);
      biasBefore = bias;
    }
    reached(target_V, share);
    return true;
  }

  private void reached(double target_V, double share) {
    bias = target_V;
    light = share;
    state.store(last);
  }

  /**
   * Fills {@link #trial} with absolute values expected at a bias: the parabola through the last
   * three states where they are about evenly spaced, else the straight line through two.
   */
  private void predict(double target_V) {
    double ratio = (target_V - bias) / (bias - biasBefore);
    double spacing = (bias - biasBefore) / (biasBefore - biasEarlier);
    boolean straight = target_V != bias && Math.abs(ratio) <= MOST_EXTRAPOLATION;
    boolean curved = straight && isEven(ratio) && isEven(spacing);
    double bend = curved ? ratio * (1 + ratio) * spacing / (1 + spacing) : 0;
    for (int i = 0; i < trial.length; i++) {
      double slope = last[i] - before[i];
      trial[i] = straight ? last[i] + ratio * slope : last[i];
      if (curved) {
        trial[i] += bend * (slope - spacing * (before[i] - earlier[i]));
      }
    }
  }

  /** True for steps in one direction of which none is much longer. */
  private static boolean isEven(double ratio) {
    return ratio >= LEAST_EVEN && ratio <= MOST_EVEN;
  }

  /** The present state. */
  OperatingPoint point(int iterationsBefore) {
    return state.point(bias, iterations() - iterationsBefore);
  }
}
