package anodyne.sodiation;

import anodyne.formula.Amount;
import anodyne.formula.Element;
import anodyne.formula.Formula;
import anodyne.formula.FormulaException;
import anodyne.formula.Rational;
import anodyne.formula.Term;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A reaction of sodium as it is reported, perhaps with letters.
 *
 * @param reactants left side, in the order written
 * @param products right side
 */
record ReportedEquation(List<Term> reactants, List<Term> products) {
  ReportedEquation {
    reactants = List.copyOf(reactants);
    products = List.copyOf(products);
  }

  /**
   * Reads {@code A + B -> C}, with blanks around plus signs and arrow.
   *
   * @throws FormulaException if the text is not an equation
   */
  static ReportedEquation parse(String text) {
    String[] sides = text.split("\\s->\\s", -1);
    if (sides.length != 2) {
      throw new FormulaException("an equation needs one arrow", 1);
    }
    return new ReportedEquation(side(sides[0]), side(sides[1]));
  }

  private static List<Term> side(String text) {
    return Stream.of(text.strip().split("\\s+\\+\\s+", -1)).map(Term::parse).toList();
  }

  /** Every letter of the equation. */
  SortedSet<String> letters() {
    TreeSet<String> letters = new TreeSet<>();
    Stream.concat(reactants.stream(), products.stream())
        .forEach(term -> {
          letters.addAll(term.coefficient().letterNames());
          letters.addAll(term.formula().letters());
        });
    return letters;
  }

  /** The reactants but sodium and electrons. */
  List<Term> solids() {
    return reactants.stream().filter(term -> !isCarrier(term)).toList();
  }

  /** True if sodium or electrons stand on the right. */
  boolean releases() {
    return products.stream().anyMatch(ReportedEquation::isCarrier);
  }

  /** Free sodium on the left. */
  Amount sodium() {
    return reactants.stream()
        .filter(term -> isSodium(term.formula()))
        .map(Term::coefficient)
        .reduce(Amount.ZERO, Amount::plus);
  }

  /** True if these letters make every amount zero or more, and every formula one. */
  boolean allows(Map<String, Rational> values) {
    return Stream.concat(reactants.stream(), products.stream())
        .allMatch(term ->
            notNegative(term.coefficient().with(values))
                && term.formula().amounts().values().stream()
                    .map(amount -> amount.with(values))
                    .allMatch(ReportedEquation::notNegative)
                && (term.formula().isElectron()
                    || term.formula().amounts().values().stream()
                        .anyMatch(amount -> !amount.with(values).isZero())));
  }

  private static boolean notNegative(Amount amount) {
    return amount.isConstant() && amount.constant().signum() >= 0;
  }

  /** The equation with numbers in place of its letters; terms that vanish are dropped. */
  ReportedEquation with(Map<String, Rational> values) {
    return new ReportedEquation(with(reactants, values), with(products, values));
  }

  private static List<Term> with(List<Term> terms, Map<String, Rational> values) {
    List<Term> replaced = new ArrayList<>();
    for (Term term : terms) {
      Amount coefficient = term.coefficient().with(values);
      if (!coefficient.isZero()) {
        replaced.add(new Term(coefficient, term.formula().with(values)));
      }
    }
    return replaced;
  }

  /** True if elements and charge are conserved; the equation must be without letters. */
  boolean isBalanced() {
    Map<Element, Rational> sum = new LinkedHashMap<>();
    Rational charge =
        add(reactants, Rational.ONE, sum).plus(add(products, Rational.ONE.negated(), sum));
    return charge.isZero() && sum.values().stream().allMatch(Rational::isZero);
  }

  private static Rational add(List<Term> terms, Rational sign, Map<Element, Rational> sum) {
    Rational charge = Rational.ZERO;
    for (Term term : terms) {
      Rational amount = term.coefficient().constant().times(sign);
      term.formula()
          .amounts()
          .forEach(
              (element, each) -> sum.merge(element, each.constant().times(amount), Rational::plus));
      charge = charge.plus(Rational.of(term.formula().charge()).times(amount));
    }
    return charge;
  }

  private static boolean isCarrier(Term term) {
    return term.formula().isElectron() || isSodium(term.formula());
  }

  private static boolean isSodium(Formula formula) {
    return formula.elements().equals(Set.of(Element.Na)) && formula.amount(Element.Na).isOne();
  }

  /** The equation as text. */
  String text() {
    return text(reactants) + " -> " + text(products);
  }

  private static String text(List<Term> terms) {
    return terms.stream().map(Term::toString).collect(Collectors.joining(" + "));
  }
}
