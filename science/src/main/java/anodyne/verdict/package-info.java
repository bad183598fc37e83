/**
 * What the published evidence says, held against computation.
 *
 * <p><b>Class of a heterostructure.</b> {@link anodyne.verdict.Classifier} derives one of six
 * classes from the anions of the phases: a pair of chalcogenides outranks an oxide, which outranks
 * a MXene; a phase with sulfur and selenium counts as both.
 *
 * <p><b>Direction rule.</b> On contact electrons flow from the side of lower work function to the
 * other. The donor is left positive, the acceptor negative, so the built-in field points from donor
 * to acceptor and the potential is lower at the acceptor ({@link anodyne.verdict.DirectionRule}).
 *
 * <p><b>Faradaic bound</b> of a phase of molar mass M (g/mol), in mAh/g, with F the Faraday
 * constant:
 *
 * <pre>
 *   Q = n F / (3.6 M),   n = 2 (O + S + Se + Te) + sum over alloying metals of (Na per metal)
 * </pre>
 *
 * n is the number of electrons per formula unit for full conversion to Na2O, Na2S, Na2Se or Na2Te
 * and alloying of what is left ({@link anodyne.verdict.FaradaicBound}). Storage at surfaces and in
 * films may exceed it.
 *
 * <p><b>Checks.</b> {@link anodyne.verdict.EvidenceCheck} interprets the check each statement
 * carries. <i>Reproduced</i>: the computation agrees with the statement at its printed digits, or
 * with its order. <i>Contradicted</i>: it does not, and the note says why. <i>Not checkable</i>:
 * the note says what would be needed. A necessary condition that holds proves nothing, and leaves a
 * statement not checkable; one that fails contradicts it. Values the phase library took from the
 * article itself do not count.
 *
 * <p><b>Equilibrium beside what is printed.</b> {@link anodyne.verdict.PotentialComparison} and
 * {@link anodyne.verdict.StepSequence} set recorded reactions and their order beside equilibrium
 * potentials, {@link anodyne.verdict.CapacityComparison} sets counted capacities beside the path.
 * All thermodynamics is that of {@link anodyne.sodiation}. The overpotential is the equilibrium
 * potential less the printed one on discharge, the printed less the equilibrium one on charge; a
 * reaction on the impossible side contradicts a statement, one on the possible side proves nothing.
 *
 * <p><b>Distance of two heterostructures.</b> Phases are matched so that the sum of their distances
 * is least; the distance of two phases is 0 for the same composition, 0.1 for the same elements in
 * another ratio, else one minus the share of common elements among all their elements; a phase
 * without a partner costs 1; the sum is divided by the larger number of phases ({@link
 * anodyne.verdict.Relatives}).
 */
@NullMarked
package anodyne.verdict;

import org.jspecify.annotations.NullMarked;
