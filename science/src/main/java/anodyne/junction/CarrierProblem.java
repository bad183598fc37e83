package anodyne.junction;

import anodyne.numerics.BlockTridiagonal;
import anodyne.numerics.ExtendedBlockTridiagonal;
import anodyne.numerics.NodalSystem;
import java.util.Arrays;

/**
 * Finite volumes of Poisson's equation and of the two continuity equations of a stack in the steady
 * state.
 *
 * <p>Unknowns of a node: u = ψ less the interface steps before it, φn and φp, each of the last two
 * stored as the difference from a level of {@link ReferenceLevels}. {@link CarrierCurrents} has the
 * flows through the cells, {@link NodeBalances} charge and recombination beside the nodes; here are
 * the contacts, the metals and the scaling of the rows.
 *
 * <p>An instance belongs to one thread; {@link #assemble} allocates nothing.
 */
final class CarrierProblem implements NodalSystem {
  private static final int BLOCK = 3;

  final CarrierStates states;
  final ReferenceLevels levels;
  final CarrierCurrents currents;
  final NodeBalances balances;
  private final CarrierGrid grid;
  private final DoubleJacobian doubles;
  private final double[] fixedU;
  private double bias;
  private boolean scaled = true;
  private boolean carriersHeld;

  CarrierProblem(Equilibrium.Start at, CarrierGrid grid, FluxScheme scheme) {
    this.grid = grid;
    states = new CarrierStates(at, grid);
    levels = states.levels;
    currents = new CarrierCurrents(at, states, scheme);
    balances = new NodeBalances(at, states);
    doubles = new DoubleJacobian(grid);
    fixedU = new double[grid.nodes()];
    Arrays.fill(fixedU, Double.NaN);
    Stack stack = at.stack();
    if (grid.leftContact()) {
      fixedU[0] = at.faceValue(stack.left(), 0);
    }
    if (grid.rightContact()) {
      fixedU[grid.nodes() - 1] = at.faceValue(stack.right(), stack.layers().size() - 1);
    }
  }

  @Override
  public int nodes() {
    return grid.nodes();
  }

  @Override
  public int block() {
    return BLOCK;
  }

  /** Applies a bias and a share of the generation. */
  void set(double bias_V, double share) {
    bias = bias_V;
    balances.setLight(share);
  }

  /** Puts the contact nodes where they have to be. */
  void fixContacts(double[] unknown) {
    if (grid.leftContact()) {
      unknown[0] = fixedU[0];
      unknown[1] = -levels.electron(0);
      unknown[2] = -levels.hole(0);
    }
    if (grid.rightContact()) {
      int last = grid.nodes() - 1;
      unknown[BLOCK * last] = fixedU[last] + bias;
      unknown[BLOCK * last + 1] = bias - levels.electron(last);
      unknown[BLOCK * last + 2] = bias - levels.hole(last);
    }
  }

  /** Holds the carriers, so that only the potential is solved for. */
  void holdCarriers(boolean wanted) {
    carriersHeld = wanted;
  }

  /** Whether rows are divided by their diagonal, as the block solver wants them. */
  void scaleRows(boolean wanted) {
    scaled = wanted;
  }

  /** Lowers the barrier of an outer contact by moving u of its face. */
  void fixFace(boolean left, double u) {
    fixedU[left ? 0 : grid.nodes() - 1] = u;
  }

  @Override
  public void assemble(double[] unknown, double[] into, BlockTridiagonal jacobian) {
    doubles.begin(jacobian);
    assemble(unknown, into, doubles);
  }

  /** A Jacobian of twice the digits to be given to {@link #assemble}. */
  ExtendedJacobian extended(ExtendedBlockTridiagonal matrix) {
    return new ExtendedJacobian(grid, matrix);
  }

  /** Adds to a Jacobian that was begun. */
  void assemble(double[] unknown, double[] residual, CarrierJacobian jacobian) {
    Arrays.fill(residual, 0);
    for (int i = 0; i < grid.nodes(); i++) {
      balances.addVolumes(unknown, i, residual, jacobian);
    }
    for (int c = 0; c < grid.cells(); c++) {
      currents.add(unknown, c, residual, jacobian);
    }
    for (int i = 0; i < grid.nodes(); i++) {
      closeRows(unknown, i, residual, jacobian);
    }
  }

  /** The derivatives before any row is closed, interface states included. */
  void linearise(double[] unknown, CarrierTerms terms) {
    double[] residual = new double[unknown.length];
    for (int i = 0; i < grid.nodes(); i++) {
      balances.addVolumes(unknown, i, residual, terms);
      if (balances.hasInterfaceStates(i)) {
        balances.addInterface(unknown, i, residual, terms);
      }
    }
    for (int c = 0; c < grid.cells(); c++) {
      currents.add(unknown, c, residual, terms);
    }
  }

  /**
   * The balances in Slotboom variables Φ = e^(-φn/Vt), Ψ = e^(φp/Vt) at held densities of the
   * denominators: Σ c (Φ_i - Φ_neighbour) + k (Φ_i Ψ_i - 1) = g, and the same for Ψ.
   *
   * @param electronLink c of each cell for electrons
   * @param holeLink c of each cell for holes
   * @param pair k of each node
   * @param source g of each node
   */
  void linearise(
      double[] unknown, double[] electronLink, double[] holeLink, double[] pair, double[] source) {
    for (int i = 0; i < grid.nodes(); i++) {
      balances.addPairs(unknown, i, pair, source);
    }
    for (int c = 0; c < grid.cells(); c++) {
      electronLink[c] = currents.electronLink(unknown, c);
      holeLink[c] = currents.holeLink(unknown, c);
    }
  }

  /** Contacts, metals, interface charge, and rows scaled by their diagonal. */
  private void closeRows(double[] unknown, int i, double[] residual, CarrierJacobian jacobian) {
    if (grid.isContact(i)) {
      contactRows(unknown, i, i == 0 ? 0 : bias, residual, jacobian);
      return;
    }
    int row = BLOCK * i;
    boolean metal = grid.isMetal(i);
    if (carriersHeld) {
      for (int r = 1; r < BLOCK; r++) {
        jacobian.unitRow(i, r);
        residual[row + r] = 0;
      }
    }
    if (metal && carriersHeld) {
      jacobian.unitRow(i, 0);
      residual[row] = 0;
    } else if (metal) {
      metalRows(unknown, i, residual, jacobian);
    } else if (balances.hasInterfaceCharge(i)) {
      balances.addInterface(unknown, i, residual, jacobian);
    }
    for (int r = 0; r < BLOCK && scaled; r++) {
      residual[row + r] *= jacobian.scaleRow(i, r, r == 1 && metal && !carriersHeld);
    }
  }

  private void contactRows(
      double[] unknown, int i, double applied, double[] residual, CarrierJacobian jacobian) {
    int row = BLOCK * i;
    for (int r = 0; r < BLOCK; r++) {
      jacobian.unitRow(i, r);
    }
    residual[row] = unknown[row] - fixedU[i] - applied;
    residual[row + 1] = levels.electronPotential(unknown, i) - applied;
    residual[row + 2] = levels.holePotential(unknown, i) - applied;
  }

  /** ψ follows the Fermi level, which both carriers share; the whole current goes on. */
  private void metalRows(double[] unknown, int i, double[] residual, CarrierJacobian jacobian) {
    int row = BLOCK * i;
    jacobian.metalRows(i);
    residual[row] = states.metalPotential(unknown[row], i) - levels.electronPotential(unknown, i);
    residual[row + 2] = levels.holePotential(unknown, i) - levels.electronPotential(unknown, i);
  }
}
