package anodyne.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import anodyne.numerics.BackwardDifferentiation;
import anodyne.numerics.Event;
import anodyne.numerics.Integrator;
import anodyne.numerics.IntegratorSettings;
import anodyne.numerics.Newton;
import anodyne.numerics.StepObserver;
import anodyne.quantity.Constants;
import anodyne.quantity.Series;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConversionTest {
  private static final double ROOM_K = 298.15;
  private static final double RT_F = Constants.thermalVoltage_V(ROOM_K);
  private static final double WIDTH_M = 20e-6;
  private static final double SHARE = 0.3;
  private static final double RADIUS_M = 100e-9;
  private static final double HOST = 41_000;
  private static final HysteresisLaw.OneState PATH = new HysteresisLaw.OneState(60, 60);

  private static Conversion of(double direction, ConversionStage... stages) {
    return new Conversion("host", SHARE, RADIUS_M, HOST, List.of(stages), PATH, direction, 1000);
  }

  /** FeS2 + 2 Na, then + 2 Na, as two fronts; numbers as magnitudes. */
  private static Conversion twoSteps() {
    return of(
        -1,
        ConversionStage.plain("insertion", 2, 1.3, 0.3, 1e-3)
            .withPotentials(new Constant(1.3), new Constant(1.9)),
        ConversionStage.plain("conversion", 2, 0.9, 0.1, 1e-4)
            .withPotentials(new Constant(0.9), new Constant(1.6))
            .withShell(1e5, 1e-9)
            .withSwelling(1.2));
  }

  private static PhasesAlone alone(Conversion phase) {
    return PhasesAlone.of(new ConvertingParticles(phase, new double[] {WIDTH_M}, ROOM_K), WIDTH_M);
  }

  private static double capacity(Conversion phase) {
    return phase.capacity_C_per_m3() * SHARE * WIDTH_M;
  }

  private static BackwardDifferentiation begin(PhasesAlone alone, double[] y, double tolerance) {
    BackwardDifferentiation integrator =
        new BackwardDifferentiation(
            alone, IntegratorSettings.of(tolerance, Series.of(alone.tolerances(tolerance))));
    assertThat(integrator.begin(0, y)).isInstanceOf(Newton.Converged.class);
    return integrator;
  }

  private static double[] state(Integrator integrator, int size) {
    double[] y = new double[size];
    integrator.unknowns(integrator.time_s(), y);
    return y;
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.25, -0.05, -1e-3, 0, 0.02, 0.3})
  void one_stage_without_shell_is_butler_volmer_on_its_front(double overpotential) {
    double extent = 0.5;
    Conversion phase = of(-1, ConversionStage.plain("only", 2, 1.1, 0.7, extent));
    PhasesAlone alone = alone(phase);
    double[] y = alone.atRest();
    y[2] = 1.1 + overpotential;
    double front = Math.pow(0.5, 2.0 / 3);
    double closed =
        phase.surface_per_m() * WIDTH_M * 0.7 * front * 2 * Math.sinh(overpotential / (2 * RT_F));
    assertThat(alone.current(y)).isEqualTo(closed, within(1e-3 * Math.abs(closed)));
    double exact = closed / front * new Growth.ShrinkingCore().surface(0.5);
    assertThat(alone.current(y)).isEqualTo(exact, within(3e-7 * Math.abs(exact)));
  }

  @Test
  void at_constant_potential_the_core_shrinks_as_the_cube_of_time() {
    Conversion phase = of(-1, ConversionStage.plain("only", 2, 1.1, 1e-3, 1e-6));
    PhasesAlone alone = alone(phase);
    double[] y = alone.atRest();
    y[2] = 0.8;
    alone.sweep(0.8, 0, 0);
    BackwardDifferentiation integrator = begin(alone, y, 1e-8);
    double perSecond =
        phase.surface_per_m()
            * 1e-3
            * 2
            * Math.sinh(0.3 / (2 * RT_F))
            / (phase.capacity_C_per_m3() * SHARE);
    double time_s = 1.5 / perSecond;
    assertThat(integrator.advance(time_s)).isInstanceOf(Integrator.Reached.class);
    double cube = 1 - Math.pow(1 - perSecond * time_s / 3, 3);
    assertThat(state(integrator, 3)[0]).isEqualTo(cube, within(5e-4));
  }

  @Test
  void without_current_the_voltage_is_that_of_the_path() {
    double off = 2 * RT_F * asinh(0.01 * Math.sinh(Math.log(0.7 / 0.3) / 3));
    assertThat(off).isLessThan(2e-4);
    for (double direction : new double[] {-1, 0.4, 1}) {
      Conversion phase =
          of(
              direction,
              ConversionStage.plain("only", 2, 1.1, 0.7, 0.3)
                  .withPotentials(new Constant(0.9), new Constant(1.5))
                  .withShell(1e6, 1e-12));
      PhasesAlone alone = alone(phase);
      alone.holdCurrent(0);
      BackwardDifferentiation integrator = begin(alone, alone.atRest(), 1e-8);
      integrator.advance(1e6);
      double[] y = state(integrator, 3);
      assertThat(y[2]).isEqualTo(1.2 + 0.3 * direction + off, within(1e-9));
      assertThat(y[0]).isEqualTo(0.3, within(1e-9));
      assertThat(y[1]).isEqualTo(direction, within(1e-12));
    }
  }

  @Test
  void the_shell_adds_its_resistance_on_the_outer_surface() {
    double extent = 0.6;
    double resistivity = 3e4;
    Conversion phase =
        of(
            -1,
            ConversionStage.plain("only", 2, 1.1, 50, extent)
                .withShell(resistivity, Double.POSITIVE_INFINITY));
    PhasesAlone alone = alone(phase);
    double[] y = alone.atRest();
    y[2] = 1.1 - 0.2;
    double j = alone.current(y) / (phase.surface_per_m() * WIDTH_M);
    double narrow = 1 / Math.cbrt(1 - extent) - 1;
    double behind = -0.2 - j * resistivity * RADIUS_M * narrow;
    double front = new Growth.ShrinkingCore().surface(extent);
    assertThat(j)
        .isEqualTo(50 * front * 2 * Math.sinh(behind / (2 * RT_F)), within(1e-5 * Math.abs(j)));
    assertThat(Math.abs(j)).isLessThan(0.2 / (resistivity * RADIUS_M * narrow));
  }

  @Test
  void what_diffuses_through_the_shell_slows_the_current() {
    double extent = 0.8;
    double carrier = 1e-13;
    Conversion phase =
        of(-1, ConversionStage.plain("only", 2, 1.1, 10, extent).withShell(0, carrier));
    PhasesAlone alone = alone(phase);
    double[] y = alone.atRest();
    y[2] = 0.3;
    double narrow = 1 / Math.cbrt(1 - extent) - 1;
    double limit = Constants.FARADAY_C_PER_MOL * carrier / (RADIUS_M * narrow);
    double front = new Growth.ShrinkingCore().surface(extent);
    double beyond = asinh(10 * front * 2 * Math.sinh(0.8 / (2 * RT_F)) / limit);
    assertThat(-alone.current(y) / (phase.surface_per_m() * WIDTH_M))
        .isEqualTo(limit * beyond, within(1e-6 * limit));
    assertThat(beyond).isLessThan(20);
  }

  @Test
  void nuclei_ask_for_more_overpotential_at_first_and_no_more_later() {
    Conversion phase =
        of(
            -1,
            ConversionStage.plain("only", 2, 1.1, 0.05, 1e-6)
                .withGrowth(new Growth.Nuclei(2, 1e-3)));
    PhasesAlone alone = alone(phase);
    alone.holdCurrent(-capacity(phase) / 36_000);
    BackwardDifferentiation integrator = begin(alone, alone.atRest(), 1e-7);
    double[] voltages = new double[2];
    voltages[0] = state(integrator, 3)[2];
    integrator.advance(0.2 * 36_000);
    voltages[1] = state(integrator, 3)[2];
    double j = capacity(phase) / 36_000 / (phase.surface_per_m() * WIDTH_M);
    double atFirst = 2 * RT_F * asinh(j / (2 * 0.05 * 2 * Math.sqrt(1e-3)));
    assertThat(1.1 - voltages[0]).isEqualTo(atFirst, within(3e-5));
    assertThat(voltages[1] - voltages[0]).isBetween(0.02, 0.15);
  }

  private static double asinh(double x) {
    return Math.log(x + Math.sqrt(x * x + 1));
  }

  @Test
  void stages_follow_one_another_and_come_back_on_their_own_path() {
    Conversion phase = twoSteps();
    PhasesAlone alone = alone(phase);
    double current = capacity(phase) / (20 * 3600);
    alone.holdCurrent(-current);
    BackwardDifferentiation integrator = begin(alone, alone.atRest(), 1e-6);
    int size = alone.size();
    integrator.advance(0.25 * 20 * 3600);
    double[] quarter = state(integrator, size);
    assertThat(quarter[0]).isGreaterThan(0.49);
    assertThat(quarter[1]).isLessThan(0.01);
    assertThat(quarter[3]).isBetween(1.2, 1.31);
    integrator.advance(0.75 * 20 * 3600);
    double[] late = state(integrator, size);
    assertThat(late[0]).isGreaterThan(0.97);
    assertThat(late[1]).isEqualTo(0.5, within(0.01));
    assertThat(late[3]).isBetween(0.7, 0.91);
    alone.holdCurrent(current);
    integrator.restart();
    integrator.advance(0.9 * 20 * 3600);
    double[] back = state(integrator, size);
    assertThat(back[2]).isGreaterThan(0.97);
    assertThat(back[3]).isBetween(1.59, 1.7);
    integrator.advance(1.4 * 20 * 3600);
    double[] home = state(integrator, size);
    assertThat(home[1]).isLessThan(0.01);
    assertThat(home[3]).isBetween(1.89, 2.1);
  }

  @Test
  void a_full_loop_costs_at_least_the_gap_of_the_paths() {
    Conversion phase = twoSteps();
    PhasesAlone alone = alone(phase);
    double current = capacity(phase) / (50 * 3600);
    double[] loss = new double[3];
    alone.holdCurrent(-current);
    BackwardDifferentiation integrator = begin(alone, alone.atRest(), 1e-6);
    StepObserver adding =
        new StepObserver() {
          @Override
          public void stepped(Integrator now) {
            double[] y = state(now, alone.size());
            loss[0] += 0.5 * loss[2] * (now.time_s() - now.stepStart_s()) * (y[3] + loss[1]);
            loss[1] = y[3];
          }
        };
    loss[1] = state(integrator, alone.size())[3];
    loss[2] = -current;
    integrator.advance(0.9 * 50 * 3600, List.of(), adding);
    alone.holdCurrent(current);
    integrator.restart();
    loss[1] = state(integrator, alone.size())[3];
    loss[2] = current;
    integrator.advance(1.8 * 50 * 3600, List.of(), adding);
    double gap = (0.6 * 0.5 + 0.7 * 0.4) * capacity(phase);
    assertThat(loss[0]).isBetween(0.9 * gap, 1.3 * gap);
  }

  @Test
  void sodium_is_kept_to_round_off() {
    Conversion phase = twoSteps();
    PhasesAlone alone = alone(phase);
    double current = capacity(phase) / 3600;
    alone.holdCurrent(-current);
    BackwardDifferentiation integrator = begin(alone, alone.atRest(), 1e-5);
    double[] amounts = new double[alone.size()];
    double[] y = new double[alone.size()];
    double[] rates = new double[alone.size()];
    double[] passed = new double[2];
    integrator.amounts(0, amounts);
    double before = alone.sodium(amounts);
    SplittableRandom random = new SplittableRandom(5);
    double worst = 0;
    for (int i = 0; i < 200; i++) {
      for (int k = 0; k < 3; k++) {
        y[k] = random.nextDouble(0, 1);
      }
      y[3] = random.nextDouble(0.5, 2.2);
      alone.rates(0, y, rates);
      double out = alone.places.current[0] * WIDTH_M;
      worst =
          Math.max(
              worst,
              Math.abs(rates[0] + rates[1] + out) / (Math.abs(rates[0]) + Math.abs(rates[1])));
    }
    assertThat(worst).isLessThan(4e-16);
    integrator.advance(1800);
    integrator.amounts(integrator.time_s(), amounts);
    passed[0] = alone.sodium(amounts) - before;
    assertThat(passed[0]).isEqualTo(current * 1800, within(1e-5 * current * 1800));
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-3, 1, 1e4})
  void the_matrix_undoes_differences(double shift) {
    SplittableRandom random = new SplittableRandom(17);
    for (int draw = 0; draw < 30; draw++) {
      ConversionStage[] stages = new ConversionStage[1 + random.nextInt(4)];
      for (int k = 0; k < stages.length; k++) {
        double level = 1.6 - 0.4 * k;
        Growth growth =
            switch (random.nextInt(3)) {
              case 0 -> new Growth.ShrinkingCore();
              case 1 -> new Growth.Solution();
              default -> new Growth.Nuclei(random.nextDouble(1.2, 3), 0.02);
            };
        stages[k] =
            ConversionStage.plain("s" + k, 1 + k, level, random.nextDouble(0.01, 0.1), 0.5)
                .withPotentials(
                    new LinearTable(Series.of(0, 1), Series.of(level + 0.1, level - 0.1)),
                    new LinearTable(Series.of(0, 1), Series.of(level + 0.4, level + 0.2)))
                .withGrowth(growth)
                .withShell(random.nextDouble(0, 1e6), Math.exp(random.nextDouble(-22, -18)));
      }
      PhasesAlone alone = alone(of(0, stages));
      double[] y = alone.atRest();
      double[] scale = new double[y.length];
      Arrays.fill(scale, 0.05);
      for (int k = 0; k <= stages.length; k++) {
        y[k] = random.nextDouble(0.15, 0.85);
      }
      int last = y.length - 1;
      scale[last] = 0.01;
      y[last] =
          stages[random.nextInt(stages.length)].desodiation_V().value(0.5)
              - 0.2
              + random.nextDouble(-0.1, 0.1);
      assertThat(alone.worstMatrixError(y, scale, shift, draw))
          .as("%s at %s", Arrays.toString(stages), Arrays.toString(y))
          .isLessThan(2e-6);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-4, 1e-2, 1, 100})
  void a_small_sine_answers_as_differences_and_a_dense_solve_have_it(double angular) {
    Conversion phase =
        of(
            -1,
            ConversionStage.plain("first", 2, 1.3, 0.3, 0.6).withShell(1e5, 1e-9),
            ConversionStage.plain("second", 2, 1.28, 0.1, 0.3)
                .withPotentials(
                    new LinearTable(Series.of(0, 1), Series.of(1.35, 1.25)), new Constant(1.5)));
    PhasesAlone alone = alone(phase);
    double[] y = alone.atRest();
    double[] scale = {1e-2, 1e-2, 1e-2, 1e-5};
    double[] modelled = alone.admittance(y, angular);
    double[] counted = alone.admittanceByDifferences(y, scale, angular);
    double size = Math.hypot(counted[0], counted[1]);
    assertThat(modelled[0]).isEqualTo(counted[0], within(2e-5 * size));
    assertThat(modelled[1]).isEqualTo(counted[1], within(2e-5 * size));
  }

  @Test
  void quickly_a_particle_at_rest_answers_with_its_charge_transfer_resistance() {
    double extent = 0.3;
    Conversion phase = of(0, ConversionStage.plain("only", 2, 1.1, 0.7, extent));
    PhasesAlone alone = alone(phase);
    Growth front = new Growth.ShrinkingCore();
    double in = front.surface(extent);
    double out = front.surface(1 - extent);
    double surfaces = 2 * in * out / (in + out);
    double conductance = phase.surface_per_m() * WIDTH_M * 0.7 * surfaces / RT_F;
    double[] admittance = alone.admittance(alone.atRest(), 1e6);
    assertThat(admittance[0]).isEqualTo(conductance, within(1e-5 * conductance));
    assertThat(admittance[1]).isEqualTo(0, within(1e-5 * conductance));
  }

  @Test
  void random_particles_run_down_and_up_without_a_hitch() {
    SplittableRandom random = new SplittableRandom(23);
    for (int draw = 0; draw < 60; draw++) {
      int count = 1 + random.nextInt(3);
      ConversionStage[] stages = new ConversionStage[count];
      for (int k = 0; k < count; k++) {
        double in = 1.5 - 0.45 * k - random.nextDouble(0, 0.2);
        Growth growth =
            switch (random.nextInt(3)) {
              case 0 -> new Growth.ShrinkingCore();
              case 1 -> new Growth.Solution();
              default ->
                  new Growth.Nuclei(random.nextDouble(1, 3), Math.exp(random.nextDouble(-7, -1)));
            };
        stages[k] =
            ConversionStage.plain(
                    "s" + k,
                    random.nextDouble(0.5, 4),
                    in,
                    Math.exp(random.nextDouble(-9, 2)),
                    1e-3)
                .withPotentials(new Constant(in), new Constant(in + random.nextDouble(0, 0.7)))
                .withGrowth(growth)
                .withShell(
                    Math.exp(random.nextDouble(4.6, 13.8)), Math.exp(random.nextDouble(-28, -18)));
      }
      Conversion phase = of(-1, stages);
      PhasesAlone alone = alone(phase);
      double hours = Math.exp(random.nextDouble(-1, 3));
      double current = capacity(phase) / (3600 * hours);
      int last = alone.size() - 1;
      alone.holdCurrent(-current);
      BackwardDifferentiation integrator = begin(alone, alone.atRest(), 1e-4);
      for (double limit : new double[] {0.005, 3, 0.005}) {
        double[] first = state(integrator, alone.size());
        if (limit < 1 && first[last] <= limit) {
          break;
        }
        boolean down = limit < 1;
        Event end = new Event((t, y) -> y[last] - limit, Event.Direction.EITHER, true);
        Integrator.Outcome outcome =
            integrator.advance(
                integrator.time_s() + 4000 * hours, List.of(end), new StepObserver() {});
        assertThat(outcome)
            .as("%s at %s h", Arrays.toString(stages), hours)
            .isNotInstanceOf(Integrator.Stopped.class);
        alone.holdCurrent(down ? current : -current);
        double[] y = state(integrator, alone.size());
        double[] held = new double[alone.size()];
        integrator.amounts(integrator.time_s(), held);
        alone.settle(y);
        assertThat(integrator.begin(integrator.time_s(), y, held))
            .as("%s at %s h from %s", Arrays.toString(stages), hours, Arrays.toString(y))
            .isInstanceOf(Newton.Converged.class);
      }
    }
  }

  @Test
  void a_path_that_would_give_energy_is_refused() {
    assertThatThrownBy(() ->
            of(
                -1,
                ConversionStage.plain("only", 2, 1.1, 0.7, 0.3)
                    .withPotentials(new Constant(1.5), new Constant(0.9))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("would give energy");
  }
}
