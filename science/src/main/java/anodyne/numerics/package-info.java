/**
 * The numerical heart: one-dimensional finite volumes with block-tridiagonal Jacobians.
 *
 * <p>{@link anodyne.numerics.Newton} solves R(u) = 0 for a {@link anodyne.numerics.NodalSystem}: n
 * nodes in a row, m unknowns at each, coupled to the two neighbours only, so that the Jacobian is
 * block tridiagonal and a step costs O(n m³). Nothing is allocated inside an iteration.
 *
 * <p>{@link anodyne.numerics.Integrator} carries a {@link anodyne.numerics.StorageSystem} dA(y)/dt
 * = f(t, y) through time, stiff and with algebraic rows 0 = f(t, y) of index 1:
 *
 * <pre>
 *   Integrator integrator = new BackwardDifferentiation(system, IntegratorSettings.of(1e-6, atol));
 *   if (integrator.begin(0, y) instanceof Newton.Stalled stalled) {
 *     ...                                    // no consistent state: stalled.reason()
 *   }
 *   switch (integrator.advance(3600)) {
 *     case Integrator.Reached reached -&gt; integrator.unknowns(reached.time_s(), y);
 *     case Integrator.EventStopped event -&gt; ...
 *     case Integrator.Stopped stopped -&gt; ... // stopped.reason()
 *   }
 * </pre>
 *
 * {@link anodyne.numerics.BackwardDifferentiation} has variable order 1 to 5 and the lowest cost;
 * {@link anodyne.numerics.DiagonallyImplicitRungeKutta} is a one-step method of order 4 to check it
 * by. Both keep stored amounts, not unknowns, so that linear invariants of f stay to round-off.
 *
 * <p>{@link anodyne.numerics.FermiIntegral} gives the normalised complete Fermi-Dirac integrals of
 * order 1/2 and 3/2, {@link anodyne.numerics.Mesh} graded and equidistributing meshes, {@link
 * anodyne.numerics.SobolPoints} low-discrepancy points in normal variables, {@link
 * anodyne.numerics.SobolIndices} shares of a variance over its inputs.
 *
 * <p>{@link anodyne.numerics.AdaptiveQuadrature} integrates functions of one variable.
 *
 * <p>{@link anodyne.numerics.LeastSquares} makes sums of squares small within limits, {@link
 * anodyne.numerics.SymmetricEigen} takes small symmetric matrices apart.
 *
 * <p>{@link anodyne.numerics.LowerHull} is the lower convex hull of energies over compositions.
 */
@NullMarked
package anodyne.numerics;

import org.jspecify.annotations.NullMarked;
