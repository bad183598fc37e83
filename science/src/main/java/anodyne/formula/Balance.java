package anodyne.formula;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.TreeSet;

/**
 * The balance of an equation: what is not conserved, and every set of coefficients that would
 * conserve all elements and the charge.
 *
 * <p>The composition matrix has a row for each element and for the charge, and a column for each
 * species of a side; its null space holds those coefficients.
 *
 * @param equation as written
 * @param imbalance products minus reactants, by element symbol and {@link Equation#CHARGE}; only
 *     what is not zero
 * @param species species of the left, then of the right side, each once a side
 * @param basis basis of the null space, a coefficient for each species; positive is the side on
 *     which the species stands; smallest whole numbers, or polynomials in the letters
 * @param missing what stands on one side only
 * @param outcome what follows
 */
public record Balance(
    Equation equation,
    SequencedMap<String, Polynomial> imbalance,
    List<Species> species,
    List<List<Polynomial>> basis,
    List<Missing> missing,
    Outcome outcome) {

  /** Side of an equation. */
  public enum Side {
    LEFT,
    RIGHT;

    /** The word for people and documents. */
    public String word() {
      return this == LEFT ? "left" : "right";
    }

    Side other() {
      return this == LEFT ? RIGHT : LEFT;
    }
  }

  /**
   * A formula on one side, all its terms there together.
   *
   * @param name as first written
   * @param coefficient sum of the coefficients written
   */
  public record Species(String name, Formula formula, Side side, Polynomial coefficient) {}

  /**
   * Something that nothing on one side brings, though the other side needs it.
   *
   * @param name symbol of an element, or {@code e-} where a charge cannot cancel
   * @param side where it is missing
   */
  public record Missing(String name, Side side) {}

  public Balance {
    imbalance = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(imbalance));
    species = List.copyOf(species);
    basis = List.copyOf(basis);
    missing = List.copyOf(missing);
  }

  /**
   * Balances an equation.
   *
   * @throws FormulaException if letters stand in so many species that elimination would not end
   */
  public static Balance of(Equation equation) {
    List<Species> species = species(equation);
    SequencedMap<String, Polynomial> imbalance = equation.imbalance();
    List<List<Polynomial>> rows = new ArrayList<>();
    List<String> names = new ArrayList<>(elements(species));
    names.forEach(element -> rows.add(row(species, element)));
    refuseTooManyLetters(species);
    NullSpace nullSpace = NullSpace.of(rows, species.size());
    ReactionWriter writer = new ReactionWriter(species);
    List<List<Polynomial>> basis = nullSpace.basis().stream().map(writer::directed).toList();
    List<String> conflicting = nullSpace.pivotRows().stream().map(names::get).toList();
    return new Balance(
        equation,
        imbalance,
        species,
        basis,
        imbalance.isEmpty() ? List.of() : missing(writer, names, rows),
        outcome(imbalance.isEmpty(), writer, basis, conflicting));
  }

  public boolean isBalanced() {
    return imbalance.isEmpty();
  }

  /** Number of independent reactions that join the species. */
  public int nullSpaceDimension() {
    return basis.size();
  }

  private static Outcome outcome(
      boolean balanced,
      ReactionWriter writer,
      List<List<Polynomial>> basis,
      List<String> conflicting) {
    if (balanced) {
      return new Outcome.Balanced();
    }
    return switch (basis.size()) {
      case 0 -> new Outcome.Impossible(conflicting);
      case 1 ->
          writer
              .corrected(basis.getFirst())
              .<Outcome>map(c -> c)
              .orElseGet(() -> new Outcome.Impossible(conflicting));
      default -> new Outcome.Undetermined(basis.stream().map(writer::text).toList());
    };
  }

  private static List<Species> species(Equation equation) {
    List<Species> species = new ArrayList<>(merged(equation.reactants(), Side.LEFT));
    species.addAll(merged(equation.products(), Side.RIGHT));
    return species;
  }

  private static List<Species> merged(List<Term> terms, Side side) {
    LinkedHashMap<Formula, Species> found = new LinkedHashMap<>();
    for (Term term : terms) {
      found.merge(
          term.formula(),
          new Species(term.name(), term.formula(), side, Polynomial.of(term.coefficient())),
          (a, b) ->
              new Species(a.name(), a.formula(), side, a.coefficient().plus(b.coefficient())));
    }
    return List.copyOf(found.values());
  }

  /** Symbols in the order written, and the charge if a species has one. */
  private static SequencedSet<String> elements(List<Species> species) {
    LinkedHashSet<String> names = new LinkedHashSet<>();
    species.forEach(s -> s.formula().elements().forEach(e -> names.add(e.symbol())));
    if (species.stream().anyMatch(s -> s.formula().charge() != 0)) {
      names.add(Equation.CHARGE);
    }
    return names;
  }

  /** What each species brings, those on the right counted negative. */
  private static List<Polynomial> row(List<Species> species, String name) {
    return species.stream()
        .map(s -> {
          Polynomial amount =
              name.equals(Equation.CHARGE)
                  ? Polynomial.of(Rational.of(s.formula().charge()))
                  : Polynomial.of(Element.of(name).map(s.formula()::amount).orElse(Amount.ZERO));
          return s.side() == Side.LEFT ? amount : amount.negated();
        })
        .toList();
  }

  private static void refuseTooManyLetters(List<Species> species) {
    TreeSet<String> letters = new TreeSet<>();
    species.forEach(s -> letters.addAll(s.formula().letters()));
    int lettered = (int) species.stream().filter(s -> !s.formula().isFixed()).count();
    if (NullSpace.isTooLong(letters.size(), lettered)) {
      throw new FormulaException(
          letters.size()
              + " letters in "
              + lettered
              + " formulas are too many to balance; put numbers for some of them",
          1);
    }
  }

  private static List<Missing> missing(
      ReactionWriter writer, List<String> names, List<List<Polynomial>> rows) {
    List<Missing> missing = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      boolean charge = names.get(i).equals(Equation.CHARGE);
      List<Integer> signs = writer.signs(rows.get(i)).stream().filter(s -> s != 0).toList();
      if (signs.isEmpty() || signs.stream().distinct().count() > 1) {
        continue;
      }
      Side brought = signs.getFirst() > 0 ? Side.LEFT : Side.RIGHT;
      missing.add(charge ? new Missing("e-", brought) : new Missing(names.get(i), brought.other()));
    }
    return missing;
  }
}
