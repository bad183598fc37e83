package anodyne.data;

import anodyne.junction.TransportDefaults;
import anodyne.quantity.Estimate;
import anodyne.quantity.Quality;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** Reads what is taken for mobilities and lifetimes, schema {@code transport/1}. */
public final class TransportReader {
  private static final String FILE = "transport.yaml";

  private TransportReader() {}

  /** The defaults that come with the program. */
  public static TransportDefaults builtIn() {
    try (InputStream stream =
        TransportReader.class.getResourceAsStream("/anodyne/library/" + FILE)) {
      if (stream == null) {
        throw new IllegalStateException("the build lacks " + FILE);
      }
      return read(TreeReader.yaml(FILE, TextFile.decode(FILE, stream.readAllBytes())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads the defaults from the root of a file. */
  public static TransportDefaults read(Node root) {
    root.object("schema", "mobility", "believed_mobility", "lifetime").schema("transport/1");
    Node believed =
        root.get("believed_mobility").object("unit", "low", "high", "quality", "source");
    believed.word("unit", List.of("cm^2/(V s)"));
    believed.text("source");
    return root.build(() ->
        new TransportDefaults(
            estimate(root.get("mobility"), "cm^2/(V s)"),
            believed.number("low"),
            believed.number("high"),
            estimate(root.get("lifetime"), "s")));
  }

  private static Estimate estimate(Node node, String unit) {
    node.object("unit", "value", "low", "high", "confidence", "quality", "source");
    node.word("unit", List.of(unit));
    return node.build(() ->
        new Estimate(
            node.number("value"),
            node.number("low"),
            node.number("high"),
            node.number("confidence"),
            node.text("source"),
            EvidenceNodes.constant(node, "quality", Quality.values(), Quality::word)));
  }
}
