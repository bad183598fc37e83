/**
 * What an instrument, or a simulation in its place, recorded: rows of numbers in SI units with the
 * conditions they were taken under. Records only; what follows from them is {@link
 * anodyne.analysis}.
 *
 * <p>Signs: a current above 0 oxidises the working electrode, so it charges a cell whose working
 * electrode is the positive one and desodiates an anode in a half cell. {@link
 * anodyne.measurement.Spectrum} keeps the sign of the imaginary part: a capacitor has Im Z &lt; 0.
 * Clock times are instants; where an instrument writes local time without a zone, its reader takes
 * it as UTC and says so.
 */
@NullMarked
package anodyne.measurement;

import org.jspecify.annotations.NullMarked;
