package anodyne.junction;

import java.util.List;

/**
 * Densities of electrons and holes at both ends of every cell, and the layers they are in.
 *
 * <p>Ends are numbered 2 c for the left and 2 c + 1 for the right end of cell c: at an interface a
 * node has one density in each of the two layers.
 */
final class CarrierStates {
  private static final int BLOCK = 3;

  final CarrierGrid grid;
  final ReferenceLevels levels;
  final double vt_V;

  /** Sum of the interface steps left of each layer, V. */
  final double[] shift;

  /** By layer; null for a metal. */
  final Carriers[] carriers;

  /** Electrons per m³, ln F(ηn) and d ln F/dηn of each end. */
  final double[] n;

  final double[] logN;
  final double[] gradeN;

  /** The same of the holes. */
  final double[] p;

  final double[] logP;
  final double[] gradeP;

  private final double[] workFunction;

  CarrierStates(Equilibrium.Start at, CarrierGrid grid) {
    this.grid = grid;
    vt_V = at.vt_V();
    levels = new ReferenceLevels(grid.nodes(), vt_V);
    shift = at.shift();
    List<Layer> layers = at.stack().layers();
    carriers = new Carriers[layers.size()];
    workFunction = new double[layers.size()];
    for (int i = 0; i < layers.size(); i++) {
      switch (layers.get(i)) {
        case Layer.Metal metal -> workFunction[i] = metal.workFunction_eV();
        case Layer.Semiconductor s -> carriers[i] = new Carriers(s, vt_V, at.stack().statistics());
      }
    }
    int ends = 2 * grid.cells();
    n = new double[ends];
    logN = new double[ends];
    gradeN = new double[ends];
    p = new double[ends];
    logP = new double[ends];
    gradeP = new double[ends];
  }

  /** Evaluates a layer at a node and keeps the densities as those of an end. */
  Carriers evaluate(double[] unknown, int node, int layer, double jump, int end) {
    Carriers state = carriers[layer];
    state.evaluate(
        unknown[BLOCK * node] + jump + shift[layer],
        levels.electronPotential(unknown, node),
        levels.holePotential(unknown, node));
    n[end] = state.electrons;
    logN[end] = state.logElectrons;
    gradeN[end] = state.gradeElectrons;
    p[end] = state.holes;
    logP[end] = state.logHoles;
    gradeP[end] = state.gradeHoles;
    return state;
  }

  void copy(int from, int to) {
    n[to] = n[from];
    logN[to] = logN[from];
    gradeN[to] = gradeN[from];
    p[to] = p[from];
    logP[to] = logP[from];
    gradeP[to] = gradeP[from];
  }

  /** u behind a node less u before it: not zero between two metals. */
  double jump(int node) {
    int first = grid.firstMetal()[node];
    int last = grid.lastMetal()[node];
    return first == last
        ? 0
        : workFunction[first] + shift[first] - workFunction[last] - shift[last];
  }

  /** φ of a metal node at u. */
  double metalPotential(double u, int node) {
    int metal = grid.firstMetal()[node];
    return u + workFunction[metal] + shift[metal];
  }

  /** True if the cell before a node has width. */
  boolean hasLayerBefore(int node) {
    return node > 0 && grid.layerOfCell()[node - 1] != CarrierGrid.EMISSION;
  }

  /** True if the cell behind a node has width. */
  boolean hasLayerBehind(int node) {
    return node < grid.cells() && grid.layerOfCell()[node] != CarrierGrid.EMISSION;
  }
}
