package anodyne.app;

import static org.assertj.core.api.Assertions.assertThat;

import anodyne.impedance.Circuit;
import anodyne.quantity.Series;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands eis kk, eis drt and eis diffusivity on spectra of their own writing. */
class EisCommandsTest {
  private static final String WITH_WALL = "R0-p(R1,C1)-Wo1";
  private static final double[] WALL = {10, 30, 1e-4, 200, 50};

  @TempDir Path folder;

  private String file(String circuit, double high, double low, int points, double... values)
      throws IOException {
    StringBuilder text = new StringBuilder("frequency/Hz,Re(Z)/Ohm,Im(Z)/Ohm\n");
    for (int k = 0; k < points; k++) {
      double f = points == 1 ? high : high * Math.pow(low / high, k / (points - 1.0));
      Circuit.Response z = Circuit.of(circuit).impedance(Series.of(f), values);
      text.append(f)
          .append(',')
          .append(z.real_ohm().first() * (1 + 1e-3 * Math.sin(7.0 * k)))
          .append(',')
          .append(z.imaginary_ohm().first() * (1 + 1e-3 * Math.cos(5.0 * k)))
          .append('\n');
    }
    return written(text.toString());
  }

  private String written(String text) throws IOException {
    return Files.writeString(folder.resolve("cell.csv"), text).toString();
  }

  private static double number(String json, String name) {
    Matcher found = Pattern.compile("\"" + name + "\" : (?:\\[\\s*)?(-?[0-9.eE+-]+)").matcher(json);
    assertThat(found.find()).as(name).isTrue();
    return Double.parseDouble(found.group(1));
  }

  private static void isOneLine(Console console, String what) {
    assertThat(console.code()).isEqualTo(2);
    assertThat(console.out()).isEmpty();
    assertThat(console.err().lines()).hasSize(1);
    assertThat(console.err()).startsWith("error: ").contains(what);
  }

  @Test
  void a_sound_spectrum_is_valid_and_its_figure_is_written() throws IOException {
    String cell = file("R0-p(R1,C1)", 1e4, 0.1, 51, 10, 50, 1e-5);
    Path out = folder.resolve("out");
    Console console = Console.run("eis", "kk", cell, "--json", "--out", out.toString());
    assertThat(console.code()).isZero();
    assertThat(console.out())
        .contains("\"schema\" : \"kramers-kronig/1\"")
        .contains("\"valid\" : true")
        .contains("\"verdict\" : \"valid\"");
    assertThat(number(console.out(), "max_residual_percent")).isBetween(0.0, 1.0);
    assertThat(out.resolve("figures/kk-cell.svg")).exists();
    assertThat(out.resolve("figures/kk-cell.csv")).exists();
  }

  @Test
  void a_capacitor_without_change_of_its_reactance_breaks_the_relations() throws IOException {
    StringBuilder text = new StringBuilder("frequency/Hz,Re(Z)/Ohm,Im(Z)/Ohm\n");
    for (int k = 0; k < 40; k++) {
      text.append(1e4 * Math.pow(10, -k / 8.0)).append(",50,-20\n");
    }
    Console console = Console.run("eis", "kk", written(text.toString()), "--json");
    assertThat(console.code()).isZero();
    assertThat(console.out())
        .contains("\"valid\" : false")
        .contains("\"verdict\" : \"invalid\"")
        .contains("kk_invalid");
  }

  @Test
  void relaxation_times_find_the_arc() throws IOException {
    String cell = file("R0-p(R1,C1)", 1e5, 0.1, 61, 10, 50, 1e-5);
    Path out = folder.resolve("out");
    Console console =
        Console.run("eis", "drt", cell, "--tail", "none", "--json", "--out", out.toString());
    assertThat(console.code()).isZero();
    assertThat(console.out()).contains("\"gamma_ohm\"").contains("\"peaks\"");
    String peaks = console.out().substring(console.out().indexOf("\"peaks\""));
    assertThat(number(peaks, "tau_s")).isBetween(4.5e-4, 5.5e-4);
    assertThat(number(peaks, "resistance_ohm")).isBetween(47.0, 53.0);
    assertThat(out.resolve("figures/drt-cell.svg")).exists();
  }

  @Test
  void an_unknown_tail_is_one_line() throws IOException {
    String cell = file("R0-p(R1,C1)", 1e5, 0.1, 30, 10, 50, 1e-5);
    isOneLine(Console.run("eis", "drt", cell, "--tail", "long", "--json"), "--tail");
  }

  @ParameterizedTest
  @ValueSource(strings = {"kk", "drt"})
  void repeats_at_one_frequency_and_a_few_points_are_refused_in_one_line(String command)
      throws IOException {
    isOneLine(
        Console.run("eis", command, file("R0", 100, 100, 20, 50.0), "--json"), "has 1 points");
    isOneLine(
        Console.run("eis", command, file("R0-C1", 100, 10, 2, 50, 1e-4), "--json"), "has 2 points");
    isOneLine(
        Console.run(
            "eis", command, written("frequency/Hz,Re(Z)/Ohm,Im(Z)/Ohm\n1,0,0\n2,0,0\n"), "--json"),
        "has 0 points");
  }

  @Test
  void a_point_of_zero_impedance_is_left_out_with_a_warning() throws IOException {
    String cell = file("R0-p(R1,C1)", 1e4, 0.1, 51, 10, 50, 1e-5);
    Files.writeString(folder.resolve("cell.csv"), Files.readString(Path.of(cell)) + "0.05,0,0\n");
    Console console = Console.run("eis", "kk", cell, "--json");
    assertThat(console.code()).isZero();
    assertThat(console.out()).contains("zero_points_dropped").contains("\"verdict\" : \"valid\"");
  }

  @Test
  void the_insertion_formula_gives_the_diffusivity_of_a_known_tail() throws IOException {
    String cell = file("R0-W1", 10, 1e-3, 29, 10, 20);
    Console console =
        Console.run(
            "eis",
            "diffusivity",
            cell,
            "--area-cm2",
            "1",
            "--molar-volume-cm3",
            "30",
            "--slope-V",
            "-0.4",
            "--json");
    assertThat(console.code()).isZero();
    double root = 30 * 0.4 / (96485.33212 * 1 * 20);
    assertThat(number(console.out(), "sigma_ohm_per_sqrt_s")).isBetween(19.5, 20.5);
    assertThat(console.out()).contains("insertion");
    assertThat(number(console.out(), "diffusivity_cm2_per_s"))
        .isBetween(0.9 * 0.5 * root * root, 1.1 * 0.5 * root * root);
  }

  @Test
  void a_fitted_wall_gives_its_length_squared_over_its_time() throws IOException {
    String cell = file(WITH_WALL, 1e5, 1e-4, 64, WALL);
    Console console =
        Console.run(
            "eis",
            "diffusivity",
            cell,
            "--area-cm2",
            "1",
            "--length-um",
            "5",
            "--circuit",
            WITH_WALL);
    assertThat(console.code()).isZero();
    assertThat(console.out()).contains("D 5.0e-09 cm2/s").contains("L^2/tau of the Wo element");
    assertThat(console.err()).doesNotContain("fits_poorly").doesNotContain("mean little");
  }

  @Test
  void a_wall_that_is_out_of_reach_gives_no_diffusivity() throws IOException {
    String cell = file(WITH_WALL, 1e5, 1, 46, WALL);
    Console console =
        Console.run(
            "eis",
            "diffusivity",
            cell,
            "--area-cm2",
            "1",
            "--length-um",
            "5",
            "--circuit",
            WITH_WALL);
    assertThat(console.code()).isZero();
    assertThat(console.out()).doesNotContain("L^2/tau");
    assertThat(console.err()).contains("its time is not determined");
  }

  @Test
  void a_circuit_that_does_not_fit_is_said_beside_its_diffusivity() throws IOException {
    String cell = file(WITH_WALL, 1e5, 1e-4, 64, WALL);
    Console console =
        Console.run(
            "eis",
            "diffusivity",
            cell,
            "--area-cm2",
            "1",
            "--length-um",
            "5",
            "--circuit",
            "R0-Wo1",
            "--json");
    assertThat(console.code()).isZero();
    assertThat(console.out()).contains("circuit_fits_poorly");
  }

  @Test
  void wrong_numbers_circuits_and_spectra_of_two_points_are_one_line() throws IOException {
    String two = file(WITH_WALL, 100, 10, 2, WALL);
    isOneLine(
        Console.run(
            "eis",
            "diffusivity",
            two,
            "--area-cm2",
            "1",
            "--length-um",
            "5",
            "--circuit",
            WITH_WALL,
            "--json"),
        "5 parameters to 2 points");
    isOneLine(
        Console.run(
            "eis",
            "diffusivity",
            two,
            "--area-cm2",
            "1",
            "--length-um",
            "5",
            "--circuit",
            "R0-Wog1",
            "--json"),
        "holds 0 Wo elements");
    isOneLine(
        Console.run(
            "eis",
            "diffusivity",
            two,
            "--area-cm2",
            "1",
            "--molar-volume-cm3",
            "30",
            "--slope-V",
            "NaN",
            "--json"),
        "--slope-V");
    isOneLine(
        Console.run(
            "eis",
            "diffusivity",
            two,
            "--area-cm2",
            "Infinity",
            "--molar-volume-cm3",
            "30",
            "--slope-V",
            "1",
            "--json"),
        "--area-cm2");
  }
}
