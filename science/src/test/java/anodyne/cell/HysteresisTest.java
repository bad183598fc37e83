package anodyne.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import anodyne.numerics.BackwardDifferentiation;
import anodyne.numerics.Integrator;
import anodyne.numerics.IntegratorSettings;
import anodyne.numerics.Newton;
import anodyne.numerics.StepObserver;
import anodyne.quantity.Constants;
import anodyne.quantity.Series;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HysteresisTest {
  private static final double WIDTH_M = 30e-6;
  private static final double MOST = 20_000;
  private static final double GAP_V = 0.4;
  private static final double SHARE = 0.5;
  private static final int SHELLS = 6;
  private static final double EXCHANGE = 1e-6;

  private static SingleCurve line(double atZero_V, double atOne_V) {
    return SingleCurve.of(new LinearTable(Series.of(0, 1), Series.of(atZero_V, atOne_V)));
  }

  private static Hysteresis gap(HysteresisLaw law, double start) {
    return Hysteresis.of(line(1.4, 0.6), line(1.4 + GAP_V, 0.6 + GAP_V), law, start);
  }

  private static Insertion phase(OpenCircuit potential, double film_ohm_m2) {
    return phase(potential, film_ohm_m2, 1e-12, EXCHANGE);
  }

  private static Insertion phase(
      OpenCircuit potential, double film_ohm_m2, double diffusivity, double exchange) {
    return new Insertion(
        "host",
        SHARE,
        ParticleShape.SPHERE,
        1e-7,
        MOST,
        0.2 * MOST,
        Property.constant(diffusivity),
        Property.constant(exchange),
        potential,
        film_ohm_m2);
  }

  private static DiffusingParticles particles(Insertion phase) {
    return new DiffusingParticles(
        phase, Radii.graded(ParticleShape.SPHERE, SHELLS, 2.3), new double[] {WIDTH_M}, 298.15, 0);
  }

  private static double capacity() {
    return Constants.FARADAY_C_PER_MOL * MOST * SHARE * WIDTH_M;
  }

  private static final class Run {
    private final PhasesAlone alone;
    private final BackwardDifferentiation integrator;
    private double energy;
    private double voltageBefore;
    private double timeBefore;

    Run(PhasesAlone alone, double[] start) {
      this.alone = alone;
      integrator =
          new BackwardDifferentiation(
              alone, IntegratorSettings.of(1e-7, Series.of(alone.tolerances(1e-7))));
      assertThat(integrator.begin(0, start)).isInstanceOf(Newton.Converged.class);
    }

    /** Adds ∮ U dq of the way, trapezoidal over the steps of the integrator. */
    void go(double current, double duration_s) {
      alone.holdCurrent(current);
      assertThat(integrator.restart()).isInstanceOf(Newton.Converged.class);
      voltageBefore = state()[alone.size() - 1];
      timeBefore = integrator.time_s();
      Integrator.Outcome outcome =
          integrator.advance(
              integrator.time_s() + duration_s,
              List.of(),
              new StepObserver() {
                @Override
                public void stepped(Integrator now) {
                  double voltage = state()[alone.size() - 1];
                  double dt = now.time_s() - timeBefore;
                  energy += 0.5 * current * dt * (voltage + voltageBefore);
                  voltageBefore = voltage;
                  timeBefore = now.time_s();
                }
              });
      assertThat(outcome).isInstanceOf(Integrator.Reached.class);
    }

    double[] state() {
      double[] y = new double[alone.size()];
      integrator.unknowns(integrator.time_s(), y);
      return y;
    }

    double h() {
      return state()[SHELLS];
    }
  }

  private static Run run(OpenCircuit potential) {
    PhasesAlone alone = PhasesAlone.of(particles(phase(potential, 0)), WIDTH_M);
    return new Run(alone, alone.atRest());
  }

  @Test
  void a_slow_loop_costs_the_gap_less_what_the_state_needs_to_turn() {
    double gamma = 40;
    Run run = run(gap(new HysteresisLaw.OneState(gamma, gamma), -1));
    double slow = capacity() / (50 * 3600);
    double window = 0.6;
    double duration_s = window * capacity() / slow;
    run.go(-slow, duration_s);
    run.energy = 0;
    run.go(slow, duration_s);
    run.go(-slow, duration_s);
    double loop = run.energy / capacity();
    double turned = Math.exp(-0.5 * gamma * window);
    double lost = GAP_V * 2 / gamma * (1 - turned) * 2;
    double kinetic =
        2
            * window
            * 2
            * 2
            * Constants.thermalVoltage_V(298.15)
            * asinhOf(slow / (3 * SHARE / 1e-7 * WIDTH_M), 0.5);
    assertThat(GAP_V * window - lost).isEqualTo(0.20, within(1e-5));
    assertThat(loop).isEqualTo(GAP_V * window - lost + 0.5 * kinetic, within(2e-4));
  }

  /** asinh(j/(2 j₀)) at a share of filled sites. */
  private static double asinhOf(double j, double x) {
    double exchange = EXCHANGE * Math.sqrt(1000 * MOST * MOST * x * (1 - x));
    double r = j / (2 * exchange);
    return Math.log(r + Math.sqrt(r * r + 1));
  }

  @Test
  void the_loop_of_a_quick_state_encloses_twice_the_integral_of_half_the_gap() {
    double[] gammas = {200, 800};
    double[] short_V = new double[2];
    for (int i = 0; i < 2; i++) {
      Run run = run(gap(new HysteresisLaw.OneState(gammas[i], gammas[i]), -1));
      double slow = capacity() / (200 * 3600);
      double duration_s = 0.6 * capacity() / slow;
      run.go(-slow, duration_s);
      run.energy = 0;
      run.go(slow, duration_s);
      run.go(-slow, duration_s);
      short_V[i] = GAP_V * 0.6 - run.energy / capacity();
    }
    assertThat(short_V[1]).isEqualTo(GAP_V * 4 / 800, within(4e-4));
    assertThat((4 * short_V[1] - short_V[0]) / 3).isEqualTo(0, within(4e-4));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1, -0.3, 0.8})
  void at_rest_the_state_stands_still_and_the_voltage_is_that_of_the_state(double start) {
    Run run = run(gap(new HysteresisLaw.OneState(30, 60), start));
    run.go(0, 1e6);
    assertThat(run.h()).isEqualTo(start, within(1e-12));
    double x = 0.2;
    double branch = 1.4 - 0.8 * x + 0.5 * (1 + start) * GAP_V;
    assertThat(run.state()[run.alone.size() - 1]).isEqualTo(branch, within(1e-9));
  }

  @Test
  void the_state_follows_the_law_of_axen() {
    Run run = run(gap(new HysteresisLaw.OneState(10, 25), -1));
    double quick = capacity() / 3600;
    run.go(quick, 0.1 * 3600);
    assertThat(run.h()).isEqualTo(1 - 2 * Math.exp(-0.5 * 25 * 0.1), within(1e-5));
    double before = run.h();
    run.go(-quick, 0.2 * 3600);
    assertThat(run.h()).isEqualTo(-1 + (before + 1) * Math.exp(-0.5 * 10 * 0.2), within(1e-5));
  }

  @Test
  void the_state_follows_the_law_of_wycisk_with_the_slope_of_the_mean() {
    Run run = run(gap(new HysteresisLaw.DifferentialCapacity(3, 2, 2.5), -1));
    double quick = capacity() / 3600;
    run.go(quick, 0.1 * 3600);
    double gamma = 3 * Math.pow(2.5 * 0.8, 2);
    assertThat(run.h()).isEqualTo(1 - 2 * Math.exp(-0.5 * gamma * 0.1), within(1e-5));
  }

  @Test
  void half_of_plett_goes_with_the_state_and_the_rest_at_once() {
    double jump_V = 0.03;
    Run run = run(gap(new HysteresisLaw.Plett(15, jump_V), -1));
    double quick = capacity() / 3600;
    run.go(quick, 0.1 * 3600);
    double h = run.h();
    assertThat(h).isEqualTo(1 - 2 * Math.exp(-15 * 0.1), within(1e-5));
    double out_V = run.state()[run.alone.size() - 1];
    double briefly_s = 0.01 * 3600;
    run.go(-quick, briefly_s);
    double in_V = run.state()[run.alone.size() - 1];
    Run without = run(gap(new HysteresisLaw.Plett(15, 0), -1));
    without.go(quick, 0.1 * 3600);
    double plainOut_V = without.state()[run.alone.size() - 1];
    without.go(-quick, briefly_s);
    double plainIn_V = without.state()[run.alone.size() - 1];
    assertThat(out_V - in_V).isEqualTo(plainOut_V - plainIn_V + 2 * jump_V, within(1e-5));
    run.go(0, 1);
    without.go(0, 1);
    assertThat(run.state()[run.alone.size() - 1])
        .isEqualTo(without.state()[without.alone.size() - 1] - jump_V, within(1e-5));
  }

  @Test
  void the_state_never_leaves_its_bounds_however_slow_the_current() {
    Run run = run(gap(new HysteresisLaw.OneState(500, 500), 0));
    for (double perHour : new double[] {1e-4, 3e-3, 0.1}) {
      double current = capacity() * perHour / 3600;
      run.go(current, 0.05 / perHour * 3600);
      assertThat(run.h()).isBetween(-1.0, 1.0 + 1e-8);
      run.go(-current, 0.1 / perHour * 3600);
      assertThat(run.h()).isBetween(-1.0 - 1e-8, 1.0);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-5, 1e-2, 1, 1e3})
  void the_matrix_undoes_differences(double shift) {
    List<HysteresisLaw> laws =
        List.of(
            new HysteresisLaw.OneState(10, 40),
            new HysteresisLaw.DifferentialCapacity(3, 1.5, 2.5),
            new HysteresisLaw.Plett(8, 0.02));
    for (HysteresisLaw law : laws) {
      for (double film : new double[] {0, 5e-3}) {
        Hysteresis potential =
            Hysteresis.of(
                new Galleries(List.of(Gallery.of(0.6, 1.2, 3), Gallery.of(0.4, 0.5, 2))),
                line(2.1, 0.9),
                law,
                0.3);
        PhasesAlone alone =
            PhasesAlone.of(particles(phase(potential, film, 1e-15, EXCHANGE)), WIDTH_M);
        double[] y = alone.atRest();
        for (int k = 0; k < 6; k++) {
          y[k] *= 1 + 0.05 * k;
        }
        y[alone.size() - 1] += 0.02;
        double[] scale = new double[y.length];
        java.util.Arrays.fill(scale, 0, 6, 0.03 * MOST);
        java.util.Arrays.fill(scale, 6, y.length - 1, 0.2);
        scale[y.length - 1] = 0.01;
        assertThat(alone.worstMatrixError(y, scale, shift, 11)).isLessThan(1e-6);
      }
    }
  }

  @Test
  void what_leaves_the_shells_is_the_current_to_round_off() {
    PhasesAlone alone =
        PhasesAlone.of(
            particles(phase(gap(new HysteresisLaw.OneState(10, 40), 0.2), 1e-3)), WIDTH_M);
    double[] y = alone.atRest();
    double[] rates = new double[y.length];
    for (double potential : new double[] {0.9, 1.2, 1.5, 1.9}) {
      y[y.length - 1] = potential;
      alone.rates(0, y, rates);
      double sum = 0;
      for (int k = 0; k < SHELLS; k++) {
        sum += rates[k];
      }
      double out = alone.places.current[0] * WIDTH_M;
      assertThat(sum).isEqualTo(-out, within(1e-15 * Math.abs(out)));
    }
  }

  @Test
  void sodium_follows_the_charge_there_and_back() {
    Run run = run(gap(new HysteresisLaw.OneState(10, 40), -1));
    double[] amounts = new double[run.alone.size()];
    run.integrator.amounts(0, amounts);
    double before = run.alone.sodium(amounts);
    double current = capacity() / 3600;
    run.go(-current, 1000);
    run.go(current, 1400);
    run.go(-current, 400);
    run.integrator.amounts(run.integrator.time_s(), amounts);
    assertThat(run.alone.sodium(amounts)).isEqualTo(before, within(1e-7 * before));
  }

  @Test
  void a_small_sine_at_rest_leaves_the_state_alone() {
    PhasesAlone alone =
        PhasesAlone.of(
            particles(phase(gap(new HysteresisLaw.OneState(10, 40), 0.4), 2e-3, 1e-16, 1e-10)),
            WIDTH_M);
    double[] y = alone.atRest();
    double[] scale = new double[y.length];
    java.util.Arrays.fill(scale, 0, 6, 10);
    scale[6] = 0.01;
    scale[7] = 1e-6;
    for (double angular : new double[] {1e-4, 0.1, 100}) {
      double[] modelled = alone.admittance(y, angular);
      double[] counted = alone.admittanceByDifferences(y, scale, angular);
      double size = Math.hypot(counted[0], counted[1]);
      assertThat(modelled[0]).isEqualTo(counted[0], within(1e-6 * size));
      assertThat(modelled[1]).isEqualTo(counted[1], within(1e-6 * size));
    }
  }

  @Test
  void branches_that_would_give_energy_are_refused() {
    assertThatThrownBy(() ->
            Hysteresis.of(line(1.5, 0.9), line(1.4, 0.8), new HysteresisLaw.OneState(10, 10), 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("would give energy");
  }
}
