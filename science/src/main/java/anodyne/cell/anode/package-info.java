/**
 * A heterostructure anode as a half cell against sodium: what is known of its phases, what is not,
 * and what the cell would show.
 *
 * <p>Each phase of the heterostructure is a phase of the electrode: one that converts ({@link
 * anodyne.cell.Conversion}) with the stages of its sodiation, one that stores on its surface
 * ({@link anodyne.cell.SurfaceStorage}). They share the current. Loading m per area of all phases,
 * mass shares x, densities ρ, thickness L of the coating, particles of one radius R:
 *
 * <pre>
 *   volume share ε_i = m x_i/(ρ_i L),     surface a_i = 3 ε_i/R
 *   exchange current j₀ = (RT/F)/(R_ct Σ a_i L),   R_ct per area of the electrode
 *   U_sodiation = U_path - below,   U_desodiation = U_sodiation + gap,   both by kind of step
 *   first cycle: ICE = Q_back/(Q₁ + Q_film),   Q_film = z F L_film S/V
 * </pre>
 *
 * <p>Nothing of this says how a heterointerface changes a phase: it enters by {@link
 * anodyne.cell.Heterointerface}, with what transport hands over.
 *
 * <p>What nobody measured on the material is a parameter with an interval ({@link
 * anodyne.cell.anode.AnodeParameter}); a cell is a pure function of all of them, so that a draw of
 * the parameters is a draw of the curves. Half cycles follow each other after a rest: each starts
 * from the contents the last one left, even along the electrode.
 */
@NullMarked
package anodyne.cell.anode;

import org.jspecify.annotations.NullMarked;
