package anodyne.app;

import anodyne.data.WholeFile;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Locale;

/**
 * What the launcher runs once after a build, so that Java keeps the classes and profiles of the
 * commands used most: a study, a file of an instrument and the report of a cell. Everything is
 * written below the folder named.
 */
final class TrainingRun {
  private static final int CYCLES = 3;
  private static final int MINUTES = 60;

  private TrainingRun() {}

  /** Runs the commands; the process ends well if all of them do. */
  public static void main(String[] arguments) {
    Path folder = Path.of(arguments[0]);
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
