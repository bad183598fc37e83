package anodyne.workup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import anodyne.measurement.Cell;
import anodyne.measurement.Cell.Basis;
import anodyne.measurement.Cell.Role;
import anodyne.measurement.TimeSeries;
import anodyne.measurement.TimeSeries.Mode;
import anodyne.measurement.TimeSeries.Resolution;
import anodyne.measurement.TimeSeries.Step;
import anodyne.measurement.TimeSeries.Technique;
import anodyne.quantity.Counts;
import anodyne.quantity.Series;
import anodyne.quantity.Warning;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CyclingWorkUpTest {
  private static final int POINTS = 50;

  /** Cycles of an anode at 1 mA: sodiation of 3.6 C, then desodiation of these charges. */
  private static TimeSeries series(Resolution resolution, double... desodiated_C) {
    int n = 2 * POINTS * desodiated_C.length;
    double[] time = new double[n];
    double[] stepTime = new double[n];
    double[] current = new double[n];
    double[] voltage = new double[n];
    int[] record = new int[n];
    int[] cycle = new int[n];
    List<Step> steps = new ArrayList<>();
    double now = 0;
    for (int k = 0; k < 2 * desodiated_C.length; k++) {
      boolean charging = k % 2 == 1;
      double duration = charging ? desodiated_C[k / 2] / 1e-3 : 3600;
      for (int i = 0; i < POINTS; i++) {
        int at = k * POINTS + i;
        double share = (i + 1.0) / POINTS;
        stepTime[at] = share * duration;
        time[at] = now + stepTime[at];
        current[at] = charging ? 1e-3 : -1e-3;
        voltage[at] = charging ? 0.1 + 2.8 * share : 2.5 - 2.4 * share;
        record[at] = at + 1;
        cycle[at] = k / 2 + 1;
      }
      now += duration;
      Mode mode = charging ? Mode.CONSTANT_CURRENT_CHARGE : Mode.CONSTANT_CURRENT_DISCHARGE;
      steps.add(new Step(k * POINTS, (k + 1) * POINTS - 1, mode, k + 1));
    }
    return new TimeSeries(
        Optional.empty(),
        Technique.CYCLING,
        Counts.of(record),
        Series.of(time),
        Series.of(stepTime),
        Series.of(current),
        Series.of(voltage),
        steps,
        Counts.of(cycle),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        resolution);
  }

  private static Cell cell(String id, String group, OptionalDouble mass_kg) {
    OptionalDouble none = OptionalDouble.empty();
    return new Cell(
        id,
        Optional.of(Role.ANODE),
        mass_kg,
        Basis.COMPOSITE,
        none,
        none,
        none,
        none,
        none,
        OptionalDouble.of(1e-4),
        Optional.empty(),
        Optional.empty(),
        none,
        Optional.empty(),
        none,
        none,
        Optional.empty(),
        none,
        none,
        none,
        Optional.empty(),
        group);
  }

  private static CyclingWorkUp work(Cell cell, double... desodiated_C) {
    return CyclingWorkUp.of(
        cell.id() + ".csv", series(Resolution.FINE, desodiated_C), cell, CyclingSettings.PLAIN);
  }

  private static JsonNode json(CyclingWorkUp work) {
    return JsonMapper.shared().readTree(CyclingDocument.of(work).text());
  }

  @Test
  void the_document_carries_capacities_efficiencies_and_bases() {
    JsonNode json = json(work(cell("a", "g", OptionalDouble.of(2e-6)), 2.88, 3.24, 3.42));
    assertThat(json.get("cycle_numbering").asString()).isEqualTo("instrument");
    assertThat(json.get("ice_percent").asDouble()).isCloseTo(80, within(1e-9));
    JsonNode first = json.get("cycles").get(0);
    assertThat(first.get("number").asInt()).isEqualTo(1);
    assertThat(first.get("sodiation_mAh").asDouble()).isCloseTo(1.0, within(1e-9));
    assertThat(first.get("desodiation_mAh").asDouble()).isCloseTo(0.8, within(1e-9));
    assertThat(first.get("charge_mAh_per_cm2").asDouble()).isCloseTo(0.8, within(1e-9));
    JsonNode perGram = first.get("capacities").get(0);
    assertThat(perGram.get("basis").asString()).isEqualTo("composite");
    assertThat(perGram.get("charge_mAh_per_g").asDouble()).isCloseTo(400, within(1e-6));
    assertThat(json.get("retention").get("reference_cycle").asInt()).isEqualTo(1);
    assertThat(json.get("retention").get("percent").asDouble())
        .isCloseTo(100 * 3.42 / 2.88, within(1e-9));
    assertThat(json.get("dqdv").get(0).get("integral_mAh").asDouble())
        .isCloseTo(json.get("dqdv").get(0).get("charge_mAh").asDouble(), within(1e-9));
  }

  @Test
  void without_a_mass_no_capacity_per_gram_is_written_anywhere() {
    CyclingWorkUp work = work(cell("a", "g", OptionalDouble.empty()), 2.88);
    assertThat(CyclingDocument.of(work).text()).doesNotContain("per_g\"");
    assertThat(work.warnings()).extracting(Warning::code).contains("mass_missing");
  }

  @Test
  void without_a_role_efficiencies_and_sodiation_are_null() {
    CyclingWorkUp work = work(Cell.unknown("a", Optional.empty()), 2.88, 2.88);
    JsonNode json = json(work);
    assertThat(json.get("ice_percent").isNull()).isTrue();
    for (JsonNode cycle : json.get("cycles")) {
      assertThat(cycle.get("coulombic_efficiency_percent").isNull()).isTrue();
      assertThat(cycle.get("sodiation_mAh").isNull()).isTrue();
      assertThat(cycle.get("charge_mAh").asDouble()).isCloseTo(0.8, within(1e-9));
    }
  }

  @Test
  void coarse_digits_round_the_efficiency() {
    Cell cell = cell("a", "g", OptionalDouble.empty());
    TimeSeries coarse = series(new Resolution(2e-5, 0, 0), 2.9);
    CyclingWorkUp work = CyclingWorkUp.of("a.csv", coarse, cell, CyclingSettings.PLAIN);
    assertThat(2.9 / 3.6).isCloseTo(0.80556, within(1e-5));
    assertThat(work.initialEfficiency().orElseThrow()).isEqualTo(0.81);
    assertThat(work.warnings()).extracting(Warning::code).contains("coarse_resolution");
  }

  @Test
  void replicates_have_mean_deviation_and_number() {
    List<Replicates> groups =
        Replicates.of(
            List.of(
                work(cell("a", "g", OptionalDouble.of(2e-6)), 2.88, 2.88),
                work(cell("b", "g", OptionalDouble.of(2e-6)), 3.24, 3.24),
                work(cell("c", "alone", OptionalDouble.empty()), 3.24)));
    assertThat(groups).hasSize(2);
    Replicates.Entry ice = groups.getFirst().entries().getFirst();
    assertThat(ice.name()).isEqualTo("ice_percent");
    assertThat(ice.moments().mean()).isCloseTo(85, within(1e-9));
    assertThat(ice.moments().deviation().orElseThrow()).isCloseTo(10 / Math.sqrt(2), within(1e-9));
    assertThat(ice.moments().count()).isEqualTo(2);
    assertThat(groups.getFirst().warnings()).isEmpty();
    assertThat(groups.get(1).warnings()).extracting(Warning::code).containsExactly("single_cell");
  }
}
