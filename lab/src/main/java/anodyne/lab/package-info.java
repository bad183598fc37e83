/**
 * Files of laboratory instruments in, {@link anodyne.measurement.Measurement} out.
 *
 * <p>A format is recognised by its content; the name of a file decides nothing. Units come from the
 * headers. What a reader mends or leaves out it says as a warning; a file it cannot use ends as an
 * {@link anodyne.data.InputException}. Time and memory are bounded by the size of the file, also
 * for files that are damaged or made to harm.
 */
@NullMarked
package anodyne.lab;

import org.jspecify.annotations.NullMarked;
