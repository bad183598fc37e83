package anodyne.junction;

/**
 * Thermionic emission of carriers over the band edges of an interface.
 *
 * <p>Electrons pass over the higher of the two conduction band edges, holes under the lower valence
 * band edge: j = A* T²/q [F1(η_left) - F1(η_right)] with η the distance of the quasi-Fermi levels
 * from that edge over Vt. Fluxes are to the right, in units of A* T²/q; Δ is the drop of the
 * electrochemical potential from left to right over kT.
 */
final class StepEmission {
  private static final int BLOCK = 3;

  private final CarrierStates states;
  private final CarrierGrid grid;
  private final boolean boltzmann;
  private double electronEdge;
  private double holeEdge;
  private boolean electronEdgeLeft;
  private boolean holeEdgeLeft;
  private double flux;
  private double byEta;
  private double byDrop;

  StepEmission(CarrierStates states, Statistics statistics) {
    this.states = states;
    grid = states.grid;
    boltzmann = statistics == Statistics.BOLTZMANN;
  }

  /** Finds the higher conduction band edge and the lower valence band edge of a cell. */
  void findEdges(double[] unknown, int c) {
    electronEdge = Double.POSITIVE_INFINITY;
    holeEdge = Double.NEGATIVE_INFINITY;
    for (int side = 0; side < 2; side++) {
      int layer = side == 0 ? grid.leftLayer()[c] : grid.rightLayer()[c];
      if (layer == CarrierGrid.NONE || states.carriers[layer] == null) {
        continue;
      }
      double u = unknown[BLOCK * (c + side)] + (side == 0 ? states.jump(c) : 0);
      double s = u + states.shift[layer] + states.carriers[layer].affinity_V;
      if (s < electronEdge) {
        electronEdge = s;
        electronEdgeLeft = side == 0;
      }
      if (s + states.carriers[layer].gap_V > holeEdge) {
        holeEdge = s + states.carriers[layer].gap_V;
        holeEdgeLeft = side == 0;
      }
    }
  }

  /** Evaluates the electrons of a cell between the edges found. */
  void electrons(double[] unknown, int c) {
    evaluate(electronEta(unknown, c), states.levels.electronStep(unknown, c) / states.vt_V);
  }

  /** Evaluates the holes of a cell between the edges found. */
  void holes(double[] unknown, int c) {
    evaluate(holeEta(unknown, c), -states.levels.holeStep(unknown, c) / states.vt_V);
  }

  private void evaluate(double eta, double drop) {
    flux = -EmissionStatistics.difference(eta, drop, boltzmann);
    byEta = -EmissionStatistics.differenceSlope(eta, drop, boltzmann);
    byDrop = EmissionStatistics.slope(eta - drop, boltzmann);
  }

  private double electronEta(double[] unknown, int c) {
    return (electronEdge - states.levels.electronPotential(unknown, c)) / states.vt_V;
  }

  private double holeEta(double[] unknown, int c) {
    return (states.levels.holePotential(unknown, c) - holeEdge) / states.vt_V;
  }

  /** dF1/dη of the electrons on the left between the edges found. */
  double electronSlope(double[] unknown, int c) {
    return EmissionStatistics.slope(electronEta(unknown, c), boltzmann);
  }

  double holeSlope(double[] unknown, int c) {
    return EmissionStatistics.slope(holeEta(unknown, c), boltzmann);
  }

  /** Electrons that pass over the difference of their Slotboom variables e^(-φn/Vt). */
  double electronLink(double[] unknown, int c, double richardson) {
    double highest =
        -Math.min(
            states.levels.electronPotential(unknown, c),
            states.levels.electronPotential(unknown, c + 1));
    return richardson
        * Math.exp(electronEdge / states.vt_V)
        * EmissionStatistics.degeneracy((electronEdge + highest) / states.vt_V, boltzmann);
  }

  /** Holes that pass over the difference of their Slotboom variables e^(φp/Vt). */
  double holeLink(double[] unknown, int c, double richardson) {
    double highest =
        Math.max(
            states.levels.holePotential(unknown, c), states.levels.holePotential(unknown, c + 1));
    return richardson
        * Math.exp(-holeEdge / states.vt_V)
        * EmissionStatistics.degeneracy((highest - holeEdge) / states.vt_V, boltzmann);
  }

  /** F1(η_left) - F1(η_right) of the last carrier evaluated. */
  double flux() {
    return flux;
  }

  /** Its derivative by η_left at fixed Δ. */
  double byEta() {
    return byEta;
  }

  /** Its derivative by Δ at fixed η_left. */
  double byDrop() {
    return byDrop;
  }

  /** True if the conduction band edge found is that of the left side. */
  boolean electronEdgeLeft() {
    return electronEdgeLeft;
  }

  boolean holeEdgeLeft() {
    return holeEdgeLeft;
  }
}
