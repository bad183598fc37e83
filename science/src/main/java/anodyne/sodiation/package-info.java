/**
 * What sodium does to a phase and to two phases in contact: reactions, potentials, charge, volume.
 *
 * <p>A host of composition b takes up sodium from a reservoir of potential V against Na/Na+. Among
 * all mixtures of the known compounds j (energy g_j, sodium N_j, other elements a_j per formula
 * unit) that hold the host's other elements, the stable one minimises
 *
 * <pre>  sum c_j (g_j + V N_j),   sum c_j a_j = b,   c_j &gt;= 0.</pre>
 *
 * <p>As V falls the stable mixture changes at plateaus; between two plateaus V = -[G(n2) - G(n1)] /
 * ((n2 - n1) F) with n the sodium taken up per formula unit and G the energy of mixture minus n
 * sodium metal. Energies are formation energies in kJ/mol of formula units at 298.15 K, elements 0:
 * enthalpies, or Gibbs energies g = h - T (s - sum of the elements' s). A host above the hull of
 * the others keeps its own energy: what it holds in excess enters its first step.
 *
 * <p>These are equilibrium potentials. Nucleation, size and diffusion shift what is measured by
 * tenths of a volt; overpotential and hysteresis are inputs of their own and never enter here.
 *
 * <p>Hulls: S. P. Ong, L. Wang, B. Kang, G. Ceder, Chem. Mater. 20, 1798 (2008),
 * doi:10.1021/cm702327g.
 *
 * <p>Capacity Q = n F / (3.6 M), M the molar mass of the host (host basis) or of the sodiated
 * products (sodiated basis). Volume: sum of molar volumes of the solids, sodium metal left out.
 */
@NullMarked
package anodyne.sodiation;

import org.jspecify.annotations.NullMarked;
