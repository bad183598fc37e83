package anodyne.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

class StrictMapperTest {
  record Band(double gap_eV, String name) {}

  @Test
  void a_complete_record_binds() {
    Band band = new Band(1.29, "MoS2");
    assertThat(StrictMapper.json().readValue("{\"gap_eV\": 1.29, \"name\": \"MoS2\"}", Band.class))
        .isEqualTo(band);
    assertThat(StrictMapper.yaml().readValue("gap_eV: 1.29\nname: MoS2\n", Band.class))
        .isEqualTo(band);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"gap_ev\": 1.1, \"name\": \"x\"}",
        "{\"gap_eV\": 1.1, \"name\": \"x\", \"more\": 1}",
        "{\"name\": \"x\"}",
        "{\"gap_eV\": null, \"name\": \"x\"}",
        "{\"gap_eV\": \"1.1\", \"name\": \"x\"}",
        "{\"gap_eV\": 1.1, \"gap_eV\": 1.2, \"name\": \"x\"}",
        "{\"gap_eV\": 1.1, \"name\": \"x\"} {}"
      })
  void nothing_else_binds(String json) {
    assertThatThrownBy(() -> StrictMapper.json().readValue(json, Band.class))
        .isInstanceOf(JacksonException.class);
    assertThatThrownBy(() -> StrictMapper.yaml().readValue(json, Band.class))
        .isInstanceOf(JacksonException.class);
  }

  @Test
  void yaml_is_written_without_marks_in_declaration_order() {
    assertThat(StrictMapper.yaml().writeValueAsString(new Band(1.5, "WS2")))
        .isEqualTo("gap_eV: 1.5\nname: \"WS2\"\n");
  }
}
