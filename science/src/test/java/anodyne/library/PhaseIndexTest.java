package anodyne.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PhaseIndexTest {
  private static Phase phase(String id, String formula, String form, String... names) {
    return new Phase(id, formula, form, List.of(names), "", Optional.empty(), List.of(), List.of());
  }

  private final PhaseIndex index =
      PhaseIndex.of(
          List.of(
              phase("MoS2-2H", "MoS2", "2H", "MoS2", "2H-MoS2", "molybdenite"),
              phase("MoS2-1T", "MoS2", "1T", "1T-MoS2"),
              phase("CoSe2-marcasite", "CoSe2", "marcasite"),
              phase("CoSe2-pyrite", "CoSe2", "pyrite"),
              phase("Co", "Co", ""),
              phase("CO", "CO", ""),
              phase("ZnIn2S4", "ZnIn2S4", "", "ZIS")));

  @Test
  void a_phase_answers_to_id_formula_form_and_names() {
    for (String name : List.of("MoS2-2H", "MoS2:2H", "MoS2", "molybdenite", " MoS2 ")) {
      assertThat(index.find(name)).as(name).contains("MoS2-2H");
    }
    assertThat(index.find("MoS2:1T")).contains("MoS2-1T");
  }

  @Test
  void case_is_ignored_only_where_one_phase_remains() {
    assertThat(index.find("mos2")).contains("MoS2-2H");
    assertThat(index.find("Mo S_2")).contains("MoS2-2H");
    assertThat(index.find("Co")).contains("Co");
    assertThat(index.find("CO")).contains("CO");
    assertThat(index.find("co")).isEmpty();
  }

  @Test
  void an_unknown_name_gets_up_to_three_suggestions() {
    assertThat(index.find("CoSe2")).isEmpty();
    assertThat(index.suggestions("CoSe2")).containsExactly("CoSe2:marcasite", "CoSe2:pyrite");
    assertThat(index.suggestions("S2Mo").getFirst()).startsWith("MoS2");
    assertThat(index.suggestions("ZnInS4")).first().isEqualTo("ZnIn2S4");
    assertThat(index.suggestions("graphite")).isEmpty();
    assertThat(index.suggestions("Q".repeat(100_000))).isEmpty();
    assertThat(index.suggestions("MoS")).hasSizeLessThanOrEqualTo(3);
  }

  @Test
  void of_phases_that_share_a_name_the_earlier_owns_it() {
    PhaseIndex shared =
        PhaseIndex.of(
            List.of(phase("mine", "MoS2", "mine", "MoS2"), phase("MoS2-2H", "MoS2", "2H", "MoS2")));
    assertThat(shared.find("MoS2")).contains("mine");
    assertThat(shared.find("mos2")).contains("mine");
  }

  @Test
  void an_overlay_adds_names_and_values_but_keeps_the_composition() {
    Phase overlaid = phase("Co", "Co", "").overlaidBy(phase("Co", "Co", "", "cobalt"));
    assertThat(overlaid.answersTo("cobalt")).isTrue();
    assertThatThrownBy(() -> phase("Co", "Co", "").overlaidBy(phase("Co", "CoO", "")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("must keep formula Co");
  }
}
