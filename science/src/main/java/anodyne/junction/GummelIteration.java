package anodyne.junction;

import anodyne.numerics.BlockTridiagonal;
import anodyne.numerics.LogarithmicDamping;

/**
 * Gummel's iteration: electrons, holes and potential one after the other.
 *
 * <p>With the potential, the other carrier and the denominators of the recombination held, the
 * balance of one carrier is linear in its Slotboom variable, with a symmetric M-matrix. Eliminated
 * without a subtraction (Grassmann, Taksar and Heyman, Oper. Res. 33, 1107 (1985)) it gives
 * positive solutions to full relative precision, however weakly a region is connected to a contact.
 * The iteration converges slowly and from far away; {@link SteadyState} uses it to come near enough
 * for Newton's method. Gummel, IEEE Trans. Electron Devices 11, 455 (1964).
 */
final class GummelIteration {
  private static final int BLOCK = 3;
  private static final int CARRIER_PASSES = 6;
  private static final int POTENTIAL_PASSES = 30;

  private final CarrierProblem problem;
  private final CarrierGrid grid;
  private final double vt_V;
  private final BlockTridiagonal jacobian;
  private final double[] step;
  private final double[] electronLink;
  private final double[] holeLink;
  private final double[] pair;
  private final double[] source;
  private final double[] total;
  private final double[] rate;
  private final double[] conductance;
  private final double[] inflow;

  GummelIteration(CarrierProblem problem, CarrierGrid grid, double vt_V) {
    this.problem = problem;
    this.grid = grid;
    this.vt_V = vt_V;
    jacobian = new BlockTridiagonal(grid.nodes(), BLOCK);
    step = new double[BLOCK * grid.nodes()];
    electronLink = new double[grid.cells()];
    holeLink = new double[grid.cells()];
    pair = new double[grid.nodes()];
    source = new double[grid.nodes()];
    total = new double[grid.nodes()];
    rate = new double[grid.nodes()];
    conductance = new double[grid.nodes()];
    inflow = new double[grid.nodes()];
  }

  /**
   * One cycle.
   *
   * @return the largest change of the potential, V; not finite if the iteration broke down
   */
  double cycle(double[] unknown) {
    double moved = carriers(unknown) ? potential(unknown) : Double.NaN;
    problem.holdCarriers(false);
    return moved;
  }

  private boolean carriers(double[] unknown) {
    for (int pass = 0; pass < CARRIER_PASSES; pass++) {
      double moved = 0;
      for (int column = 1; column <= 2; column++) {
        problem.linearise(unknown, electronLink, holeLink, pair, source);
        moved = Math.max(moved, carrier(unknown, column, column == 1 ? electronLink : holeLink));
      }
      if (!Double.isFinite(moved)) {
        return false;
      }
      if (moved < 0.1 * vt_V) {
        break;
      }
    }
    return true;
  }

  /** Solves for one carrier; returns the largest change of its quasi-potential. */
  private double carrier(double[] unknown, int column, double[] link) {
    int nodes = grid.nodes();
    for (int i = 0; i < nodes; i++) {
      double own = value(unknown, i, column);
      if (isHeld(i)) {
        conductance[i] = i < nodes - 1 ? link[i] : 0;
        inflow[i] = conductance[i] * own;
        continue;
      }
      double leak = pair[i] * value(unknown, i, 3 - column) + (i > 0 ? conductance[i - 1] : 0);
      double gain = pair[i] + source[i] + (i > 0 ? inflow[i - 1] : 0);
      total[i] = leak;
      rate[i] = gain;
      double forward = i < nodes - 1 ? link[i] : 0;
      conductance[i] = forward == 0 ? 0 : forward * (leak / (leak + forward));
      inflow[i] = forward == 0 ? 0 : gain * (forward / (leak + forward));
    }
    double moved = 0;
    double next = 0;
    for (int i = nodes - 1; i >= 0; i--) {
      if (isHeld(i)) {
        next = value(unknown, i, column);
        continue;
      }
      double forward = i < nodes - 1 ? link[i] : 0;
      double solved = (rate[i] + forward * next) / (total[i] + forward);
      next = solved;
      if (!(solved > 0 && solved < Double.MAX_VALUE)) {
        return Double.NaN;
      }
      double change = (column == 1 ? -1 : 1) * vt_V * Math.log(solved / value(unknown, i, column));
      unknown[BLOCK * i + column] += change;
      moved = Math.max(moved, Math.abs(change));
    }
    return moved;
  }

  private boolean isHeld(int i) {
    return grid.isMetal(i) || grid.isContact(i);
  }

  /** Slotboom variable of electrons (1) or holes (2). */
  private double value(double[] unknown, int i, int column) {
    return column == 1
        ? Math.exp(-problem.levels.electronPotential(unknown, i) / vt_V)
        : Math.exp(problem.levels.holePotential(unknown, i) / vt_V);
  }

  private double potential(double[] unknown) {
    problem.holdCarriers(true);
    double total = 0;
    for (int pass = 0; pass < POTENTIAL_PASSES; pass++) {
      problem.assemble(unknown, step, jacobian);
      if (!jacobian.solve(step)) {
        return Double.NaN;
      }
      double largest = LogarithmicDamping.subtract(step, unknown, BLOCK, vt_V);
      if (Double.isNaN(largest)) {
        return Double.NaN;
      }
      total = Math.max(total, largest);
      if (largest < 1e-3 * vt_V) {
        break;
      }
    }
    return total;
  }
}
