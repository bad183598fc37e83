package anodyne.junction;

import anodyne.numerics.Mesh;
import anodyne.numerics.Newton;
import anodyne.quantity.Constants;
import anodyne.quantity.Series;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Solves a stack at equilibrium.
 *
 * <p>Method: damped Newton on the finite volumes of {@link PoissonProblem}, from local neutrality.
 * On a mesh given per layer a first solution places the nodes where the local error of the scheme
 * is largest, h ∝ (κ² (ψ'² / Vt² + |ρ| / (ε Vt)))^(-1/3) with κ the local screening length's
 * inverse, and a second one is computed there. With {@link Accuracy#CONVERGED} every cell is then
 * halved once more and the change is reported. Order 2 in the cell width; cost about 20 Newton
 * steps of O(nodes).
 */
public final class Equilibrium {
  static final double PERMITTIVITY_PER_CHARGE =
      Constants.VACUUM_PERMITTIVITY_F_PER_M / Constants.ELEMENTARY_CHARGE_C;

  private static final int MOST_ITERATIONS = 400;
  private static final double TOLERANCE_V = 1e-11;
  private static final int FIRST_INTERVALS = 48;
  private static final double FINEST_CELL_M = 2e-12;
  private static final double SMALLEST_CELL_M = 1e-16;
  private static final double SPREAD_SHARE = 0.35;
  private static final double MOST_GROWTH = 0.2;
  private static final int MOST_PLACEMENTS = 8;
  private static final double MOST_MESH_CHANGE = 0.05;
  private static final double PLACEMENT_CHANGE = 0.05;

  private final Stack stack;
  private final double vt_V;
  private final double[] shift;
  private final Species[] species;
  private final NeutralBulk[] bulk;

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

  /** A solution on one mesh. */
  @SuppressWarnings("ArrayRecordComponent") // private work arrays, never compared
  private record Field(
      double[] x, int[] layerOfCell, double[] u, PoissonProblem problem, int iterations) {
    Field after(int earlier) {
      return new Field(x, layerOfCell, u, problem, earlier + iterations);
    }
  }

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

  private record Reached(Field field) implements Attempt {}

  private record Failed(NotSolved reason) implements Attempt {}

  private Equilibrium(Stack stack) {
    this.stack = stack;
    vt_V = Constants.thermalVoltage_V(stack.temperature_K());
    int layers = stack.layers().size();
    shift = stack.shifts_V();
    species = new Species[layers];
    bulk = new NeutralBulk[layers];
    fillBulks();
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
    for (int h = 0; h < halvings && attempt instanceof Reached(Field field); h++) {
      double[] edges = Mesh.halved(field.x);
      attempt = equilibrium.solveOn(edges, equilibrium.layersOf(edges), interpolated(field, edges));
    }
    return switch (attempt) {
      case Failed(NotSolved failure) -> new NotStarted(failure);
      case Reached(Field field) ->
          new Started(
              new Start(
                  stack,
                  field.x,
                  field.layerOfCell,
                  field.u,
                  equilibrium.shift,
                  equilibrium.species,
                  equilibrium.bulk,
                  equilibrium.vt_V,
                  field.iterations));
    };
  }

  private Attempt first() {
    return switch (stack.mesh()) {
      case MeshChoice.Edges edges -> onGivenEdges(edges.edges_m().toArray());
      case MeshChoice.PerLayer per -> adapted(per.intervals());
    };
  }

  /**
   * Neutral interior of every layer; a metal's carries its work function and no carriers. The first
   * layer that holds an ion fixes its chemical potential.
   */
  private void fillBulks() {
    Map<String, Double> ionPotential = new HashMap<>();
    for (int i = 0; i < bulk.length; i++) {
      switch (stack.layers().get(i)) {
        case Layer.Metal m -> bulk[i] = new NeutralBulk(-m.workFunction_eV(), 0, 0, 0);
        case Layer.Semiconductor s -> {
          double[] potential = new double[s.ions().size()];
          boolean anyNew = false;
          for (int k = 0; k < potential.length; k++) {
            Double known = ionPotential.get(s.ions().get(k).name());
            anyNew |= known == null;
            potential[k] = known == null ? Double.NEGATIVE_INFINITY : known;
          }
          species[i] = new Species(s, vt_V, stack.statistics(), potential);
          if (anyNew) {
            bulk[i] = NeutralBulk.of(s, species[i], initialIonCharge(s, ionPotential));
            for (int k = 0; k < potential.length; k++) {
              Ion ion = s.ions().get(k);
              if (!ionPotential.containsKey(ion.name())) {
                potential[k] = initialPotential_kT(s, ion, bulk[i].psi_V());
                ionPotential.put(ion.name(), potential[k]);
              }
            }
            species[i] = new Species(s, vt_V, stack.statistics(), potential);
          }
          bulk[i] = NeutralBulk.of(s, species[i], 0);
        }
      }
    }
  }

  private static double initialIonCharge(Layer.Semiconductor s, Map<String, Double> known) {
    double sum = 0;
    for (Ion ion : s.ions()) {
      if (!known.containsKey(ion.name())) {
        sum += ion.charge() * ion.initial_per_m3();
      }
    }
    return sum;
  }

  /** μ/kT at which the ion has its initial concentration in the neutral bulk. */
  private double initialPotential_kT(Layer.Semiconductor layer, Ion ion, double psi_V) {
    double free = 1;
    if (ion.sites_per_m3().isPresent()) {
      double sites = ion.sites_per_m3().getAsDouble();
      double taken = 0;
      for (Ion other : layer.ions()) {
        boolean competes = ion.sharedLattice() && other.sharedLattice();
        if (other.equals(ion) || competes) {
          taken += other.initial_per_m3();
        }
      }
      free = sites - taken;
      if (!(free > 0)) {
        throw new IllegalArgumentException(
            "ions of layer " + layer.name() + " hold more than the sites they share");
      }
    }
    return Math.log(ion.initial_per_m3() / free)
        + ion.siteEnergy_eV() / vt_V
        + ion.charge() * psi_V / vt_V;
  }

  private Outcome solve(Accuracy accuracy) {
    Attempt attempt = first();
    if (attempt instanceof Failed failed) {
      return failed.reason();
    }
    Field coarse = ((Reached) attempt).field();
    JunctionReader reader = new JunctionReader(stack, shift, species, bulk, vt_V);
    Junction first = reader.read(coarse.x, coarse.layerOfCell, coarse.u, coarse.problem);
    if (accuracy == Accuracy.SINGLE) {
      return new Solved(first.solvedBy(new Solver(coarse.x.length, coarse.iterations)));
    }
    double[] edges = Mesh.halved(coarse.x);
    return switch (solveOn(edges, layersOf(edges), interpolated(coarse, edges))) {
      case Failed failed -> failed.reason();
      case Reached(Field fine) -> {
        Junction second = reader.read(fine.x, fine.layerOfCell, fine.u, fine.problem);
        Junction compared =
            second
                .solvedBy(new Solver(fine.x.length, coarse.iterations + fine.iterations))
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

  private Attempt onGivenEdges(double[] edges) {
    double[] faces = stack.faces_m();
    double tolerance = 1e-9 * faces[faces.length - 1];
    int at = 0;
    for (double face : faces) {
      while (at < edges.length && edges[at] < face - tolerance) {
        at++;
      }
      if (at == edges.length || edges[at] > face + tolerance) {
        throw new IllegalArgumentException(
            "mesh edges must hold every layer face; none lies at " + face * 1e9 + " nm");
      }
      edges[at] = face;
    }
    if (at != edges.length - 1 || edges[0] != 0) {
      throw new IllegalArgumentException("mesh edges must run from the first face to the last");
    }
    int[] layerOfCell = layersOf(edges);
    return solveOn(edges, layerOfCell, neutralStart(edges, layerOfCell));
  }

  /** Places the nodes anew until the fields at the faces no longer change much. */
  private Attempt adapted(int intervals) {
    double[] edges = firstMesh(Math.min(intervals, FIRST_INTERVALS));
    int[] layerOfCell = layersOf(edges);
    Attempt attempt = solveOn(edges, layerOfCell, neutralStart(edges, layerOfCell));
    int iterations = 0;
    for (int pass = 0; pass < MOST_PLACEMENTS; pass++) {
      if (!(attempt instanceof Reached(Field field))) {
        return attempt;
      }
      iterations += field.iterations;
      double[] placed = equidistributed(field, intervals);
      attempt = solveOn(placed, layersOf(placed), interpolated(field, placed));
      if (attempt instanceof Reached(Field better)
          && faceChange(field, better) < PLACEMENT_CHANGE) {
        return new Reached(better.after(iterations));
      }
    }
    return attempt;
  }

  /** Largest relative difference of the displacement at layer faces between two solutions. */
  private double faceChange(Field coarse, Field fine) {
    double length = coarse.x[coarse.x.length - 1];
    double scale =
        1e-3 * PERMITTIVITY_PER_CHARGE * vt_V * Math.pow(length, stack.geometry().power() - 1);
    double difference = 0;
    int f = 0;
    for (int c = 0; c < coarse.layerOfCell.length; c++) {
      boolean opens = c == 0 || coarse.layerOfCell[c - 1] != coarse.layerOfCell[c];
      boolean closes =
          c == coarse.layerOfCell.length - 1 || coarse.layerOfCell[c + 1] != coarse.layerOfCell[c];
      if (!opens && !closes) {
        continue;
      }
      while (fine.layerOfCell[f] != coarse.layerOfCell[c]) {
        f++;
      }
      if (opens) {
        double before = coarse.problem.displacementAtLeftEnd(coarse.u, c);
        double after = fine.problem.displacementAtLeftEnd(fine.u, f);
        scale = Math.max(scale, Math.abs(after));
        difference = Math.max(difference, Math.abs(after - before));
      }
      if (closes) {
        int last = f;
        while (last + 1 < fine.layerOfCell.length
            && fine.layerOfCell[last + 1] == fine.layerOfCell[f]) {
          last++;
        }
        double before = coarse.problem.displacementAtRightEnd(coarse.u, c);
        double after = fine.problem.displacementAtRightEnd(fine.u, last);
        scale = Math.max(scale, Math.abs(after));
        difference = Math.max(difference, Math.abs(after - before));
      }
    }
    return difference / scale;
  }

  private double[] firstMesh(int intervals) {
    double[] faces = stack.faces_m();
    double[] edges = new double[intervals * stack.layers().size() + 1];
    int count = 1;
    for (int i = 0; i < stack.layers().size(); i++) {
      int cells = stack.layers().get(i) instanceof Layer.Metal ? 1 : intervals;
      double length = faces[i + 1] - faces[i];
      double finest = Math.max(FINEST_CELL_M, Math.min(2e-11, length / (4.0 * cells)));
      double[] layer = Mesh.geometric(faces[i], faces[i + 1], cells, finest);
      System.arraycopy(layer, 1, edges, count, cells);
      count += cells;
    }
    return Arrays.copyOf(edges, count);
  }

  private int[] layersOf(double[] edges) {
    double[] faces = stack.faces_m();
    int[] layer = new int[edges.length - 1];
    int at = 0;
    for (int c = 0; c < layer.length; c++) {
      while (at < faces.length - 2 && 0.5 * (edges[c] + edges[c + 1]) > faces[at + 1]) {
        at++;
      }
      layer[c] = at;
    }
    return layer;
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

  private static double[] interpolated(Field field, double[] edges) {
    double[] u = new double[edges.length];
    int c = 0;
    for (int i = 0; i < edges.length; i++) {
      while (c < field.x.length - 2 && edges[i] > field.x[c + 1]) {
        c++;
      }
      double t = (edges[i] - field.x[c]) / (field.x[c + 1] - field.x[c]);
      u[i] = field.u[c] + Math.min(1, Math.max(0, t)) * (field.u[c + 1] - field.u[c]);
    }
    return u;
  }

  private double[] equidistributed(Field field, int intervals) {
    double[] density = new double[field.layerOfCell.length];
    List<double[]> parts = new ArrayList<>();
    int total = 0;
    int from = 0;
    for (int layer = 0; layer < stack.layers().size(); layer++) {
      int to = from;
      while (to < field.layerOfCell.length && field.layerOfCell[to] == layer) {
        to++;
      }
      boolean metal = stack.layers().get(layer) instanceof Layer.Metal;
      fillDensity(field, layer, from, to, density, intervals);
      parts.add(Mesh.equidistribute(field.x, from, to, density, metal ? 1 : intervals));
      total += parts.getLast().length - 1;
      from = to;
    }
    double[] edges = new double[total + 1];
    int count = 1;
    for (double[] part : parts) {
      System.arraycopy(part, 1, edges, count, part.length - 1);
      count += part.length - 1;
    }
    return edges;
  }

  /** Node density of one layer: the error monitor, smoothed, plus a uniform share. */
  private void fillDensity(
      Field field, int layer, int from, int to, double[] density, int intervals) {
    double length = field.x[to] - field.x[from];
    if (!(stack.layers().get(layer) instanceof Layer.Semiconductor s)) {
      Arrays.fill(density, from, to, 1 / length);
      return;
    }
    double permittivity = s.permittivity() * PERMITTIVITY_PER_CHARGE;
    double integral = 0;
    for (int c = from; c < to; c++) {
      double h = field.x[c + 1] - field.x[c];
      species[layer].evaluate(0.5 * (field.u[c] + field.u[c + 1]) + shift[layer]);
      double kappa2 = -species[layer].slope / permittivity;
      double gradient = (field.u[c + 1] - field.u[c]) / (h * vt_V);
      double curvature = Math.abs(species[layer].charge) / (permittivity * vt_V);
      density[c] = Math.cbrt(kappa2 * (gradient * gradient + curvature));
      integral += density[c] * h;
    }
    double floor = integral > 0 ? SPREAD_SHARE * integral / length : 1 / length;
    double share = integral > 0 ? (1 + SPREAD_SHARE) * integral / intervals : 1.0 / intervals;
    double densest = share / Math.max(SMALLEST_CELL_M, 1e-13 * field.x[field.x.length - 1]);
    for (int c = from; c < to; c++) {
      density[c] = Math.min(density[c] + floor, densest);
    }
    limitJumps(field.x, from, to, density, share);
  }

  /**
   * Lets the wanted cell width, share over density, grow by at most {@link #MOST_GROWTH} per cell,
   * from both sides.
   */
  private static void limitJumps(double[] x, int from, int to, double[] density, double share) {
    double growth = MOST_GROWTH / share;
    for (int c = from + 1; c < to; c++) {
      double distance = 0.5 * (x[c + 1] - x[c - 1]);
      density[c] = Math.max(density[c], density[c - 1] / (1 + growth * distance * density[c - 1]));
    }
    for (int c = to - 2; c >= from; c--) {
      double distance = 0.5 * (x[c + 2] - x[c]);
      density[c] = Math.max(density[c], density[c + 1] / (1 + growth * distance * density[c + 1]));
    }
  }

  private Attempt solveOn(double[] edges, int[] layerOfCell, double[] u) {
    PoissonProblem problem =
        new PoissonProblem(
            stack, edges, layerOfCell, species, shift, fixedValues(edges, layerOfCell));
    return switch (new Newton(edges.length, 1, MOST_ITERATIONS)
        .solve(problem, u, vt_V, TOLERANCE_V)) {
      case Newton.Converged converged ->
          new Reached(new Field(edges, layerOfCell, u, problem, converged.iterations()));
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
