package anodyne.lab;

import static org.assertj.core.api.Assertions.assertThat;

import anodyne.measurement.Diffractogram;
import anodyne.measurement.Scan;
import anodyne.measurement.Scan.Abscissa;
import anodyne.quantity.Warning;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScanFilesTest {
  private static Recording read(String name, String text) {
    return LabFiles.read(Source.of(name, text.getBytes(StandardCharsets.UTF_8)), Reading.PLAIN);
  }

  private static Scan scan(Recording recording) {
    return recording.of(Scan.class).getFirst();
  }

  private static String rows(double first, double step, int n, String separator, String tail) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < n; i++) {
      text.append(
          String.format(
              Locale.ROOT, "%.3f%s%d%s%n", first + i * step, separator, 100 + i % 7, tail));
    }
    return text.toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Binding Energy (eV)|BINDING_ENERGY_eV",
        "Kinetic Energy/eV|KINETIC_ENERGY_eV",
        "Photon Energy (eV)|PHOTON_ENERGY_eV",
        "Wavelength (nm)|WAVELENGTH_nm",
        "nm|WAVELENGTH_nm"
      })
  void the_heading_says_what_x_is(String heading, Abscissa abscissa) {
    Recording recording =
        read("s.txt", heading + "\tIntensity (counts)\n" + rows(300, -0.5, 30, "\t", ""));
    assertThat(scan(recording).abscissa()).isEqualTo(abscissa);
    assertThat(scan(recording).ordinate()).isEqualTo("Intensity (counts)");
    assertThat(scan(recording).x().get(1)).isEqualTo(299.5);
    assertThat(recording.warnings()).isEmpty();
  }

  @Test
  void two_columns_without_heading_are_a_scan_of_unknown_abscissa() {
    Recording recording = read("s.txt", rows(0, 0.1, 60, " ", ""));
    assertThat(scan(recording).abscissa()).isEqualTo(Abscissa.UNKNOWN);
    assertThat(recording.warnings()).extracting(Warning::code).containsExactly("abscissa_unknown");
  }

  @ParameterizedTest
  @CsvSource({"' ',''", "' ',' 10.0'", "',',''"})
  void even_steps_of_an_angle_are_a_pattern(String separator, String tail) {
    Recording recording = read("p.xy", "# comment\n" + rows(10, 0.02, 400, separator, tail));
    Diffractogram pattern = recording.of(Diffractogram.class).getFirst();
    assertThat(pattern.size()).isEqualTo(400);
    assertThat(pattern.twoTheta_deg().get(1)).isEqualTo(10.02);
    assertThat(recording.warnings())
        .extracting(Warning::code)
        .containsExactly("pattern_without_time");
  }

  @Test
  void a_heading_that_names_two_theta_needs_no_even_steps() {
    Recording recording =
        read(
            "p.dat",
            "2Theta  Intensity\n5.0 10\n5.1 11\n5.3 12\n5.35 9\n6 8\n7 8\n8 8\n9 8\n10 8\n11 8\n");
    assertThat(recording.of(Diffractogram.class)).hasSize(1);
  }

  @Test
  void three_columns_of_an_impedance_spectrum_stay_one() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 30; i++) {
      double f = Math.pow(10, 4 - 0.2 * i);
      text.append(String.format(Locale.ROOT, "%.6g,%.6g,%.6g%n", f, 10 + i * 1.0, -1.0 - i));
    }
    assertThat(read("z.csv", text.toString()).format()).startsWith("impedance table");
  }

  static String vamas() {
    List<String> lines = new ArrayList<>();
    lines.add("VAMAS Surface Chemical Analysis Standard Data Transfer Format 1988 May 4");
    lines.addAll(List.of("Our institute", "Our instrument", "nobody", "exp", "1", "a comment"));
    lines.addAll(List.of("NORM", "REGULAR", "1", "1", "depth", "nm", "0", "0", "0", "0", "1"));
    lines.addAll(List.of("C 1s", "foil", "2024", "2", "3", "10", "20", "30", "1", "0", "XPS"));
    lines.addAll(List.of("0", "Al", "1486.6", "150", "1E+37", "1E+37", "54", "0"));
    lines.addAll(List.of("FAT", "20", "1", "4.5", "0", "100", "100", "0", "0"));
    lines.addAll(List.of("C", "1s", "-1", "kinetic energy", "eV", "1200", "0.1"));
    lines.addAll(List.of("1", "counts", "d", "pulse counting", "0.1", "3", "0"));
    lines.addAll(List.of("0", "0", "0", "0", "4", "10", "40"));
    lines.addAll(List.of("10", "20", "40", "15"));
    return String.join("\r\n", lines) + "\r\n";
  }

  @Test
  void vamas_gives_each_block_with_its_energy_axis_and_its_clock() {
    Recording recording = read("x.vms", vamas());
    Scan scan = scan(recording);
    assertThat(scan.abscissa()).isEqualTo(Abscissa.KINETIC_ENERGY_eV);
    assertThat(scan.x().toArray()).containsExactly(1200, 1200.1, 1200.2, 1200.3);
    assertThat(scan.y().toArray()).containsExactly(10, 20, 40, 15);
    assertThat(scan.start()).contains(Instant.parse("2024-02-03T09:20:30Z"));
    assertThat(scan.ordinate()).isEqualTo("C 1s: counts (d)");
    assertThat(recording.settings()).containsEntry("photon energy/eV", "1486.6");
  }
}
