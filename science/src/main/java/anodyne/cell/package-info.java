/**
 * Cells: porous electrodes, half cell against sodium and full cell.
 *
 * <p>Along x from the counter electrode (0) to the current collector of the working electrode, with
 * salt concentration c, potentials φ_e of the electrolyte and φ_s of the solid, and every active
 * phase as particles at each x:
 *
 * <pre>
 *   ε ∂c/∂t = -∂N/∂x + i_v/F,          N = -D_e τ ∂c/∂x + t₊ i_e/F
 *   i_e = κ τ (2 (1 - t₊) X (RT/F) ∂ln c/∂x - ∂φ_e/∂x),   ∂i_e/∂x = i_v
 *   i_s = -σ ∂φ_s/∂x,                                       ∂i_s/∂x = -i_v
 *   i_v = Σ_phases a j,    j = 2 j₀ sinh(F η/(2RT)),   η = φ_s - φ_e - U - j R_film
 * </pre>
 *
 * <p>Signs: j and i_v &gt; 0 is oxidation, sodium leaving the particle; the cell current is &gt; 0
 * where the working electrode is oxidised (charging); discharge of a half cell is sodiation.
 * Potentials in volt against Na/Na⁺ where the cell has a sodium electrode. τ is the transport
 * efficiency of the pores, X the thermodynamic factor.
 *
 * <p>Finite volumes with face fluxes, amounts integrated by {@link
 * anodyne.numerics.BackwardDifferentiation}: sodium and charge are conserved to round-off.
 * Particles are eliminated place by place, one block-tridiagonal sweep along x remains, bordered by
 * the control law.
 *
 * <p>Doyle, Fuller, Newman, J. Electrochem. Soc. 140, 1526 (1993), doi:10.1149/1.2221597; Fuller,
 * Doyle, Newman, J. Electrochem. Soc. 141, 1 (1994), doi:10.1149/1.2054684.
 */
@NullMarked
package anodyne.cell;

import org.jspecify.annotations.NullMarked;
