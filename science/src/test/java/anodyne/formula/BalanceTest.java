package anodyne.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anodyne.formula.Balance.Missing;
import anodyne.formula.Balance.Side;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BalanceTest {
  private static Balance of(String equation) {
    return Balance.of(Equation.parse(equation));
  }

  private static Outcome.Corrected corrected(String equation) {
    return (Outcome.Corrected) of(equation).outcome();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "MoS2 + xNa+ + xe- -> NaxMoS2 | x",
        "ZnIn2S4 + xNa+ + xe- -> NaxZnIn2S4 | x",
        "3NaxZnIn2S4 + (10-3x)Na+ + (10-3x)e- -> 5Na2S + In6S7 + 3Zn | 10-3x",
        "5Na2S + In6S7 + 3Zn -> 3ZnIn2S4 + 10Na+ + 10e- | -10",
        "Mo + 2Na2S -> MoS2 + 4Na+ + 4e- | -4",
        "CoSe2 + xNa+ + xe- -> NaxCoSe2 | x",
        "Cu2Se -> Cu2-xSe + xCu | 0",
        "NaxCoSe2 + (4-x)Na+ + (4-x)e- -> Co + 2Na2Se | 4-x",
        "Cu2-xSe + 2Na+ + 2e- -> (2-x)Cu + Na2Se | 2",
        "Ti3C2Tx + yNa+ + ye- -> Ti3C2TxNay | y",
        "FeS2 + zNa+ + ze- -> NazFeS2 | z",
        "NazFeS2 + (4-z)Na+ + (4-z)e- -> 2Na2S + Fe | 4-z",
        "Sb2S3 + 6Na+ + 6e- -> 2Sb + 3Na2S | 6",
        "Sb + 3Na+ + 3e- -> Na3Sb | 3",
        "NaxMoS2 + (4-x)Na+ + (4-x)e- -> Mo + 2Na2S | 4-x",
        "VS4 + 8Na+ + 8e- -> V + 4Na2S | 8",
        "Bi2S3 + 6Na+ + 6e- -> 2Bi + 3Na2S | 6",
        "Bi + xNa+ + xe- -> NaxBi | x",
        "NiS1.23Se0.77 + 4Na+ + 4e- -> Ni + 1.23Na2S + 0.77Na2Se | 4",
        "Ni + 1.23Na2S + 0.77Na2Se -> 0.615NiS2 + 0.385NiSe2 + 4Na+ + 4e- | -4",
        "Fe2O3 + 6Na+ + 6e- -> 2Fe + 3Na2O | 6",
        "FeS2 + 4Na+ + 4e- -> Fe + 2Na2S | 4",
        "SnO2 + 4Na+ + 4e- -> Sn + 2Na2O | 4",
        "SnSe2 + 4Na+ + 4e- -> Sn + 2Na2Se | 4",
        "4Sn + 15Na+ + 15e- -> Na15Sn4 | 15",
        "SnS + 2Na+ + 2e- -> Sn + Na2S | 2",
        "2Ti3AlC2 + 3FeCl2 -> 2Ti3C2 + 2AlCl3 + 3Fe | 0",
        "CH4N2S -> H2S + CH2N2 | 0",
        "Fe + 2H2S -> FeS2 + 2H2 | 0",
        "VS2 + 2H2O -> VO2 + 2H2S | 0",
        "4VO2 + O2 -> 2V2O5 | 0",
        "12VO2 + O2 -> 2V6O13 | 0",
      })
  void a_balanced_equation_is_found_balanced_for_every_value_of_its_letters(
      String equation, String electrons) {
    Balance balance = of(equation);
    assertThat(balance.imbalance()).isEmpty();
    assertThat(balance.isBalanced()).isTrue();
    assertThat(balance.outcome()).isEqualTo(new Outcome.Balanced());
    assertThat(balance.missing()).isEmpty();
    assertThat(balance.nullSpaceDimension()).isPositive();
    assertThat(balance.equation().electronsTakenUp()).isEqualTo(Amount.parse(electrons));
  }

  @Test
  void conversion_of_sodiated_mos2_with_five_na2s_is_corrected_to_two() {
    Balance balance = of("NaxMoS2 + (4-x)Na+ + (4-x)e- -> 5Na2S + Mo");
    assertThat(balance.isBalanced()).isFalse();
    assertThat(balance.imbalance())
        .containsEntry("Na", Polynomial.of(Rational.of(6)))
        .containsEntry("S", Polynomial.of(Rational.of(3)))
        .hasSize(2);
    assertThat(balance.nullSpaceDimension()).isEqualTo(1);
    assertThat(balance.outcome())
        .isEqualTo(
            new Outcome.Corrected(
                "NaxMoS2 + (4-x)Na+ + (4-x)e- -> 2 Na2S + Mo",
                List.of(),
                List.of(),
                List.of("x < 4")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ZnIn2S4 + Na -> Na2S + In6S7 + Zn | 3 ZnIn2S4 + 10 Na -> 5 Na2S + In6S7 + 3 Zn",
        "MoS2 + Na -> Na2S + Mo | MoS2 + 4 Na -> 2 Na2S + Mo",
        "Na0.5MoS2 + Na -> Na2S + Mo | Na0.5MoS2 + 3.5 Na -> 2 Na2S + Mo",
        "SnS2 + Na -> Na15Sn4 + Na2S | 4 SnS2 + 31 Na -> Na15Sn4 + 8 Na2S",
        "SnS + Na -> Na15Sn4 + Na2S | 4 SnS + 23 Na -> Na15Sn4 + 4 Na2S",
        "FeS2 + Na -> Fe + Na2S | FeS2 + 4 Na -> Fe + 2 Na2S",
        "CoSe2 + Na -> Co + Na2Se | CoSe2 + 4 Na -> Co + 2 Na2Se",
        "SnO2 + Na -> Na15Sn4 + Na2O | 4 SnO2 + 31 Na -> Na15Sn4 + 8 Na2O",
        "Fe7S8 + Na -> Fe + Na2S | Fe7S8 + 16 Na -> 7 Fe + 8 Na2S",
        "Co9S8 + Na -> Co + Na2S | Co9S8 + 16 Na -> 9 Co + 8 Na2S",
        "Cu5FeS4 + Na -> Cu + Fe + Na2S | Cu5FeS4 + 8 Na -> 5 Cu + Fe + 4 Na2S",
        "In2S3 + Na -> Na2S + In6S7 | 3 In2S3 + 4 Na -> 2 Na2S + In6S7",
        "In6S7 + Na -> In + Na2S | In6S7 + 14 Na -> 6 In + 7 Na2S",
        "Sb2S3 + Na -> Na3Sb + Na2S | Sb2S3 + 12 Na -> 2 Na3Sb + 3 Na2S",
        "Fe2+ + MnO4- + H+ -> Fe3+ + Mn2+ + H2O"
            + " | 5 Fe2+ + MnO4- + 8 H+ -> 5 Fe3+ + Mn2+ + 4 H2O",
        "Ca(OH)2 + H3PO4 -> Ca3(PO4)2 + H2O | 3 Ca(OH)2 + 2 H3PO4 -> Ca3(PO4)2 + 6 H2O",
      })
  void a_reaction_without_coefficients_gets_the_smallest_whole_ones(
      String equation, String expected) {
    assertThat(corrected(equation).equation()).isEqualTo(expected);
    assertThat(of(equation).nullSpaceDimension()).isEqualTo(1);
    assertThat(Equation.parse(expected).isBalanced()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2 MoS2 + 7 Na -> 4 Na2S + 2 Mo | 2 MoS2 + 8 Na -> 4 Na2S + 2 Mo",
        "SnS2 + 7.75 Na -> Na15Sn4 + 2 Na2S | SnS2 + 7.75 Na -> 0.25 Na15Sn4 + 2 Na2S",
        "NiS1.23Se0.77 + 5 Na -> Ni + 1.23 Na2S + 0.77 Na2Se"
            + " | NiS1.23Se0.77 + 4 Na -> Ni + 1.23 Na2S + 0.77 Na2Se",
        "In2S3 + 4/3 Na -> 2/3 Na2S + In6S7 | In2S3 + 4/3 Na -> 2/3 Na2S + 1/3 In6S7",
        "3NaxZnIn2S4 + (10-x)Na+ + (10-3x)e- -> 5Na2S + In6S7 + 3Zn"
            + " | 3 NaxZnIn2S4 + (10-3x)Na+ + (10-3x)e- -> 5 Na2S + In6S7 + 3 Zn",
        "Cu2-xSe + 2Na -> 2 Cu + Na2Se | Cu2-xSe + 2 Na -> (2-x)Cu + Na2Se",
        "x MoS2 + 3x Na -> x Mo + 2x Na2S | x MoS2 + 4x Na -> x Mo + 2x Na2S",
      })
  void a_correction_keeps_the_coefficients_written_where_it_can(String equation, String expected) {
    assertThat(corrected(equation).equation()).isEqualTo(expected);
  }

  @Test
  void an_element_that_stands_on_one_side_only_makes_it_impossible_and_is_named() {
    Balance balance = of("FeS2 -> Fe + Na2S");
    assertThat(balance.nullSpaceDimension()).isZero();
    assertThat(balance.outcome()).isEqualTo(new Outcome.Impossible(List.of("Fe", "S", "Na")));
    assertThat(balance.missing()).containsExactly(new Missing("Na", Side.LEFT));
  }

  @Test
  void charges_that_cannot_cancel_lack_electrons() {
    Balance balance = of("MoS2 + 4Na+ -> Mo + 2Na2S");
    assertThat(balance.nullSpaceDimension()).isZero();
    assertThat(balance.missing()).containsExactly(new Missing("e-", Side.LEFT));
    assertThat(of("Mo + 2Na2S -> MoS2 + 4Na+").missing())
        .containsExactly(new Missing("e-", Side.RIGHT));
  }

  @Test
  void elements_that_stand_on_both_sides_may_still_be_in_conflict() {
    Balance balance = of("FeS2 -> FeS");
    assertThat(balance.missing()).isEmpty();
    assertThat(balance.outcome()).isEqualTo(new Outcome.Impossible(List.of("Fe", "S")));
  }

  @Test
  void a_product_that_repeats_a_reactant_leaves_the_proportions_open() {
    Balance balance = of("MoS2 + Na -> Na2S + Mo + MoS2");
    assertThat(balance.nullSpaceDimension()).isEqualTo(2);
    assertThat(balance.outcome())
        .isEqualTo(new Outcome.Undetermined(List.of("MoS2 + 4 Na -> 2 Na2S + Mo", "MoS2 -> MoS2")));
    Balance balanced = of("3 MoS2 + 4 Na -> 2 Na2S + Mo + 2 MoS2");
    assertThat(balanced.outcome()).isEqualTo(new Outcome.Balanced());
    assertThat(balanced.nullSpaceDimension()).isEqualTo(2);
  }

  @Test
  void a_species_on_the_wrong_side_is_moved() {
    assertThat(corrected("FeS2 + Na2S -> Fe + Na"))
        .isEqualTo(
            new Outcome.Corrected(
                "FeS2 + 4 Na -> Fe + 2 Na2S", List.of("Na2S", "Na"), List.of(), List.of()));
    assertThat(corrected("Sb + 3Na+ -> Na3Sb + 3e-").moved()).containsExactly("e-");
  }

  @Test
  void a_species_that_takes_no_part_is_left_out() {
    Balance balance = of("MoS2 + Na + Zn -> Mo + Na2S");
    assertThat(balance.missing()).containsExactly(new Missing("Zn", Side.RIGHT));
    assertThat(balance.outcome())
        .isEqualTo(
            new Outcome.Corrected(
                "MoS2 + 4 Na -> Mo + 2 Na2S", List.of(), List.of("Zn"), List.of()));
    assertThat(of("FeS2 + MoS2 -> Fe + MoS2").outcome()).isInstanceOf(Outcome.Impossible.class);
  }

  @Test
  void a_species_written_twice_on_a_side_is_counted_together() {
    Balance balance = of("Na + MoS2 + 3 Na -> Mo + 2 Na2S");
    assertThat(balance.isBalanced()).isTrue();
    assertThat(balance.nullSpaceDimension()).isEqualTo(1);
    assertThat(balance.species()).hasSize(4);
  }

  @Test
  void letters_may_multiply_each_other() {
    assertThat(corrected("FexOy + NazS -> Fe + Na2O + S").equation())
        .isEqualTo("z FexOy + 2y NazS -> xz Fe + yz Na2O + 2y S");
    assertThat(corrected("x NaxMoS2 + Na -> Mo + Na2S").equation())
        .isEqualTo("NaxMoS2 + (4-x)Na -> Mo + 2 Na2S");
    assertThat(of("x NaxMoS2 + Na -> Mo + Na2S").imbalance().get("Na")).hasToString("1-x^2");
  }

  @Test
  void what_the_letters_must_fulfil_is_said() {
    assertThat(corrected("NaxMoSy + Na -> Na2S + Mo").conditions()).containsExactly("2y-x > 0");
    assertThat(corrected("NaxCu2-xSe + Na -> Cu + Na2Se").conditions()).containsExactly("x < 2");
    assertThat(corrected("Fe(x-1)S2 + Na -> Fe + Na2S").conditions()).containsExactly("x > 1");
  }

  @Test
  void too_many_letters_are_refused() {
    assertThatThrownBy(() ->
            of(
                "NaxMoyS + NazSnwO + NamFenS + NaxSnyS + NazMowO ->"
                    + " FexSy + SnzOw + MomSn + FenOx + SnySz"))
        .isInstanceOf(FormulaException.class)
        .hasMessageContaining("letters in 10 formulas");
  }
}
