package anodyne.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import anodyne.junction.DriftDiffusion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BiasCommandTest {
  private static final Path STACKS = Path.of("..", "examples", "stacks");

  @TempDir Path folder = Path.of("");

  private static JsonNode json(String... arguments) {
    Console console = Console.run(arguments);
    assertThat(console.code()).as(console.err()).isZero();
    return JsonMapper.shared().readTree(console.out());
  }

  private static void refused(String message, String... arguments) {
    Console console = Console.run(arguments);
    assertThat(console.code()).isEqualTo(ExitCode.INPUT);
    assertThat(console.out()).isEmpty();
    assertThat(console.err().lines().toList())
        .singleElement()
        .asString()
        .startsWith("error: ")
        .contains(message);
  }

  private static String stack(String name) {
    return STACKS.resolve(name + ".json").toString();
  }

  /**
   * An n-p heterojunction under light on the mesh of 370 nodes of usnistgov/sesame
   * test_suite/TEST1, whose currents are those of COMSOL; there J is positive towards the last
   * contact.
   */
  @Test
  void a_lit_heterojunction_on_its_given_mesh_has_the_currents_of_comsol() throws IOException {
    StringJoiner edges = new StringJoiner(", ", "[", "]");
    double[][] parts = {{0, 400, 50}, {400, 600, 20}, {600, 1000, 100}, {1000, 3000, 199}};
    for (double[] part : parts) {
      for (int i = 0; i < part[2]; i++) {
        edges.add(Double.toString(part[0] + (part[1] - part[0]) * i / part[2]));
      }
    }
    edges.add("3000");
    String both =
        "\"permittivity\": 10, \"nc_per_cm3\": 8e17, \"nv_per_cm3\": 1.8e19,"
            + " \"electron_mobility_cm2_per_Vs\": 320, \"hole_mobility_cm2_per_Vs\": 40,"
            + " \"srh_lifetime_s\": 1e-8, \"generation_per_cm3_s\": 1e18";
    String text =
        String.format(
            Locale.ROOT,
            """
            {"temperature_K": 300, "statistics": "boltzmann", "layers": [
             {"name": "n", "thickness_nm": 500, "band_gap_eV": 2.4, "electron_affinity_eV": 4.15,
              "donors_per_cm3": 1e17, %s},
             {"name": "p", "thickness_nm": 2500, "band_gap_eV": 1.5, "electron_affinity_eV": 4.05,
              "acceptors_per_cm3": 1e15, %s}],
             "mesh": {"edges_nm": %s}}
            """,
            both,
            both,
            edges);
    Path file = Files.writeString(folder.resolve("c1.json"), text);
    JsonNode document =
        json("junction", "--stack", file.toString(), "--bias", "0:0.8:0.1", "--json", "--quiet");
    double[] expected = {
      0.32117, 0.31672, 0.31198, 0.30683, 0.30031, 0.28562, 0.20949, -0.39374, -7.0681
    };
    for (int i = 0; i < expected.length; i++) {
      assertThat(-document.at("/current_A_per_cm2/" + i).asDouble() / 1e-4)
          .isCloseTo(expected[i], within(1e-3 * Math.abs(expected[i])));
      assertThat(document.at("/current_variation/" + i).asDouble()).isLessThan(1e-6);
    }
    assertThat(document.at("/current_solver/nodes").asInt()).isEqualTo(370);
    assertThat(document.at("/rectification_ratio").isNull()).isTrue();
    assertThat(document.at("/rectification").isNull()).isTrue();
  }

  @Test
  void a_junction_conducts_one_way_and_shows_its_bands_at_both_ends() {
    JsonNode document =
        json(
            "junction",
            "--stack",
            stack("homojunction-1e16-1e16"),
            "--bias",
            "-0.4:0.4:0.2",
            "--json",
            "--quiet");
    assertThat(document.at("/bias_V").size()).isEqualTo(5);
    assertThat(document.at("/rectification/bias_V").asDouble()).isEqualTo(0.4);
    assertThat(document.at("/rectification/forward").asString()).isEqualTo("positive");
    assertThat(document.at("/rectification_ratio").asDouble()).isGreaterThan(100);
    assertThat(document.at("/biased_profiles").size()).isEqualTo(2);
    JsonNode low = document.at("/biased_profiles/0");
    int last = low.at("/position_nm").size() - 1;
    assertThat(low.at("/bias_V").asDouble()).isEqualTo(-0.4);
    assertThat(low.at("/electron_fermi_level_eV/" + last).asDouble()).isCloseTo(0.4, within(1e-9));
    assertThat(low.at("/hole_fermi_level_eV/0").asDouble()).isCloseTo(0, within(1e-9));
    assertThat(document.at("/kind").asString()).isEqualTo("p-n");
  }

  @Test
  void a_mesh_too_coarse_for_its_currents_is_told_with_what_to_do() {
    Console console =
        Console.run(
            "junction", "--stack", stack("tunnelling-contact"), "--bias=-0.2:0.2:0.1", "--json");
    assertThat(console.code()).isZero();
    JsonNode document = JsonMapper.shared().readTree(console.out());
    assertThat(document.get("current_relative_change_on_halving").asDouble()).isGreaterThan(0.02);
    assertThat(document.get("warnings").valueStream())
        .extracting(w -> w.get("code").asString())
        .contains("mesh_coarse");
    assertThat(console.err())
        .contains("warning: tunnelling-contact.json: currents change by 14 %")
        .contains("raise mesh.nodes_per_layer");
    JsonNode fine =
        json("junction", "--stack", stack("schottky-1e17"), "--bias=0:0.1:0.1", "--json");
    assertThat(fine.get("warnings").valueStream())
        .extracting(w -> w.get("code").asString())
        .doesNotContain("mesh_coarse");
  }

  @Test
  void the_text_names_the_direction_of_the_electrons() {
    Console console =
        Console.run(
            "junction", "--stack", stack("schottky-1e17"), "--bias=-0.2:0.2:0.2", "--quiet");
    assertThat(console.code()).isZero();
    assertThat(console.out())
        .contains("forward is negative: electrons pass from n to metal; rectification");
  }

  @Test
  void a_pair_has_the_fields_of_a_sweep_and_what_it_rests_on() {
    JsonNode document =
        json(
            "junction",
            "MoS2/ZnIn2S4",
            "--bias",
            "-0.2:0.2:0.1",
            "--samples",
            "16",
            "--json",
            "--quiet");
    assertThat(document.at("/current_A_per_cm2").size()).isEqualTo(5);
    assertThat(document.at("/stopped").isNull()).isTrue();
    assertThat(document.at("/current_voltage/kinetics").size()).isEqualTo(2);
    assertThat(document.at("/current_voltage/kinetics/0/mobility_cm2_per_Vs/quality").asString())
        .isEqualTo("estimated");
    assertThat(document.at("/current_voltage/compared_at_V").asDouble()).isEqualTo(0.2);
    assertThat(document.at("/current_voltage/conduction/effective_conductivity_S_per_m").isNumber())
        .isTrue();
    assertThat(document.at("/barriers/0/by_bonding/0/barrier_eV/low").isNumber()).isTrue();
    assertThat(document.at("/assumptions").findValuesAsString("name")).contains("current.faces");
  }

  @Test
  void the_bias_of_a_design_is_the_one_that_is_swept() throws IOException {
    Path design =
        Files.writeString(folder.resolve("d.yaml"), "schema: design/1\nbias_V: \"-0.1:0.1:0.1\"\n");
    JsonNode document =
        json(
            "junction",
            "MoS2/SnO2",
            "--design",
            design.toString(),
            "--samples",
            "4",
            "--json",
            "--quiet");
    assertThat(document.at("/current_voltage/bias_V").size()).isEqualTo(3);
    assertThat(document.at("/bias_V").isMissingNode()).isTrue();
    assertThat(document.at("/assumptions").findValuesAsString("name")).doesNotContain("bias_V");
  }

  @ParameterizedTest
  @CsvSource({
    "0:1, FROM:TO:STEP in volts",
    "a:b:c, FROM:TO:STEP in volts",
    "0:1:0.1:2, FROM:TO:STEP in volts",
    "0:1:0, the step of the bias",
    "0:1:-0.1, does not lead from",
    "0:1:0.00001, at most 2001 biases",
    "0:1000:1, must lie in",
  })
  void a_bad_bias_is_one_clear_line(String text, String message) {
    refused(message, "junction", "MoS2/ZnIn2S4", "--bias=" + text);
    refused(message, "junction", "--stack", stack("schottky-1e17"), "--bias=" + text, "--json");
  }

  @Test
  void a_bad_bias_of_a_design_is_named_with_its_place() throws IOException {
    Path design =
        Files.writeString(folder.resolve("d.yaml"), "schema: design/1\nbias_V: \"0:1:0\"\n");
    refused("d.yaml:2:", "junction", "MoS2/SnO2", "--design", design.toString());
  }

  @Test
  void no_current_passes_an_insulated_face_a_closed_core_or_between_two_metals()
      throws IOException {
    String insulated =
        Files.readString(Path.of(stack("homojunction-1e16-1e16")))
            .strip()
            .replaceFirst("^\\{", "{\"contacts\": {\"left\": \"insulated\"}, ");
    Path file = Files.writeString(folder.resolve("i.json"), withoutFirst(insulated));
    refused("insulated face", "junction", "--stack", file.toString(), "--bias=0:1:0.5");
    refused("core without a contact", "junction", "--stack", stack("core-shell"), "--bias=0:1:0.5");
    refused("no layer is a semiconductor", "junction", "CoSe2/NiSe2", "--bias=0:1:0.5");
  }

  /** The text without a later entry of contacts, if it has one. */
  private static String withoutFirst(String text) {
    int first = text.indexOf("\"contacts\"");
    int second = text.indexOf("\"contacts\"", first + 1);
    if (second < 0) {
      return text;
    }
    int end = text.indexOf('}', second) + 1;
    String rest = text.substring(end).replaceFirst("^\\s*,", "");
    String before = text.substring(0, second);
    return rest.strip().startsWith("}")
        ? before.strip().replaceFirst(",$", "") + rest
        : before + rest;
  }

  @Test
  void a_sweep_that_stops_ends_with_its_reason_and_what_it_reached() {
    assertThatThrownBy(() ->
            BiasOutput.requireWhole(
                new DriftDiffusion.Stopped(1.5, "too far", List.of()), "s.json"))
        .isInstanceOf(NotConvergedException.class)
        .hasMessageContaining("no current at 1.5 V (no bias was reached): too far");
  }
}
