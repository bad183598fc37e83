/**
 * Chemical formulas with exact amounts, equations of them, and their balance.
 *
 * <p>A {@link anodyne.formula.Formula} is a composition: for each {@link anodyne.formula.Element}
 * an {@link anodyne.formula.Amount}, which is a rational number plus rational multiples of letters
 * ({@code 2-x}), and a charge. All arithmetic is exact.
 *
 * <p><b>Reading.</b> {@code Formula.parse} accepts nested round and square brackets, decimals and
 * fractions ({@code V1.13Se2}, {@code Na1/2CoO2}), amounts linear in the letters m, n, w, x, y, z
 * and δ, bare or in brackets ({@code Co1-xS}, {@code Fe(x-1)Se(x)}), adducts ({@code FeCl2·4H2O},
 * also with {@code *} or {@code .}), charges, and Unicode sub- and superscripts. The rules where
 * plain text is ambiguous:
 *
 * <ul>
 *   <li>A capital and the lower-case letter after it are an element if such an element exists
 *       ({@code Se}, {@code Cn}, {@code Sn}); otherwise the capital alone is the element and the
 *       lower-case letter an amount. So {@code Sex} is Se in amount x, {@code MoOx} holds O in
 *       amount x, and {@code Sn} is tin: sulfur in amount n is {@code S(n)}.
 *   <li>{@code T} is the termination of a MXene, a pseudo-element without mass ({@code Ti3C2Tx}).
 *   <li>A sign before a number or a letter continues an amount ({@code WS2-x}); a sign at the very
 *       end is a charge.
 *   <li>A digit before that sign is the charge number if the formula is a single element or is
 *       enclosed in square brackets ({@code S2-}, {@code Fe3+}, {@code [Fe(CN)6]4-}), otherwise it
 *       is the amount of the last atom and the charge is one ({@code NH4+}, {@code PF6-}). Two or
 *       more digits there are refused as ambiguous; {@code SO4^2-} is always clear.
 *   <li>A dot between digits is a decimal point, unless what follows is a count of H2O that ends
 *       the part ({@code FeCl2.4H2O} is a hydrate).
 * </ul>
 *
 * <p><b>Equations.</b> {@code Equation.parse} reads terms joined by {@code " + "} and an arrow
 * ({@code ->}, {@code -->}, {@code =}, {@code <->}, {@code <=>}, {@code →}, {@code ⇌}). A plus sign
 * that touches the formula before it joins terms only if a capital, a digit, a bracket or an
 * electron follows; states such as {@code (aq)} are skipped. The same letter is the same number
 * throughout.
 *
 * <p><b>Balance.</b> With a row of the composition matrix A for each element and for the charge,
 * and a column for each species of a side (negative on the right), coefficients c balance if A c =
 * 0. {@link anodyne.formula.Balance} holds the exact null space of A over polynomials in the
 * letters: of dimension 0 the equation is impossible, of dimension 1 there is one reaction, beyond
 * that the proportions are open and none is picked. {@link anodyne.formula.LeverRule} solves for
 * the amounts of phases that make up a composition.
 *
 * <p><b>Refusals.</b> Anything else is a {@link anodyne.formula.FormulaException} with a position.
 * Texts are limited to 10 000 characters, brackets to 100 levels, numbers to 30 digits and 10⁹,
 * equations to 4000 characters and 40 terms.
 *
 * <p><b>Data.</b> Standard atomic weights: Prohaska et al., Pure Appl. Chem. 94, 573 (2022),
 * doi:10.1515/pac-2019-0603, abridged to five figures. Covalent radii: Cordero et al., Dalton
 * Trans. 2008, 2832, doi:10.1039/b801115j.
 *
 * <pre>{@code
 * Formula host = Formula.parse("NaxMoS2");
 * Formula half = host.with(Map.of("x", Rational.parse("0.5")));
 * half.toString();                       // Na0.5MoS2
 * half.molarMass_g_per_mol();            // OptionalDouble[171.565]
 * Balance.of(Equation.parse("MoS2 + Na -> Mo + Na2S")).outcome();
 *                                        // Corrected[equation=MoS2 + 4 Na -> Mo + 2 Na2S, ...]
 * }</pre>
 */
@NullMarked
package anodyne.formula;

import org.jspecify.annotations.NullMarked;
