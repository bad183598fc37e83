/**
 * What people read of a study: one HTML file that needs nothing else, figures as SVG, tables as
 * CSV, and the index of many studies.
 *
 * <p>Nothing is computed here that is not in the record of the study: numbers are rounded, units
 * converted, and drawn. Energies are in eV, from the vacuum level before contact and from the
 * common Fermi level after it; x runs from the first to the last layer; a positive field points
 * towards the last.
 */
@NullMarked
package anodyne.report;

import org.jspecify.annotations.NullMarked;
