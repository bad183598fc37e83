package anodyne.app;

import anodyne.data.Document;
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
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Says what was found on this machine, and what each part is for. */
@Command(
    name = "doctor",
    description = "Say what was found on this machine and what each part is for.",
    footerHeading = "%nExample:%n",
    footer = "  anodyne doctor --json")
final class DoctorCommand implements Callable<Integer> {
  @Mixin private final Common common = new Common();

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
    ObjectNode document = Document.of("doctor/1");
    document.put("anodyne", Version.text());
    document.put("jdk", Runtime.version().toString());
    document.put("jdk_home", System.getProperty("java.home"));
    document.put("processors", runtime.availableProcessors());
    document.put("heap_MiB", runtime.maxMemory() / (1024 * 1024));
    ArrayNode parts = document.putArray("parts");
    for (Part part : PARTS) {
      Optional<Path> path = find(part.programs());
      ObjectNode node = parts.addObject();
      node.put("name", part.name()).put("found", path.isPresent());
      node.set("path", Document.text(path.map(Path::toString)));
      node.put("for", part.use()).put("install", part.install()).put("needed_now", false);
    }
    Document.close(document, List.of(), List.of(), Document.provenance());
    if (common.json) {
      common.print(document);
      return ExitCode.DONE;
    }
    common.out().printf("anodyne %s on JDK %s%n", Version.text(), Runtime.version());
    common
        .out()
        .printf(
            "%d processors, heap up to %d MiB%n",
            runtime.availableProcessors(), runtime.maxMemory() / (1024 * 1024));
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
