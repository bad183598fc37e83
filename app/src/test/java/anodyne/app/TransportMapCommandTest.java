package anodyne.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TransportMapCommandTest {
  private static final String STACK = "../examples/stacks/sodium-balanced.json";

  @TempDir Path folder = Path.of("");

  @Test
  void a_map_of_a_stack_file_is_in_the_document_and_in_a_figure_and_a_table() throws Exception {
    Console console =
        Console.run(
            "transport",
            "--stack",
            STACK,
            "--json",
            "--only-gains",
            "--cells",
            "12",
            "--map",
            "band_offset:-0.2:0.2:3,insertion_step=-0.1:0.1",
            "--grid",
            "2",
            "--out",
            folder.toString());
    assertThat(console.code()).as(console.err()).isZero();
    JsonNode map = JsonMapper.shared().readTree(console.out()).at("/map");
    assertThat(map.at("/x/input").asString()).isEqualTo("band_offset");
    assertThat(map.at("/x/values").size()).isEqualTo(3);
    assertThat(map.at("/gain_round_trip").size()).isEqualTo(2);
    assertThat(map.at("/gain_round_trip/0").size()).isEqualTo(3);
    assertThat(map.at("/field_alone/gain_round_trip/1/1").asDouble()).isBetween(0.999, 1.001);
    assertThat(map.at("/reading/says").size()).isPositive();
    assertThat(Files.readString(folder.resolve("tables/transport-map.csv")).lines()).hasSize(7);
    assertThat(folder.resolve("figures/transport-map.svg")).exists();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "band_offset | takes two inputs",
        "band_offset,band_offset | twice",
        "band,thickness | this stack has no input called 'band'; --map; known inputs: band_offset",
        "thickness=5:1,carriers | range of thickness",
        "thickness=a:b,carriers | an axis is NAME",
        "thickness:5:10:1,carriers | takes 2 to 101 points"
      })
  void a_map_that_cannot_be_meant_is_refused_in_one_line(String map, String message) {
    Console console = Console.run("transport", "--stack", STACK, "--map", map);
    assertThat(console.code()).isEqualTo(2);
    assertThat(console.err()).contains(message);
    assertThat(console.err().lines()).hasSize(1);
  }

  @Test
  void a_stack_file_has_no_uncertainty_to_share_out() {
    Console console = Console.run("transport", "--stack", STACK, "--sensitivity");
    assertThat(console.code()).isEqualTo(2);
    assertThat(console.err()).contains("no uncertainty to share out");
    assertThat(Console.run("transport", "--stack", STACK, "--grid", "5").err())
        .contains("--grid is for --map");
  }

  /** Few and rough stacks: what is tested is the way from the draws to the document. */
  @Test
  void indices_of_a_pair_say_which_of_them_are_determined() throws Exception {
    Console console =
        Console.run(
            "transport",
            "MoS2/ZnIn2S4",
            "--json",
            "--only-gains",
            "--sensitivity",
            "--samples",
            "4",
            "--index-rows",
            "16",
            "--cells",
            "6",
            "--tolerance",
            "1e-2",
            "--out",
            folder.toString());
    assertThat(console.code()).as(console.err()).isZero();
    JsonNode sensitivity = JsonMapper.shared().readTree(console.out()).at("/sensitivity");
    int stacks = sensitivity.at("/evaluations").asInt();
    assertThat(console.err()).contains("indices: " + stacks + " of " + stacks + " stacks in ");
    JsonNode window = sensitivity.at("/ln_window_per_m2");
    assertThat(window.at("/indices_of").asString()).isEqualTo("rank");
    assertThat(window.at("/low").asDouble()).isLessThan(window.at("/high").asDouble());
    assertThat(window.at("/missing").asInt()).isLessThan(stacks / 10);
    assertThat(stacks).isEqualTo(16 * (window.at("/inputs").size() + 2));
    int determined = 0;
    for (JsonNode input : window.at("/inputs")) {
      JsonNode total = input.at("/total");
      double width = total.at("/high").asDouble() - total.at("/low").asDouble();
      boolean narrow = width <= Math.max(0.2, total.at("/value").asDouble());
      assertThat(total.at("/determined").asBoolean()).isEqualTo(narrow);
      determined += narrow ? 1 : 0;
    }
    assertThat(determined).isBetween(1, window.at("/inputs").size() - 1);
    assertThat(folder.resolve("figures/transport-sobol-indices.svg")).exists();
  }

  @Test
  void rows_of_indices_that_cannot_be_meant_are_refused_in_one_line() {
    Console alone = Console.run("transport", "MoS2/ZnIn2S4", "--index-rows", "64");
    assertThat(alone.code()).isEqualTo(2);
    assertThat(alone.err()).contains("--index-rows is for --sensitivity");
    Console few = Console.run("transport", "MoS2/ZnIn2S4", "--sensitivity", "--index-rows", "3");
    assertThat(few.code()).isEqualTo(2);
    assertThat(few.err()).contains("takes 16 to 2048, got 3");
    assertThat(few.err().lines()).hasSize(1);
  }

  @Test
  void a_map_that_takes_too_long_ends_with_what_there_is() {
    Console console =
        Console.run(
            "transport",
            "--stack",
            STACK,
            "--only-gains",
            "--map",
            "band_offset,thickness",
            "--grid",
            "60",
            "--time-limit",
            "4");
    assertThat(console.code()).isEqualTo(3);
    assertThat(console.err()).contains("stopped by --time-limit");
  }
}
