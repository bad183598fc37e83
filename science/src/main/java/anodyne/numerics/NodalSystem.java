package anodyne.numerics;

/**
 * Equations R(u) = 0 on nodes in a row, each coupled to its two neighbours.
 *
 * <p>Unknown k of node i is {@code u[i * block + k]}; its equation has the same index.
 */
public interface NodalSystem {
  int nodes();

  /** Unknowns per node. */
  int block();

  /**
   * Evaluates residual and Jacobian.
   *
   * @param u unknowns, not modified
   * @param residual filled with R(u)
   * @param jacobian filled with dR/du; entries not set by the system must be cleared by it
   */
  void assemble(double[] u, double[] residual, BlockTridiagonal jacobian);
}
