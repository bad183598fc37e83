package anodyne.report;

import static org.assertj.core.api.Assertions.assertThat;

import anodyne.study.ExplorationRun;
import anodyne.study.Study;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExplorationReportTest {
  private static final Map<String, Map<String, String>> FILES = new ConcurrentHashMap<>();

  private static Map<String, String> files(String pair) {
    return FILES.computeIfAbsent(
        pair,
        name -> {
          Study indexed =
              ExplorationRun.withCarriers(ExplorationRun.withSensitivity(Studies.of(name)));
          return Report.files(
              ExplorationRun.withMap(indexed, ExplorationRun.usualMap(indexed, 9).orElseThrow()));
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"MoS2/ZnIn2S4", "FeS2/Ti3C2Tx", "WS2/MoS2/Ti3C2Tx", "CoSe2/NiSe2"})
  void nothing_is_drawn_outside_of_a_figure_and_axes_say_quantity_and_unit(String pair) {
    Map<String, List<String>> labels =
        Map.of(
            "sobol-indices",
            List.of("Share of variance", "first order", "total"),
            "map",
            List.of("Built-in potential (V)", "central values"),
            "carrier-rule",
            List.of("Depletion width (nm)", "Potential (V)", "|Field| (V m−1)", "(cm−3)"));
    files(pair)
        .forEach((path, text) ->
            labels.forEach((name, wanted) -> {
              if (path.startsWith("figures/" + name)) {
                FiguresTest.inside(path, Xml.parse(text));
                assertThat(String.join("\n", Xml.texts(Xml.parse(text), "text")))
                    .as(path)
                    .contains(wanted);
              }
            }));
    assertThat(files(pair).get("report.html")).contains("What decides it");
  }

  @Test
  void a_pair_has_one_figure_of_indices_one_map_and_a_carrier_rule_of_each_doped_side() {
    assertThat(files("MoS2/ZnIn2S4"))
        .containsKeys(
            "figures/sobol-indices.svg",
            "figures/map.svg",
            "figures/carrier-rule-1.svg",
            "figures/carrier-rule-2.svg",
            "tables/sobol-indices.csv",
            "tables/map.csv",
            "tables/carrier-rule.csv");
    assertThat(files("FeS2/Ti3C2Tx")).containsKey("figures/carrier-rule.svg");
    assertThat(files("WS2/MoS2/Ti3C2Tx"))
        .containsKeys("figures/sobol-indices-2.svg", "figures/map-2.svg");
    assertThat(files("CoSe2/NiSe2")).doesNotContainKey("figures/carrier-rule.svg");
  }

  @Test
  void the_carrier_rule_cites_the_conflict_of_the_article() {
    assertThat(files("MoS2/ZnIn2S4").get("report.html"))
        .contains("C-carrier-rule-scope")
        .contains("true for width and share only");
  }

  @Test
  void tables_hold_every_number_of_the_map() {
    String map = files("MoS2/ZnIn2S4").getOrDefault("tables/map.csv", "");
    assertThat(map.lines()).hasSize(1 + 9 * 9);
    assertThat(map.lines().findFirst().orElseThrow()).contains("(eV)", "built_in_potential_V");
  }

  @Test
  void what_was_not_explored_leaves_no_trace() {
    assertThat(Studies.report("MoS2/ZnIn2S4").keySet())
        .noneMatch(path -> path.contains("sobol") || path.contains("map") || path.contains("rule"));
    assertThat(Studies.file(Studies.report("MoS2/ZnIn2S4"), "report.html"))
        .doesNotContain("What decides it");
  }
}
