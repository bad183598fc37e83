package anodyne.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anodyne.formula.Formula;
import anodyne.formula.FormulaException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhaseNamesTest {
  @ParameterizedTest
  @CsvSource({
    "MoS2, MoS2",
    "1T-MoS2, MoS2",
    "1T/2H-MoS2, MoS2",
    "1T'-MoS2, MoS2",
    "FeS2 (pyrite), FeS2",
    "CoSe2:marcasite, CoSe2",
    "Ti3C2(OH)2, Ti3C2(OH)2",
    "WS2-x, WS2-x",
    "' SnS ', SnS"
  })
  void polytype_form_and_remark_are_taken_off(String name, String formula) {
    assertThat(PhaseNames.formula(name)).isEqualTo(Formula.parse(formula));
  }

  @Test
  void a_name_without_a_formula_is_refused() {
    assertThatThrownBy(() -> PhaseNames.formula("graphene")).isInstanceOf(FormulaException.class);
    assertThatThrownBy(() -> PhaseNames.formula(":2H")).isInstanceOf(FormulaException.class);
  }
}
