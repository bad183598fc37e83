/**
 * The electrode as its maker describes it: the one record that every stage takes beside the phases.
 *
 * <p>Every entry has a documented default; {@link anodyne.design.Design} keeps which entries were
 * given and which were defaulted, so that results can list their assumptions.
 */
@NullMarked
package anodyne.design;

import org.jspecify.annotations.NullMarked;
