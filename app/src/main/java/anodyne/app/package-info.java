/** The command line: one thin class a command, nothing computed here. */
@NullMarked
package anodyne.app;

import org.jspecify.annotations.NullMarked;
