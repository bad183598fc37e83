package anodyne.formula;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A chemical equation as it is written, balanced or not. The same letter means the same number
 * wherever it stands.
 *
 * @param reactants left side, in the order written
 * @param products right side, in the order written
 */
public record Equation(List<Term> reactants, List<Term> products) {
  /** Most terms of both sides together. */
  public static final int MAX_TERMS = 40;

  /** Name of the charge among the elements of an {@link #imbalance}. */
  public static final String CHARGE = "charge";

  public Equation {
    reactants = List.copyOf(reactants);
    products = List.copyOf(products);
    if (reactants.isEmpty() || products.isEmpty()) {
      throw new IllegalArgumentException("an equation needs a term on either side");
    }
    int terms = reactants.size() + products.size();
    if (terms > MAX_TERMS) {
      throw new IllegalArgumentException(
          "an equation of " + terms + " terms is absurd, the limit is " + MAX_TERMS);
    }
  }

  /**
   * Reads an equation; the package describes the rules.
   *
   * @throws FormulaException if the text is not an equation; names the term that is wrong
   */
  public static Equation parse(String text) {
    return new EquationReader(text).equation();
  }

  /** The equation of positive amounts of formulas. */
  public static Equation of(
      SequencedMap<Formula, Rational> reactants, SequencedMap<Formula, Rational> products) {
    return new Equation(terms(reactants), terms(products));
  }

  private static List<Term> terms(SequencedMap<Formula, Rational> amounts) {
    return amounts.entrySet().stream()
        .map(entry -> new Term(Amount.of(entry.getValue()), entry.getKey()))
        .toList();
  }

  /**
   * Products minus reactants: by element symbol, and {@link #CHARGE}; only what is not zero. Exact,
   * and symbolic in the letters.
   */
  public SequencedMap<String, Polynomial> imbalance() {
    LinkedHashMap<String, Polynomial> sum = new LinkedHashMap<>();
    reactants.forEach(term -> add(sum, term, Rational.ONE.negated()));
    products.forEach(term -> add(sum, term, Rational.ONE));
    sum.values().removeIf(Polynomial::isZero);
    Polynomial charge = sum.remove(CHARGE);
    if (charge != null) {
      sum.put(CHARGE, charge);
    }
    return Collections.unmodifiableSequencedMap(sum);
  }

  private static void add(Map<String, Polynomial> sum, Term term, Rational sign) {
    Polynomial coefficient = Polynomial.of(term.coefficient()).times(sign);
    term.formula()
        .amounts()
        .forEach((element, amount) ->
            sum.merge(
                element.symbol(), Polynomial.of(amount).times(coefficient), Polynomial::plus));
    Rational charge = Rational.of(term.formula().charge());
    sum.merge(CHARGE, coefficient.times(charge), Polynomial::plus);
  }

  /** True if every element and the charge are conserved, for every value of the letters. */
  public boolean isBalanced() {
    return imbalance().isEmpty();
  }

  /** Electrons on the left minus those on the right. */
  public Amount electronsTakenUp() {
    return takenUp(reactants.stream().filter(t -> t.formula().isElectron()).toList())
        .minus(takenUp(products.stream().filter(t -> t.formula().isElectron()).toList()));
  }

  /** Free sodium, as metal or ion, on the left minus that on the right. */
  public Amount sodiumTakenUp() {
    return takenUp(reactants.stream().filter(Equation::isSodium).toList())
        .minus(takenUp(products.stream().filter(Equation::isSodium).toList()));
  }

  private static Amount takenUp(List<Term> terms) {
    return terms.stream().map(Term::coefficient).reduce(Amount.ZERO, Amount::plus);
  }

  private static boolean isSodium(Term term) {
    return term.formula().amounts().equals(Map.of(Element.Na, Amount.ONE));
  }

  /** The reactants but free sodium and electrons: what takes the sodium up. */
  public List<Term> hosts() {
    return reactants.stream()
        .filter(term -> !term.formula().isElectron() && !isSodium(term))
        .toList();
  }

  /** The equation with every coefficient multiplied by a positive number. */
  public Equation times(Rational factor) {
    if (factor.signum() <= 0) {
      throw new IllegalArgumentException("factor of an equation must be > 0, got " + factor);
    }
    return new Equation(times(reactants, factor), times(products, factor));
  }

  private static List<Term> times(List<Term> terms, Rational factor) {
    return terms.stream()
        .map(t -> new Term(t.coefficient().times(factor), t.formula(), t.name()))
        .toList();
  }

  /** The equation with the smallest coefficients whose numbers are whole. */
  public Equation whole() {
    List<Polynomial> coefficients = new ArrayList<>();
    Stream.concat(reactants.stream(), products.stream())
        .forEach(term -> coefficients.add(Polynomial.of(term.coefficient())));
    return times(Rational.ONE.dividedBy(CommonDivisor.measure(coefficients)));
  }

  /** The equation as text that {@link #parse} reads back: {@code MoS2 + 4 Na -> Mo + 2 Na2S}. */
  @Override
  public String toString() {
    return text(reactants.stream()) + " -> " + text(products.stream());
  }

  private static String text(Stream<Term> terms) {
    return terms.map(Term::toString).collect(Collectors.joining(" + "));
  }
}
