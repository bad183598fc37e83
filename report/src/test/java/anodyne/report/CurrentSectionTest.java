package anodyne.report;

import static org.assertj.core.api.Assertions.assertThat;

import anodyne.junction.CapacitanceVoltage;
import anodyne.junction.CurrentVoltage;
import anodyne.junction.SmallSignal;
import anodyne.study.CurrentResult;
import anodyne.study.JunctionResult;
import anodyne.study.SmallSignals;
import anodyne.study.Stage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CurrentSectionTest {
  private static CurrentResult current(String pair) {
    JunctionResult junction = Studies.junction(Studies.of(pair));
    return switch (junction.current()) {
      case Stage.Available<CurrentResult>(CurrentResult result) -> result;
      case Stage.Unavailable<CurrentResult>(String reason, var _) ->
          throw new AssertionError(reason);
    };
  }

  private static String section(String pair) {
    String page = Studies.file(Studies.report(pair), "report.html");
    int from = page.indexOf("id=\"current\"");
    assertThat(from).isPositive();
    return page.substring(from, page.indexOf("id=\"inputs\"", from)).replaceAll("<[^>]*>", "");
  }

  @Test
  void forward_is_named_by_the_way_electrons_pass() {
    CurrentVoltage curve = current("MoS2/ZnIn2S4").curve().orElseThrow();
    boolean positive = curve.rectification().orElseThrow().forwardPositive();
    assertThat(section("MoS2/ZnIn2S4"))
        .contains(
            positive
                ? "electrons pass from MoS2 to ZnIn2S4"
                : "electrons pass from ZnIn2S4 to MoS2")
        .contains("times the current of the reverse")
        .contains("The size of the current is not predictive");
  }

  @Test
  void the_resistance_at_zero_bias_says_what_it_does_not_tell_of_charge_transfer() {
    assertThat(section("MoS2/ZnIn2S4"))
        .contains("The stack conducts as a uniform layer of")
        .contains("of equal thickness")
        .contains("does not follow from the numbers above");
  }

  @Test
  void a_metal_whose_work_function_is_missing_stays_in_the_table_of_barriers() {
    assertThat(section("MoS2/ZnIn2S4")).contains("Ti3C2O2").contains("missing: ");
    List<Map<String, String>> rows =
        Csv.rows(Studies.file(Studies.report("MoS2/ZnIn2S4"), "tables/barriers.csv"));
    assertThat(rows)
        .hasSize(3 * Studies.junction(Studies.of("MoS2/ZnIn2S4")).barriers().size())
        .anySatisfy(
            row -> assertThat(row).containsEntry("metal", "Al").containsEntry("barrier_eV", ""));
  }

  @Test
  void every_figure_of_a_current_has_its_numbers_beside_it() {
    Map<String, String> files = Studies.report("FeS2/Ti3C2Tx");
    assertThat(files)
        .containsKeys(
            "figures/current-voltage.svg",
            "figures/bands-under-bias.svg",
            "tables/current-voltage.csv",
            "tables/bands-under-bias.csv",
            "tables/current-variations.csv",
            "tables/conduction-across.csv");
    List<Map<String, String>> rows = Csv.rows(Studies.file(files, "tables/current-voltage.csv"));
    CurrentVoltage curve = current("FeS2/Ti3C2Tx").curve().orElseThrow();
    assertThat(rows).hasSize(curve.points().size());
    assertThat(rows.getFirst())
        .containsEntry(
            "current_A_per_cm2",
            Double.toString(curve.points().getFirst().current_A_per_m2() * 1e-4));
    assertThat(Studies.file(files, "figures/current-voltage.svg"))
        .contains("forward")
        .contains("reverse");
  }

  @Test
  void capacitance_and_admittance_are_drawn_with_their_numbers_and_what_they_are_not() {
    Map<String, String> files = Studies.report("FeS2/Ti3C2Tx");
    SmallSignals small = current("FeS2/Ti3C2Tx").small();
    CapacitanceVoltage curve = small.curve().orElseThrow();
    List<Map<String, String>> rows =
        Csv.rows(Studies.file(files, "tables/capacitance-voltage.csv"));
    assertThat(rows).hasSize(curve.points().size());
    assertThat(rows.getFirst())
        .containsEntry(
            "capacitance_F_per_cm2",
            Double.toString(curve.points().getFirst().capacitance_F_per_m2() * 1e-4));
    assertThat(Csv.rows(Studies.file(files, "tables/admittance.csv")))
        .hasSize(small.admittances().orElseThrow().points().size());
    assertThat(files).containsKeys("figures/capacitance-voltage.svg", "figures/admittance.svg");
    assertThat(section("FeS2/Ti3C2Tx"))
        .contains("Small alternating voltages")
        .contains("They are not those of an electrode in an electrolyte");
  }

  @Test
  void a_small_signal_that_was_not_resolved_says_why_in_place_of_its_figure() {
    SmallSignals none =
        new SmallSignals(
            new CapacitanceVoltage.Stopped(0.3, "it hangs on too little", List.of()),
            new SmallSignal.Stopped(0, "nothing flows"));
    Page page = new Page("none");
    SmallSignalSection.write(page, none, SmallSignalSection.figures(none));
    assertThat(SmallSignalSection.figures(none)).isEmpty();
    assertThat(page.finish())
        .contains("Not available: no capacitance at 0.3 V: it hangs on too little.")
        .contains("Not available: no admittance at 0.0 V: nothing flows.");
  }

  @Test
  void two_metals_say_why_they_have_no_curve() {
    assertThat(section("CoSe2/NiSe2")).contains("no layer is a semiconductor");
    assertThat(Studies.report("CoSe2/NiSe2")).doesNotContainKey("figures/current-voltage.svg");
  }
}
