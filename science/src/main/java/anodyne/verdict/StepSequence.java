package anodyne.verdict;

import anodyne.evidence.Numbers;
import anodyne.verdict.EquilibriumPotential.Basis;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Steps of a discharge in a stated order beside their order at equilibrium.
 *
 * <p>A first step of which only the whole reaction is known has no place in the order. Two steps
 * are in order, or the other way round, if their potentials differ by more than the root of the sum
 * of the squares of the half widths of their intervals.
 *
 * @param steps in the stated order
 */
public record StepSequence(List<PotentialComparison> steps) {

  /** A pair of steps in the stated order. */
  private record Pair(PotentialComparison before, PotentialComparison after) {
    private double lead_V() {
      return potential(before).value_V() - potential(after).value_V();
    }

    private double doubt_V() {
      return Math.hypot(potential(before).halfWidth_V(), potential(after).halfWidth_V());
    }

    private boolean flipped() {
      return lead_V() < -doubt_V();
    }

    private boolean kept() {
      return lead_V() > doubt_V();
    }

    private String shown() {
      return after.reaction().id()
          + " ("
          + Numbers.rounded(potential(after).value_V(), 2)
          + " V) before "
          + before.reaction().id()
          + " ("
          + Numbers.rounded(potential(before).value_V(), 2)
          + " V)";
    }
  }

  public StepSequence {
    steps = List.copyOf(steps);
  }

  private static EquilibriumPotential potential(PotentialComparison step) {
    return step.equilibrium().orElseThrow();
  }

  /** The steps that have a place in the order, in the stated order. */
  private List<PotentialComparison> placed() {
    return steps.stream()
        .filter(s ->
            s.equilibrium().isPresent() && s.equilibrium().get().basis() != Basis.FIRST_OF_WHOLE)
        .toList();
  }

  private List<Pair> pairs() {
    List<PotentialComparison> placed = placed();
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < placed.size(); i++) {
      for (int j = i + 1; j < placed.size(); j++) {
        pairs.add(new Pair(placed.get(i), placed.get(j)));
      }
    }
    return pairs;
  }

  /** Ids by falling equilibrium potential, without the steps that have no place. */
  public List<String> equilibriumOrder() {
    return placed().stream()
        .sorted(
            Comparator.comparingDouble((PotentialComparison s) -> potential(s).value_V())
                .reversed())
        .map(s -> s.reaction().id())
        .toList();
  }

  /** True if every two steps keep their order, false if two are flipped, empty if undecided. */
  public Optional<Boolean> agrees() {
    List<Pair> pairs = pairs();
    if (pairs.stream().anyMatch(Pair::flipped)) {
      return Optional.of(false);
    }
    return !pairs.isEmpty() && pairs.stream().allMatch(Pair::kept)
        ? Optional.of(true)
        : Optional.empty();
  }

  /** The potentials in the stated order. */
  String shown() {
    return steps.stream()
        .map(s ->
            s.reaction().id()
                + s.equilibrium()
                    .map(e ->
                        (e.basis() == Basis.FIRST_OF_WHOLE ? " (whole) " : " ")
                            + Numbers.rounded(e.value_V(), 2)
                            + " +- "
                            + Numbers.rounded(e.halfWidth_V(), 2)
                            + " V")
                    .orElse(" unknown"))
        .collect(Collectors.joining(", "));
  }

  /** Why the orders agree or not. */
  public String note() {
    List<String> flipped = pairs().stream().filter(Pair::flipped).map(Pair::shown).toList();
    String unplaced =
        steps.stream()
            .filter(s -> !placed().contains(s))
            .map(s -> s.reaction().id())
            .collect(Collectors.joining(", "));
    String left =
        unplaced.isEmpty() ? "" : "; no place for " + unplaced + ", whose energy is missing";
    if (!flipped.isEmpty()) {
      return "at equilibrium the order is flipped: "
          + String.join("; ", flipped)
          + "; overpotentials decide which is seen"
          + left;
    }
    return (agrees().isPresent()
            ? "the equilibrium potentials fall in the same order"
            : "the intervals of the equilibrium potentials leave the order open")
        + left;
  }
}
