/**
 * Figures of measurements. Each comes with the numbers it shows, so that it can be drawn again
 * elsewhere.
 */
@NullMarked
package anodyne.report.lab;

import org.jspecify.annotations.NullMarked;
