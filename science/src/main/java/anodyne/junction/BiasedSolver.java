package anodyne.junction;

import anodyne.numerics.ExtendedBlockTridiagonal;
import anodyne.numerics.Newton;
import anodyne.quantity.Constants;
import java.util.Optional;

/**
 * The steady states of one stack on one mesh, reached from equilibrium by steps of bias and light.
 *
 * <p>Each step starts from the straight line through the last two states; a step that Newton's
 * method does not take is halved, one that it takes easily lets the next one grow. After the
 * updates have become small, iterations go on until the current is the same in all cells.
 */
final class BiasedSolver {
  private static final int MOST_ITERATIONS = 60;
  private static final int GUMMEL_CYCLES = 24;
  private static final int GUMMEL_ROUND = 6;
  private static final int MOST_STEPS = 200;
  private static final int POLISHING = 6;
  private static final double TOLERANCE_V = 1e-9;
  private static final int FIRST_ITERATIONS = 8;
  private static final double LEAST_LINK = 1e-28;
  private static final double LAST_LINK = 1e-31;
  private static final double EXTENDED_TOLERANCE_V = 2e-8;
  private static final double SAME_CURRENT = 1e-9;
  private static final double COUNTABLE = 1e4;
  private static final double MOST_STEP_V = 0.25;
  private static final double LEAST_STEP_V = 1e-5;
  private static final double FIRST_LIGHT_FACTOR = 1e-4;
  private static final double LEAST_LIGHT = 1e-40;
  private static final double LEAST_LIGHT_FACTOR = 1.1;
  private static final double TUNNELLING_TOLERANCE = 1e-6;
  private static final double IMAGE_TOLERANCE_V = 1e-10;
  private static final int BLOCK = 3;

  final Equilibrium.Start start;
  final CarrierGrid grid;
  final CarrierProblem problem;
  final double[] unknown;
  private final Newton newton;
  private final GummelIteration gummel;
  private final double[] aside;
  private final double[] last;
  private final double[] before;
  private final double[] trial;
  private double bias;
  private double biasBefore = Double.NaN;
  private double light;
  final BarrierTunnelling tunnelling;
  private boolean stiff;
  private final ExtendedBlockTridiagonal extended;
  private final ExtendedJacobian jacobian;
  private final double[] step;
  private int iterations;
  private int steps;
  private String reason = "";

  BiasedSolver(Equilibrium.Start start, FluxScheme scheme) {
    this.start = start;
    grid = CarrierGrid.of(start);
    problem = new CarrierProblem(start, grid, scheme);
    unknown = new double[BLOCK * grid.nodes()];
    newton = new Newton(grid.nodes(), BLOCK, MOST_ITERATIONS);
    tunnelling = new BarrierTunnelling(this);
    gummel = new GummelIteration(problem, grid, start.vt_V());
    extended = new ExtendedBlockTridiagonal(grid.nodes(), BLOCK);
    jacobian = problem.extended(extended);
    step = new double[BLOCK * grid.nodes()];
    aside = new double[BLOCK * grid.nodes()];
    last = new double[unknown.length];
    before = new double[unknown.length];
    trial = new double[unknown.length];
    toEquilibrium();
  }

  /** Back to the dark equilibrium. */
  final void toEquilibrium() {
    problem.levels.clear();
    for (int i = 0; i < grid.nodes(); i++) {
      unknown[BLOCK * i] = start.u()[grid.meshNode()[i]];
      if (grid.isMetal(i)) {
        int metal = grid.firstMetal()[i];
        Layer.Metal m = (Layer.Metal) start.stack().layers().get(metal);
        unknown[BLOCK * i] = -m.workFunction_eV() - start.shift()[metal];
      }
      unknown[BLOCK * i + 1] = 0;
      unknown[BLOCK * i + 2] = 0;
    }
    bias = 0;
    light = 0;
    biasBefore = Double.NaN;
    problem.set(0, 0);
    problem.levels.refer(unknown);
    store(last);
  }

  int iterations() {
    return iterations;
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

  private boolean isLit() {
    for (Layer layer : start.stack().layers()) {
      if (layer instanceof Layer.Semiconductor s && s.kinetics().generation_per_m3_s() > 0) {
        return true;
      }
    }
    return false;
  }

  private boolean turnOnLight() {
    if (!isLit()) {
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
    if (!iterate(target_V, share)) {
      System.arraycopy(last, 0, trial, 0, trial.length);
      load(trial, bias, light);
      return false;
    }
    if (target_V != bias) {
      System.arraycopy(last, 0, before, 0, last.length);
      biasBefore = bias;
    }
    bias = target_V;
    light = share;
    store(last);
    return true;
  }

  private boolean iterate(double target_V, double share) {
    double[] lowered = {0, 0};
    moveFaces(lowered);
    load(trial, target_V, share);
    boolean fromDark = light == 0 && share > 0 && isLit();
    if (fromDark || !newtonTo(target_V)) {
      if (!decoupled(target_V, share)) {
        return false;
      }
    }
    for (int pass = 0; pass < 60; pass++) {
      double moved = lowerBarriers(lowered, pass < 6 ? 1 : pass < 20 ? 0.5 : 0.15);
      double tunnelled = start.stack().tunnelling() == Tunnelling.NONE ? 0 : tunnelling.update();
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

  /** Comes near by decoupled cycles, from where Newton's method is tried again and again. */
  private boolean decoupled(double target_V, double share) {
    stiff = true;
    load(trial, target_V, share);
    for (int cycle = 1; cycle <= GUMMEL_CYCLES; cycle++) {
      double moved = gummel.cycle(unknown);
      iterations++;
      if (!Double.isFinite(moved)) {
        reason = "at " + target_V + " V the decoupled iteration broke down";
        return false;
      }
      if (moved < 0.1 * start.vt_V() || cycle % GUMMEL_ROUND == 0) {
        store(aside);
        load(aside, target_V, share);
        if (newtonTo(target_V)) {
          return true;
        }
        load(aside, target_V, share);
      }
    }
    return false;
  }

  private boolean newtonTo(double target_V) {
    if (stiff) {
      return extendedTo(target_V);
    }
    Newton.Outcome outcome = newton.solve(problem, unknown, start.vt_V(), TOLERANCE_V);
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
      problem.levels.refer(unknown);
      jacobian.begin(k < FIRST_ITERATIONS ? LEAST_LINK : LAST_LINK);
      problem.assemble(unknown, step, jacobian);
      iterations++;
      if (!extended.solve(step)) {
        reason = "at " + target_V + " V the Jacobian became singular or not finite";
        return false;
      }
      double largest = 0;
      for (int i = 0; i < step.length; i++) {
        double size = Math.abs(step[i]);
        if (!(size <= Double.MAX_VALUE)) {
          reason = "at " + target_V + " V an update became not finite";
          return false;
        }
        largest = Math.max(largest, size);
        unknown[i] -=
            size <= start.vt_V()
                ? step[i]
                : Math.copySign(start.vt_V() * (1 + Math.log(size / start.vt_V())), step[i]);
      }
      moved = largest;
      if (largest <= EXTENDED_TOLERANCE_V) {
        return true;
      }
    }
    if (moved < 0.1 * start.vt_V() && nothingFlows()) {
      return true;
    }
    reason = "at " + target_V + " V no convergence within " + MOST_ITERATIONS + " iterations";
    return false;
  }

  /** True if less than a carrier per second and cm² passes every cell. */
  private boolean nothingFlows() {
    for (int c = 0; c < grid.cells(); c++) {
      if (!(Math.abs(total(c)) <= COUNTABLE)) {
        return false;
      }
    }
    return true;
  }

  private boolean polish(double target_V) {
    problem.levels.refer(unknown);
    for (int k = 0; k < POLISHING && variation() > SAME_CURRENT; k++) {
      if (k > 1) {
        stiff = true;
      }
      if (!newtonTo(target_V)) {
        return false;
      }
    }
    return true;
  }

  /** Moves the faces by a share of the way to the image force of the present fields. */
  private double lowerBarriers(double[] lowered, double share) {
    Stack stack = start.stack();
    double left = lowering(stack.left(), true);
    double right = lowering(stack.right(), false);
    double moved = Math.max(Math.abs(left - lowered[0]), Math.abs(right - lowered[1]));
    lowered[0] += share * (left - lowered[0]);
    lowered[1] += share * (right - lowered[1]);
    moveFaces(lowered);
    return moved;
  }

  /** Puts the faces with a barrier where the image force so large leaves them. */
  private void moveFaces(double[] lowered) {
    Stack stack = start.stack();
    int layers = stack.layers().size();
    if (stack.left() instanceof Contact.SchottkyBarrier && grid.leftContact()) {
      problem.fixFace(true, start.faceValue(stack.left(), 0) + lowered[0]);
    }
    if (stack.right() instanceof Contact.SchottkyBarrier && grid.rightContact()) {
      problem.fixFace(false, start.faceValue(stack.right(), layers - 1) + lowered[1]);
    }
  }

  /** Change of u at a face by the image force, positive where electrons meet the barrier. */
  double lowering(Contact contact, boolean left) {
    Stack stack = start.stack();
    int layer = left ? 0 : stack.layers().size() - 1;
    if (!(contact instanceof Contact.SchottkyBarrier barrier)
        || !barrier.imageLowering()
        || !(stack.layers().get(layer) instanceof Layer.Semiconductor s)) {
      return 0;
    }
    int cell = left ? 1 : grid.cells() - 2;
    double inner = left ? unknown[BLOCK * 2] : unknown[BLOCK * (grid.nodes() - 3)];
    double face = left ? unknown[BLOCK] : unknown[BLOCK * (grid.nodes() - 2)];
    double slope = (inner - face) / (grid.end()[cell] - grid.start()[cell]);
    double permittivity = s.permittivity() * Constants.VACUUM_PERMITTIVITY_F_PER_M;
    double sign = start.bulk()[layer].isNType() ? 1 : -1;
    double field = Math.max(0, sign * slope);
    return sign * Math.sqrt(Constants.ELEMENTARY_CHARGE_C * field / (4 * Math.PI * permittivity));
  }

  /** Fills {@link #trial} with absolute values expected at a bias. */
  private void predict(double target_V) {
    double ratio = (target_V - bias) / (bias - biasBefore);
    boolean straight = target_V != bias && Math.abs(ratio) <= 3;
    for (int i = 0; i < trial.length; i++) {
      trial[i] = straight ? last[i] + ratio * (last[i] - before[i]) : last[i];
    }
  }

  private void load(double[] absolute, double at_V, double share) {
    problem.set(at_V, share);
    for (int i = 0; i < grid.nodes(); i++) {
      unknown[BLOCK * i] = absolute[BLOCK * i];
      unknown[BLOCK * i + 1] = absolute[BLOCK * i + 1] - problem.levels.electron(i);
      unknown[BLOCK * i + 2] = absolute[BLOCK * i + 2] - problem.levels.hole(i);
    }
    problem.fixContacts(unknown);
    problem.levels.refer(unknown);
  }

  private void store(double[] absolute) {
    for (int i = 0; i < grid.nodes(); i++) {
      absolute[BLOCK * i] = unknown[BLOCK * i];
      absolute[BLOCK * i + 1] = problem.levels.electronPotential(unknown, i);
      absolute[BLOCK * i + 2] = problem.levels.holePotential(unknown, i);
    }
  }

  /** Cell whose current round-off disturbs least. */
  private int clearest() {
    int best = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int c = 0; c < grid.cells(); c++) {
      double resolution = problem.currents.resolution(unknown, c);
      if (resolution < least) {
        least = resolution;
        best = c;
      }
    }
    return best;
  }

  private double total(int cell) {
    return problem.currents.total(cell);
  }

  /** Largest difference of the current between cells, relative; see {@link OperatingPoint}. */
  double variation() {
    double current = total(clearest());
    double carriers = 0;
    for (int c = 0; c < grid.cells(); c++) {
      carriers = Math.max(carriers, Math.abs(problem.currents.electrons(c)));
    }
    double scale = Math.max(Math.abs(current), 1e-6 * carriers);
    double difference = 0;
    for (int c = 0; c < grid.cells(); c++) {
      double off = Math.abs(total(c) - current);
      if (off > SAME_CURRENT * scale
          && off > COUNTABLE
          && problem.currents.resolution(unknown, c) < 1e-8 * scale) {
        difference = Math.max(difference, off);
      }
    }
    return scale == 0 ? 0 : difference / scale;
  }

  /** The present state. */
  OperatingPoint point(int iterationsBefore) {
    double length = start.x()[start.x().length - 1];
    double area = Math.pow(length, start.stack().geometry().power());
    double scale = -Constants.ELEMENTARY_CHARGE_C / area;
    double current = total(clearest());
    return new OperatingPoint(
        bias,
        current == 0 ? 0 : scale * current,
        scale * problem.currents.electrons(0),
        variation(),
        iterations - iterationsBefore);
  }
}
