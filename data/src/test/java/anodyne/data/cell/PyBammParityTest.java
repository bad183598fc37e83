package anodyne.data.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import anodyne.cell.Cell;
import anodyne.cell.CellModel;
import anodyne.cell.Drive;
import anodyne.cell.PorousCell;
import anodyne.cell.PorousElectrode;
import anodyne.cell.Resolution;
import anodyne.numerics.BackwardDifferentiation;
import anodyne.numerics.IntegratorSettings;
import anodyne.quantity.Series;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Verification 7: the model in parity mode against PyBaMM on the same mesh. */
final class PyBammParityTest {
  private static final String SET = "chayambuka2022";
  private static final double TOLERANCE = 1e-6;

  private static Cell full(String variant) {
    return CellSets.read(SET, variant, CellKind.FULL).cell();
  }

  @ParameterizedTest
  @CsvSource({
    "C/12, 0.00025, 720, pybamm-exact",
    "5C/12, 0.00125, 144, pybamm-exact",
    "10C/12, 0.0025, 72, pybamm-exact",
    "1C, 0.003, 60, pybamm-exact",
    "C/12, 0.00025, 720, pybamm-fixed",
    "5C/12, 0.00125, 144, pybamm-fixed",
    "10C/12, 0.0025, 72, pybamm-fixed",
    "1C, 0.003, 60, pybamm-fixed"
  })
  void discharge_curves_of_the_full_cell_are_those_of_pybamm(
      String rate, double current_A, double period_s, String variant) {
    ReferenceTable table = ReferenceTable.of("pybamm-discharge.csv");
    String column = rate + " " + variant;
    Discharge run =
        Discharge.of(
            full(variant), Resolution.parity(20, 20), current_A, TOLERANCE, current_A * period_s);
    double worst_V = 0;
    for (int row = 0; row < table.rows() - 2; row++) {
      double expected = table.at(row, column);
      if (!Double.isNaN(expected)) {
        double charge_C = Discharge.C_PER_MAH * table.at(row, "charge_mAh");
        worst_V = Math.max(worst_V, Math.abs(run.voltageAt_V(charge_C) - expected));
      }
    }
    assertThat(worst_V).isLessThan(2e-5);
    assertThat(run.end_s()).isCloseTo(table.at("end_s", column), within(0.01));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.3 mA", "3 mA"})
  void the_half_cell_against_sodium_is_that_of_pybamm(String column) {
    ReferenceTable table = ReferenceTable.of("pybamm-half-cell.csv");
    double current_A = 1e-3 * Double.parseDouble(column.replace(" mA", ""));
    double end_s = table.at("end_s", column);
    double step_C = current_A * end_s / 100;
    Discharge run =
        Discharge.of(
            CellSets.read(SET, "pybamm-exact", CellKind.HALF).cell(),
            Resolution.parity(20, 20),
            current_A,
            TOLERANCE,
            step_C);
    double worst_V = 0;
    for (int row = 0; row < table.rows() - 1; row++) {
      double charge_C = Math.rint(100 * table.at(row, "share_of_end")) * step_C;
      worst_V = Math.max(worst_V, Math.abs(run.voltageAt_V(charge_C) - table.at(row, column)));
    }
    assertThat(worst_V).isLessThan(2e-5);
    assertThat(run.end_s()).isCloseTo(end_s, within(0.01));
  }

  @Test
  void the_impedance_at_the_start_is_that_of_pybamm() {
    Cell plain = full("pybamm-exact");
    Cell cell =
        plain.withElectrodes(
            ((PorousElectrode) plain.counter()).withDoubleLayer(0.2),
            plain.working().withDoubleLayer(0.2));
    PorousCell model = new PorousCell(cell, Resolution.parity(20, 20));
    ReferenceTable table = ReferenceTable.of("pybamm-impedance.csv");
    double[] frequency_Hz = new double[table.rows()];
    for (int i = 0; i < frequency_Hz.length; i++) {
      frequency_Hz[i] = exact(table.at(i, "frequency_Hz"));
    }
    double[] z = model.impedance_ohm(resting(model), Series.of(frequency_Hz));
    double worst = 0;
    for (int i = 0; i < frequency_Hz.length; i++) {
      double re = table.at(i, "real_ohm");
      double im = table.at(i, "imaginary_ohm");
      double error = Math.hypot(z[i] - re, z[frequency_Hz.length + i] - im);
      worst = Math.max(worst, error / Math.hypot(re, im));
    }
    assertThat(worst).isLessThan(2e-4);
  }

  /** Frequencies are powers of the root of ten, tabulated to six digits. */
  private static double exact(double rounded_Hz) {
    return Math.pow(10, 0.5 * Math.rint(2 * Math.log10(rounded_Hz)));
  }

  private static double[] resting(CellModel model) {
    model.drive(new Drive.Current(0));
    BackwardDifferentiation integrator =
        new BackwardDifferentiation(
            model,
            IntegratorSettings.of(TOLERANCE, Series.of(model.absoluteTolerances(TOLERANCE))));
    integrator.begin(0, model.atRest());
    double[] y = new double[model.size()];
    integrator.unknowns(0, y);
    return y;
  }
}
