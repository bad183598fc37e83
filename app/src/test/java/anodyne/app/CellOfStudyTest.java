package anodyne.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CellOfStudyTest {
  private static final Path EXAMPLE = Path.of("..", "examples", "cells", "half-cell-cycles.json");

  @Test
  void an_unknown_scenario_is_one_line_that_names_those_there_are() {
    for (String[] command :
        new String[][] {
          {"study", "MoS2/ZnIn2S4", "--ageing", "rust"},
          {"cell", "run", EXAMPLE.toString(), "--ageing", "rust"}
        }) {
      Console console = Console.run(command);
      assertThat(console.code()).isEqualTo(2);
      assertThat(console.out()).isEmpty();
      assertThat(console.err().lines()).hasSize(1);
      assertThat(console.err()).contains("rust").contains("sei-glyme").contains("cracking");
    }
  }

  @Test
  void ageing_without_the_cell_is_refused() {
    Console console =
        Console.run("study", "MoS2/ZnIn2S4", "--only", "junction", "--ageing", "sei-glyme");
    assertThat(console.code()).isEqualTo(2);
    assertThat(console.err()).contains("--only");
  }

  @Test
  void cycles_without_ageing_and_cycles_beyond_reason_are_refused() {
    assertThat(Console.run("cell", "run", EXAMPLE.toString(), "--cycles", "3").code()).isEqualTo(2);
    assertThat(
            Console.run("cell", "run", EXAMPLE.toString(), "--ageing", "sei-glyme", "--cycles", "0")
                .code())
        .isEqualTo(2);
  }

  @Test
  void a_stated_loading_counts_though_it_is_the_default_and_a_senseless_window_has_no_cell(
      @TempDir Path folder) throws IOException {
    Path design = folder.resolve("design.yaml");
    Files.writeString(design, "schema: design/1\nelectrode: {loading_mg_per_cm2: 1.0}\n");
    Path out = folder.resolve("out");
    String[] command = {
      "study",
      "MoS2/SnO2",
      "--only",
      "cell",
      "--samples",
      "1",
      "--design",
      design.toString(),
      "--quiet",
      "--out",
      out.toString()
    };
    assertThat(Console.run(command).code()).isZero();
    String study = Files.readString(out.resolve("study.json"));
    assertThat(study).contains("cell.porosity").doesNotContain("\"cell.loading\"");

    Files.writeString(design, "schema: design/1\nelectrode: {window_V: [5, 6]}\n");
    assertThat(Console.run(command).code()).isZero();
    assertThat(Files.readString(out.resolve("study.json")))
        .contains("next to no sodium goes in between 5.00 and 6.00 V");
  }

  @Test
  void only_the_cell_gives_its_document_in_the_names_of_the_contract(@TempDir Path out)
      throws IOException {
    Console console =
        Console.run(
            "study",
            "--table1",
            "16",
            "--only",
            "cell",
            "--samples",
            "4",
            "--json",
            "--quiet",
            "--out",
            out.toString());
    assertThat(console.code()).isZero();
    JsonNode study = JsonMapper.shared().readTree(console.out());
    assertThat(study.get("junction").get("unavailable").asString()).isEqualTo("not asked for");
    JsonNode cell = study.get("cell");
    int rows = cell.get("time_s").size();
    assertThat(rows).isGreaterThan(100);
    assertThat(cell.get("current_A").size()).isEqualTo(rows);
    assertThat(cell.get("voltage_V").size()).isEqualTo(rows);
    assertThat(cell.get("capacity_mAh").size()).isEqualTo(rows);
    assertThat(cell.get("current_A").get(0).asDouble()).isNegative();
    assertThat(cell.get("cycles").size()).isEqualTo(4);
    assertThat(cell.get("basis").asString()).isEqualTo("host");
    assertThat(cell.get("weakest_quality").asString()).isEqualTo("estimated");
    assertThat(cell.get("heterointerface").get("handed_over").asBoolean()).isTrue();
    assertThat(cell.get("reported").size()).isEqualTo(2);
    assertThat(cell.get("ageing").isNull()).isTrue();
    assertThat(out.resolve("figures/cell-curves.svg")).exists();
    assertThat(Files.readString(out.resolve("report.html"))).contains("id=\"cell\"");
  }

  @Test
  void a_scenario_on_a_setup_is_labelled_and_loses_sodium() {
    Console console =
        Console.run(
            "cell",
            "run",
            EXAMPLE.toString(),
            "--ageing",
            "sei-carbonate",
            "--cycles",
            "3",
            "--json",
            "--quiet");
    assertThat(console.code()).isZero();
    JsonNode run = JsonMapper.shared().readTree(console.out());
    assertThat(run.get("scenario").asString()).isEqualTo("sei-carbonate");
    assertThat(run.get("says").asString()).contains("no prediction");
    JsonNode cycles = run.get("cycles");
    assertThat(cycles.get(cycles.size() - 1).get("number").asInt()).isEqualTo(3);
    assertThat(cycles.get(cycles.size() - 1).get("bound_mAh").asDouble()).isPositive();
    assertThat(cycles.get(0).get("coulombic_efficiency_percent").asDouble()).isLessThan(100);
    JsonNode last = cycles.get(cycles.size() - 1);
    assertThat(last.get("sodiation_mAh")).isEqualTo(last.get("discharge_mAh"));
    assertThat(last.get("desodiation_mAh")).isEqualTo(last.get("charge_mAh"));
    int rows = run.get("time_s").size();
    for (String column : List.of("current_A", "voltage_V", "capacity_mAh")) {
      assertThat(run.get(column).size()).as(column).isEqualTo(rows);
    }
    assertThat(run.get("capacity_mAh").get(rows - 1).asDouble()).isPositive();
    assertThat(run.get("solver").get("steps").asInt()).isPositive();
    assertThat(run.get("solver").get("newton_iterations").asInt()).isPositive();
    assertThat(run.get("solver").get("wall_ms").asDouble()).isPositive();
  }
}
