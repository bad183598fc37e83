package anodyne.preparation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import anodyne.formula.Element;
import anodyne.formula.Formula;
import anodyne.formula.FormulaException;
import anodyne.formula.Rational;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SynthesisTest {
  private static final int MANY = 200;

  private static Formula f(String text) {
    return Formula.parse(text);
  }

  private static double mass(String text) {
    return f(text).molarMass_g_per_mol().orElseThrow();
  }

  @Test
  void a_gram_of_selenide_needs_metal_and_selenium_by_their_masses() {
    Synthesis.Batch batch = Synthesis.parse("Mo + 2 Se -> MoSe2").perGram(f("MoSe2"));
    assertThat(batch.precursors())
        .extracting(p -> p.substance().toString())
        .containsExactly("Mo", "Se");
    assertThat(batch.precursors().get(0).mass_g())
        .isCloseTo(mass("Mo") / mass("MoSe2"), within(1e-12));
    assertThat(batch.precursors().get(1).mass_g())
        .isCloseTo(2 * mass("Se") / mass("MoSe2"), within(1e-12));
    assertThat(batch.byproducts()).isEmpty();
  }

  @Test
  void yield_and_purity_raise_what_is_weighed_in() {
    Synthesis synthesis = Synthesis.parse("MoO3 + 3H2S -> MoS2 + S + 3H2O");
    Synthesis.Batch pure = synthesis.perGram(f("MoS2"));
    Synthesis.Batch real = synthesis.batch(f("MoS2"), 5, 0.8, Map.of(f("MoO3"), 0.9));
    assertThat(real.precursors().get(0).mass_g())
        .isCloseTo(5 * pure.precursors().get(0).mass_g() / 0.8 / 0.9, within(1e-12));
    assertThat(real.precursors().get(1).mass_g())
        .isCloseTo(5 * pure.precursors().get(1).mass_g() / 0.8, within(1e-12));
    assertThat(real.byproducts().get(0).mass_g())
        .isCloseTo(5 * pure.byproducts().get(0).mass_g(), within(1e-12));
  }

  @Test
  void a_hydrate_is_weighed_with_its_water() {
    Synthesis.Batch batch =
        Synthesis.parse("FeCl2·4H2O + H2S -> FeS + 2HCl + 4H2O").perGram(f("FeS"));
    assertThat(batch.precursors().getFirst().mass_g())
        .isCloseTo((mass("FeCl2") + 4 * mass("H2O")) / mass("FeS"), within(1e-9));
  }

  @Test
  void mixed_chalcogenides_balance_exactly() {
    Synthesis synthesis = Synthesis.parse("Ni + 1.23S + 0.77Se -> NiS1.23Se0.77");
    assertThat(synthesis.reactants().get(f("S"))).isEqualTo(Rational.of(123, 100));
    assertThat(Synthesis.parse(synthesis.text())).isEqualTo(synthesis);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mo + 2Se = MoSe2",
        "Mo+2Se->MoSe2",
        "Mo + 2 Se → MoSe2",
      })
  void arrows_and_blanks_may_vary(String equation) {
    assertThat(Synthesis.parse(equation)).isEqualTo(Synthesis.parse("Mo + 2 Se -> MoSe2"));
  }

  @Test
  void an_equation_that_does_not_balance_names_the_elements() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Synthesis.parse("Mo + Se -> MoSe2"))
        .withMessageContaining("Se -1");
  }

  @Test
  void letters_charges_and_missing_arrows_are_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> Synthesis.parse("Mo + xS -> MoSx"));
    assertThatIllegalArgumentException().isThrownBy(() -> Synthesis.parse("Fe3+ + 3OH- -> FeO3H3"));
    assertThatIllegalArgumentException().isThrownBy(() -> Synthesis.parse("Mo + 2Se"));
    assertThatExceptionOfType(FormulaException.class)
        .isThrownBy(() -> Synthesis.parse("Mo + 2Qq -> MoS2"));
  }

  @Test
  void a_product_must_stand_on_the_right_and_yields_must_make_sense() {
    Synthesis synthesis = Synthesis.parse("Mo + 2 Se -> MoSe2");
    assertThatIllegalArgumentException().isThrownBy(() -> synthesis.perGram(f("Mo")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> synthesis.batch(f("MoSe2"), 1, 0, Map.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> synthesis.batch(f("MoSe2"), 1, 1, Map.of(f("Se"), 1.1)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> synthesis.batch(f("MoSe2"), -1, 1, Map.of()));
  }

  @Test
  void mass_is_conserved_in_random_combinations() {
    SplittableRandom random = new SplittableRandom(11);
    List<Element> elements = List.of(Element.Mo, Element.Sn, Element.S, Element.Se, Element.O);
    for (int k = 0; k < MANY; k++) {
      Map<Element, Integer> atoms = new HashMap<>();
      StringBuilder product = new StringBuilder();
      LinkedHashMap<Formula, Rational> left = new LinkedHashMap<>();
      for (Element element : elements) {
        int n = random.nextInt(4);
        if (n > 0) {
          atoms.put(element, n);
          product.append(element.symbol()).append(n);
          left.put(f(element.symbol()), Rational.of(n));
        }
      }
      if (atoms.isEmpty()) {
        continue;
      }
      LinkedHashMap<Formula, Rational> right = new LinkedHashMap<>();
      right.put(f(product.toString()), Rational.ONE);
      double total =
          new Synthesis(left, right)
              .perGram(f(product.toString())).precursors().stream()
                  .mapToDouble(Synthesis.Portion::mass_g)
                  .sum();
      assertThat(total).isCloseTo(1, within(1e-12));
    }
  }

  @Test
  void every_exchange_balances_and_keeps_the_metals() {
    for (String host : List.of("MoS2", "Sb2S3", "MoO3", "NiSe2", "ZnIn2S4", "Fe2O3", "Cu1.8S")) {
      List<AnionExchange> exchanges = AnionExchange.of(f(host));
      assertThat(exchanges).isNotEmpty();
      for (AnionExchange exchange : exchanges) {
        assertThat(exchange.synthesis().reactants()).containsKey(f(host));
        assertThat(exchange.target().chalcogens()).isNotEqualTo(f(host).chalcogens());
      }
    }
    assertThat(AnionExchange.of(f("MoS2")))
        .extracting(e -> e.synthesis().text())
        .containsExactly(
            "MoS2 + O2 -> MoO2 + 2 S",
            "MoS2 + 2 H2O -> MoO2 + 2 H2S",
            "MoS2 + 3 O2 -> MoO2 + 2 SO2",
            "MoS2 + 2 Se -> MoSe2 + 2 S",
            "MoS2 + 2 H2Se -> MoSe2 + 2 H2S");
  }

  @Test
  void elements_mixed_anions_and_letters_have_no_exchange() {
    assertThat(AnionExchange.of(f("S"))).isEmpty();
    assertThat(AnionExchange.of(f("NiS1.23Se0.77"))).isEmpty();
    assertThat(AnionExchange.of(f("Co1-xS"))).isEmpty();
    assertThat(AnionExchange.of(f("SnTe"))).isEmpty();
  }
}
