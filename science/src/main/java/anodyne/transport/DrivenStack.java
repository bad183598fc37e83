package anodyne.transport;

import anodyne.junction.FluxScheme;
import anodyne.junction.Geometry;
import anodyne.junction.Ion;
import anodyne.junction.Layer;
import anodyne.junction.Stack;
import anodyne.numerics.ErrorMeasure;
import anodyne.numerics.IntegratorSettings;
import anodyne.quantity.Series;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A stack with one ion driven through one face, on nodes that resolve its space charge at the
 * equilibria of given levels.
 */
final class DrivenStack {
  private static final int HIGHEST_ORDER = 5;
  private static final int MOST_PASSES = 400;
  private static final double SAME_AMOUNT = 1e-10;
  private static final double LEAST_SLOPE = 1e-6;

  private final TransportProblem problem;
  private final StateReader reader;
  private final int ion;
  private final Face face;
  private final double[] levels;

  /**
   * How to compute.
   *
   * @param cells per layer where the stack gives no edges
   * @param electrons how they follow
   * @param supply face through which moving electrons come and go
   * @param scheme flux of the ions
   */
  record Numbers(int cells, ElectronModel electrons, Face supply, FluxScheme scheme) {}

  private DrivenStack(
      TransportProblem problem, StateReader reader, int ion, Face face, double[] levels) {
    this.problem = problem;
    this.reader = reader;
    this.ion = ion;
    this.face = face;
    this.levels = levels;
  }

  /**
   * @param given ions without diffusivity in any layer become fixed charge
   * @param name of the driven ion
   * @param range_V levels whose equilibria are to be resolved
   */
  static DrivenStack of(Stack given, String name, Face face, double[] range_V, Numbers numbers) {
    StillIons.requireMoving(given, name);
    if (face == Face.LEFT && given.geometry() != Geometry.SLAB) {
      throw new IllegalArgumentException(
          "the first layer of a cylinder or sphere begins at its axis or centre: drive the last"
              + " face");
    }
    Stack stack = StillIons.fixed(given);
    Bulk bulk = new Bulk(stack);
    int ion = Species.of(stack).indexOf(name);
    double[] levels = bulk.initialLevels_V();
    double highest = Arrays.stream(range_V).max().orElseThrow();
    DrivenStack trial =
        on(stack, ion, face, levels, numbers, bulk.densest_per_m3(levels, ion, highest));
    double[] densest = new double[stack.layers().size()];
    Arrays.fill(densest, 1);
    for (double level : range_V) {
      if (trial.balance(level) instanceof Balance.Found(double[] y)) {
        trial.problem.evaluate(y);
        trial.problem.matter().raise(densest);
      }
    }
    return on(stack, ion, face, levels, numbers, densest);
  }

  private static DrivenStack on(
      Stack stack, int ion, Face face, double[] levels, Numbers numbers, double[] densest_per_m3) {
    TransportProblem problem =
        new TransportProblem(
            stack,
            TransportMesh.nodes(stack, numbers.cells(), densest_per_m3),
            numbers.electrons(),
            numbers.supply(),
            numbers.scheme());
    return new DrivenStack(problem, new StateReader(problem, ion, face), ion, face, levels);
  }

  TransportProblem problem() {
    return problem;
  }

  StateReader reader() {
    return reader;
  }

  int ion() {
    return ion;
  }

  /** Node of the driven face. */
  int faceNode() {
    return switch (face) {
      case LEFT -> 0;
      case RIGHT -> problem.grid().nodes() - 1;
    };
  }

  /** Row and slot of the driven ion at the driven face. */
  int faceRow() {
    return faceNode() * problem.block() + 1 + ion;
  }

  /** Time in which the driven ion alone would diffuse through the driven layer, L²/D. */
  double passing_s() {
    List<Layer> layers = problem.stack().layers();
    Layer driven = face == Face.LEFT ? layers.getFirst() : layers.getLast();
    String name = problem.species().names().get(ion);
    double diffusivity =
        driven.ions().stream()
            .filter(i -> i.name().equals(name))
            .mapToDouble(Ion::diffusivity_m2_per_s)
            .max()
            .orElse(Double.POSITIVE_INFINITY);
    return driven.thickness_m() * driven.thickness_m() / diffusivity;
  }

  /** Sets what happens at the driven face from now on. */
  void drive(Drive drive) {
    problem.drive(ion, face, drive);
  }

  /**
   * Equilibrium with the driven ion at a level, others at those they begin with; blocks the face.
   */
  Balance.Outcome balance(double level_V) {
    double[] at = levels.clone();
    at[ion] = level_V;
    drive(new Drive.Blocked());
    return new Balance(problem).solve(at);
  }

  /**
   * Equilibrium with the driven ion at another level; the others, which pass no face, keep the
   * amounts they have in a state. As an amount grows at most as e^(λ/Vt), a correction by Vt
   * ln(wanted/present) never overshoots; later ones are divided by the slope seen.
   *
   * @param before unknowns of that state
   */
  Balance.Outcome balanceKeeping(double[] before, double level_V) {
    drive(new Drive.Blocked());
    double vt_V = problem.thermalVoltage_V();
    double[] wanted = amounts(before);
    double[] at = levels.clone();
    at[ion] = level_V;
    double[] last = new double[at.length];
    double[] lastExcess = new double[at.length];
    Arrays.fill(lastExcess, Double.NaN);
    for (int pass = 0; pass < MOST_PASSES; pass++) {
      Balance.Outcome outcome = new Balance(problem).solve(at);
      if (!(outcome instanceof Balance.Found(double[] y))) {
        return outcome;
      }
      double[] present = amounts(y);
      double worst = 0;
      for (int k = 0; k < at.length; k++) {
        if (k != ion) {
          double excess = Math.log(present[k] / wanted[k]);
          worst = Math.max(worst, Math.abs(excess));
          double slope = vt_V * (excess - lastExcess[k]) / (at[k] - last[k]);
          last[k] = at[k];
          lastExcess[k] = excess;
          at[k] -= vt_V * excess / (slope > LEAST_SLOPE && slope <= 1 ? slope : 1);
        }
      }
      if (worst < SAME_AMOUNT) {
        return outcome;
      }
    }
    return new Balance.NotFound("the other ions did not keep their amounts", Series.of());
  }

  /** Particles of every ion. */
  private double[] amounts(double[] y) {
    problem.evaluate(y);
    double[] volume = problem.grid().volume();
    double[] sum = new double[levels.length];
    for (int k = 0; k < sum.length; k++) {
      int first = problem.matter().first(k);
      for (int s = 0; s < volume.length; s++) {
        sum[k] += volume[s] * problem.matter().density[first + s];
      }
    }
    return sum;
  }

  /**
   * Amounts to the relative tolerance of what a node holds plus what it would if what moves were
   * evenly spread.
   *
   * @param moved_per_m2 ions that move, per area of the driven face
   */
  IntegratorSettings tolerances(double moved_per_m2, double relative, int mostSteps) {
    problem.tolerate(relative, relative, Math.abs(moved_per_m2) * reader.area());
    return limits(problem, relative, mostSteps);
  }

  /** Settings for a problem that gives its own tolerances. */
  static IntegratorSettings limits(TransportProblem problem, double relative, int mostSteps) {
    return new IntegratorSettings(
        relative,
        Series.of(new double[problem.size()]),
        ErrorMeasure.STORING_UNKNOWNS,
        HIGHEST_ORDER,
        OptionalDouble.empty(),
        0,
        Double.POSITIVE_INFINITY,
        mostSteps);
  }
}
