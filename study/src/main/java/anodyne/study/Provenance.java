package anodyne.study;

import java.util.ArrayList;
import java.util.List;

/**
 * What a result rests on.
 *
 * @param version of the program
 * @param javaVersion it ran on
 * @param libraryHash SHA-256 of the library values used, first 16 digits
 * @param model one line per model: equation, method, mesh, tolerance
 * @param sources citations of every value used, each once
 */
public record Provenance(
    String version,
    String javaVersion,
    String libraryHash,
    List<String> model,
    List<String> sources) {
  public Provenance {
    model = List.copyOf(model);
    sources = List.copyOf(sources);
  }

  /** The same with one more model. */
  Provenance with(String line) {
    List<String> more = new ArrayList<>(model);
    more.add(line);
    return new Provenance(version, javaVersion, libraryHash, more, sources);
  }
}
