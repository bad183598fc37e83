package anodyne.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import anodyne.analysis.Cycles;
import anodyne.cell.CellHistory.Ending;
import anodyne.cell.CellHistory.Part;
import anodyne.measurement.Cell.Role;
import anodyne.measurement.TimeSeries;
import anodyne.measurement.TimeSeries.Mode;
import anodyne.quantity.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class CellTestTest {
  private static final double TOLERANCE = 1e-7;

  /** Capacitance, F, and resistance, ohm, of the capacitor. */
  private static final double FARAD = 1;

  private static final double OHM = 100;

  private static CellHistory capacitor(String... texts) {
    return test(ModelCells.capacitor()).run(ProtocolText.of(texts));
  }

  private static CellTest test(Cell cell) {
    return new CellTest(
        new PorousCell(cell, Resolution.exact(3, 10)), CellTest.Settings.of(TOLERANCE));
  }

  private static double lastVoltage_V(CellHistory history) {
    return history.series().voltage_V().last();
  }

  private static Part only(CellHistory history) {
    assertThat(history.steps()).hasSize(1);
    assertThat(history.stopped()).isEmpty();
    return history.steps().getFirst();
  }

  @Test
  void a_constant_current_ends_at_a_time() {
    CellHistory history = capacitor("Charge at 1 mA for 100 s");
    assertThat(only(history).ending()).isEqualTo(Ending.LIMIT);
    assertThat(only(history).reason()).isEqualTo("100 s");
    assertThat(only(history).end_s()).isEqualTo(100);
    assertThat(only(history).charge_C()).isEqualTo(0.1, within(1e-12));
    assertThat(history.series().steps().getFirst().mode()).isEqualTo(Mode.CONSTANT_CURRENT_CHARGE);
    assertThat(lastVoltage_V(history)).isEqualTo(1.5 + 0.1 / FARAD + 1e-3 * OHM, within(1e-6));
  }

  @Test
  void a_constant_current_ends_at_a_voltage() {
    CellHistory history = capacitor("Discharge at 1 mA until 1.2 V");
    assertThat(only(history).ending()).isEqualTo(Ending.LIMIT);
    assertThat(lastVoltage_V(history)).isEqualTo(1.2, within(1e-12));
    assertThat(only(history).end_s()).isEqualTo((1.5 - 0.1 - 1.2) / 1e-3, within(1e-2));
    assertThat(history.series().current_A().min()).isEqualTo(-1e-3, within(1e-15));
  }

  @Test
  void a_constant_current_ends_at_a_charge() {
    CellHistory history = capacitor("Discharge at 1 mA until 0.05 mAh or for 1 hour");
    assertThat(only(history).end_s()).isEqualTo(180, within(1e-9));
    assertThat(only(history).reason()).isEqualTo("0.00005 A.h");
  }

  @Test
  void the_limits_of_the_cell_end_a_step_that_has_none_of_its_own() {
    CellHistory history = capacitor("Charge at 1 mA for 1 hour", "Rest for 10 s");
    assertThat(history.steps())
        .extracting(Part::ending)
        .containsExactly(Ending.CUT_OFF, Ending.LIMIT);
    assertThat(history.steps().getFirst().reason()).contains("upper").contains("1.9 V");
    CellHistory beyond = capacitor("Charge at 1 mA until 1.95 V");
    assertThat(only(beyond).ending()).isEqualTo(Ending.LIMIT);
    assertThat(lastVoltage_V(beyond)).isEqualTo(1.95, within(1e-12));
  }

  @Test
  void a_step_whose_limit_holds_already_ends_at_once() {
    CellHistory history =
        capacitor(
            "Charge at 1 mA until 1.4 V",
            "Discharge at 8 mA for 1 hour",
            "Hold at 1.5 V until 1 mA",
            "Rest for 1 s");
    assertThat(history.steps())
        .extracting(Part::ending)
        .containsExactly(Ending.AT_ONCE, Ending.CUT_OFF, Ending.AT_ONCE, Ending.LIMIT);
    assertThat(history.series().time_s().last()).isEqualTo(1);
    assertThat(lastVoltage_V(history)).isEqualTo(1.5, within(1e-7));
  }

  @Test
  void current_at_constant_voltage_decays_to_its_limit() {
    CellHistory history = capacitor("Hold at 1.6 V until 0.1 mA");
    assertThat(only(history).end_s()).isEqualTo(OHM * FARAD * Math.log(10), within(0.05));
    assertThat(only(history).charge_C()).isEqualTo(0.09 * FARAD, within(2e-5));
    assertThat(history.series().steps().getFirst().mode()).isEqualTo(Mode.CONSTANT_VOLTAGE_CHARGE);
    assertThat(capacitor("Hold at 1.4 V for 10 s").series().steps().getFirst().mode())
        .isEqualTo(Mode.CONSTANT_VOLTAGE_DISCHARGE);
  }

  @Test
  void a_load_discharges_exponentially() {
    CellHistory history = capacitor("Discharge at 400 ohm until 1.15 V");
    double tau = (400 + OHM) * FARAD;
    assertThat(history.series().voltage_V().first()).isEqualTo(1.2, within(1e-6));
    assertThat(only(history).end_s()).isEqualTo(tau * Math.log(1.2 / 1.15), within(0.01));
    assertThat(capacitor("Charge at 1900 ohm for 1 s").series().current_A().first())
        .isEqualTo(1.5 / 1800, within(1e-8));
  }

  @Test
  void a_power_is_the_product_of_voltage_and_current() {
    TimeSeries series = capacitor("Discharge at 1 mW until 1.2 V").series();
    for (int i = 0; i < series.size(); i++) {
      assertThat(series.voltage_V().get(i) * series.current_A().get(i))
          .isEqualTo(-1e-3, within(1e-9));
    }
  }

  @Test
  void a_power_no_voltage_can_give_stops_with_its_reason() {
    CellHistory history = capacitor("Discharge at 10 mW until 0.1 V", "Rest for 1 s");
    assertThat(history.stopped())
        .hasValueSatisfying(reason ->
            assertThat(reason)
                .startsWith("cycle 1, step 1: the cell cannot give or take this power"));
    assertThat(history.steps()).hasSize(1);
    assertThat(lastVoltage_V(history)).isEqualTo(0.75, within(0.02));
  }

  @Test
  void a_sweep_of_a_capacitor_approaches_a_constant_current() {
    CellHistory history = capacitor("Sweep from 1.5 V to 1.2 V to 1.5 V at 0.2 mV/s");
    assertThat(history.series().technique()).isEqualTo(TimeSeries.Technique.VOLTAMMETRY);
    assertThat(history.series().steps()).hasSize(2);
    Part there = history.steps().getFirst();
    assertThat(there.end_s()).isEqualTo(1500, within(1e-9));
    double tau = OHM * FARAD;
    int turn = history.series().steps().getFirst().last();
    assertThat(history.series().current_A().get(turn))
        .isEqualTo(-2e-4 * FARAD * (1 - Math.exp(-1500 / tau)), within(1e-8));
    assertThat(history.series().voltage_V().get(turn)).isEqualTo(1.2, within(1e-12));
    assertThat(lastVoltage_V(history)).isEqualTo(1.5, within(1e-12));
  }

  @Test
  void a_sweep_may_start_at_the_voltage_found() {
    CellHistory history =
        capacitor("Charge at 1 mA for 100 s", "Rest for 1 s", "Sweep to 1.2 V at 1 mV/s");
    assertThat(history.steps().getLast().end_s() - history.steps().getLast().start_s())
        .isEqualTo(400, within(0.01));
  }

  @Test
  void a_profile_goes_straight_between_its_points() {
    Step.Profile profile =
        new Step.Profile(
            Step.Profile.Quantity.CURRENT_A,
            Series.of(0, 100, 101, 200),
            Series.of(0, 2e-3, -1e-3, -1e-3),
            List.of(),
            OptionalDouble.empty());
    CellHistory history = test(ModelCells.capacitor()).run(Protocol.of(profile));
    assertThat(only(history).end_s()).isEqualTo(200);
    assertThat(only(history).charge_C()).isEqualTo(0.1 + 0.5e-3 - 99e-3, within(1e-7));
    assertThat(lastVoltage_V(history)).isEqualTo(1.5 + 1.5e-3 - 0.1, within(1e-6));
    assertThat(history.series().current_A().max()).isEqualTo(2e-3, within(1e-12));
  }

  @Test
  void a_profile_of_voltages_is_followed() {
    Step.Profile profile =
        new Step.Profile(
            Step.Profile.Quantity.VOLTAGE_V,
            Series.of(0, 1000, 2000),
            Series.of(1.5, 1.6, 1.6),
            List.of(new Limit.Charge(new Scaled(1, Basis.CELL))),
            OptionalDouble.of(10));
    CellHistory history = test(ModelCells.capacitor()).run(Protocol.of(profile));
    assertThat(history.series().size()).isEqualTo(201);
    assertThat(only(history).charge_C())
        .isEqualTo(0.1 - 0.01 * (1 - Math.exp(-10)) * Math.exp(-10), within(1e-6));
  }

  @Test
  void a_profile_stops_at_the_limits_of_the_cell() {
    Step.Profile profile =
        new Step.Profile(
            Step.Profile.Quantity.C_RATE,
            Series.of(0, 1e5),
            Series.of(-1, -1),
            List.of(),
            OptionalDouble.empty());
    CellHistory history = test(ModelCells.capacitor()).run(Protocol.of(profile));
    assertThat(only(history).ending()).isEqualTo(Ending.CUT_OFF);
    assertThat(lastVoltage_V(history)).isEqualTo(1.1, within(1e-12));
  }

  @Test
  void voltage_steps_go_to_the_last_one() {
    CellHistory history =
        capacitor("PITT: from 1.5 V to 1.42 V in steps of 30 mV, each for 1000 s or until 1 uA");
    assertThat(history.steps()).hasSize(4);
    TimeSeries series = history.series();
    assertThat(series.steps().stream().map(s -> series.voltage_V().get(s.last())).toList())
        .usingComparatorForType((a, b) -> Math.abs(a - b) < 1e-12 ? 0 : 1, Double.class)
        .containsExactly(1.5, 1.47, 1.44, 1.42);
    double charge = history.steps().stream().mapToDouble(Part::charge_C).sum();
    assertThat(charge).isEqualTo(-0.08 + 1e-4, within(1e-6));
  }

  @Test
  void rows_keep_the_period_asked_for() {
    TimeSeries series = capacitor("Charge at 1 mA for 95 s (10 second period)").series();
    assertThat(series.time_s().toArray())
        .containsExactly(0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 95);
  }

  @Test
  void a_step_without_reachable_limit_ends_after_the_longest_time() {
    CellHistory history = capacitor("Hold at 1.5 V until > 1 mA");
    assertThat(only(history).ending()).isEqualTo(Ending.LONGEST_TIME);
    assertThat(only(history).end_s()).isEqualTo(86_400);
  }

  @Test
  void a_constant_current_passes_a_few_nominal_capacities_at_most() {
    Cell cell = ModelCells.ordinary();
    Cell small =
        new Cell(
            cell.counter(),
            cell.separator(),
            cell.working(),
            cell.electrolyte(),
            cell.area_m2(),
            cell.contact_ohm_m2(),
            0.02 * cell.nominalCapacity_Ah(),
            cell.lowest_V(),
            cell.highest_V(),
            cell.temperature_K());
    CellHistory history = test(small).run(ProtocolText.of("Discharge at 1C until 0.1 V"));
    assertThat(only(history).ending()).isEqualTo(Ending.LONGEST_TIME);
    assertThat(only(history).charge_C())
        .isEqualTo(-5 * 3600 * small.nominalCapacity_Ah(), within(1e-9));
  }

  @Test
  void a_test_can_be_asked_to_end() {
    int[] asked = {0};
    List<Long> told = new ArrayList<>();
    CellHistory history =
        test(ModelCells.capacitor())
            .run(
                ProtocolText.of("Rest for 1 s", "Charge at 1 mA for 100 s", "Rest for 1 hour"),
                () -> asked[0]++ < 8,
                (done, all, time_s) -> {
                  told.add(done);
                  assertThat(all).isEqualTo(3);
                });
    assertThat(history.stopped()).isPresent();
    assertThat(history.steps().getLast().ending()).isEqualTo(Ending.STOPPED);
    assertThat(told.size()).isEqualTo(history.steps().size() - 1);
  }

  @Test
  void a_second_protocol_goes_on_where_the_first_ended() {
    CellTest test = test(ModelCells.capacitor());
    test.run(ProtocolText.of("Charge at 1 mA for 100 s"));
    CellHistory second = test.run(ProtocolText.of("Rest for 10 s"));
    assertThat(second.series().time_s().first()).isEqualTo(100);
    assertThat(second.series().voltage_V().last()).isEqualTo(1.6, within(1e-6));
  }

  @Test
  void the_same_protocol_gives_the_same_bits() {
    String[] texts = {"Discharge at 1C until 1.2 V", "Rest for 5 min", "Charge at C/2 until 1.8 V"};
    assertThat(capacitor(texts).series()).isEqualTo(capacitor(texts).series());
  }

  @Test
  void charge_and_sodium_are_kept_through_every_change_of_step() {
    PorousCell model = new PorousCell(ModelCells.ordinary(), Resolution.exact(8, 10));
    CellTest test = new CellTest(model, CellTest.Settings.of(1e-5));
    CellHistory history =
        test.run(
            ProtocolText.of(
                "Discharge at 1C until 0.1 V",
                "Rest for 20 min",
                "Hold at 0.2 V until C/20 or for 1 hour",
                "Charge at 2C until 2.3 V",
                "Rest for 1 min",
                "Discharge at 0.1 mW for 10 min",
                "Sweep to 1 V to 1.5 V at 1 mV/s",
                "Discharge at 5 kohm for 10 min",
                "Repeat 3 times"));
    assertThat(history.stopped()).isEmpty();
    double[] amounts = history.amounts().toArray();
    double[] y = history.unknowns().toArray();
    double charge = history.steps().stream().mapToDouble(Part::charge_C).sum();
    assertThat(charge).isEqualTo(model.charge_C(y), within(1e-12));
    double[] before = new double[model.size()];
    model.amounts(model.atRest(), before);
    assertThat(model.sodium_mol(amounts) / model.sodium_mol(before)).isEqualTo(1, within(1e-13));
    assertThat(model.salt_mol(amounts) / model.salt_mol(before)).isEqualTo(1, within(1e-13));
    double constant = 0;
    TimeSeries series = history.series();
    for (int s = 0; s < series.steps().size(); s++) {
      TimeSeries.Step step = series.steps().get(s);
      if (step.mode() == Mode.CONSTANT_CURRENT_DISCHARGE) {
        Part part = history.steps().get(s);
        double expected = series.current_A().get(step.last()) * (part.end_s() - part.start_s());
        constant = Math.max(constant, Math.abs(part.charge_C() / expected - 1));
      }
    }
    assertThat(constant).isLessThan(1e-9);
  }

  @Test
  void cycles_are_those_of_the_analysis_of_measurements() {
    CellHistory history =
        test(ModelCells.ordinary())
            .run(ProtocolText.of("GCD: 3 cycles at C/2 between 0.05 V and 2.4 V"));
    Cycles cycles =
        Cycles.of(history.series(), Optional.of(Role.ANODE), Optional.empty(), "simulated");
    assertThat(cycles.complete()).hasSize(3);
    assertThat(cycles.warnings()).isEmpty();
    assertThat(cycles.complete().getLast().coulombicEfficiency(Role.ANODE).orElseThrow())
        .isEqualTo(1, within(0.01));
    Part first = history.steps().getFirst();
    assertThat(cycles.complete().getFirst().discharge().orElseThrow().charge_C())
        .isEqualTo(-first.charge_C(), within(1e-9));
  }
}
