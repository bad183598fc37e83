package anodyne.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import anodyne.data.StrictMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The commands cell run, cell eis, cell list and cell export. */
final class CellCommandsTest {
  private static final Path EXAMPLES = Path.of("..", "examples", "cells");

  @TempDir private Path folder;

  private Path setup(String text) throws IOException {
    return Files.writeString(folder.resolve("setup.json"), text);
  }

  private static JsonNode document(Console console) {
    assertThat(console.code()).as(console.err()).isZero();
    return StrictMapper.json().readTree(console.out());
  }

  /** Voltage where the capacity is reached for the first time, between two rows. */
  private static double voltageAt_V(JsonNode run, double capacity_mAh) {
    JsonNode q = run.get("capacity_mAh");
    JsonNode v = run.get("voltage_V");
    for (int i = 1; i < q.size(); i++) {
      double before = q.get(i - 1).asDouble();
      double here = q.get(i).asDouble();
      if (here >= capacity_mAh) {
        double part = (capacity_mAh - before) / (here - before);
        return v.get(i - 1).asDouble() + part * (v.get(i).asDouble() - v.get(i - 1).asDouble());
      }
    }
    throw new AssertionError(capacity_mAh + " mAh is not reached");
  }

  @Test
  void a_discharge_is_that_of_pybamm() throws IOException {
    Path file =
        setup(
            "{\"parameters\": \"chayambuka2022\", \"variant\": \"pybamm-exact\","
                + " \"cell\": \"full\","
                + " \"protocol\": [\"Discharge at 3 mA until 2.0 V\", \"Rest for 1 hour\"]}");
    JsonNode run = document(Console.run("cell", "run", file.toString(), "--json"));
    assertThat(run.get("schema").asString()).isEqualTo("cell-run/1");
    int rows = run.get("time_s").size();
    for (String column : List.of("current_A", "voltage_V", "capacity_mAh", "cycle", "step")) {
      assertThat(run.get(column).size()).as(column).isEqualTo(rows);
    }
    assertThat(run.get("voltage_V").get(0).asDouble()).isCloseTo(3.821274, within(1e-5));
    assertThat(voltageAt_V(run, 0.5)).isCloseTo(3.733336, within(1e-4));
    assertThat(voltageAt_V(run, 1)).isCloseTo(3.699803, within(1e-4));
    assertThat(voltageAt_V(run, 2)).isCloseTo(2.353319, within(1e-4));
    assertThat(run.get("current_A").get(1).asDouble()).isEqualTo(-3e-3);
    JsonNode step = run.get("steps").get(0);
    assertThat(step.get("end_s").asDouble()).isCloseTo(2540.4485, within(0.05));
    assertThat(step.get("charge_mAh").asDouble()).isCloseTo(-2.117040, within(1e-4));
    assertThat(step.get("ending").asString()).isEqualTo("limit");
    assertThat(run.get("capacity_mAh").get(rows - 1).asDouble()).isCloseTo(2.117040, within(1e-4));
    assertThat(run.get("cycles").get(0).get("discharge_mAh").asDouble())
        .isCloseTo(2.117040, within(1e-4));
    assertThat(run.get("solver").get("steps").asInt()).isPositive();
    assertThat(run.get("solver").get("newton_iterations").asInt()).isPositive();
    assertThat(run.get("solver").get("wall_ms").asDouble()).isPositive();
    assertThat(run.get("citations").toString()).contains("10.1016/j.electacta.2021.139764");
    assertThat(run.get("complete").asBoolean()).isTrue();
  }

  @Test
  void warnings_of_a_run_stand_on_stderr_beside_the_document() throws IOException {
    Path file =
        setup(
            "{\"parameters\": \"chayambuka2022\", \"variant\": \"pybamm-exact\","
                + " \"cell\": \"full\","
                + " \"protocol\": [\"Discharge at 3 mA until 3.5 V\","
                + " \"Discharge at 3 mA until 3.8 V\", \"Rest for 1 minute\"]}");
    Console console = Console.run("cell", "run", file.toString(), "--json");
    assertThat(document(console).get("warnings").toString()).contains("step_ended_at_once");
    assertThat(console.err()).contains("warning: ").contains("the step was over when it began");
    assertThat(Console.run("cell", "run", file.toString(), "--json", "--quiet").err()).isEmpty();
  }

  @Test
  void a_half_cell_has_sodiation_and_desodiation() throws IOException {
    Path file =
        setup(
            "{\"parameters\": \"chayambuka2022\", \"variant\": \"calibrated\","
                + " \"cell\": \"half\", \"active_mass_mg\": 10, \"mesh\": {\"working\": 8,"
                + " \"separator\": 4, \"shells\": 10},"
                + " \"protocol\": [[\"Discharge at 30 mA/g until 0.01 V\","
                + " \"Charge at 30 mA/g until 1.2 V\"]]}");
    JsonNode run = document(Console.run("cell", "run", file.toString(), "--json"));
    JsonNode cycle = run.get("cycles").get(0);
    assertThat(cycle.get("sodiation_mAh").asDouble()).isBetween(2.8, 3.0);
    assertThat(cycle.get("desodiation_mAh").asDouble())
        .isBetween(2.7, cycle.get("sodiation_mAh").asDouble());
    assertThat(run.get("ice_percent").asDouble()).isBetween(80.0, 100.0);
    assertThat(run.get("current_A").get(1).asDouble()).isCloseTo(-0.3e-3, within(1e-15));
    assertThat(cycle.get("capacities").toString()).contains("\"basis\":\"host\"");
  }

  @Test
  void a_run_writes_its_document_its_table_and_its_figures() throws IOException {
    Path out = folder.resolve("out");
    Console console =
        Console.run(
            "cell", "run", EXAMPLES.resolve("discharge.json").toString(), "--out", out.toString());
    assertThat(console.code()).as(console.err()).isZero();
    assertThat(console.out()).contains("cite:").contains("2 V");
    assertThat(Files.readString(out.resolve("run.csv"))).startsWith("time_s,current_A,voltage_V");
    assertThat(StrictMapper.json().readTree(Files.readString(out.resolve("run.json"))).get("says"))
        .isNotNull();
    assertThat(out.resolve("figures/charge-discharge.svg")).exists();
    assertThat(out.resolve("figures/voltage-current-time.csv")).exists();
  }

  @Test
  void the_table_of_a_run_is_read_back_with_all_its_cycles() throws IOException {
    Path setup =
        setup(
            "{\"parameters\": \"chayambuka2022\", \"variant\": \"calibrated\", \"cell\": \"half\","
                + " \"model\": \"spm\", \"protocol\": [[\"Discharge at C/2 until 0.01 V\","
                + " \"Hold at 0.01 V until C/10\", \"Rest for 10 minutes\","
                + " \"Charge at C/2 until 1.2 V\"], [\"Discharge at C/2 until 0.01 V\","
                + " \"Charge at C/2 until 1.2 V\"]]}");
    Path out = folder.resolve("cycled");
    JsonNode run =
        document(Console.run("cell", "run", setup.toString(), "--json", "--out", out.toString()));
    JsonNode read =
        document(
            Console.run("lab", out.resolve("run.csv").toString(), "--role", "anode", "--json"));
    JsonNode cycles = read.get("files").get(0).get("cycles");
    assertThat(cycles.size()).isEqualTo(2);
    for (int i = 0; i < 2; i++) {
      for (String charge : List.of("sodiation_mAh", "desodiation_mAh")) {
        assertThat(cycles.get(i).get(charge).asDouble())
            .isCloseTo(run.get("cycles").get(i).get(charge).asDouble(), within(1e-6));
      }
    }
  }

  @Test
  void the_table_of_a_sweep_is_read_back_as_a_voltammogram_and_that_of_a_current_is_not()
      throws IOException {
    String start =
        "{\"parameters\": \"chayambuka2022\", \"variant\": \"calibrated\", \"cell\": \"half\","
            + " \"model\": \"spm\", \"protocol\": [\"";
    Path swept = folder.resolve("swept");
    Path sweep = setup(start + "Sweep to 0.02 V to 1.2 V at 0.1 mV/s, 2 cycles\"]}");
    document(Console.run("cell", "run", sweep.toString(), "--json", "--out", swept.toString()));
    Console cv = Console.run("cv", swept.resolve("run.csv").toString(), "--json");
    assertThat(document(cv).toString()).contains("rate_mV_per_s\":0.1");
    Path charged = folder.resolve("charged");
    Path cycle = setup(start + "GCD: 1 cycle at C/5 between 0.01 V and 1.2 V\"]}");
    document(Console.run("cell", "run", cycle.toString(), "--json", "--out", charged.toString()));
    assertThat(Console.run("cv", charged.resolve("run.csv").toString()).code()).isEqualTo(2);
  }

  @Test
  void a_protocol_of_a_file_takes_the_place_of_that_of_the_setup() throws IOException {
    Path steps =
        Files.writeString(
            folder.resolve("steps.txt"),
            "# half an hour\nDischarge at C/2 for 20 minutes\nRest for 10 minutes\n");
    JsonNode run =
        document(
            Console.run(
                "cell",
                "run",
                EXAMPLES.resolve("discharge.json").toString(),
                "--protocol",
                steps.toString(),
                "--json"));
    assertThat(run.get("steps").size()).isEqualTo(2);
    assertThat(run.get("time_s").get(run.get("time_s").size() - 1).asDouble())
        .isCloseTo(1800, within(1e-6));
  }

  @Test
  void time_that_is_up_leaves_what_was_computed_marked() throws IOException {
    Path out = folder.resolve("late");
    Console console =
        Console.run(
            "cell",
            "run",
            EXAMPLES.resolve("half-cell-cycles.json").toString(),
            "--time-limit",
            "0.02",
            "--json",
            "--out",
            out.toString());
    assertThat(console.code()).isEqualTo(3);
    assertThat(console.err()).contains("--time-limit");
    JsonNode run = StrictMapper.json().readTree(Files.readString(out.resolve("run.json")));
    assertThat(run.get("complete").asBoolean()).isFalse();
    assertThat(run.get("stopped").asString()).isNotBlank();
  }

  @Test
  void the_spectrum_of_the_charged_cell_is_that_of_pybamm() {
    JsonNode spectrum =
        document(
            Console.run("cell", "eis", EXAMPLES.resolve("spectrum.json").toString(), "--json"));
    assertThat(spectrum.get("solver").get("steps").asInt()).isNotNegative();
    assertThat(spectrum.get("solver").get("newton_iterations").asInt()).isNotNegative();
    assertThat(spectrum.get("solver").get("wall_ms").asDouble()).isPositive();
    double[][] expected = {
      {1000, 0.615447, -0.360858}, {1, 40.656458, -119.073473}, {0.001, 444.801948, -51.749102}
    };
    for (double[] point : expected) {
      int at = 0;
      while (spectrum.get("frequency_Hz").get(at).asDouble() != point[0]) {
        at++;
      }
      double error =
          Math.hypot(
              spectrum.get("z_real_ohm").get(at).asDouble() - point[1],
              spectrum.get("z_imag_ohm").get(at).asDouble() - point[2]);
      assertThat(error / Math.hypot(point[1], point[2])).isLessThan(1e-3);
    }
  }

  @Test
  void a_spectrum_without_frequencies_and_double_layer_says_what_it_assumed() throws IOException {
    Path file = setup("{\"parameters\": \"chayambuka2022\", \"cell\": \"half\"}");
    JsonNode spectrum = document(Console.run("cell", "eis", file.toString(), "--json"));
    assertThat(spectrum.get("frequency_Hz").size()).isEqualTo(81);
    assertThat(spectrum.get("assumptions").toString())
        .contains("frequencies_Hz")
        .contains("negative.double_layer");
    Path out = folder.resolve("eis");
    Console console = Console.run("cell", "eis", file.toString(), "--out", out.toString());
    assertThat(console.code()).isZero();
    assertThat(out.resolve("figures/nyquist.svg")).content().contains("simulated");
  }

  @Test
  void the_list_names_every_variant_and_what_it_is() {
    JsonNode list = document(Console.run("cell", "list", "--json"));
    JsonNode set = list.get("sets").get(0);
    assertThat(set.get("name").asString()).isEqualTo("chayambuka2022");
    assertThat(set.get("variants").toString())
        .contains("pybamm-exact")
        .contains("pybamm-fixed")
        .contains("calibrated")
        .contains("empirical fit");
    assertThat(Console.run("cell", "list").out()).contains("pybamm-fixed: ");
  }

  @Test
  void a_step_that_ends_at_once_gets_no_advice_about_instruments() throws IOException {
    Path file =
        setup(
            "{\"parameters\": \"chayambuka2022\", \"protocol\": [\"Discharge at C/5 until 5 V\"]}");
    String warnings =
        document(Console.run("cell", "run", file.toString(), "--json")).get("warnings").toString();
    assertThat(warnings).contains("step_ended_at_once").doesNotContain("column of");
  }

  @Test
  void two_runs_differ_in_their_durations_only() throws IOException {
    Path file =
        setup("{\"parameters\": \"chayambuka2022\", \"protocol\": [\"Discharge at 1C for 60 s\"]}");
    String wall = "\"wall_ms\" : [-+.0-9E]+";
    String one = Console.run("cell", "run", file.toString(), "--json").out();
    String other = Console.run("cell", "run", file.toString(), "--json").out();
    assertThat(one.replaceAll(wall, "")).isEqualTo(other.replaceAll(wall, ""));
  }

  @Test
  void a_folder_is_no_file_to_export_to() {
    Console console =
        Console.run(
            "cell",
            "export",
            EXAMPLES.resolve("discharge.json").toString(),
            "--to",
            folder.toString());
    assertThat(console.code()).isEqualTo(2);
    assertThat(console.err()).contains("names a folder");
  }

  @Test
  void an_exported_cell_runs_as_the_one_it_came_from() throws IOException {
    Path written = folder.resolve("cell_bpx.json");
    Console export =
        Console.run(
            "cell",
            "export",
            EXAMPLES.resolve("discharge.json").toString(),
            "--to",
            written.toString());
    assertThat(export.code()).as(export.err()).isZero();
    Path file =
        setup(
            "{\"parameters\": \"cell_bpx.json\", \"cell\": \"full\", \"mode\": \"parity\","
                + " \"protocol\": [\"Discharge at 3 mA until 2.0 V\"]}");
    JsonNode run = document(Console.run("cell", "run", file.toString(), "--json"));
    assertThat(run.get("steps").get(0).get("end_s").asDouble()).isCloseTo(2540.4485, within(0.05));
    assertThat(
            Console.run(
                    "cell",
                    "export",
                    EXAMPLES.resolve("discharge.json").toString(),
                    "--to",
                    written.toString())
                .code())
        .isEqualTo(2);
  }

  @Test
  void every_example_can_be_read() throws IOException {
    try (Stream<Path> files = Files.list(EXAMPLES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
        assertThat(Console.run("cell", "export", file.toString(), "--to", newFile()).code())
            .as(file.toString())
            .isZero();
      }
    }
  }

  private int number;

  private String newFile() {
    return folder.resolve("export" + ++number + ".json").toString();
  }

  @Test
  void single_particle_models_are_chosen_by_their_name() throws IOException {
    String setup =
        "{\"parameters\": \"chayambuka2022\", \"variant\": \"calibrated\", \"model\": \"%s\","
            + " \"protocol\": [\"Discharge at C/10 until 2.0 V\"]}";
    double porous_mAh = discharged_mAh(setup.formatted("dfn"));
    assertThat(discharged_mAh(setup.formatted("spme")) / porous_mAh).isCloseTo(1, within(2e-3));
    assertThat(discharged_mAh(setup.formatted("spm")) / porous_mAh).isCloseTo(1, within(5e-3));
    Console console = Console.run("cell", "eis", setup(setup.formatted("spm")).toString());
    assertThat(console.code()).isEqualTo(2);
    assertThat(console.err()).contains("model spm").contains("dfn");
    Console unknown = Console.run("cell", "run", setup(setup.formatted("spn")).toString());
    assertThat(unknown.code()).isEqualTo(2);
    assertThat(unknown.err()).contains("model").contains("spm");
  }

  @Test
  void a_cell_that_warms_has_its_temperature_in_document_table_and_figure() throws IOException {
    Path out = folder.resolve("warm");
    Console console =
        Console.run(
            "cell", "run", EXAMPLES.resolve("warming.json").toString(), "--out", out.toString());
    assertThat(console.code()).as(console.err()).isZero();
    assertThat(console.out()).contains("temperature 298.15 to 299.");
    assertThat(Files.readString(out.resolve("run.csv")).lines().findFirst())
        .contains("time_s,current_A,voltage_V,capacity_mAh,cycle,step,temperature_K");
    JsonNode run = StrictMapper.json().readTree(Files.readString(out.resolve("run.json")));
    assertThat(run.get("thermal").get("cooling_W_per_K").asDouble())
        .isCloseTo(2.54e-3, within(1e-15));
    double most = 0;
    for (JsonNode kelvin : run.get("temperature_K")) {
      most = Math.max(most, kelvin.asDouble());
    }
    assertThat(most).isBetween(299.0, 300.0);
    assertThat(run.get("assumptions").toString()).contains("thermal.constant");
    assertThat(out.resolve("figures/temperature-time.svg")).exists();
    assertThat(out.resolve("figures/temperature-time.csv")).exists();
  }

  @Test
  void a_spectrum_after_a_warm_protocol_is_one_of_the_warm_cell() throws IOException {
    String text =
        "{\"parameters\": \"chayambuka2022\", \"mesh\": {\"counter\": 6, \"separator\": 4,"
            + " \"working\": 6, \"shells\": 8}, \"frequencies_Hz\": [1e5],"
            + " \"temperature_K\": 298.15, \"thermal\": {\"heat_capacity_J_per_K\": 1e-3,"
            + " \"cooling_W_per_K\": 10, \"ambient_K\": AMBIENT}, \"overrides\":"
            + " {\"electrolyte.conductivity_activation_energy\": {\"value\": 35, \"unit\":"
            + " \"kJ/mol\"}}, \"protocol\": [\"Rest for 10 s\"]}";
    double[] real_ohm = new double[2];
    String[] ambient_K = {"298.15", "318.15"};
    for (int i = 0; i < 2; i++) {
      Path file = setup(text.replace("AMBIENT", ambient_K[i]));
      JsonNode spectrum =
          document(Console.run("cell", "eis", file.toString(), "--after-protocol", "--json"));
      real_ohm[i] = spectrum.get("z_real_ohm").get(0).asDouble();
    }
    assertThat(real_ohm[1]).isLessThan(0.75 * real_ohm[0]);
  }

  private double discharged_mAh(String setup) throws IOException {
    JsonNode run = document(Console.run("cell", "run", setup(setup).toString(), "--json"));
    return -run.get("steps").get(0).get("charge_mAh").asDouble();
  }
}
