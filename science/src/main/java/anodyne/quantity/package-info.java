/** Physical constants, and values that carry their uncertainty. */
@NullMarked
package anodyne.quantity;

import org.jspecify.annotations.NullMarked;
