package anodyne.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CvCommandTest {
  /** Current of a sweep. */
  private interface Law {
    double current_A(double potential_V, double rate_V_per_s, int sense);
  }

  private static final Law CAPACITOR = (_, v, sense) -> sense * 1e-3 * v;
  private static final Law DIFFUSION =
      (e, v, sense) ->
          sense * (1e-4 * Math.sqrt(v) * Math.exp(-Math.pow((e - sense * 0.03) / 0.08, 2)) + 1e-7);

  @TempDir Path folder;

  /** Two cycles in the text format of CH Instruments. */
  private String scan(String name, double rate, Law law) throws IOException {
    StringBuilder text =
        new StringBuilder(
            "March 17, 2026   08:15:00\nCyclic Voltammetry\nFile: c:\\x.bin\n"
                + "Data Source:  Experiment\nInstrument Model:  CHI604D\nHeader: \nNote: \n\n"
                + "Init E (V) = -0.5\nScan Rate (V/s) = "
                + rate
                + "\nSegment = 4\n\nPotential/V, Current/A\n\n");
    for (int k = 0; k < 800; k++) {
      int sense = (k / 200) % 2 == 0 ? 1 : -1;
      double e = sense * (-0.5 + (k % 200) / 200.0);
      text.append(String.format(Locale.ROOT, "%.4f, %.6e\n", e, law.current_A(e, rate, sense)));
    }
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private Console cv(Law law, double... rates) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("cv"));
    for (int k = 0; k < rates.length; k++) {
      arguments.add(scan("scan" + k + ".txt", rates[k], law));
    }
    arguments.add("--json");
    return Console.run(arguments.toArray(String[]::new));
  }

  @Test
  void a_capacitor_is_capacitive_all_over_and_its_box_has_its_capacitance() throws IOException {
    Console console = cv(CAPACITOR, 0.01, 0.03, 0.1);
    assertThat(console.code()).isZero();
    assertThat(console.out()).contains("\"capacitive_percent\" : [ 100").contains("control");
    Console box =
        Console.run("cv", folder.resolve("scan0.txt").toString(), "--box-at-V", "0", "--json");
    assertThat(box.code()).isZero();
    assertThat(box.out())
        .containsPattern("\"capacitance_F\" : (0\\.001|0\\.00099|0\\.0010|1\\.0E-3)");
  }

  @Test
  void a_share_of_a_couple_under_diffusion_is_warned_of() throws IOException {
    Console console = cv(DIFFUSION, 0.01, 0.02, 0.05, 0.1, 0.2);
    assertThat(console.code()).isZero();
    assertThat(console.out()).contains("\"b_value\"").contains("dunn_on_diffusion");
  }

  @Test
  void peaks_that_run_away_leave_a_share_nobody_checked() throws IOException {
    Law away =
        (e, v, sense) ->
            sense
                * (1e-4
                        * Math.sqrt(v)
                        * Math.exp(
                            -Math.pow((e - sense * (0.02 + 0.17 * Math.log10(v / 0.01))) / 0.06, 2))
                    + 1e-5 * v);
    Console console = cv(away, 0.01, 0.1, 1);
    assertThat(console.code()).isZero();
    assertThat(console.out()).contains("dunn_unchecked");
  }

  @Test
  void replicates_at_one_rate_make_no_share() throws IOException {
    Console console = cv(DIFFUSION, 0.01, 0.010001, 0.010002);
    assertThat(console.code()).isZero();
    assertThat(console.out()).contains("\"capacitive_percent\" : null").contains("few_rates");
  }

  @Test
  void no_current_at_all_makes_no_share_and_a_warning() throws IOException {
    Console console = cv((_, _, _) -> 0, 0.01, 0.03, 0.1);
    assertThat(console.code()).isZero();
    assertThat(console.out()).contains("\"capacitive_percent\" : null").contains("no_current");
  }

  @Test
  void figures_are_written_on_demand() throws IOException {
    Path out = folder.resolve("out");
    Console console =
        Console.run("cv", scan("one.txt", 0.05, DIFFUSION), "--out", out.toString(), "--quiet");
    assertThat(console.code()).isZero();
    try (var files = Files.list(out.resolve("figures"))) {
      assertThat(files.map(f -> f.getFileName().toString()).toList())
          .anyMatch(f -> f.endsWith(".svg"))
          .anyMatch(f -> f.endsWith(".csv"));
    }
  }

  @Test
  void options_out_of_range_are_one_line() throws IOException {
    String one = scan("one.txt", 0.05, DIFFUSION);
    for (String[] wrong :
        new String[][] {
          {"--box-at-V", "NaN"},
          {"--temperature-C", "-300"},
          {"--rate", "0"},
          {"--series-ohm", "-1"},
          {"--randles-sevcik", "1,0,1"}
        }) {
      Console console = Console.run("cv", one, wrong[0], wrong[1], "--json");
      assertThat(console.code()).isEqualTo(2);
      assertThat(console.out()).isEmpty();
      assertThat(console.err().lines()).hasSize(1);
      assertThat(console.err()).contains(wrong[0]);
    }
  }

  @Test
  void a_file_of_something_else_is_one_line() throws IOException {
    Path table = folder.resolve("other.csv");
    Files.writeString(table, "frequency/Hz,Re(Z)/Ohm,Im(Z)/Ohm\n10,1,-1\n1,2,-2\n");
    Console console = Console.run("cv", table.toString(), "--json");
    assertThat(console.code()).isEqualTo(2);
    assertThat(console.err()).contains("holds no voltammogram");
  }
}
