package anodyne.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import anodyne.analysis.Voltammogram;
import anodyne.measurement.TimeSeries;
import anodyne.quantity.Constants;
import anodyne.quantity.Series;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Slabs of a lattice gas with constant diffusivity: the same equations as a reversible couple in
 * solution.
 */
class SlabVoltammetryTest {
  private static final double D_M2_PER_S = 1e-14;
  private static final Resolution FINE = new Resolution(2, 2, 2, 80, 4.5, true);

  /** How far below the standard potential sweeps turn. */
  private static final double BEYOND_V = 0.25;

  /** Potentials and currents of the peaks, cathodic first. */
  private record Peaks(double cathodic_V, double cathodic_A, double anodic_V) {}

  private static TimeSeries run(Cell cell, Step... steps) {
    CellHistory history =
        new CellTest(new PorousCell(cell, FINE), CellTest.Settings.of(1e-6))
            .run(Protocol.of(steps));
    assertThat(history.stopped()).isEmpty();
    return history.series();
  }

  /**
   * Sweeps down, waits, and sweeps up again.
   *
   * @param filling_s time of the wait
   */
  private static Peaks sweep(double half_m, double rate_V_per_s, double filling_s) {
    Cell cell = ModelCells.slabs(half_m, D_M2_PER_S, 1e-6);
    double rest_V = ModelCells.STANDARD_V - ModelCells.thermal_V() * Math.log(1e-6);
    double turn_V = ModelCells.STANDARD_V - BEYOND_V;
    OptionalDouble period = OptionalDouble.of(1e-3 / rate_V_per_s);
    TimeSeries series =
        run(
            cell,
            new Step.Sweep(Series.of(rest_V, turn_V), rate_V_per_s, period),
            Step.Steady.of(new Control.Voltage(turn_V), new Limit.Time(filling_s)),
            new Step.Sweep(Series.of(turn_V, rest_V), rate_V_per_s, period));
    double[] cathodic = peak(series, series.steps().getFirst(), -1);
    double[] anodic = peak(series, series.steps().getLast(), 1);
    return new Peaks(cathodic[0], cathodic[1], anodic[0]);
  }

  /** The largest current of a sweep and its potential, by the parabola through three rows. */
  private static double[] peak(TimeSeries series, TimeSeries.Step step, int sign) {
    int best = step.first() + 1;
    for (int i = best; i < step.last(); i++) {
      if (sign * series.current_A().get(i) > sign * series.current_A().get(best)) {
        best = i;
      }
    }
    double before = series.current_A().get(best - 1);
    double at = series.current_A().get(best);
    double after = series.current_A().get(best + 1);
    double shift = 0.5 * (before - after) / (before - 2 * at + after);
    double step_V = series.voltage_V().get(best + 1) - series.voltage_V().get(best);
    return new double[] {
      series.voltage_V().get(best) + shift * step_V, at - 0.25 * (before - after) * shift
    };
  }

  private static double length_m(double rate_V_per_s) {
    return Math.sqrt(D_M2_PER_S * ModelCells.thermal_V() / rate_V_per_s);
  }

  @Test
  void the_peak_current_of_thick_slabs_is_that_of_randles_and_sevcik() {
    double rate = 1e-4;
    double half = 60 * length_m(rate);
    Peaks peaks = sweep(half, rate, 1);
    double perRootRate =
        peaks.cathodic_A()
            / (ModelCells.surface_m2(half) * 1e4)
            / (ModelCells.MOST * 1e-6)
            / Math.sqrt(D_M2_PER_S * 1e4)
            / Math.sqrt(rate);
    assertThat(-perRootRate).isEqualTo(2.686e5, within(0.002 * 2.686e5));
    assertThat(peaks.cathodic_V())
        .isEqualTo(ModelCells.STANDARD_V - 1.109 * ModelCells.thermal_V(), within(2e-4));
  }

  @Test
  void the_peaks_of_thick_slabs_lie_57_mV_apart() {
    double rate = 1e-4;
    double half = 20 * length_m(rate);
    Peaks peaks = sweep(half, rate, 5 * half * half / D_M2_PER_S);
    assertThat(peaks.anodic_V() - peaks.cathodic_V()).isEqualTo(57.0e-3, within(0.5e-3));
  }

  @Test
  void the_peak_current_goes_from_the_rate_to_its_root_over_five_decades() {
    double half = 1e-6;
    double least = 3e-3 * D_M2_PER_S * ModelCells.thermal_V() / (half * half);
    double[] log = new double[6];
    for (int i = 0; i < log.length; i++) {
      log[i] = Math.log10(-sweep(half, least * Math.pow(10, i), 1).cathodic_A());
    }
    double thin =
        Constants.FARADAY_C_PER_MOL
            * ModelCells.surface_m2(half)
            * half
            * ModelCells.MOST
            * least
            / (4 * ModelCells.thermal_V());
    assertThat(log[0]).isEqualTo(Math.log10(thin), within(1e-3));
    assertThat(log[1] - log[0]).isEqualTo(1, within(2e-3));
    assertThat(log[5] - log[4]).isEqualTo(0.5, within(2e-3));
    for (int i = 2; i < log.length; i++) {
      assertThat(log[i] - log[i - 1]).isLessThan(log[i - 1] - log[i - 2] + 1e-4);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-3, 1e-2, 5e-2})
  void current_after_a_step_of_the_potential_follows_cottrell(double theta) {
    double half = 1e-6;
    double time_s = theta * half * half / D_M2_PER_S;
    Cell cell = ModelCells.slabs(half, D_M2_PER_S, 1e-6);
    TimeSeries series = run(cell, Step.Steady.of(new Control.Voltage(0.6), new Limit.Time(time_s)));
    double cottrell =
        Constants.FARADAY_C_PER_MOL
            * ModelCells.surface_m2(half)
            * ModelCells.MOST
            * Math.sqrt(D_M2_PER_S / (Math.PI * time_s));
    assertThat(-series.current_A().last() / cottrell).isEqualTo(1, within(0.002));
  }

  @Test
  void the_scan_rate_is_found_by_the_analysis() {
    Cell cell = ModelCells.slabs(1e-6, D_M2_PER_S, 1e-6);
    TimeSeries series =
        run(cell, new Step.Sweep(Series.of(1.3, 0.7, 1.3), 1e-3, OptionalDouble.empty()));
    Voltammogram voltammogram = Voltammogram.of(series, 0, OptionalDouble.empty(), "simulated");
    assertThat(voltammogram.rate_V_per_s().orElseThrow()).isEqualTo(1e-3, within(1e-9));
    assertThat(voltammogram.sweeps()).hasSize(2);
    assertThat(voltammogram.warnings()).isEqualTo(List.of());
  }
}
