package anodyne.app;

import anodyne.data.InputException;
import anodyne.data.LibraryFiles;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Imports a crystal structure. */
@Command(
    name = "import",
    description = "Read a CIF file strictly and store it in your own library.",
    footerHeading = "%nExample:%n",
    footer = "  anodyne library import my.cif --id MyPhase")
final class LibraryImport implements Callable<Integer> {
  @Mixin private final Common common = new Common();

  @Parameters(paramLabel = "FILE.cif", description = "CIF 1.1 with cell, symmetry and sites")
  private @Nullable Path file;

  @Option(names = "--id", required = true, paramLabel = "NAME", description = "name of the phase")
  private String id = "";

  @Option(names = "--replace", description = "replace a phase of the same id")
  private boolean replace;

  @Override
  public Integer call() {
    if (file == null) {
      throw new InputException("no file is named", "command line", "name a CIF file");
    }
    common.stored(common.folder().importCif(file, id, LibraryFiles.builtIn(), replace));
    return ExitCode.DONE;
  }
}
