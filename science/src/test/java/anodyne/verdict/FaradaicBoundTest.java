package anodyne.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import anodyne.formula.Element;
import anodyne.formula.Formula;
import anodyne.formula.Rational;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaradaicBoundTest {
  private static final FaradaicBound BOUND =
      new FaradaicBound(
          Map.of(
              Element.Sn, Rational.parse("15/4"),
              Element.Sb, Rational.of(3),
              Element.In, Rational.ONE,
              Element.Zn, Rational.parse("1/13")),
          Map.of("VOx", "V2O5"));

  /** Molar masses of this test: MoS2 160.07, SnS 150.77, Sb2S3 339.70, ZnIn2S4 423.26 g/mol. */
  @ParameterizedTest
  @CsvSource({
    "MoS2, 4, 669.7",
    "SnS, 23/4, 1022.1",
    "Sb2S3, 12, 946.8",
    "ZnIn2S4, 131/13, 638.1",
    "CoIn2, 2, 185.8",
    "V1.13Se2, 4, 497.5"
  })
  void full_conversion_and_alloying_bound(String formula, String electrons, double mAh_per_g) {
    Formula parsed = Formula.parse(formula);
    assertThat(BOUND.electrons(parsed)).contains(Rational.parse(electrons));
    assertThat(BOUND.capacity_mAh_per_g(parsed).getAsDouble()).isCloseTo(mAh_per_g, within(0.05));
  }

  @Test
  void a_stand_in_is_counted_for_an_unknown_amount() {
    assertThat(BOUND.counted("VOx")).isEqualTo(Formula.parse("V2O5"));
    assertThat(BOUND.perPhase(List.of("VOx", "MoOx"))).containsOnlyKeys("VOx");
  }

  @Test
  void doubling_a_formula_changes_no_capacity() {
    Formula once = Formula.parse("SnS2");
    Formula twice = once.times(Rational.of(2));
    assertThat(BOUND.capacity_mAh_per_g(twice).getAsDouble())
        .isCloseTo(BOUND.capacity_mAh_per_g(once).getAsDouble(), within(1e-9));
  }
}
