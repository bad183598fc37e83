package anodyne.junction;

import anodyne.quantity.Constants;

/** The unknowns of one stack under bias, and the current they carry. */
final class BiasedState {
  /** Currents that differ by less, relatively, are the same. */
  static final double SAME_CURRENT = 1e-9;

  /** Carriers per second and m², one per second and cm², which no experiment counts. */
  private static final double COUNTABLE = 1e4;

  private static final int BLOCK = 3;

  final Equilibrium.Start start;
  final CarrierGrid grid;
  final CarrierProblem problem;
  final double[] unknown;

  BiasedState(Equilibrium.Start start, FluxScheme scheme) {
    this.start = start;
    grid = CarrierGrid.of(start);
    problem = new CarrierProblem(start, grid, scheme);
    unknown = new double[BLOCK * grid.nodes()];
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
    problem.set(0, 0);
    problem.levels.refer(unknown);
  }

  /** Takes absolute values, with the contacts at a bias and a share of the generation. */
  void load(double[] absolute, double bias_V, double light) {
    problem.set(bias_V, light);
    for (int i = 0; i < grid.nodes(); i++) {
      unknown[BLOCK * i] = absolute[BLOCK * i];
      unknown[BLOCK * i + 1] = absolute[BLOCK * i + 1] - problem.levels.electron(i);
      unknown[BLOCK * i + 2] = absolute[BLOCK * i + 2] - problem.levels.hole(i);
    }
    problem.fixContacts(unknown);
    problem.levels.refer(unknown);
  }

  /** Gives absolute values. */
  void store(double[] absolute) {
    for (int i = 0; i < grid.nodes(); i++) {
      absolute[BLOCK * i] = unknown[BLOCK * i];
      absolute[BLOCK * i + 1] = problem.levels.electronPotential(unknown, i);
      absolute[BLOCK * i + 2] = problem.levels.holePotential(unknown, i);
    }
  }

  /** True if less than a carrier per second and cm² passes every cell. */
  boolean nothingFlows() {
    for (int c = 0; c < grid.cells(); c++) {
      if (!(Math.abs(problem.currents.total(c)) <= COUNTABLE)) {
        return false;
      }
    }
    return true;
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

  /** Largest difference of the current between cells, relative; see {@link OperatingPoint}. */
  double variation() {
    double current = problem.currents.total(clearest());
    double carriers = 0;
    for (int c = 0; c < grid.cells(); c++) {
      carriers = Math.max(carriers, Math.abs(problem.currents.electrons(c)));
    }
    double scale = Math.max(Math.abs(current), 1e-6 * carriers);
    double difference = 0;
    for (int c = 0; c < grid.cells(); c++) {
      double off = Math.abs(problem.currents.total(c) - current);
      if (off > SAME_CURRENT * scale
          && off > COUNTABLE
          && problem.currents.resolution(unknown, c) < 1e-8 * scale) {
        difference = Math.max(difference, off);
      }
    }
    return scale == 0 ? 0 : difference / scale;
  }

  /** The current at the bias that was reached. */
  OperatingPoint point(double bias_V, int iterations) {
    double length = start.x()[start.x().length - 1];
    double area = Math.pow(length, start.stack().geometry().power());
    double scale = -Constants.ELEMENTARY_CHARGE_C / area;
    double current = problem.currents.total(clearest());
    return new OperatingPoint(
        bias_V,
        current == 0 ? 0 : scale * current,
        scale * problem.currents.electrons(0),
        variation(),
        iterations);
  }
}
