package anodyne.formula;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SequencedMap;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A composition with exact amounts, and a charge. Two formulas are equal if every amount and the
 * charge are equal; the order of the elements plays no part.
 *
 * @param amounts amount of each element per formula unit, in the order written; none is zero
 * @param charge in elementary charges
 */
public record Formula(SequencedMap<Element, Amount> amounts, int charge) {
  /** The electron: no atoms, charge -1. */
  public static final Formula ELECTRON = new Formula(new LinkedHashMap<>(), -1);

  public Formula {
    LinkedHashMap<Element, Amount> kept = new LinkedHashMap<>(amounts);
    kept.values().removeIf(Amount::isZero);
    kept.forEach((element, amount) -> {
      if (!amount.canBePositive()) {
        throw new IllegalArgumentException("amount of " + element + " must be > 0, got " + amount);
      }
    });
    if (kept.isEmpty() && charge != -1) {
      throw new IllegalArgumentException("a formula needs at least one element");
    }
    amounts = Collections.unmodifiableSequencedMap(kept);
  }

  /**
   * Reads a formula; the package describes the rules.
   *
   * @throws FormulaException if the text is not a formula
   */
  public static Formula parse(String text) {
    return new FormulaReader(new FormulaText(text)).formula();
  }

  /** A neutral formula. */
  public static Formula of(SequencedMap<Element, Amount> amounts) {
    return new Formula(amounts, 0);
  }

  public boolean isElectron() {
    return amounts.isEmpty();
  }

  /** The elements, in the order written. */
  public Set<Element> elements() {
    return amounts.keySet();
  }

  /** Amount per formula unit, zero if the element is absent. */
  public Amount amount(Element element) {
    return amounts.getOrDefault(element, Amount.ZERO);
  }

  /** Number of atoms (and terminations) per formula unit. */
  public Amount atoms() {
    return amounts.values().stream().reduce(Amount.ZERO, Amount::plus);
  }

  /** The letters that stand in amounts. */
  public SortedSet<String> letters() {
    TreeSet<String> letters = new TreeSet<>();
    amounts.values().forEach(amount -> letters.addAll(amount.letterNames()));
    return Collections.unmodifiableSortedSet(letters);
  }

  /** True if no amount holds a letter. */
  public boolean isFixed() {
    return amounts.values().stream().allMatch(Amount::isConstant);
  }

  /** True if every amount is a whole number. */
  public boolean isStoichiometric() {
    return isFixed() && amounts.values().stream().allMatch(a -> a.constant().isWhole());
  }

  /**
   * Puts numbers in place of letters. Elements whose amount becomes zero vanish.
   *
   * @throws IllegalArgumentException if an amount becomes negative, or nothing is left
   */
  public Formula with(Map<String, Rational> values) {
    LinkedHashMap<Element, Amount> replaced = new LinkedHashMap<>();
    amounts.forEach((element, amount) -> replaced.put(element, amount.with(values)));
    return new Formula(replaced, charge);
  }

  /** All amounts multiplied by a positive number; the charge must stay whole. */
  public Formula times(Rational factor) {
    if (factor.signum() <= 0) {
      throw new IllegalArgumentException("factor of a formula must be > 0, got " + factor);
    }
    Rational product = Rational.of(charge).times(factor);
    if (!product.isWhole()) {
      throw new IllegalArgumentException(
          "charge " + charge + " times " + factor + " is not a whole number");
    }
    LinkedHashMap<Element, Amount> multiplied = new LinkedHashMap<>();
    amounts.forEach((element, amount) -> multiplied.put(element, amount.times(factor)));
    return new Formula(multiplied, product.numerator().intValueExact());
  }

  /**
   * The formula of the same composition with the smallest whole amounts.
   *
   * @throws IllegalArgumentException if letters stand in amounts
   */
  public Formula reduced() {
    requireFixed("a reduced formula");
    if (isElectron()) {
      return this;
    }
    Rational unit = Rational.ZERO;
    for (Amount amount : amounts.values()) {
      unit = greatestCommonMeasure(unit, amount.constant());
    }
    if (charge != 0) {
      unit = greatestCommonMeasure(unit, Rational.of(Math.abs(charge)));
    }
    return times(Rational.ONE.dividedBy(unit));
  }

  /** True if the ratios of all amounts and of the charge are the same; both must be fixed. */
  public boolean sameCompositionAs(Formula other) {
    return reduced().equals(other.reduced());
  }

  /** Part of the atoms that is this element, 0 to 1; the formula must be fixed. */
  public double atomFraction(Element element) {
    requireFixed("an atom fraction");
    return amount(element).constant().dividedBy(atoms().constant()).toDouble();
  }

  /** Molar mass; none if letters stand in amounts or an element has no standard atomic weight. */
  public OptionalDouble molarMass_g_per_mol() {
    double sum = 0;
    for (var entry : amounts.entrySet()) {
      OptionalDouble weight = entry.getKey().weight_g_per_mol();
      if (weight.isEmpty() || !entry.getValue().isConstant()) {
        return OptionalDouble.empty();
      }
      sum += entry.getValue().constant().toDouble() * weight.getAsDouble();
    }
    return OptionalDouble.of(sum);
  }

  /** The chalcogens among the elements (O, S, Se, Te), in the order written. */
  public List<Element> chalcogens() {
    return amounts.keySet().stream().filter(Element::isChalcogen).toList();
  }

  /**
   * True if this is a MXene by its formula: M(n+1)X(n) with M of groups 3 to 6 and X carbon or
   * nitrogen, with or without terminations. Bare M2X is not counted, as it cannot be told from a
   * bulk carbide or nitride.
   */
  public boolean isMXene() {
    Set<Element> terminations =
        Set.of(Element.T, Element.O, Element.H, Element.F, Element.Cl, Element.Br);
    Rational metal = Rational.ZERO;
    Rational nonMetal = Rational.ZERO;
    boolean terminated = false;
    for (var entry : amounts.entrySet()) {
      Element element = entry.getKey();
      if (terminations.contains(element)) {
        terminated = true;
      } else if (!entry.getValue().isConstant()) {
        return false;
      } else if (element.isMXeneMetal()) {
        metal = metal.plus(entry.getValue().constant());
      } else if (element == Element.C || element == Element.N) {
        nonMetal = nonMetal.plus(entry.getValue().constant());
      } else {
        return false;
      }
    }
    return metal.minus(nonMetal).isOne()
        && nonMetal.isWhole()
        && nonMetal.compareTo(Rational.of(terminated ? 1 : 2)) >= 0;
  }

  /** The formula in the order of Hill: C, H, then the rest by symbol; all by symbol without C. */
  public String hill() {
    return FormulaPrinter.text(FormulaPrinter.hillOrder(this));
  }

  /** The formula in the order written, as text that {@link #parse} reads back. */
  @Override
  public String toString() {
    return FormulaPrinter.text(this);
  }

  private void requireFixed(String what) {
    if (!isFixed()) {
      throw new IllegalArgumentException(
          what + " of " + this + " needs numbers for " + String.join(", ", letters()));
    }
  }

  private static Rational greatestCommonMeasure(Rational one, Rational other) {
    return new Rational(
        one.numerator()
            .multiply(other.denominator())
            .gcd(other.numerator().multiply(one.denominator())),
        one.denominator().multiply(other.denominator()));
  }
}
