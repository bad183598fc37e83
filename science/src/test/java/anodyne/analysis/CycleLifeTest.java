package anodyne.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import anodyne.analysis.Retention.Reference;
import anodyne.measurement.Cell;
import anodyne.measurement.Cell.Basis;
import anodyne.measurement.Cell.Role;
import anodyne.quantity.Warning;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class CycleLifeTest {
  private static final Optional<Role> ANODE = Optional.of(Role.ANODE);

  private final Course course = new Course();
  private int number;

  private void cycle(double current_A, double sodiated_C, double desodiated_C) {
    course
        .cycle(++number)
        .discharge(current_A, sodiated_C / current_A, 2, 0.01)
        .charge(current_A, desodiated_C / current_A, 0.01, 3);
  }

  private Cycles cycles() {
    return Cycles.of(course.series(), ANODE, Optional.empty(), "test");
  }

  private static Cell cell(
      Optional<String> collector, OptionalDouble mass_kg, boolean presodiated) {
    OptionalDouble none = OptionalDouble.empty();
    return new Cell(
        "a",
        ANODE,
        mass_kg,
        Basis.HOST,
        none,
        none,
        none,
        none,
        none,
        none,
        collector,
        Optional.empty(),
        none,
        Optional.empty(),
        none,
        none,
        Optional.of(presodiated),
        none,
        none,
        none,
        Optional.empty(),
        "a");
  }

  @Test
  void retention_refers_to_the_first_the_second_and_the_first_long_term_cycle() {
    cycle(1e-4, 2.0, 1.0);
    cycle(1e-4, 1.1, 0.9);
    for (int i = 0; i < 10; i++) {
      cycle(1e-3, 0.5 - 0.01 * i, 0.5 - 0.02 * i);
    }
    CycleLife life = CycleLife.of(cycles(), ANODE);
    assertThat(life.retentions())
        .extracting(Retention::reference)
        .containsExactly(
            Reference.FIRST_CYCLE, Reference.SECOND_CYCLE, Reference.FIRST_OF_LONG_TERM);
    assertThat(life.retentions().get(0).share()).isCloseTo(0.32, within(1e-9));
    assertThat(life.retentions().get(0).sameCurrent()).isFalse();
    assertThat(life.retentions().get(1).share()).isCloseTo(0.32 / 0.9, within(1e-9));
    Retention chosen = life.chosen().orElseThrow();
    assertThat(chosen.referenceCycle()).isEqualTo(3);
    assertThat(chosen.cycle()).isEqualTo(12);
    assertThat(chosen.share()).isCloseTo(0.64, within(1e-9));
    assertThat(chosen.decayPerCycle()).isCloseTo(0.04, within(1e-9));
    assertThat(chosen.sameCurrent()).isTrue();
  }

  @Test
  void a_run_that_slow_check_cycles_interrupt_stays_one() {
    for (int i = 0; i < 5; i++) {
      cycle(1e-3, 1, 0.99);
    }
    cycle(1e-4, 2, 1.98);
    for (int i = 0; i < 6; i++) {
      cycle(1e-3, 1, 0.9);
    }
    RateStep run = CycleLife.of(cycles(), ANODE).longTerm().orElseThrow();
    assertThat(run.first()).isEqualTo(1);
    assertThat(run.last()).isEqualTo(12);
    assertThat(run.cycles()).hasSize(11);
  }

  @Test
  void an_unfinished_cycle_takes_no_part_in_retention() {
    cycle(1e-3, 1, 1);
    cycle(1e-3, 1, 0.9);
    course.cycle(3).discharge(1e-3, 900, 2, 0.01).charge(1e-3, 100, 0.01, 0.5);
    Retention retention = CycleLife.of(cycles(), ANODE).chosen().orElseThrow();
    assertThat(retention.cycle()).isEqualTo(2);
    assertThat(retention.share()).isCloseTo(0.9, within(1e-9));
  }

  @Test
  void rate_capability_averages_the_last_three_and_tells_the_recovery() {
    double[] currents = {1e-4, 2e-4, 5e-4, 1e-4};
    double[] capacities = {1.0, 0.8, 0.5, 0.95};
    for (int k = 0; k < 4; k++) {
      for (int i = 0; i < 5; i++) {
        double capacity = capacities[k] * (1 + 0.1 * Math.max(0, 2 - i) * (k == 3 ? 0 : 1));
        cycle(currents[k] * (1 + 0.01 * (i % 2)), capacity, capacity);
      }
    }
    CycleLife life = CycleLife.of(cycles(), ANODE);
    assertThat(life.rates()).hasSize(4);
    assertThat(life.isRateTest()).isTrue();
    for (int k = 0; k < 4; k++) {
      Moments mean = life.rates().get(k).lastThree_C();
      assertThat(mean.mean()).isCloseTo(capacities[k], within(1e-9));
      assertThat(mean.count()).isEqualTo(3);
      assertThat(mean.deviation().orElseThrow()).isCloseTo(0, within(1e-9));
    }
    assertThat(life.recovery().orElseThrow()).isCloseTo(0.95, within(1e-9));
  }

  @Test
  void mean_efficiency_leaves_the_first_cycle_out() {
    cycle(1e-3, 2, 1);
    cycle(1e-3, 1, 0.98);
    cycle(1e-3, 1, 0.99);
    cycle(1e-3, 1, 1.00);
    Moments efficiency = CycleLife.of(cycles(), ANODE).efficiency().orElseThrow();
    assertThat(efficiency.mean()).isCloseTo(0.99, within(1e-9));
    assertThat(efficiency.deviation().orElseThrow()).isCloseTo(0.01, within(1e-9));
    assertThat(efficiency.count()).isEqualTo(3);
  }

  @Test
  void without_a_role_there_is_no_efficiency_and_a_warning() {
    cycle(1e-3, 2, 1);
    cycle(1e-3, 1, 1);
    Cycles cycles = Cycles.of(course.series(), Optional.empty(), Optional.empty(), "test");
    CycleLife life = CycleLife.of(cycles, Optional.empty());
    assertThat(life.efficiency()).isEmpty();
    assertThat(
            CyclingChecks.of(
                Cell.unknown("a", Optional.empty()), cycles, life, OptionalDouble.empty(), "test"))
        .extracting(Warning::code)
        .contains("role_unknown", "mass_missing");
  }

  @Test
  void growing_capacity_is_flagged_and_blamed_on_copper_where_there_is_some() {
    for (int i = 0; i < 6; i++) {
      cycle(1e-3, 1 + 0.02 * i, 1 + 0.02 * i);
    }
    Cycles cycles = cycles();
    CycleLife life = CycleLife.of(cycles, ANODE);
    assertThat(life.rise().orElseThrow().share()).isCloseTo(0.1, within(1e-9));
    assertThat(codes(cell(Optional.of("Cu"), OptionalDouble.empty(), false), cycles, life))
        .contains("activation", "copper_sulfides");
    assertThat(codes(cell(Optional.of("Al"), OptionalDouble.empty(), false), cycles, life))
        .contains("activation")
        .doesNotContain("copper_sulfides");
  }

  @Test
  void a_capacity_above_the_bound_of_the_host_is_doubted() {
    cycle(1e-3, 5, 3.6);
    Cycles cycles = cycles();
    CycleLife life = CycleLife.of(cycles, ANODE);
    Cell cell = cell(Optional.empty(), OptionalDouble.of(1e-6), false);
    List<Warning> above = CyclingChecks.of(cell, cycles, life, OptionalDouble.of(999), "test");
    assertThat(above).extracting(Warning::code).contains("above_faradaic_bound");
    assertThat(CyclingChecks.of(cell, cycles, life, OptionalDouble.of(1001), "test"))
        .extracting(Warning::code)
        .doesNotContain("above_faradaic_bound");
  }

  @Test
  void a_presodiated_electrode_says_so_with_its_first_efficiency() {
    cycle(1e-3, 1, 1.2);
    Cycles cycles = cycles();
    CycleLife life = CycleLife.of(cycles, ANODE);
    assertThat(codes(cell(Optional.empty(), OptionalDouble.empty(), true), cycles, life))
        .contains("ice_of_presodiated")
        .doesNotContain("ice_above_100");
    assertThat(codes(cell(Optional.empty(), OptionalDouble.empty(), false), cycles, life))
        .contains("ice_above_100");
  }

  private static List<String> codes(Cell cell, Cycles cycles, CycleLife life) {
    return CyclingChecks.of(cell, cycles, life, OptionalDouble.empty(), "test").stream()
        .map(Warning::code)
        .toList();
  }

  @Test
  void growth_of_the_polarisation_is_its_slope() {
    for (int i = 0; i < 5; i++) {
      double shift = 0.01 * i;
      course
          .cycle(i + 1)
          .discharge(1e-3, 1000, 1 - shift, 0.5 - shift)
          .charge(1e-3, 1000, 0.5 + shift, 1 + shift);
    }
    assertThat(CycleLife.of(cycles(), ANODE).polarisationGrowth_V_per_cycle().orElseThrow())
        .isCloseTo(0.02, within(1e-9));
  }
}
