package anodyne.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LeverRuleTest {
  private static List<Formula> phases(String... formulas) {
    return Stream.of(formulas).map(Formula::parse).toList();
  }

  private static Map<Element, Rational> composition(int na, int mo, int s) {
    return Map.of(
        Element.Na, Rational.of(na), Element.Mo, Rational.of(mo), Element.S, Rational.of(s));
  }

  @Test
  void sodiated_mos2_is_molybdenum_and_sodium_sulfide() {
    assertThat(LeverRule.amounts(composition(4, 1, 2), phases("Mo", "Na2S")))
        .contains(List.of(Rational.ONE, Rational.of(2)));
    assertThat(LeverRule.amounts(composition(1, 1, 2), phases("Mo", "Na2S", "MoS2")))
        .contains(List.of(Rational.of(1, 4), Rational.of(1, 2), Rational.of(3, 4)));
  }

  @Test
  void a_composition_outside_the_phases_needs_a_negative_amount() {
    assertThat(LeverRule.amounts(composition(8, 1, 2), phases("Mo", "Na2S", "MoS2")))
        .contains(List.of(Rational.of(2), Rational.of(4), Rational.ONE.negated()));
  }

  @Test
  void phases_that_cannot_make_the_composition_give_nothing() {
    assertThat(LeverRule.amounts(composition(3, 1, 2), phases("Mo", "Na2S"))).isEmpty();
    assertThat(LeverRule.amounts(composition(4, 1, 2), phases("Mo", "Na2S", "Zn")))
        .contains(List.of(Rational.ONE, Rational.of(2), Rational.ZERO));
    assertThat(LeverRule.amounts(composition(0, 0, 0), phases("Mo")))
        .contains(List.of(Rational.ZERO));
  }

  @Test
  void phases_that_make_it_in_more_than_one_way_give_nothing() {
    assertThat(LeverRule.amounts(composition(4, 1, 2), phases("Mo", "Na2S", "Na", "S"))).isEmpty();
    assertThat(LeverRule.amounts(composition(4, 1, 2), phases("Mo", "Mo"))).isEmpty();
  }

  @Test
  void letters_need_numbers() {
    assertThatThrownBy(() -> LeverRule.amounts(composition(1, 1, 2), phases("NaxMoS2")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("numbers for x in NaxMoS2");
  }

  @Test
  void random_mixtures_of_independent_phases_are_recovered_exactly() {
    SplittableRandom random = new SplittableRandom(17);
    List<Formula> phases = phases("Na15Sn4", "Cu5FeS4", "NiS1.23Se0.77", "Na2S", "In6S7", "Cu");
    for (int i = 0; i < 500; i++) {
      List<Rational> amounts =
          phases.stream()
              .map(phase -> Rational.of(random.nextInt(0, 40), random.nextInt(1, 12)))
              .toList();
      Map<Element, Rational> sum = new LinkedHashMap<>();
      for (int k = 0; k < amounts.size(); k++) {
        Rational amount = amounts.get(k);
        phases
            .get(k)
            .amounts()
            .forEach((e, n) -> sum.merge(e, n.constant().times(amount), Rational::plus));
      }
      assertThat(LeverRule.amounts(sum, phases)).contains(amounts);
    }
  }
}
