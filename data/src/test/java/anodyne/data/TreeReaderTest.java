package anodyne.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TreeReaderTest {
  @TempDir Path folder;

  private static final String YAML =
      """
      schema: demo/1
      gap_eV: 1.29
      tiny: 1e-7
      layers: [MoS2, "2"]
      deep:
        count: 3
        here: true
        unknown: null
      """;

  private static final String JSON =
      """
      {"schema": "demo/1", "gap_eV": 1.29, "tiny": 1e-7,
       "layers": ["MoS2", "2"],
       "deep": {"count": 3, "here": true, "unknown": null}}
      """;

  private static void refused(ThrowingCallable call, String... parts) {
    assertThatThrownBy(call)
        .isInstanceOf(InputException.class)
        .hasMessageContainingAll(parts)
        .extracting(Throwable::getMessage)
        .satisfies(m -> assertThat(m).doesNotContain("\n").hasSizeLessThan(600));
  }

  @Test
  void yaml_and_json_give_the_same_content() {
    for (Node node : List.of(TreeReader.yaml("f", YAML), TreeReader.json("f", JSON))) {
      node.object("schema", "gap_eV", "tiny", "layers", "deep");
      assertThat(node.text("schema")).isEqualTo("demo/1");
      assertThat(node.number("gap_eV")).isEqualTo(1.29);
      assertThat(node.number("tiny")).isEqualTo(1e-7);
      assertThat(node.texts("layers")).containsExactly("MoS2", "2");
      Node deep = node.get("deep");
      assertThat(deep.integer("count")).isEqualTo(3);
      assertThat(deep.flag("here")).isTrue();
      assertThat(deep.optionalNumber("unknown")).isEqualTo(OptionalDouble.empty());
      assertThat(deep.has("unknown")).isTrue();
      assertThat(deep.optionalText("absent")).isEmpty();
      assertThat(node.keys()).containsExactly("schema", "gap_eV", "tiny", "layers", "deep");
    }
  }

  @Test
  void places_are_those_of_the_values() {
    Node yaml = TreeReader.yaml("f.yaml", YAML);
    assertThat(yaml.get("gap_eV").place()).hasToString("f.yaml:2:9");
    assertThat(yaml.get("deep").placeOf("count")).hasToString("f.yaml:6:3");
    assertThat(TreeReader.json("f.json", JSON).get("layers").place()).hasToString("f.json:2:12");
  }

  @Test
  void a_misspelt_key_is_refused_with_its_line_and_the_key_meant() {
    refused(
        () -> TreeReader.yaml("f.yaml", "schema: x\ngap_ev: 1.1\n").object("schema", "gap_eV"),
        "unknown key 'gap_ev'",
        "f.yaml:2:1",
        "did you mean 'gap_eV'?");
  }

  @Test
  void a_key_like_no_other_is_refused_with_the_list_of_keys() {
    refused(
        () -> TreeReader.yaml("f.yaml", "zzzzzz: 1\n").object("schema", "gap_eV"),
        "unknown key 'zzzzzz'",
        "f.yaml:1:1",
        "allowed here: schema, gap_eV");
  }

  @Test
  void a_missing_key_is_refused_by_name() {
    refused(
        () -> TreeReader.json("f.json", "\n {\"a\": 1}").number("gap_eV"),
        "key 'gap_eV' is missing",
        "f.json:2:2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"null", "\"1.2\"", "true", "[1]", "{b: 1}", ".nan", ".inf", "-.inf", "1e999"})
  void a_number_is_never_made_from_something_else(String value) {
    refused(
        () -> TreeReader.yaml("f.yaml", "a: " + value + "\n").number("a"), "a must", "f.yaml:1:4");
  }

  @ParameterizedTest
  @ValueSource(strings = {"NaN", "Infinity", "-Infinity", "01", "+1", ".5", "0x1F"})
  void json_numbers_are_plain(String value) {
    refused(() -> TreeReader.json("f.json", "{\"a\": " + value + "}").number("a"), "f.json:1:");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0x1F", "1_000", "+1", ".5", "~", "yes", "1,5", "012"})
  void yaml_spellings_of_numbers_that_json_lacks_are_refused(String value) {
    refused(() -> TreeReader.yaml("f.yaml", "a: " + value).number("a"), "a must be a number");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.5", "1e10", "99999999999999999999"})
  void a_whole_number_is_never_rounded(String value) {
    refused(() -> TreeReader.yaml("f.yaml", "a: " + value).integer("a"), "whole number");
  }

  @Test
  void text_is_never_made_from_a_number() {
    refused(() -> TreeReader.yaml("f.yaml", "a: 1").text("a"), "a must be text", "double quotes");
  }

  @Test
  void a_word_outside_the_list_is_refused_with_the_word_meant() {
    refused(
        () -> TreeReader.yaml("f.yaml", "a: mesured").word("a", List.of("measured", "computed")),
        "did you mean 'measured'?");
  }

  @Test
  void a_repeated_key_is_refused_with_the_line_of_the_first() {
    refused(() -> TreeReader.yaml("f.yaml", "a: 1\nb: 2\na: 3\n"), "'a'", "f.yaml:3:1", "line 1");
    refused(() -> TreeReader.json("f.json", "{\"a\": 1,\n\"a\": 2}"), "'a'", "f.json:2:1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: \"\\UFFFFFFFF\"\n",
        "a: \"\\U00E30EEE\"\n",
        "a: \"\\xZZ\"\n",
        "a: \"\\ud800\"\n",
        "a: \"\\u0007\"\n",
        "a: \"\\L\"\n",
        "\"\\u0007\": 1\n",
        "a: &x 1\nb: *x\n",
        "a: &x {c: 1}\nb: *x\n",
        "a: !!str 1\n",
        "a: !foo {b: 1}\n",
        "a: 1\n---\nb: 2\n",
        "a:\n",
        "- \n- 1\n",
        "a: [1, 2\n",
        "a: b: c\n",
        "\ta: 1\n",
        "a: 'x\n",
        "? [1, 2]\n: 3\n",
        "# only a comment\n",
        "---\n",
        "   \n",
        ""
      })
  void broken_or_tricky_yaml_is_refused_in_one_line(String text) {
    refused(() -> TreeReader.yaml("f.yaml", text), "f.yaml");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\": 1,}",
        "{'a': 1}",
        "{\"a\" 1}",
        "{\"a\": 1",
        "{\"a\": 1} {}",
        "[1 2]",
        "",
        "{\"a\": /*x*/ 1}"
      })
  void broken_json_is_refused_in_one_line(String text) {
    refused(() -> TreeReader.json("f.json", text), "f.json");
  }

  @Test
  void nesting_of_a_hundred_thousand_levels_is_refused() {
    refused(() -> TreeReader.yaml("f.yaml", "[".repeat(100_000)), "nested deeper than 64");
    refused(() -> TreeReader.yaml("f.yaml", "- ".repeat(100_000)), "nested deeper than 64");
    refused(() -> TreeReader.yaml("f.yaml", "{a: ".repeat(100_000)), "nested deeper than 64");
    refused(() -> TreeReader.json("f.json", "[".repeat(100_000)), "nested deeper than 64");
    refused(() -> TreeReader.json("f.json", "{\"a\":".repeat(100_000)), "nested deeper than 64");
  }

  @Test
  void files_that_are_no_text_are_refused() throws Exception {
    byte[] noise = new byte[4096];
    new SplittableRandom(7).nextBytes(noise);
    Path file = Files.write(folder.resolve("noise.yaml"), noise);
    refused(() -> TreeReader.read(file), "not text", "noise.yaml");
    refused(() -> TextFile.decode("f", new byte[] {'a', 0, 'b'}), "not text", "U+0000", "f:1");
  }

  @Test
  void empty_absent_and_misnamed_files_are_refused() throws Exception {
    Path empty = Files.write(folder.resolve("empty.json"), new byte[0]);
    Path table = Files.writeString(folder.resolve("table.csv"), "a,b");
    refused(() -> TreeReader.read(empty), "empty", "empty.json");
    refused(() -> TreeReader.read(folder.resolve("absent.yaml")), "no such file", "absent.yaml");
    refused(() -> TextFile.read(folder), "directory");
    refused(() -> TreeReader.read(table), "neither YAML nor JSON");
  }

  @Test
  void a_file_above_the_limit_is_refused_before_parsing() throws Exception {
    byte[] large = "# x\n".repeat(TextFile.MOST_BYTES / 4 + 1).getBytes(StandardCharsets.UTF_8);
    Path file = Files.write(folder.resolve("large.yaml"), large);
    refused(() -> TreeReader.read(file), "larger than 16 MB", "large.yaml");
  }

  @Test
  void characters_outside_the_basic_plane_are_read_at_any_position() {
    for (int length = 1000; length < 1050; length++) {
      String text = "x".repeat(length) + "\uD83D\uDE00";
      assertThat(TreeReader.yaml("f", "a: \"" + text + "\"\n").text("a")).isEqualTo(text);
      assertThat(TreeReader.json("f", "{\"a\": \"" + text + "\"}").text("a")).isEqualTo(text);
    }
  }

  @Test
  void a_byte_order_mark_and_windows_line_ends_do_no_harm() throws Exception {
    Path file = Files.writeString(folder.resolve("w.yaml"), "\uFEFFa: 1\r\nb: x\r\n");
    Node node = TreeReader.read(file);
    assertThat(node.number("a")).isEqualTo(1);
    assertThat(node.text("b")).isEqualTo("x");
  }

  @Test
  void a_refusal_of_a_record_is_placed() {
    Node node = TreeReader.yaml("f.yaml", "a: 1\nb: {c: 2}\n").get("b");
    refused(
        () ->
            node.build(() -> {
              throw new IllegalArgumentException("c must be < 2, got 2");
            }),
        "c must be < 2, got 2",
        "f.yaml:2:4");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void damaged_text_is_read_or_refused_but_never_crashes(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < 1000; i++) {
      boolean json = random.nextBoolean();
      byte[] bytes = damaged((json ? JSON : YAML).getBytes(StandardCharsets.UTF_8), random);
      try {
        String text = TextFile.decode("f", bytes);
        Node node = json ? TreeReader.json("f", text) : TreeReader.yaml("f", text);
        node.object("schema", "gap_eV", "tiny", "layers", "deep").number("gap_eV");
      } catch (InputException e) {
        assertThat(e.getMessage()).startsWith(e.what()).doesNotContain("\n");
      }
    }
  }

  private static byte[] damaged(byte[] bytes, SplittableRandom random) {
    byte[] copy = Arrays.copyOf(bytes, random.nextInt(1, bytes.length + 1));
    int flips = random.nextInt(4);
    for (int i = 0; i < flips; i++) {
      copy[random.nextInt(copy.length)] = (byte) random.nextInt(9, 127);
    }
    return copy;
  }
}
