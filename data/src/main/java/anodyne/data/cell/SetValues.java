package anodyne.data.cell;

import anodyne.data.InputException;
import anodyne.data.Node;
import anodyne.library.Spelling;
import anodyne.quantity.Quality;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The values of a parameter set by path, such as {@code negative.thickness}, below what a variant
 * and a setup put in their place. Remembers what was asked for and which sources that came from.
 */
final class SetValues {
  private static final String[] VALUE_KEYS = {
    "value", "unit", "low", "high", "confidence", "source", "quality", "note"
  };

  /** Keys that make a replacement a whole value. */
  private static final List<String> WHOLE =
      List.of(
          "value",
          "unit",
          "points",
          "expression",
          "rate_constant",
          "coefficient",
          "galleries",
          "hysteresis");

  private final Map<String, Source> sources;
  private final List<Map<String, Node>> layers;
  private final Set<String> asked = new LinkedHashSet<>();
  private final Set<String> used;

  /**
   * @param layers replacements by path, those that win first: of the setup, of the variant
   */
  SetValues(Map<String, Source> sources, List<Map<String, Node>> layers) {
    this.sources = sources;
    this.layers = List.copyOf(layers);
    this.used = new LinkedHashSet<>();
  }

  /** The node of a value that must be there. */
  Node node(Node parent, String path, String key) {
    return optional(parent, path, key).orElseGet(() -> parent.get(key));
  }

  /** The node of a value, if it is there. */
  Optional<Node> optional(Node parent, String path, String key) {
    String full = path.isEmpty() ? key : path + "." + key;
    asked.add(full);
    Optional<Node> value = parent.optional(key);
    for (Map<String, Node> layer : layers.reversed()) {
      Node other = layer.get(full);
      if (other != null) {
        value = Optional.of(value.isPresent() ? over(value.get(), other) : other);
      }
    }
    return value;
  }

  /** What replaces the value of a path, if anything. */
  Optional<Node> replaced(String path) {
    asked.add(path);
    return layers.stream().filter(l -> l.containsKey(path)).findFirst().map(l -> l.get(path));
  }

  /** True if a path that begins so is replaced. */
  boolean replacesUnder(String prefix) {
    return layers.stream()
        .anyMatch(layer -> layer.keySet().stream().anyMatch(path -> path.startsWith(prefix)));
  }

  /** The replacement, or the fields of the other with those it names, if it has no value itself. */
  private static Node over(Node below, Node replacement) {
    if (!(replacement.content() instanceof Node.Fields(Map<String, Node.Field> ownFields))
        || !(below.content() instanceof Node.Fields(Map<String, Node.Field> belowFields))
        || WHOLE.stream().anyMatch(ownFields::containsKey)) {
      return replacement;
    }
    Map<String, Node.Field> fields = new LinkedHashMap<>(belowFields);
    fields.putAll(ownFields);
    return new Node(replacement.place(), new Node.Fields(fields));
  }

  /** A number in SI. */
  double number(Node parent, String path, String key, Measure measure, Bound bound) {
    return number(node(parent, path, key), path + "." + key, measure, bound);
  }

  /** A number in SI, or a default where it is not there. */
  double number(
      Node parent, String path, String key, Measure measure, Bound bound, double otherwise) {
    return optional(parent, path, key)
        .map(node -> number(node, path + "." + key, measure, bound))
        .orElse(otherwise);
  }

  /** The number of a node in SI. */
  double number(Node node, String name, Measure measure, Bound bound) {
    node.object(VALUE_KEYS);
    double value = node.number("value");
    Measure.Unit unit = unit(node, name, measure);
    double si = unit.toSi(value);
    if (!bound.holds(si)) {
      throw node.get("value")
          .wrong(
              name + " must be " + bound.words() + ", got " + value + " " + node.text("unit"),
              "correct the value");
    }
    if (!measure.plausible(si)) {
      throw node.get("value")
          .wrong(
              name
                  + " must lie between "
                  + measure.range(unit, bound == Bound.ANY)
                  + ", got "
                  + value
                  + (unit.name().equals("1") ? "" : " " + unit.name()),
              "correct the value or its unit");
    }
    double low = node.optionalNumber("low").orElse(value);
    double high = node.optionalNumber("high").orElse(value);
    if (!(low <= value && value <= high)) {
      throw node.wrong(
          name + " must lie between low and high, got " + low + ", " + value + ", " + high,
          "correct the interval");
    }
    note(node);
    return si;
  }

  /** The unit of a value. */
  Measure.Unit unit(Node node, String name, Measure measure) {
    String unit = node.text("unit");
    return measure
        .unit(unit)
        .orElseThrow(() ->
            node.get("unit")
                .wrong(
                    name + " cannot be in " + InputException.quoted(unit),
                    "units allowed here: " + String.join(", ", measure.units())));
  }

  /** Remembers the source of a value; checks it and the quality. */
  void note(Node node) {
    node.optionalNumber("confidence");
    node.optionalText("note");
    node.optionalWord("quality", List.of(Quality.values()).stream().map(Quality::word).toList());
    if (!ofSetup(node)) {
      node.get("source");
      node.get("quality");
    }
    sources(node, "source");
  }

  /** Remembers the sources under a key, separated by commas. */
  void sources(Node node, String under) {
    node.optionalText(under)
        .ifPresent(keys -> {
          for (String key : keys.split(",", -1)) {
            if (!sources.containsKey(key.strip())) {
              throw node.get(under)
                  .wrong(
                      "source "
                          + InputException.quoted(key.strip())
                          + " is not listed under sources",
                      sources.isEmpty()
                          ? "add it there"
                          : "add it there, or write one of " + String.join(", ", sources.keySet()));
            }
            used.add(key.strip());
          }
        });
  }

  private boolean ofSetup(Node node) {
    return layers.getFirst().values().stream()
        .anyMatch(n -> n.place().file().equals(node.place().file()));
  }

  /** Sources of all that was read, in their order in the file. */
  List<Source> used() {
    return sources.values().stream().filter(s -> used.contains(s.key())).toList();
  }

  /** Refuses replacements of the setup nobody asked for: a path that does not exist. */
  void refuseUnasked() {
    layers
        .getFirst()
        .forEach((path, node) -> {
          if (!asked.contains(path)) {
            throw node.wrong(
                "there is no parameter " + InputException.quoted(path) + " in this cell",
                didYouMean(path, asked));
          }
        });
  }

  private static String didYouMean(String word, Collection<String> allowed) {
    List<String> close = Spelling.closest(word, allowed, 1);
    return close.isEmpty()
        ? "parameters: " + String.join(", ", allowed)
        : "did you mean '" + close.getFirst() + "'?";
  }

  /** The replacements in an object whose keys are paths. */
  static Map<String, Node> layer(Node object) {
    Map<String, Node> values = new LinkedHashMap<>();
    object.keys().forEach(path -> values.put(path, object.get(path)));
    return values;
  }
}
