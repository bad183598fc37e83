package anodyne.preparation;

import anodyne.formula.Element;
import anodyne.formula.Equation;
import anodyne.formula.Formula;
import anodyne.formula.FormulaException;
import anodyne.formula.Rational;
import anodyne.formula.Term;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A balanced equation of neutral substances with fixed amounts.
 *
 * @param reactants coefficient of each substance on the left, positive
 * @param products coefficient of each substance on the right, positive
 */
public record Synthesis(
    SequencedMap<Formula, Rational> reactants, SequencedMap<Formula, Rational> products) {
  /**
   * A substance of a batch.
   *
   * @param substance what is weighed in, or comes out
   * @param amount_mol amount of the pure substance
   * @param mass_g mass, impurities included
   */
  public record Portion(Formula substance, double amount_mol, double mass_g) {}

  /**
   * What makes so much of a product.
   *
   * @param product what is wanted
   * @param mass_g how much of it
   * @param precursors masses to weigh in
   * @param byproducts what else comes out if the equation runs as far as the yield says
   */
  public record Batch(
      Formula product, double mass_g, List<Portion> precursors, List<Portion> byproducts) {
    public Batch {
      precursors = List.copyOf(precursors);
      byproducts = List.copyOf(byproducts);
    }
  }

  public Synthesis {
    reactants = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(reactants));
    products = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(products));
    for (var side : List.of(reactants, products)) {
      if (side.isEmpty()) {
        throw new IllegalArgumentException("an equation needs a substance on each side");
      }
      side.forEach(Synthesis::check);
    }
    SequencedMap<Element, Rational> excess = excess(reactants, products);
    if (!excess.isEmpty()) {
      throw new IllegalArgumentException(
          "the equation does not balance, left minus right: "
              + excess.entrySet().stream()
                  .map(e -> e.getKey().symbol() + " " + e.getValue())
                  .collect(Collectors.joining(", ")));
    }
  }

  private static void check(Formula substance, Rational coefficient) {
    if (!substance.isFixed() || substance.charge() != 0) {
      throw new IllegalArgumentException(
          substance + " must be neutral and have numbers for all amounts");
    }
    if (substance.molarMass_g_per_mol().isEmpty()) {
      throw new IllegalArgumentException(substance + " has no molar mass");
    }
    if (coefficient.signum() <= 0) {
      throw new IllegalArgumentException(
          "coefficient of " + substance + " must be > 0, got " + coefficient);
    }
  }

  /**
   * Reads {@code Mo + 2 Se -> MoSe2}.
   *
   * @throws FormulaException if it is not an equation
   * @throws IllegalArgumentException if it has letters or charges, or does not balance
   */
  public static Synthesis parse(String equation) {
    Equation read = Equation.parse(equation);
    return new Synthesis(side(read.reactants()), side(read.products()));
  }

  /** The synthesis of an equation; empty if it has letters or charges, or does not balance. */
  public static Optional<Synthesis> of(Equation equation) {
    boolean plain =
        Stream.concat(equation.reactants().stream(), equation.products().stream())
            .allMatch(term ->
                term.coefficient().isConstant()
                    && term.formula().isFixed()
                    && term.formula().charge() == 0
                    && term.formula().molarMass_g_per_mol().isPresent());
    return plain && equation.isBalanced()
        ? Optional.of(new Synthesis(side(equation.reactants()), side(equation.products())))
        : Optional.empty();
  }

  /** True if a substance of this composition is made. */
  public boolean makes(Formula product) {
    return product.isFixed() && products.keySet().stream().anyMatch(product::sameCompositionAs);
  }

  private static SequencedMap<Formula, Rational> side(List<Term> terms) {
    LinkedHashMap<Formula, Rational> side = new LinkedHashMap<>();
    for (Term term : terms) {
      if (!term.coefficient().isConstant()) {
        throw new IllegalArgumentException(
            "coefficient of " + term.formula() + " needs a number, got " + term.coefficient());
      }
      side.merge(term.formula(), term.coefficient().constant(), Rational::plus);
    }
    return side;
  }

  private static SequencedMap<Element, Rational> excess(
      Map<Formula, Rational> reactants, Map<Formula, Rational> products) {
    LinkedHashMap<Element, Rational> excess = new LinkedHashMap<>();
    reactants.forEach((f, n) -> add(excess, f, n));
    products.forEach((f, n) -> add(excess, f, n.negated()));
    excess.values().removeIf(Rational::isZero);
    return excess;
  }

  private static void add(Map<Element, Rational> sum, Formula formula, Rational times) {
    formula
        .amounts()
        .forEach((element, amount) ->
            sum.merge(element, amount.constant().times(times), Rational::plus));
  }

  /**
   * The masses for a product.
   *
   * @param product one of the products, by composition
   * @param mass_g how much of it is wanted
   * @param yield part of the limiting reactants that ends in products, 0 (exclusive) to 1
   * @param purity mass fraction of each reactant that is the substance; 1 for those not named
   */
  public Batch batch(Formula product, double mass_g, double yield, Map<Formula, Double> purity) {
    if (!(mass_g > 0 && mass_g < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("mass of " + product + " must be > 0 g, got " + mass_g);
    }
    if (!(yield > 0 && yield <= 1)) {
      throw new IllegalArgumentException("yield must lie in (0, 1], got " + yield);
    }
    Formula wanted =
        products.keySet().stream()
            .filter(p -> p.sameCompositionAs(product))
            .findFirst()
            .orElseThrow(() ->
                new IllegalArgumentException(
                    product + " is no product of the equation: " + text()));
    double extent_mol = mass_g / mass(wanted) / coefficient(products, wanted);
    List<Portion> precursors = new ArrayList<>();
    reactants.forEach((substance, coefficient) -> {
      double fraction = purity.getOrDefault(substance, 1.0);
      if (!(fraction > 0 && fraction <= 1)) {
        throw new IllegalArgumentException(
            "purity of " + substance + " must lie in (0, 1], got " + fraction);
      }
      double amount = extent_mol * coefficient.toDouble() / yield;
      precursors.add(new Portion(substance, amount, amount * mass(substance) / fraction));
    });
    List<Portion> byproducts = new ArrayList<>();
    products.forEach((substance, coefficient) -> {
      if (!substance.equals(wanted)) {
        double amount = extent_mol * coefficient.toDouble();
        byproducts.add(new Portion(substance, amount, amount * mass(substance)));
      }
    });
    return new Batch(wanted, mass_g, precursors, byproducts);
  }

  /** The masses for one gram of a product from pure reactants that react completely. */
  public Batch perGram(Formula product) {
    return batch(product, 1, 1, Map.of());
  }

  private static double mass(Formula substance) {
    return substance.molarMass_g_per_mol().orElseThrow();
  }

  private static double coefficient(Map<Formula, Rational> side, Formula substance) {
    return side.getOrDefault(substance, Rational.ZERO).toDouble();
  }

  /** The equation as text that {@link #parse} reads back. */
  public String text() {
    return side(reactants) + " -> " + side(products);
  }

  private static String side(SequencedMap<Formula, Rational> side) {
    return side.entrySet().stream()
        .map(e -> (e.getValue().isOne() ? "" : e.getValue() + " ") + e.getKey())
        .collect(Collectors.joining(" + "));
  }
}
