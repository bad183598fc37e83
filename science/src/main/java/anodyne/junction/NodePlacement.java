package anodyne.junction;

import anodyne.numerics.Mesh;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where the nodes of a stack lie.
 *
 * <p>Cells shrink where the local error of the scheme is largest, h ∝ (κ² (ψ'² / Vt² + |ρ| / (ε
 * Vt)))^(-1/3) with κ the local screening length's inverse; a share of the nodes is spread evenly,
 * and neighbouring cells grow by a bounded factor.
 */
final class NodePlacement {
  private static final int FIRST_INTERVALS = 48;
  private static final double FINEST_CELL_M = 2e-12;
  private static final double SMALLEST_CELL_M = 1e-16;
  private static final double SPREAD_SHARE = 0.35;
  private static final double MOST_GROWTH = 0.2;

  private final Stack stack;
  private final Species[] species;
  private final double[] shift;
  private final double vt_V;

  NodePlacement(Stack stack, Species[] species, double[] shift, double vt_V) {
    this.stack = stack;
    this.species = species;
    this.shift = shift;
    this.vt_V = vt_V;
  }

  /** Nodes given by the user, put exactly on the layer faces. */
  double[] given(double[] edges) {
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
    return edges;
  }

  /** Nodes that grow away from every face, before anything is known. */
  double[] first(int most) {
    int intervals = Math.min(most, FIRST_INTERVALS);
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

  /** Layer of each cell between nodes. */
  int[] layersOf(double[] edges) {
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

  /** Nodes where the local error of a solution wants them. */
  double[] equidistributed(PoissonField field, int intervals) {
    double[] density = new double[field.layerOfCell().length];
    List<double[]> parts = new ArrayList<>();
    int total = 0;
    int from = 0;
    for (int layer = 0; layer < stack.layers().size(); layer++) {
      int to = from;
      while (to < field.layerOfCell().length && field.layerOfCell()[to] == layer) {
        to++;
      }
      boolean metal = stack.layers().get(layer) instanceof Layer.Metal;
      fillDensity(field, layer, from, to, density, intervals);
      parts.add(Mesh.equidistribute(field.x(), from, to, density, metal ? 1 : intervals));
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
      PoissonField field, int layer, int from, int to, double[] density, int intervals) {
    double length = field.x()[to] - field.x()[from];
    if (!(stack.layers().get(layer) instanceof Layer.Semiconductor s)) {
      Arrays.fill(density, from, to, 1 / length);
      return;
    }
    double permittivity = s.permittivity() * Equilibrium.PERMITTIVITY_PER_CHARGE;
    double integral = 0;
    for (int c = from; c < to; c++) {
      double h = field.x()[c + 1] - field.x()[c];
      species[layer].evaluate(0.5 * (field.u()[c] + field.u()[c + 1]) + shift[layer]);
      double kappa2 = -species[layer].slope / permittivity;
      double gradient = (field.u()[c + 1] - field.u()[c]) / (h * vt_V);
      double curvature = Math.abs(species[layer].charge) / (permittivity * vt_V);
      density[c] = Math.cbrt(kappa2 * (gradient * gradient + curvature));
      integral += density[c] * h;
    }
    double floor = integral > 0 ? SPREAD_SHARE * integral / length : 1 / length;
    double share = integral > 0 ? (1 + SPREAD_SHARE) * integral / intervals : 1.0 / intervals;
    double densest = share / Math.max(SMALLEST_CELL_M, 1e-13 * field.x()[field.x().length - 1]);
    for (int c = from; c < to; c++) {
      density[c] = Math.min(density[c] + floor, densest);
    }
    limitJumps(field.x(), from, to, density, share);
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
}
