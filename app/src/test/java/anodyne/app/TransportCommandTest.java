package anodyne.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TransportCommandTest {
  private static final Path STACKS = Path.of("..", "examples", "stacks");
  private static final double AMOUNT = 1e-3;
  private static final double TIME = 0.03;

  @TempDir private Path folder;

  private static JsonNode document(String file, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "transport",
                "--stack",
                STACKS.resolve(file + ".json").toString(),
                "--json",
                "--quiet"));
    arguments.addAll(List.of(more));
    Console console = Console.run(arguments.toArray(String[]::new));
    assertThat(console.err()).isEmpty();
    assertThat(console.code()).isZero();
    return JsonMapper.shared().readTree(console.out());
  }

  /** Amounts and times of an independent implicit Euler computation on 319 nodes. */
  @ParameterizedTest
  @CsvSource({
    "sodium-homogeneous, 2.000e16, 2.000e18, 3.84, 16.55, 4.35, 18.87",
    "sodium-affinity-up, 3.872e18, 1.1297e19, 13.73, 26.9, 237, 1449",
    "sodium-affinity-down, 8.330e15, 1.0163e18, 0.988, 4.28, 1.197, 5.18",
    "sodium-balanced, 1.179e17, 2.273e18, 4.21, 19.4, 5.49, 31.8",
  })
  void reference_stacks_fill_and_empty_as_computed_elsewhere(
      String file,
      double before,
      double after,
      double inHalf,
      double inMost,
      double outHalf,
      double outMost) {
    JsonNode d = document(file, "--profiles", "0");
    close(d, "/stored_na_per_m2/before", before, 1.4 * AMOUNT);
    close(d, "/stored_na_per_m2/after", after, AMOUNT);
    close(d, "/in/t50_s", inHalf, TIME);
    close(d, "/in/t90_s", inMost, TIME);
    close(d, "/out/t50_s", outHalf, TIME);
    close(d, "/out/t90_s", outMost, TIME);
    assertThat(d.at("/conservation_error").asDouble()).isLessThan(1e-12);
    assertThat(d.at("/convergence/cells").asInt()).isEqualTo(240);
    assertThat(d.at("/convergence/relative_change_of_amounts").asDouble()).isLessThan(AMOUNT);
    assertThat(d.at("/convergence/relative_change_of_times").asDouble()).isLessThan(TIME);
  }

  private static void close(JsonNode d, String pointer, double value, double tolerance) {
    assertThat(d.at(pointer).asDouble()).isCloseTo(value, within(tolerance * value));
  }

  @Test
  void a_trap_gains_in_and_loses_out_and_says_both() {
    JsonNode d = document("sodium-affinity-up", "--only-gains");
    assertThat(d.at("/schema").asString()).isEqualTo("transport/1");
    assertThat(d.at("/gain_in").asDouble()).isGreaterThan(1);
    assertThat(d.at("/gain_out").asDouble()).isLessThan(1);
    assertThat(d.at("/gain_round_trip").asDouble()).isLessThan(1);
    close(d, "/stored_ratio", 1.1297e19 / 2e18, 2 * AMOUNT);
    close(d, "/window_ratio", (1.1297e19 - 3.872e18) / 1.98e18, 2 * AMOUNT);
    close(d, "/field_peak_V_per_m/before", 1.50e8, 0.02);
    close(d, "/field_peak_V_per_m/after", 6.73e8, 0.02);
    assertThat(d.at("/na_excess_per_cm2").isNumber()).isTrue();
    assertThat(d.at("/na_excess_per_cm2")).isEqualTo(d.at("/interfaces/0/na_excess_per_cm2"));
    assertThat(d.at("/convergence").isNull()).isTrue();
    assertThat(d.at("/comparisons").size()).isOne();
    assertThat(d.at("/comparisons/0/says").asString())
        .contains("goes in 2.", "faster", "comes out 1.", "slower")
        .doesNotContain("accelerat");
    assertThat(d.at("/profiles/in").size()).isEqualTo(4);
    assertThat(d.at("/profiles/in/0/share").asDouble()).isCloseTo(0.19, within(1e-3));
    assertThat(d.at("/profiles/after/ions_per_cm3/Na").size())
        .isEqualTo(d.at("/profiles/after/position_nm").size());
    assertThat(d.at("/provenance/stack").asString()).isEqualTo("sodium-affinity-up.json");
  }

  @Test
  void a_stack_layer_by_layer_stands_beside_its_continuum() {
    JsonNode d =
        document(
            "sodium-affinity-up",
            "--only-gains",
            "--profiles",
            "0",
            "--cells",
            "60",
            "--planes",
            "0.02");
    assertThat(d.at("/layer_by_layer/distance_nm").asDouble()).isEqualTo(0.02);
    JsonNode after = d.at("/layer_by_layer/after");
    assertThat(after.at("/stored_over_continuum").asDouble()).isCloseTo(1, within(1e-3));
    assertThat(after.at("/field_peak_over_continuum").asDouble()).isCloseTo(1, within(0.02));
    assertThat(after.at("/potential_V").size()).isEqualTo(after.at("/position_nm").size());
    Console console = Console.run("transport", "MoS2/ZnIn2S4", "--planes", "0.3");
    assertThat(console.code()).isEqualTo(2);
    assertThat(console.err()).contains("--planes is for one run of a stack file");
    String stack = STACKS.resolve("sodium-core-shell.json").toString();
    Console round = Console.run("transport", "--stack", stack, "--only-gains", "--planes", "0.3");
    assertThat(round.code()).isEqualTo(2);
    assertThat(round.err()).contains("planes need a slab");
    assertThat(round.err().lines()).hasSize(1);
    String slab = STACKS.resolve("sodium-affinity-up.json").toString();
    Console far = Console.run("transport", "--stack", slab, "--only-gains", "--planes", "1e9");
    assertThat(far.code()).isEqualTo(2);
    assertThat(far.out()).isEmpty();
    assertThat(far.err()).contains("at most the thickness of the thinnest layer, 10.0 nm");
    assertThat(far.err().lines()).hasSize(1);
  }

  @Test
  void aFrontTooSharpForTheCellsIsFollowedOnMore() {
    Console pair =
        Console.run(
            "transport",
            "CoSe2/Cu2Se",
            "--cells",
            "4",
            "--only-gains",
            "--samples",
            "1",
            "--profiles",
            "1",
            "--json");

    assertThat(pair.code()).isZero();
    assertThat(pair.err()).contains("too sharp for 4 cells a layer: computed on 6");
    assertThat(pair.out()).contains("\"mesh_refined\"");
  }

  @Test
  void both_flux_schemes_agree_within_the_mesh() {
    JsonNode other =
        document("sodium-balanced", "--only-gains", "--profiles", "0", "--scheme", "enhanced");
    close(other, "/stored_na_per_m2/after", 2.273e18, AMOUNT);
    close(other, "/in/t90_s", 19.17, 0.01);
    close(other, "/out/t90_s", 31.39, 0.01);
    assertThat(other.at("/solver/scheme").asString()).isEqualTo("enhanced");
  }

  @Test
  void spheres_and_cylinders_are_driven_from_outside() {
    JsonNode sphere = document("sodium-core-shell", "--only-gains", "--profiles", "0");
    assertThat(sphere.at("/step/face").asString()).isEqualTo("right");
    close(sphere, "/in/t90_s", 0.2818, TIME);
    JsonNode cylinder = document("sodium-cylinder", "--only-gains", "--profiles", "0");
    close(cylinder, "/in/t90_s", 2.588, TIME);
    for (JsonNode d : List.of(sphere, cylinder)) {
      assertThat(d.at("/conservation_error").asDouble()).isLessThan(1e-12);
    }
  }

  @Test
  void a_metal_holds_sodium_without_bands() {
    JsonNode d = document("sodium-metal", "--only-gains", "--profiles", "1");
    assertThat(d.at("/stored_by_layer_na_per_m2/after/1").asDouble())
        .isGreaterThan(d.at("/stored_by_layer_na_per_m2/after/0").asDouble());
    JsonNode profile = d.at("/profiles/in/0/profile");
    int last = profile.at("/position_nm").size() - 1;
    assertThat(profile.at("/conduction_band_eV/" + last).isNull()).isTrue();
    assertThat(profile.at("/conduction_band_eV/0").isNumber()).isTrue();
    assertThat(profile.at("/ions_per_cm3/Na/" + last).asDouble()).isPositive();
    assertThat(d.at("/conservation_error").asDouble()).isLessThan(1e-12);
  }

  @Test
  void electrons_at_equilibrium_are_refuted_where_they_hold_the_sodium_back() throws IOException {
    JsonNode moving = document("sodium-insulator", "--only-gains", "--profiles", "1");
    assertThat(moving.at("/electrons/model").asString()).isEqualTo("moving");
    assertThat(moving.at("/electrons/face").asString()).isEqualTo("right");
    assertThat(moving.at("/profiles/in/0/profile/fermi_level_eV").isArray()).isTrue();
    Path file = folder.resolve("stack.json");
    Files.writeString(
        file,
        Files.readString(STACKS.resolve("sodium-insulator.json"))
            .replace("\"moving\"", "\"equilibrium\"")
            .replaceAll(",\\s*\"electron_face\": \"right\"", ""));
    Console console =
        Console.run(
            "transport",
            "--stack",
            file.toString(),
            "--json",
            "--quiet",
            "--only-gains",
            "--profiles",
            "0");
    JsonNode still = JsonMapper.shared().readTree(console.out());
    assertThat(still.at("/electrons/justified").asBoolean()).isFalse();
    assertThat(still.at("/electrons/resistance_over_ions").asDouble()).isGreaterThan(0.1);
    assertThat(still.at("/warnings/0/code").asString()).isEqualTo("electrons_hold_back");
    assertThat(still.at("/in/t50_s").asDouble())
        .isLessThan(0.8 * moving.at("/in/t50_s").asDouble());
  }

  @Test
  void the_same_bytes_come_twice_and_files_are_written_whole() throws IOException {
    String[] arguments = {
      "transport",
      "--stack",
      STACKS.resolve("sodium-homogeneous.json").toString(),
      "--json",
      "--only-gains",
      "--quiet",
      "--out",
      folder.resolve("out").toString()
    };
    Console first = Console.run(arguments);
    assertThat(first.code()).isZero();
    assertThat(Console.run(arguments).out()).isEqualTo(first.out());
    assertThat(Files.readString(folder.resolve("out/transport.json"))).isEqualTo(first.out());
    try (var files = Files.list(folder.resolve("out"))) {
      assertThat(files.map(f -> f.getFileName().toString()).sorted())
          .containsExactly(
              "transport-comparisons.csv",
              "transport-profiles.csv",
              "transport-trace.csv",
              "transport.json");
    }
    assertThat(Files.readAllLines(folder.resolve("out/transport-trace.csv")).getFirst())
        .isEqualTo(
            "way,time_s,stored_na_per_m2,flux_na_per_m2_s,field_peak_V_per_m,"
                + "field_at_interface_1_V_per_m");
  }

  @Test
  void the_terminal_shows_in_out_and_both() {
    Console console =
        Console.run(
            "transport",
            "--stack",
            STACKS.resolve("sodium-affinity-up.json").toString(),
            "--only-gains");
    assertThat(console.code()).isZero();
    assertThat(console.out())
        .contains("in   50 % after 13.7", "out  50 % after 236", "all offsets removed")
        .containsPattern("makes the round trip 1\\.\\d+ times slower")
        .doesNotContain("accelerat");
  }

  private static final String STACK =
      """
      {"temperature_K": 298.15, "geometry": "slab", "statistics": "boltzmann",
       "layers": [
        {"name": "outer", "thickness_nm": 10, "band_gap_eV": 3, "electron_affinity_eV": 4,
         "permittivity": 10, "nc_per_cm3": 1e19, "nv_per_cm3": 1e19, "donors_per_cm3": 1e18,
         "ions": [{"name": "Na", "charge": 1, "sites_per_cm3": 1e21, "site_energy_eV": 0,
                   "diffusivity_cm2_per_s": 1e-13, "initial_per_cm3": 1e18}]},
        {"name": "inner", "thickness_nm": 10, "band_gap_eV": 3, "electron_affinity_eV": 4.3,
         "permittivity": 10, "nc_per_cm3": 1e19, "nv_per_cm3": 1e19, "donors_per_cm3": 1e18,
         "ions": [{"name": "Na", "charge": 1, "sites_per_cm3": 1e21, "site_energy_eV": 0.3,
                   "diffusivity_cm2_per_s": 1e-13, "initial_per_cm3": 1e18}]}],
       "contacts": {"left": "insulated", "right": "insulated"}, "interface_dipole_V": [0],
       "mesh": {"nodes_per_layer": 20},
       "sodium_step": {"ion": "Na", "face": "left", "from_per_cm3": 1e18, "to_per_cm3": 1e20}}
      """;

  @Test
  void an_ion_that_is_not_driven_keeps_its_amount() throws IOException {
    Path file = folder.resolve("stack.json");
    Files.writeString(
        file,
        STACK.replace(
            "\"initial_per_cm3\": 1e18}]",
            "\"initial_per_cm3\": 1e18},{\"name\": \"X\", \"charge\": 2, \"sites_per_cm3\": 1e21,"
                + " \"diffusivity_cm2_per_s\": 1e-14, \"initial_per_cm3\": 1e19}]"));
    Console console =
        Console.run("transport", "--stack", file.toString(), "--json", "--quiet", "--only-gains");
    assertThat(console.err()).isEmpty();
    JsonNode d = JsonMapper.shared().readTree(console.out());
    double before = amount(d.at("/profiles/before"), "X");
    assertThat(amount(d.at("/profiles/after"), "X")).isCloseTo(before, within(1e-9 * before));
    assertThat(amount(d.at("/profiles/out/3/profile"), "X"))
        .isCloseTo(before, within(1e-9 * before));
    assertThat(d.at("/out/share_at_end").asDouble()).isCloseTo(0.95, within(1e-6));
  }

  /** Integral by the trapezoidal rule, which in a slab is that of the finite volumes. */
  private static double amount(JsonNode profile, String ion) {
    JsonNode x = profile.at("/position_nm");
    JsonNode c = profile.at("/ions_per_cm3/" + ion);
    double sum = 0;
    for (int i = 1; i < x.size(); i++) {
      double width = x.get(i).asDouble() - x.get(i - 1).asDouble();
      sum += 0.5 * width * (c.get(i).asDouble() + c.get(i - 1).asDouble());
    }
    return sum;
  }

  /** What stands in the file, what is written instead, line of the error, words of it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"diffusivity_cm2_per_s\": 1e-13, | \"diffusivity_cm2_per_s\": -1e-13, | 5 | diffusivity",
        "\"diffusivity_cm2_per_s\": 1e-13, | \"diffusivity_cm2_per_s\": 0, | 6 | does not pass",
        "\"diffusivity_cm2_per_s\": 1e-13, | \"diffusivity_cm2_per_s\": 1e-60, | 6 | does not pass",
        "\"diffusivity_cm2_per_s\": 1e-13, | \"diffusivity_cm2_per_s\": 1e30, | 5 | diffusivity",
        "\"initial_per_cm3\": 1e18 | \"initial_per_cm3\": 2e21 | 5 | below its site density",
        "\"initial_per_cm3\": 1e18 | \"initial_per_cm3\": -1 | 5 | initial_per_m3",
        "\"to_per_cm3\": 1e20 | \"to_per_cm3\": 1e21 | 13 | sites per cm3",
        "\"from_per_cm3\": 1e18 | \"from_per_cm3\": 2e21 | 13 | sites per cm3",
        "\"to_per_cm3\": 1e20 | \"to_per_cm3\": 1e18 | 13 | two different",
        "\"to_per_cm3\": 1e20 | \"to_per_cm3\": -1e20 | 13 | must lie above 0",
        "\"from_per_cm3\": 1e18 | \"from_per_cm3\": 0 | 13 | must lie above 0",
        "\"from_per_cm3\": 1e18 | \"from_per_cm3\": 1e-300 | 13 | at least 1.0 per cm3",
        "\"permittivity\": 10 | \"permittivity\": 0 | 3 | permittivity",
        "\"thickness_nm\": 10 | \"thickness_nm\": 0 | 3 | thickness",
        "\"thickness_nm\": 10 | \"thickness_nm\": -3 | 3 | thickness",
        "\"name\": \"Na\" | \"name\": \"K\" | 13 | does not hold",
        "\"ion\": \"Na\" | \"ion\": \"Li\" | 13 | does not hold",
        "\"face\": \"left\" | \"face\": \"top\" | 13 | face",
        "\"charge\": 1 | \"charge\": 0 | 5 | charge",
        "\"charge\": 1 | \"charge\": 99 | 5 | charge",
        "\"charge\": 1 | \"charge\": 1.5 | 5 | whole number",
        "\"charge\": 1 | \"charge\": 2 | 9 | in another layer",
        "\"left\": \"insulated\" | \"left\": {\"schottky_barrier_eV\": 0.6} | 11 | neutral or",
        "\"right\": \"insulated\" | \"right\": {\"band_bending_V\": 0.1} | 11 | neutral or",
        "\"slab\" | \"sphere\" | 13 | centre of a sphere",
        "\"slab\" | \"cylinder\" | 13 | axis",
        "\"nodes_per_layer\": 20 | \"nodes_per_layer\": 200000 | 12 | at most 100000 cells",
        "\"nodes_per_layer\": 20 | \"nodes_per_layer\": 1e9 | 12 | nodes_per_layer",
        "\"nodes_per_layer\": 20 | \"nodes_per_layer\": 0 | 12 | nodes_per_layer",
        "\"site_energy_eV\": 0, | \"site_energy_eV\": 1e9, | 5 | site_energy",
        "\"sites_per_cm3\": 1e21 | \"sites_per_cm3\": -1 | 5 | sites_per_m3",
        "\"temperature_K\": 298.15 | \"temperature_K\": 0 | 1 | temperature",
        "\"to_per_cm3\": 1e20 | \"to_per_cm3\": 1e20, \"electrons\": \"fast\" | 13 | electrons",
        "\"to_per_cm3\": 1e20 | \"to_per_cm3\": 1e20, \"electron_face\": \"left\" | 13 | supply",
        "\"to_per_cm3\": 1e20 | \"to_per_cm3\": 1e20, \"time_s\": 1e-30 | 13 | unknown key",
        "\"to_per_cm3\": 1e20 | \"to_per_cm3\": null | 13 | to_per_cm3",
        "\"sodium_step\" | \"sodium_stop\" | 13 | unknown key",
      })
  void a_wrong_stack_is_one_line_with_its_place(
      String there, String instead, int line, String words) throws IOException {
    assertThat(STACK).contains(there);
    Path file = folder.resolve("wrong.json");
    int at = STACK.indexOf(there);
    Files.writeString(
        file, STACK.substring(0, at) + instead + STACK.substring(at + there.length()));
    Console console =
        Console.run("transport", "--stack", file.toString(), "--json", "--only-gains");
    assertThat(console.out()).isEmpty();
    assertThat(console.err().lines()).hasSize(1);
    assertThat(console.err()).startsWith("error: ").contains(words, "wrong.json:" + line + ":");
    assertThat(console.code()).isEqualTo(ExitCode.INPUT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--cells 3",
        "--cells 1000000000",
        "--cells 1e3",
        "--tolerance 0",
        "--tolerance 1e-30",
        "--tolerance nan",
        "--time-limit 0",
        "--time-limit -1",
        "--profiles -1",
        "--profiles 1000000",
        "--scheme upwind",
        "MoS2/SnO2",
      })
  void a_wrong_option_is_one_line(String options) throws IOException {
    Path file = folder.resolve("stack.json");
    Files.writeString(file, STACK);
    List<String> arguments =
        new ArrayList<>(List.of("transport", "--stack", file.toString(), "--json"));
    arguments.addAll(List.of(options.split(" ")));
    Console console = Console.run(arguments.toArray(String[]::new));
    assertThat(console.out()).isEmpty();
    assertThat(console.err().lines()).hasSize(1);
    assertThat(console.err()).startsWith("error: ");
    assertThat(console.code()).isEqualTo(ExitCode.INPUT);
  }

  @Test
  void a_stack_without_a_step_says_what_to_add() {
    Console console =
        Console.run("transport", "--stack", STACKS.resolve("isotype-1.json").toString());
    assertThat(console.code()).isEqualTo(ExitCode.INPUT);
    assertThat(console.err()).contains("'sodium_step' is missing", "from_per_cm3");
  }

  @Test
  void the_time_limit_ends_a_run_with_its_history() throws IOException {
    Path file = folder.resolve("stack.json");
    Files.writeString(file, STACK);
    Path out = folder.resolve("run");
    Console console =
        Console.run(
            "transport",
            "--stack",
            file.toString(),
            "--time-limit",
            "1e-30",
            "--planes",
            "0.5",
            "--json",
            "--quiet",
            "--out",
            out.toString());
    assertThat(console.code()).isEqualTo(ExitCode.NOT_CONVERGED);
    JsonNode d = JsonMapper.shared().readTree(console.out());
    assertThat(d.at("/stored_na_per_m2/after").asDouble())
        .isGreaterThan(d.at("/stored_na_per_m2/before").asDouble());
    assertThat(d.at("/in/share_at_end").asDouble()).isZero();
    for (String nothing :
        List.of("/in/t90_s", "/out", "/gain_in", "/interfaces", "/trace/out", "/layer_by_layer")) {
      assertThat(d.at(nothing).isNull()).as(nothing).isTrue();
    }
    assertThat(d.at("/comparisons").isEmpty()).isTrue();
    assertThat(d.at("/warnings/0/code").asString()).isEqualTo("partial");
    assertThat(d.at("/warnings/0/message").asString()).contains("stopped by --time-limit");
    assertThat(out.resolve("transport.json")).content().isEqualTo(console.out());
    assertThat(out.resolve("transport-trace.csv")).isRegularFile();
    assertThat(out.resolve("transport-profiles.csv")).isRegularFile();
    assertThat(out.resolve("transport-comparisons.csv")).doesNotExist();
    assertThat(console.err().lines()).hasSize(1);
    assertThat(console.err())
        .contains("stopped by --time-limit", "on the way in, after 0 steps, at 0.00 s")
        .doesNotContain("at anodyne");
    Console later =
        Console.run(
            "transport",
            "--stack",
            file.toString(),
            "--cells",
            "2000",
            "--tolerance",
            "1e-9",
            "--quiet",
            "--time-limit",
            "4");
    assertThat(later.code()).isEqualTo(ExitCode.NOT_CONVERGED);
    assertThat(later.out()).contains("  in   50 % ");
    assertThat(later.err().lines()).hasSize(1);
    assertThat(later.err())
        .containsPattern("after [1-9]\\d* steps")
        .doesNotContain("last corrections");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "0", "NaN", "Infinity"})
  void a_distance_of_planes_that_is_none_is_blamed_on_the_command_line(String distance)
      throws IOException {
    Path file = folder.resolve("stack.json");
    Files.writeString(file, STACK);
    Console console =
        Console.run("transport", "--stack", file.toString(), "--planes=" + distance, "--json");
    assertThat(console.code()).isEqualTo(ExitCode.INPUT);
    assertThat(console.err())
        .startsWith("error: --planes must be a positive distance in nm, got ")
        .contains("; command line; ")
        .doesNotContain("stack.json");
  }

  @Test
  void a_protocol_that_starts_without_sodium_is_refused_without_naming_a_layer()
      throws IOException {
    Path file = folder.resolve("steps.yaml");
    Files.writeString(file, "start_per_cm3: -1\nsteps: [{rest: true, longest_s: 1}]\n");
    Console console = Console.run("transport", "MoS2/ZnIn2S4", "--protocol", file.toString());
    assertThat(console.code()).isEqualTo(ExitCode.INPUT);
    assertThat(console.err())
        .contains("start_per_cm3 must be at least 1 per cm3, got -1.0;")
        .doesNotContain("Infinity", "''");
  }

  @Test
  void files_that_cannot_be_written_leave_nothing_on_the_output() throws IOException {
    Path file = folder.resolve("stack.json");
    Files.writeString(file, STACK);
    Path out = folder.resolve("taken");
    Files.createDirectories(out.resolve("transport-trace.csv"));
    Console console =
        Console.run(
            "transport",
            "--stack",
            file.toString(),
            "--json",
            "--only-gains",
            "--out",
            out.toString());
    assertThat(console.code()).isEqualTo(ExitCode.INPUT);
    assertThat(console.out()).isEmpty();
    assertThat(console.err().lines()).hasSize(1);
  }

  @Test
  void one_phase_alone_is_refused_for_what_it_is() {
    Console console = Console.run("transport", "MoS2", "--json", "--samples", "0");
    assertThat(console.code()).isEqualTo(ExitCode.INPUT);
    assertThat(console.out()).isEmpty();
    assertThat(console.err())
        .contains("one phase alone has no contact", "name two or more phases as A/B");
  }

  @Test
  void a_pair_prints_the_fields_of_a_stack_and_what_its_phases_add() {
    Console console =
        Console.run(
            "transport",
            "MoS2/ZnIn2S4",
            "--cells",
            "16",
            "--samples",
            "2",
            "--profiles",
            "1",
            "--json");
    assertThat(console.code()).as(console.err()).isEqualTo(0);
    JsonNode root = JsonMapper.shared().readTree(console.out());
    assertThat(root.get("schema").asString()).isEqualTo("transport/1");
    assertThat(root.get("heterostructure").asString()).isEqualTo("MoS2/ZnIn2S4");
    for (String field :
        List.of(
            "in",
            "out",
            "gain_in",
            "gain_out",
            "gain_round_trip",
            "stored_ratio",
            "stored_na_per_m2",
            "field_peak_V_per_m",
            "field_reverses",
            "na_excess_per_cm2",
            "conservation_error",
            "moving_electrons")) {
      assertThat(root.has(field)).as(field).isTrue();
    }
    assertThat(root.get("window_V").get("from").asDouble())
        .isGreaterThan(root.get("window_V").get("to").asDouble());
    assertThat(root.get("driven_phase").asString()).isEqualTo("MoS2");
    assertThat(root.get("sodium_of_layers").size()).isEqualTo(2);
    assertThat(root.get("inputs").get(0).get("values").get(0).get("source").asString())
        .isNotEmpty();
    assertThat(root.get("draws").get("samples").asInt() + root.get("draws").get("failed").asInt())
        .isEqualTo(2);
    assertThat(root.get("to_cell").get("round_trip_over_that_without_field").asDouble())
        .isGreaterThanOrEqualTo(1);
    assertThat(root.get("findings").size()).isGreaterThanOrEqualTo(5);
  }

  @Test
  void less_sodium_moves_a_pair_less_far() {
    Console console =
        Console.run(
            "transport",
            "SnS/SnO2",
            "--cells",
            "16",
            "--samples",
            "0",
            "--only-gains",
            "--sodium-from",
            "0.001",
            "--sodium-to",
            "0.02",
            "--json");
    assertThat(console.code()).as(console.err()).isEqualTo(0);
    JsonNode layer =
        JsonMapper.shared()
            .readTree(console.out())
            .get("sodium_of_layers")
            .get(0)
            .get("na_per_formula");
    assertThat(layer.get("before").asDouble()).isLessThan(0.01);
    assertThat(layer.get("after").asDouble()).isBetween(0.005, 0.09);
  }

  private static final Path CYCLES = Path.of("..", "examples", "protocols", "cycles.yaml");

  @Test
  void a_protocol_runs_beside_in_and_out_and_its_cycles_repeat() throws IOException {
    Console console =
        Console.run(
            "transport",
            "--stack",
            STACKS.resolve("sodium-affinity-up.json").toString(),
            "--json",
            "--quiet",
            "--only-gains",
            "--cells",
            "40",
            "--protocol",
            CYCLES.toString(),
            "--out",
            folder.resolve("run").toString());
    assertThat(console.code()).as(console.err()).isZero();
    JsonNode ran = JsonMapper.shared().readTree(console.out()).at("/protocol");
    JsonNode steps = ran.at("/steps");
    List<String> words = new ArrayList<>();
    steps.forEach(
        step -> words.add(step.at("/step").asString() + " " + step.at("/ended_by").asString()));
    List<String> cycle =
        List.of("feed level", "hold settled", "rest time", "feed level", "hold settled");
    List<String> twice = new ArrayList<>(cycle);
    twice.addAll(cycle);
    assertThat(words).isEqualTo(twice);
    JsonNode feed = steps.get(0);
    double fed = 1e17 * feed.at("/end_s").asDouble();
    double taken =
        feed.at("/stored_na_per_m2/after").asDouble()
            - feed.at("/stored_na_per_m2/before").asDouble();
    assertThat(taken).isCloseTo(fed, within(1e-6 * fed));
    close(
        steps.get(9),
        "/stored_na_per_m2/after",
        steps.get(4).at("/stored_na_per_m2/after").asDouble(),
        1e-3);
    assertThat(ran.at("/dissipated_J_per_m2").asDouble()).isPositive();
    assertThat(ran.at("/conservation_error").asDouble()).isLessThan(1e-12);
    assertThat(ran.at("/profiles").size()).isEqualTo(10);
    assertThat(Files.readAllLines(folder.resolve("run/transport-protocol.csv")))
        .hasSize(ran.at("/trace/time_s").size() + 1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "- {charge: 1} | does not begin with 'charge' | 2",
        "- {rest: true, for_s: 3} | unknown key 'for_s' | 2",
        "- {rest: true} | has no end | 2",
        "- rest | keys with values are needed | 2",
        "- {rest: false, longest_s: 1} | does nothing | 2",
        "- {hold_per_cm3: 1e22, longest_s: 1} | below the 1.0E21 sites | 2",
        "- {hold_per_cm3: 1e19, hold_V: 1, longest_s: 1} | one of hold_per_cm3 and hold_V | 2",
        "- {hold_V: 1e9, longest_s: 1} | -20..20 V | 2",
        "- {hold_per_cm3: 1e20, longest_s: 0} | longer than 0 | 2",
        "- {feed_per_cm2_s: 0, longest_s: 1} | without flux | 2",
        "- {feed_per_cm2_s: 1e13, until_settled: 0.1} | does not settle | 2",
        "- {feed_per_cm2_s: 1e13, until_stored_per_cm2: -1} | positive, got -1.0 | 2",
        "- {exchange_per_cm2_s: 1e12, longest_s: 1} | one of reservoir_per_cm3 | 2",
        "- {repeat: 20000, steps: [{rest: true, longest_s: 1}]} | are repeated 1 to 10000 | 2",
        "- {feed_per_cm2_s: 1e24, longest_s: 1} | step 1 of the protocol ended at | 3",
        "- {feed_per_cm2_s: 1e300, longest_s: 1} | between -1e25 and 1e25, got 1.0E300 | 2",
      })
  void a_protocol_that_means_nothing_or_leads_nowhere_is_one_line(
      String steps, String words, int code) throws IOException {
    Path file = folder.resolve("steps.yaml");
    Files.writeString(file, "steps:\n  " + steps + "\n");
    Path stack = folder.resolve("stack.json");
    Files.writeString(stack, STACK);
    Console console =
        Console.run(
            "transport",
            "--stack",
            stack.toString(),
            "--only-gains",
            "--json",
            "--quiet",
            "--protocol",
            file.toString());
    assertThat(console.code()).as(console.err()).isEqualTo(code);
    assertThat(console.err()).startsWith("error: ").contains(words, "steps.yaml");
    assertThat(console.err().lines()).hasSize(1);
    assertThat(console.out().isEmpty()).isEqualTo(code == ExitCode.INPUT);
  }

  @Test
  void a_pair_goes_through_a_protocol_too() throws IOException {
    Path file = folder.resolve("pair.yaml");
    Files.writeString(
        file, "steps:\n  - {hold_V: 1.6, until_settled: 0.05}\n  - {rest: true, longest_s: 1}\n");
    Console console =
        Console.run(
            "transport",
            "MoS2/ZnIn2S4",
            "--cells",
            "16",
            "--samples",
            "0",
            "--only-gains",
            "--json",
            "--quiet",
            "--protocol",
            file.toString());
    assertThat(console.code()).as(console.err()).isZero();
    JsonNode ran = JsonMapper.shared().readTree(console.out()).at("/protocol");
    assertThat(ran.at("/steps").size()).isEqualTo(2);
    close(ran, "/trace/potential_V/1", 1.6, 1e-9);
    assertThat(Console.run("transport", "MoS2/ZnIn2S4", "--protocol", "none.yaml").err())
        .contains("no such file");
  }

  @Test
  void sodium_that_would_go_down_is_refused() {
    Console console =
        Console.run("transport", "SnS/SnO2", "--sodium-from", "0.2", "--sodium-to", "0.1");
    assertThat(console.code()).isEqualTo(2);
    assertThat(console.err()).startsWith("error: ").contains("from_na_per_formula");
    assertThat(Console.run("transport", "--stack", "x.json", "--sodium-to", "0.1").code())
        .isEqualTo(2);
  }
}
