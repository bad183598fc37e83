package anodyne.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EquationTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "MoS2 + xNa+ + xe- -> NaxMoS2 | MoS2 + x Na+ + x e- -> NaxMoS2",
        "3NaxZnIn2S4 + (10 - 3x) Na+ = 3Zn | 3 NaxZnIn2S4 + (10-3x)Na+ -> 3 Zn",
        "Ti3C2Tx + yNa+ + ye- → Ti3C2TxNay | Ti3C2Tx + y Na+ + y e- -> Ti3C2TxNay",
        "NiS1.23Se0.77 <=> Cu2-xSe | NiS1.23Se0.77 -> Cu2-xSe",
        "Na+ + e- -> Na | Na+ + e- -> Na",
        "Na++e-->Na | Na+ + e- -> Na",
        "Na+ + e- --> Na | Na+ + e- -> Na",
        "Na⁺ + e⁻ → Na | Na+ + e- -> Na",
        "Na+ + e− ⇌ Na | Na+ + e- -> Na",
        "MoS2+4Na->Mo+2Na2S | MoS2 + 4 Na -> Mo + 2 Na2S",
        "MoS2+4Na=Mo+2Na2S | MoS2 + 4 Na -> Mo + 2 Na2S",
        "MoS₂ +4Na --> Mo +2Na₂S | MoS2 + 4 Na -> Mo + 2 Na2S",
        "Mo + 2\u00a0Na2S\u00a0+\u00a0Na <-> Na | Mo + 2 Na2S + Na -> Na",
        "Ca(OH)2 + FeCl2·4H2O ⟶ [Fe(CN)6]4- | Ca(OH)2 + FeCl2·4H2O -> [Fe(CN)6]4-",
        "Na2S(s) -> 2Na+ (aq) + S2-(aq) | Na2S -> 2 Na+ + S2-",
        "1/2O2 + 2*Na => Na2O | 0.5 O2 + 2 Na -> Na2O",
        "Zn+2e- <--> 1.23 Na2S | Zn + 2 e- -> 1.23 Na2S",
        "Fe1+xS2 + n H2O -> (x+1)(NH4)2S | Fe1+xS2 + n H2O -> (1+x)(NH4)2S",
      })
  void an_equation_is_read_term_by_term(String text, String expected) {
    Equation equation = Equation.parse(text);
    assertThat(equation).hasToString(expected);
    assertThat(Equation.parse(expected)).isEqualTo(equation);
  }

  @Test
  void a_letter_before_a_formula_is_its_coefficient_and_inside_an_amount() {
    Equation equation = Equation.parse("3NaxZnIn2S4 + (10-3x)Na+ + xe- -> Cu2-xSe + Ti3C2TxNay");
    assertThat(equation.reactants().get(0).coefficient()).isEqualTo(Amount.of(3));
    assertThat(equation.reactants().get(0).formula().amount(Element.Na))
        .isEqualTo(Amount.parse("x"));
    assertThat(equation.reactants().get(1).coefficient()).isEqualTo(Amount.parse("10-3x"));
    assertThat(equation.reactants().get(1).formula().charge()).isEqualTo(1);
    assertThat(equation.reactants().get(2).formula()).isEqualTo(Formula.ELECTRON);
    assertThat(equation.products().get(0).formula().amount(Element.Cu))
        .isEqualTo(Amount.parse("2-x"));
    assertThat(equation.products().get(1).formula().amount(Element.T)).isEqualTo(Amount.parse("x"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Na + NA -> Na2S | 7 | term 2 of the left side: unknown element A",
        "Na + S -> Na2S + QQ | 18 | term 2 of the right side: unknown element Q",
        "Na + S | 6 | no arrow",
        "Na -> | 6 | term 1 of the right side is missing",
        "-> Na | 1 | term 1 of the left side is missing",
        "Na + + S -> Na2S | 5 | term 2 of the left side is missing",
        "Na + S + -> Na2S | 9 | term 3 of the left side is missing",
        "Na -> Na -> Na | 10 | second arrow",
        "Na = = Na | 6 | second arrow",
        "-2 Na + S -> Na2S | 1 | unexpected '-'",
        "0 Na + S -> Na2S | 1 | an amount of zero",
        "Na-2S -> Na | 3 | a sign that neither belongs",
        "(2-2)Na -> Na | 1 | an amount of zero",
        "Cl--> Cl2 | 3 | put a blank before the arrow",
        "Nax+2Na -> Na | 4 | put blanks around it",
        "Na + e -> Na | 7 | an electron is written e-",
        "Na S -> Na2S | 3 | unexpected",
        "Na <- S | 7 | no arrow",
        "Na2S(s + Na -> Na | 6 | unexpected 's'",
        "xy Na -> Na | 2 | a product of letters",
        "99999999999 Na -> Na | 1 | absurd",
      })
  void what_is_no_equation_is_refused_with_its_place(String text, int position, String message) {
    assertThatThrownBy(() -> Equation.parse(text))
        .isInstanceOf(FormulaException.class)
        .hasMessageContaining(message)
        .satisfies(e -> assertThat(((FormulaException) e).position()).isEqualTo(position));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u00a0"})
  void nothing_is_no_equation(String text) {
    assertThatThrownBy(() -> Equation.parse(text)).isInstanceOf(FormulaException.class);
  }

  @Test
  void more_than_forty_terms_are_refused() {
    String forty = "Na + ".repeat(38) + "Na -> Na";
    assertThat(Equation.parse(forty).reactants()).hasSize(39);
    assertThatThrownBy(() -> Equation.parse("Na + " + forty))
        .isInstanceOf(FormulaException.class)
        .hasMessageContaining("more than 40 terms");
    List<Term> terms = Equation.parse(forty).reactants();
    assertThatThrownBy(() -> new Equation(terms, terms))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Equation(terms, List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void electrons_and_free_sodium_are_counted_from_left_to_right() {
    Equation charge = Equation.parse("Mo + 2Na2S -> MoS2 + 4Na+ + 4e-");
    assertThat(charge.electronsTakenUp()).isEqualTo(Amount.of(-4));
    assertThat(charge.sodiumTakenUp()).isEqualTo(Amount.of(-4));
    Equation discharge = Equation.parse("MoS2 + 4 Na -> Mo + 2 Na2S");
    assertThat(discharge.electronsTakenUp()).isEqualTo(Amount.ZERO);
    assertThat(discharge.sodiumTakenUp()).isEqualTo(Amount.of(4));
    assertThat(discharge.hosts()).extracting(Term::name).containsExactly("MoS2");
  }

  @Test
  void the_imbalance_is_products_minus_reactants_with_the_charge_last() {
    assertThat(Equation.parse("MoS2 + x Na+ -> NaxMoS2 + Na").imbalance())
        .containsExactly(
            Map.entry("Na", Polynomial.ONE),
            Map.entry("charge", Polynomial.of(Amount.parse("x")).negated()));
    assertThat(Equation.parse("x NaxMoS2 -> MoS2").imbalance().get("Na")).hasToString("-x^2");
  }

  @Test
  void amounts_of_formulas_are_printed_as_an_equation_of_decimals_or_whole_numbers() {
    LinkedHashMap<Formula, Rational> left = new LinkedHashMap<>();
    left.put(Formula.parse("SnS2"), Rational.ONE);
    left.put(Formula.parse("Na"), Rational.of(31, 4));
    LinkedHashMap<Formula, Rational> right = new LinkedHashMap<>();
    right.put(Formula.parse("Na15Sn4"), Rational.of(1, 4));
    right.put(Formula.parse("Na2S"), Rational.of(2));
    Equation equation = Equation.of(left, right);
    assertThat(equation).hasToString("SnS2 + 7.75 Na -> 0.25 Na15Sn4 + 2 Na2S");
    assertThat(equation.whole()).hasToString("4 SnS2 + 31 Na -> Na15Sn4 + 8 Na2S");
    assertThat(equation.isBalanced()).isTrue();
    assertThat(Equation.parse("1/3 In2S3 -> 2/3 InS + 1/3 S").whole())
        .hasToString("In2S3 -> 2 InS + S");
    assertThatThrownBy(() -> equation.times(Rational.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
