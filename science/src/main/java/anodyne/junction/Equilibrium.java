package anodyne.junction;

import anodyne.numerics.Mesh;
import anodyne.numerics.Newton;
import anodyne.quantity.Constants;
import anodyne.quantity.Series;
import java.util.Arrays;

/**
 * Solves a stack at equilibrium.
 *
 * <p>Method: damped Newton on the finite volumes of {@link PoissonProblem}, from local neutrality.
 * On a mesh given per layer a first solution places the nodes where the local error of the scheme
 * is largest, see {@link NodePlacement}, and a second one is computed there. With {@link
 * Accuracy#CONVERGED} every cell is then halved once more and the change is reported. Order 2 in
 * the cell width; cost about 20 Newton steps of O(nodes).
 */
public final class Equilibrium {
  static final double PERMITTIVITY_PER_CHARGE =
      Constants.VACUUM_PERMITTIVITY_F_PER_M / Constants.ELEMENTARY_CHARGE_C;

  private static final int MOST_ITERATIONS = 400;
  private static final double TOLERANCE_V = 1e-11;
  private static final int MOST_PLACEMENTS = 8;
  private static final double MOST_MESH_CHANGE = 0.05;
  private static final double PLACEMENT_CHANGE = 0.05;

  private final Stack stack;
  private final double vt_V;
  private final double[] shift;
  private final Species[] species;
  private final NeutralBulk[] bulk;
  private final NeutralLayers layers;
  private final NodePlacement placement;

  /** How far to go. */
  public enum Accuracy {
    /** One solution on the mesh asked for. */
    SINGLE,
    /** A second one with every cell halved, whose results are returned. */
    CONVERGED
  }

  /** What came of it. */
  public sealed interface Outcome permits Solved, NotSolved {}

  /**
   * It converged.
   *
   * @param junction the solution
   */
  public record Solved(Junction junction) implements Outcome {}

  /**
   * It did not converge.
   *
   * @param reason one sentence
   * @param updates_V largest update of each Newton iteration
   */
  public record NotSolved(String reason, Series updates_V) implements Outcome {}

  /**
   * A solution for the drift-diffusion solver to start from.
   *
   * @param x node positions
   * @param layerOfCell layer of each cell
   * @param u potential less the interface steps to the left of a node
   */
  @SuppressWarnings("ArrayRecordComponent") // work arrays of one solve, never compared
  record Start(
      Stack stack,
      double[] x,
      int[] layerOfCell,
      double[] u,
      double[] shift,
      Species[] species,
      NeutralBulk[] bulk,
      double vt_V,
      int iterations) {

    /** u at an outer face at equilibrium, NaN if no contact fixes it. */
    double faceValue(Contact contact, int layer) {
      return switch (stack.layers().get(layer)) {
        case Layer.Metal metal -> -metal.workFunction_eV() - shift[layer];
        case Layer.Semiconductor s -> Equilibrium.faceValue(contact, s, bulk[layer], shift[layer]);
      };
    }
  }

  /** What came of {@link #start}. */
  sealed interface Begun permits Started, NotStarted {}

  /** It converged. */
  record Started(Start start) implements Begun {}

  /** It did not. */
  record NotStarted(NotSolved failure) implements Begun {}

  private sealed interface Attempt permits Reached, Failed {}

  private record Reached(PoissonField field) implements Attempt {}

  private record Failed(NotSolved reason) implements Attempt {}

  private Equilibrium(Stack stack) {
    this.stack = stack;
    vt_V = Constants.thermalVoltage_V(stack.temperature_K());
    shift = stack.shifts_V();
    layers = new NeutralLayers(stack, vt_V);
    species = layers.species();
    bulk = layers.bulk();
    placement = new NodePlacement(stack, species, shift, vt_V);
  }

  /** Solves the stack. */
  public static Outcome solve(Stack stack, Accuracy accuracy) {
    return new Equilibrium(stack).solve(accuracy);
  }

  /**
   * The solution as arrays.
   *
   * @param halvings how often every cell of the mesh is halved
   */
  static Begun start(Stack stack, int halvings) {
    Equilibrium equilibrium = new Equilibrium(stack);
    Attempt attempt = equilibrium.first();
    for (int h = 0; h < halvings && attempt instanceof Reached(PoissonField field); h++) {
      double[] edges = Mesh.halved(field.x());
      attempt = equilibrium.solveOn(edges, equilibrium.placement.layersOf(edges), field.at(edges));
    }
    return switch (attempt) {
      case Failed(NotSolved failure) -> new NotStarted(failure);
      case Reached(PoissonField field) ->
          new Started(
              new Start(
                  stack,
                  field.x(),
                  field.layerOfCell(),
                  field.u(),
                  equilibrium.shift,
                  equilibrium.species,
                  equilibrium.bulk,
                  equilibrium.vt_V,
                  field.iterations()));
    };
  }

  private Attempt first() {
    return switch (stack.mesh()) {
      case MeshChoice.Edges edges -> onEdges(placement.given(edges.edges_m().toArray()));
      case MeshChoice.PerLayer per -> adapted(per.intervals());
    };
  }

  private Outcome solve(Accuracy accuracy) {
    Attempt attempt = first();
    if (attempt instanceof Failed failed) {
      return failed.reason();
    }
    PoissonField coarse = ((Reached) attempt).field();
    JunctionReader reader = new JunctionReader(stack, shift, layers, vt_V);
    Junction first = reader.read(coarse);
    if (accuracy == Accuracy.SINGLE) {
      return new Solved(first.solvedBy(new Solver(coarse.x().length, coarse.iterations())));
    }
    double[] edges = Mesh.halved(coarse.x());
    return switch (solveOn(edges, placement.layersOf(edges), coarse.at(edges))) {
      case Failed failed -> failed.reason();
      case Reached(PoissonField fine) -> {
        Junction second = reader.read(fine);
        Junction compared =
            second
                .solvedBy(new Solver(fine.x().length, coarse.iterations() + fine.iterations()))
                .comparedWith(first);
        double change = compared.meshChange().orElse(0);
        yield change <= MOST_MESH_CHANGE
            ? new Solved(compared)
            : new NotSolved(
                "the mesh does not resolve it: fields change by "
                    + Math.round(100 * change)
                    + " % when every cell is halved",
                Series.of(change));
      }
    };
  }

  private Attempt onEdges(double[] edges) {
    int[] layerOfCell = placement.layersOf(edges);
    return solveOn(edges, layerOfCell, neutralStart(edges, layerOfCell));
  }

  /** Places the nodes anew until the fields at the faces no longer change much. */
  private Attempt adapted(int intervals) {
    Attempt attempt = onEdges(placement.first(intervals));
    int iterations = 0;
    for (int pass = 0; pass < MOST_PLACEMENTS; pass++) {
      if (!(attempt instanceof Reached(PoissonField field))) {
        return attempt;
      }
      iterations += field.iterations();
      double[] placed = placement.equidistributed(field, intervals);
      attempt = solveOn(placed, placement.layersOf(placed), field.at(placed));
      if (attempt instanceof Reached(PoissonField better)
          && better.faceChange(field, leastDisplacement()) < PLACEMENT_CHANGE) {
        return new Reached(better.after(iterations));
      }
    }
    return attempt;
  }

  /** Smallest displacement that counts: that of a thermal voltage over a thousand lengths. */
  private double leastDisplacement() {
    double[] faces = stack.faces_m();
    return 1e-3
        * PERMITTIVITY_PER_CHARGE
        * vt_V
        * Math.pow(faces[faces.length - 1], stack.geometry().power() - 1);
  }

  private double[] neutralStart(double[] edges, int[] layerOfCell) {
    double[] u = new double[edges.length];
    for (int i = 0; i < u.length; i++) {
      int left = layerOfCell[Math.max(i - 1, 0)];
      int right = layerOfCell[Math.min(i, layerOfCell.length - 1)];
      u[i] = 0.5 * (bulk[left].psi_V() - shift[left] + bulk[right].psi_V() - shift[right]);
    }
    return u;
  }

  private Attempt solveOn(double[] edges, int[] layerOfCell, double[] u) {
    PoissonProblem problem =
        new PoissonProblem(
            stack, edges, layerOfCell, species, shift, fixedValues(edges, layerOfCell));
    return switch (new Newton(edges.length, 1, MOST_ITERATIONS)
        .solve(problem, u, vt_V, TOLERANCE_V)) {
      case Newton.Converged converged ->
          new Reached(new PoissonField(edges, layerOfCell, u, problem, converged.iterations()));
      case Newton.Stalled stalled -> new Failed(new NotSolved(stalled.reason(), stalled.updates()));
    };
  }

  private double[] fixedValues(double[] edges, int[] layerOfCell) {
    double[] fixed = new double[edges.length];
    Arrays.fill(fixed, Double.NaN);
    for (int c = 0; c < layerOfCell.length; c++) {
      int layer = layerOfCell[c];
      if (stack.layers().get(layer) instanceof Layer.Metal metal) {
        fixed[c] = -metal.workFunction_eV() - shift[layer];
        fixed[c + 1] = fixed[c];
      }
    }
    boolean centre = stack.geometry() != Geometry.SLAB;
    int last = stack.layers().size() - 1;
    if (!centre && stack.layers().get(0) instanceof Layer.Semiconductor s) {
      fixed[0] = faceValue(stack.left(), s, bulk[0], shift[0]);
    }
    if (stack.layers().get(last) instanceof Layer.Semiconductor s) {
      fixed[edges.length - 1] = faceValue(stack.right(), s, bulk[last], shift[last]);
    }
    return fixed;
  }

  /** u at an outer face, NaN if it is free. */
  private static double faceValue(
      Contact contact, Layer.Semiconductor s, NeutralBulk bulk, double shift) {
    return switch (contact) {
      case Contact.Ohmic() -> bulk.psi_V() - shift;
      case Contact.Insulated() -> Double.NaN;
      case Contact.BandBending(double bending_V) -> bulk.psi_V() + bending_V - shift;
      case Contact.SchottkyBarrier barrier ->
          (bulk.isNType() ? -barrier.barrier_eV() : barrier.barrier_eV() - s.gap_eV())
              - s.electronAffinity_eV()
              - shift;
    };
  }
}
