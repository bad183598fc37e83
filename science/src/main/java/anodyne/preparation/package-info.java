/**
 * What it takes to make the phases: masses of precursors, driving forces, hazards.
 *
 * <p>A synthesis is a balanced equation of whole substances. One gram of product of molar mass M
 * and coefficient c needs, of a reactant of mass m and coefficient a, the mass a m / (c M) over the
 * yield and over the purity of the reactant. Balance is checked exactly, element by element.
 *
 * <p>The driving force is the enthalpy of the equation at 298.15 K, sum of coefficients times
 * formation enthalpies, products minus reactants; elements are 0. Its error adds the scatters of
 * all enthalpies as independent ones. Entropy is left out: an equation that sets a gas free runs
 * further at temperature than its enthalpy says, one that binds a gas less far.
 */
@NullMarked
package anodyne.preparation;

import org.jspecify.annotations.NullMarked;
