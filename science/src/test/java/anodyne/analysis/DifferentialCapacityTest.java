package anodyne.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import anodyne.measurement.Cell.Role;
import anodyne.measurement.TimeSeries;
import anodyne.measurement.TimeSeries.Mode;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DifferentialCapacityTest {
  private static final double[] CENTRES_V = {2.4, 3.1};
  private static final double WIDTH_V = 0.03;

  private static HalfCycle first(TimeSeries series) {
    return Cycles.of(series, Optional.of(Role.FULL), Optional.empty(), "test").halves().getFirst();
  }

  /** Voltage at which two logistic steps of equal charge and a slope have passed this share. */
  private static double twoSteps_V(double share) {
    double low = 2;
    double high = 3.6;
    for (int i = 0; i < 60; i++) {
      double middle = 0.5 * (low + high);
      double passed = 0.1 * (middle - 2) / 1.6;
      for (double centre : CENTRES_V) {
        passed +=
            0.45
                * (logistic(middle, centre) - logistic(2, centre))
                / (logistic(3.6, centre) - logistic(2, centre));
      }
      if (passed < share) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static double logistic(double voltage, double centre) {
    return 1 / (1 + Math.exp(-(voltage - centre) / WIDTH_V));
  }

  private static TimeSeries twoSteps(Mode mode, int sign) {
    return new Course()
        .step(mode, sign * 1e-3, 3600, 5000, s -> sign > 0 ? twoSteps_V(s) : twoSteps_V(1 - s))
        .rest(9, 3)
        .series();
  }

  @Test
  void peaks_of_two_logistic_steps_lie_at_their_centres_on_charge_and_discharge() {
    TimeSeries charge = twoSteps(Mode.CONSTANT_CURRENT_CHARGE, 1);
    TimeSeries discharge = twoSteps(Mode.CONSTANT_CURRENT_DISCHARGE, -1);
    for (TimeSeries series : new TimeSeries[] {charge, discharge}) {
      DifferentialCapacity curve = DifferentialCapacity.of(series, first(series));
      assertThat(curve.peaks()).hasSize(2);
      for (int k = 0; k < 2; k++) {
        assertThat(curve.peaks().get(k).voltage_V()).isCloseTo(CENTRES_V[k], within(1e-3));
        assertThat(curve.peaks().get(k).steady()).isTrue();
      }
    }
  }

  @Test
  void every_smoothing_keeps_the_charge() {
    TimeSeries series = twoSteps(Mode.CONSTANT_CURRENT_CHARGE, 1);
    HalfCycle half = first(series);
    for (Smoothing smoothing :
        new Smoothing[] {
          new Smoothing.Gaussian(0.01),
          new Smoothing.Gaussian(0.1),
          new Smoothing.SavitzkyGolay(0.055),
          new Smoothing.Histogram()
        }) {
      DifferentialCapacity curve = DifferentialCapacity.of(series, half, 0.005, smoothing);
      assertThat(curve.charge_C()).isCloseTo(3.6, within(1e-9));
      assertThat(curve.integral_C()).isCloseTo(curve.charge_C(), within(1e-9));
    }
  }

  @Test
  void height_of_a_logistic_step_is_a_quarter_of_its_charge_over_its_width() {
    TimeSeries series = twoSteps(Mode.CONSTANT_CURRENT_CHARGE, 1);
    DifferentialCapacity curve =
        DifferentialCapacity.of(series, first(series), 0.002, new Smoothing.SavitzkyGolay(0.01));
    double expected = 3.6 * (0.45 / (4 * WIDTH_V) + 0.1 / 1.6);
    assertThat(curve.peaks().getFirst().height_C_per_V())
        .isCloseTo(expected, within(0.005 * expected));
  }

  @Test
  void constant_voltage_and_rests_leave_no_trace() {
    TimeSeries series =
        new Course()
            .charge(1e-3, 1000, 3, 4)
            .rest(100, 3.9)
            .step(Mode.CONSTANT_VOLTAGE_CHARGE, s -> 1e-3 * Math.exp(-s), 1000, 100, _ -> 4.0)
            .rest(9, 3)
            .series();
    assertThat(DifferentialCapacity.of(series, first(series)).charge_C())
        .isCloseTo(1.0, within(1e-9));
    TimeSeries together =
        new Course()
            .step(
                Mode.CHARGE,
                s -> s <= 0.5 ? 1e-3 : 1e-3 * Math.exp(-20 * (s - 0.5)),
                2000,
                2000,
                s -> Math.min(4, 3 + 2 * s))
            .rest(9, 3)
            .series();
    assertThat(DifferentialCapacity.of(together, first(together)).charge_C())
        .isCloseTo(1.0, within(0.01));
  }

  @Test
  void a_peak_the_window_moves_is_not_steady() {
    TimeSeries series =
        new Course()
            .step(
                Mode.CONSTANT_CURRENT_CHARGE,
                1e-3,
                3000,
                3000,
                DifferentialCapacityTest::twoNearPlateaus_V)
            .rest(9, 3)
            .series();
    DifferentialCapacity wide =
        DifferentialCapacity.of(series, first(series), 0.001, new Smoothing.Gaussian(0.02));
    assertThat(wide.peaks()).hasSize(1);
    assertThat(wide.peaks().getFirst().steady()).isFalse();
  }

  /** Two plateaus, 36 mV apart, with slopes around. */
  private static double twoNearPlateaus_V(double share) {
    if (share < 0.2) {
      return 2.8 + share;
    }
    if (share < 0.5) {
      return 3 + 0.001 * (share - 0.2);
    }
    if (share < 0.51) {
      return 3 + 3.6 * (share - 0.5);
    }
    return share < 0.78 ? 3.036 + 0.001 * (share - 0.51) : 3.036 + (share - 0.78);
  }

  @Test
  void slope_and_plateau_add_up_and_part_where_asked() {
    TimeSeries series =
        new Course().discharge(1e-3, 1000, 2, 0).charge(1e-3, 900, 0, 2).rest(9, 2).series();
    HalfCycle sodiation = first(series);
    PlateauSplit split = PlateauSplit.of(series, sodiation, 0.1);
    assertThat(split.below_C()).isCloseTo(0.05, within(1e-9));
    assertThat(split.above_C() + split.below_C()).isCloseTo(1.0, within(1e-12));
  }
}
