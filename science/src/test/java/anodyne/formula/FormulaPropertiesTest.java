package anodyne.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaPropertiesTest {
  private static final String ALPHABET =
      "NaMoSxSe23TxFe()[]·.*+-^/ 0123456789xyzδ₂ₓ²⁻−eHOCXq\u0000\ud800é\n{}";

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4})
  void any_formula_reads_back_from_its_own_text(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < 5_000; i++) {
      Formula formula = randomFormula(random);
      assertThat(Formula.parse(formula.toString())).as(formula.toString()).isEqualTo(formula);
      assertThat(Formula.parse(formula.hill())).as(formula.hill()).isEqualTo(formula);
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {11, 12})
  void garbage_is_a_formula_or_a_formula_exception_within_the_text(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int refused = 0;
    for (int i = 0; i < 8_000; i++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(1, 14);
      for (int j = 0; j < length; j++) {
        text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
      }
      refused += isRefused(text.toString(), () -> Formula.parse(text.toString())) ? 1 : 0;
      isRefused(text.toString(), () -> Term.parse(text.toString()));
      isRefused(text.toString(), () -> Amount.parse(text.toString()));
    }
    assertThat(refused).isBetween(4_000, 7_999);
  }

  private static boolean isRefused(String text, Supplier<Object> reading) {
    try {
      return reading.get().toString().isEmpty();
    } catch (FormulaException e) {
      if (e.position() < 1 || e.position() > text.length() + 1) {
        throw new AssertionError("position " + e.position() + " outside '" + text + "'", e);
      }
      if (String.valueOf(e.getMessage()).contains("\n")) {
        throw new AssertionError("message of more than one line for '" + text + "'", e);
      }
      return true;
    }
  }

  @Test
  void absurdly_long_texts_are_refused_at_once() {
    for (String unit : new String[] {"H", "(", "(H", "1", "x", "H2", ".", "Na(x", "·H2O", "[(1"}) {
      String tooLong = unit.repeat(100_000 / unit.length() + 1);
      String longest = unit.repeat(10_000 / unit.length());
      assertTimeoutPreemptively(
          Duration.ofSeconds(2),
          () -> {
            assertThatThrownBy(() -> Formula.parse(tooLong)).isInstanceOf(FormulaException.class);
            isRefused(longest, () -> Formula.parse(longest));
          });
    }
  }

  @Test
  void brackets_nest_to_one_hundred_levels() {
    assertThat(Formula.parse("(".repeat(100) + "H" + ")".repeat(100))).hasToString("H");
    assertThatThrownBy(() -> Formula.parse("(".repeat(101) + "H" + ")".repeat(101)))
        .isInstanceOf(FormulaException.class)
        .hasMessageContaining("nested deeper than 100");
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {21, 22})
  void amounts_add_and_scale_like_the_numbers_they_become(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < 2_000; i++) {
      Amount a = randomAmount(random);
      Amount b = randomAmount(random);
      Rational factor = Rational.of(random.nextInt(1, 50), random.nextInt(1, 50));
      TreeMap<String, Rational> values = new TreeMap<>();
      for (String letter : new String[] {"x", "y", "z"}) {
        values.put(letter, Rational.of(random.nextInt(-9, 10), random.nextInt(1, 9)));
      }
      Rational expected = a.with(values).constant().plus(b.with(values).constant().times(factor));
      assertThat(a.plus(b.times(factor)).with(values)).isEqualTo(Amount.of(expected));
      assertThat(Amount.parse(a.toString())).isEqualTo(a);
      assertThat(Rational.parse(expected.toString())).isEqualTo(expected);
    }
  }

  private static Formula randomFormula(SplittableRandom random) {
    LinkedHashMap<Element, Amount> amounts = new LinkedHashMap<>();
    int count = random.nextInt(1, 6);
    for (int i = 0; i < count; i++) {
      amounts.put(Element.ofNumber(random.nextInt(1, 119)).orElseThrow(), randomAmount(random));
    }
    if (random.nextInt(4) == 0) {
      amounts.putLast(Element.H, Amount.of(2));
      amounts.putLast(Element.O, Amount.ONE);
    }
    int charge = random.nextInt(3) == 0 ? random.nextInt(-9, 10) : 0;
    return new Formula(amounts, charge);
  }

  private static Amount randomAmount(SplittableRandom random) {
    Rational number =
        switch (random.nextInt(4)) {
          case 0 -> Rational.ONE;
          case 1 -> Rational.of(random.nextInt(1, 100));
          case 2 -> Rational.of(random.nextInt(1, 1000), 100);
          default -> Rational.of(random.nextInt(1, 20), random.nextInt(1, 20));
        };
    if (random.nextInt(3) > 0) {
      return Amount.of(number);
    }
    TreeMap<String, Rational> letters = new TreeMap<>();
    int count = random.nextInt(1, 3);
    for (int i = 0; i < count; i++) {
      letters.put(
          String.valueOf("xyz".charAt(random.nextInt(3))),
          Rational.of(random.nextInt(-4, 5), random.nextInt(1, 4)));
    }
    return new Amount(number, letters);
  }
}
