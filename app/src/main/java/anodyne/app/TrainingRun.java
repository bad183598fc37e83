package anodyne.app;

import static java.util.stream.Collectors.joining;

import anodyne.data.WholeFile;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * What the launcher runs after a build, so that Java keeps the classes and profiles of the commands
 * used most: a study, a file of an instrument and the report of a cell; or, with a second word
 * {@code stack} or {@code cell}, those of a stack file or of simulated cells alone, whose caches
 * are smaller and so load sooner. Everything is written below the folder named.
 */
final class TrainingRun {
  private static final int CYCLES = 3;
  private static final int MINUTES = 60;
  private static final int NM = 200;

  private TrainingRun() {}

  /** Runs the commands; the process ends well if all of them do. */
  public static void main(String[] arguments) {
    Path folder = Path.of(arguments[0]);
    switch (arguments.length > 1 ? arguments[1] : "") {
      case "stack" -> stack(folder.resolve("stack.json"));
      case "cell" -> cell(folder.resolve("setup.json"));
      default -> all(folder);
    }
  }

  private static void all(Path folder) {
    Path cell = folder.resolve("cell/a.csv");
    WholeFile.write(cell, cycles());
    WholeFile.write(
        folder.resolve("cell/cells.csv"), "cell,role,active_mass_mg,mass_basis\na,anode,2,host\n");
    run("study", "MoS2/ZnIn2S4", "--quiet", "--json", "--out", folder.resolve("study").toString());
    run("lab", cell.toString(), "--quiet", "--json");
    run(
        "lab",
        folder.resolve("cell").toString(),
        "--quiet",
        "--out",
        folder.resolve("lab").toString());
  }

  private static void stack(Path file) {
    String layers =
        """
        {"statistics": "boltzmann",
         "layers": [
          {"name": "n", "thickness_nm": 100, "band_gap_eV": 1.2, "electron_affinity_eV": 4,
           "permittivity": 9, "nc_per_cm3": 1e19, "nv_per_cm3": 1e19, "donors_per_cm3": 1e17,
           "electron_mobility_cm2_per_Vs": 1, "srh_lifetime_s": 1e-7},
          {"name": "p", "thickness_nm": 100, "band_gap_eV": 1.4, "electron_affinity_eV": 3.9,
           "permittivity": 9, "nc_per_cm3": 1e19, "nv_per_cm3": 1e19, "acceptors_per_cm3": 1e17}],
        """;
    String edges = IntStream.rangeClosed(0, NM).mapToObj(String::valueOf).collect(joining(", "));
    WholeFile.write(file, layers + "\"mesh\": {\"edges_nm\": [" + edges + "]}}\n");
    run("--version");
    Main.main(new String[] {"junction", "--stack", file.toString(), "--bias=0:0.7:0.02", "--json"});
    WholeFile.write(
        file,
        layers.replace("boltzmann", "fermi-dirac")
            + """
            "contacts": {"left": "ohmic", "right": {"schottky_barrier_eV": 0.6}},
            "step_transport": "thermionic", "mesh": {"nodes_per_layer": 100}}
            """);
    run("junction", "--stack", file.toString());
    run("junction", "--stack", file.toString(), "--bias=-0.2:0.4:0.1", "--quiet", "--debug");
  }

  private static void cell(Path file) {
    String head = "{\"schema\": \"cell-setup/1\", \"parameters\": \"chayambuka2022\", ";
    WholeFile.write(
        file,
        head
            + """
            "variant": "pybamm-exact", "cell": "full",
            "protocol": ["Discharge at 3 mA until 2.0 V", "Rest for 1 hour"]}
            """);
    Main.main(new String[] {"cell", "run", file.toString(), "--json"});
    WholeFile.write(
        file,
        head
            + """
            "variant": "calibrated", "cell": "half",
            "protocol": ["GCD: 2 cycles at C/5 between 0.01 V and 1.2 V",
              "Sweep from 1.2 V to 0.5 V at 1 mV/s", "GITT: 2 pulses of C/10 for 10 minutes, rest 1 hour"],
            "frequencies_Hz": [1000, 1, 0.001]}
            """);
    run("cell", "run", file.toString());
    run("cell", "run", file.toString(), "--json", "--quiet");
    run("cell", "eis", file.toString(), "--json");
  }

  private static void run(String... words) {
    StringWriter errors = new StringWriter();
    int code = Main.run(new PrintWriter(new StringWriter()), new PrintWriter(errors), words);
    if (code != ExitCode.DONE) {
      throw new IllegalStateException("a training run ended with " + code + ": " + errors);
    }
  }

  /** Cycles of an electrode as Battery Data Format, a row a minute. */
  private static String cycles() {
    StringBuilder text =
        new StringBuilder("Test Time / s,Current / A,Voltage / V,Cycle Count / 1\n");
    for (int half = 0; half < 2 * CYCLES; half++) {
      boolean charging = half % 2 == 1;
      for (int i = 1; i <= MINUTES; i++) {
        text.append(
            String.format(
                Locale.ROOT,
                "%d,%.6f,%.4f,%d%n",
                60 * (MINUTES * half + i),
                charging ? 1e-3 : -1e-3,
                charging ? 0.1 + 0.03 * i : 2 - 0.03 * i,
                1 + half / 2));
      }
    }
    return text.toString();
  }
}
