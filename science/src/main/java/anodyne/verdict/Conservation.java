package anodyne.verdict;

import anodyne.evidence.ReactionRecord;
import anodyne.evidence.ReactionRecord.Counted;
import anodyne.formula.Amount;
import anodyne.formula.Formula;
import anodyne.formula.Rational;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/**
 * Atoms and charge on the left of a reaction minus those on its right, exact and symbolic in the
 * letters.
 *
 * @param difference by element symbol, and {@code charge}; only what is not zero
 * @param electrons electrons on the left minus those on the right
 */
public record Conservation(SequencedMap<String, Amount> difference, Amount electrons) {

  /** Counts a recorded reaction. */
  public static Conservation of(ReactionRecord reaction) {
    return of(reaction.reactants(), reaction.products());
  }

  /** Counts the two sides of a reaction. */
  public static Conservation of(List<Counted> reactants, List<Counted> products) {
    SequencedMap<String, Amount> sum = new LinkedHashMap<>();
    Amount electrons = Amount.ZERO;
    for (Counted counted : reactants) {
      electrons = electrons.plus(add(sum, counted, 1));
    }
    for (Counted counted : products) {
      electrons = electrons.plus(add(sum, counted, -1));
    }
    sum.values().removeIf(Amount::isZero);
    return new Conservation(sum, electrons);
  }

  /** True if every element and the charge are the same on both sides. */
  public boolean holds() {
    return difference.isEmpty();
  }

  /** True if electrons are taken up or given off. */
  public boolean movesElectrons() {
    return !electrons.isZero();
  }

  /** The difference for people: {@code Na -6, S -3}. */
  public String shown() {
    return difference.entrySet().stream()
        .map(e -> e.getKey() + " " + e.getValue())
        .collect(Collectors.joining(", "));
  }

  /** Adds a species to the sum; returns its electrons. */
  private static Amount add(Map<String, Amount> sum, Counted counted, int sign) {
    Formula formula = Formula.parse(counted.species());
    Amount coefficient = Amount.parse(counted.coefficient()).times(rational(sign));
    formula
        .amounts()
        .forEach((element, amount) ->
            sum.merge(element.symbol(), product(coefficient, amount, counted), Amount::plus));
    if (formula.charge() != 0) {
      sum.merge("charge", coefficient.times(rational(formula.charge())), Amount::plus);
    }
    return formula.isElectron() ? coefficient : Amount.ZERO;
  }

  private static Amount product(Amount coefficient, Amount amount, Counted counted) {
    List<Amount> factors = List.of(coefficient, amount);
    for (int i = 0; i < 2; i++) {
      if (factors.get(i).isConstant()) {
        return factors.get(1 - i).times(factors.get(i).constant());
      }
    }
    throw new IllegalArgumentException(
        "letters stand in the coefficient and in the formula: "
            + counted.coefficient()
            + " "
            + counted.species());
  }

  private static Rational rational(int value) {
    return Rational.of(value);
  }
}
