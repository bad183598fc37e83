package anodyne.app;

import anodyne.data.Document;
import anodyne.data.InputException;
import anodyne.data.WholeFile;
import anodyne.data.cell.BpxWriter;
import anodyne.data.cell.CellSetup;
import anodyne.data.cell.SetupReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the cell of a setup as a BPX file. */
@Command(
    name = "export",
    description = {
      "Write the cell of a setup as BPX (Battery Parameter eXchange) 1.1.",
      "What BPX has no entry for goes to its section User-defined under names that begin with"
          + " \"Anodyne\"; a half cell becomes a partial file."
    },
    footerHeading = "%nExample:%n",
    footer = "  anodyne cell export examples/cells/discharge.json --to cell_bpx.json")
final class CellExportCommand implements Callable<Integer> {
  @Mixin private final Common common = new Common();

  @Parameters(paramLabel = "SETUP", description = "setup of the cell, JSON or YAML")
  private @Nullable Path setup;

  @Option(
      names = "--to",
      paramLabel = "FILE",
      description = "file to write, which must not be there")
  private @Nullable Path file;

  @Override
  public Integer call() {
    if (setup == null || file == null) {
      throw new InputException(
          "a setup and a file are needed", "command line", "write SETUP.json --to FILE.json");
    }
    if (Files.isDirectory(file)) {
      throw new InputException(
          "--to names a folder, a file is needed", file.toString(), "name a file in it");
    }
    if (Files.exists(file)) {
      throw new InputException("the file is there already", file.toString(), "name another");
    }
    CellSetup read = SetupReader.read(setup);
    String text;
    try {
      text = BpxWriter.text(read);
    } catch (IllegalArgumentException e) {
      throw new InputException(
          Optional.ofNullable(e.getMessage()).orElse("the cell cannot be written"),
          setup.toString(),
          "take another cell, or keep our own format");
    }
    WholeFile.write(file, text);
    if (common.json) {
      common
          .out()
          .print(
              Document.close(
                      Document.of("cell-export/1").put("file", file.toString()),
                      read.warnings(),
                      read.assumptions(),
                      Document.provenance().put("setup", read.file()))
                  .text());
    } else {
      common.say("written " + file);
    }
    common.warn(read.warnings());
    return ExitCode.DONE;
  }
}
