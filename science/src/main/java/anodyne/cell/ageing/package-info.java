/**
 * Laws of ageing: films that grow, first cycles, cracks, loss of active material, dissolved
 * chalcogenide.
 *
 * <p>Film of thickness L on a surface at the potential φ (solid less electrolyte, V against
 * Na/Na⁺): the film reaction takes the current density g &gt; 0 (A per m² of surface, reduction),
 * and
 *
 * <pre>
 *   dL/dt = V g/(z F) - k_diss
 * </pre>
 *
 * <p>with molar volume V and z electrons per formula unit of film. With f = F/RT and η = φ - U:
 *
 * <pre>
 *   constant               g = g₀
 *   reaction               g = j₀ exp(-α f η)
 *   solvent diffusion      g = F D c/L
 *   electron migration     g = κ max(0, U - φ)/L
 *   interstitial diffusion g = F D c exp(-f φ)/L
 *   reaction and diffusion g = F c k e/(1 + L k e/D),  e = exp(-α f η)
 *   tunnelling             g = g₀ exp(-β L)
 * </pre>
 *
 * <p>At constant φ these give L growing linearly, as the square root or as the logarithm of time.
 * Laws that divide by L hold from the start thickness on. All are smooth in L; electron migration
 * has a kink in φ at U.
 *
 * <p>Single, Latz, Horstmann, ChemSusChem 11, 1950 (2018), doi:10.1002/cssc.201800077; Yang, Leng,
 * Zhang, Ge, Wang, J. Power Sources 360, 28 (2017), doi:10.1016/j.jpowsour.2017.05.110; O'Kane et
 * al., Phys. Chem. Chem. Phys. 24, 7909 (2022), doi:10.1039/D2CP00417H; Mikhaylik, Akridge, J.
 * Electrochem. Soc. 151, A1969 (2004), doi:10.1149/1.1806394.
 *
 * <p>The laws were made for lithium; their numbers live in {@code ageing.yaml} with a source each,
 * and hardly one is measured on a chalcogenide in a sodium electrolyte. An aged cell is a scenario,
 * not a prediction.
 */
@NullMarked
package anodyne.cell.ageing;

import org.jspecify.annotations.NullMarked;
