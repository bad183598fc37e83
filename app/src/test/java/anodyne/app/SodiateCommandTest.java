package anodyne.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import anodyne.data.LibraryFiles;
import anodyne.formula.Element;
import anodyne.library.Phase;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SodiateCommandTest {
  @TempDir Path folder = Path.of("");

  private static JsonNode sodiate(String... arguments) {
    List<String> all = new ArrayList<>(List.of("sodiate", "--json", "--quiet"));
    all.addAll(List.of(arguments));
    Console console = Console.run(all.toArray(String[]::new));
    assertThat(console.code()).as(console.err()).isZero();
    return JsonMapper.shared().readTree(console.out());
  }

  private static void refused(String message, String... arguments) {
    Console console =
        Console.run(
            Stream.concat(Stream.of("sodiate"), Stream.of(arguments)).toArray(String[]::new));
    assertThat(console.code()).isEqualTo(ExitCode.INPUT);
    assertThat(console.out()).isEmpty();
    assertThat(console.err().lines().toList())
        .singleElement()
        .asString()
        .startsWith("error: ")
        .contains(message);
  }

  private static List<String> lines(String file) throws IOException {
    try (InputStream in = SodiateCommandTest.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(l -> !l.startsWith("#"))
          .toList();
    }
  }

  /** Stores the enthalpies of the reference as the user's own, under the ids the library has. */
  private Map<String, String> overlay() throws IOException {
    LibraryFiles library = LibraryFiles.builtIn();
    Map<String, String> written = new HashMap<>();
    for (String line : lines("enthalpies.tsv")) {
      String[] cells = line.split("\t", -1);
      Phase phase = library.find(cells[0]);
      String text =
          """
          schema: phase/1
          id: %s
          formula: %s
          form: "%s"
          description: reference
          properties:
            formation_enthalpy:
              unit: kJ/mol
              values:
                - value: %s
                  method: thermochemical-table
                  quality: handbook
                  source: "%s"
          """
              .formatted(phase.id(), phase.formula(), phase.form(), cells[1], cells[2]);
      Files.writeString(folder.resolve(phase.id() + ".yaml"), text);
      written.put(cells[0], phase.id());
    }
    return written;
  }

  @Test
  void paths_of_the_built_in_library_with_the_reference_enthalpies_over_it_are_the_reference()
      throws IOException {
    overlay();
    for (String line : lines("profiles.tsv")) {
      String[] cells = line.split("\t", -1);
      if (!cells[1].equals("-")) {
        continue;
      }
      List<String> arguments =
          new ArrayList<>(List.of(cells[0], "--library", folder.toString(), "--samples", "0"));
      if (!cells[2].equals("-")) {
        arguments.addAll(List.of("--exclude", cells[2].replace(';', ',')));
      }
      JsonNode steps = sodiate(arguments.toArray(String[]::new)).get("steps");
      String[] expected = cells[3].split(" ", -1);
      assertThat(steps.size()).as(cells[0]).isEqualTo(expected.length);
      for (int k = 0; k < expected.length; k++) {
        String[] step = expected[k].split(":", -1);
        assertThat(steps.get(k).at("/voltage_V/value").asDouble())
            .as(cells[0])
            .isCloseTo(Double.parseDouble(step[0]), within(1e-3));
        assertThat(steps.get(k).get("na_per_formula").asDouble())
            .as(cells[0])
            .isCloseTo(Double.parseDouble(step[1]), within(1e-3));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"MoS2, 669.7, 192", "SnS, 1022.1, -1", "FeS2, 893.6, 281", "CoSe2, 494.3, 237"})
  void capacity_and_swelling_of_a_single_phase_are_those_of_its_products(
      String phase, double capacity, double swelling) {
    JsonNode document = sodiate(phase, "--samples", "16");
    assertThat(document.get("schema").asString()).isEqualTo("sodiation/1");
    assertThat(document.get("theoretical_capacity_mAh_per_g").asDouble())
        .isCloseTo(capacity, within(0.1));
    assertThat(document.get("end_members").size()).isEqualTo(2);
    JsonNode last = document.get("steps").get(document.get("steps").size() - 1);
    if (swelling > 0) {
      assertThat(last.get("volume_change_percent").asDouble()).isCloseTo(swelling, within(3.0));
    }
    for (JsonNode step : document.get("steps")) {
      assertThat(step.at("/voltage_V/low").asDouble())
          .isLessThanOrEqualTo(step.at("/voltage_V/value").asDouble());
      assertThat(step.at("/voltage_V/high").asDouble())
          .isGreaterThanOrEqualTo(step.at("/voltage_V/value").asDouble());
      assertThat(step.get("phases").size()).isPositive();
      assertThat(step.get("contacts").isArray()).isTrue();
    }
  }

  @Test
  void the_articles_pairs_show_their_printed_steps_beside_the_equilibrium() {
    JsonNode pair = sodiate("MoS2/ZnIn2S4", "--samples", "0");
    assertThat(voltages(pair)).containsExactly(1.55, 0.90, 0.40, 0.37);
    assertThat(pair.at("/buffering/index_equilibrium").asDouble()).isBetween(0.0, 1.0);
    JsonNode other = sodiate("Sb2S3/MoS2", "--samples", "0");
    assertThat(voltages(other)).containsExactly(1.25, 0.695, 0.695, 0.39);
    assertThat(other.at("/measured_path/1/voltage_V/high").asDouble()).isEqualTo(0.91);
    assertThat(other.at("/measured_path/1/voltage_V/low").asDouble()).isEqualTo(0.48);
    assertThat(other.at("/buffering/order_agrees").asBoolean()).isFalse();
  }

  @Test
  void without_draws_no_interval_is_told() {
    Console text = Console.run("sodiate", "MoS2/ZnIn2S4", "--samples", "0");
    assertThat(text.out()).contains("1.182 V  n = 4.000");
    JsonNode voltage = sodiate("MoS2", "--samples", "0").at("/steps/0/voltage_V");
    assertThat(voltage.get("value").asDouble()).isPositive();
    assertThat(voltage.get("low").isNull()).isTrue();
    assertThat(voltage.get("high").isNull()).isTrue();
    assertThat(voltage.get("confidence").isNull()).isTrue();
    JsonNode drawn = sodiate("MoS2", "--samples", "16").at("/steps/0/voltage_V");
    assertThat(drawn.get("low").asDouble()).isLessThan(drawn.get("high").asDouble());
    assertThat(Console.run("junction", "MoS2/ZnIn2S4", "--samples", "0").out())
        .doesNotContain("90 %");
    assertThat(Console.run("sodiate", "MoS2", "--samples", "1").code()).isZero();
  }

  @Test
  void warnings_stand_on_stderr_beside_a_document() {
    for (String command : List.of("sodiate", "junction")) {
      String[] asked = {command, "MoS2/ZnIn2S4", "--samples", "0", "--json"};
      Console console = Console.run(asked);
      JsonNode document = JsonMapper.shared().readTree(console.out());
      assertThat(console.err().lines())
          .as(command)
          .hasSameSizeAs(document.get("warnings").valueStream().toList())
          .allMatch(line -> line.startsWith("warning: "));
      assertThat(console.err()).contains("ZnIn2S4: formation enthalpy is computed");
      String[] quiet = Arrays.copyOf(asked, asked.length + 1);
      quiet[asked.length] = "--quiet";
      assertThat(Console.run(quiet).err()).isEmpty();
    }
  }

  private static List<Double> voltages(JsonNode document) {
    List<Double> voltages = new ArrayList<>();
    for (JsonNode step : document.get("measured_path")) {
      voltages.add(Math.round(1000 * step.at("/voltage_V/value").asDouble()) / 1000.0);
    }
    return voltages;
  }

  @Test
  void gibbs_energies_lower_the_potential_and_name_themselves() {
    JsonNode enthalpy = sodiate("MoS2", "--samples", "0");
    JsonNode gibbs = sodiate("MoS2", "--samples", "0", "--gibbs");
    assertThat(enthalpy.get("thermodynamics").asString()).isEqualTo("enthalpy_298K");
    assertThat(gibbs.get("thermodynamics").asString()).isEqualTo("gibbs");
    assertThat(enthalpy.at("/steps/0/voltage_V/value").asDouble()).isCloseTo(1.182, within(1e-3));
    assertThat(gibbs.at("/steps/0/voltage_V/value").asDouble()).isCloseTo(1.145, within(3e-3));
  }

  @Test
  void the_mass_ratio_sets_the_shares_of_the_capacity() {
    JsonNode document = sodiate("Sb2S3/MoS2", "--samples", "0", "--mass-ratio", "3:1");
    assertThat(document.get("theoretical_capacity_mAh_per_g").asDouble())
        .isCloseTo(0.75 * 946.8 + 0.25 * 669.7, within(0.2));
  }

  @Test
  void a_mxene_has_no_steps_and_a_carbon_none_either() {
    JsonNode document = sodiate("FeS2/Ti3C2Tx", "--samples", "0");
    assertThat(document.at("/hosts/1/storage").asString()).isEqualTo("surface");
    assertThat(document.at("/buffering/index_equilibrium").isNull()).isTrue();
    assertThat(document.get("theoretical_capacity_mAh_per_g").asDouble())
        .isCloseTo(893.6, within(0.1));
  }

  @Test
  void the_same_phase_twice_and_two_forms_of_one_phase_are_documented_apart() {
    assertThat(sodiate("MoS2/MoS2", "--samples", "0").get("steps").size()).isEqualTo(2);
    assertThat(sodiate("CoSe2:marcasite/CoSe2:pyrite", "--samples", "0").get("hosts").size())
        .isEqualTo(2);
  }

  @Test
  void an_element_alone_is_a_host_like_any_other() {
    assertThat(sodiate("Cu", "--samples", "0").get("steps").size()).isZero();
    JsonNode sulfur = sodiate("S", "--samples", "0");
    assertThat(sulfur.get("theoretical_capacity_mAh_per_g").asDouble())
        .isCloseTo(1671.9, within(0.5));
  }

  @Test
  void every_element_of_the_table_can_be_listed_within_a_set() {
    assertThat(LibraryFiles.builtIn().within(EnumSet.of(Element.Na, Element.Mo, Element.S)))
        .extracting(Phase::formula)
        .contains("MoS2", "Na2S", "Mo", "S", "Na")
        .doesNotContain("SnS", "MoO3");
  }

  @Test
  void bad_requests_are_refused_in_one_line() {
    refused("unknown phase", "Foo2");
    refused("no heterostructure is named");
    refused("--mass-ratio", "MoS2/SnS", "--mass-ratio", "1");
    refused("--mass-ratio", "MoS2/SnS", "--mass-ratio", "0:1");
    refused("--mass-ratio", "MoS2/SnS", "--mass-ratio", "a:b");
    refused("overpotential", "MoS2/SnS", "--overpotential", "0.1");
    refused("overpotential_V", "MoS2", "--overpotential", "-1");
    refused("unknown phase", "x".repeat(100_000));
  }
}
