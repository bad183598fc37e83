/**
 * Sodium and electrons together through a stack.
 *
 * <p>Unknowns along x: the potential ψ, the level λ_k = μ~_k/e of every ion and, where electrons
 * are not taken to be at equilibrium, their quasi-Fermi potential φ, or φn and φp of electrons and
 * holes apart. With g = 0, 1, 2 for slab, cylinder and sphere:
 *
 * <pre>
 *   -(1/x^g) d/dx (x^g ε dψ/dx) = q (p - n + Σ z c + N)         Poisson
 *   ∂c_k/∂t = -(1/x^g) d/dx (x^g J_k),  J_k = -(D_k c_k/Vt) dλ_k/dx
 *   c_k = N_k θ_k,  λ_k = E_k + z_k ψ + Vt ln(θ_k/(1 - Σθ))       sites
 *   ∂(n - p)/∂t = -(1/x^g) d/dx (x^g (J_n - J_p))                electrons, if they move
 *   ∂p/∂t = -(1/x^g) d/dx (x^g J_p) + G - R                      holes, if apart
 *   μ_Na = λ_Na - φ = -U                                        neutral sodium, V against Na/Na+
 * </pre>
 *
 * <p>Signs and symbols are those of {@link anodyne.junction}; levels and energies in volts and eV
 * from the electrons at the collector. Finite volumes with Scharfetter-Gummel fluxes ({@link
 * anodyne.junction.FluxScheme}); time by {@link anodyne.numerics.BackwardDifferentiation} on the
 * amounts stored, so that sodium is conserved to round-off.
 *
 * <p>R - G is {@link anodyne.junction.Recombination}. In a metal φ fixes ψ, n follows from the
 * ions, and both carriers have one level.
 *
 * <p>A field at equilibrium moves nothing: everywhere it is balanced by a gradient of
 * concentration. Every gain is therefore quoted in, out and for the round trip, beside the stack
 * without offsets.
 *
 * <p>Where it fails: beyond about 0.1 sodium per formula unit most of these phases are no longer
 * what their levels describe; below about a nanometre the continuum is a picture ({@link
 * anodyne.transport.StackState}). Jamnik and Maier, Phys. Chem. Chem. Phys. 5, 5215 (2003), doi
 * 10.1039/b309130a; Abdel, Farrell and Fuhrmann, Opt. Quantum Electron. 53, 163 (2021), doi
 * 10.1007/s11082-021-02803-4.
 */
@NullMarked
package anodyne.transport;

import org.jspecify.annotations.NullMarked;
