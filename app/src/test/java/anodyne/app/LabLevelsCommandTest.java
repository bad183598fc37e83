package anodyne.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LabLevelsCommandTest {
  @TempDir Path folder;

  private static JsonNode json(Console run) {
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    return JsonMapper.shared().readTree(run.out());
  }

  /** A spectrum by He I with a work function and a valence edge, on binding energies. */
  private Path ups(double workFunction, double valenceEdge) throws IOException {
    StringBuilder text = new StringBuilder("Binding Energy (eV)\tCounts\n");
    double cutOff = 21.22 - workFunction;
    for (int k = 0; k < 1400; k++) {
      double x = -2 + 0.015 * k;
      double secondary =
          x > cutOff ? 0 : 1e5 * Math.min(1, (cutOff - x) / 0.5) * Math.exp((x - cutOff) / 2);
      double valence = x > cutOff ? 0 : 2000 * Math.clamp((x - valenceEdge) / 1.2, 0, 1);
      text.append(String.format(Locale.ROOT, "%.3f\t%.3f%n", x, 20 + secondary + valence));
    }
    return Files.writeString(folder.resolve("ups.txt"), text);
  }

  @Test
  void a_photoelectron_spectrum_gives_levels_with_errors() throws IOException {
    JsonNode document =
        json(
            Console.run(
                "lab",
                "levels",
                ups(4.43, 1.05).toString(),
                "--kind",
                "ups",
                "--photon-eV",
                "21.22",
                "--json",
                "--quiet"));
    assertThat(document.at("/work_function_eV/value").asDouble()).isCloseTo(4.43, within(0.04));
    assertThat(document.at("/work_function_eV/standard_error").asDouble()).isBetween(0.0, 0.05);
    assertThat(document.at("/valence_edge_eV/value").asDouble()).isCloseTo(1.05, within(0.05));
    assertThat(document.get("band_gap_eV").isNull()).isTrue();
    assertThat(document.at("/assumptions/0/name").asString()).isEqualTo("fermi_eV");
  }

  @Test
  void a_stored_work_function_is_what_the_junction_uses_and_other_values_stay() throws IOException {
    Path library = Files.createDirectories(folder.resolve("library"));
    Files.writeString(
        library.resolve("MoS2-2H.yaml"),
        """
        schema: phase/1
        id: MoS2-2H
        formula: MoS2
        form: "2H"
        names: [house-disulfide]
        properties:
          permittivity_static:
            unit: "1"
            values:
              - value: 9.9
                method: unstated
                quality: measured
                source: own earlier measurement
        notes: ["kept"]
        """);
    double before = builtIn(library);
    String[] store = {
      "lab",
      "levels",
      ups(5.6, 0.9).toString(),
      "--kind",
      "ups",
      "--photon-eV",
      "21.22",
      "--add-to-library",
      "--phase",
      "MoS2",
      "--library",
      library.toString(),
      "--json",
      "--quiet"
    };
    assertThat(json(Console.run(store)).get("stored").asString()).isEqualTo("MoS2-2H");
    double after = builtIn(library);

    String shown = Files.readString(library.resolve("MoS2-2H.yaml"));
    assertThat(shown)
        .contains("own earlier measurement")
        .contains("house-disulfide")
        .contains("kept")
        .contains("own measurement, ups.txt")
        .contains("work_function")
        .contains("quality: measured");
    assertThat(after - before).as("built-in potential").isNotCloseTo(0, within(0.2));
    JsonNode phase =
        json(Console.run("library", "show", "MoS2", "--library", library.toString(), "--json"));
    assertThat(phase.toString()).contains("own measurement, ups.txt");

    assertThat(Console.run(store).code()).isZero();
    assertThat(Files.readString(library.resolve("MoS2-2H.yaml"))).isEqualTo(shown);
    try (var files = Files.list(library)) {
      assertThat(files).hasSize(1);
    }
  }

  private static double builtIn(Path library) {
    return json(Console.run(
            "junction", "MoS2/ZnIn2S4", "--library", library.toString(), "--json", "--quiet"))
        .get("built_in_potential_V")
        .asDouble();
  }

  @Test
  void a_tauc_plot_of_reflectance_in_percent_over_wavelength_gives_the_gap() throws IOException {
    StringBuilder text = new StringBuilder("Wavelength nm,R%\n");
    for (int nm = 350; nm <= 900; nm += 2) {
      double energy = 1239.842 / nm;
      double f = 0.8 * Math.sqrt(Math.max(0, energy - 2.1)) / energy + 1e-6;
      text.append(
          String.format(Locale.ROOT, "%d,%.5f%n", nm, 100 * (1 + f - Math.sqrt(f * f + 2 * f))));
    }
    Path file = Files.writeString(folder.resolve("drs.csv"), text);
    JsonNode document =
        json(
            Console.run(
                "lab", "levels", file.toString(), "--kind", "tauc", "--exponent", "2", "--json"));
    assertThat(document.at("/band_gap_eV/value").asDouble()).isCloseTo(2.1, within(0.02));
    assertThat(document.get("assumptions").toString()).contains("percent");
  }

  @Test
  void a_table_at_three_frequencies_gives_flat_band_and_carriers_and_two_are_refused()
      throws IOException {
    for (int frequencies = 2; frequencies <= 3; frequencies++) {
      StringBuilder text = new StringBuilder("potential_V,frequency_Hz,capacitance_F\n");
      double slope = 2 / (1.602176634e-19 * 10 * 8.8541878188e-12 * 3e24 * 1e-8);
      for (int f = 0; f < frequencies; f++) {
        for (int k = 0; k <= 40; k++) {
          double e = -0.3 + 0.02 * k;
          text.append(
              String.format(
                  Locale.ROOT,
                  "%.3f,%d,%.8e%n",
                  e,
                  500 << f,
                  1 / Math.sqrt(slope * (e + 0.45 - 0.0256926))));
        }
      }
      Path file = Files.writeString(folder.resolve("ms" + frequencies + ".csv"), text);
      Console run =
          Console.run(
              "lab",
              "levels",
              file.toString(),
              "--kind",
              "mott-schottky",
              "--permittivity",
              "10",
              "--area-cm2",
              "1",
              "--json",
              "--quiet");
      if (frequencies == 2) {
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("2 frequencies").contains("three frequencies");
      } else {
        JsonNode document = json(run);
        assertThat(document.at("/flat_band_V/value").asDouble()).isCloseTo(-0.45, within(2e-3));
        assertThat(document.at("/carriers_per_cm3/value").asDouble() / 3e18)
            .isCloseTo(1, within(0.01));
        assertThat(document.get("conductivity_type").asString()).isEqualTo("n");
      }
    }
  }

  private Path xps(String name, double valence, double... peaks) throws IOException {
    StringBuilder text = new StringBuilder("Binding Energy,Counts\n");
    for (int k = 0; k <= 24200; k++) {
      double x = -2 + 0.01 * k;
      double y = 50 + 400 * Math.clamp(x - valence, 0, 1);
      for (double peak : peaks) {
        y += 5000 * Math.exp(-0.5 * Math.pow((x - peak) / 0.4, 2));
      }
      text.append(String.format(Locale.ROOT, "%.2f,%.2f%n", x, y));
    }
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void core_levels_of_three_samples_give_the_valence_offset_right_minus_left() throws IOException {
    Path a = xps("A.csv", 1.2, 229.4);
    Path b = xps("B.csv", 1.9, 162.0);
    Path both = xps("AB.csv", 1.2, 229.6, 161.9);
    JsonNode document =
        json(
            Console.run(
                "lab",
                "levels",
                a.toString(),
                b.toString(),
                both.toString(),
                "--kind",
                "kraut",
                "--core-a",
                "226:233",
                "--core-b",
                "158:166",
                "--json",
                "--quiet"));
    double expected = (162.0 - 1.9) - (229.4 - 1.2) + (229.6 - 161.9);
    assertThat(document.at("/valence_offset_eV/value").asDouble())
        .isCloseTo(expected, within(0.05));
  }

  @Test
  void a_spectrum_without_an_edge_is_refused_in_one_line() throws IOException {
    StringBuilder text = new StringBuilder("Binding Energy,Counts\n");
    for (int k = 0; k < 200; k++) {
      text.append(k * 0.1).append(',').append(100 + (k * 7919) % 13).append('\n');
    }
    Path file = Files.writeString(folder.resolve("flat.csv"), text);
    Console run =
        Console.run(
            "lab", "levels", file.toString(), "--kind", "ups", "--photon-eV", "21.22", "--json");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().strip().lines()).hasSize(1);
  }

  @Test
  void a_stored_value_that_a_better_ranked_one_keeps_from_use_is_said() throws IOException {
    Path library = Files.createDirectories(folder.resolve("library"));
    Files.writeString(
        library.resolve("MoS2-2H.yaml"),
        """
        schema: phase/1
        id: MoS2-2H
        formula: MoS2
        form: "2H"
        # a remark of the user
        properties:
          band_gap:
            unit: eV
            values:
              - value: 1.3
                uncertainty: 0.02
                method: GW
                quality: measured
                source: earlier measurement
        """);
    StringBuilder text = new StringBuilder("Photon energy (eV)\tAbsorbance\n");
    for (int k = 0; k < 400; k++) {
      double x = 1.0 + 0.005 * k;
      text.append(
          String.format(Locale.ROOT, "%.3f\t%.6f%n", x, Math.pow(Math.max(0, x - 1.5), 2) / x));
    }
    Path spectrum = Files.writeString(folder.resolve("absorbance.txt"), text);
    JsonNode document =
        JsonMapper.shared()
            .readTree(
                Console.run(
                        "lab",
                        "levels",
                        spectrum.toString(),
                        "--kind",
                        "tauc",
                        "--exponent",
                        "1/2",
                        "--ordinate",
                        "absorbance",
                        "--axis",
                        "photon",
                        "--add-to-library",
                        "--phase",
                        "MoS2",
                        "--library",
                        library.toString(),
                        "--json",
                        "--quiet")
                    .out());
    assertThat(document.at("/warnings").valueStream().map(w -> w.at("/code").asString()))
        .contains("remarks_dropped")
        .containsAnyOf("stored_but_not_used", "median_used");
    assertThat(document.at("/warnings").toString()).contains("earlier measurement");
  }
}
