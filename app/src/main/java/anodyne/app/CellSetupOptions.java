package anodyne.app;

import anodyne.data.InputException;
import anodyne.data.cell.CellSetup;
import anodyne.data.cell.ProtocolReader;
import anodyne.data.cell.SetupReader;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The setup of a cell, what is done to it and where files go. */
final class CellSetupOptions {
  private static final double MOST_S = 1e7;

  @Parameters(paramLabel = "SETUP", description = "setup of the cell, JSON or YAML")
  private @Nullable Path file;

  @Option(
      names = "--protocol",
      paramLabel = "FILE",
      description =
          "protocol in place of that of the setup: a list of steps (JSON, YAML), or text with a"
              + " step a line")
  private @Nullable Path protocol;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "write the document, tables (CSV) and figures (SVG) there")
  @Nullable Path out;

  @Option(
      names = "--time-limit",
      paramLabel = "SECONDS",
      description = "give up after this time, with exit code 3 (600)")
  private double timeLimit_s = 600;

  /** The options of a command that names a setup and nothing else. */
  static CellSetupOptions of(Path file) {
    CellSetupOptions options = new CellSetupOptions();
    options.file = file;
    return options;
  }

  /** The setup with the protocol; everything is looked at before anything is computed. */
  CellSetup read() {
    if (file == null) {
      throw new InputException("no setup is named", "command line", "name a file");
    }
    if (!(timeLimit_s > 0 && timeLimit_s <= MOST_S)) {
      throw new InputException(
          "--time-limit must lie above 0 and at most 1e7 s, got " + timeLimit_s,
          "command line",
          "write for example 600");
    }
    if (out != null && out.toString().isBlank()) {
      throw new InputException("--out is empty", "command line", "name a folder");
    }
    if (out != null) {
      OutFolder.require(out);
    }
    CellSetup setup = SetupReader.read(file);
    return protocol == null ? setup : setup.withProtocol(ProtocolReader.read(protocol));
  }

  String file() {
    return String.valueOf(file);
  }

  double timeLimit_s() {
    return timeLimit_s;
  }
}
