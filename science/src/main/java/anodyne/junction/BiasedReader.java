package anodyne.junction;

import anodyne.quantity.Series;

/** Reads bands and levels off a biased state. */
final class BiasedReader {
  private static final int COLUMNS = 9;

  private BiasedReader() {}

  static BiasedProfile profile(BiasedSolver solver) {
    CarrierGrid grid = solver.grid;
    Equilibrium.Start start = solver.start;
    int points = 0;
    for (int c = 0; c < grid.cells(); c++) {
      points += opens(grid, c) ? 2 : grid.layerOfCell()[c] == CarrierGrid.EMISSION ? 0 : 1;
    }
    double[][] columns = new double[COLUMNS][points];
    double first = Double.NaN;
    int at = 0;
    for (int c = 0; c < grid.cells(); c++) {
      int layer = grid.layerOfCell()[c];
      if (layer == CarrierGrid.EMISSION) {
        continue;
      }
      Carriers carriers =
          new Carriers(
              (Layer.Semiconductor) start.stack().layers().get(layer),
              start.vt_V(),
              start.stack().statistics());
      for (int side = opens(grid, c) ? 0 : 1; side < 2; side++) {
        int node = c + side;
        double psi = solver.unknown[3 * node] + start.shift()[layer];
        psi += side == 0 ? solver.problem.states.jump(node) : 0;
        double electrons = solver.problem.levels.electronPotential(solver.unknown, node);
        double holes = solver.problem.levels.holePotential(solver.unknown, node);
        carriers.evaluate(psi, electrons, holes);
        first = Double.isNaN(first) ? psi : first;
        columns[0][at] = side == 0 ? grid.start()[c] : grid.end()[c];
        columns[1][at] = layer;
        columns[2][at] = psi - first;
        columns[3][at] = -psi - carriers.affinity_V;
        columns[4][at] = columns[3][at] - carriers.gap_V;
        columns[5][at] = -electrons;
        columns[6][at] = -holes;
        columns[7][at] = carriers.electrons;
        columns[8][at] = carriers.holes;
        at++;
      }
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

  /** True if a cell is the first of its layer. */
  private static boolean opens(CarrierGrid grid, int c) {
    int layer = grid.layerOfCell()[c];
    return layer != CarrierGrid.EMISSION && (c == 0 || grid.layerOfCell()[c - 1] != layer);
  }
}
