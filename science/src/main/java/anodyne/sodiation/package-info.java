/**
 * What sodium does to phases: equilibrium phases, reactions, potentials.
 *
 * <p>Energies are enthalpies of formation from the elements, in kJ per mol of formula units where
 * they are given and in eV per atom inside a {@link anodyne.sodiation.PhaseDiagram}; an element has
 * the energy 0. The potential μ(Na) of a mixture against sodium metal is minus its voltage against
 * Na/Na⁺.
 *
 * <p>S. P. Ong, L. Wang, B. Kang, G. Ceder, Chem. Mater. 20, 1798 (2008), doi:10.1021/cm702327g.
 */
@NullMarked
package anodyne.sodiation;

import org.jspecify.annotations.NullMarked;
