package anodyne.data;

import anodyne.quantity.Estimate;
import anodyne.quantity.Quality;
import anodyne.transport.SodiumDefaults;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what is taken for sodium where nothing is known, schema {@code sodium/1}. */
public final class SodiumReader {
  private static final String FILE = "sodium.yaml";
  private static final double CM2 = 1e-4;

  private SodiumReader() {}

  /** The defaults that come with the program. */
  public static SodiumDefaults builtIn() {
    try (InputStream stream = SodiumReader.class.getResourceAsStream("/anodyne/library/" + FILE)) {
      if (stream == null) {
        throw new IllegalStateException("the build lacks " + FILE);
      }
      return read(TreeReader.yaml(FILE, TextFile.decode(FILE, stream.readAllBytes())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads the defaults from the root of a file. */
  public static SodiumDefaults read(Node root) {
    root.object(
            "schema",
            "swept",
            "sodium_per_formula_unit",
            "pristine_limit",
            "potentials",
            "equilibrium",
            "barrier")
        .schema("sodium/1");
    Node swept = root.get("swept").object("insertion_potential", "diffusivity");
    Node potentials = root.get("potentials");
    Map<String, SodiumDefaults.PotentialError> errors = new LinkedHashMap<>();
    for (String technique : potentials.keys()) {
      errors.put(technique, error(potentials.get(technique)));
    }
    Node equilibrium = root.get("equilibrium").object("insertion", "release");
    Node barrier = root.get("barrier").object("scatter_eV", "reason");
    barrier.text("reason");
    return root.build(() ->
        new SodiumDefaults(
            estimate(ofUnit(swept.get("insertion_potential"), "V"), 1),
            estimate(ofUnit(swept.get("diffusivity"), "cm^2/s"), CM2),
            estimate(plain(root.get("sodium_per_formula_unit")), 1),
            estimate(plain(root.get("pristine_limit")), 1),
            errors,
            error(equilibrium.get("insertion")),
            error(equilibrium.get("release")),
            barrier.number("scatter_eV")));
  }

  private static SodiumDefaults.PotentialError error(Node node) {
    node.object("bias_V", "scatter_V", "reason");
    return node.build(() ->
        new SodiumDefaults.PotentialError(
            node.number("bias_V"), node.number("scatter_V"), node.text("reason")));
  }

  private static Node ofUnit(Node node, String unit) {
    node.object("unit", "value", "low", "high", "confidence", "quality", "source");
    node.word("unit", List.of(unit));
    return node;
  }

  private static Node plain(Node node) {
    return node.object("value", "low", "high", "confidence", "quality", "source");
  }

  private static Estimate estimate(Node node, double factor) {
    return node.build(() ->
        new Estimate(
            node.number("value") * factor,
            node.number("low") * factor,
            node.number("high") * factor,
            node.number("confidence"),
            node.text("source"),
            EvidenceNodes.constant(node, "quality", Quality.values(), Quality::word)));
  }
}
