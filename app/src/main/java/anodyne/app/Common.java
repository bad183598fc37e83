package anodyne.app;

import anodyne.data.Document;
import anodyne.data.InputException;
import anodyne.data.JsonObject;
import anodyne.data.LibraryFiles;
import anodyne.data.LibraryFolder;
import anodyne.data.WholeFile;
import anodyne.library.Phase;
import anodyne.quantity.Warning;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Options every command takes, and what they mean. */
final class Common {
  @Option(names = "--json", description = "print one JSON document and nothing else")
  boolean json;

  @Option(names = "--quiet", description = "no progress, no warnings")
  boolean quiet;

  @Option(names = "--debug", description = "show stack traces")
  boolean debug;

  @Option(
      names = "--library",
      paramLabel = "DIR",
      description = "folder of your own phases (default: ANODYNE_LIBRARY, else ~/.anodyne/library)")
  @Nullable Path library;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "show this help")
  boolean help;

  @Spec(Spec.Target.MIXEE)
  @Nullable CommandSpec spec;

  /** Where a command writes. */
  record Terminal(PrintWriter out, PrintWriter err) {}

  /** Set where the command was not made from a command line. */
  Optional<Terminal> terminal = Optional.empty();

  PrintWriter out() {
    return terminal.isPresent() ? terminal.get().out() : spec().commandLine().getOut();
  }

  PrintWriter err() {
    return terminal.isPresent() ? terminal.get().err() : spec().commandLine().getErr();
  }

  private CommandSpec spec() {
    if (spec == null) {
      throw new IllegalStateException("options used outside a command");
    }
    return spec;
  }

  /** The user's own folder. */
  LibraryFolder folder() {
    return LibraryFolder.locate(
        Optional.ofNullable(library), System.getenv(), Path.of(System.getProperty("user.home")));
  }

  /** The library with the user's phases over it. */
  LibraryFiles phases() {
    return phases(
        Optional.ofNullable(library), System.getenv(), Path.of(System.getProperty("user.home")));
  }

  /** A folder that somebody named must be there; the one in the home folder need not. */
  static LibraryFiles phases(Optional<Path> option, Map<String, String> environment, Path home) {
    Path path = LibraryFolder.locate(option, environment, home).path();
    if (Files.isDirectory(path)) {
      return LibraryFiles.open(List.of(path));
    }
    if (option.isPresent()) {
      throw new InputException(
          "no folder of phases", path.toString(), "create it, or leave --library out");
    }
    if (!path.equals(LibraryFolder.locate(option, Map.of(), home).path())) {
      throw new InputException(
          "no folder of phases",
          LibraryFolder.VARIABLE + "=" + path,
          "create it, or unset " + LibraryFolder.VARIABLE);
    }
    return LibraryFiles.builtIn();
  }

  /** Says what was stored: a document with {@code --json}, else a line on stderr. */
  void stored(Phase phase) {
    if (json) {
      JsonObject document =
          Document.of("library/1")
              .put("stored", phase.id())
              .put("folder", folder().path().toString())
              .put("notes", phase.notes());
      out().print(Document.close(document, List.of(), List.of(), Document.provenance()).text());
    } else {
      say("stored " + phase.id() + " in " + folder().path());
      phase.notes().forEach(this::say);
    }
  }

  /** A line on stderr, unless quiet. */
  void say(String line) {
    if (!quiet) {
      err().println(line);
    }
  }

  /** Warnings, a line on stderr each, unless quiet. */
  void warn(List<Warning> warnings) {
    warnings.forEach(w -> say("warning: " + w.subject() + ": " + w.message()));
  }

  /** A number of things, such as {@code 1 file} and {@code 2 files}. */
  static String counted(int number, String thing) {
    return number + " " + thing + (number == 1 ? "" : "s");
  }

  /** Writes files below a folder, each complete or absent. */
  void write(Path folder, Map<String, String> files) {
    files.forEach((name, text) -> WholeFile.write(folder.resolve(name), text));
  }
}
