package anodyne.data;

import anodyne.cell.Galleries;
import anodyne.cell.Gallery;
import anodyne.cell.part.Part;
import anodyne.cell.part.PartCurve;
import anodyne.cell.part.PartKind;
import anodyne.cell.part.PartProperty;
import anodyne.cell.part.Parts;
import anodyne.cell.part.Reported;
import anodyne.cell.part.Sourced;
import anodyne.cell.part.SourcedCurve;
import anodyne.quantity.Estimate;
import anodyne.quantity.Quality;
import anodyne.quantity.Series;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Reads parts of cells, schema {@code parts/1}. */
public final class PartsReader {
  private static final String ROOT = "/anodyne/library/cell/";
  private static final List<String> FILES =
      List.of(
          "cathodes.yaml",
          "electrolytes.yaml",
          "sodium-metal.yaml",
          "recipes.yaml",
          "materials.yaml");
  private static final double CONFIDENCE = 0.9;

  private PartsReader() {}

  /** The parts that come with the program. */
  public static Parts builtIn() {
    List<Part> parts = new ArrayList<>();
    for (String file : FILES) {
      parts.addAll(read(TreeReader.yaml(file, resource(file))));
    }
    return new Parts(parts);
  }

  private static String resource(String file) {
    try (InputStream stream = PartsReader.class.getResourceAsStream(ROOT + file)) {
      if (stream == null) {
        throw new IllegalStateException("the build lacks " + file);
      }
      return TextFile.decode(file, stream.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads the parts from the root of a file. */
  public static List<Part> read(Node root) {
    root.object("schema", "parts").schema("parts/1");
    return root.list("parts").stream().map(PartsReader::part).toList();
  }

  private static Part part(Node node) {
    node.object(
        "id",
        "kind",
        "formula",
        "names",
        "family",
        "description",
        "properties",
        "curves",
        "missing",
        "notes");
    Map<PartProperty, Sourced> properties = new EnumMap<>(PartProperty.class);
    Node listed = node.get("properties");
    for (String word : listed.keys()) {
      PartProperty property =
          known(listed, word, PartProperty.values(), PartProperty::word, "property");
      properties.put(property, sourced(listed.get(word), property));
    }
    Map<PartCurve, SourcedCurve> curves = new EnumMap<>(PartCurve.class);
    node.optional("curves")
        .ifPresent(drawn ->
            drawn
                .keys()
                .forEach(word ->
                    curves.put(
                        known(drawn, word, PartCurve.values(), PartCurve::word, "curve"),
                        curve(drawn.get(word)))));
    return node.build(() ->
        new Part(
            node.text("id"),
            EvidenceNodes.constant(node, "kind", PartKind.values(), PartKind::word),
            node.optionalText("formula").orElse(""),
            node.texts("names"),
            node.optionalWord("family", List.of("carbonate", "glyme")).orElse(""),
            node.text("description"),
            properties,
            curves,
            node.texts("missing"),
            node.texts("notes")));
  }

  private static <E> E known(
      Node parent, String word, E[] values, Function<E, String> words, String what) {
    return Arrays.stream(values)
        .filter(value -> words.apply(value).equals(word))
        .findFirst()
        .orElseThrow(() ->
            new InputException(
                "unknown " + what + " " + InputException.quoted(word),
                parent.placeOf(word).toString(),
                "known: " + String.join(", ", Arrays.stream(values).map(words).toList())));
  }

  private static Sourced sourced(Node node, PartProperty property) {
    node.object("unit", "value", "low", "high", "quality", "basis", "reported");
    node.word("unit", List.of(property.unit()));
    return node.build(() ->
        new Sourced(
            new Estimate(
                node.number("value"),
                node.number("low"),
                node.number("high"),
                CONFIDENCE,
                node.text("basis"),
                quality(node)),
            node.optionalList("reported").stream().map(PartsReader::reported).toList()));
  }

  private static Reported reported(Node node) {
    node.object("value", "range", "sample", "method", "quality", "source");
    boolean single = node.has("value");
    if (single == node.has("range")) {
      throw node.wrong("a reported value is a value or a range", "write one of the two");
    }
    List<Double> ends =
        single ? List.of(node.number("value")) : EvidenceNodes.numbers(node, "range");
    if (ends.size() > 2 || ends.isEmpty()) {
      throw node.wrong("a range has two ends, got " + ends.size(), "write range: [low, high]");
    }
    return node.build(() ->
        new Reported(
            ends.getFirst(),
            ends.getLast(),
            node.text("sample"),
            node.text("method"),
            quality(node),
            node.text("source")));
  }

  private static SourcedCurve curve(Node node) {
    node.object("x", "y", "galleries", "quality", "basis", "source");
    return node.build(
        () -> new SourcedCurve(form(node), quality(node), node.text("basis"), node.text("source")));
  }

  private static SourcedCurve.Form form(Node node) {
    if (node.has("galleries")) {
      if (node.has("x") || node.has("y")) {
        throw node.wrong("a curve is points or galleries, not both", "leave one of them out");
      }
      List<Gallery> sites =
          node.list("galleries").stream()
              .map(n -> n.object("share", "potential_V", "width"))
              .map(n ->
                  n.build(() ->
                      Gallery.of(n.number("share"), n.number("potential_V"), n.number("width"))))
              .toList();
      return node.build(() -> new SourcedCurve.Sites(new Galleries(sites)));
    }
    return new SourcedCurve.Points(series(node, "x"), series(node, "y"));
  }

  private static Series series(Node node, String key) {
    return Series.of(node.list(key).stream().mapToDouble(n -> n.asNumber(key)).toArray());
  }

  private static Quality quality(Node node) {
    return EvidenceNodes.constant(node, "quality", Quality.values(), Quality::word);
  }
}
