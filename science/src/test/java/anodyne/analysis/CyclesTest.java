package anodyne.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import anodyne.measurement.Cell.Role;
import anodyne.measurement.TimeSeries;
import anodyne.measurement.TimeSeries.Mode;
import anodyne.measurement.TimeSeries.Resolution;
import anodyne.quantity.Warning;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CyclesTest {
  private static Cycles cycles(TimeSeries series, Role role) {
    return Cycles.of(series, Optional.of(role), Optional.empty(), "test");
  }

  private static List<String> codes(Cycles cycles) {
    return cycles.warnings().stream().map(Warning::code).toList();
  }

  @Test
  void a_half_cycle_is_the_sum_of_all_its_steps_and_not_the_largest() {
    TimeSeries series =
        new Course()
            .rest(60, 2.9)
            .discharge(2e-3, 1000, 2.9, 0.05)
            .rest(60, 0.2)
            .discharge(1e-3, 300, 0.2, 0.05)
            .rest(60, 0.1)
            .discharge(5e-4, 200, 0.1, 0.05)
            .charge(1e-3, 2000, 0.1, 1.0)
            .rest(60, 0.9)
            .series();
    Cycles cycles = cycles(series, Role.ANODE);
    Cycle first = cycles.initial(Role.ANODE).orElseThrow();
    assertThat(first.charge_C(Direction.DISCHARGE).orElseThrow()).isCloseTo(2.4, within(1e-12));
    assertThat(first.coulombicEfficiency(Role.ANODE).orElseThrow())
        .isCloseTo(2.0 / 2.4, within(1e-12));
    assertThat(first.discharge().orElseThrow().legs()).hasSize(3);
  }

  @Test
  void a_current_of_one_printed_step_is_a_current() {
    double step_A = 1e-3;
    TimeSeries series =
        new Course()
            .step(Mode.SWEEP, s -> s <= 0.5 ? -step_A : step_A, 2000, 200, s -> 1 - s)
            .series(false, new Resolution(step_A, 0, 0));
    Cycles cycles = cycles(series, Role.ANODE);
    assertThat(cycles.halves())
        .hasSize(2)
        .allSatisfy(half -> assertThat(half.charge_C()).isCloseTo(1, within(1e-12)));
  }

  @Test
  void constant_voltage_counts_to_the_charge_but_not_to_the_current() {
    TimeSeries series =
        new Course()
            .charge(1e-3, 3000, 3, 4)
            .step(Mode.CONSTANT_VOLTAGE_CHARGE, s -> 1e-3 * Math.exp(-3 * s), 1000, 1000, _ -> 4.0)
            .discharge(1e-3, 3200, 4, 3)
            .rest(10, 3.1)
            .series();
    HalfCycle charge = cycles(series, Role.FULL).halves().getFirst();
    double constantVoltage = (1 - Math.exp(-3)) / 3;
    assertThat(charge.charge_C()).isCloseTo(3 + constantVoltage, within(2e-3));
    assertThat(charge.current_A()).isCloseTo(1e-3, within(1e-12));
    assertThat(charge.endVoltage_V()).isEqualTo(4.0);
  }

  @Test
  void efficiency_turns_round_between_anode_and_cathode() {
    TimeSeries series =
        new Course().charge(1e-3, 1000, 3, 4).discharge(1e-3, 900, 4, 3).rest(9, 3).series();
    Cycle cycle = cycles(series, Role.FULL).initial(Role.FULL).orElseThrow();
    assertThat(cycle.coulombicEfficiency(Role.FULL).orElseThrow()).isCloseTo(0.9, within(1e-12));
    assertThat(cycle.coulombicEfficiency(Role.CATHODE).orElseThrow()).isCloseTo(0.9, within(1e-12));
    assertThat(cycle.coulombicEfficiency(Role.ANODE).orElseThrow())
        .isCloseTo(1 / 0.9, within(1e-12));
    assertThat(cycle.coulombicEfficiency(Role.SYMMETRIC)).isEmpty();
  }

  @Test
  void energy_voltage_and_polarisation_of_straight_lines_are_exact() {
    TimeSeries series =
        new Course()
            .step(Mode.CONSTANT_CURRENT_CHARGE, 1e-3, 3600, 3600, s -> 3 + s)
            .step(Mode.CONSTANT_CURRENT_DISCHARGE, -1e-3, 3600, 3600, s -> 3.8 - s)
            .rest(9, 3)
            .series();
    Cycle cycle = cycles(series, Role.FULL).initial(Role.FULL).orElseThrow();
    assertThat(cycle.charge().orElseThrow().meanVoltage_V()).isCloseTo(3.5, within(2e-4));
    assertThat(cycle.charge().orElseThrow().midVoltage_V()).isCloseTo(3.5, within(1e-9));
    assertThat(cycle.discharge().orElseThrow().midVoltage_V()).isCloseTo(3.3, within(1e-9));
    assertThat(cycle.polarisation_V().orElseThrow()).isCloseTo(0.2, within(1e-9));
    assertThat(cycle.energyEfficiency().orElseThrow()).isCloseTo(3.3 / 3.5, within(2e-4));
    assertThat(cycle.voltageEfficiency().orElseThrow()).isCloseTo(3.3 / 3.5, within(2e-4));
  }

  @Test
  void a_cycle_of_the_instrument_that_holds_two_is_not_used() {
    TimeSeries series =
        new Course()
            .cycle(1)
            .discharge(1e-3, 1000, 2, 0)
            .charge(1e-3, 900, 0, 2)
            .cycle(2)
            .discharge(1e-3, 900, 2, 0)
            .charge(1e-3, 880, 0, 2)
            .discharge(1e-3, 870, 2, 0)
            .charge(1e-3, 860, 0, 2)
            .series();
    Cycles cycles = cycles(series, Role.ANODE);
    assertThat(cycles.numbering()).isEqualTo(CycleNumbering.DISCHARGE_FIRST);
    assertThat(cycles.complete()).hasSize(3);
    assertThat(codes(cycles)).contains("instrument_cycles_not_used");
    Cycles asked =
        Cycles.of(series, Optional.of(Role.ANODE), Optional.of(CycleNumbering.INSTRUMENT), "test");
    assertThat(asked.complete()).hasSize(2);
    assertThat(asked.number(2).orElseThrow().charge_C(Direction.CHARGE).orElseThrow())
        .isCloseTo(1.74, within(1e-12));
  }

  @Test
  void numbers_of_the_instrument_serve_where_each_holds_one_cycle() {
    TimeSeries series =
        new Course()
            .cycle(1)
            .discharge(1e-3, 1000, 2, 0)
            .charge(1e-3, 900, 0, 2)
            .cycle(2)
            .discharge(1e-3, 900, 2, 0)
            .charge(1e-3, 880, 0, 2)
            .series();
    assertThat(cycles(series, Role.ANODE).numbering()).isEqualTo(CycleNumbering.INSTRUMENT);
    Cycles cathode = cycles(series, Role.CATHODE);
    assertThat(cathode.numbering()).isEqualTo(CycleNumbering.CHARGE_FIRST);
    assertThat(cathode.cycles().getFirst().number()).isZero();
    assertThat(cathode.number(1).orElseThrow().coulombicEfficiency(Role.CATHODE).orElseThrow())
        .isCloseTo(1.0, within(1e-12));
    assertThat(codes(cathode)).contains("first_half_cycle_against_role");
    assertThat(cathode.initial(Role.CATHODE)).isEmpty();
  }

  @Test
  void an_unfinished_last_half_cycle_is_told_by_voltage_charge_and_time() {
    Course course =
        new Course().discharge(1e-3, 1000, 2, 0).charge(1e-3, 900, 0, 2).discharge(1e-3, 400, 2, 1);
    Cycles cycles = cycles(course.series(), Role.ANODE);
    assertThat(cycles.complete()).hasSize(1);
    assertThat(cycles.cycles()).hasSize(2);
    assertThat(cycles.halves().getLast().finished()).isFalse();
    assertThat(codes(cycles)).contains("unfinished_half_cycle");
    Cycles rested = cycles(course.rest(60, 1.1).series(), Role.ANODE);
    assertThat(rested.halves().getLast().finished()).isTrue();
  }

  @Test
  void without_an_earlier_one_the_end_of_a_half_cycle_is_not_known() {
    TimeSeries series = new Course().charge(1e-3, 1000, 3, 4).discharge(1e-3, 400, 4, 3.5).series();
    assertThat(codes(cycles(series, Role.FULL))).contains("end_unknown");
  }

  @Test
  void a_counter_that_differs_from_the_current_is_named_with_both_numbers() {
    TimeSeries series =
        new Course()
            .counterTimes(1.01)
            .charge(1e-3, 3600, 3, 4)
            .discharge(1e-3, 3600, 4, 3)
            .rest(9, 3)
            .series();
    Cycles cycles = cycles(series, Role.FULL);
    assertThat(cycles.halves().getFirst().charge_C()).isCloseTo(3.636, within(1e-9));
    assertThat(cycles.halves().getFirst().integral_C()).isCloseTo(3.6, within(1e-9));
    assertThat(cycles.warnings())
        .filteredOn(w -> w.code().equals("counter_differs"))
        .singleElement()
        .satisfies(w -> assertThat(w.message()).contains("1.01").contains("1.0000"));
    TimeSeries near =
        new Course()
            .counterTimes(1.004)
            .charge(1e-3, 3600, 3, 4)
            .discharge(1e-3, 3600, 4, 3)
            .rest(9, 3)
            .series();
    assertThat(codes(cycles(near, Role.FULL))).doesNotContain("counter_differs");
  }

  @Test
  void coarse_digits_give_an_uncertainty_and_a_warning() {
    TimeSeries series =
        new Course()
            .charge(1e-3, 3600, 3, 4)
            .discharge(1e-3, 3600, 4, 3)
            .rest(9, 3)
            .series(true, new Resolution(0, 0.36, 0));
    Cycles cycles = cycles(series, Role.FULL);
    assertThat(codes(cycles)).contains("coarse_resolution");
    assertThat(cycles.relativeUncertainty(cycles.initial(Role.FULL).orElseThrow()).orElseThrow())
        .isCloseTo(Math.sqrt(2) * 0.05, within(1e-9));
  }

  @Test
  void a_step_in_which_the_current_turns_is_cut_where_it_turns() {
    TimeSeries series =
        new Course()
            .step(Mode.OTHER, s -> s <= 0.5 ? -1e-3 : 1e-3, 2000, 200, s -> Math.abs(2 - 4 * s))
            .series(false, Resolution.FINE);
    Cycles cycles = cycles(series, Role.ANODE);
    assertThat(cycles.halves()).hasSize(2);
    assertThat(cycles.halves().getFirst().charge_C()).isCloseTo(1.0, within(1e-9));
    assertThat(cycles.halves().getLast().charge_C()).isCloseTo(1.0, within(1e-9));
  }

  @Test
  void a_touch_of_discharge_before_the_first_charge_leaves_the_initial_efficiency() {
    TimeSeries series =
        new Course()
            .discharge(1e-3, 30, 3.01, 3)
            .charge(1e-3, 1000, 3, 4)
            .discharge(1e-3, 900, 4, 3)
            .rest(9, 3)
            .series();
    Cycle initial = cycles(series, Role.CATHODE).initial(Role.CATHODE).orElseThrow();
    assertThat(initial.number()).isEqualTo(1);
    assertThat(initial.coulombicEfficiency(Role.CATHODE).orElseThrow())
        .isCloseTo(0.9, within(1e-12));
  }

  @Test
  void leaks_turn_nothing() {
    TimeSeries series =
        new Course()
            .discharge(1e-3, 1000, 2, 1)
            .charge(1e-9, 100, 1, 1)
            .discharge(1e-3, 1000, 1, 0)
            .charge(1e-3, 1900, 0, 2)
            .rest(9, 2)
            .series();
    assertThat(cycles(series, Role.ANODE).halves()).hasSize(2);
  }

  @Test
  void a_time_series_without_current_has_no_cycles() {
    Cycles cycles = cycles(new Course().rest(100, 2.9).series(), Role.ANODE);
    assertThat(cycles.halves()).isEmpty();
    assertThat(cycles.cycles()).isEmpty();
    assertThat(cycles.initial(Role.FULL)).isEmpty();
  }
}
