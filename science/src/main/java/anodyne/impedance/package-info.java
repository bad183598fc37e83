/**
 * Impedance: circuits and their fits, tests by the Kramers-Kronig relations, distributions of
 * relaxation times. Knows no cell.
 */
@NullMarked
package anodyne.impedance;

import org.jspecify.annotations.NullMarked;
