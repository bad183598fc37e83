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
        wrong(
            2,
            "cell.temperature must be between 100 and 1000",
            "\"temperature_K\": -5, " + STEPS + "}"),
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
        wrong(
            2,
            "cell.area must lie between 1e-08 and 1e+06 cm^2, got 1.0E300",
            "\"area_cm2\": 1e300, " + STEPS + "}"),
        wrong(2, "cell.area must lie between", "\"area_cm2\": 1e-300, " + STEPS + "}"),
        wrong(
            2,
            "cell.contact_resistance must lie between 0 and 1e+06 ohm cm^2",
            "\"contact_resistance_ohm_cm2\": 1e300, " + STEPS + "}"),
        wrong(
            2,
            "cell.lowest_voltage must lie between -10 and 10 V, got -100.0 V",
            "\"lowest_voltage_V\": -100, " + STEPS + "}"),
        wrong(
            2,
            "cell.highest_voltage must lie between -10 and 10 V",
            "\"highest_voltage_V\": 1e300, " + STEPS + "}"),
        wrong(
            2,
            "cell.nominal_capacity must lie between 1e-09 and 1e+09 mAh",
            "\"nominal_capacity_mAh\": 1e300, " + STEPS + "}"),
        wrong(
            2,
            "negative.thickness must lie between 1e-05 and 10000 um",
            override("negative.thickness", "{\"value\": 1e300, \"unit\": \"um\"}")),
        wrong(2, "active_mass_mg must lie", "\"active_mass_mg\": 1e300, " + STEPS + "}"),
        wrong(2, "a frequency must lie", "\"frequencies_Hz\": [1, 1e300], " + STEPS + "}"),
        wrong(2, "expected at most 1e6 A", steps("Discharge at 1e300 A until 2 V")),
        wrong(2, "at most 1e6 hours", steps("Rest for 1e300 hours")),
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
        wrong(2, "got null", "\"protocol\": [null]}"),
        wrong(2, "must lie below highest_voltage_V", profileWith("lowest_voltage_V", "5")),
        wrong(2, "more than a million rows", profileWith("period_s", "1e-30")),
        wrong(2, "at most a million rows", steps("Rest for 1 hour (1e-30 s period)")),
        wrong(2, "cell.temperature must be between", "\"temperature_K\": 1e-300, " + STEPS + "}"),
        wrong(2, "cell.temperature must be between", "\"temperature_K\": 1e300, " + STEPS + "}"),
        wrong(
            2,
            "the lower voltage limit 2.0 V must lie below the upper, 0.0",
            "\"highest_voltage_V\": 0, " + STEPS + "}"),
        wrong(
            2,
            "electrolyte.transference_number must be at most 1",
            override("electrolyte.transference_number", "{\"value\": 1.5, \"unit\": \"1\"}")),
        wrong(
            2,
            "negative.diffusivity must be positive, but the expression gives",
            override(
                "negative.diffusivity",
                "{\"expression\": \"1e-15 * (x - 0.5)\", \"unit\": \"m^2/s\","
                    + " \"over\": \"stoichiometry\"}")),
        wrong(2, "must be finite, but the expression gives Infinity", potential("x / 0")),
        wrong(2, "must be finite, but the expression gives NaN", potential("log(-1)")),
        wrong(2, "must be finite, but the expression gives NaN", potential("sqrt(-x)")),
        wrong(2, "must be finite, but the expression gives Infinity", potential("exp(1000)")),
        wrong(2, "must be finite, but the expression gives Infinity", potential("1e400")),
        wrong(2, "nested deeper than 100 levels", potential("(".repeat(3000) + "x")),
        wrong(
            2,
            "negative.open_circuit has value and points",
            override(
                "negative.open_circuit",
                "{\"value\": 1, \"points\": [[0, 1], [1, 0]], \"unit\": \"V\"}")),
        wrong(
            2,
            "add up to 0.5",
            override(
                "negative.open_circuit",
                "{\"galleries\": [{\"share\": 0.5, \"potential_V\": 1, \"width\": 1}]}")),
        wrong(
            2,
            "width",
            override(
                "negative.open_circuit",
                "{\"galleries\": [{\"share\": 1, \"potential_V\": 1, \"width\": 0}]}")));
  }

  private static String steps(String step) {
    return "\"protocol\": [\"" + step + "\"]}";
  }

  private static String profileWith(String key, String value) {
    return "\"protocol\": [{\"profile\": {\"time_s\": [0, 10], \"current_A\": [0, 1e-3]},"
        + " \"highest_voltage_V\": 4, \""
        + key
        + "\": "
        + value
        + "}]}";
  }

  private static String potential(String expression) {
    return override(
        "negative.open_circuit", "{\"expression\": \"" + expression + "\", \"unit\": \"V\"}");
  }

  /** The same of heat, sizes, films and profiles. */
  static Stream<Arguments> optionalEntries() {
    return Stream.of(
        wrong(2, "keys with values are needed", "\"thermal\": 5, " + STEPS + "}"),
        wrong(2, "thermal needs one heat capacity, got none", thermal("\"cooling_W_per_K\": 1")),
        wrong(
            2,
            "thermal needs one heat capacity, got 2",
            thermal("\"heat_capacity_J_per_K\": 1, \"heat_capacity_J_per_m2_K\": 1")),
        wrong(
            2,
            "thermal needs one cooling, got none",
            thermal("\"heat_capacity_J_per_K\": 1, \"ambient_K\": 300")),
        wrong(
            2,
            "heat_capacity_J_per_K must be positive, got 0.0",
            thermal("\"heat_capacity_J_per_K\": 0, \"cooling_W_per_K\": 1")),
        wrong(
            2,
            "cooling_W_per_K must be 0 or above",
            thermal("\"heat_capacity_J_per_K\": 1, \"cooling_W_per_K\": -1")),
        wrong(
            2,
            "'mass_g' is missing",
            thermal("\"heat_capacity_J_per_kg_K\": 900, \"cooling_W_per_K\": 1")),
        wrong(
            2,
            "'surface_cm2' is missing",
            thermal("\"heat_capacity_J_per_K\": 1, \"cooling_W_per_m2_K\": 1")),
        wrong(
            2,
            "does not need mass_g",
            thermal("\"heat_capacity_J_per_K\": 1, \"cooling_W_per_K\": 1, \"mass_g\": 3")),
        wrong(
            2,
            "ambient_K must be positive",
            thermal("\"heat_capacity_J_per_K\": 1, \"cooling_W_per_K\": 1, \"ambient_K\": -3")),
        wrong(
            2,
            "ambient_K must lie between 100.0 and 1000.0, got 1.0E300",
            thermal("\"heat_capacity_J_per_K\": 1, \"cooling_W_per_K\": 1, \"ambient_K\": 1e300")),
        wrong(
            2,
            "heat_capacity_J_per_K must lie",
            thermal("\"heat_capacity_J_per_K\": 1e300, \"cooling_W_per_K\": 1")),
        wrong(
            2,
            "current_A must lie between",
            profile("{\"time_s\": [0, 1], \"current_A\": [0, 1e300]}")),
        wrong(2, "'heat_capacity'", thermal("\"heat_capacity\": 1")),
        wrong(2, "'deviation' is missing", sizes("\"classes\": 3, \"weighting\": \"area\"")),
        wrong(
            2,
            "negative.sizes.deviation must be 0 or above",
            sizes(deviation(-1) + ", \"classes\": 3, \"weighting\": \"area\"")),
        wrong(
            2, "at most twice", sizes(deviation(50) + ", \"classes\": 3, \"weighting\": \"area\"")),
        wrong(
            2,
            "1 to 20 classes, got 21",
            sizes(deviation(1) + ", \"classes\": 21, \"weighting\": \"area\"")),
        wrong(
            2,
            "weighting must be one of",
            sizes(deviation(1) + ", \"classes\": 3, \"weighting\": \"mass\"")),
        wrong(
            2,
            "radius 0.0 must be positive",
            sizes("\"table\": [[0, 1]], \"unit\": \"um\", \"weighting\": \"area\"")),
        wrong(
            2,
            "has 1 numbers",
            sizes("\"table\": [[3]], \"unit\": \"um\", \"weighting\": \"area\"")),
        wrong(
            2,
            "cannot be in 'V'",
            sizes("\"table\": [[3, 1]], \"unit\": \"V\", \"weighting\": \"area\"")),
        wrong(
            2,
            "negative.film needs film_current",
            override("negative.film", "{\"growth\": \"steady\"}")),
        wrong(2, "'growth' is missing", override("negative.film", "{}")),
        wrong(2, "the profile has no time_s", profile("{\"t\": [0, 1], \"current_A\": [0, 0]}")),
        wrong(2, "the profile has no quantity", profile("{\"time_s\": [0, 1], \"amps\": [0, 0]}")),
        wrong(
            2,
            "current_A has 1 numbers for 2 times",
            profile("{\"time_s\": [0, 1], \"current_A\": [0]}")),
        wrong(2, "begin at 0, got 1.0", profile("{\"time_s\": [1, 2], \"current_A\": [0, 0]}")),
        wrong(
            2,
            "increase, got 1.0 after 1.0",
            profile("{\"time_s\": [0, 1, 1], \"current_A\": [0, 0, 0]}")),
        wrong(2, "2 to 200000 points, got 1", profile("{\"time_s\": [0], \"current_A\": [0]}")),
        wrong(2, "'until'", "\"protocol\": [{\"profile\": \"a.csv\", \"until\": 3}]}"),
        wrong(
            2,
            "period 0.0 s",
            "\"protocol\": [{\"profile\": {\"time_s\": [0, 1], \"current_A\": [0, 0]},"
                + " \"period_s\": 0}]}"),
        wrong(
            2,
            "quantity must be one of",
            "\"protocol\": [{\"profile\": \"a.csv\", \"quantity\": \"amps\"}]}"));
  }

  private static String thermal(String entries) {
    return "\"thermal\": {" + entries + "}, " + STEPS + "}";
  }

  private static String sizes(String entries) {
    return override("negative.sizes", "{" + entries + "}");
  }

  private static String deviation(double microns) {
    return "\"deviation\": {\"value\": " + microns + ", \"unit\": \"um\"}";
  }

  private static String profile(String course) {
    return "\"protocol\": [{\"profile\": " + course + "}]}";
  }

  private static String override(String path, String value) {
    return "\"overrides\": {\"" + path + "\": " + value + "}, " + STEPS + "}";
  }

  private static Arguments wrong(int line, String named, String entries) {
    return Arguments.of(START + entries, line, named);
  }

  @ParameterizedTest
  @MethodSource({"entries", "optionalEntries"})
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

  @Test
  void a_potential_that_rises_with_sodium_is_told() throws IOException {
    Console console =
        run(
            START
                + override(
                    "negative.open_circuit", "{\"points\": [[0, 0], [1, 1]], \"unit\": \"V\"}"));
    assertThat(console.out()).contains("open_circuit_rises");
  }

  @Test
  void a_bpx_file_is_checked_where_an_entry_of_ours_takes_its_place_too() throws IOException {
    Path setup =
        Files.writeString(folder.resolve("b.json"), "{\"parameters\": \"chayambuka2022\"}");
    Path bpx = folder.resolve("cell_bpx.json");
    Console console = Console.run("cell", "export", setup.toString(), "--to", bpx.toString());
    assertThat(console.code()).as(console.err()).isZero();
    String text = Files.readString(bpx);
    String start = "{\"parameters\": \"cell_bpx.json\", " + STEPS + "}";
    Files.writeString(bpx, text.replace("\"DFN\"", "\"DNF\""));
    isOneLine(run(start), "Model must be one of");
    Files.writeString(
        bpx,
        text.replaceFirst(
            "\"Minimum stoichiometry\"\\s*:[^,]*", "\"Minimum stoichiometry\": \"x\""));
    isOneLine(run(start), "Minimum stoichiometry must be a number");
  }

  @ParameterizedTest
  @MethodSource("tables")
  void a_profile_that_cannot_be_read_is_told_with_its_line(String table, int line, String named)
      throws IOException {
    Files.writeString(folder.resolve("drive.csv"), table);
    Console console = run(START + profile("\"drive.csv\""));
    isOneLine(console, named);
    assertThat(console.err()).contains("drive.csv" + (line > 0 ? ":" + line : ""));
  }

  static Stream<Arguments> tables() {
    return Stream.of(
        Arguments.of("", 0, "file is empty"),
        Arguments.of("# nothing\n", 2, "no time_s"),
        Arguments.of("0,1\n2,3\n", 1, "no time_s"),
        Arguments.of("time_s,amps\n0,1\n", 1, "no quantity"),
        Arguments.of("time_s,current_A,power_W\n0,1,2\n", 1, "current_A and power_W"),
        Arguments.of("time_s,current_A\n0,1\n5\n", 3, "1 fields for 2 names"),
        Arguments.of("time_s,current_A\n0,one\n5,1\n", 2, "current_A must be a finite number"),
        Arguments.of("time_s,current_A\n0,1\nNaN,1\n", 3, "time_s must be a finite number"),
        Arguments.of("time_s,current_A\n0,1e999\n5,1\n", 2, "finite number, got '1e999'"),
        Arguments.of("time_s,current_A\n\n3,1\n5,1\n", 3, "begin at 0"),
        Arguments.of("time_s,current_A\n0,1\n5,1\n4,1\n", 4, "increase, got 4.0 after 5.0"));
  }

  @Test
  void ageing_takes_neither_heat_nor_several_sizes() throws IOException {
    Path warm =
        Files.writeString(
            folder.resolve("warm.json"),
            START + thermal("\"heat_capacity_J_per_K\": 1, \"cooling_W_per_K\": 1"));
    isOneLine(
        Console.run("cell", "run", warm.toString(), "--ageing", "sei-carbonate"),
        "--ageing keeps the temperature");
    Path sizes =
        Files.writeString(
            folder.resolve("sizes.json"),
            START
                + override(
                    "positive.sizes",
                    "{" + deviation(0.1) + ", \"classes\": 3, \"weighting\": \"area\"}"));
    isOneLine(
        Console.run("cell", "run", sizes.toString(), "--ageing", "sei-carbonate"),
        "electrodes with one phase");
  }

  @Test
  void a_profile_that_is_not_there_is_told() throws IOException {
    isOneLine(run(START + profile("\"absent.csv\"")), "no such file");
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
