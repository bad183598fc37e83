package anodyne.transport;

import anodyne.junction.FluxScheme;
import anodyne.junction.Ion;
import anodyne.junction.Layer;
import anodyne.junction.Stack;

/**
 * Fluxes of all ions through all cells with their derivatives, kept until the state changes. Entry
 * k of cell c is at {@code c * ions + k}.
 */
final class IonEdges {
  private final TransportGrid grid;
  private final Matter matter;
  private final double vt_V;
  private final int ions;
  private final int[] charges;
  private final double[] conductance;
  private final boolean[] inMetal;
  private final EdgeFlux edge;

  /** True if the ion moves in the cell. */
  final boolean[] moves;

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
    charges = species.charges();
    edge = new EdgeFlux(scheme);
    int size = grid.cells() * ions;
    conductance = new double[size];
    inMetal = new boolean[grid.cells()];
    moves = new boolean[size];
    flux = new double[size];
    byStep = new double[size];
    byLevel = new double[size];
    byLeftLogFree = new double[size];
    byRightLogFree = new double[size];
    byLeftDensity = new double[size];
    byRightDensity = new double[size];
    for (int c = 0; c < grid.cells(); c++) {
      Layer layer = stack.layers().get(grid.layerOfCell()[c]);
      inMetal[c] = layer instanceof Layer.Metal;
      for (Ion ion : layer.ions()) {
        int at = c * ions + species.indexOf(ion.name());
        conductance[at] = ion.diffusivity_m2_per_s() * grid.face()[c] / grid.width()[c];
        moves[at] = conductance[at] > 0;
      }
    }
  }

  /** True if the cell lies in a metal, whose potential follows the electrons. */
  boolean inMetal(int cell) {
    return inMetal[cell];
  }

  /** Diffusivity times area over width of an ion in a cell. */
  double conductance(int cell, int ion) {
    return conductance[cell * ions + ion];
  }

  /**
   * Evaluates the fluxes of one cell at the densities last evaluated.
   *
   * @param step_V rise of the potential over the cell
   * @param levels_V levels of the ions, node by node
   */
  void evaluate(int c, double step_V, double[] levels_V) {
    for (int k = 0; k < ions; k++) {
      int at = c * ions + k;
      if (!moves[at]) {
        continue;
      }
      int l = grid.leftState()[c] * ions + k;
      int r = grid.rightState()[c] * ions + k;
      edge.evaluate(
          conductance[at],
          matter.density[l],
          matter.density[r],
          matter.logFree[l],
          matter.logFree[r],
          charges[k] * step_V / vt_V,
          (levels_V[(c + 1) * ions + k] - levels_V[c * ions + k]) / vt_V,
          -0.5 * (matter.share[l] + matter.share[r]));
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
