package anodyne.junction;

import anodyne.quantity.Series;

/** Reads bands and levels off a biased state. */
final class BiasedReader {
  private static final int COLUMNS = 9;
  private static final int BLOCK = 3;

  private BiasedReader() {}

  static BiasedProfile profile(BiasedSolver solver) {
    BiasedState state = solver.state;
    CarrierGrid grid = state.grid;
    Equilibrium.Start start = state.start;
    int[] ends = CellEnds.inOrder(grid.layerOfCell());
    double[][] columns = new double[COLUMNS][ends.length];
    for (int at = 0; at < ends.length; at++) {
      int c = CellEnds.cell(ends[at]);
      int layer = grid.layerOfCell()[c];
      boolean left = CellEnds.side(ends[at]) == 0;
      int node = left ? c : c + 1;
      double psi = state.unknown[BLOCK * node] + start.shift()[layer];
      psi += left ? state.problem.states.jump(node) : 0;
      double electrons = state.problem.levels.electronPotential(state.unknown, node);
      double holes = state.problem.levels.holePotential(state.unknown, node);
      Carriers carriers = state.problem.states.carriers[layer];
      carriers.evaluate(psi, electrons, holes);
      columns[0][at] = left ? grid.start()[c] : grid.end()[c];
      columns[1][at] = layer;
      columns[2][at] = psi;
      columns[3][at] = -psi - carriers.affinity_V;
      columns[4][at] = columns[3][at] - carriers.gap_V;
      columns[5][at] = -electrons;
      columns[6][at] = -holes;
      columns[7][at] = carriers.electrons;
      columns[8][at] = carriers.holes;
    }
    double first = columns[2][0];
    for (int at = 0; at < ends.length; at++) {
      columns[2][at] -= first;
    }
    return new BiasedProfile(
        solver.bias(),
        Series.of(columns[0]),
        Series.of(columns[1]),
        Series.of(columns[2]),
        Series.of(columns[3]),
        Series.of(columns[4]),
        Series.of(columns[5]),
        Series.of(columns[6]),
        Series.of(columns[7]),
        Series.of(columns[8]));
  }
}
