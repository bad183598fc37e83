package anodyne.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolynomialTest {
  private static Polynomial amount(String text) {
    return Polynomial.of(Amount.parse(text));
  }

  @Test
  void a_product_of_amounts_is_printed_with_powers() {
    assertThat(amount("1-x").times(amount("1+x"))).hasToString("1-x^2");
    assertThat(amount("x").times(amount("y-x/2"))).hasToString("xy-x^2/2");
    assertThat(amount("x").times(amount("2x+y")).times(amount("y"))).hasToString("2x^2y+xy^2");
    assertThat(amount("10-3x")).hasToString("10-3x");
    assertThat(Polynomial.ZERO).hasToString("0");
  }

  @Test
  void only_what_multiplies_no_letters_is_an_amount() {
    assertThat(amount("10-3x").amount()).contains(Amount.parse("10-3x"));
    assertThat(amount("x").times(amount("x")).amount()).isEmpty();
  }

  @Test
  void a_letter_without_a_number_cannot_be_evaluated() {
    assertThatThrownBy(() -> amount("x").at(Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no number for x");
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void arithmetic_commutes_with_putting_numbers_in(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < 500; i++) {
      Polynomial a = random(random, 3);
      Polynomial b = random(random, 3);
      Map<String, Rational> values =
          Map.of("x", number(random), "y", number(random), "z", number(random));
      assertThat(a.times(b).at(values)).isEqualTo(a.at(values).times(b.at(values)));
      assertThat(a.minus(b).at(values)).isEqualTo(a.at(values).minus(b.at(values)));
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {4, 5, 6})
  void the_common_divisor_divides_and_holds_every_common_factor(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < 150; i++) {
      Polynomial common = random(random, 2);
      Polynomial a = random(random, 2).times(common);
      Polynomial b = random(random, 2).times(common);
      Polynomial divisor = CommonDivisor.of(List.of(a, b));
      assertThat(a.dividedBy(divisor)).isPresent();
      assertThat(b.dividedBy(divisor)).isPresent();
      assertThat(divisor.dividedBy(common)).as("%s in %s", common, divisor).isPresent();
      assertThat(CommonDivisor.measure(List.of(divisor))).isEqualTo(Rational.ONE);
    }
  }

  @Test
  void division_with_a_remainder_has_no_quotient() {
    assertThat(amount("x").times(amount("x")).dividedBy(amount("1+x"))).isEmpty();
    assertThat(amount("1-x").times(amount("1+x")).dividedBy(amount("1+x"))).contains(amount("1-x"));
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {7, 8, 9})
  void every_vector_of_a_null_space_solves_and_the_dimension_is_columns_minus_rank(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < 60; i++) {
      int columns = random.nextInt(2, 6);
      int rank = random.nextInt(1, columns + 1);
      List<List<Polynomial>> rows = new ArrayList<>();
      for (int r = 0; r < rank; r++) {
        rows.add(row(random, columns));
      }
      rows.add(sum(rows));
      NullSpace space = NullSpace.of(rows, columns);
      assertThat(space.pivotRows()).hasSizeLessThanOrEqualTo(rank);
      assertThat(space.basis()).hasSize(columns - space.pivotRows().size());
      for (List<Polynomial> vector : space.basis()) {
        assertThat(vector).anyMatch(p -> !p.isZero());
        assertThat(CommonDivisor.of(vector)).isEqualTo(Polynomial.ONE);
        for (List<Polynomial> row : rows) {
          assertThat(product(row, vector)).isEqualTo(Polynomial.ZERO);
        }
      }
    }
  }

  private static List<Polynomial> row(SplittableRandom random, int columns) {
    return IntStream.range(0, columns)
        .mapToObj(j -> j % 2 == 0 ? Polynomial.of(number(random)) : random(random, 1))
        .toList();
  }

  private static List<Polynomial> sum(List<List<Polynomial>> rows) {
    return IntStream.range(0, rows.getFirst().size())
        .mapToObj(
            j -> rows.stream().map(row -> row.get(j)).reduce(Polynomial.ZERO, Polynomial::plus))
        .toList();
  }

  private static Polynomial product(List<Polynomial> row, List<Polynomial> vector) {
    return IntStream.range(0, row.size())
        .mapToObj(j -> row.get(j).times(vector.get(j)))
        .reduce(Polynomial.ZERO, Polynomial::plus);
  }

  /** A polynomial other than zero. */
  private static Polynomial random(SplittableRandom random, int degree) {
    TreeMap<String, Rational> terms = new TreeMap<>();
    terms.put("", Rational.of(random.nextInt(1, 9)));
    for (int i = 0; i < 3; i++) {
      char[] letters = new char[random.nextInt(degree + 1)];
      for (int j = 0; j < letters.length; j++) {
        letters[j] = "xyz".charAt(random.nextInt(3));
      }
      Arrays.sort(letters);
      terms.put(new String(letters), Rational.of(random.nextInt(-5, 6), random.nextInt(1, 4)));
    }
    Polynomial polynomial = new Polynomial(terms);
    return polynomial.isZero() ? Polynomial.ONE : polynomial;
  }

  private static Rational number(SplittableRandom random) {
    return Rational.of(random.nextInt(-9, 10), random.nextInt(1, 5));
  }
}
