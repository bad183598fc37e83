package anodyne.data;

import anodyne.cell.anode.AnodeDefaults;
import anodyne.cell.anode.AnodeParameter;
import anodyne.quantity.Estimate;
import anodyne.quantity.Quality;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Reads what is taken for half cells of anodes where nothing is known, schema {@code anode/1}. */
public final class AnodeReader {
  private static final String FILE = "anode.yaml";
  private static final double CONFIDENCE = 0.9;
  private static final double G_PER_KG = 1e3;

  private AnodeReader() {}

  /** The defaults that come with the program. */
  public static AnodeDefaults builtIn() {
    try (InputStream stream =
        AnodeReader.class.getResourceAsStream("/anodyne/library/cell/" + FILE)) {
      if (stream == null) {
        throw new IllegalStateException("the build lacks " + FILE);
      }
      return read(TreeReader.yaml(FILE, TextFile.decode(FILE, stream.readAllBytes())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads the defaults from the root of a file. */
  public static AnodeDefaults read(Node root) {
    root.object("schema", "formation_current_A_per_g", "parameters").schema("anode/1");
    Node listed =
        root.get("parameters")
            .object(
                Arrays.stream(AnodeParameter.values())
                    .map(AnodeParameter::word)
                    .toArray(String[]::new));
    Map<AnodeParameter, Estimate> parameters = new EnumMap<>(AnodeParameter.class);
    for (AnodeParameter parameter : AnodeParameter.values()) {
      listed
          .optional(parameter.word())
          .ifPresent(node -> {
            node.object("unit", "value", "low", "high", "quality", "source");
            node.word("unit", List.of(parameter.unit()));
            parameters.put(parameter, estimate(node, 1));
          });
    }
    Node current =
        root.get("formation_current_A_per_g").object("value", "low", "high", "quality", "source");
    return new AnodeDefaults(estimate(current, G_PER_KG), parameters);
  }

  private static Estimate estimate(Node node, double factor) {
    return node.build(() ->
        new Estimate(
            node.number("value") * factor,
            node.number("low") * factor,
            node.number("high") * factor,
            CONFIDENCE,
            node.text("source"),
            EvidenceNodes.constant(node, "quality", Quality.values(), Quality::word)));
  }
}
