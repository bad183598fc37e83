/** Semiconductor and metal layers in contact. */
@NullMarked
package anodyne.junction;

import org.jspecify.annotations.NullMarked;
