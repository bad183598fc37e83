package anodyne.sodiation;

import anodyne.formula.Amount;
import anodyne.formula.Element;
import anodyne.formula.Formula;
import anodyne.formula.Rational;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/**
 * Compounds side by side, with exact amounts.
 *
 * @param amounts moles of each compound per formula unit of the host, all positive
 */
public record Mixture(SequencedMap<Compound, Rational> amounts) {
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
