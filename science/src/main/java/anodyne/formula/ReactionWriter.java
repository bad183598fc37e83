package anodyne.formula;

import anodyne.formula.Balance.Side;
import anodyne.formula.Balance.Species;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Writes vectors of the null space as equations. Signs of coefficients with letters are those at
 * the {@link LetterChoice} that suits the formulas and most coefficients.
 */
final class ReactionWriter {
  private final List<Species> species;
  private final TreeSet<String> letters = new TreeSet<>();
  private final List<Polynomial> amounts;

  ReactionWriter(List<Species> species) {
    this.species = species;
    species.forEach(s -> {
      letters.addAll(s.formula().letters());
      letters.addAll(s.coefficient().letters());
    });
    this.amounts =
        species.stream()
            .flatMap(s -> s.formula().amounts().values().stream())
            .filter(amount -> !amount.isConstant())
            .distinct()
            .map(Polynomial::of)
            .toList();
  }

  /** The vector or its opposite, whichever leaves more species on the side where they stand. */
  List<Polynomial> directed(List<Polynomial> vector) {
    List<Polynomial> opposite = vector.stream().map(Polynomial::negated).toList();
    long kept = standing(vector);
    long turned = standing(opposite);
    boolean turn = turned > kept || (turned == kept && firstSign(vector) < 0);
    return turn ? opposite : vector;
  }

  private long standing(List<Polynomial> vector) {
    return signs(vector).stream().filter(sign -> sign > 0).count();
  }

  private int firstSign(List<Polynomial> vector) {
    return signs(vector).stream().filter(sign -> sign != 0).findFirst().orElse(0);
  }

  /** The sign of each entry: -1, 0 or 1. */
  List<Integer> signs(List<Polynomial> vector) {
    Map<String, Rational> values = LetterChoice.of(letters, amounts, vector);
    return vector.stream().map(p -> p.at(values).signum()).toList();
  }

  /** The one reaction of a null space, in the proportion closest to the coefficients written. */
  Optional<Outcome> corrected(List<Polynomial> vector) {
    List<Polynomial> coefficients = scaled(vector);
    List<Integer> signs = signs(coefficients);
    if (isNoReaction(coefficients, signs)) {
      return Optional.empty();
    }
    List<String> moved = names(i -> signs.get(i) < 0);
    List<String> leftOut = names(i -> coefficients.get(i).isZero());
    return Optional.of(
        new Outcome.Corrected(text(coefficients), moved, leftOut, conditions(coefficients, signs)));
  }

  /** The equation of a vector, species with a negative entry moved to the other side. */
  String text(List<Polynomial> vector) {
    List<Integer> signs = signs(vector);
    return side(vector, signs, Side.LEFT) + " -> " + side(vector, signs, Side.RIGHT);
  }

  private String side(List<Polynomial> vector, List<Integer> signs, Side side) {
    Stream<String> standing =
        indices()
            .filter(i -> signs.get(i) > 0 && species.get(i).side() == side)
            .mapToObj(i -> Term.text(vector.get(i), species.get(i).name()));
    Stream<String> moved =
        indices()
            .filter(i -> signs.get(i) < 0 && species.get(i).side() != side)
            .mapToObj(i -> Term.text(vector.get(i).negated(), species.get(i).name()));
    return Stream.concat(standing, moved).collect(Collectors.joining(" + "));
  }

  /** True if the same formulas stand on both sides, or nothing on one of them. */
  private boolean isNoReaction(List<Polynomial> vector, List<Integer> signs) {
    return formulas(signs, Side.LEFT).equals(formulas(signs, Side.RIGHT))
        || side(vector, signs, Side.LEFT).isEmpty()
        || side(vector, signs, Side.RIGHT).isEmpty();
  }

  private Set<Formula> formulas(List<Integer> signs, Side side) {
    return indices()
        .filter(i -> signs.get(i) != 0 && (signs.get(i) > 0) == (species.get(i).side() == side))
        .mapToObj(i -> species.get(i).formula())
        .collect(Collectors.toSet());
  }

  /**
   * The multiple of a vector that keeps most of the coefficients written. Fractions are taken only
   * if the equation itself holds some.
   */
  private List<Polynomial> scaled(List<Polynomial> vector) {
    boolean fractions = species.stream().anyMatch(ReactionWriter::hasFractions);
    List<Polynomial> best = vector;
    long most = kept(vector);
    for (int i = 0; i < vector.size(); i++) {
      Optional<List<Polynomial>> scaled = scaled(vector, i);
      if (scaled.isPresent()
          && (fractions || scaled.get().stream().allMatch(Polynomial::isWhole))
          && signs(scaled.get()).equals(signs(vector))
          && kept(scaled.get()) > most) {
        best = scaled.get();
        most = kept(best);
      }
    }
    return best;
  }

  /** The vector scaled to the coefficient written of one species, if no division is left over. */
  private Optional<List<Polynomial>> scaled(List<Polynomial> vector, int index) {
    Polynomial divisor = vector.get(index);
    if (divisor.isZero()) {
      return Optional.empty();
    }
    List<Polynomial> scaled = new ArrayList<>();
    for (Polynomial entry : vector) {
      Optional<Polynomial> quotient =
          entry.times(species.get(index).coefficient()).dividedBy(divisor);
      if (quotient.isEmpty()) {
        return Optional.empty();
      }
      scaled.add(quotient.get());
    }
    return Optional.of(scaled);
  }

  private long kept(List<Polynomial> vector) {
    return indices().filter(i -> vector.get(i).equals(species.get(i).coefficient())).count();
  }

  private static boolean hasFractions(Species species) {
    return !species.coefficient().isWhole()
        || species.formula().amounts().values().stream().anyMatch(a -> !Polynomial.of(a).isWhole());
  }

  /** What must be positive but is not for all positive letters. */
  private List<String> conditions(List<Polynomial> coefficients, List<Integer> signs) {
    LinkedHashSet<String> conditions = new LinkedHashSet<>();
    amounts.forEach(amount -> condition(amount).ifPresent(conditions::add));
    for (int i = 0; i < signs.size(); i++) {
      Polynomial entry = coefficients.get(i);
      condition(signs.get(i) < 0 ? entry.negated() : entry).ifPresent(conditions::add);
    }
    return List.copyOf(conditions);
  }

  private static Optional<String> condition(Polynomial positive) {
    if (positive.terms().values().stream().allMatch(factor -> factor.signum() > 0)) {
      return Optional.empty();
    }
    if (positive.degree() == 1 && positive.letters().size() == 1) {
      String letter = positive.letters().first();
      Rational factor = positive.terms().getOrDefault(letter, Rational.ZERO);
      Rational zero = positive.constant().dividedBy(factor).negated();
      return Optional.of(letter + (factor.signum() > 0 ? " > " : " < ") + zero);
    }
    return Optional.of(positive + " > 0");
  }

  private List<String> names(IntPredicate chosen) {
    return indices().filter(chosen).mapToObj(i -> species.get(i).name()).toList();
  }

  private IntStream indices() {
    return IntStream.range(0, species.size());
  }
}
