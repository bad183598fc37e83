package anodyne.workup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import anodyne.impedance.Circuit;
import anodyne.impedance.CircuitFit;
import anodyne.impedance.Combination;
import anodyne.impedance.Fit;
import anodyne.impedance.FitSettings;
import anodyne.impedance.FittedParameter.Bound;
import anodyne.impedance.Weighting;
import anodyne.lab.LabFiles;
import anodyne.lab.Reading;
import anodyne.lab.Samples;
import anodyne.measurement.Spectrum;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Best minima of public spectra, from many starts of an independent program. */
class CircuitFitSamplesTest {
  private static final Weighting UNIT = new Weighting.Unit();
  private static final Weighting MODULUS = new Weighting.Modulus();

  private static Fit fit(String file, String circuit, Weighting weighting) {
    Spectrum spectrum =
        LabFiles.read(Samples.file(file), Reading.PLAIN).of(Spectrum.class).getFirst();
    return CircuitFit.of(Circuit.of(circuit), spectrum, FitSettings.with(weighting));
  }

  private static void values(Fit fit, double relative, double... expected) {
    for (int i = 0; i < expected.length; i++) {
      assertThat(fit.values()[i])
          .as(fit.parameters().get(i).name())
          .isCloseTo(expected[i], relative(expected[i], relative));
    }
  }

  private static Offset<Double> relative(double value, double share) {
    return within(Math.abs(value) * share);
  }

  @Test
  void dummy_cells_have_the_values_of_the_reference() {
    Fit first = fit("eis/Circuit1_EIS_1.z", "R0-p(R1,C1)", UNIT);
    values(first, 1e-5, 29.1411, 46.6526, 1.04283e-5);
    assertThat(first.parameters().get(0).standardError().orElseThrow())
        .isCloseTo(0.0363, within(5e-4));
    assertThat(first.parameters().get(1).standardError().orElseThrow())
        .isCloseTo(0.0469, within(5e-4));
    values(fit("eis/Circuit1_EIS_1.z", "R0-p(R1,C1)", MODULUS), 1e-4, 29.129, 46.654, 1.0432e-5);
    values(fit("eis/Circuit3_EIS_1.z", "R0-p(R1,C1)", UNIT), 2e-3, 1507.03, 4630.26, 2.01932e-8);
    values(fit("eis/Circuit3_EIS_1.z", "R0-p(R1,C1)", MODULUS), 2e-3, 1503.99, 4632.22, 2.0213e-8);
  }

  @Test
  void the_lithium_ion_cell_reaches_its_best_minimum_and_names_what_is_determined() {
    Fit fit = fit("eis/exampleData.csv", "R0-p(R1,C1)-p(R2-Wo1,C2)", UNIT);
    assertThat(fit.spectrum().size()).isEqualTo(57);
    assertThat(fit.sumOfSquares()).isLessThan(1.40320e-5);
    values(fit, 5e-3, 0.016505, 0.005336, 0.2204, 0.009145);
    assertThat(fit.parameter("Wo1_0").orElseThrow().identified()).isFalse();
    assertThat(fit.parameter("Wo1_1").orElseThrow().identified()).isFalse();
    Combination combination = fit.combinations().getFirst();
    assertThat(combination.text()).isEqualTo("Wo1_0/sqrt(Wo1_1)");
    assertThat(combination.value() / Math.sqrt(2)).isCloseTo(2.787e-3, within(1e-6));
    assertThat(fit("eis/exampleData.csv", "R0-p(R1,C1)-p(R2-Wo1,C2)", MODULUS).sumOfSquares())
        .isCloseTo(0.018388, within(1e-6));
    Fit phases = fit("eis/exampleData.csv", "R0-p(R1,CPE1)-p(R2-W1,CPE2)", MODULUS);
    assertThat(phases.pseudoChiSquare()).isCloseTo(9.667e-3, within(1e-6));
    values(phases, 1e-3, 0.016039, 0.010215, 4.450, 0.848, 4.917e-3, 2.755e-3, 0.3586, 0.904);
  }

  @Test
  void the_noisy_spectrum_keeps_its_scatter_around_zero() {
    Fit fit = fit("eis/exampleDataBioLogic.mpt", "R0-p(R1,CPE1)", MODULUS);
    assertThat(fit.spectrum().size()).isEqualTo(43);
    values(fit, 1e-3, 63.562, 48.20, 9.298e-3, 0.915);
    assertThat(fit.pseudoChiSquare()).isCloseTo(0.03379, within(5e-6));
  }

  @Test
  void a_superfluous_series_resistance_runs_to_zero() {
    Fit fit = fit("eis/exampleDataGamry.DTA", "p(R1,CPE1)-p(R2,CPE2)-R0", MODULUS);
    assertThat(fit.parameter("R0").orElseThrow().bound()).contains(Bound.LOWER);
    assertThat(fit.warnings())
        .anyMatch(w -> w.code().equals("parameter_at_bound") && w.subject().equals("R0"));
  }

  @Test
  void a_superfluous_second_resistor_runs_to_infinity() {
    Fit fit = fit("eis/exampleDataCHInstruments.txt", "R0-p(R1,CPE1)-CPE2", MODULUS);
    values(fit, 2e-3, 96.44, 546, 5.64e-5, 0.685, 8.293e-5, 0.7767);
    assertThat(fit.pseudoChiSquare()).isCloseTo(0.070718, within(1e-6));
    Fit more = fit("eis/exampleDataCHInstruments.txt", "R0-p(R1,CPE1)-p(R2,CPE2)", MODULUS);
    assertThat(more.parameter("R2").orElseThrow().bound()).contains(Bound.UPPER);
    assertThat(more.parameter("R2").orElseThrow().identified()).isFalse();
    assertThat(more.aicc()).isGreaterThan(fit.aicc());
  }

  @Test
  void the_battery_spectrum_has_an_ideal_second_arc() {
    Fit fit = fit("eis/LIB_data.txt", "L0-R0-p(R1,CPE1)-p(R2,CPE2)-W1", MODULUS);
    assertThat(fit.spectrum().size()).isEqualTo(107);
    assertThat(fit.pseudoChiSquare()).isCloseTo(9.733e-4, within(1e-7));
    values(fit, 3e-3, 7.60e-7, 0.1105, 0.01223);
    assertThat(fit.parameter("R2").orElseThrow().value()).isCloseTo(0.01326, within(1e-5));
    assertThat(fit.parameter("CPE2_1").orElseThrow().bound()).contains(Bound.UPPER);
    assertThat(fit.parameter("W1").orElseThrow().value()).isCloseTo(2.564e-3, within(1e-6));
  }

  @Test
  void a_synthetic_zarc_comes_back_within_its_error() {
    Fit fit = fit("eis/Z_ZARC_uniform_1.0.csv", "R0-p(R1,CPE1)", MODULUS);
    assertThat(fit.parameter("R1").orElseThrow().value()).isCloseTo(1.003, within(5e-4));
    assertThat(fit.parameter("CPE1_1").orElseThrow().value()).isCloseTo(0.795, within(5e-4));
  }

  @ParameterizedTest
  @ValueSource(strings = {"data.dta", "data.mpt", "data-comma-decimal-separator.csv"})
  void the_test_circuit_of_boukamp_is_recovered_from_starts_off_by_three(String file) {
    Fit fit = fit("gpl-3.0/" + file, "R{R=300}(R{R=66}C{C=2.4e-6})(R{R=1500}W{Y=1.3e-4})", MODULUS);
    values(fit, 1e-6, 100, 200, 8e-7, 500, 1 / (Math.sqrt(2) * 4e-4));
  }
}
