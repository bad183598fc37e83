package anodyne.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anodyne.evidence.EvidenceRow;
import anodyne.evidence.HeterostructureClass;
import anodyne.verdict.RowFilter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvidenceTableTest {
  private static final String GOOD =
      """
      # my own
      material,phases,mxene,voltage_min_V,voltage_max_V,ice_percent,source
      "a, best",MoS2 | SnO2,,0.01,3,78.5,lab book 3
      b,Ti3C2Tx | FeS2,,,,,lab book 4
      c,1T/2H-MoS2|NiSe2,unspecified,0.1,2.5,,lab book 5
      """;

  @TempDir private Path folder;

  @Test
  void a_users_rows_get_their_class_from_the_chemistry_and_are_marked() {
    List<EvidenceRow> rows = read(GOOD);
    assertThat(rows).hasSize(3).allMatch(EvidenceRow::isUsers);
    assertThat(rows)
        .extracting(EvidenceRow::heterostructureClass)
        .containsExactly(
            Optional.of(HeterostructureClass.SULFIDES_OXIDES),
            Optional.of(HeterostructureClass.CHALCOGENIDES_MXENE),
            Optional.of(HeterostructureClass.SULFIDES_SELENIDES));
    assertThat(rows.getFirst().material()).isEqualTo("a, best");
    assertThat(rows.getFirst().ice_percent()).hasValue(78.5);
    assertThat(rows.get(1).mxene()).contains("Ti3C2Tx");
    assertThat(rows.get(1).phases()).containsExactly("FeS2");
    assertThat(rows.get(1).window()).isEmpty();
    assertThat(rows.get(2).label()).isEqualTo("rows.csv, row 3");
  }

  @Test
  void the_template_is_a_table_once_its_example_is_switched_on() throws Exception {
    Path file = folder.resolve("own.csv");
    String template = EvidenceFiles.template();
    Files.writeString(file, template.replace("# MoS2/SnS2@C", "MoS2/SnS2@C"));
    List<EvidenceRow> rows = EvidenceFiles.userRows(file);
    assertThat(rows).hasSize(1);
    assertThat(rows.getFirst().phases()).containsExactly("MoS2", "SnS2");
    assertThat(rows.getFirst().cycling().orElseThrow().cycles()).isEqualTo(500);
    Files.writeString(file, template);
    assertThatThrownBy(() -> EvidenceFiles.userRows(file))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("no rows");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      quoteCharacter = '~',
      value = {
        "ice_percent,source @ ice_percnt,source @ unknown column 'ice_percnt'; rows.csv:2; did you"
            + " mean 'ice_percent'?",
        "ice_percent,source @ ice_percent,phases @ column phases stands twice; rows.csv:2",
        "78.5,lab book 3 @ 78.5 %,lab book 3 @ ice_percent must be a number, got '78.5 %';"
            + " rows.csv:3",
        "78.5,lab book 3 @ NaN,lab book 3 @ ice_percent must be a number",
        "78.5,lab book 3 @ 178.5,lab book 3 @ ICE must lie in (0, 100] percent, got 178.5;"
            + " rows.csv:3",
        "78.5,lab book 3 @ 78.5,lab, book 3 @ the line has 8 cells, the header 7; rows.csv:3",
        "78.5,lab book 3 @ 78.5, @ column source is empty; rows.csv:3",
        "0.01,3 @ 3,0.01 @ a window needs",
        "0.01,3 @ 0.01, @ voltage_min_V is given without voltage_max_V; rows.csv:3",
        "MoS2 | SnO2 @ MoS2 | Xy @ phase 'Xy' is no formula",
        "MoS2 | SnO2 @ MoS2, SnO2 @ the line has 8 cells",
        "a, best @ a\" best @ the table cannot be read",
      })
  void a_mistake_is_refused_with_its_line(String right, String wrong, String message) {
    String text = GOOD.replace(right.strip(), wrong.strip());
    assertThat(text).isNotEqualTo(GOOD);
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(message.strip());
  }

  @Test
  void columns_separated_by_semicolons_are_named() {
    assertThatThrownBy(() -> read("material;phases;source\na;MoS2 | SnS2;x\n"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("separate the columns with commas");
  }

  @Test
  void a_missing_required_column_is_named() {
    assertThatThrownBy(() -> read("material,phases\na,MoS2 | SnS2\n"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("column source is missing");
  }

  @Test
  void no_damaged_table_does_anything_but_refuse_or_read() {
    SplittableRandom random = new SplittableRandom(4711);
    String alphabet = ",\"|\n;#- \tabcMoS2e9.\u0000ü";
    int refused = 0;
    for (int trial = 0; trial < 3000; trial++) {
      StringBuilder text = new StringBuilder(GOOD);
      int edits = 1 + random.nextInt(4);
      for (int i = 0; i < edits; i++) {
        int at = random.nextInt(text.length());
        switch (random.nextInt(3)) {
          case 0 -> text.deleteCharAt(at);
          case 1 -> text.insert(at, alphabet.charAt(random.nextInt(alphabet.length())));
          default -> text.setCharAt(at, alphabet.charAt(random.nextInt(alphabet.length())));
        }
      }
      try {
        assertThat(decoded(text.toString())).isNotEmpty();
      } catch (InputException e) {
        assertThat(e.getMessage()).contains("rows.csv").doesNotContain("\n");
        refused++;
      }
    }
    assertThat(refused).isBetween(300, 2900);
  }

  @Test
  void rows_are_filtered_by_class_phase_window_and_current() {
    List<EvidenceRow> rows = EvidenceFiles.table1();
    assertThat(filtered(rows, Optional.of(HeterostructureClass.SELENIDES_OXIDES), "", 0, 99))
        .containsExactly(47, 48, 49);
    assertThat(filtered(rows, Optional.empty(), "ZnSe", 0, 99)).containsExactly(42, 43, 45, 46);
    assertThat(filtered(rows, Optional.empty(), "MoS2", 25, 99)).containsExactly(19);
    assertThat(filtered(rows, Optional.empty(), "MXene", 0, 99))
        .containsExactly(1, 50, 51, 52, 53, 54, 55);
    RowFilter narrow =
        new RowFilter(
            Optional.empty(),
            Optional.empty(),
            Optional.of(new EvidenceRow.Window(0.3, 3)),
            OptionalDouble.empty(),
            OptionalDouble.empty());
    assertThat(narrow.of(rows)).extracting(EvidenceRow::number).containsExactly(10, 11, 26, 34, 37);
    assertThat(RowFilter.all().of(rows)).hasSize(55);
  }

  private static List<Integer> filtered(
      List<EvidenceRow> rows,
      Optional<HeterostructureClass> wanted,
      String phase,
      double least,
      double most) {
    return new RowFilter(
            wanted,
            Optional.of(phase).filter(p -> !p.isEmpty()),
            Optional.empty(),
            OptionalDouble.of(least),
            OptionalDouble.of(most))
        .of(rows).stream().map(EvidenceRow::number).toList();
  }

  private static List<EvidenceRow> read(String text) {
    return EvidenceTable.userRows("rows.csv", text);
  }

  private static List<EvidenceRow> decoded(String text) {
    return read(TextFile.decode("rows.csv", text.getBytes(StandardCharsets.UTF_8)));
  }
}
