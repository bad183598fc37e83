package anodyne.formula;

import java.math.BigInteger;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * An exact amount: a number plus multiples of letters, such as {@code 2}, {@code 1.13}, {@code 1-x}
 * or {@code 10-3x}.
 *
 * @param constant the number
 * @param letters factor of each letter; factors of zero are dropped
 */
public record Amount(Rational constant, SortedMap<String, Rational> letters) {
  public static final Amount ZERO = of(Rational.ZERO);
  public static final Amount ONE = of(Rational.ONE);

  public Amount {
    TreeMap<String, Rational> kept = new TreeMap<>(letters);
    kept.values().removeIf(Rational::isZero);
    letters = Collections.unmodifiableSortedMap(kept);
  }

  /** A plain number. */
  public static Amount of(Rational value) {
    return new Amount(value, Collections.emptySortedMap());
  }

  /** A plain whole number. */
  public static Amount of(long value) {
    return of(Rational.of(value));
  }

  /** The letter times a factor. */
  public static Amount of(Rational factor, String letter) {
    return new Amount(Rational.ZERO, new TreeMap<>(Map.of(letter, factor)));
  }

  /**
   * Reads an amount such as {@code 3}, {@code 1/2}, {@code 4-x}, {@code (10 - 3*x)}.
   *
   * @throws FormulaException if the text is not linear in the letters m, n, w, x, y, z, δ
   */
  public static Amount parse(String text) {
    return new AmountReader(new FormulaText(text)).wholeText();
  }

  public boolean isConstant() {
    return letters.isEmpty();
  }

  public boolean isZero() {
    return isConstant() && constant.isZero();
  }

  public boolean isOne() {
    return isConstant() && constant.isOne();
  }

  public Amount plus(Amount other) {
    TreeMap<String, Rational> sum = new TreeMap<>(letters);
    other.letters.forEach((letter, factor) -> sum.merge(letter, factor, Rational::plus));
    return new Amount(constant.plus(other.constant), sum);
  }

  public Amount minus(Amount other) {
    return plus(other.times(Rational.ONE.negated()));
  }

  public Amount times(Rational factor) {
    TreeMap<String, Rational> product = new TreeMap<>();
    letters.forEach((letter, value) -> product.put(letter, value.times(factor)));
    return new Amount(constant.times(factor), product);
  }

  /**
   * Puts numbers in place of letters; letters without a number stay.
   *
   * @param values number of each letter
   */
  public Amount with(Map<String, Rational> values) {
    Rational number = constant;
    TreeMap<String, Rational> rest = new TreeMap<>();
    for (var entry : letters.entrySet()) {
      Rational value = values.get(entry.getKey());
      if (value == null) {
        rest.put(entry.getKey(), entry.getValue());
      } else {
        number = number.plus(entry.getValue().times(value));
      }
    }
    return new Amount(number, rest);
  }

  /** Names of the letters, in alphabetical order. */
  public SortedSet<String> letterNames() {
    return Collections.unmodifiableSortedSet(new TreeMap<>(letters).navigableKeySet());
  }

  /** True if some choice of positive letters makes the amount positive. */
  boolean canBePositive() {
    return constant.signum() > 0 || letters.values().stream().anyMatch(f -> f.signum() > 0);
  }

  /** The amount as text that {@link #parse} reads back: {@code 1-x}, {@code x-1}, {@code 2x/3}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    boolean numberFirst = constant.signum() > 0 || letters.isEmpty();
    if (numberFirst) {
      text.append(constant);
    }
    for (int sign : new int[] {1, -1}) {
      letters.forEach((letter, factor) -> {
        if (factor.signum() == sign) {
          appendLetter(text, letter, factor);
        }
      });
    }
    if (!numberFirst && !constant.isZero()) {
      text.append(constant);
    }
    return text.toString();
  }

  private static void appendLetter(StringBuilder text, String letter, Rational factor) {
    if (factor.signum() < 0) {
      text.append('-');
    } else if (!text.isEmpty()) {
      text.append('+');
    }
    Rational size = factor.signum() < 0 ? factor.negated() : factor;
    if (size.isDecimal()) {
      text.append(size.isOne() ? "" : size.toString()).append(letter);
    } else {
      text.append(size.numerator().equals(BigInteger.ONE) ? "" : size.numerator());
      text.append(letter).append('/').append(size.denominator());
    }
  }
}
