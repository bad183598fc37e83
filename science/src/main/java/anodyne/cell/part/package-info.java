/**
 * What cells are made of, with sources: cathodes, electrolytes, sodium, recipes of electrodes,
 * separators, collectors.
 *
 * <p>A {@link anodyne.cell.part.Part} holds for each of its properties the value used with its 90 %
 * interval, and beside it what the sources say, one by one. Where no curve of a property was found
 * it is left out, or, for an open-circuit potential, modelled by {@link anodyne.cell.Galleries} at
 * reported potentials with assumed widths, which then are labelled estimated.
 *
 * <p>What was sought and not found stands under {@link anodyne.cell.part.Part#missing()}.
 */
@NullMarked
package anodyne.cell.part;

import org.jspecify.annotations.NullMarked;
