package anodyne.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import anodyne.measurement.Spectrum;
import anodyne.quantity.Warning;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Impedance in text files of real instruments: number of points, first and last point. */
class ImpedanceTextSamplesTest {
  private static Recording read(String name) {
    return LabFiles.read(Samples.file(name), Reading.PLAIN);
  }

  private static Spectrum only(Recording recording) {
    List<Spectrum> spectra = recording.of(Spectrum.class);
    assertThat(spectra).hasSize(1);
    assertThat(recording.measurements()).hasSize(1);
    return spectra.getFirst();
  }

  private static void assertEnds(
      Spectrum spectrum, int points, double[] first, double[] last, double relative) {
    assertThat(spectrum.size()).isEqualTo(points);
    assertPoint(spectrum, 0, first, relative);
    assertPoint(spectrum, points - 1, last, relative);
  }

  private static void assertPoint(Spectrum spectrum, int i, double[] z, double relative) {
    assertThat(spectrum.frequency_Hz().get(i)).isCloseTo(z[0], within(relative * z[0]));
    assertThat(spectrum.real_ohm().get(i)).isCloseTo(z[1], within(relative * Math.abs(z[1])));
    assertThat(spectrum.imaginary_ohm().get(i)).isCloseTo(z[2], within(relative * Math.abs(z[2])));
  }

  private static double[] point(double... values) {
    return values;
  }

  @Test
  void zplot_files_have_48_and_53_points() {
    Recording one = read("eis/Circuit1_EIS_1.z");
    assertEnds(only(one), 48, point(5e4, 29.036, 0.63662), point(1.0, 75.803, -0.16244), 1e-9);
    assertThat(only(one).start()).contains(Instant.parse("2018-10-12T12:32:21Z"));
    assertThat(one.warnings()).extracting(Warning::code).containsExactly("date_ambiguous");
    assertThat(only(read("eis/Circuit3_EIS_1.z")).size()).isEqualTo(53);
  }

  @Test
  void biologic_spectrum_has_43_points_down_to_17_millihertz() {
    Recording recording = read("eis/exampleDataBioLogic.mpt");
    Spectrum spectrum = only(recording);
    assertThat(spectrum.size()).isEqualTo(43);
    assertThat(spectrum.frequency_Hz().last()).isCloseTo(16.8955e-3, within(1e-6));
    assertThat(spectrum.amplitude_V()).hasValue(0.02);
    assertThat(recording.settings())
        .containsEntry("Technique", "Potentio Electrochemical Impedance Spectroscopy");
  }

  @Test
  void gamry_spectrum_comes_without_its_rest_potential() {
    Recording recording = read("eis/exampleDataGamry.DTA");
    assertEnds(
        only(recording),
        72,
        point(2.0e5, 825.858, -1367.24),
        point(0.0158898, 17007.49, -6635.556),
        1e-3);
    assertThat(recording.warnings()).isEmpty();
  }

  @Test
  void chi_spectrum_says_that_the_highest_frequency_was_not_reached() {
    Recording recording = read("eis/exampleDataCHInstruments.txt");
    assertEnds(
        only(recording), 73, point(9.961e4, 98.91, -2.748), point(0.1, 5685.0, -15860.0), 1e-9);
    assertThat(recording.warnings()).extracting(Warning::code).containsExactly("frequency_limited");
    assertThat(recording.instrument()).isEqualTo("CHI660E");
  }

  @Test
  void autolab_spectrum_begins_inductive() {
    assertEnds(
        only(read("eis/exampleDataAutolab.txt")),
        41,
        point(1e4, 0.0137859, 0.00719195),
        point(0.1, 0.0345698, -0.00390293),
        1e-5);
  }

  @Test
  void tables_without_headings_are_frequency_real_and_imaginary_part() {
    assertEnds(
        only(read("eis/exampleData.csv")),
        66,
        point(3.1623e-3, 4.949989776405061e-2, -2.043869854441892e-2),
        point(1e4, 1.577148266048593e-2, 1.015747456493824e-2),
        1e-9);
    assertEnds(
        only(read("eis/LIB_data.txt")),
        107,
        point(999.040405, 0.112362966, 0.00318273902),
        point(0.00500083202, 0.151735559, -0.0137396762),
        1e-9);
  }

  @Test
  void one_measurement_in_two_exports_is_the_same_spectrum() {
    Spectrum lab = only(read("eis/PEIS_LPSCl_IonBlocking_-25C.txt"));
    Spectrum relaxis = only(read("eis/PEIS_LPSCl_IonBlocking_-25C_RelaxIS.txt"));
    assertEnds(
        lab, 79, point(7.0000185e6, 359.2415, -290.9204), point(0.1, 1.79943e6, -8.09379e6), 3e-4);
    assertThat(relaxis.size()).isEqualTo(79);
    for (int i = 0; i < 79; i++) {
      int k = relaxis.frequency_Hz().first() < relaxis.frequency_Hz().last() ? 78 - i : i;
      assertThat(relaxis.frequency_Hz().get(k) / lab.frequency_Hz().get(i))
          .isCloseTo(1, within(1e-6));
      assertThat(relaxis.real_ohm().get(k) / lab.real_ohm().get(i)).isCloseTo(1, within(1e-6));
      assertThat(relaxis.imaginary_ohm().get(k) / lab.imaginary_ohm().get(i))
          .isCloseTo(1, within(1e-6));
    }
  }

  @Test
  void a_table_with_headings_of_the_drt_community_is_read() {
    assertEnds(
        only(read("eis/Z_ZARC_uniform_1.0.csv")),
        81,
        point(1e6, 1.0007046920421165, -0.0048207698425901686),
        point(0.01, 2.0078326498644117, -0.01608017194221745),
        1e-12);
  }

  @Test
  void the_same_circuit_in_three_files_with_commas_and_points() {
    Spectrum gamry = only(read("gpl-3.0/data.dta"));
    Spectrum lab = only(read("gpl-3.0/data.mpt"));
    Spectrum table = only(read("gpl-3.0/data-comma-decimal-separator.csv"));
    for (Spectrum spectrum : List.of(gamry, lab, table)) {
      assertEnds(
          spectrum,
          29,
          point(1e4, 109.009182194, -26.5556798765),
          point(1, 645.4787001505, -90.6181283074),
          1e-6);
    }
  }
}
