package anodyne.numerics;

/**
 * Balance equations dA(y)/dt = f(t, y): what is stored changes by what flows in.
 *
 * <p>A(y) is the amount stored in each row (m(c(y)) of a finite volume, for example), not its
 * derivative: integrators keep the amounts themselves, so that sums of rows that are constant in f
 * stay constant to round-off, however coarse the steps. A row that stores nothing (A = 0) is an
 * algebraic equation 0 = f(t, y); with such rows the system is a differential-algebraic one, of
 * index 1 where the algebraic rows can be solved for the remaining unknowns. The rows that store
 * must do so independently: where two hold the same amount with opposite signs, their sum is the
 * algebraic row in the place of one of them.
 *
 * <p>The system owns its linear algebra: a block-tridiagonal solve, one with particles eliminated
 * node by node, or one bordered by a control law look alike to the integrator.
 */
public interface StorageSystem {
  /** Number of unknowns and of rows. */
  int size();

  /** True if row i stores something: its A depends on y. */
  boolean stores(int row);

  /**
   * Tolerances of the unknowns at a state, where fixed ones would not do: an unknown that is the
   * logarithm of an amount may be rough where there is next to nothing, not where there is much.
   * Unless a system gives its own, those of the {@link IntegratorSettings} hold.
   *
   * @param y size unknowns
   * @param tolerances receives size tolerances, positive, each in the unit of its unknown
   * @param ofAmounts receives size tolerances of the amounts, positive in rows that store
   * @return true if the system gives its own
   */
  default boolean tolerances(double[] y, double[] tolerances, double[] ofAmounts) {
    return false;
  }

  /**
   * A(y), zero in rows that store nothing.
   *
   * @param y size unknowns
   * @param amounts receives size amounts
   */
  void amounts(double[] y, double[] amounts);

  /**
   * f(t, y).
   *
   * @param time_s time
   * @param y size unknowns
   * @param rates receives size rates; not finite where y has no meaning
   */
  void rates(double time_s, double[] y, double[] rates);

  /**
   * Builds and factorises G = shift dA/dy - df/dy at (t, y).
   *
   * @param shift positive, 1/s
   * @return false if G is singular or not finite
   */
  boolean linearise(double time_s, double[] y, double shift);

  /**
   * Puts the solution of G d = x in the place of x, with the G last built; may be called again for
   * further right-hand sides.
   */
  void solve(double[] x);
}
