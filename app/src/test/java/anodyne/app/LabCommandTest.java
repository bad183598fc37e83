package anodyne.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LabCommandTest {
  @TempDir Path folder;

  /** Three cycles at 1 mA: each discharge takes 1 h, each charge 0.9 h, one row a minute. */
  private static String cycles(double current_mA) {
    StringBuilder text =
        new StringBuilder("Test Time / s,Current / A,Voltage / V,Cycle Count / 1\n");
    int minute = 0;
    for (int cycle = 1; cycle <= 3; cycle++) {
      for (int i = 1; i <= 60; i++) {
        row(text, 60 * ++minute, -1e-3 * current_mA, 2.0 - 0.03 * i, cycle);
      }
      for (int i = 1; i <= 54; i++) {
        row(text, 60 * ++minute, 1e-3 * current_mA, 0.4 + 0.04 * i, cycle);
      }
    }
    return text.toString();
  }

  private static void row(StringBuilder text, int s, double a, double v, int cycle) {
    text.append(String.format(Locale.ROOT, "%d,%.6f,%.4f,%d%n", s, a, v, cycle));
  }

  private Path file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text, StandardCharsets.UTF_8);
  }

  private static JsonNode json(Object... arguments) {
    String[] words = new String[arguments.length + 1];
    for (int i = 0; i < arguments.length; i++) {
      words[i] = arguments[i].toString();
    }
    words[arguments.length] = "--json";
    Console console = Console.run(words);
    assertThat(console.code()).as(console.err()).isZero();
    return JsonMapper.shared().readTree(console.out());
  }

  @Test
  void a_file_gives_its_cycles_and_with_a_role_the_initial_efficiency() throws IOException {
    JsonNode document = json("lab", file("cell.csv", cycles(1)), "--role", "anode");
    assertThat(document.at("/schema").asString()).isEqualTo("lab/1");
    JsonNode at = document.at("/files/0");
    assertThat(at.at("/kind").asString()).isEqualTo("cycling");
    assertThat(at.at("/points").asInt()).isEqualTo(342);
    assertThat(at.at("/cycles").size()).isEqualTo(3);
    assertThat(at.at("/cycles/1/discharge_mAh").asDouble()).isCloseTo(1, within(1e-9));
    assertThat(at.at("/cycles/1/charge_mAh").asDouble()).isCloseTo(0.9, within(1e-9));
    assertThat(at.at("/cycles/1/coulombic_efficiency_percent").asDouble())
        .isCloseTo(90, within(1e-6));
    assertThat(document.at("/ice_percent").asDouble()).isBetween(89.0, 92.0);
  }

  @Test
  void numbering_and_the_voltage_that_parts_plateau_and_slope_are_choices() throws IOException {
    Path cell = file("cells/one/cell.csv", cycles(1));
    JsonNode at =
        json("lab", cell, "--numbering", "charge_first", "--split-V", "0.8").at("/files/0");
    assertThat(at.at("/cycle_numbering").asString()).isEqualTo("charge_first");
    assertThat(at.at("/cycles").size()).isEqualTo(4);
    assertThat(at.at("/plateaus/0/split_V").asDouble()).isEqualTo(0.8);
    double sum_mAh =
        at.at("/plateaus/0/slope_mAh").asDouble() + at.at("/plateaus/0/plateau_mAh").asDouble();
    assertThat(sum_mAh).isCloseTo(1, within(0.02));

    json(
        "lab",
        folder.resolve("cells/one"),
        "--numbering",
        "charge_first",
        "--split-V",
        "0.8",
        "--quiet",
        "--out",
        folder.resolve("out"));
    JsonNode written =
        JsonMapper.shared().readTree(Files.readString(folder.resolve("out/one/lab.json")));
    assertThat(written.findValue("cycle_numbering").asString()).isEqualTo("charge_first");
    assertThat(written.findValue("plateaus").size()).isPositive();
  }

  @Test
  void a_voltage_that_is_no_number_is_refused() throws IOException {
    Console console =
        Console.run("lab", file("cell.csv", cycles(1)).toString(), "--split-V", "NaN");
    assertThat(console.code()).isEqualTo(2);
    assertThat(console.err()).contains("--split-V");
  }

  @Test
  void without_a_role_there_is_no_efficiency_but_a_warning() throws IOException {
    JsonNode document = json("lab", file("cell.csv", cycles(1)));
    assertThat(document.at("/ice_percent").isNull()).isTrue();
    assertThat(document.at("/warnings").valueStream().map(w -> w.at("/code").asString()))
        .contains("role_unknown");
  }

  @Test
  void a_text_that_is_no_measurement_is_one_line_and_code_2() throws IOException {
    Console console = Console.run("lab", file("notes.txt", "dear diary\n").toString(), "--json");
    assertThat(console.code()).isEqualTo(2);
    assertThat(console.out()).isEmpty();
    assertThat(console.err()).startsWith("error: ").contains("notes.txt").hasLineCount(1);
  }

  @Test
  void a_role_that_contradicts_the_table_of_cells_is_refused() throws IOException {
    Path measured = file("a.csv", cycles(1));
    file("cells.csv", "cell,role\na,cathode\n");
    Console console = Console.run("lab", measured.toString(), "--role", "anode");
    assertThat(console.code()).isEqualTo(2);
    assertThat(console.err()).contains("contradicts").hasLineCount(1);
  }

  @Test
  void a_role_that_is_none_is_answered_with_the_words_to_write() throws IOException {
    Path measured = file("a.csv", cycles(1));
    Console console = Console.run("lab", measured.toString(), "--role", "xx");
    assertThat(console.code()).isEqualTo(2);
    assertThat(console.err())
        .contains("one of [anode, cathode, full, symmetric] but was 'xx'")
        .hasLineCount(1);
  }

  @Test
  void a_folder_gives_a_report_per_cell_and_means_of_replicates() throws IOException {
    file("cells/a-1.csv", cycles(1));
    file("cells/a-2.csv", cycles(1.1));
    file("cells/broken.csv", "no,numbers\nhere,either\n");
    file(
        "cells/cells.csv",
        """
        cell,role,group,active_mass_mg,files
        a-1,anode,a,2.0,a-1*.csv
        a-2,anode,a,2.0,a-2*.csv|broken.csv
        """);
    Path out = folder.resolve("out");
    JsonNode document = json("lab", folder.resolve("cells"), "--out", out);
    assertThat(document.at("/cells").size()).isEqualTo(2);
    JsonNode group = document.at("/groups/0");
    assertThat(group.at("/n").asInt()).isEqualTo(2);
    JsonNode capacity =
        group
            .at("/results")
            .valueStream()
            .filter(r -> r.at("/quantity").asString().equals("first_capacity_mAh_per_g"))
            .findFirst()
            .orElseThrow();
    assertThat(capacity.at("/mean").asDouble()).isCloseTo(450 * 1.05, within(1e-6));
    assertThat(capacity.at("/sd").asDouble()).isCloseTo(450 * 0.1 / Math.sqrt(2), within(1e-6));
    assertThat(document.at("/warnings").valueStream().map(w -> w.at("/code").asString()))
        .contains("file_not_read");
    String page = Files.readString(out.resolve("a-1/report.html"));
    assertThat(page)
        .contains("Cycling", "<svg", "mAh g")
        .doesNotContain("src=\"http", "href=\"http");
    assertThat(out.resolve("a-1/lab.json")).exists();
    assertThat(out.resolve("a-1/figures/charge-discharge.svg")).exists();
    assertThat(out.resolve("a-1/figures/charge-discharge.csv")).exists();
    assertThat(Files.readString(out.resolve("a-1/tables/cycles.csv"))).startsWith("cycle,");
    assertThat(Files.readString(out.resolve("summary.csv"))).hasLineCount(3);
    assertThat(Files.readString(out.resolve("index.html"))).contains("a-2/report.html");
  }

  @Test
  void the_cell_stands_beside_the_study_of_its_pair() throws IOException {
    file("cell/a.csv", cycles(1));
    file("cell/cells.csv", "cell,role,host,active_mass_mg\na,anode,MoS2/ZnIn2S4,2.0\n");
    Path out = folder.resolve("out");
    json("lab", folder.resolve("cell"), "--beside", "--out", out);
    assertThat(Files.readString(out.resolve("a/report.html")))
        .contains("Beside the study of MoS2/ZnIn2S4");
    assertThat(Files.readString(out.resolve("a/figures/beside-study.csv")))
        .contains("equilibrium charge_mAh_per_g", "same phases current_A_per_g");
  }

  @Test
  void an_empty_folder_is_refused() throws IOException {
    Path empty = Files.createDirectories(folder.resolve("empty"));
    Console console = Console.run("lab", empty.toString());
    assertThat(console.code()).isEqualTo(2);
    assertThat(console.err()).startsWith("error: ").hasLineCount(1);
  }

  @Test
  void a_table_of_cells_that_claims_no_file_is_named() throws IOException {
    file("cells/first.csv", cycles(1));
    file("cells/cells.csv", "cell,role\na,anode\n");
    Console console = Console.run("lab", folder.resolve("cells").toString());
    assertThat(console.code()).isEqualTo(2);
    assertThat(console.err()).contains("cells.csv claims a file", "column files").hasLineCount(1);
  }

  private static String codes(JsonNode warnings) {
    return warnings.valueStream().map(w -> w.at("/code").asString()).toList().toString();
  }

  @Test
  void the_index_as_json_has_a_row_per_cell_with_numbers_warnings_and_report() throws IOException {
    file("cells/a.csv", cycles(1));
    file("cells/b.csv", cycles(1.1));
    file("cells/cells.csv", "cell,role,group,active_mass_mg\na,anode,g,2.0\nb,anode,g,2.0\n");
    Path out = folder.resolve("out");
    json("lab", folder.resolve("cells"), "--out", out);
    JsonNode index = JsonMapper.shared().readTree(Files.readString(out.resolve("index.json")));
    assertThat(index.at("/schema").asString()).isEqualTo("lab-index/1");
    assertThat(index.at("/rows").size()).isEqualTo(2);
    JsonNode row = index.at("/rows/1");
    assertThat(row.at("/cell").asString()).isEqualTo("b");
    assertThat(out.resolve(row.at("/report").asString())).exists();
    assertThat(out.resolve(row.at("/document").asString())).exists();
    assertThat(row.at("/complete_cycles").asInt()).isEqualTo(3);
    assertThat(row.at("/basis").asString()).isEqualTo("host");
    assertThat(row.at("/first_capacity_mAh").asDouble()).isCloseTo(0.99, within(1e-9));
    assertThat(row.at("/first_capacity_mAh_per_g").asDouble()).isCloseTo(495, within(1e-6));
    assertThat(row.at("/retention_percent").isNumber()).isTrue();
    assertThat(index.at("/groups/0/n").asInt()).isEqualTo(2);
    assertThat(codes(index.at("/warnings"))).contains("mass_basis_missing");
  }

  @Test
  void formation_and_cycling_in_two_files_make_one_cell_with_results_of_both() throws IOException {
    String all = cycles(1);
    String first =
        all.lines().limit(1 + 114).collect(java.util.stream.Collectors.joining("\n")) + "\n";
    file("cells/a-1-formation.csv", first);
    file("cells/a-2-long.csv", cycles(1.3));
    file("cells/cells.csv", "cell,role\na,anode\n");
    Path out = folder.resolve("out");
    json("lab", folder.resolve("cells"), "--out", out);
    JsonNode index = JsonMapper.shared().readTree(Files.readString(out.resolve("index.json")));
    JsonNode row = index.at("/rows/0");
    assertThat(row.at("/first_test").asString()).endsWith("a-1-formation.csv");
    assertThat(row.at("/longest_test").asString()).endsWith("a-2-long.csv");
    assertThat(row.at("/first_capacity_mAh").asDouble()).isCloseTo(0.9, within(1e-9));
    assertThat(row.at("/last_capacity_mAh").asDouble()).isCloseTo(1.17, within(1e-9));
    assertThat(codes(index.at("/warnings"))).contains("several_tests");
    assertThat(Files.readString(out.resolve("index.html"))).contains("a-1-formation.csv");
  }

  @Test
  void a_host_that_is_no_formula_is_said_before_anything_is_written() throws IOException {
    file("cells/a.csv", cycles(1));
    file("cells/b.csv", cycles(1));
    file("cells/cells.csv", "cell,role,host\na,anode,MoS2\nb,anode,Foo/Bar\n");
    Path out = folder.resolve("out");
    Console console =
        Console.run("lab", folder.resolve("cells").toString(), "--out", out.toString(), "--quiet");
    assertThat(console.code()).isEqualTo(2);
    assertThat(console.err()).startsWith("error: ").contains("Foo").hasLineCount(1);
    assertThat(out).doesNotExist();
  }

  @Test
  void a_table_of_cells_named_for_a_folder_is_refused_and_so_is_an_out_below_a_file()
      throws IOException {
    file("cells/a.csv", cycles(1));
    Path table = file("other.csv", "cell,role\na,anode\n");
    Console named =
        Console.run("lab", folder.resolve("cells").toString(), "--cells", table.toString());
    assertThat(named.code()).isEqualTo(2);
    assertThat(named.err()).contains("--cells").hasLineCount(1);
    Console below =
        Console.run(
            "lab", folder.resolve("cells").toString(), "--out", table.resolve("sub").toString());
    assertThat(below.code()).isEqualTo(2);
    assertThat(below.err()).startsWith("error: ").hasLineCount(1);
  }

  @Test
  void what_no_cell_claims_is_said_on_the_terminal_and_in_the_index() throws IOException {
    file("cells/a.csv", cycles(1));
    file("cells/stray.csv", cycles(1));
    file("cells/cells.csv", "cell,role\na,anode\n");
    Path out = folder.resolve("out");
    Console console =
        Console.run("lab", folder.resolve("cells").toString(), "--out", out.toString());
    assertThat(console.err()).contains("warning: ").contains("stray.csv");
    assertThat(console.err()).contains("1/1 a: 1 file\n");
    assertThat(console.out()).contains("a: cycling, 3 complete cycles, ICE 91.5 %");
    assertThat(Files.readString(out.resolve("index.html"))).contains("stray.csv");
  }
}
