package anodyne.junction;

import anodyne.quantity.Constants;
import anodyne.quantity.Series;
import anodyne.tunnelling.BandEdge;
import anodyne.tunnelling.Emission;
import anodyne.tunnelling.FermiLevels;
import anodyne.tunnelling.Reservoir;
import anodyne.tunnelling.TransferMatrix;
import anodyne.tunnelling.Transmission;
import anodyne.tunnelling.Wkb;
import java.util.Arrays;
import java.util.Optional;

/**
 * Tunnelling through the barriers at the interfaces of a biased state.
 *
 * <p>The band edge within {@link #REACH_M} of an interface over which carriers are emitted gives
 * the factor by which tunnelling enlarges their emission. It counts where the edge is highest at
 * the interface itself; a hill elsewhere is left to drift and diffusion. A metal's band bottom lies
 * {@link #METAL_DEPTH_EV} below the edge at its face.
 */
final class BarrierTunnelling {
  private static final double REACH_M = 30e-9;
  private static final double METAL_DEPTH_EV = 5;
  private static final double SAME_EV = 1e-9;
  private static final double MOST = 1e60;
  private static final int BLOCK = 3;

  private final BiasedState state;

  BarrierTunnelling(BiasedState state) {
    this.state = state;
  }

  /** Takes the factors of the present state; returns their largest relative change. */
  double update() {
    CarrierGrid grid = state.grid;
    double[] electrons = new double[grid.cells()];
    double[] holes = new double[grid.cells()];
    Arrays.fill(electrons, 1);
    Arrays.fill(holes, 1);
    for (int c : cells()) {
      fill(c, false, electrons);
      fill(c, true, holes);
    }
    double change = 0;
    for (int c = 0; c < grid.cells(); c++) {
      double before = state.problem.currents.electronEnhancement(c);
      double beforeHoles = state.problem.currents.holeEnhancement(c);
      change = Math.max(change, Math.abs(Math.log(electrons[c] / before)));
      change = Math.max(change, Math.abs(Math.log(holes[c] / beforeHoles)));
      state.problem.currents.enhance(c, electrons[c], holes[c]);
    }
    return change;
  }

  /**
   * Factors around one interface. What passes below the edge at the interface passes below it at
   * every x of the barrier: of the flux there it is the share e^((E(x) - E_top)/kT) of the factor
   * at the top, until drift and diffusion alone carry more.
   */
  private void fill(int cell, boolean holes, double[] factors) {
    Optional<BandEdge> edge = edge(cell, holes);
    if (edge.isEmpty()) {
      return;
    }
    double factor = factor(transmission(edge.get()), levels(cell, holes));
    if (!(factor > 0 && factor < MOST)) {
      return;
    }
    factors[cell] = factor;
    double top = edge.get().top_eV();
    for (int c = first(cell); c <= last(cell); c++) {
      if (c != cell) {
        double middle = 0.5 * (energy_eV(c, c, holes) + energy_eV(c, c + 1, holes));
        double here = factor * Math.exp((middle - top) / state.start.vt_V());
        factors[c] = Math.max(factors[c], here);
      }
    }
  }

  /**
   * Current over the current above the top, both of the levels at the interface: below the Fermi
   * level there are no more electrons than states. Where too few pass above the top for a ratio,
   * that of few electrons.
   */
  private static double factor(Transmission transmission, FermiLevels levels) {
    return Emission.of(transmission, levels)
        .enhancement()
        .orElseGet(() -> Emission.enhancement(transmission, levels.temperature_K()));
  }

  /** Quasi-Fermi levels on both sides of the interface of a cell; of holes mirrored. */
  private FermiLevels levels(int cell, boolean holes) {
    return new FermiLevels(
        level_eV(cell, holes), level_eV(cell + 1, holes), state.start.stack().temperature_K());
  }

  private double level_eV(int node, boolean holes) {
    return holes
        ? state.problem.levels.holePotential(state.unknown, node)
        : -state.problem.levels.electronPotential(state.unknown, node);
  }

  /** First cell that the barrier of an interface may reach. */
  private int first(int cell) {
    CarrierGrid grid = state.grid;
    int from = cell;
    while (from > 0
        && grid.layerOfCell()[from - 1] == grid.leftLayer()[cell]
        && grid.start()[cell] - grid.start()[from - 1] <= REACH_M) {
      from--;
    }
    return from;
  }

  /** Last cell that the barrier of an interface may reach. */
  private int last(int cell) {
    CarrierGrid grid = state.grid;
    int to = cell;
    while (to < grid.cells() - 1
        && grid.layerOfCell()[to + 1] == grid.rightLayer()[cell]
        && grid.end()[to + 1] - grid.start()[cell] <= REACH_M) {
      to++;
    }
    return to;
  }

  Transmission transmission(BandEdge edge) {
    return switch (state.start.stack().tunnelling()) {
      case NONE, WKB -> new Wkb(edge);
      case TRANSFER_MATRIX -> new TransferMatrix(edge);
    };
  }

  /**
   * The edge around the interface of a cell, empty where it is not a barrier: a metal on a metal,
   * or an edge that rises away from the interface.
   */
  Optional<BandEdge> edge(int cell, boolean holes) {
    CarrierGrid grid = state.grid;
    int from = first(cell);
    int to = last(cell);
    int count = to - from;
    if (count == 0) {
      return Optional.empty();
    }
    double[] x = new double[count + 1];
    double[] left = new double[count];
    double[] right = new double[count];
    double[] mass = new double[count];
    int at = 0;
    for (int c = from; c <= to; c++) {
      if (c == cell) {
        continue;
      }
      x[at] = grid.start()[c];
      x[at + 1] = grid.end()[c];
      left[at] = energy_eV(c, c, holes);
      right[at] = energy_eV(c, c + 1, holes);
      mass[at] = mass_me(grid.layerOfCell()[c], holes);
      at++;
    }
    double atFace =
        Math.max(
            from < cell ? right[cell - from - 1] : Double.NEGATIVE_INFINITY,
            to > cell ? left[cell - from] : Double.NEGATIVE_INFINITY);
    double top = Math.max(Series.of(left).max(), Series.of(right).max());
    if (top > atFace + SAME_EV) {
      return Optional.empty();
    }
    Reservoir before =
        from < cell
            ? new Reservoir(left[0], mass[0])
            : new Reservoir(atFace - METAL_DEPTH_EV, mass[0]);
    Reservoir behind =
        to > cell
            ? new Reservoir(right[count - 1], mass[count - 1])
            : new Reservoir(atFace - METAL_DEPTH_EV, mass[count - 1]);
    return Optional.of(
        new BandEdge(
            Series.of(x), Series.of(left), Series.of(right), Series.of(mass), before, behind));
  }

  /** Conduction band edge at a node seen from a cell; of holes the valence band edge mirrored. */
  private double energy_eV(int cell, int node, boolean holes) {
    int layer = state.grid.layerOfCell()[cell];
    Layer.Semiconductor s = (Layer.Semiconductor) state.start.stack().layers().get(layer);
    double jump = node == cell ? state.problem.states.jump(node) : 0;
    double edge =
        -(state.unknown[BLOCK * node] + jump + state.start.shift()[layer])
            - s.electronAffinity_eV();
    return holes ? s.gap_eV() - edge : edge;
  }

  /** Mass of a parabolic band with the density of states of the layer. */
  private double mass_me(int layer, boolean holes) {
    Layer.Semiconductor s = (Layer.Semiconductor) state.start.stack().layers().get(layer);
    double states = holes ? s.valenceStates_per_m3() : s.conductionStates_per_m3();
    return Constants.densityOfStatesMass_me(states, state.start.stack().temperature_K());
  }

  /** What is left and right of the interface of a cell. */
  String name(int cell, boolean leftSide) {
    int layer = leftSide ? state.grid.leftLayer()[cell] : state.grid.rightLayer()[cell];
    return layer == CarrierGrid.NONE ? "contact" : state.start.stack().layers().get(layer).name();
  }

  /** Cells without width. */
  int[] cells() {
    int[] found = new int[state.grid.cells()];
    int count = 0;
    for (int c = 0; c < found.length; c++) {
      if (state.grid.layerOfCell()[c] == CarrierGrid.EMISSION) {
        found[count++] = c;
      }
    }
    return Arrays.copyOf(found, count);
  }
}
