package anodyne.transport;

import anodyne.numerics.BlockTridiagonal;
import anodyne.numerics.Newton;
import anodyne.numerics.NodalSystem;
import anodyne.quantity.Series;
import java.util.Arrays;

/**
 * Equilibrium of a transport problem: every ion at one level throughout, electrons at level 0.
 *
 * <p>Poisson's equation alone, solved by damped Newton from local neutrality on the rows of {@link
 * TransportProblem}.
 */
final class Balance {
  private static final int MOST_ITERATIONS = 400;
  private static final double TOLERANCE_V = 1e-13;

  private final TransportProblem problem;
  private final int block;

  Balance(TransportProblem problem) {
    this.problem = problem;
    block = problem.block();
  }

  /** What came of it. */
  sealed interface Outcome permits Found, NotFound {}

  /**
   * The state.
   *
   * @param y unknowns of the problem
   */
  @SuppressWarnings("ArrayRecordComponent") // handed over, never compared
  record Found(double[] y) implements Outcome {}

  /**
   * No convergence.
   *
   * @param reason one sentence
   * @param updates_V largest update of each iteration
   */
  record NotFound(String reason, Series updates_V) implements Outcome {}

  /**
   * Solves for the potential.
   *
   * @param levels_V one level for each ion; must be those of held faces
   */
  Outcome solve(double[] levels_V) {
    TransportGrid grid = problem.grid();
    double[] y = new double[problem.size()];
    for (int i = 0; i < grid.nodes(); i++) {
      for (int k = 0; k < levels_V.length; k++) {
        if (!problem.isHeld(i, k)) {
          y[i * block + 1 + k] = levels_V[k];
        }
      }
    }
    double[] shift = problem.stack().shifts_V();
    Bulk bulk = new Bulk(problem.stack());
    double[] psi = new double[shift.length];
    Arrays.setAll(psi, l -> bulk.potential_V(l, levels_V));
    for (int s = grid.states() - 1; s >= 0; s--) {
      int layer = grid.layerOfState()[s];
      y[grid.nodeOfState()[s] * block] = psi[layer] - shift[layer];
    }
    double[] u = new double[grid.nodes()];
    for (int i = 0; i < u.length; i++) {
      u[i] = y[i * block];
    }
    Newton newton = new Newton(grid.nodes(), 1, MOST_ITERATIONS);
    return switch (newton.solve(new Potential(y), u, problem.thermalVoltage_V(), TOLERANCE_V)) {
      case Newton.Converged _ -> {
        for (int i = 0; i < u.length; i++) {
          y[i * block] = u[i];
        }
        yield new Found(y);
      }
      case Newton.Stalled stalled -> new NotFound(stalled.reason(), stalled.updates());
    };
  }

  /** Poisson's rows with u as the only unknown. */
  private final class Potential implements NodalSystem {
    private final double[] y;
    private final double[] f;

    Potential(double[] y) {
      this.y = y.clone();
      f = new double[y.length];
    }

    @Override
    public int nodes() {
      return problem.grid().nodes();
    }

    @Override
    public int block() {
      return 1;
    }

    @Override
    public void assemble(double[] u, double[] residual, BlockTridiagonal jacobian) {
      for (int i = 0; i < u.length; i++) {
        y[i * block] = u[i];
      }
      problem.potential(y, f, jacobian);
      for (int i = 0; i < u.length; i++) {
        residual[i] = -f[i * block];
      }
    }
  }
}
