package anodyne.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainJsonTest {
  private static final String[] NUMBERS = {
    "0", "-0", "1", "-12.50", "1e-7", "6.02E+23", "0.1", "0e0", "9007199254740993"
  };
  private static final String PIECES = "{}[]\",:-+.eE0123456789 \n\t\r\\truefalsnué/";

  /** The tree that the library reads, empty where it refuses. */
  private static Optional<Node> byLibrary(String text) {
    try {
      return Optional.of(TreeReader.jsonByLibrary("f.json", text));
    } catch (InputException e) {
      return Optional.empty();
    }
  }

  @Test
  void a_plain_document_is_the_tree_that_the_library_reads_place_by_place() {
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < 400; i++) {
      String text = document(random);
      assertThat(PlainJson.read("f.json", text)).as(text).isPresent().isEqualTo(byLibrary(text));
    }
  }

  @Test
  void what_is_read_of_a_damaged_document_is_what_the_library_reads() {
    SplittableRandom random = new SplittableRandom(8);
    int read = 0;
    for (int i = 0; i < 4000; i++) {
      StringBuilder text = new StringBuilder(document(random));
      for (int k = random.nextInt(1, 4); k > 0; k--) {
        int at = random.nextInt(text.length());
        char piece = PIECES.charAt(random.nextInt(PIECES.length()));
        switch (random.nextInt(3)) {
          case 0 -> text.setCharAt(at, piece);
          case 1 -> text.insert(at, piece);
          default -> text.deleteCharAt(at);
        }
        if (text.isEmpty()) {
          text.append(' ');
        }
      }
      Optional<Node> plain = PlainJson.read("f.json", text.toString());
      if (plain.isPresent()) {
        read++;
        assertThat(plain).as(text.toString()).isEqualTo(byLibrary(text.toString()));
      }
    }
    assertThat(read).isBetween(400, 3600);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "[1,]",
        "[1 2]",
        "{\"a\" 1}",
        "{\"a\": 1,}",
        "{\"a\": 1, \"a\": 2}",
        "{a: 1}",
        "[01]",
        "[+1]",
        "[.5]",
        "[1.]",
        "[1e]",
        "[-]",
        "[NaN]",
        "[truely]",
        "[nul]",
        "[\"a\\n\"]",
        "[\"é\"]",
        "[\"a\u007f\"]",
        "[\"a\n\"]",
        "[\"a]",
        "[1] 2",
        "[1]\r\n",
        "'a'",
        "[1/2]"
      })
  void what_is_not_plain_is_left_to_the_library(String text) {
    assertThat(PlainJson.read("f.json", text)).isEmpty();
  }

  @Test
  void nesting_is_bounded() {
    int most = TreeReader.MOST_NESTING;
    assertThat(PlainJson.read("f", "[".repeat(most) + "]".repeat(most))).isPresent();
    assertThat(PlainJson.read("f", "[".repeat(most + 2) + "]".repeat(most + 2))).isEmpty();
    assertThat(PlainJson.read("f", "[".repeat(100_000))).isEmpty();
    assertThat(PlainJson.read("f", "[" + "1".repeat(2000) + "]")).isEmpty();
  }

  private static String document(SplittableRandom random) {
    StringBuilder text = new StringBuilder();
    space(random, text);
    value(random, text, 0);
    space(random, text);
    return text.toString();
  }

  private static void value(SplittableRandom random, StringBuilder text, int depth) {
    switch (random.nextInt(depth > 3 ? 4 : 7)) {
      case 0 -> text.append(NUMBERS[random.nextInt(NUMBERS.length)]);
      case 1 -> text.append(random.nextBoolean() ? "true" : "false");
      case 2 -> text.append("null");
      case 3 -> text.append("\"a ~/{").append(random.nextInt(9)).append('"');
      case 4, 5 -> {
        text.append('{');
        int count = random.nextInt(4);
        for (int i = 0; i < count; i++) {
          space(random, text.append(i > 0 ? "," : ""));
          space(random, text.append("\"key").append(i).append('"'));
          space(random, text.append(':'));
          value(random, text, depth + 1);
          space(random, text);
        }
        text.append('}');
      }
      default -> {
        text.append('[');
        int count = random.nextInt(4);
        for (int i = 0; i < count; i++) {
          space(random, text.append(i > 0 ? "," : ""));
          value(random, text, depth + 1);
          space(random, text);
        }
        text.append(']');
      }
    }
  }

  private static void space(SplittableRandom random, StringBuilder text) {
    for (int i = random.nextInt(3); i > 0; i--) {
      text.append(" \n\t".charAt(random.nextInt(3)));
    }
  }
}
