package anodyne.data;

import anodyne.cell.ageing.AgeingParameter;
import anodyne.cell.ageing.AgeingScenario;
import anodyne.cell.ageing.GrowthKind;
import anodyne.quantity.Estimate;
import anodyne.quantity.Quality;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Reads scenarios of ageing, schema {@code ageing/1}. */
public final class AgeingReader {
  private static final String FILE = "ageing.yaml";
  private static final double CONFIDENCE = 0.9;

  private AgeingReader() {}

  /** The scenarios that come with the program. */
  public static List<AgeingScenario> builtIn() {
    try (InputStream stream =
        AgeingReader.class.getResourceAsStream("/anodyne/library/cell/" + FILE)) {
      if (stream == null) {
        throw new IllegalStateException("the build lacks " + FILE);
      }
      return read(TreeReader.yaml(FILE, TextFile.decode(FILE, stream.readAllBytes())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The built-in scenario of a name; if there is none, the refusal lists all. */
  public static AgeingScenario find(String id) {
    List<AgeingScenario> all = builtIn();
    return all.stream()
        .filter(scenario -> scenario.id().equals(id))
        .findFirst()
        .orElseThrow(() ->
            new InputException(
                "unknown ageing scenario " + InputException.quoted(id),
                FILE,
                "choose one of "
                    + String.join(", ", all.stream().map(AgeingScenario::id).toList())));
  }

  /** Reads the scenarios from the root of a file. */
  public static List<AgeingScenario> read(Node root) {
    root.object("schema", "scenarios").schema("ageing/1");
    return root.list("scenarios").stream().map(AgeingReader::scenario).toList();
  }

  private static AgeingScenario scenario(Node node) {
    node.object("id", "description", "family", "film_growth", "parameters");
    Node listed =
        node.get("parameters")
            .object(
                Arrays.stream(AgeingParameter.values())
                    .map(AgeingParameter::word)
                    .toArray(String[]::new));
    Map<AgeingParameter, Estimate> parameters = new EnumMap<>(AgeingParameter.class);
    for (AgeingParameter parameter : AgeingParameter.values()) {
      listed
          .optional(parameter.word())
          .ifPresent(value -> parameters.put(parameter, estimate(value, parameter)));
    }
    return node.build(() ->
        new AgeingScenario(
            node.text("id"),
            node.text("description"),
            node.optionalWord("family", List.of("carbonate", "glyme")).orElse(""),
            node.optional("film_growth")
                .map(_ ->
                    EvidenceNodes.constant(
                        node, "film_growth", GrowthKind.values(), GrowthKind::word)),
            parameters));
  }

  private static Estimate estimate(Node node, AgeingParameter parameter) {
    node.object("unit", "value", "low", "high", "quality", "source");
    node.word("unit", List.of(parameter.unit()));
    return node.build(() ->
        new Estimate(
            node.number("value"),
            node.number("low"),
            node.number("high"),
            CONFIDENCE,
            node.text("source"),
            EvidenceNodes.constant(node, "quality", Quality.values(), Quality::word)));
  }
}
