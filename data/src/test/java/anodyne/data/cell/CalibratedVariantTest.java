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
  private static final double TOLERANCE = 1e-4;

  /** Sum of squares, V², and count of the points of a curve that the computed one reaches. */
  private record Misfit(double sum_V2, int points) {
    Misfit and(Misfit other) {
      return new Misfit(sum_V2 + other.sum_V2, points + other.points);
    }

    double rms_V() {
      return Math.sqrt(sum_V2 / points);
    }
  }

  private static Misfit misfit(String variant, String current_A_per_m2, Resolution resolution) {
    Cell cell = CellSets.read("chayambuka2022", variant, CellKind.FULL).cell();
    double current_A = Double.parseDouble(current_A_per_m2) * cell.area_m2();
    Discharge run =
        Discharge.of(cell, resolution, current_A, TOLERANCE, 0.05 * Discharge.C_PER_MAH);
    double sum_V2 = 0;
    int points = 0;
    for (int row = 0; row < MEASURED.rows(); row++) {
      double charge_C = Discharge.C_PER_MAH * MEASURED.at(row, "charge_mAh");
      double error_V = run.voltageAt_V(charge_C) - MEASURED.at(row, current_A_per_m2);
      if (!Double.isNaN(error_V)) {
        sum_V2 += error_V * error_V;
        points++;
      }
    }
    System.out.println(variant + " " + current_A_per_m2 + " " + 1e3*Math.sqrt(sum_V2/points) + " " + points+ " "+run.end_C()/3.6);
    return new Misfit(sum_V2, points);
  }

  private static double rms_V(String variant, Resolution resolution) {
    return misfit(variant, "1", resolution)
        .and(misfit(variant, "5", resolution))
        .and(misfit(variant, "12", resolution))
        .rms_V();
  }

  @ParameterizedTest
  @CsvSource({"1, 12", "5, 11", "12, 9"})
  void each_curve_is_met_within_85_mV(String current_A_per_m2, int points) {
    Misfit misfit = misfit("calibrated", current_A_per_m2, Resolution.exact(20, 20));
    assertThat(misfit.rms_V()).isLessThan(0.085);
    assertThat(misfit.points()).isEqualTo(points);
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
