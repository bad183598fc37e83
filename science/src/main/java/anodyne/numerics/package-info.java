/**
 * The numerical heart: one-dimensional finite volumes with block-tridiagonal Jacobians.
 *
 * <p>{@link anodyne.numerics.Newton} solves R(u) = 0 for a {@link anodyne.numerics.NodalSystem}: n
 * nodes in a row, m unknowns at each, coupled to the two neighbours only, so that the Jacobian is
 * block tridiagonal and a step costs O(n m³). Nothing is allocated inside an iteration.
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
