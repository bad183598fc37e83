@NullMarked
package anodyne.crystal;

import org.jspecify.annotations.NullMarked;
