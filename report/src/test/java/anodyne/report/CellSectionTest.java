package anodyne.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import anodyne.cell.anode.HalfCycle;
import anodyne.study.CellResult;
import anodyne.study.Stage;
import anodyne.study.Study;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellSectionTest {
  private static final List<String> FIGURES =
      List.of("cell-curves", "cell-rates", "cell-heterointerface", "cell-full");

  private static String section(Map<String, String> files) {
    String page = Studies.file(files, "report.html");
    int from = page.indexOf("<h2 id=\"cell\"");
    assertThat(from).isPositive();
    return page.substring(from, page.indexOf("<h2 id=\"evidence\"", from))
        .replaceAll("<[^>]*>", "")
        .replace("&quot;", "\"");
  }

  private static CellResult cell(String pair) {
    return switch (Studies.of(pair).cell()) {
      case Stage.Available<CellResult>(CellResult result) -> result;
      case Stage.Unavailable<CellResult>(String reason, var _) -> throw new AssertionError(reason);
    };
  }

  @ParameterizedTest
  @ValueSource(strings = {"MoS2/ZnIn2S4", "FeS2/Ti3C2Tx"})
  void every_figure_has_its_numbers_beside_it(String pair) {
    Map<String, String> files = Studies.report(pair);
    for (String figure : FIGURES) {
      Xml.parse(Studies.file(files, "figures/" + figure + ".svg"));
      assertThat(Csv.rows(Studies.file(files, "tables/" + figure + ".csv"))).isNotEmpty();
    }
  }

  @Test
  void the_section_says_what_was_assumed_how_wide_it_is_and_what_cannot_be_concluded() {
    assertThat(section(Studies.report("MoS2/ZnIn2S4")))
        .contains("A fresh half cell is predicted to give")
        .contains("went through all cycles")
        .contains("What was assumed")
        .contains("transfer resistance")
        .contains("What cannot be concluded")
        .contains("A capacity within the interval confirms nothing")
        .contains("No gain of charge transfer is assumed");
  }

  @Test
  void the_reported_points_stand_beside_the_predicted_ones() {
    assertThat(section(Studies.report("MoS2/ZnIn2S4")))
        .contains("456 after 1000 cycles")
        .contains("474 in a rate test");
  }

  @Test
  void the_curve_in_the_table_is_that_of_the_porous_electrode() {
    HalfCycle first = cell("MoS2/ZnIn2S4").central().halfCycles().getFirst();
    List<Map<String, String>> rows =
        Csv.rows(Studies.file(Studies.report("MoS2/ZnIn2S4"), "tables/cell-curves.csv"));
    String charge = "cycle 1 sodiation porous electrode charge_mAh_per_g";
    double last =
        rows.stream()
            .map(row -> row.get(charge))
            .filter(text -> text != null && !text.isEmpty())
            .mapToDouble(Double::parseDouble)
            .max()
            .orElseThrow();
    assertThat(last).isCloseTo(first.capacity_C_per_kg() / 3600, within(1e-9));
  }

  @Test
  void without_a_cell_the_reason_stands_there() {
    Study model = Studies.of("MoS2/ZnIn2S4");
    Study without =
        new Study(
            model.design(),
            model.table1Row(),
            model.phases(),
            model.junction(),
            model.sodiation(),
            model.transport(),
            new Stage.Unavailable<>("no electrolyte like brine"),
            model.evidence(),
            model.verdict(),
            model.warnings(),
            model.assumptions(),
            model.provenance(),
            List.of());
    Map<String, String> files = Report.files(without);
    assertThat(section(files)).contains("Not available: no electrolyte like brine.");
    assertThat(files).doesNotContainKey("figures/cell-curves.svg");
  }
}
