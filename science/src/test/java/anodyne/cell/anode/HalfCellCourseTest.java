package anodyne.cell.anode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import anodyne.cell.Cell;
import anodyne.cell.Constant;
import anodyne.cell.Conversion;
import anodyne.cell.Electrolyte;
import anodyne.cell.Heterointerface;
import anodyne.cell.HostStages;
import anodyne.cell.PorousElectrode;
import anodyne.cell.Property;
import anodyne.cell.Resolution;
import anodyne.cell.SodiumMetal;
import anodyne.quantity.Constants;
import anodyne.quantity.Series;
import anodyne.transport.CellDiffusivity;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class HalfCellCourseTest {
  private static final double MAH_PER_G = 1.0 / 3600;
  private static final HeterostructureAnode.Surroundings AROUND =
      new HeterostructureAnode.Surroundings(
          new Electrolyte(
              Property.constant(0.6),
              Property.constant(2e-10),
              new Constant(0.5),
              new Constant(1),
              1000),
          new SodiumMetal(20, 4e-4, 1e7),
          0.6,
          2000,
          1500,
          0.01,
          3,
          298.15);

  private static ToDoubleFunction<AnodeParameter> values(Map<AnodeParameter, Double> others) {
    Map<AnodeParameter, Double> all = new EnumMap<>(AnodeParameter.class);
    all.put(AnodeParameter.LOADING, 0.0125);
    all.put(AnodeParameter.ACTIVE_SHARE, 0.7);
    all.put(AnodeParameter.POROSITY, 0.6);
    all.put(AnodeParameter.PARTICLE_RADIUS, 50e-9);
    all.put(AnodeParameter.TRANSFER_RESISTANCE, 4.5e-3);
    all.put(AnodeParameter.ELECTRODE_CONDUCTIVITY, 100.0);
    all.put(AnodeParameter.SHELL_RESISTIVITY, 1e4);
    all.put(AnodeParameter.PATH_RATE, 40.0);
    all.put(AnodeParameter.ELECTROLYTE_CONDUCTIVITY, 0.6);
    all.put(AnodeParameter.SALT_DIFFUSIVITY, 2e-10);
    all.put(AnodeParameter.TRANSFERENCE_NUMBER, 0.5);
    all.put(AnodeParameter.SODIUM_EXCHANGE, 20.0);
    all.put(AnodeParameter.SEPARATOR_THICKNESS, 3.8e-4);
    all.put(AnodeParameter.SEPARATOR_POROSITY, 0.9);
    all.putAll(others);
    return parameter -> Optional.ofNullable(all.get(parameter)).orElseThrow();
  }

  private static AnodeHost.Reacting host(
      String name, double share, double carrier, HostStages.Step... steps) {
    double density = 5000;
    HostStages stages = new HostStages(name, 31_000, List.of(steps));
    double sodium = List.of(steps).stream().mapToDouble(HostStages.Step::sodium).sum();
    return new AnodeHost.Reacting(
        stages, share, density, carrier, Constants.FARADAY_C_PER_MOL * sodium * 31_000 / density);
  }

  private static HostStages.Step step(String kind, double sodium, double in_V, double out_V) {
    return new HostStages.Step(kind, sodium, in_V, in_V, OptionalDouble.of(out_V), 1.5);
  }

  private static HeterostructureAnode two(Map<AnodeParameter, Double> others) {
    return new HeterostructureAnode(
        AROUND,
        List.of(
            host(
                "A",
                0.5,
                2e-12,
                step("insertion front", 1, 1.5, 2.0),
                step("conversion front", 3, 0.4, 1.2)),
            host("B", 0.5, 2e-12, step("conversion front", 2, 0.8, 1.6))),
        values(others));
  }

  private static HalfCellCourse.Plan plan(boolean porous, Double... currents) {
    return new HalfCellCourse.Plan(List.of(currents), porous, Resolution.exact(6, 3), 3e-4, 5000);
  }

  private static HalfCellCourse run(
      HeterostructureAnode anode, Heterointerface contact, HalfCellCourse.Plan plan) {
    return HalfCellCourse.of(anode, contact, plan, () -> true);
  }

  @Test
  void phases_and_what_holds_them_weigh_what_the_loading_says() {
    HeterostructureAnode anode = two(Map.of());
    Cell cell = anode.cell(anode.phases());
    PorousElectrode electrode = cell.working();
    double active =
        electrode.phases().stream().mapToDouble(p -> p.volumeShare() * 5000).sum()
            * electrode.thickness_m();
    assertThat(active).isCloseTo(0.0125, within(1e-12));
    assertThat(anode.coating().mass_kg_per_m2()).isCloseTo(0.0125 / 0.7, within(1e-12));
  }

  @Test
  void exchange_currents_of_all_surfaces_add_up_to_the_resistance_of_the_electrode() {
    HeterostructureAnode anode = two(Map.of());
    double thickness_m = anode.coating().thickness_m();
    double conductance =
        anode.phases().stream()
            .map(Conversion.class::cast)
            .mapToDouble(
                p -> p.stages().getFirst().exchange_A_per_m2() * p.surface_per_m() * thickness_m)
            .sum();
    assertThat(Constants.thermalVoltage_V(298.15) / conductance).isCloseTo(4.5e-3, within(1e-12));
  }

  @Test
  void a_slow_cycle_uses_all_stages_both_ways() {
    HeterostructureAnode anode = two(Map.of());
    HalfCellCourse course = run(anode, Heterointerface.none(), plan(true, 50.0, 50.0));
    assertThat(course.stopped()).isEmpty();
    assertThat(course.halfCycles())
        .hasSize(4)
        .allSatisfy(half ->
            assertThat(half.capacity_C_per_kg() / anode.capacity_C_per_kg())
                .isCloseTo(1, within(0.01)));
  }

  @Test
  void a_stage_that_is_done_does_not_shut_out_the_next_one_though_its_shell_resists() {
    HeterostructureAnode anode = two(Map.of(AnodeParameter.SHELL_RESISTIVITY, 1e5));
    HalfCellCourse course = run(anode, Heterointerface.none(), plan(false, 50.0));
    assertThat(course.halfCycles().getFirst().capacity_C_per_kg())
        .isCloseTo(anode.capacity_C_per_kg(), within(0.02 * anode.capacity_C_per_kg()));
  }

  @Test
  void single_particles_give_the_capacity_of_the_porous_electrode_at_a_low_current() {
    HeterostructureAnode anode = two(Map.of());
    double porous =
        run(anode, Heterointerface.none(), plan(true, 100.0))
            .halfCycles()
            .getLast()
            .capacity_C_per_kg();
    double single =
        run(anode, Heterointerface.none(), plan(false, 100.0))
            .halfCycles()
            .getLast()
            .capacity_C_per_kg();
    assertThat(single).isCloseTo(porous, within(5e-3 * porous));
  }

  @Test
  void an_interface_of_which_nothing_is_handed_over_changes_nothing() {
    HeterostructureAnode anode = two(Map.of());
    assertThat(
            run(
                anode,
                new Heterointerface(Optional.empty(), OptionalDouble.empty()),
                plan(false, 400.0)))
        .isEqualTo(run(anode, Heterointerface.none(), plan(false, 400.0)));
  }

  @Test
  void a_pair_that_slows_both_ways_costs_capacity_where_diffusion_limits() {
    HeterostructureAnode slow =
        new HeterostructureAnode(
            AROUND,
            List.of(host("A", 1, 1e-16, step("conversion front", 4, 0.5, 1.3))),
            values(Map.of()));
    Heterointerface contact =
        new Heterointerface(
            Optional.of(new CellDiffusivity(1e-17, 1, 0.1, 0.3, 0.3, false)),
            OptionalDouble.empty());
    double with =
        run(slow, contact, plan(false, 1000.0)).halfCycles().getFirst().capacity_C_per_kg();
    double without =
        run(slow, Heterointerface.none(), plan(false, 1000.0))
            .halfCycles()
            .getFirst()
            .capacity_C_per_kg();
    assertThat(with).isLessThan(0.95 * without);
  }

  @Test
  void a_half_cycle_whose_limit_holds_at_once_passes_nothing_and_the_test_goes_on() {
    HeterostructureAnode blocked = two(Map.of(AnodeParameter.TRANSFER_RESISTANCE, 1e14));
    HalfCellCourse course = run(blocked, Heterointerface.none(), plan(false, 20_000.0, 1e-3));
    assertThat(course.halfCycles().getFirst().capacity_C_per_kg() * MAH_PER_G).isLessThan(0.01);
    assertThat(course.halfCycles()).hasSize(4);
  }

  @Test
  void a_course_that_is_told_to_end_says_where_it_stopped() {
    HalfCellCourse course =
        HalfCellCourse.of(two(Map.of()), Heterointerface.none(), plan(false, 100.0), () -> false);
    assertThat(course.halfCycles()).isEmpty();
    assertThat(course.stopped().orElseThrow()).startsWith("cycle 1, sodiation");
  }

  @Test
  void the_charge_at_a_potential_lies_between_the_rows_around_it() {
    HalfCycle half =
        new HalfCycle(
            1,
            true,
            100,
            Series.of(0, 10, 20),
            Series.of(2, 1, 0),
            Series.of(0, 1000, 2000),
            anodyne.cell.CellHistory.Ending.LIMIT,
            "0 V");
    assertThat(half.chargeAt_C_per_kg(2.5)).isZero();
    assertThat(half.chargeAt_C_per_kg(0.5)).isCloseTo(1500, within(1e-9));
    assertThat(half.chargeAt_C_per_kg(-1)).isEqualTo(2000);
    assertThat(half.meanVoltage_V()).isCloseTo(1, within(1e-12));
  }

  @Test
  void merged_steps_keep_their_sodium_and_the_ends_of_their_potentials() {
    List<HostStages.Step> steps =
        List.of(
            step("conversion", 1, 1.5, 2),
            step("alloying", 2, 0.30, 0.5),
            step("alloying", 1, 0.25, 0.5));
    List<HostStages.Step> merged = AnodeHost.merged(steps, 2);
    assertThat(merged).hasSize(2);
    assertThat(merged.getLast().sodium()).isEqualTo(3);
    assertThat(merged.getLast().low_V()).isEqualTo(0.25);
    assertThat(merged.getLast().high_V()).isEqualTo(0.30);
  }

  @Test
  void mass_shares_that_do_not_add_up_are_refused() {
    assertThatThrownBy(() ->
            new HeterostructureAnode(
                AROUND,
                List.of(host("A", 0.5, 1e-12, step("conversion", 4, 0.5, 1.3))),
                values(Map.of())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("add up to 1");
  }
}
