package anodyne.formula;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The lever rule for any number of elements: how much of each phase makes up a composition. */
public final class LeverRule {
  private LeverRule() {}

  /**
   * The exact amounts of phases that together hold given amounts of elements. An amount is negative
   * if the composition lies outside what the phases enclose.
   *
   * @param composition amount of each element; absent is zero
   * @param phases formulas without letters
   * @return an amount for each phase; empty if none fit, or more than one set fits
   */
  public static Optional<List<Rational>> amounts(
      Map<Element, Rational> composition, List<Formula> phases) {
    Set<Element> elements = new LinkedHashSet<>(composition.keySet());
    for (Formula phase : phases) {
      if (!phase.isFixed()) {
        throw new IllegalArgumentException(
            "the lever rule needs numbers for "
                + String.join(", ", phase.letters())
                + " in "
                + phase);
      }
      elements.addAll(phase.elements());
    }
    List<List<Polynomial>> rows = new ArrayList<>();
    for (Element element : elements) {
      List<Polynomial> row = new ArrayList<>();
      phases.forEach(phase -> row.add(Polynomial.of(phase.amount(element))));
      row.add(Polynomial.of(composition.getOrDefault(element, Rational.ZERO).negated()));
      rows.add(row);
    }
    List<List<Polynomial>> basis = NullSpace.of(rows, phases.size() + 1).basis();
    if (basis.size() != 1 || basis.getFirst().getLast().isZero()) {
      return Optional.empty();
    }
    Rational unit = basis.getFirst().getLast().constant();
    return Optional.of(
        basis.getFirst().stream()
            .limit(phases.size())
            .map(p -> p.constant().dividedBy(unit))
            .toList());
  }
}
