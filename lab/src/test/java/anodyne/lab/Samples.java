package anodyne.lab;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Files of real instruments, kept outside the project in {@code ../shared/data/lab} beside it or in
 * the folder that ANODYNE_LAB_SAMPLES names. A test that asks for one is skipped where they are
 * absent.
 */
public final class Samples {
  private Samples() {}

  /** A sample file by its place in the collection; skips the test if it is absent. */
  public static Path file(String name) {
    Path folder =
        Optional.ofNullable(System.getenv("ANODYNE_LAB_SAMPLES"))
            .map(Path::of)
            .orElseGet(Samples::beside);
    Path file = folder.resolve(name);
    assumeTrue(Files.exists(file), () -> "no collection of sample files here: " + name);
    return file;
  }

  private static Path beside() {
    Path at = Path.of("").toAbsolutePath();
    while (at != null && !Files.exists(at.resolve("anodyne"))) {
      at = at.getParent();
    }
    return at == null
        ? Path.of("shared", "data", "lab")
        : at.resolveSibling("shared").resolve("data").resolve("lab");
  }
}
