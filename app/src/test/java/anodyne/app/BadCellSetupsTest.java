package anodyne.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Malformed setups of cells: one line that names the field with file and line, exit code 2. */
final class BadCellSetupsTest {
  private static final String START =
      "{\"parameters\": \"chayambuka2022\", \"variant\": \"pybamm-fixed\",\n";
  private static final String STEPS = "\"protocol\": [\"Rest for 1 hour\"]";

  @TempDir private Path folder;

  /** Entries after the first line, the line at fault, and what the message names. */
  static Stream<Arguments> entries() {
    return Stream.of(
        wrong(2, "'protocl'", "\"protocl\": []}"),
        wrong(2, "'cell'", "\"cel\": \"full\", " + STEPS + "}"),
        wrong(2, "cell must be one of", "\"cell\": \"fulll\", " + STEPS + "}"),
        wrong(2, "cell must be text", "\"cell\": 1, " + STEPS + "}"),
        wrong(2, "protocol must be a list", "\"protocol\": \"Rest for 1 hour\"}"),
        wrong(2, "protocol", "\"protocol\": []}"),
        wrong(2, "protocol[0]", "\"protocol\": [\"\"]}"),
        wrong(2, "protocol[0]", "\"protocol\": [\"Dance for 1 hour\"]}"),
        wrong(2, "protocol[1]", "\"protocol\": [\"Rest for 1 hour\", \"Discharge at 1C\"]}"),
        wrong(
            3, "protocol[1]", "\"protocol\": [\"Rest for 1 hour\",\n\"Charge at 1 X until 4 V\"]}"),
        wrong(2, "protocol[0]", "\"protocol\": [\"Discharge at 3 mA until 2.0 K\"]}"),
        wrong(2, "protocol[0]", "\"protocol\": [\"Discharge at 0 mA until 2.0 V\"]}"),
        wrong(2, "protocol[0]", "\"protocol\": [\"Rest for -1 hour\"]}"),
        wrong(2, "step", "\"protocol\": [1]}"),
        wrong(2, "step", "\"protocol\": [{\"rest\": 1}]}"),
        wrong(2, "cell.area must be positive", "\"area_cm2\": -1, " + STEPS + "}"),
        wrong(2, "cell.area must be positive", "\"area_cm2\": 0, " + STEPS + "}"),
        wrong(2, "area_cm2 must be a number", "\"area_cm2\": \"1\", " + STEPS + "}"),
        wrong(2, "finite", "\"area_cm2\": 1e999, " + STEPS + "}"),
        wrong(2, "'area_cm2' is repeated", "\"area_cm2\": 1, \"area_cm2\": 2, " + STEPS + "}"),
        wrong(2, "cell.temperature must be positive", "\"temperature_K\": -5, " + STEPS + "}"),
        wrong(
            2,
            "cell.contact_resistance must be 0 or above",
            "\"contact_resistance_ohm_cm2\": -1, " + STEPS + "}"),
        wrong(
            2,
            "negative.double_layer must be 0 or above",
            "\"double_layer_F_per_m2\": -0.2, " + STEPS + "}"),
        wrong(
            2,
            "the lower voltage limit 4.5 V must lie below the upper, 4.2",
            "\"lowest_voltage_V\": 4.5, " + STEPS + "}"),
        wrong(
            2,
            "must lie below the upper",
            "\"highest_voltage_V\": 1.5, \"lowest_voltage_V\": 3, " + STEPS + "}"),
        wrong(2, "state of charge 1.2", "\"state_of_charge\": 1.2, " + STEPS + "}"),
        wrong(2, "state_of_charge", "\"state_of_charge\": \"full\", " + STEPS + "}"),
        wrong(
            2,
            "exclude each other",
            "\"state_of_charge\": 0.5, \"stoichiometry\": {\"negative\": 0.5}, " + STEPS + "}"),
        wrong(2, "negative.start", "\"stoichiometry\": {\"negative\": 1.5}, " + STEPS + "}"),
        wrong(2, "'anode'", "\"stoichiometry\": {\"anode\": 0.5}, " + STEPS + "}"),
        wrong(2, "'sepparator'", "\"mesh\": {\"sepparator\": 5}, " + STEPS + "}"),
        wrong(2, "places", "\"mesh\": {\"working\": 1}, " + STEPS + "}"),
        wrong(2, "mesh.shells is at most", "\"mesh\": {\"shells\": 100000}, " + STEPS + "}"),
        wrong(2, "whole number", "\"mesh\": {\"shells\": 10.5}, " + STEPS + "}"),
        wrong(2, "mode must be one of", "\"mode\": \"exakt\", " + STEPS + "}"),
        wrong(2, "tables must be one of", "\"tables\": \"cubic\", " + STEPS + "}"),
        wrong(2, "relative_tolerance", "\"relative_tolerance\": 0, " + STEPS + "}"),
        wrong(2, "active_mass_mg", "\"active_mass_mg\": -3, " + STEPS + "}"),
        wrong(2, "electrode", "\"electrode\": \"positive\", " + STEPS + "}"),
        wrong(
            2, "electrode must be", "\"cell\": \"half\", \"electrode\": \"left\", " + STEPS + "}"),
        wrong(
            2,
            "negative.thickness must be positive",
            override("negative.thickness", "{\"value\": -50, \"unit\": \"um\"}")),
        wrong(
            2,
            "negative.thickness cannot be in 'V'",
            override("negative.thickness", "{\"value\": 50, \"unit\": \"V\"}")),
        wrong(2, "key 'unit' is missing", override("negative.thickness", "{\"value\": 50}")),
        wrong(2, "key 'value' is missing", override("separator.thickness", "{\"unit\": \"nm\"}")),
        wrong(
            2,
            "did you mean 'negative.thickness'",
            override("negative.thicknes", "{\"value\": 50, \"unit\": \"um\"}")),
        wrong(
            2,
            "separator.porosity must be above 0 and at most 1",
            override("separator.porosity", "{\"value\": 1.2, \"unit\": \"1\"}")),
        wrong(
            2,
            "phases and pores fill",
            override("negative.porosity", "{\"value\": 0.9, \"unit\": \"1\"}")),
        wrong(
            2,
            "character 4",
            override("negative.open_circuit", "{\"expression\": \"1 +\", \"unit\": \"V\"}")),
        wrong(
            2,
            "must increase",
            override("negative.open_circuit", "{\"points\": [[0, 1], [0, 0]], \"unit\": \"V\"}")),
        wrong(
            2,
            "cell.area is given twice",
            "\"area_cm2\": 1, " + override("cell.area", "{\"value\": 2, \"unit\": \"cm^2\"}")),
        wrong(2, "frequencies_Hz must be a list", "\"frequencies_Hz\": 10, " + STEPS + "}"),
        wrong(2, "a frequency must be positive", "\"frequencies_Hz\": [1, -2], " + STEPS + "}"),
        wrong(2, "cell-setup/1", "\"schema\": \"cell-setup/9\", " + STEPS + "}"),
        wrong(3, "syntax error", STEPS + "\n"),
        wrong(2, "got null", "\"protocol\": [null]}"));
  }

  private static String override(String path, String value) {
    return "\"overrides\": {\"" + path + "\": " + value + "}, " + STEPS + "}";
  }

  private static Arguments wrong(int line, String named, String entries) {
    return Arguments.of(START + entries, line, named);
  }

  @ParameterizedTest
  @MethodSource("entries")
  void a_bad_entry_is_named_with_its_line_and_nothing_is_written(
      String text, int line, String named) throws IOException {
    Path file = Files.writeString(folder.resolve("setup.json"), text);
    Path out = folder.resolve("out");
    Console console =
        Console.run("cell", "run", file.toString(), "--json", "--out", out.toString());
    isOneLine(console, named);
    assertThat(console.err()).contains("setup.json:" + line);
    assertThat(out).doesNotExist();
  }

  @Test
  void a_set_or_variant_nobody_knows_is_told_with_those_that_are_known() throws IOException {
    isOneLine(run("{\"protocol\": [\"Rest for 1 hour\"]}"), "'parameters' is missing");
    isOneLine(run("{\"parameters\": 5}"), "parameters must be text");
    isOneLine(run("{\"parameters\": \"chayambuka2002\"}"), "did you mean 'chayambuka2022'");
    isOneLine(
        run("{\"parameters\": \"chayambuka2022\", \"variant\": \"pybamm\"}"),
        "variant must be one of a few words");
    isOneLine(run("{\"parameters\": \"absent.yaml\"}"), "no such file");
    isOneLine(run("[1, 2]"), "keys with values are needed");
    isOneLine(run(""), "file is empty");
  }

  @Test
  void a_run_needs_a_protocol_and_a_setup() throws IOException {
    isOneLine(run("{\"parameters\": \"chayambuka2022\"}"), "has no protocol");
    isOneLine(Console.run("cell", "run", "absent.json", "--json"), "no such file");
    isOneLine(Console.run("cell", "run"), "SETUP");
    Path setup =
        Files.writeString(folder.resolve("s.json"), "{\"parameters\": \"chayambuka2022\"}");
    Path steps = Files.writeString(folder.resolve("steps.txt"), "Rest for 1 hour\n\nDance\n");
    Console console =
        Console.run("cell", "run", setup.toString(), "--protocol", steps.toString(), "--json");
    isOneLine(console, "Dance");
    assertThat(console.err()).contains("steps.txt:3");
  }

  @Test
  void currents_per_gram_need_the_active_mass() throws IOException {
    isOneLine(
        run(
            "{\"parameters\": \"chayambuka2022\", \"cell\": \"half\","
                + " \"protocol\": [\"Discharge at 0.1 A/g until 0.01 V\"]}"),
        "active_mass_mg");
  }

  private Console run(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("other.json"), text);
    return Console.run("cell", "run", file.toString(), "--json");
  }

  private static void isOneLine(Console console, String named) {
    assertThat(console.code()).as(console.err()).isEqualTo(2);
    assertThat(console.out()).isEmpty();
    assertThat(console.err().strip().lines()).hasSize(1);
    assertThat(console.err()).startsWith("error: ").contains(named);
  }
}
