package anodyne.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import anodyne.junction.FluxScheme;
import anodyne.junction.Geometry;
import anodyne.junction.Layer;
import anodyne.junction.Stack;
import anodyne.numerics.BackwardDifferentiation;
import anodyne.numerics.ErrorMeasure;
import anodyne.numerics.IntegratorSettings;
import anodyne.numerics.Mesh;
import anodyne.numerics.Newton;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Closed answers for moving ions, computed independently of the program. */
class TransportVerificationTest {
  private static final double D = 1e-15;

  private static TransportProblem frozen(Stack stack, double[] x, double[] u) {
    TransportProblem problem =
        new TransportProblem(
            stack, x, ElectronModel.EQUILIBRIUM, Face.LEFT, FluxScheme.EXCESS_POTENTIAL);
    for (int i = 0; i < u.length; i++) {
      problem.fixPotential(i, u[i]);
    }
    return problem;
  }

  private static Stack dilute(double length_nm, double diffusivity) {
    return TransportStacks.stack(
        Geometry.SLAB,
        TransportStacks.INSULATED,
        TransportStacks.INSULATED,
        TransportStacks.layer(
            "l", length_nm, 4, 10, 1e15, 0, 1e-2, TransportStacks.sodium(0, 0, diffusivity, 1e20)));
  }

  /** Level of a dilute ion of a concentration where ψ = u. */
  private static double level(double density, double u) {
    return TransportStacks.VT * Math.log(density) + u;
  }

  /** A steady state between faces held at two concentrations, in frozen potentials. */
  private static final class Steady {
    private final TransportProblem problem;
    private final double[] y;
    private final double length;

    Steady(double[] x, double[] u, double first, double last) {
      length = x[x.length - 1];
      problem = frozen(dilute(length * 1e9, D), x, u);
      problem.drive(0, Face.LEFT, new Drive.Held(level(first, u[0])));
      problem.drive(0, Face.RIGHT, new Drive.Held(level(last, u[u.length - 1])));
      y = new double[problem.size()];
      for (int i = 0; i < x.length; i++) {
        double share = x[i] / length;
        boolean held = i == 0 || i == x.length - 1;
        y[2 * i] = u[i];
        y[2 * i + 1] = held ? 0 : level((1 - share) * first + share * last, u[i]);
      }
      solve();
    }

    /** Newton on rates = 0, with bounded changes of the levels. */
    private void solve() {
      double[] change = new double[y.length];
      double largest = 1;
      for (int n = 0; n < 500 && largest > 1e-13; n++) {
        problem.rates(0, y, change);
        change[1] = 0;
        change[y.length - 1] = 0;
        assertThat(problem.linearise(0, y, 1e-9 * D / (length * length))).isTrue();
        problem.solve(change);
        largest = 0;
        for (int i = 3; i < y.length - 1; i += 2) {
          largest = Math.max(largest, Math.abs(change[i]));
          y[i] += Math.clamp(change[i], -TransportStacks.VT, TransportStacks.VT);
        }
      }
      assertThat(largest).isLessThan(1e-12);
    }

    /** In units of D/L. */
    double flux() {
      problem.evaluate(y);
      return problem.ionFlux(problem.grid().cells() / 2, 0) * length / D;
    }

    /** Mean density between two nodes. */
    double mean(int from, int to) {
      problem.evaluate(y);
      double sum = 0;
      for (int i = from; i <= to; i++) {
        sum += (i == from || i == to ? 0.5 : 1) * problem.matter().density[i];
      }
      return sum / (to - from);
    }
  }

  private static double steady(double[] x, double[] u, double first, double last) {
    return new Steady(x, u, first, last).flux();
  }

  private static double[] linear(double[] x, double drop) {
    double[] u = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      u[i] = drop * x[i] / x[x.length - 1];
    }
    return u;
  }

  /** V8: J = (D/L) w (c_in - c_out e^-w)/(1 - e^-w), w = -z q ΔΨ/kT along x. */
  @ParameterizedTest
  @CsvSource({"0.025, 0.5", "0.1, 0.2", "-0.1, 3", "0.3, 0.01", "-0.3, 1"})
  void a_uniform_field_carries_goldmans_flux_to_round_off(double drop, double ratio) {
    double w = -drop / TransportStacks.VT;
    double exact = 1e24 * w * (1 - ratio * Math.exp(-w)) / -Math.expm1(-w);
    for (int cells : new int[] {5, 40}) {
      double[] x = TransportStacks.uniform(1e-8, cells);
      double flux = steady(x, linear(x, drop), 1e24, ratio * 1e24);
      TransportStacks.show("Goldman, relative error", flux / exact - 1);
      assertThat(flux).isCloseTo(exact, within(1e-11 * Math.abs(exact)));
    }
  }

  /** Fluxes to an absorbing end over those without field: Pe/(1 - e^-Pe) and Pe/(e^Pe - 1). */
  @ParameterizedTest
  @CsvSource({
    "0.025, 1.56, 0.591, 1.17",
    "0.05, 2.27, 0.324, 1.76",
    "0.1, 3.97, 0.081, 6.29",
    "0.2, 7.79, 0.0032, 154",
    "0.3, 11.7, 1e-4, 5043",
  })
  void a_frozen_field_slows_the_round_trip_by_sinh_pe_over_pe(
      double drop, double along, double against, double slower) {
    double pe = drop / TransportStacks.VT;
    double[] x = TransportStacks.uniform(1e-8, 20);
    double free = steady(x, linear(x, 0), 1e24, 1e4);
    double with = steady(x, linear(x, -drop), 1e24, 1e4) / free;
    double counter = steady(x, linear(x, drop), 1e24, 1e4) / free;
    assertThat(with).isCloseTo(pe / -Math.expm1(-pe), within(1e-8 * with));
    assertThat(counter).isCloseTo(pe / Math.expm1(pe), within(1e-8));
    double roundTrip = 0.5 * (1 / with + 1 / counter);
    assertThat(roundTrip).isCloseTo(Math.sinh(pe) / pe, within(1e-6 * roundTrip));
    assertThat(with).isCloseTo(along, within(5e-3 * along));
    assertThat(counter).isCloseTo(against, within(0.06 * against));
    assertThat(roundTrip).isCloseTo(slower, within(4e-3 * slower));
  }

  /** V10: D_eff = D/(⟨e^φ⟩⟨e^-φ⟩) = D/I0(A)². */
  @ParameterizedTest
  @CsvSource({"0.5, 0.88418", "1, 0.62386", "2, 0.19244", "4, 0.0078288"})
  void a_frozen_wave_of_potential_slows_diffusion_as_lifson_and_jackson(
      double amplitude, double ratio) {
    double previous = 1;
    for (int perPeriod : new int[] {40, 80}) {
      double[] x = TransportStacks.uniform(1e-8, 4 * perPeriod);
      double[] u = new double[x.length];
      for (int i = 0; i < u.length; i++) {
        u[i] = amplitude * TransportStacks.VT * Math.sin(2 * Math.PI * i / perPeriod);
      }
      Steady state = new Steady(x, u, 2e24, 1e24);
      double fall = state.mean(0, perPeriod) - state.mean(3 * perPeriod, 4 * perPeriod);
      double error = Math.abs(0.75 * state.flux() / (fall * ratio) - 1);
      TransportStacks.show("Lifson-Jackson, relative error", error);
      assertThat(error).isLessThan(Math.max(2e-5, 0.3 * previous));
      previous = error;
    }
    assertThat(previous).isLessThan(4e-3);
  }

  /**
   * Mean times to cross from one face to the other, stored amount over flux, add up to L²/D
   * ⟨e^φ⟩⟨e^-φ⟩ for the way in and the way out: with equal barriers no frozen field shortens their
   * sum.
   */
  @Test
  void no_frozen_field_gains_a_round_trip() {
    SplittableRandom random = new SplittableRandom(11);
    int cells = 24;
    double[] x = TransportStacks.uniform(1e-8, cells);
    double free = 2 * crossing(x, linear(x, 0));
    assertThat(free).isCloseTo(1, within(1e-9));
    double best = 0;
    for (int n = 0; n < 60; n++) {
      double[] u = new double[x.length];
      double size = 0.2 * random.nextDouble();
      for (int i = 1; i < u.length; i++) {
        u[i] = u[i - 1] + size * (random.nextDouble() - 0.5);
      }
      double[] reversed = new double[u.length];
      for (int i = 0; i < u.length; i++) {
        reversed[i] = u[u.length - 1 - i] - u[u.length - 1];
      }
      double gain = free / (crossing(x, u) + crossing(x, reversed));
      best = Math.max(best, gain);
      assertThat(gain).as("field %d", n).isLessThan(1);
    }
    TransportStacks.show("best gain of a round trip", best);
    assertThat(best).isGreaterThan(0.99);
  }

  /** In units of L²/D. */
  private static double crossing(double[] x, double[] u) {
    Steady state = new Steady(x, u, 1e24, 1e4);
    return state.mean(0, x.length - 1) / state.flux();
  }

  /** V7: (k² - m²) m L = k² tanh(mL), τ = 1/(D (k² - m²)). */
  @ParameterizedTest
  @CsvSource({"5, 4.39600e-3", "20, 1.94799e-2", "50, 4.94923e-2"})
  void blocking_electrodes_charge_in_the_exact_linear_time(double half_nm, double tau) {
    double previous = 1;
    for (int cells : new int[] {60, 120}) {
      double measured = chargingTime(half_nm * 1e-9, cells, tau, 1e-8);
      TransportStacks.show("charging time, relative error", measured / tau - 1);
      double error = Math.abs(measured / tau - 1);
      assertThat(error).isLessThan(Math.max(1e-4, 0.5 * previous));
      previous = error;
    }
    assertThat(previous).isLessThan(3e-3);
  }

  /** On twice the cells a quarter of the error is left, and a tenth of the tolerance moves less. */
  @ParameterizedTest
  @CsvSource({"5, 4.39600e-3", "20, 1.94799e-2", "50, 4.94923e-2"})
  void the_charging_time_converges_with_cells_and_tolerance(double half_nm, double tau) {
    double half = half_nm * 1e-9;
    double usual = chargingTime(half, 120, tau, 1e-8);
    double tight = chargingTime(half, 120, tau, 1e-9);
    double fine = chargingTime(half, 240, tau, 1e-9);
    TransportStacks.show("tolerance moves the charging time by", tight / usual - 1);
    TransportStacks.show("error on twice the cells", fine / tau - 1);
    assertThat(tight / usual).isCloseTo(1, within(2e-5));
    assertThat(fine / tau - 1).isBetween(0.2 * (tight / tau - 1), 0.3 * (tight / tau - 1));
  }

  /**
   * Decay time of the charge of one half after a small step of the potential at both faces.
   *
   * @param accuracy tolerance of the charge of a node, of that which the step draws
   */
  private static double chargingTime(double half, int cells, double tau, double accuracy) {
    double debye = 1e-9;
    double density =
        10 * TransportStacks.PERMITTIVITY_PER_CHARGE * TransportStacks.VT / (2 * debye * debye);
    Stack stack =
        TransportStacks.stack(
            Geometry.SLAB,
            TransportStacks.INSULATED,
            TransportStacks.INSULATED,
            TransportStacks.layer(
                "electrolyte",
                2e9 * half,
                4,
                10,
                1e15,
                0,
                1e-2,
                TransportStacks.ion("cation", 1, 0, 0, D, density),
                TransportStacks.ion("anion", -1, 0, 0, D, density)));
    double[] x = Mesh.geometric(0, 2 * half, cells, 6 * debye / cells);
    TransportProblem problem =
        new TransportProblem(
            stack, x, ElectronModel.EQUILIBRIUM, Face.LEFT, FluxScheme.EXCESS_POTENTIAL);
    double[] levels = new Bulk(stack).initialLevels_V();
    double[] y = TransportStacks.found(new Balance(problem).solve(levels));
    double u = y[0];
    double step = 1e-4;
    problem.fixPotential(0, u - step);
    problem.fixPotential(cells, u + step);
    BackwardDifferentiation integrator =
        new BackwardDifferentiation(
            problem,
            IntegratorSettings.of(
                    0, accuracy * density * step / TransportStacks.VT * debye, y.length)
                .withMeasure(ErrorMeasure.AMOUNTS));
    assertThat(integrator.begin(0, y)).isInstanceOf(Newton.Converged.class);
    double[] charge = new double[3];
    for (int n = 0; n < 3; n++) {
      integrator.advance((n + 2) * tau);
      integrator.unknowns(integrator.time_s(), y);
      double[] amounts = new double[y.length];
      problem.amounts(y, amounts);
      for (int i = 0; i <= cells / 2; i++) {
        double whole = i == cells / 2 ? 0.5 : 1;
        charge[n] += whole * (amounts[3 * i + 1] - amounts[3 * i + 2]);
      }
    }
    return tau / Math.log((charge[0] - charge[1]) / (charge[1] - charge[2]));
  }

  /** V9: D~ = 2 Dn Dc/(Dn + Dc); half and nine tenths after 0.197 and 0.848 L²/D~. */
  @ParameterizedTest
  @CsvSource({"1", "10", "1e4", "0.1"})
  void neutral_pairs_diffuse_with_the_ambipolar_coefficient(double electronsOverIons) {
    double[] found = ambipolarTimes(electronsOverIons, 100, 1e-6);
    assertThat(found[0]).isCloseTo(0.1967, within(2e-3));
    assertThat(found[1]).isCloseTo(0.8481, within(5e-3));
  }

  @ParameterizedTest
  @CsvSource({"1", "1e4"})
  void the_ambipolar_times_converge_with_cells_and_tolerance(double electronsOverIons) {
    double[] coarse = ambipolarTimes(electronsOverIons, 50, 1e-7);
    double[] usual = ambipolarTimes(electronsOverIons, 100, 1e-6);
    double[] tight = ambipolarTimes(electronsOverIons, 100, 1e-7);
    double[] fine = ambipolarTimes(electronsOverIons, 200, 1e-7);
    for (int n = 0; n < 2; n++) {
      TransportStacks.show("tolerance moves the time by", tight[n] / usual[n] - 1);
      TransportStacks.show("twice the cells move it by", fine[n] / tight[n] - 1);
      TransportStacks.show("error", fine[n] / slabTime(n == 0 ? 0.5 : 0.9) - 1);
      assertThat(tight[n] / usual[n]).isCloseTo(1, within(1e-5));
      assertThat(Math.abs(fine[n] - tight[n])).isLessThan(0.3 * Math.abs(tight[n] - coarse[n]));
      assertThat(fine[n] / slabTime(n == 0 ? 0.5 : 0.9)).isCloseTo(1, within(1e-3));
    }
  }

  /**
   * When a slab fed at one face has taken up a share, in L²/D: 1 - 8/π² Σ e^(-k²π²t/4)/k², k odd.
   */
  private static double slabTime(double share) {
    double low = 0;
    double high = 10;
    for (int n = 0; n < 100; n++) {
      double t = 0.5 * (low + high);
      double left = 0;
      for (int k = 1; k < 100; k += 2) {
        left += 8 / (Math.PI * Math.PI * k * k) * Math.exp(-k * k * Math.PI * Math.PI * t / 4);
      }
      low = 1 - left < share ? t : low;
      high = 1 - left < share ? high : t;
    }
    return low;
  }

  /** Times of half and nine tenths of the amount, in L²/D~. */
  private static double[] ambipolarTimes(double electronsOverIons, int cells, double tolerance) {
    double dn = electronsOverIons * D;
    double ambipolar = 2 * dn * D / (dn + D);
    double length = 2e-8;
    Layer host =
        TransportStacks.layer(
            "host",
            1e9 * length,
            4,
            1,
            1e28,
            0,
            dn / TransportStacks.VT,
            TransportStacks.sodium(0, 0, D, 1e27));
    Stack stack =
        TransportStacks.stack(
            Geometry.SLAB, TransportStacks.OHMIC, TransportStacks.INSULATED, host);
    LevelStep step = LevelStep.of(stack, new SodiumStep("Na", Face.LEFT, 1e27, 1.001e27));
    SodiationRun.Completed run =
        TransportStacks.completed(
            SodiationRun.of(
                stack,
                step,
                SodiationRun.Settings.standard()
                    .withCells(cells)
                    .withTolerance(tolerance)
                    .withElectrons(ElectronModel.COMMON, Face.LEFT)));
    double unit = length * length / ambipolar;
    double half = run.in().timeOfShare_s(0.5).orElseThrow() / unit;
    double most = run.in().timeOfShare_s(0.9).orElseThrow() / unit;
    TransportStacks.show("half", half);
    TransportStacks.show("nine tenths", most);
    return new double[] {half, most};
  }
}
