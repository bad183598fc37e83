package anodyne.app;

import static org.assertj.core.api.Assertions.assertThat;

import anodyne.analysis.SurfaceResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GittCommandTest {
  private static final double PULSE_s = 600;

  @TempDir Path folder;

  private String file() {
    return folder.resolve("titration.csv").toString();
  }

  /**
   * Eight pulses with rests: under current the exact shape of a slab at this D t / l^2 and an ohmic
   * drop, relaxed steps of 2 mV.
   */
  private void write(double theta, double step_V) throws IOException {
    SurfaceResponse slab = SurfaceResponse.SLAB;
    StringBuilder text = new StringBuilder("time/s,current/A,voltage/V\n");
    double relaxed = 1;
    double now = 0;
    for (int k = 0; k < 30; k++) {
      now += 20;
      row(text, now, 0, relaxed);
    }
    for (int pulse = 0; pulse < 8; pulse++) {
      for (int k = 1; k <= 60; k++) {
        double moved = step_V * slab.at(theta * k / 60) / theta;
        row(text, now + PULSE_s * k / 60, 1.2345e-4, relaxed + 0.01 + moved);
      }
      now += PULSE_s;
      relaxed += step_V;
      for (int k = 1; k <= 60; k++) {
        now += 60;
        row(text, now, 0, relaxed);
      }
    }
    Files.writeString(folder.resolve("titration.csv"), text);
  }

  private static void row(StringBuilder text, double time, double current, double voltage) {
    text.append(time).append(',').append(current).append(',').append(voltage).append('\n');
  }

  private static List<Double> row(String json, String name) {
    Matcher found = Pattern.compile("\"" + name + "\" : \\[([^]]*)]").matcher(json);
    assertThat(found.find()).as(name).isTrue();
    return Pattern.compile(",")
        .splitAsStream(found.group(1))
        .map(String::strip)
        .map(s -> "null".equals(s) ? Double.NaN : Double.parseDouble(s))
        .toList();
  }

  @Test
  void pulses_of_a_known_slab_give_its_diffusivity_and_figures() throws IOException {
    write(0.02, 0.002);
    Path out = folder.resolve("out");
    Console console =
        Console.run("gitt", file(), "--length-um", "5", "--json", "--out", out.toString());
    assertThat(console.code()).isZero();
    double truth = 0.02 * 25e-8 / PULSE_s;
    assertThat(row(console.out(), "diffusivity_cm2_per_s"))
        .hasSize(8)
        .allSatisfy(d -> assertThat(d).isBetween(0.98 * truth, 1.02 * truth));
    try (var files = Files.list(out.resolve("figures"))) {
      assertThat(files.map(f -> f.getFileName().toString()).toList())
          .anyMatch(f -> f.endsWith(".svg"));
    }
  }

  @Test
  void long_pulses_get_the_exact_solution_and_a_word_about_the_usual_formula() throws IOException {
    write(0.5, 0.002);
    Console console = Console.run("gitt", file(), "--length-um", "5", "--json");
    assertThat(console.code()).isZero();
    double truth = 0.5 * 25e-8 / PULSE_s;
    assertThat(row(console.out(), "diffusivity_cm2_per_s"))
        .allSatisfy(d -> assertThat(d).isBetween(0.95 * truth, 1.05 * truth));
    assertThat(console.out()).contains("gitt_long_pulse");
  }

  @Test
  void a_constant_potential_is_a_plateau_without_diffusivity() throws IOException {
    write(0.02, 0);
    Console console = Console.run("gitt", file(), "--length-um", "5", "--json");
    assertThat(console.code()).isZero();
    assertThat(row(console.out(), "diffusivity_cm2_per_s")).containsOnly(Double.NaN);
    assertThat(console.out()).contains("gitt_plateau");
    Path out = folder.resolve("out");
    Console drawn =
        Console.run("gitt", file(), "--length-um", "5", "--json", "--out", out.toString());
    assertThat(drawn.code()).isZero();
    assertThat(drawn.out()).contains("no_figures");
  }

  @Test
  void a_titration_without_length_or_pulses_is_one_line() throws IOException {
    write(0.02, 0.002);
    Console console = Console.run("gitt", file(), "--json");
    assertThat(console.code()).isEqualTo(2);
    assertThat(console.out()).isEmpty();
    assertThat(console.err()).contains("--length-um");
    assertThat(console.err().lines()).hasSize(1);
    Files.writeString(
        folder.resolve("titration.csv"), "time/s,current/A,voltage/V\n0,0,1\n1,0,1\n2,0,1\n");
    Console rest = Console.run("gitt", file(), "--length-um", "5", "--json");
    assertThat(rest.code()).isEqualTo(2);
    assertThat(rest.err()).startsWith("error: ");
  }
}
