package anodyne.transport;

import anodyne.junction.FluxScheme;
import anodyne.junction.Ion;
import anodyne.junction.Layer;
import anodyne.junction.Stack;
import anodyne.numerics.Bernoulli;

/**
 * Fluxes of all ions through all cells by the formulas of {@link EdgeFlux}, with their derivatives.
 * Entry c of ion k is at {@code k * cells + c}.
 */
final class IonEdges {
  private final TransportGrid grid;
  private final Matter matter;
  private final double vt_V;
  private final int ions;
  private final int cells;
  private final int nodes;
  private final int[] charges;
  private final double[] conductance;
  private final boolean[] inMetal;
  private final boolean[] moves;
  private final boolean excess;
  private final EdgeFlux edge;
  private final double[] exponent;
  private final double[] ahead;

  /** From left to right. */
  final double[] flux;

  final double[] byStep;
  final double[] byLevel;
  final double[] byLeftLogFree;
  final double[] byRightLogFree;
  final double[] byLeftDensity;
  final double[] byRightDensity;

  IonEdges(
      Stack stack,
      TransportGrid grid,
      Species species,
      Matter matter,
      double vt_V,
      FluxScheme scheme) {
    this.grid = grid;
    this.matter = matter;
    this.vt_V = vt_V;
    ions = species.count();
    cells = grid.cells();
    nodes = grid.nodes();
    charges = species.charges();
    excess =
        switch (scheme) {
          case EXCESS_POTENTIAL -> true;
          case DIFFUSION_ENHANCED -> false;
        };
    edge = new EdgeFlux(scheme);
    int size = cells * ions;
    conductance = new double[size];
    inMetal = new boolean[stack.layers().size()];
    moves = new boolean[stack.layers().size() * ions];
    exponent = new double[size];
    ahead = new double[size];
    flux = new double[size];
    byStep = new double[size];
    byLevel = new double[size];
    byLeftLogFree = new double[size];
    byRightLogFree = new double[size];
    byLeftDensity = new double[size];
    byRightDensity = new double[size];
    for (int l = 0; l < inMetal.length; l++) {
      Layer layer = stack.layers().get(l);
      inMetal[l] = layer instanceof Layer.Metal;
      for (Ion ion : layer.ions()) {
        int k = species.indexOf(ion.name());
        moves[l * ions + k] = ion.diffusivity_m2_per_s() > 0;
        for (int c = grid.firstCell(l); c < grid.firstCell(l + 1); c++) {
          conductance[k * cells + c] =
              ion.diffusivity_m2_per_s() * grid.face()[c] / grid.width()[c];
        }
      }
    }
  }

  /** True if the layer is a metal, whose potential follows the electrons. */
  boolean inMetal(int layer) {
    return inMetal[layer];
  }

  /** True if the ion moves in the layer. */
  boolean moves(int layer, int ion) {
    return moves[layer * ions + ion];
  }

  /** Diffusivity times area over width of an ion in a cell. */
  double conductance(int cell, int ion) {
    return conductance[ion * cells + cell];
  }

  /** Evaluates the fluxes at the densities last evaluated. */
  void evaluate(NodeUnknowns at) {
    for (int l = 0; l < inMetal.length; l++) {
      double[] potential = inMetal[l] ? at.fermi_V : at.u_V;
      for (int k = 0; k < ions; k++) {
        if (!moves(l, k)) {
          continue;
        }
        if (excess) {
          fluxes(l, k, potential, at.level_V);
        } else {
          enhanced(l, k, potential, at.level_V);
        }
      }
    }
  }

  private void fluxes(int layer, int k, double[] potential, double[] level) {
    double[] density = matter.density;
    double[] logFree = matter.logFree;
    double z = charges[k] / vt_V;
    double perVt = 1 / vt_V;
    int left = matter.first(k) + layer;
    int node = k * nodes;
    int cell = k * cells;
    int to = grid.firstCell(layer + 1);
    for (int c = grid.firstCell(layer); c < to; c++) {
      int l = left + c;
      double x = z * (potential[c + 1] - potential[c]) + logFree[l] - logFree[l + 1];
      double rise = (level[node + c + 1] - level[node + c]) * perVt;
      double towards = Bernoulli.value(Math.abs(x));
      double against = towards + Math.abs(x);
      double forward = x >= 0 ? towards : against;
      double g = conductance[cell + c];
      exponent[cell + c] = x;
      ahead[cell + c] = forward;
      flux[cell + c] =
          rise <= 0
              ? -g * density[l] * forward * Bernoulli.expMinusOne(rise)
              : g * density[l + 1] * (x >= 0 ? against : towards) * Bernoulli.expMinusOne(-rise);
    }
  }

  /** Derivatives at what was last evaluated. */
  void differentiate() {
    for (int l = 0; excess && l < inMetal.length; l++) {
      for (int k = 0; k < ions; k++) {
        if (moves(l, k)) {
          differentiate(l, k);
        }
      }
    }
  }

  private void differentiate(int layer, int k) {
    double[] density = matter.density;
    double z = charges[k] / vt_V;
    int left = matter.first(k) + layer;
    int to = grid.firstCell(layer + 1);
    for (int c = grid.firstCell(layer); c < to; c++) {
      int at = k * cells + c;
      int l = left + c;
      double x = exponent[at];
      double forward = ahead[at];
      double back = forward + x;
      double slope;
      double backSlope;
      if (x >= 0) {
        slope = Bernoulli.derivative(x, forward);
        backSlope = -1 - slope;
      } else {
        backSlope = Bernoulli.derivative(-x, back);
        slope = -1 - backSlope;
      }
      double g = conductance[at];
      double byX = g * (density[l] * slope + density[l + 1] * backSlope);
      byStep[at] = byX * z;
      byLeftLogFree[at] = byX;
      byRightLogFree[at] = -byX;
      byLeftDensity[at] = g * forward;
      byRightDensity[at] = -g * back;
    }
  }

  private void enhanced(int layer, int k, double[] potential, double[] level) {
    int left = matter.first(k) + layer;
    int node = k * nodes;
    for (int c = grid.firstCell(layer); c < grid.firstCell(layer + 1); c++) {
      int at = k * cells + c;
      int l = left + c;
      edge.evaluate(
          conductance[at],
          matter.density[l],
          matter.density[l + 1],
          matter.logFree[l],
          matter.logFree[l + 1],
          charges[k] * (potential[c + 1] - potential[c]) / vt_V,
          (level[node + c + 1] - level[node + c]) / vt_V,
          -0.5 * (matter.share[l] + matter.share[l + 1]));
      flux[at] = edge.flux;
      byStep[at] = edge.byPotential * charges[k] / vt_V;
      byLevel[at] = edge.byLevel / vt_V;
      byLeftLogFree[at] = edge.byLeftLogFree;
      byRightLogFree[at] = edge.byRightLogFree;
      byLeftDensity[at] = edge.byLeftDensity;
      byRightDensity[at] = edge.byRightDensity;
    }
  }
}
