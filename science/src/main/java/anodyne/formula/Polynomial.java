package anodyne.formula;

import java.math.BigInteger;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * An exact polynomial in letters, such as {@code 10-3x} or {@code 2xy-x^2}: what amounts become
 * when they are multiplied.
 *
 * @param terms factor of each product of letters, written as its letters in order ({@code ""} for
 *     the number, {@code "xxy"} for x²y), by rising degree; factors of zero are dropped
 */
public record Polynomial(SortedMap<String, Rational> terms) {
  public static final Polynomial ZERO = of(Rational.ZERO);
  public static final Polynomial ONE = of(Rational.ONE);

  /** Graded order, which multiplication keeps; division rests on it. */
  private static final Comparator<String> BY_DEGREE =
      Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

  public Polynomial {
    TreeMap<String, Rational> kept = new TreeMap<>(BY_DEGREE);
    kept.putAll(terms);
    kept.values().removeIf(Rational::isZero);
    terms = Collections.unmodifiableSortedMap(kept);
  }

  /** A plain number. */
  public static Polynomial of(Rational value) {
    return new Polynomial(new TreeMap<>(Map.of("", value)));
  }

  /** An amount, which is a polynomial of degree one at most. */
  public static Polynomial of(Amount amount) {
    TreeMap<String, Rational> terms = new TreeMap<>(amount.letters());
    terms.put("", amount.constant());
    return new Polynomial(terms);
  }

  public boolean isZero() {
    return terms.isEmpty();
  }

  /** True if no letter stands in it. */
  public boolean isConstant() {
    return degree() == 0;
  }

  /** The term without letters. */
  public Rational constant() {
    return terms.getOrDefault("", Rational.ZERO);
  }

  /** Most letters multiplied in one term; 0 for a number. */
  public int degree() {
    return terms.isEmpty() ? 0 : terms.lastKey().length();
  }

  /** The same as an amount; empty if letters are multiplied. */
  public Optional<Amount> amount() {
    if (degree() > 1) {
      return Optional.empty();
    }
    TreeMap<String, Rational> letters = new TreeMap<>(terms);
    letters.remove("");
    return Optional.of(new Amount(constant(), letters));
  }

  /** Names of the letters, in alphabetical order. */
  public SortedSet<String> letters() {
    TreeSet<String> letters = new TreeSet<>();
    terms
        .keySet()
        .forEach(product -> letters.addAll(product.chars().mapToObj(Character::toString).toList()));
    return letters;
  }

  public Polynomial plus(Polynomial other) {
    TreeMap<String, Rational> sum = new TreeMap<>(terms);
    other.terms.forEach((product, factor) -> sum.merge(product, factor, Rational::plus));
    return new Polynomial(sum);
  }

  public Polynomial minus(Polynomial other) {
    return plus(other.negated());
  }

  public Polynomial negated() {
    return times(Rational.ONE.negated());
  }

  public Polynomial times(Rational factor) {
    TreeMap<String, Rational> product = new TreeMap<>(BY_DEGREE);
    terms.forEach((letters, value) -> product.put(letters, value.times(factor)));
    return new Polynomial(product);
  }

  public Polynomial times(Polynomial other) {
    if (other.isConstant()) {
      return times(other.constant());
    }
    TreeMap<String, Rational> product = new TreeMap<>(BY_DEGREE);
    terms.forEach((left, one) ->
        other.terms.forEach(
            (right, two) -> product.merge(together(left, right), one.times(two), Rational::plus)));
    return new Polynomial(product);
  }

  /**
   * The quotient if the division leaves no remainder, otherwise nothing.
   *
   * @param divisor not zero
   */
  public Optional<Polynomial> dividedBy(Polynomial divisor) {
    if (divisor.isConstant()) {
      return Optional.of(times(Rational.ONE.dividedBy(divisor.constant())));
    }
    var leading = divisor.terms.lastEntry();
    Polynomial rest = this;
    TreeMap<String, Rational> quotient = new TreeMap<>();
    while (!rest.isZero()) {
      var top = rest.terms.lastEntry();
      Optional<String> letters = without(top.getKey(), leading.getKey());
      if (letters.isEmpty()) {
        return Optional.empty();
      }
      Rational factor = top.getValue().dividedBy(leading.getValue());
      quotient.put(letters.get(), factor);
      rest =
          rest.minus(divisor.times(new Polynomial(new TreeMap<>(Map.of(letters.get(), factor)))));
    }
    return Optional.of(new Polynomial(quotient));
  }

  /**
   * The number it becomes when numbers stand in place of its letters.
   *
   * @param values number of each letter that stands in it
   */
  public Rational at(Map<String, Rational> values) {
    Rational sum = Rational.ZERO;
    for (var term : terms.entrySet()) {
      Rational product = term.getValue();
      for (int i = 0; i < term.getKey().length(); i++) {
        String letter = term.getKey().substring(i, i + 1);
        Rational value = values.get(letter);
        if (value == null) {
          throw new IllegalArgumentException("no number for " + letter + " in " + this);
        }
        product = product.times(value);
      }
      sum = sum.plus(product);
    }
    return sum;
  }

  /** True if every factor is a whole number. */
  public boolean isWhole() {
    return terms.values().stream().allMatch(Rational::isWhole);
  }

  /** The text: that of an amount if it is one, otherwise {@code 2xy-x^2}. */
  @Override
  public String toString() {
    Optional<Amount> amount = amount();
    if (amount.isPresent()) {
      return amount.get().toString();
    }
    StringBuilder text = new StringBuilder();
    terms.entrySet().stream()
        .filter(term -> term.getValue().signum() > 0)
        .forEach(term -> append(text, term.getKey(), term.getValue()));
    terms.entrySet().stream()
        .filter(term -> term.getValue().signum() < 0)
        .forEach(term -> append(text, term.getKey(), term.getValue()));
    return text.toString();
  }

  private static void append(StringBuilder text, String letters, Rational factor) {
    boolean negative = factor.signum() < 0;
    text.append(negative ? "-" : text.isEmpty() ? "" : "+");
    Rational size = negative ? factor.negated() : factor;
    BigInteger above = size.numerator();
    text.append(letters.isEmpty() || !above.equals(BigInteger.ONE) ? above : "");
    for (int i = 0; i < letters.length(); ) {
      int end = letters.lastIndexOf(letters.charAt(i)) + 1;
      text.append(letters.charAt(i)).append(end - i > 1 ? "^" + (end - i) : "");
      i = end;
    }
    text.append(size.isWhole() ? "" : "/" + size.denominator());
  }

  /** The product of two products of letters. */
  private static String together(String one, String other) {
    if (one.isEmpty() || other.isEmpty()) {
      return one + other;
    }
    return (one + other)
        .chars()
        .sorted()
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** A product of letters without another, if that stands in it. */
  private static Optional<String> without(String product, String taken) {
    StringBuilder rest = new StringBuilder(product);
    for (int i = 0; i < taken.length(); i++) {
      int at = rest.indexOf(taken.substring(i, i + 1));
      if (at < 0) {
        return Optional.empty();
      }
      rest.deleteCharAt(at);
    }
    return Optional.of(rest.toString());
  }
}
