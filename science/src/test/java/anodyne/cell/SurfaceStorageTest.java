package anodyne.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import anodyne.numerics.BackwardDifferentiation;
import anodyne.numerics.Integrator;
import anodyne.numerics.IntegratorSettings;
import anodyne.numerics.Newton;
import anodyne.numerics.StepObserver;
import anodyne.quantity.Constants;
import anodyne.quantity.Series;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SurfaceStorageTest {
  private static final double ROOM_K = 298.15;
  private static final double RT_F = Constants.thermalVoltage_V(ROOM_K);
  private static final double WIDTH_M = 10e-6;
  private static final Isotherm SITES = new Isotherm.Langmuir(1, 1);

  private static SurfaceStorage surface(Isotherm isotherm, double exchange, double start) {
    return new SurfaceStorage("surface", 0.3, 5e7, 0.8, isotherm, exchange, start, 1000);
  }

  private static PhasesAlone alone(SurfaceStorage surface) {
    return PhasesAlone.of(new SurfaceLayer(surface, new double[] {WIDTH_M}, ROOM_K), WIDTH_M);
  }

  private static BackwardDifferentiation begin(PhasesAlone alone, double[] y) {
    BackwardDifferentiation integrator =
        new BackwardDifferentiation(
            alone, IntegratorSettings.of(1e-8, Series.of(alone.tolerances(1e-8))));
    assertThat(integrator.begin(0, y)).isInstanceOf(Newton.Converged.class);
    return integrator;
  }

  /** Potentials and currents of a sweep upwards. */
  private static List<double[]> sweep(PhasesAlone alone, double from_V, double to_V, double rate) {
    double[] y = alone.atRest();
    y[1] = from_V;
    alone.sweep(from_V, rate, 0);
    BackwardDifferentiation integrator = begin(alone, y);
    List<double[]> points = new ArrayList<>();
    Integrator.Outcome outcome =
        integrator.advance(
            (to_V - from_V) / rate,
            List.of(),
            new StepObserver() {
              @Override
              public void stepped(Integrator now) {
                for (int i = 1; i <= 8; i++) {
                  double t = now.stepStart_s() + i / 8.0 * (now.time_s() - now.stepStart_s());
                  double[] at = new double[2];
                  now.unknowns(t, at);
                  points.add(new double[] {from_V + rate * t, alone.current(at)});
                }
              }
            });
    assertThat(outcome).isInstanceOf(Integrator.Reached.class);
    return points;
  }

  @Test
  void a_slow_sweep_over_sites_has_the_height_and_width_of_a_thin_layer() {
    SurfaceStorage surface = surface(SITES, 1, 1 - 1e-9);
    double rate = 1e-5;
    List<double[]> points = sweep(alone(surface), 0.5, 1.5, rate);
    double[] peak = points.stream().max((a, b) -> Double.compare(a[1], b[1])).orElseThrow();
    double capacity = surface.capacity_C_per_m3() * WIDTH_M;
    assertThat(peak[1]).isEqualTo(capacity * rate / (4 * RT_F), within(1e-3 * peak[1]));
    assertThat(peak[0]).isEqualTo(1, within(2e-3));
    double width = 0;
    for (int i = 1; i < points.size(); i++) {
      double before = points.get(i - 1)[1] - 0.5 * peak[1];
      double after = points.get(i)[1] - 0.5 * peak[1];
      if (before * after < 0) {
        double share = before / (before - after);
        double at = points.get(i - 1)[0] + share * (points.get(i)[0] - points.get(i - 1)[0]);
        width += before < 0 ? -at : at;
      }
    }
    assertThat(1000 * width).isEqualTo(90.6, within(0.1));
  }

  @Test
  void currents_of_slow_sweeps_go_with_the_rate() {
    double[] peaks = new double[2];
    double[] rates = {1e-5, 1e-4};
    for (int i = 0; i < 2; i++) {
      peaks[i] =
          sweep(alone(surface(SITES, 1, 1 - 1e-9)), 0.5, 1.5, rates[i]).stream()
              .mapToDouble(p -> p[1])
              .max()
              .orElseThrow();
    }
    assertThat(Math.log10(peaks[1] / peaks[0])).isEqualTo(1, within(1e-3));
  }

  @Test
  void a_capacitor_passes_capacity_times_rate() {
    SurfaceStorage surface = surface(new Isotherm.Linear(0.01, 3), 10, 0.9);
    double rate = 1e-3;
    double from_V = 3 - 2.99 * 0.9;
    List<double[]> points = sweep(alone(surface), from_V, 2.5, rate);
    double capacitance = surface.capacity_C_per_m3() * WIDTH_M / 2.99;
    assertThat(points.getLast()[1])
        .isEqualTo(capacitance * rate, within(1e-6 * capacitance * rate));
  }

  @Test
  void without_current_the_voltage_is_that_of_the_isotherm() {
    for (double width : new double[] {1, 0.4, 2.5}) {
      PhasesAlone alone = alone(surface(new Isotherm.Langmuir(1, width), 1e-3, 0.3));
      alone.holdCurrent(0);
      BackwardDifferentiation integrator = begin(alone, alone.atRest());
      integrator.advance(1e5);
      double[] y = new double[2];
      integrator.unknowns(1e5, y);
      double u = 1 - width * RT_F * Math.log(0.3 / 0.7);
      assertThat(y[1]).isEqualTo(u, within(width == 1 ? 1e-9 : 2e-4));
      assertThat(y[0]).isEqualTo(0.3, within(1e-12));
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-4, 1, 1e4})
  void the_matrix_undoes_differences_and_a_sine_is_answered(double frequency) {
    List<Isotherm> isotherms =
        List.of(SITES, new Isotherm.Langmuir(1, 0.6), new Isotherm.Linear(0.5, 1.5));
    for (Isotherm isotherm : isotherms) {
      PhasesAlone alone = alone(surface(isotherm, 1e-3, 0.4));
      double[] y = alone.atRest();
      y[1] += 0.03;
      double[] scale = {0.05, 0.02};
      assertThat(alone.worstMatrixError(y, scale, frequency, 5)).isLessThan(1e-7);
      double[] modelled = alone.admittance(y, frequency);
      double[] counted = alone.admittanceByDifferences(y, scale, frequency);
      double size = Math.hypot(counted[0], counted[1]);
      assertThat(modelled[0]).isEqualTo(counted[0], within(1e-7 * size));
      assertThat(modelled[1]).isEqualTo(counted[1], within(1e-7 * size));
    }
  }

  @Test
  void the_impedance_of_sites_is_charge_transfer_beside_their_capacitance() {
    SurfaceStorage surface = surface(SITES, 1e-3, 0.4);
    PhasesAlone alone = alone(surface);
    double area = surface.surface_per_m() * WIDTH_M;
    double transfer = RT_F / (1e-3 * Math.sqrt(0.4 * 0.6)) / area;
    double capacitance = 0.8 * area * 0.4 * 0.6 / RT_F;
    for (double angular : new double[] {1e-5, 1e-3, 0.1}) {
      double[] y = alone.admittance(alone.atRest(), angular);
      double size = y[0] * y[0] + y[1] * y[1];
      assertThat(y[0] / size).isEqualTo(transfer, within(1e-6 * transfer));
      double reactance = 1 / (angular * capacitance);
      assertThat(y[1] / size).isEqualTo(reactance, within(1e-6 * reactance));
    }
  }

  @Test
  void sodium_leaves_as_current_to_round_off() {
    PhasesAlone alone = alone(surface(SITES, 1e-3, 0.4));
    double[] rates = new double[2];
    for (double potential : new double[] {0.3, 0.9, 1.6}) {
      alone.rates(0, new double[] {0.7, potential}, rates);
      double out = alone.places.current[0] * WIDTH_M;
      assertThat(rates[0]).isEqualTo(-out, within(2e-16 * Math.abs(out)));
    }
  }
}
