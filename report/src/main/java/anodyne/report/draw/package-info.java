/**
 * Figures as SVG text: a page in user units, plots with axes, marks, and text with subscripts.
 *
 * <p>One user unit is a third of a millimetre when a figure 720 units wide is printed over two
 * columns (about 180 mm); text of 13 units is then about 9 pt. Colours are those of Okabe and Ito
 * (https://jfly.uni-koeln.de/color/), told apart by all common kinds of colour vision; lines differ
 * in their dashes too, marks in their shape, so that nothing rests on colour alone.
 *
 * <p>The same input gives the same bytes: numbers are rounded to a hundredth of a unit and written
 * without regard to the locale. Text is never measured with a font; widths are estimated from the
 * metrics of Helvetica.
 */
@NullMarked
package anodyne.report.draw;

import org.jspecify.annotations.NullMarked;
