package anodyne.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExploreCommandTest {
  @TempDir Path folder = Path.of("");

  private static JsonNode junction(String... more) {
    String[] all = new String[more.length + 4];
    System.arraycopy(new String[] {"junction", "--json", "--samples", "16"}, 0, all, 0, 4);
    System.arraycopy(more, 0, all, 4, more.length);
    Console console = Console.run(all);
    assertThat(console.code()).as(console.err()).isZero();
    return JsonMapper.shared().readTree(console.out());
  }

  @Test
  void sensitivity_puts_both_indices_of_every_input_into_the_document() {
    JsonNode document = junction("SnS/SnO2", "--sensitivity");
    JsonNode builtIn = document.at("/sensitivity/built_in_potential_V");
    assertThat(builtIn.at("/inputs").size()).isGreaterThan(8);
    for (JsonNode input : builtIn.at("/inputs")) {
      for (String index : new String[] {"first_order", "total"}) {
        JsonNode shares = input.get(index);
        assertThat(shares.get("low").asDouble())
            .isLessThanOrEqualTo(shares.get("value").asDouble());
        assertThat(shares.get("high").asDouble())
            .isGreaterThanOrEqualTo(shares.get("value").asDouble());
      }
    }
    assertThat(document.at("/sensitivity/schottky_barrier_eV").isNull()).isTrue();
    assertThat(document.at("/sensitivity/field_left_V_per_m/asinh/scale").asDouble()).isPositive();
    assertThat(document.at("/map").isMissingNode()).isTrue();
  }

  @Test
  void a_map_has_a_row_for_every_value_of_y_and_its_centre_is_the_junction() {
    JsonNode document =
        junction(
            "MoS2/SnO2", "--map", "MoS2.electron_affinity,SnO2.carriers=1e17:1e19", "--grid", "5");
    JsonNode map = document.at("/map");
    assertThat(map.at("/x/input").asString()).isEqualTo("MoS2.electron_affinity");
    assertThat(map.at("/x/unit").asString()).isEqualTo("eV");
    assertThat(map.at("/y/input").asString()).isEqualTo("SnO2.carrier_concentration");
    assertThat(map.at("/y/values/2").asDouble()).isBetween(0.999e18, 1.001e18);
    for (String name :
        new String[] {"built_in_potential_V", "field_left_V_per_m", "field_right_V_per_m"}) {
      assertThat(map.get(name).size()).isEqualTo(5);
      assertThat(map.get(name).get(0).size()).isEqualTo(5);
    }
    assertThat(map.at("/central/built_in_potential_V").asDouble())
        .isEqualTo(document.at("/built_in_potential_V").asDouble());
    double step = map.at("/x/values/1").asDouble() - map.at("/x/values/0").asDouble();
    double fall =
        map.at("/built_in_potential_V/0/0").asDouble()
            - map.at("/built_in_potential_V/0/1").asDouble();
    assertThat(fall).isBetween(step - 1e-9, step + 1e-9);
    assertThat(document.at("/sensitivity").isMissingNode()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "MoS2.afinity,dipole | no input of MoS2/SnO2 is called 'MoS2.afinity'; --map; known"
            + " inputs:",
        "dipole | takes two inputs",
        "dipole,dipole | twice",
        "dipole=1:0,pinning_slope | range of dipole",
        "dipole=a:b,pinning_slope | a range is LOW:HIGH"
      })
  void a_map_that_cannot_be_drawn_is_one_line(String map, String message) {
    Console console = Console.run("junction", "MoS2/SnO2", "--samples", "16", "--map", map);
    assertThat(console.code()).isEqualTo(ExitCode.INPUT);
    assertThat(console.out()).isEmpty();
    assertThat(console.err().lines().toList()).singleElement().asString().contains(message.strip());
  }

  @Test
  void a_grid_without_a_map_or_a_stack_with_one_is_refused() {
    assertThat(Console.run("junction", "MoS2/SnO2", "--grid", "5").err()).contains("--grid is for");
    assertThat(Console.run("junction", "--stack", "x.json", "--sensitivity").err())
        .contains("--stack stands alone");
  }

  @Test
  void a_study_with_sensitivity_carries_indices_map_and_carrier_rule_and_without_none()
      throws IOException {
    Path out = folder.resolve("out");
    Console console =
        Console.run(
            "study",
            "SnS/SnO2",
            "--samples",
            "16",
            "--sensitivity",
            "--grid",
            "4",
            "--quiet",
            "--out",
            out.toString());
    assertThat(console.code()).as(console.err()).isZero();
    JsonNode junction =
        JsonMapper.shared().readTree(Files.readString(out.resolve("study.json"))).at("/junction");
    assertThat(junction.at("/sensitivity/evaluations").asInt()).isPositive();
    assertThat(junction.at("/map/x/values").size()).isEqualTo(4);
    assertThat(junction.at("/carrier_rule").size()).isEqualTo(2);
    assertThat(Files.readString(out.resolve("report.html"))).contains("What decides it");
    assertThat(out.resolve("figures/sobol-indices.svg")).exists();
    assertThat(out.resolve("tables/carrier-rule.csv")).exists();
  }
}
