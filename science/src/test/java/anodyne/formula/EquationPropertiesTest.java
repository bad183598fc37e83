package anodyne.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EquationPropertiesTest {
  private static final String[] SCRAPS = {
    "Na",
    "Na+",
    "e-",
    "MoS2",
    "Nax",
    " + ",
    "+",
    "-",
    "->",
    "-->",
    " -> ",
    "=",
    "→",
    "⇌",
    "<->",
    "<",
    ">",
    "(",
    ")",
    "[",
    "]",
    "x",
    "4-x",
    "3",
    "1/2",
    ".",
    "(s)",
    "²⁻",
    "₂",
    "\u00a0",
    "e",
    "^",
    "\u0000",
    "\ud800",
    "Tx",
    "·4H2O",
    "*",
    "\n",
    "é",
    "10000000000",
    "NA"
  };

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void garbage_is_an_equation_or_a_formula_exception_within_the_text(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int read = 0;
    for (int i = 0; i < 4_000; i++) {
      read += isRead(i % 2 == 0 ? scraps(random, 8) : damaged(random)) ? 1 : 0;
    }
    assertThat(read).isBetween(60, 3_000);
  }

  private static String scraps(SplittableRandom random, int most) {
    StringBuilder text = new StringBuilder();
    int count = random.nextInt(1, most + 1);
    for (int i = 0; i < count; i++) {
      text.append(SCRAPS[random.nextInt(SCRAPS.length)]);
    }
    return text.toString();
  }

  /** An equation with something put in or taken out. */
  private static String damaged(SplittableRandom random) {
    String whole = "NaxMoS2 + (4-x)Na+ + (4-x)e- -> 2 Na2S + Mo";
    int from = random.nextInt(whole.length());
    int to = Math.min(whole.length(), from + random.nextInt(4));
    return whole.substring(0, from) + scraps(random, 2) + whole.substring(to);
  }

  private static boolean isRead(String text) {
    try {
      Equation equation = Equation.parse(text);
      assertThat(Equation.parse(equation.toString())).isEqualTo(equation);
      assertThat(Balance.of(equation).isBalanced()).isEqualTo(equation.isBalanced());
      return true;
    } catch (FormulaException e) {
      assertThat(e.position()).as(text).isBetween(1, text.length() + 1);
      assertThat(e.getMessage()).as(text).doesNotContain("\n");
      return false;
    }
  }

  @Test
  void absurdly_long_texts_are_refused_at_once_in_a_short_line() {
    for (String unit : new String[] {"Na", "(", "Na + ", "-> ", "x", "+", "Na->", "[Na(", "1"}) {
      String tooLong = unit.repeat(100_000 / unit.length() + 1);
      String longest = unit.repeat(4_000 / unit.length());
      assertTimeoutPreemptively(
          Duration.ofSeconds(2),
          () -> {
            assertThatThrownBy(() -> Equation.parse(tooLong))
                .isInstanceOf(FormulaException.class)
                .message()
                .hasSizeLessThan(200);
            assertThat(isRead(longest)).isFalse();
          });
    }
  }

  @Test
  void nesting_beyond_one_hundred_levels_is_refused() {
    String deep = "(".repeat(101) + "Na" + ")".repeat(101) + " -> Na";
    assertThatThrownBy(() -> Equation.parse(deep))
        .isInstanceOf(FormulaException.class)
        .hasMessageContaining("nested deeper than 100");
  }

  /** Splits random phases into elements, and disturbs the equation. */
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {11, 12, 13})
  void a_disturbed_equation_is_found_out_and_mended(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < 100; i++) {
      Equation equation = decomposition(random);
      Balance balance = Balance.of(equation);
      assertThat(balance.isBalanced()).as(equation.toString()).isTrue();
      assertThat(balance.nullSpaceDimension()).isEqualTo(1);
      List<Term> products = new ArrayList<>(equation.products());
      int at = random.nextInt(products.size());
      Term term = products.get(at);
      Amount added = Amount.of(Rational.of(random.nextInt(1, 5), random.nextInt(1, 5)));
      products.set(at, new Term(term.coefficient().plus(added), term.formula()));
      Equation disturbed = new Equation(equation.reactants(), products);
      Balance found = Balance.of(disturbed);
      assertThat(found.imbalance()).hasSize(1);
      assertThat(found.imbalance().get(term.formula().toString())).isEqualTo(Polynomial.of(added));
      Outcome.Corrected corrected = (Outcome.Corrected) found.outcome();
      Equation mended = Equation.parse(corrected.equation());
      assertThat(mended.isBalanced()).as(corrected.equation()).isTrue();
      assertThat(mended.whole()).hasToString(equation.whole().toString());
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {21, 22, 23})
  void every_basis_vector_of_random_species_is_a_balanced_reaction(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int reactions = 0;
    for (int i = 0; i < 80; i++) {
      Equation equation = new Equation(species(random), species(random));
      Balance balance = Balance.of(equation);
      if (balance.outcome() instanceof Outcome.Undetermined(List<String> found)) {
        assertThat(found).hasSize(balance.nullSpaceDimension());
        reactions += found.size();
      }
      for (List<Polynomial> vector : balance.basis()) {
        assertThat(vector).hasSameSizeAs(balance.species());
        for (Element element : Element.values()) {
          assertThat(total(balance, vector, element)).isEqualTo(Polynomial.ZERO);
        }
      }
    }
    assertThat(reactions).isPositive();
  }

  private static Polynomial total(Balance balance, List<Polynomial> vector, Element element) {
    Polynomial sum = Polynomial.ZERO;
    for (int i = 0; i < vector.size(); i++) {
      Balance.Species species = balance.species().get(i);
      Polynomial amount = vector.get(i).times(Polynomial.of(species.formula().amount(element)));
      sum = species.side() == Balance.Side.LEFT ? sum.plus(amount) : sum.minus(amount);
    }
    return sum;
  }

  private static List<Term> species(SplittableRandom random) {
    List<Term> terms = new ArrayList<>();
    int count = random.nextInt(2, 5);
    for (int i = 0; i < count; i++) {
      terms.add(new Term(Amount.ONE, phase(random, 1 + random.nextInt(3))));
    }
    return terms;
  }

  /** A random phase and what it holds of each element; letters in some amounts. */
  private static Equation decomposition(SplittableRandom random) {
    Formula phase = phase(random, 2 + random.nextInt(4));
    Rational scale = Rational.of(random.nextInt(1, 6));
    List<Term> products = new ArrayList<>();
    phase
        .amounts()
        .forEach((element, amount) -> {
          LinkedHashMap<Element, Amount> alone = new LinkedHashMap<>();
          alone.put(element, Amount.ONE);
          products.add(new Term(amount.times(scale), Formula.of(alone)));
        });
    return new Equation(List.of(new Term(Amount.of(scale), phase)), products);
  }

  private static Formula phase(SplittableRandom random, int elements) {
    Element[] some = {Element.Na, Element.Mo, Element.S, Element.Se, Element.Sn, Element.O};
    LinkedHashMap<Element, Amount> amounts = new LinkedHashMap<>();
    while (amounts.size() < elements) {
      Amount number = Amount.of(Rational.of(random.nextInt(1, 30), random.nextInt(1, 4)));
      Amount amount =
          random.nextInt(5) == 0
              ? number.plus(Amount.of(Rational.ONE, random.nextBoolean() ? "x" : "y"))
              : number;
      amounts.put(some[random.nextInt(some.length)], amount);
    }
    return Formula.of(amounts);
  }
}
