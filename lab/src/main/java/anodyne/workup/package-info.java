/**
 * Work-up of measurements: recordings and cells in, every analysis that fits them out, as records
 * and as JSON documents. What cannot be computed says what it lacks.
 */
@NullMarked
package anodyne.workup;

import org.jspecify.annotations.NullMarked;
