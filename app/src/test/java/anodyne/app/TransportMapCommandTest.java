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
