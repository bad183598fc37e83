/**
 * What cells are made of, with sources: cathodes, electrolytes, sodium, recipes of electrodes,
 * separators, collectors.
 *
 * <p>A {@link anodyne.cell.part.Part} holds for each of its properties the value used with its 90 %
 * interval, and beside it what the sources say, one by one. Where no curve of a property was found
 * it is left out, or, for an open-circuit potential, modelled by galleries
 *
 * <pre>
 *   x = Σ_k X_k / (1 + exp((U - U_k) F/(w_k R T)))
 * </pre>
 *
 * <p>with share X_k, potential U_k and width w_k (w = 1 is an ideal solution, w « 1 two phases),
 * which then are labelled estimated. Verbrugge, Baker, Koch, Xiao, Gu, J. Electrochem. Soc. 164,
 * E3243 (2017), doi:10.1149/2.0341708jes.
 *
 * <p>What was sought and not found stands under {@link anodyne.cell.part.Part#missing()}.
 */
@NullMarked
package anodyne.cell.part;

import org.jspecify.annotations.NullMarked;
