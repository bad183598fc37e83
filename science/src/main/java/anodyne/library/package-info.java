/**
 * Phases and their sourced properties.
 *
 * <p>Several values of one property live side by side, each with its source, method, sample,
 * uncertainty and quality. the selection rule picks the one used by a stated rule and keeps the
 * spread of the others.
 */
@NullMarked
package anodyne.library;

import org.jspecify.annotations.NullMarked;
