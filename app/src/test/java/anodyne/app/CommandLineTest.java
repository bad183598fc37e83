package anodyne.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CommandLineTest {
  @TempDir Path folder = Path.of("");

  private Console study(String... more) {
    String[] base = {"study", "--samples", "16", "--out", folder.resolve("out").toString()};
    return Console.run(Stream.concat(Stream.of(base), Stream.of(more)).toArray(String[]::new));
  }

  private void refused(Console console, String message) {
    assertThat(console.code()).as(console.err()).isEqualTo(ExitCode.INPUT);
    assertThat(console.out()).isEmpty();
    assertThat(console.err().lines().toList())
        .singleElement()
        .asString()
        .startsWith("error: ")
        .contains(message)
        .matches("error: [^;]+(;.*)+");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void study_writes_a_report_that_says_the_same_as_its_json() throws IOException {
    Console console = study("MoS2/ZnIn2S4", "--json");
    assertThat(console.code()).isZero();
    JsonNode document = JsonMapper.shared().readTree(console.out());
    assertThat(document.propertyNames())
        .contains(
            "schema",
            "junction",
            "interface",
            "sodiation",
            "transport",
            "cell",
            "evidence",
            "warnings",
            "assumptions",
            "provenance",
            "run");
    assertThat(document.at("/junction/kind").asString()).isEqualTo("n-n");
    assertThat(document.at("/interface/unavailable").asString()).isNotEmpty();
    assertThat(document.at("/cell/cycles")).hasSize(4);
    assertThat(document.at("/cell/voltage_V")).hasSameSizeAs(document.at("/cell/time_s"));
    assertThat(document.at("/evidence/class").asString()).isEqualTo("sulfides/sulfides");
    assertThat(document.at("/evidence/printed_directions")).hasSize(2);
    Path out = folder.resolve("out");
    assertThat(JsonMapper.shared().readTree(Files.readString(out.resolve("study.json"))))
        .isEqualTo(document);
    assertThat(Files.readString(out.resolve("report.html"))).contains("ZnIn").contains("<svg");
    try (Stream<Path> figures = Files.list(out.resolve("figures"))) {
      assertThat(figures).isNotEmpty();
    }
  }

  @Test
  void the_same_input_gives_the_same_bytes_but_for_the_run() {
    String first = study("SnS/SnO2", "--json").out();
    String second = study("SnS/SnO2", "--json").out();
    assertThat(first.replaceAll("\"run\"[^}]*}", ""))
        .isEqualTo(second.replaceAll("\"run\"[^}]*}", ""));
  }

  @Test
  void a_row_of_the_table_may_stand_for_the_pair() {
    Console console = study("--table1", "16", "--json");
    JsonNode document = JsonMapper.shared().readTree(console.out());
    assertThat(document.at("/heterostructure").asString()).isEqualTo("MoS2/ZnIn2S4");
    assertThat(document.at("/table1_row").asInt()).isEqualTo(16);
  }

  @ParameterizedTest
  @CsvSource({
    "MoS7/ZnIn2S4, MoS2",
    "MoS2/ZnIn2S5, ZnIn2S4",
    "A//B, phase on every side",
    "MoS2/, phase on every side",
    "MoS2@SnO2/ZnS, mixes",
  })
  void a_wrong_name_is_one_line_with_a_suggestion(String name, String message) {
    refused(study(name), message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"99", "0", "-1", "x", "1e3", "99999999999"})
  void a_wrong_row_is_refused(String row) {
    refused(study("--table1", row), "");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"layers\": []} | layers is empty",
        "{\"layers\": [{\"name\": \"n\"}]} | is missing",
        "{\"layer\": []} | did you mean 'layers'",
        "{\"layers\": 5} | must be a list",
        "not json at all | stack.json",
        "{\"layers\": [{\"name\": \"Cu\", \"work_function_eV\": NaN}]} | stack.json",
        "{\"layers\": [{\"name\": \"Cu\", \"work_function_eV\": -4}]} | work_function_eV of Cu",
        "{\"layers\": [{\"name\": \"Cu\", \"work_function_eV\": 4}], \"mesh\":"
            + " {\"nodes_per_layer\": 10000000}} | nodes_per_layer",
      })
  void a_wrong_stack_file_is_one_line_with_its_place(String text, String message)
      throws IOException {
    refused(Console.run("junction", "--stack", file("stack.json", text).toString()), message);
  }

  @Test
  void empty_binary_and_absent_files_are_refused() throws IOException {
    refused(Console.run("junction", "--stack", file("empty.json", "").toString()), "empty");
    Path garbage = folder.resolve("garbage.json");
    Files.write(garbage, new byte[] {0, (byte) 0xff, 7, (byte) 0x80, 0, 1});
    refused(Console.run("junction", "--stack", garbage.toString()), "garbage.json");
    refused(Console.run("junction", "--stack", folder.resolve("no.json").toString()), "no.json");
    refused(study("MoS2/ZnIn2S4", "--design", garbage.toString()), "garbage.json");
    refused(study("MoS2/ZnIn2S4", "--rows", garbage.toString()), "garbage.json");
  }

  @Test
  void a_broken_phase_file_is_named_with_its_line() throws IOException {
    Path library = Files.createDirectory(folder.resolve("library"));
    Files.writeString(
        library.resolve("Xy2-a.yaml"),
        """
        schema: phase/1
        id: Xy2-a
        formula: MoS2
        form: a
        names: []
        description: d
        properties:
          band_gap:
            unit: meV
            values: []
        """);
    refused(study("MoS2/ZnIn2S4", "--library", library.toString()), "Xy2-a.yaml:");
    refused(study("MoS2/ZnIn2S4", "--library", folder.resolve("nowhere").toString()), "no folder");
  }

  @Test
  void a_design_is_written_and_read_back() throws IOException {
    Path design = folder.resolve("design.yaml");
    assertThat(study("MoS2/ZnIn2S4", "--write-design", design.toString()).code()).isZero();
    Console again = study("MoS2/ZnIn2S4", "--design", design.toString(), "--json");
    assertThat(again.code()).as(again.err()).isZero();
    assertThat(JsonMapper.shared().readTree(again.out()).at("/assumptions"))
        .as("only the range of the pinning slope, and what is no part of a design, stay open")
        .filteredOn(a ->
            !a.path("name")
                .asString()
                .matches("(current|capacitance|admittance|transport|cell)[.].*|.*[.]sodium_.*"))
        .hasSize(1);
    Files.writeString(design, Files.readString(design).replace("thickness_nm", "thicknes_nm"));
    Console typo = Console.run("junction", "MoS2/ZnIn2S4", "--design", design.toString());
    assertThat(typo.code()).isEqualTo(ExitCode.INPUT);
    assertThat(typo.err()).contains("did you mean 'thickness_nm'").contains("design.yaml:");
  }

  @Test
  void a_missing_value_is_named_and_still_reported() {
    Console console = study("MoS2/Na2S", "--json");
    assertThat(console.code()).isZero();
    assertThat(JsonMapper.shared().readTree(console.out()).at("/junction/unavailable").asString())
        .contains("Na2S lacks");
  }

  @Test
  void a_crystal_is_imported_and_then_known_by_its_name() throws IOException {
    Path cif =
        file(
            "rock.cif",
            """
            data_rock
            _cell_length_a 5.64
            _cell_length_b 5.64
            _cell_length_c 5.64
            _cell_angle_alpha 90
            _cell_angle_beta 90
            _cell_angle_gamma 90
            _space_group_name_H-M_alt 'F m -3 m'
            loop_
            _atom_site_label
            _atom_site_type_symbol
            _atom_site_fract_x
            _atom_site_fract_y
            _atom_site_fract_z
            Zn1 Zn 0 0 0
            S1 S 0.5 0.5 0.5
            """);
    String library = folder.resolve("own").toString();
    Console imported =
        Console.run("library", "import", cif.toString(), "--id", "RockZnS", "--library", library);
    assertThat(imported.code()).as(imported.err()).isZero();
    Console shown = Console.run("library", "show", "RockZnS", "--library", library);
    assertThat(shown.out()).contains("5.64");
    Files.writeString(cif, Files.readString(cif).replace("0.5 0.5 0.5", "0.5 ? 0.5"));
    Console broken =
        Console.run("library", "import", cif.toString(), "--id", "Other", "--library", library);
    assertThat(broken.code()).isEqualTo(ExitCode.INPUT);
    assertThat(broken.err()).contains("rock.cif:16");
  }

  @Test
  void help_is_there_on_every_level_with_an_example() {
    for (List<String> command :
        List.of(
            List.<String>of(),
            List.of("study"),
            List.of("junction"),
            List.of("library"),
            List.of("library", "show"),
            List.of("library", "import"),
            List.of("evidence"),
            List.of("evidence", "check"),
            List.of("doctor"))) {
      String[] arguments =
          Stream.concat(command.stream(), Stream.of("--help")).toArray(String[]::new);
      Console console = Console.run(arguments);
      assertThat(console.code()).isZero();
      assertThat(console.out()).contains("Example");
    }
    String version = Console.run("--version").out();
    assertThat(version).startsWith("anodyne ").endsWith("\n");
    assertThat(Console.run("-V").out()).isEqualTo(version);
    assertThat(Console.run("--version", "study").out()).isEqualTo(version);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "study",
        "junction",
        "sodiate",
        "balance",
        "prepare",
        "library",
        "evidence",
        "eis",
        "lab",
        "cv",
        "gitt",
        "doctor"
      })
  void every_command_is_listed_and_answers_by_its_own_name(String name) {
    assertThat(Console.run("--help").out()).containsPattern("(?m)^  " + name + " ");
    assertThat(Console.run(name, "--help").out()).contains("anodyne " + name);
    refused(Console.run(name + "x"), name + "x");
  }

  @Test
  void evidence_lists_filters_and_takes_users_rows() throws IOException {
    Console all = Console.run("evidence", "list", "--json");
    assertThat(JsonMapper.shared().readTree(all.out()).at("/rows")).hasSize(55);
    Console oxides = Console.run("evidence", "list", "--class", "sulfides/oxides", "--json");
    assertThat(JsonMapper.shared().readTree(oxides.out()).at("/rows")).hasSize(8);
    Console conflicts = Console.run("evidence", "conflicts", "--json");
    assertThat(JsonMapper.shared().readTree(conflicts.out()).at("/conflicts")).hasSize(69);
    Console template = Console.run("evidence", "list", "--template");
    Path rows = file("rows.csv", template.out().replace("# MoS2/SnS2@C", "MoS2/SnS2@C"));
    Console withOwn = Console.run("evidence", "list", "--rows", rows.toString(), "--json");
    assertThat(withOwn.code()).as(withOwn.err()).isZero();
    assertThat(JsonMapper.shared().readTree(withOwn.out()).at("/rows")).hasSize(56);
    refused(Console.run("evidence", "list", "--class", "sulfides/oxide"), "sulfides/oxides");
    refused(Console.run("evidence", "list", "--window", "a:b"), "--window");
  }
}
