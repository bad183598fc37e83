@NullMarked
package anodyne.tunnelling;

import org.jspecify.annotations.NullMarked;
