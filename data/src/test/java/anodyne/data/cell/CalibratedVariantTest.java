package anodyne.data.cell;

import static org.assertj.core.api.Assertions.assertThat;

import anodyne.cell.Cell;
import anodyne.cell.Resolution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Verification 12: the calibrated variant against the discharge curves of the paper. */
final class CalibratedVariantTest {
  private static final ReferenceTable MEASURED = ReferenceTable.of("measured-discharge.csv");
  private static final double TOLERANCE = 1e-5;
  private static final double STEP_C = 0.01 * Discharge.C_PER_MAH;

  /** Sum of squares, V², and count of the points of a curve that the computed one reaches. */
  record Misfit(double sum_V2, int points) {
    Misfit and(Misfit other) {
      return new Misfit(sum_V2 + other.sum_V2, points + other.points);
    }

    double rms_V() {
      return Math.sqrt(sum_V2 / points);
    }
  }

  private static Misfit misfit(String variant, int current_A_per_m2, Resolution resolution) {
    return misfit(
        CellSets.read("chayambuka2022", variant, CellKind.FULL).cell(),
        current_A_per_m2,
        resolution);
  }

  static Misfit misfit(Cell cell, int current_A_per_m2, Resolution resolution) {
    double current_A = current_A_per_m2 * cell.area_m2();
    Discharge run = Discharge.of(cell, resolution, current_A, TOLERANCE, STEP_C);
    double sum_V2 = 0;
    int points = 0;
    for (int row = 0; row < MEASURED.rows(); row++) {
      double charge_C = Discharge.C_PER_MAH * MEASURED.at(row, "charge_mAh");
      if (MEASURED.at(row, "current_A_per_m2") == current_A_per_m2 && charge_C < run.end_C()) {
        double error_V = between_V(run, charge_C) - MEASURED.at(row, "voltage_V");
        sum_V2 += error_V * error_V;
        points++;
      }
    }
    return new Misfit(sum_V2, points);
  }

  /** On the straight line between recorded charges. */
  private static double between_V(Discharge run, double charge_C) {
    double from_C = STEP_C * Math.floor(charge_C / STEP_C);
    double to_C = Math.min(from_C + STEP_C, run.end_C());
    double from_V = run.voltageAt_V(from_C);
    double to_V =
        to_C == run.end_C() ? run.model().cell().lowest_V() : run.voltageAt_V(from_C + STEP_C);
    return from_V + (to_V - from_V) * (charge_C - from_C) / (to_C - from_C);
  }

  private static double rms_V(String variant, Resolution resolution) {
    return misfit(variant, 1, resolution)
        .and(misfit(variant, 5, resolution))
        .and(misfit(variant, 12, resolution))
        .rms_V();
  }

  @ParameterizedTest
  @CsvSource({"1, 137", "5, 130", "12, 112"})
  void each_curve_is_met_within_85_mV(int current_A_per_m2, int most) {
    Misfit misfit = misfit("calibrated", current_A_per_m2, Resolution.exact(20, 20));
    assertThat(misfit.rms_V()).isLessThan(0.085);
    assertThat(misfit.points()).isBetween((int) (0.9 * most), most);
  }

  @Test
  void all_curves_are_met_within_73_mV_on_the_usual_and_on_a_fine_mesh() {
    assertThat(rms_V("calibrated", Resolution.exact(20, 20))).isLessThan(0.073);
    assertThat(rms_V("calibrated", Resolution.exact(40, 80))).isLessThan(0.073);
  }

  @Test
  void the_variants_that_follow_pybamm_are_met_worse() {
    assertThat(rms_V("pybamm-exact", Resolution.parity(20, 20))).isGreaterThan(0.1);
    assertThat(rms_V("pybamm-fixed", Resolution.exact(20, 40))).isGreaterThan(0.1);
  }
}
