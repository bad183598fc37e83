package anodyne.workup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import anodyne.analysis.PeakTrack;
import anodyne.analysis.Voltammogram.Direction;
import anodyne.lab.LabFiles;
import anodyne.lab.Reading;
import anodyne.lab.Recording;
import anodyne.lab.Samples;
import anodyne.measurement.TimeSeries;
import anodyne.quantity.Warning;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VoltammetryWorkUpTest {
  private static Recording read(String name) {
    return LabFiles.read(Samples.file("cv/" + name), Reading.PLAIN);
  }

  private static VoltammetryWorkUp couple() {
    List<Recording> files =
        Stream.of(25, 50, 100, 250, 500)
            .map(rate -> read("20mM_DFCA_1M_KOH_" + rate + "mVs_0.5step.DTA.txt"))
            .toList();
    return VoltammetryWorkUp.of(files, VoltammetrySettings.PLAIN);
  }

  @Test
  void peaks_and_exponents_of_the_dissolved_couple_are_those_of_its_readme() {
    VoltammetryWorkUp work = couple();
    PeakTrack cathodic = work.main(Direction.CATHODIC).orElseThrow();
    double[] potentials = {-0.9370, -0.9391, -0.9451, -0.9520, -0.9596};
    double[] currents = {-1.5159e-4, -2.1131e-4, -2.9936e-4, -4.8143e-4, -6.7677e-4};
    double[] rates = {0.025, 0.05, 0.1, 0.25, 0.5};
    for (int k = 0; k < 5; k++) {
      assertThat(work.curves().get(k).voltammogram().rate_V_per_s().getAsDouble() / rates[k])
          .isCloseTo(1, within(1e-3));
      assertThat(cathodic.peaks().get(k).potential_V()).isCloseTo(potentials[k], within(5e-5));
      assertThat(cathodic.peaks().get(k).current_A()).isCloseTo(currents[k], within(5e-9));
    }
    assertThat(cathodic.exponent().b()).isCloseTo(0.502, within(5e-4));
    assertThat(cathodic.exponent().standardError()).isCloseTo(0.004, within(5e-4));
    assertThat(cathodic.exponent().rSquared()).isCloseTo(0.9998, within(5e-5));
    assertThat(work.exponent(Direction.ANODIC).orElseThrow().b()).isCloseTo(0.390, within(5e-4));
    assertThat(work.exponent(Direction.ANODIC).orElseThrow().standardError())
        .isCloseTo(0.014, within(5e-4));
  }

  @Test
  void the_plain_share_of_the_dissolved_couple_is_the_control_and_warns() {
    VoltammetryWorkUp work = couple();
    double[] expected = {6.5, 9.3, 13.2, 20.4, 28.9};
    for (int k = 0; k < 5; k++) {
      assertThat(100 * work.share().orElseThrow().share().get(k))
          .isCloseTo(expected[k], within(0.05));
    }
    List<String> codes = work.warnings().stream().map(Warning::code).toList();
    assertThat(codes)
        .contains("dunn_on_diffusion", "dunn_outside_limits", "baseline_not_zero")
        .doesNotContain("b_few_rates");
  }

  @Test
  void extremes_of_the_cycles_of_the_platinum_file_are_those_of_its_readme() {
    Recording file = read("Pt_poly_cv_CUT.mpt");
    TimeSeries series = file.of(TimeSeries.class).getFirst();
    double highest = Double.NEGATIVE_INFINITY;
    double largest = Double.NEGATIVE_INFINITY;
    for (int k = 0; k < series.size(); k++) {
      if (series.cycle().get(k) == 4) {
        highest = Math.max(highest, series.voltage_V().get(k));
      }
      if (series.cycle().get(k) == 2) {
        largest = Math.max(largest, series.current_A().get(k));
      }
    }
    assertThat(highest).isCloseTo(1.688081, within(5e-7));
    assertThat(1e3 * largest).isCloseTo(0.149854, within(5e-7));
    VoltammetryWorkUp work = VoltammetryWorkUp.of(List.of(file), VoltammetrySettings.PLAIN);
    assertThat(work.curves().getFirst().voltammogram().rate_V_per_s().getAsDouble())
        .isCloseTo(0.1, within(1e-3));
  }

  @Test
  void the_box_of_the_mxene_electrode_has_the_capacitance_of_its_readme() {
    VoltammetryWorkUp work =
        VoltammetryWorkUp.of(List.of(read("CV-1T.txt")), VoltammetrySettings.PLAIN);
    assertThat(work.curves().getFirst().capacitance_F(0).getAsDouble())
        .isCloseTo(5.84e-4, within(5e-7));
  }
}
