package anodyne.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulaTest {
  @ParameterizedTest
  @CsvSource({
    "V1.13Se2, V=1.13 Se=2",
    "V1.11S2, V=1.11 S=2",
    "Co1-xS, Co=1-x S=1",
    "Fex-1Sex, Fe=x-1 Se=x",
    "Fe(x-1)Se(x), Fe=x-1 Se=x",
    "Cu2-xSe, Cu=2-x Se=1",
    "Cu1.75Se, Cu=1.75 Se=1",
    "CoS2-xSex, Co=1 S=2-x Se=x",
    "NiS1.23Se0.77, Ni=1 S=1.23 Se=0.77",
    "NaxMoS2, Na=x Mo=1 S=2",
    "NazFeS2, Na=z Fe=1 S=2",
    "WS2-x, W=1 S=2-x",
    "TiO2-x, Ti=1 O=2-x",
    "MoOx, Mo=1 O=x",
    "VOx, V=1 O=x",
    "Ti3C2Tx, Ti=3 C=2 T=x",
    "Ti3C2TxNay, Ti=3 C=2 T=x Na=y",
    "Ti3C2(OH)2, Ti=3 C=2 O=2 H=2",
    "CoIn2, Co=1 In=2",
    "Fe9S10, Fe=9 S=10",
    "Na15Sn4, Na=15 Sn=4",
    "SnSe2, Sn=1 Se=2",
    "MoSn2, Mo=1 Sn=2",
    "MoS(n), Mo=1 S=n",
    "CO, C=1 O=1",
    "Co, Co=1",
    "Li1-δNiO2, Li=1-δ Ni=1 O=2",
    "Na1/2CoO2, Na=0.5 Co=1 O=2",
    "Na(1/3)S, Na=1/3 S=1",
    "Nax/2CoO2, Na=0.5x Co=1 O=2",
    "Na(2-3x)S, Na=2-3x S=1",
    "K4[Fe(CN)6], K=4 Fe=1 C=6 N=6",
    "MoS₂, Mo=1 S=2",
    "TiO₂₋ₓ, Ti=1 O=2-x",
    "CoxCo1-xS, Co=1 S=1",
  })
  void reads_exact_amounts_from(String text, String composition) {
    StringBuilder read = new StringBuilder();
    Formula.parse(text)
        .amounts()
        .forEach((element, amount) ->
            read.append(read.isEmpty() ? "" : " ").append(element).append('=').append(amount));
    assertThat(read).hasToString(composition);
  }

  @ParameterizedTest
  @CsvSource({
    "FeCl2·4H2O",
    "FeCl2.4H2O",
    "FeCl2*4H2O",
    "FeCl2∙4H2O",
    "FeCl2•4H2O",
    "FeCl₂·4H₂O",
    "' FeCl2·4H2O '"
  })
  void reads_one_hydrate_in_every_spelling(String text) {
    assertThat(Formula.parse(text)).hasToString("FeCl2H8O4");
  }

  @ParameterizedTest
  @CsvSource({
    "CdCl2.2.5H2O, CdCl2·2.5H2O",
    "KAl(SO4)2.12H2O, KAl(SO4)2·12H2O",
    "CaSO4.0.5H2O, CaSO4·1/2H2O",
    "(NH4)2SO4.FeSO4.6H2O, (NH4)2SO4·FeSO4·6H2O",
    "Fe2O3.nH2O, Fe2O3·nH2O",
    "Na2S.9H2O, Na2S·9H2O",
  })
  void a_dot_before_a_count_of_water_parts_the_formula(String dotted, String middleDotted) {
    assertThat(Formula.parse(dotted)).isEqualTo(Formula.parse(middleDotted));
  }

  @ParameterizedTest
  @CsvSource({
    "e-, -1",
    "e⁻, -1",
    "Na+, 1",
    "Na⁺, 1",
    "S2-, -2",
    "S²⁻, -2",
    "Fe3+, 3",
    "Fe^3+, 3",
    "NH4+, 1",
    "PF6-, -1",
    "SO4^2-, -2",
    "SO₄²⁻, -2",
    "[Fe(CN)6]4-, -4",
    "MnO4−, -1",
  })
  void reads_the_charge_of(String text, int charge) {
    assertThat(Formula.parse(text).charge()).isEqualTo(charge);
  }

  @Test
  void a_digit_before_the_final_sign_is_a_charge_only_where_one_element_stands_alone() {
    assertThat(Formula.parse("S2-").amount(Element.S)).isEqualTo(Amount.ONE);
    assertThat(Formula.parse("S₂⁻").amount(Element.S)).isEqualTo(Amount.of(2));
    assertThat(Formula.parse("S2^2-").amount(Element.S)).isEqualTo(Amount.of(2));
    assertThat(Formula.parse("NH4+").amount(Element.H)).isEqualTo(Amount.of(4));
    assertThat(Formula.parse("S2-x").charge()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''            | 1  | the text is empty",
        "'   '         | 1  | the text is empty",
        "NaXx          | 3  | unknown element Xx",
        "NA2S          | 2  | did you mean Na?",
        "Sodium        | 1  | unknown element So",
        "na2S          | 1  | unexpected 'n'",
        "MoS2/ZnIn2S4  | 5  | unexpected '/'",
        "Bi2S3-CuS     | 6  | a sign that neither",
        "1T-MoS2       | 1  | unexpected '1'",
        "Na-1S         | 3  | a sign that neither",
        "Na(-1)S       | 3  | negative amount",
        "Na(-x)S       | 3  | negative amount",
        "S0            | 2  | amount of zero",
        "Na(x-y)Na(y-x)S | 1 | add up to 0",
        "Na2-1S        | 3  | sum of plain numbers",
        "Na02          | 3  | leading zero",
        "Na(1/0)       | 6  | division by zero",
        "Naxy          | 4  | product of letters",
        "(CoSx)y       | 1  | product of letters",
        "Fe(CN         | 3  | never closed",
        "Fe(CN]6       | 6  | unexpected ']'",
        "FeS2)         | 5  | unexpected ')'",
        "()            | 2  | unexpected ')'",
        "(2)           | 1  | unexpected '('",
        "2H2O          | 1  | unexpected '2'",
        "Na 2S         | 3  | unexpected ' '",
        "SO42-         | 3  | run together",
        "C60-          | 2  | run together",
        "Na+S          | 3  | a sign that neither",
        "Fe^0+         | 3  | absurd",
        "Fe^123+       | 3  | absurd",
        "Na9999999999  | 3  | absurd",
        "(C999999999)999999999 | 1 | absurd",
        "e             | 2  | electron",
        "e+            | 2  | electron",
        "FeCl2·        | 7  | ends too early",
        "Na.5CoO2      | 3  | write 0.5",
        "T²            | 3  | ends too early",
      })
  void refuses(String text, int position, String reason) {
    assertThatThrownBy(() -> Formula.parse(text))
        .isInstanceOf(FormulaException.class)
        .hasMessageContaining(reason)
        .satisfies(e -> assertThat(((FormulaException) e).position()).isEqualTo(position));
  }

  @Test
  void an_unknown_element_brings_the_nearest_symbols() {
    assertThatThrownBy(() -> Formula.parse("NA"))
        .hasMessage("unknown element A at position 2 of 'NA'; did you mean Na?");
    assertThatThrownBy(() -> Formula.parse("MoSs2"))
        .hasMessageContaining("unknown element Ss at position 3 of 'MoSs2'; did you mean");
  }

  @Test
  void letters_are_replaced_by_numbers() {
    Formula host = Formula.parse("NaxMoS2");
    assertThat(host.letters()).containsExactly("x");
    assertThat(host.isFixed()).isFalse();
    assertThat(host.molarMass_g_per_mol()).isEmpty();
    assertThat(host.with(Map.of("x", Rational.parse("0.5")))).hasToString("Na0.5MoS2");
    assertThat(host.with(Map.of("x", Rational.ZERO))).isEqualTo(Formula.parse("MoS2"));
    assertThat(host.with(Map.of("y", Rational.ONE))).isEqualTo(host);
    assertThatThrownBy(() -> host.with(Map.of("x", Rational.of(-1))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Na");
    assertThatThrownBy(() -> Formula.parse("Nax").with(Map.of("x", Rational.ZERO)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void stoichiometric_means_whole_amounts_without_letters() {
    assertThat(Formula.parse("Fe7S8").isStoichiometric()).isTrue();
    assertThat(Formula.parse("Cu1.75Se").isStoichiometric()).isFalse();
    assertThat(Formula.parse("Cu1.75Se").isFixed()).isTrue();
    assertThat(Formula.parse("Cu2-xSe").isStoichiometric()).isFalse();
  }

  @Test
  void molar_masses_follow_from_the_abridged_standard_weights() {
    assertThat(Formula.parse("MoS2").molarMass_g_per_mol().getAsDouble())
        .isCloseTo(95.95 + 2 * 32.06, within(1e-9));
    assertThat(Formula.parse("V1.13Se2").molarMass_g_per_mol().getAsDouble())
        .isCloseTo(1.13 * 50.942 + 2 * 78.971, within(1e-9));
    assertThat(Formula.parse("Ti3C2T2").molarMass_g_per_mol()).isEmpty();
    assertThat(Formula.parse("TcO2").molarMass_g_per_mol()).isEmpty();
  }

  @Test
  void formulas_are_equal_by_composition_whatever_the_order_and_the_brackets() {
    assertThat(Formula.parse("Ti3C2(OH)2")).isEqualTo(Formula.parse("H2O2C2Ti3"));
    assertThat(Formula.parse("S2Mo").hashCode()).isEqualTo(Formula.parse("MoS2").hashCode());
    assertThat(Formula.parse("Na2S2")).isNotEqualTo(Formula.parse("NaS"));
    assertThat(Formula.parse("Na2S2").sameCompositionAs(Formula.parse("NaS"))).isTrue();
    assertThat(Formula.parse("Na")).isNotEqualTo(Formula.parse("Na+"));
  }

  @Test
  void the_reduced_formula_has_the_smallest_whole_amounts() {
    assertThat(Formula.parse("Cu1.75Se").reduced()).hasToString("Cu7Se4");
    assertThat(Formula.parse("Fe14S16").reduced()).hasToString("Fe7S8");
    assertThat(Formula.parse("S2^2-").reduced()).hasToString("S-");
    assertThatThrownBy(() -> Formula.parse("Co1-xS").reduced())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("x");
  }

  @Test
  void hill_order_puts_carbon_and_hydrogen_first() {
    assertThat(Formula.parse("SC(NH2)2").hill()).isEqualTo("CH4N2S");
    assertThat(Formula.parse("ZnIn2S4").hill()).isEqualTo("In2S4Zn");
  }

  @Test
  void chalcogens_and_mxenes_are_told_apart() {
    assertThat(Formula.parse("NiS1.23Se0.77").chalcogens()).containsExactly(Element.S, Element.Se);
    assertThat(Formula.parse("Ti3C2Tx").isMXene()).isTrue();
    assertThat(Formula.parse("Ti3C2").isMXene()).isTrue();
    assertThat(Formula.parse("Mo2CTx").isMXene()).isTrue();
    assertThat(Formula.parse("Mo2C").isMXene()).isFalse();
    assertThat(Formula.parse("Ti3AlC2").isMXene()).isFalse();
    assertThat(Formula.parse("TiO2").isMXene()).isFalse();
    assertThat(Formula.parse("MoOx").isMXene()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "3ZnIn2S4, 3, ZnIn2S4",
    "3 ZnIn2S4, 3, ZnIn2S4",
    "3NaxZnIn2S4, 3, NaxZnIn2S4",
    "(10-3x)Na+, 10-3x, Na+",
    "(10 - 3*x) e-, 10-3x, e-",
    "xNa+, x, Na+",
    "xe-, x, e-",
    "1/2O2, 0.5, O2",
    "(NH4)2S, 1, H8N2S",
    "10FeCl2·4H2O, 10, Cl2FeH8O4",
  })
  void a_term_is_a_coefficient_and_a_formula(String text, String coefficient, String hill) {
    Term term = Term.parse(text);
    assertThat(term.coefficient()).hasToString(coefficient);
    assertThat(term.formula().isElectron() ? "e-" : term.formula().hill())
        .isEqualTo(Formula.parse(hill).isElectron() ? "e-" : Formula.parse(hill).hill());
    assertThat(Term.parse(term.toString())).isEqualTo(term);
  }

  @Test
  void a_letter_that_would_complete_another_symbol_is_bracketed() {
    for (String text : new String[] {"S(n)", "I(n)", "Na2S(n)", "C(m)", "P(m)O2"}) {
      Formula formula = Formula.parse(text);
      assertThat(Formula.parse(formula.toString())).isEqualTo(formula);
    }
    assertThat(Formula.parse("S(n)").elements()).containsExactly(Element.S);
  }
}
