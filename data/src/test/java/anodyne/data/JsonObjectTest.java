package anodyne.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anodyne.quantity.Series;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.Stream;
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
  void text_is_what_the_library_writes() {
    SplittableRandom random = new SplittableRandom(3);
    for (int i = 0; i < 300; i++) {
      JsonObject object = object(random, 0);
      assertThat(object.text()).isEqualTo(object.textByLibrary());
    }
  }

  private static JsonObject object(SplittableRandom random, int depth) {
    JsonObject object = new JsonObject();
    for (int i = random.nextInt(4); i > 0; i--) {
      object.put("key\t" + i, value(random, depth));
    }
    return object;
  }

  private static Object value(SplittableRandom random, int depth) {
    return switch (random.nextInt(depth > 3 ? 6 : 9)) {
      case 0 -> Optional.empty();
      case 1 -> random.nextBoolean();
      case 2 -> random.nextInt();
      case 3 -> random.nextLong();
      case 4 -> random.nextDouble() * Math.pow(10, random.nextInt(-300, 300));
      case 5 -> text(random);
      case 6 ->
          Series.of(random.doubles(random.nextInt(3)).map(x -> x < 0.2 ? 0.0 / 0 : x).toArray());
      case 7 -> Stream.generate(() -> value(random, depth + 1)).limit(random.nextInt(4)).toList();
      default -> object(random, depth + 1);
    };
  }

  private static String text(SplittableRandom random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(6); i > 0; i--) {
      text.append((char) (random.nextBoolean() ? random.nextInt(128) : random.nextInt(0xd800)));
    }
    return text + (random.nextInt(9) == 0 ? "\uD83D\uDE00" : "");
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
