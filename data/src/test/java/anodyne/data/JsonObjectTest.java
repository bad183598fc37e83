package anodyne.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class JsonObjectTest {
  @Test
  void keys_keep_their_order_and_absent_values_are_null() {
    JsonObject object =
        new JsonObject()
            .put("z", 1)
            .put("a", 1e-7)
            .put("none", OptionalDouble.empty())
            .put("no_text", Optional.empty())
            .put("list", List.of(1.5, new JsonObject().put("x", true)))
            .put("some", Optional.of("é\"\n"));
    assertThat(object.text())
        .isEqualTo(
            """
            {
              "z" : 1,
              "a" : 1.0E-7,
              "none" : null,
              "no_text" : null,
              "list" : [ 1.5, {
                "x" : true
              } ],
              "some" : "é\\"\\n"
            }
            """);
  }

  @Test
  void all_entries_of_another_object_can_be_added_with_what_is_inside_them() {
    JsonObject inner = new JsonObject().put("x", 1).put("none", Optional.empty());
    JsonObject other = new JsonObject().put("object", inner).put("list", List.of(inner));
    assertThat(new JsonObject().put("first", 0).putAll(other).text())
        .isEqualTo(
            new JsonObject()
                .put("first", 0)
                .put("object", inner)
                .put("list", List.of(inner))
                .text());
  }

  @Test
  void what_json_cannot_hold_is_refused() {
    assertThatThrownBy(() -> new JsonObject().put("a", Double.NaN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("value of a");
    assertThatThrownBy(() -> new JsonObject().put("a", List.of(Double.POSITIVE_INFINITY)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new JsonObject().put("a", new Object()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new JsonObject().put("a", 1).put("a", 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("twice");
  }
}
