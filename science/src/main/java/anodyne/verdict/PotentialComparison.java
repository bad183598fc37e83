package anodyne.verdict;

import anodyne.evidence.ReactionRecord;
import anodyne.evidence.ReactionRecord.ReactionProcess;
import anodyne.evidence.Span;
import anodyne.verdict.EquilibriumPotential.Basis;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A recorded reaction with its printed potential and its equilibrium potential.
 *
 * @param reaction the record
 * @param balanced true if atoms and charge are conserved as written
 * @param seen_V the part of the printed potential that belongs to it: the number, the end of a
 *     range it shares with other reactions, or the middle of a range of its own
 * @param equilibrium its equilibrium potential, if the library suffices
 * @param note what the value belongs to, or what is missing
 */
public record PotentialComparison(
    ReactionRecord reaction,
    boolean balanced,
    OptionalDouble seen_V,
    Optional<EquilibriumPotential> equilibrium,
    String note) {

  /**
   * The part of a range that belongs to one of several reactions in the order they run: discharge
   * begins at the upper end of a range, charge at the lower.
   */
  static double partOf(Span range, int index, int count, boolean charge) {
    if (count == 1 || (index > 0 && index < count - 1)) {
      return range.middle();
    }
    return (index == 0) == charge ? range.low() : range.high();
  }

  /**
   * How far the printed potential lies beyond equilibrium: below it on discharge, above it on
   * charge. Empty where one of the two is missing, where a range of its own holds the equilibrium,
   * and for a first step of which only the whole reaction is known.
   */
  public OptionalDouble overpotential_V() {
    Optional<Span> printed = reaction.potential_V();
    if (seen_V.isEmpty()
        || printed.isEmpty()
        || equilibrium.isEmpty()
        || equilibrium.get().basis() == Basis.FIRST_OF_WHOLE) {
      return OptionalDouble.empty();
    }
    double value = equilibrium.get().value_V();
    boolean ownRange = !printed.get().isSingle() && seen_V.getAsDouble() == printed.get().middle();
    if (ownRange && printed.get().agreesWith(value)) {
      return OptionalDouble.empty();
    }
    double below = value - seen_V.getAsDouble();
    return OptionalDouble.of(reaction.process() == ReactionProcess.CHARGE ? -below : below);
  }
}
