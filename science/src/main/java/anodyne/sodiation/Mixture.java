package anodyne.sodiation;

import anodyne.formula.Amount;
import anodyne.formula.Element;
import anodyne.formula.Formula;
import anodyne.formula.LeverRule;
import anodyne.formula.Rational;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/**
 * Compounds side by side, with exact amounts.
 *
 * @param amounts moles of each compound per formula unit of the host, all positive
 */
public record Mixture(SequencedMap<Compound, Rational> amounts) {
  /** The reservoir. */
  private static final Formula SODIUM = Formula.parse("Na");

  public Mixture {
    LinkedHashMap<Compound, Rational> kept = new LinkedHashMap<>(amounts);
    kept.values().removeIf(Rational::isZero);
    kept.forEach((compound, amount) -> {
      if (amount.signum() < 0) {
        throw new IllegalArgumentException(
            "amount of " + compound.name() + " must be > 0, got " + amount);
      }
    });
    amounts = Collections.unmodifiableSequencedMap(kept);
  }

  /** One compound alone. */
  public static Mixture of(Compound compound) {
    return new Mixture(new LinkedHashMap<>(Map.of(compound, Rational.ONE)));
  }

  /**
   * The one mixture of these compounds that holds given atoms; sodium comes from a reservoir and is
   * not counted.
   *
   * @param atoms amount of each element
   * @return empty if no mixture, or more than one, holds them
   */
  static Optional<Mixture> of(Map<Element, Rational> atoms, List<Compound> compounds) {
    LinkedHashMap<Element, Rational> conserved = new LinkedHashMap<>(atoms);
    conserved.remove(Element.Na);
    List<Formula> phases = new ArrayList<>(compounds.stream().map(Compound::composition).toList());
    phases.add(SODIUM);
    Optional<List<Rational>> amounts = LeverRule.amounts(conserved, phases);
    if (amounts.isEmpty()
        || amounts.get().stream().limit(compounds.size()).anyMatch(a -> a.signum() < 0)) {
      return Optional.empty();
    }
    LinkedHashMap<Compound, Rational> mixture = new LinkedHashMap<>();
    for (int j = 0; j < compounds.size(); j++) {
      mixture.put(compounds.get(j), amounts.get().get(j));
    }
    return Optional.of(new Mixture(mixture));
  }

  /** Atoms of all elements per formula unit of the host. */
  Map<Element, Rational> atoms() {
    LinkedHashMap<Element, Rational> atoms = new LinkedHashMap<>();
    amounts.keySet().forEach(c -> c.composition().elements().forEach(e -> atoms.put(e, atoms(e))));
    return atoms;
  }

  /** Atoms of an element per formula unit of the host. */
  public Rational atoms(Element element) {
    Rational sum = Rational.ZERO;
    for (var entry : amounts.entrySet()) {
      Amount each = entry.getKey().composition().amount(element);
      sum = sum.plus(each.constant().times(entry.getValue()));
    }
    return sum;
  }

  /** Sodium per formula unit of the host. */
  public Rational sodium() {
    return atoms(Element.Na);
  }

  /** Mass, g per mole of the host. */
  public double mass_g_per_mol() {
    double sum = 0;
    for (var entry : amounts.entrySet()) {
      Formula formula = entry.getKey().composition();
      sum +=
          entry.getValue().toDouble()
              * formula
                  .molarMass_g_per_mol()
                  .orElseThrow(() -> new IllegalArgumentException(formula + " has no molar mass"));
    }
    return sum;
  }

  /** Amount of a compound, zero if absent. */
  public Rational amount(Compound compound) {
    return amounts.getOrDefault(compound, Rational.ZERO);
  }

  /** The compounds for people: {@code Mo + 2 Na2S}. */
  public String shown() {
    return amounts.entrySet().stream()
        .map(e -> (e.getValue().isOne() ? "" : e.getValue() + " ") + e.getKey().name())
        .collect(Collectors.joining(" + "));
  }
}
