package anodyne.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code junction --frequency} and {@code --admittance}. */
class AdmittanceCommandTest {
  @TempDir private Path folder;

  private String schottky() throws IOException {
    Path file = folder.resolve("schottky.json");
    Files.writeString(
        file,
        """
        {"temperature_K": 298.15, "statistics": "boltzmann",
         "layers": [{"name": "n", "thickness_nm": 2000, "band_gap_eV": 1.12,
           "electron_affinity_eV": 4.05, "permittivity": 11.7, "nc_per_cm3": 2.8e19,
           "nv_per_cm3": 1.04e19, "donors_per_cm3": 1e16, "acceptors_per_cm3": 0,
           "electron_mobility_cm2_per_Vs": 320, "hole_mobility_cm2_per_Vs": 40,
           "srh_lifetime_s": 1e-8}],
         "contacts": {"left": {"schottky_barrier_eV": 0.8}, "right": "ohmic"},
         "mesh": {"nodes_per_layer": 200}}
        """);
    return file.toString();
  }

  @Test
  void a_capacitance_curve_has_its_reading_and_its_figures() throws IOException {
    Path out = folder.resolve("out");
    Console console =
        Console.run(
            "junction",
            "--stack",
            schottky(),
            "--bias=0:2:0.2",
            "--frequency",
            "1e5",
            "--out",
            out.toString(),
            "--json");
    assertThat(console.code()).as(console.err()).isZero();
    JsonNode document = JsonMapper.shared().readTree(console.out());
    assertThat(document.at("/capacitance_F_per_cm2")).hasSize(11);
    assertThat(document.at("/conductance_S_per_cm2")).hasSize(11);
    assertThat(document.at("/capacitance_bias_V")).isEqualTo(document.at("/bias_V"));
    assertThat(document.at("/mott_schottky/carriers_per_cm3").asDouble())
        .isCloseTo(1e16, within(1e13));
    // Barrier 0.8 V less kT/q ln(Nc/N).
    double builtIn = 0.8 - 0.0256926 * Math.log(2.8e19 / 1e16);
    assertThat(document.at("/mott_schottky/flat_band_V").asDouble())
        .isCloseTo(-builtIn, within(1e-3));
    assertThat(document.at("/mott_schottky_reason").isNull()).isTrue();
    assertThat(Files.readString(out.resolve("figures/capacitance-voltage.svg"))).contains("<svg");
    assertThat(Files.readAllLines(out.resolve("figures/capacitance-voltage.csv"))).hasSize(12);
  }

  @Test
  void a_spectrum_ends_at_the_geometric_capacitance() throws IOException {
    Path out = folder.resolve("out");
    Console console =
        Console.run(
            "junction",
            "--stack",
            schottky(),
            "--admittance",
            "1:1e16:2",
            "--at",
            "0.5",
            "--out",
            out.toString(),
            "--json");
    assertThat(console.code()).as(console.err()).isZero();
    JsonNode admittance = JsonMapper.shared().readTree(console.out()).at("/admittance");
    assertThat(admittance.at("/frequency_Hz")).hasSize(33);
    assertThat(admittance.at("/bias_V").asDouble()).isEqualTo(0.5);
    double fastest = admittance.at("/b_S_per_cm2/32").asDouble() / (2 * Math.PI * 1e16);
    assertThat(fastest).isCloseTo(11.7 * 8.8541878e-14 / 2e-4, within(1e-14));
    assertThat(admittance.at("/g_S_per_cm2/0").asDouble())
        .isCloseTo(admittance.at("/limit_g_S_per_cm2").asDouble(), within(1e-12));
    assertThat(Files.readAllLines(out.resolve("figures/admittance.csv"))).hasSize(34);
    assertThat(Files.readString(out.resolve("figures/admittance.svg"))).contains("Frequency");
  }

  @Test
  void a_pair_of_the_library_has_an_admittance_too() {
    Console console =
        Console.run(
            "junction",
            "MoS2/ZnIn2S4",
            "--samples",
            "0",
            "--bias=-0.2:0.2:0.1",
            "--frequency",
            "1e3",
            "--json");
    assertThat(console.code()).as(console.err()).isZero();
    JsonNode document = JsonMapper.shared().readTree(console.out());
    assertThat(document.at("/capacitance_F_per_cm2")).hasSize(5);
    assertThat(document.at("/capacitance_F_per_cm2/2").asDouble()).isPositive();
    assertThat(document.at("/mott_schottky").isNull())
        .isNotEqualTo(document.at("/mott_schottky_reason").isNull());
  }

  @ParameterizedTest
  @CsvSource({
    "--frequency=1e3, add --bias",
    "--bias=0:1:0.1 --frequency=-1, must lie in",
    "--admittance=1:1e9, PER_DECADE",
    "--admittance=1e9:1:10, last frequency",
    "--admittance=1:1e9:0, frequencies per decade",
    "--at=0.3, add --admittance",
    "--admittance=1:1e3:1 --at=1000, --at must lie",
    "--out=somewhere, --frequency or --admittance",
  })
  void what_does_not_go_together_is_refused(String options, String message) throws IOException {
    String[] parts = ("junction --stack " + schottky() + " " + options).split(" ");
    Console console = Console.run(parts);
    assertThat(console.code()).isEqualTo(ExitCode.INPUT);
    assertThat(console.err()).contains(message);
    assertThat(console.out()).isEmpty();
  }

  @Test
  void a_folder_that_cannot_be_written_is_refused_before_anything_is_printed() throws IOException {
    Path taken = folder.resolve("taken");
    Files.writeString(taken, "x");
    Path blocked = folder.resolve("blocked");
    Files.createDirectories(blocked);
    Files.writeString(blocked.resolve("figures"), "x");
    for (Path out : List.of(taken, blocked)) {
      Console console =
          Console.run(
              "junction",
              "--stack",
              schottky(),
              "--admittance=1:10:1",
              "--json",
              "--out",
              out.toString());
      assertThat(console.code()).isEqualTo(ExitCode.INPUT);
      assertThat(console.out()).isEmpty();
      assertThat(console.err().lines()).hasSize(1).allMatch(line -> line.startsWith("error: "));
    }
    assertThat(taken).hasContent("x");
  }

  @Test
  void a_mesh_too_coarse_says_how_to_mend_it() throws IOException {
    Path file = folder.resolve("coarse.json");
    Files.writeString(
        file,
        Files.readString(Path.of(schottky()))
            .replace("{\"nodes_per_layer\": 200}", "{\"edges_nm\": [0, 1000, 2000]}"));
    Console console = Console.run("junction", "--stack", file.toString(), "--json");
    assertThat(console.code()).isEqualTo(ExitCode.NOT_CONVERGED);
    assertThat(console.out()).isEmpty();
    assertThat(console.err())
        .contains("every cell is halved; ")
        .contains("coarse.json; raise mesh.nodes_per_layer, or give more edges_nm");
  }
}
