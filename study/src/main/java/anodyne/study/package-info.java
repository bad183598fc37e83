/**
 * Wires the stages: inputs, draws, and the record of one study.
 *
 * <p>Uncertainty is one mechanism. A value of the library is read as truth + bias of its method +
 * scatter of the sample. Draw k fixes all biases (one per method and kind of energy, shared by
 * every phase measured that way) and all scatters at once, from one Sobol point of standard normal
 * numbers, and the stages run on it unchanged. A bias common to both sides of a contact cancels in
 * it.
 */
@NullMarked
package anodyne.study;

import org.jspecify.annotations.NullMarked;
