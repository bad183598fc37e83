/**
 * What has been published, as records without behaviour beyond look-up.
 *
 * <p>The main source is the review article <i>Interfacial engineering of metal chalcogenide-based
 * heterostructures for advanced sodium-ion batteries</i>. Its 55 rows of Table 1 are {@link
 * anodyne.evidence.EvidenceRow}s: each holds <b>two operating points of differently aged cells,
 * never a rate curve</b>. Its text is kept as {@link anodyne.evidence.Statement}s, its equations as
 * {@link anodyne.evidence.ReactionRecord}s, its rules as {@link anodyne.evidence.Mechanism}s, and
 * the places where it disagrees with itself, with arithmetic or with physics as {@link
 * anodyne.evidence.Conflict}s. A cell named by a conflict is disputed and must be marked wherever
 * it is shown.
 *
 * <p>A second set, {@link anodyne.evidence.Literature}, was read in full texts and is kept apart: a
 * heterostructure stands there beside the control samples of the same paper.
 *
 * <p>Symbols: capacity in mAh/g, current in A/g, potentials in V against Na/Na+ as printed (the
 * article names no reference at the values), initial Coulombic efficiency (ICE) and retention in
 * percent. An absent value was not printed; it is never zero.
 *
 * <pre>{@code
 * evidence.rows().stream()
 *     .filter(r -> r.heterostructureClass().equals(Optional.of(SULFIDES_OXIDES)))
 *     .filter(r -> !r.isDisputed(Cell.RATE_CAPACITY))
 * }</pre>
 */
@NullMarked
package anodyne.evidence;

import org.jspecify.annotations.NullMarked;
