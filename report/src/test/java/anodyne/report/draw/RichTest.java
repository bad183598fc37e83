package anodyne.report.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RichTest {
  private static String html(Rich text) {
    Markup html = new Markup();
    text.toHtml(html);
    return html.asText();
  }

  @ParameterizedTest
  @CsvSource({
    "MoS2, Mo S<sub>2</sub>",
    "ZnIn2S4, ZnIn<sub>2</sub>S<sub>4</sub>",
    "Ti3C2Tx, Ti<sub>3</sub>C<sub>2</sub>T<sub>x</sub>",
    "V1.13Se2, V<sub>1.13</sub>Se<sub>2</sub>",
    "Co1-xS, Co<sub>1−x</sub>S",
    "Fex-1Sex, Fe<sub>x−1</sub>Se<sub>x</sub>",
    "WS2-x/ZnS@C, WS<sub>2−x</sub>/ZnS@C",
    "Ti3C2(OH)2, Ti<sub>3</sub>C<sub>2</sub>(OH)<sub>2</sub>",
    "MoS2:2H, MoS<sub>2</sub>:2H",
    "MoS2-2H, MoS<sub>2</sub>-2H",
    "1T/2H MoS2@SnO2, 1T/2H MoS<sub>2</sub>@SnO<sub>2</sub>",
    "MXene-MoS2, MXene-MoS<sub>2</sub>",
    "rGO, rGO",
    "graphene, graphene"
  })
  void amounts_in_formulas_are_lowered(String name, String html) {
    assertThat(html(Rich.formula(name))).isEqualTo(html.replace("Mo S", "MoS"));
  }

  @Test
  void only_the_names_given_are_formulas_in_a_sentence() {
    Rich text = Rich.sentence("MoS2 on SnO2, MoS2x and XMoS2.", List.of("MoS2"));
    assertThat(html(text)).isEqualTo("MoS<sub>2</sub> on SnO2, MoS2x and XMoS2.");
  }

  @Test
  void a_longer_name_is_not_cut_by_a_shorter_one() {
    Rich text = Rich.sentence("MoS2:2H", List.of("MoS2", "MoS2:2H"));
    assertThat(html(text)).isEqualTo("MoS<sub>2</sub>:2H");
  }

  @Test
  void names_may_hold_the_signs_of_a_pattern() {
    String name = "a(b[c$1\\E.*";
    assertThat(Rich.sentence("x " + name + " y", List.of(name)).asPlain())
        .isEqualTo("x " + name + " y");
  }

  @Test
  void our_own_text_may_lower_and_raise() {
    assertThat(html(Rich.of("E_{C} (10^{−3} eV)"))).isEqualTo("E<sub>C</sub> (10<sup>−3</sup> eV)");
  }
}
