package anodyne.transport;

import anodyne.junction.FluxScheme;
import anodyne.junction.Layer;
import anodyne.junction.Stack;
import anodyne.numerics.BlockTridiagonal;
import anodyne.quantity.Constants;
import java.util.Arrays;

/**
 * Balances of the net number of electrons, electrons less holes, where they move.
 *
 * <p>In a metal their number follows from Gauss's law, as the level fixes the potential. At the
 * node they are supplied through, their level is kept at 0.
 */
final class ElectronRows {
  /** Far above that of any ion; what a metal stands for is an equipotential. */
  static final double METAL_CONDUCTIVITY_S_PER_M = 1e5;

  private final Layout layout;
  private final TransportGrid grid;
  private final Matter matter;
  private final NodeUnknowns at;
  private final PotentialRows potential;
  private final IonEdges ionEdges;
  private final int[] charges;
  private final double vt_V;
  private final double[] electronConductance;
  private final double[] holeConductance;
  private final double[] flux;
  private final EdgeFlux edge = new EdgeFlux(FluxScheme.EXCESS_POTENTIAL);

  ElectronRows(
      Stack stack,
      Layout layout,
      TransportGrid grid,
      Species species,
      Matter matter,
      NodeUnknowns at,
      PotentialRows potential,
      IonEdges ionEdges,
      double vt_V) {
    this.layout = layout;
    this.grid = grid;
    this.matter = matter;
    this.at = at;
    this.potential = potential;
    this.ionEdges = ionEdges;
    this.vt_V = vt_V;
    charges = species.charges();
    electronConductance = new double[grid.cells()];
    holeConductance = new double[grid.cells()];
    flux = new double[grid.cells()];
    for (int c = 0; c < grid.cells(); c++) {
      double perWidth = grid.face()[c] / grid.width()[c];
      switch (stack.layers().get(grid.layerOfCell()[c])) {
        case Layer.Semiconductor s -> {
          electronConductance[c] = perWidth * vt_V * s.kinetics().electronMobility_m2_per_Vs();
          holeConductance[c] = perWidth * vt_V * s.kinetics().holeMobility_m2_per_Vs();
        }
        case Layer.Metal _ ->
            electronConductance[c] =
                perWidth * METAL_CONDUCTIVITY_S_PER_M / Constants.ELEMENTARY_CHARGE_C;
      }
    }
  }

  /** Evaluates the fluxes at the densities last evaluated. */
  void evaluate() {
    for (int c = 0; c < flux.length; c++) {
      double fermiStep = at.fermi_V[c + 1] - at.fermi_V[c];
      if (potential.isMetal(grid.layerOfCell()[c])) {
        flux[c] = electronConductance[c] * fermiStep;
        continue;
      }
      electronEdge(c, fermiStep);
      double electrons = edge.flux;
      holeEdge(c, fermiStep);
      flux[c] = electrons - edge.flux;
    }
  }

  /** Net flux of electrons through a cell, as last evaluated. */
  double flux(int cell) {
    return flux[cell];
  }

  private void electronEdge(int c, double fermiStep) {
    int l = grid.leftState()[c];
    int r = grid.rightState()[c];
    edge.evaluate(
        electronConductance[c],
        matter.electrons[l],
        matter.electrons[r],
        matter.electronExcess[l],
        matter.electronExcess[r],
        (at.u_V[c] - at.u_V[c + 1]) / vt_V,
        -fermiStep / vt_V,
        0);
  }

  private void holeEdge(int c, double fermiStep) {
    int l = grid.leftState()[c];
    int r = grid.rightState()[c];
    edge.evaluate(
        holeConductance[c],
        matter.holes[l],
        matter.holes[r],
        matter.holeExcess[l],
        matter.holeExcess[r],
        (at.u_V[c + 1] - at.u_V[c]) / vt_V,
        fermiStep / vt_V,
        0);
  }

  void amounts(double[] amounts) {
    int block = layout.block();
    int slot = layout.electronSlot();
    for (int s = 0; s < grid.states(); s++) {
      amounts[grid.nodeOfState()[s] * block + slot] += amountOfState(s);
    }
    for (int i = 0; i < layout.nodes(); i++) {
      if (i == layout.supplyNode()) {
        amounts[i * block + slot] = 0;
      } else if (potential.inMetal(i)) {
        amounts[i * block + slot] += potential.excess(i);
      }
    }
  }

  /** Electrons of a state; at nodes of a metal its charges without the electrons. */
  private double amountOfState(int s) {
    double volume = grid.volume()[s];
    if (!potential.inMetal(grid.nodeOfState()[s])) {
      return volume * matter.netElectrons[s];
    }
    double sum = matter.dopants(grid.layerOfState()[s]);
    for (int k = 0; k < layout.ions(); k++) {
      sum += charges[k] * matter.density[matter.first(k) + s];
    }
    return volume * sum;
  }

  void rates(double[] f) {
    int block = layout.block();
    double before = 0;
    for (int c = 0; c < flux.length; c++) {
      f[c * block + layout.electronSlot()] = before - flux[c];
      before = flux[c];
    }
    f[flux.length * block + layout.electronSlot()] = before;
    int supply = layout.supplyNode();
    f[supply * block + layout.electronSlot()] = -at.fermi_V[supply];
  }

  /** Rows of G = shift dA/dy - df/dy. */
  void derivatives(double shiftRate, BlockTridiagonal matrix) {
    for (int s = 0; s < grid.states(); s++) {
      storage(s, shiftRate, matrix.diagonal());
    }
    for (int c = 0; c < flux.length; c++) {
      cell(c, matrix);
    }
    int block = layout.block();
    int row = (layout.supplyNode() * block + layout.electronSlot()) * block;
    Arrays.fill(matrix.lower(), row, row + block, 0);
    Arrays.fill(matrix.diagonal(), row, row + block, 0);
    Arrays.fill(matrix.upper(), row, row + block, 0);
    matrix.diagonal()[row + layout.electronSlot()] = 1;
  }

  private void storage(int s, double shiftRate, double[] d) {
    int node = grid.nodeOfState()[s];
    int layer = grid.layerOfState()[s];
    int slot = layout.electronSlot();
    int row = (node * layout.block() + slot) * layout.block();
    double volume = grid.volume()[s];
    if (!potential.inMetal(node)) {
      double stored = shiftRate * volume * matter.netElectronsByPotential[s];
      d[row] += stored;
      d[row + slot] -= stored;
      return;
    }
    int psi = potential.isMetal(layer) ? slot : 0;
    for (int k = 0; k < layout.ions(); k++) {
      for (int j = 0; j < layout.ions(); j++) {
        double stored = shiftRate * volume * charges[k] * matter.slope[matter.first(k, j) + s];
        d[row + psi] -= charges[j] * stored;
        d[row + 1 + j] += stored;
      }
    }
  }

  private void cell(int c, BlockTridiagonal matrix) {
    int slot = layout.electronSlot();
    if (potential.isMetal(grid.layerOfCell()[c])) {
      spread(c, slot, -electronConductance[c], electronConductance[c], matrix);
      return;
    }
    int l = grid.leftState()[c];
    int r = grid.rightState()[c];
    double fermiStep = at.fermi_V[c + 1] - at.fermi_V[c];
    electronEdge(c, fermiStep);
    double left =
        (edge.byLeftDensity * matter.electrons[l] * matter.electronGrade[l]
                + edge.byLeftLogFree * (matter.electronGrade[l] - 1))
            / vt_V;
    double right =
        (edge.byRightDensity * matter.electrons[r] * matter.electronGrade[r]
                + edge.byRightLogFree * (matter.electronGrade[r] - 1))
            / vt_V;
    double step = edge.byPotential / vt_V;
    spread(c, 0, left + step, right - step, matrix);
    spread(c, slot, -left, -right, matrix);
    holeEdge(c, fermiStep);
    left =
        (edge.byLeftDensity * matter.holes[l] * matter.holeGrade[l]
                + edge.byLeftLogFree * (matter.holeGrade[l] - 1))
            / vt_V;
    right =
        (edge.byRightDensity * matter.holes[r] * matter.holeGrade[r]
                + edge.byRightLogFree * (matter.holeGrade[r] - 1))
            / vt_V;
    step = edge.byPotential / vt_V;
    spread(c, 0, left + step, right - step, matrix);
    spread(c, slot, -left, -right, matrix);
  }

  /** Adds the derivatives of the flux of a cell by a slot on both sides to the rows beside it. */
  private void spread(int c, int slot, double byLeft, double byRight, BlockTridiagonal matrix) {
    int block = layout.block();
    int row = (c * block + layout.electronSlot()) * block + slot;
    int next = row + block * block;
    matrix.diagonal()[row] += byLeft;
    matrix.upper()[row] += byRight;
    matrix.lower()[next] -= byLeft;
    matrix.diagonal()[next] -= byRight;
  }

  /**
   * Resistance of the electrons along x over that of an ion at the state last evaluated, over the
   * cells the ion moves in; 0 where it does not move.
   */
  double share(int ion) {
    double electronic = 0;
    double ionic = 0;
    int z = charges[ion];
    for (int l = 0; l < grid.layers(); l++) {
      if (potential.isMetal(l) || !ionEdges.moves(l, ion)) {
        continue;
      }
      int first = matter.first(ion);
      for (int c = grid.firstCell(l); c < grid.firstCell(l + 1); c++) {
        int s = c + l;
        ionic +=
            1
                / (z
                    * z
                    * ionEdges.conductance(c, ion)
                    * mean(matter.density[first + s], matter.density[first + s + 1]));
        electronic +=
            1
                / (electronConductance[c] * mean(matter.electrons[s], matter.electrons[s + 1])
                    + holeConductance[c] * mean(matter.holes[s], matter.holes[s + 1]));
      }
    }
    return ionic > 0 ? electronic / ionic : 0;
  }

  private static double mean(double a, double b) {
    return Math.sqrt(a * b);
  }
}
