package anodyne.data.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import anodyne.cell.Cell;
import anodyne.cell.Resolution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Verifications 7 and 9: a discharge in one hour on finer and finer shells. */
final class ShellConvergenceTest {
  private static final double CURRENT_A = 0.003;
  private static final double STEP_C = 60 * CURRENT_A;
  private static final ReferenceTable PYBAMM = ReferenceTable.of("pybamm-shells.csv");
  private static final String END = "end_mAh";

  private static Discharge on(Resolution resolution) {
    Cell cell = CellSets.read("chayambuka2022", "pybamm-fixed", CellKind.FULL).cell();
    return Discharge.of(cell, resolution, CURRENT_A, 1e-5, STEP_C);
  }

  /** Largest difference of voltage to a row of the table, V. */
  private static double worst_V(Discharge run, int row) {
    double worst_V = 0;
    for (String column : PYBAMM.columnsFrom(2)) {
      if (!column.equals(END)) {
        double charge_C = Discharge.C_PER_MAH * Double.parseDouble(column);
        worst_V = Math.max(worst_V, Math.abs(run.voltageAt_V(charge_C) - PYBAMM.at(row, column)));
      }
    }
    return worst_V;
  }

  /** Largest difference of voltage between two runs before the last tenth, V. */
  private static double apart_V(Discharge one, Discharge other) {
    double worst_V = 0;
    for (int k = 1; k <= 38; k++) {
      worst_V =
          Math.max(worst_V, Math.abs(one.voltageAt_V(k * STEP_C) - other.voltageAt_V(k * STEP_C)));
    }
    return worst_V;
  }

  /** The table has five digits behind the point and was computed at a tolerance of 1e-5. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 4})
  void equal_shells_give_what_pybamm_gives_on_the_same_mesh(int row) {
    int places = (int) PYBAMM.at(row, "places");
    int shells = (int) PYBAMM.at(row, "shells");
    Discharge run = on(Resolution.parity(places, shells));
    assertThat(worst_V(run, row)).isLessThan(1e-4);
    assertThat(run.end_C() / Discharge.C_PER_MAH).isCloseTo(PYBAMM.at(row, END), within(5e-5));
  }

  /** The last row of the table has 200 equal shells; 20 of them are 46 mV off. */
  @ParameterizedTest
  @CsvSource({"10, 1.5e-2, 1e-2", "20, 4e-3, 4e-3", "40, 1e-3, 1e-3", "80, 1e-3, 1e-3"})
  void graded_shells_reach_the_converged_curve_early(int shells, double most_V, double most_mAh) {
    int row = PYBAMM.rows() - 1;
    Discharge run = on(Resolution.exact(20, shells));
    assertThat(worst_V(run, row)).isLessThan(most_V);
    assertThat(run.end_C() / Discharge.C_PER_MAH).isCloseTo(PYBAMM.at(row, END), within(most_mAh));
  }

  @Test
  void doubling_the_graded_shells_takes_three_quarters_of_the_error_away() {
    Discharge fine = on(Resolution.exact(20, 80));
    double coarse_V = apart_V(on(Resolution.exact(20, 10)), fine);
    double middle_V = apart_V(on(Resolution.exact(20, 20)), fine);
    double better_V = apart_V(on(Resolution.exact(20, 40)), fine);
    assertThat(middle_V).isLessThan(coarse_V / 2.5);
    assertThat(better_V).isLessThan(middle_V / 2.5);
  }
}
