/**
 * Parameter sets of cells as files named after their paper, setups of runs, and the exchange format
 * BPX.
 *
 * <p>A value of a set has a unit, a source and a quality; a variant of the set replaces values by
 * path ({@code positive.diffusivity}), a setup replaces them again. Reading gives an {@link
 * anodyne.cell.Cell} and the sources of the values taken.
 */
@NullMarked
package anodyne.data.cell;

import org.jspecify.annotations.NullMarked;
