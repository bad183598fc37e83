package anodyne.report;

import static org.assertj.core.api.Assertions.assertThat;

import anodyne.evidence.EvidenceRow;
import anodyne.junction.Interface;
import anodyne.junction.Profile;
import anodyne.library.Selected;
import anodyne.study.Confidence;
import anodyne.study.JunctionResult;
import anodyne.study.Study;
import anodyne.verdict.Relatives;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TablesTest {
  private static final Study STUDY = Studies.of("SnS/SnO2");
  private static final JunctionResult RESULT = Studies.junction(STUDY);
  private static final Map<String, String> FILES = Report.files(STUDY);

  private static double number(Map<String, String> row, String column) {
    return Double.parseDouble(row.get(column));
  }

  private static List<Map<String, String>> table(String name) {
    return Csv.rows(Studies.file(FILES, "tables/" + name));
  }

  @Test
  void the_profile_table_holds_the_numbers_of_the_record() {
    Profile p = RESULT.junction().profile();
    List<Map<String, String>> rows = table("profile.csv");
    assertThat(rows).hasSize(p.position_m().size());
    for (int i = 0; i < rows.size(); i++) {
      Map<String, String> row = rows.get(i);
      assertThat(number(row, "position_nm")).isEqualTo(p.position_m().get(i) * 1e9);
      assertThat(number(row, "conduction_band_eV")).isEqualTo(p.conductionBand_eV().get(i));
      assertThat(number(row, "valence_band_eV")).isEqualTo(p.valenceBand_eV().get(i));
      assertThat(number(row, "potential_V")).isEqualTo(p.potential_V().get(i));
      assertThat(number(row, "field_V_per_m")).isEqualTo(p.field_V_per_m().get(i));
      assertThat(number(row, "electrons_per_cm3")).isEqualTo(p.electrons_per_m3().get(i) * 1e-6);
      assertThat(number(row, "holes_per_cm3")).isEqualTo(p.holes_per_m3().get(i) * 1e-6);
    }
  }

  @Test
  void the_interface_table_holds_the_numbers_of_the_record() {
    Interface contact = RESULT.junction().interfaces().getFirst();
    Map<String, String> row = table("interfaces.csv").getFirst();
    assertThat(row).containsEntry("kind", contact.kind().word());
    assertThat(number(row, "built_in_potential_V")).isEqualTo(contact.builtInPotential_V());
    assertThat(number(row, "field_left_V_per_m")).isEqualTo(contact.fieldLeft_V_per_m());
    assertThat(number(row, "sheet_charge_e_per_cm2"))
        .isEqualTo(contact.sheetCharge_per_m2() * 1e-4);
    assertThat(row).containsEntry("schottky_barrier_eV", "");
  }

  @Test
  void the_input_table_holds_every_value_used() {
    List<Map<String, String>> rows = table("inputs.csv");
    for (var inputs : RESULT.inputs()) {
      for (Selected value : Inputs.used(inputs)) {
        assertThat(rows)
            .anySatisfy(row -> {
              assertThat(row)
                  .containsEntry("phase", inputs.name())
                  .containsEntry("property", value.property().word())
                  .containsEntry("quality", value.quality().word())
                  .containsEntry("source", value.source());
              assertThat(number(row, "value")).isEqualTo(value.value());
              assertThat(number(row, "low_90_percent")).isEqualTo(value.low());
            });
      }
    }
  }

  @Test
  void the_value_table_holds_every_value_there_is() {
    int count =
        RESULT.inputs().stream()
            .flatMap(i -> i.amounts().values().stream())
            .mapToInt(v -> v.all().size())
            .sum();
    assertThat(table("values.csv")).hasSize(count);
  }

  @Test
  void the_confidence_table_holds_probabilities_and_quantiles() {
    Confidence.AtInterface draws = RESULT.confidence().interfaces().getFirst();
    List<Map<String, String>> rows = table("confidence.csv");
    assertThat(rows)
        .anySatisfy(row -> {
          assertThat(row).containsEntry("result", "field points left to right");
          assertThat(number(row, "probability")).isEqualTo(draws.fieldLeftToRight());
        })
        .anySatisfy(row -> {
          assertThat(row).containsEntry("result", "built_in_potential").containsEntry("unit", "V");
          assertThat(number(row, "median")).isEqualTo(draws.builtInPotential_V().median());
        });
    assertThat(table("sensitivity.csv")).hasSize(draws.influences().size());
  }

  @Test
  void the_evidence_table_holds_the_rows_of_the_class_with_their_disputes() {
    List<Map<String, String>> rows = table("evidence.csv");
    for (Relatives.Related<EvidenceRow> related : STUDY.evidence().relatives().sameClass()) {
      EvidenceRow row = related.item();
      assertThat(rows)
          .anySatisfy(line -> {
            assertThat(line)
                .containsEntry("relation", "same class")
                .containsEntry("row", String.valueOf(row.number()))
                .containsEntry("material", row.material())
                .containsEntry(
                    "disputed_cells",
                    String.join(" ", row.disputed().stream().map(c -> c.word()).toList()));
            row.cycling()
                .ifPresent(c ->
                    assertThat(number(line, "cycling_capacity_mAh_per_g"))
                        .isEqualTo(c.capacity_mAh_per_g()));
          });
    }
  }

  @Test
  void cells_with_commas_quotes_and_line_breaks_are_quoted() {
    CsvTable table = new CsvTable("a,b", "c");
    table.row("say \"yes\"", "two\r\nlines");
    assertThat(table.asText()).isEqualTo("\"a,b\",c\r\n\"say \"\"yes\"\"\",\"two\r\nlines\"\r\n");
  }
}
