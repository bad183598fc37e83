package anodyne.app;

import anodyne.data.Document;
import anodyne.data.JsonObject;
import anodyne.data.Version;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Says what was found on this machine, and what each part is for. */
@Command(
    name = "doctor",
    description = "Say what was found on this machine and what each part is for.",
    footerHeading = "%nExample:%n",
    footer = "  anodyne doctor --json")
final class DoctorCommand implements Callable<Integer> {
  @Mixin private final Common common = new Common();

  private static final long MIB = 1024 * 1024;

  private record Part(String name, List<String> programs, String use, String install) {}

  private static final List<Part> PARTS =
      List.of(
          new Part(
              "CP2K",
              List.of("cp2k.psmp", "cp2k.popt", "cp2k.ssmp", "cp2k"),
              "density functional theory: work functions, alignment, adsorption",
              "apt install cp2k"),
          new Part("xtb", List.of("xtb"), "fast semi-empirical energies", "apt install xtb"),
          new Part(
              "Quantum ESPRESSO",
              List.of("pw.x"),
              "plane-wave density functional theory",
              "apt install quantum-espresso"),
          new Part(
              "Spark",
              List.of("spark-submit"),
              "screening on a cluster",
              "see https://spark.apache.org"),
          new Part(
              "Slurm", List.of("sbatch"), "job arrays on a cluster", "apt install slurm-client"),
          new Part(
              "Chromium",
              List.of("chromium", "chromium-browser", "google-chrome"),
              "tests of the pages in a real browser",
              "apt install chromium"));

  @Override
  public Integer call() {
    Runtime runtime = Runtime.getRuntime();
    if (common.json) {
      common.out().print(document(runtime).text());
      return ExitCode.DONE;
    }
    common.out().printf("anodyne %s on JDK %s%n", Version.text(), Runtime.version());
    common
        .out()
        .printf(
            "%d processors, heap up to %d MiB%n",
            runtime.availableProcessors(), runtime.maxMemory() / MIB);
    for (Part part : PARTS) {
      common
          .out()
          .printf(
              "%-17s %-28s %s%n",
              part.name(),
              find(part.programs()).map(Path::toString).orElse("absent (" + part.install() + ")"),
              part.use());
    }
    common.out().println("Everything this version does works without the parts marked absent.");
    return ExitCode.DONE;
  }

  private static JsonObject document(Runtime runtime) {
    JsonObject document =
        Document.of("doctor/1")
            .put("anodyne", Version.text())
            .put("jdk", Runtime.version().toString())
            .put("jdk_home", System.getProperty("java.home"))
            .put("processors", runtime.availableProcessors())
            .put("heap_MiB", runtime.maxMemory() / MIB)
            .put("parts", PARTS.stream().map(DoctorCommand::part).toList());
    return Document.close(document, List.of(), List.of(), Document.provenance());
  }

  private static JsonObject part(Part part) {
    Optional<Path> path = find(part.programs());
    return new JsonObject()
        .put("name", part.name())
        .put("found", path.isPresent())
        .put("path", path.map(Path::toString))
        .put("for", part.use())
        .put("install", part.install())
        .put("needed_now", false);
  }

  private static Optional<Path> find(List<String> programs) {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return programs.stream()
        .flatMap(program ->
            Stream.of(path.split(File.pathSeparator, -1))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, program)))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
