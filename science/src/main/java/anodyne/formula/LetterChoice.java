package anodyne.formula;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Positive numbers for letters at which amounts are positive. Tried are numbers below, between and
 * above those at which an amount with a single letter vanishes, so that for one letter no sign
 * pattern of linear amounts is missed.
 */
final class LetterChoice {
  private static final int MAX_CHOICES = 1_000;
  private static final List<Rational> PLAIN =
      List.of(Rational.of(1, 2), Rational.ONE, Rational.of(2), Rational.of(1, 8));

  private LetterChoice() {}

  /**
   * The choice at which most amounts are positive, those required before those wished for.
   *
   * @param letters letters that need a number
   */
  static Map<String, Rational> of(
      SortedSet<String> letters, Collection<Polynomial> required, Collection<Polynomial> wished) {
    List<Polynomial> needed = required.stream().filter(p -> !p.isConstant()).toList();
    List<Polynomial> welcome = wished.stream().filter(p -> !p.isConstant()).toList();
    List<Polynomial> all = Stream.concat(needed.stream(), welcome.stream()).toList();
    int most = letters.isEmpty() ? 1 : (int) StrictMath.pow(MAX_CHOICES, 1.0 / letters.size());
    Map<String, List<Rational>> numbers = new LinkedHashMap<>();
    letters.forEach(
        letter -> numbers.put(letter, numbers(letter, all).stream().limit(most).toList()));
    int choices = numbers.values().stream().mapToInt(List::size).reduce(1, (a, b) -> a * b);
    Map<String, Rational> best = Map.of();
    int bestScore = -1;
    int each = all.size() + 1;
    int full = needed.size() * each + welcome.size();
    for (int choice = 0; choice < choices && bestScore < full; choice++) {
      Map<String, Rational> values = values(numbers, choice);
      int score = positive(needed, values) * each + positive(welcome, values);
      if (score > bestScore) {
        bestScore = score;
        best = values;
      }
    }
    return best;
  }

  private static Map<String, Rational> values(Map<String, List<Rational>> numbers, int choice) {
    LinkedHashMap<String, Rational> values = new LinkedHashMap<>();
    int rest = choice;
    for (var entry : numbers.entrySet()) {
      values.put(entry.getKey(), entry.getValue().get(rest % entry.getValue().size()));
      rest /= entry.getValue().size();
    }
    return values;
  }

  private static int positive(Collection<Polynomial> amounts, Map<String, Rational> values) {
    return (int) amounts.stream().filter(amount -> amount.at(values).signum() > 0).count();
  }

  private static List<Rational> numbers(String letter, List<Polynomial> amounts) {
    TreeSet<Rational> zeros = new TreeSet<>();
    for (Polynomial amount : amounts) {
      Rational factor = amount.terms().getOrDefault(letter, Rational.ZERO);
      if (amount.degree() == 1 && amount.letters().size() == 1 && !factor.isZero()) {
        zeros.add(amount.constant().dividedBy(factor).negated());
      }
    }
    List<Rational> numbers = new ArrayList<>();
    Rational below = Rational.ZERO;
    for (Rational zero : zeros) {
      if (zero.signum() > 0) {
        numbers.add(below.plus(zero).times(Rational.of(1, 2)));
        below = zero;
      }
    }
    numbers.add(below.plus(Rational.ONE));
    PLAIN.stream().filter(n -> !zeros.contains(n) && !numbers.contains(n)).forEach(numbers::add);
    return numbers;
  }
}
