package anodyne.numerics;

import anodyne.quantity.Series;
import java.util.Arrays;

/**
 * Newton's method with logarithmic damping of every unknown.
 *
 * <p>Exponentials of an unknown (densities) change by bounded factors in one iteration, see {@link
 * LogarithmicDamping}, which makes it converge from far away; near the solution it is Newton's
 * method, of second order. Cost per iteration: one assembly and one block-tridiagonal solve, O(n
 * m³).
 *
 * <p>An instance owns its work arrays, fits one system size and allocates nothing in {@link #solve}
 * but the outcome; it must not be shared between threads.
 */
public final class Newton {
  private final BlockTridiagonal jacobian;
  private final double[] step;
  private final double[] history;

  /** How far the iteration came. */
  public sealed interface Outcome permits Converged, Stalled {
    int iterations();
  }

  /**
   * The last undamped update was below the tolerance.
   *
   * @param iterations Newton iterations taken
   * @param lastUpdate largest last update, in the unit of the unknowns
   */
  public record Converged(int iterations, double lastUpdate) implements Outcome {}

  /**
   * No convergence.
   *
   * @param iterations Newton iterations taken
   * @param reason one sentence
   * @param updates largest update of each iteration
   */
  public record Stalled(int iterations, String reason, Series updates) implements Outcome {}

  /**
   * @param nodes nodes of the systems to solve
   * @param block unknowns per node
   * @param mostIterations iterations after which the attempt ends as stalled
   */
  public Newton(int nodes, int block, int mostIterations) {
    jacobian = new BlockTridiagonal(nodes, block);
    step = new double[nodes * block];
    history = new double[mostIterations];
  }

  /**
   * Solves R(u) = 0 starting from and ending in {@code u}.
   *
   * @param stepScale s of the damping, in the unit of the unknowns
   * @param tolerance largest update at which the solution is accepted, in the unit of the unknowns
   */
  public Outcome solve(NodalSystem system, double[] u, double stepScale, double tolerance) {
    for (int iteration = 0; iteration < history.length; iteration++) {
      system.assemble(u, step, jacobian);
      if (!jacobian.solve(step)) {
        return stalled(iteration, "the Jacobian became singular or not finite");
      }
      double largest = LogarithmicDamping.subtract(step, u, 1, stepScale);
      if (Double.isNaN(largest)) {
        return stalled(iteration, "an update became not finite");
      }
      history[iteration] = largest;
      if (largest <= tolerance) {
        return new Converged(iteration + 1, largest);
      }
    }
    return stalled(history.length, "no convergence within " + history.length + " iterations");
  }

  private Stalled stalled(int iterations, String reason) {
    return new Stalled(iterations, reason, Series.of(Arrays.copyOf(history, iterations)));
  }
}
