/**
 * Phases and their sourced properties.
 *
 * <p>Several values of one property live side by side, each with its source, method, sample,
 * uncertainty and quality. {@link anodyne.library.Selection} picks the value that is used and keeps
 * the others in sight.
 *
 * <h2>The rule of selection</h2>
 *
 * <ol>
 *   <li>A value with a doubt is kept and shown, never used.
 *   <li>Overrides (the user's library, a design) win: if a property has one, only its overrides are
 *       candidates. The values they replace stay among {@code all}, {@code lowest} and {@code
 *       highest}.
 *   <li>Of the candidates those of the best quality are taken (measured, handbook, computed,
 *       recalled, proxy, estimated), and of these those whose method has the lowest rank.
 *   <li>The value is the median of these; a range counts as its middle; of an even number the mean
 *       of the two middle ones. For properties that scatter by factors (carrier concentrations,
 *       diffusivities, permittivities, masses) middle and mean are geometric and every σ below is
 *       one of ln(value).
 *   <li>For words the most frequent of these, the first listed if two are equally frequent; other
 *       words of candidates without doubt are reported.
 * </ol>
 *
 * <h2>Its errors</h2>
 *
 * <p>value = truth + b + s. The bias b is common to all values of one method, in every phase: σ_b
 * is that of the method (the largest, if methods of one rank are mixed). The scatter s is that of
 * the sample in hand, so it does not shrink with the number of values; σ_s is the largest of
 *
 * <ul>
 *   <li>what the used values say themselves: their stated uncertainty, else the scatter of their
 *       method; for a range also its width/√12;
 *   <li>the least scatter of their quality; of numbers that are neither levels, gaps, masses,
 *       permittivities nor carrier concentrations only where they state no uncertainty of their
 *       own: a share of the value means nothing for an enthalpy counted from the elements;
 *   <li>the range of all comparable candidates / (2·1.645), that is, their range read as a 90 %
 *       interval. Comparable are values of the same quality; if measured, handbook or computed,
 *       values of all three. Band gaps compare within one quality only, since Kohn-Sham gaps are
 *       too small by construction and say nothing about the scatter of samples.
 * </ul>
 *
 * <p>A measured override that states its uncertainty is taken at its word: it speaks of the user's
 * own sample, so σ_s is that uncertainty. The 90 % interval is value ± 1.645·√(σ_b² + σ_s²), cut at
 * the plausible range of the property.
 *
 * <h2>Names</h2>
 *
 * <p>A phase answers to its id, to {@code formula:form} and to its listed names; case is ignored
 * where only one phase remains possible ({@link anodyne.library.PhaseIndex}).
 */
@NullMarked
package anodyne.library;

import org.jspecify.annotations.NullMarked;
