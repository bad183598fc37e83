package anodyne.data;

import anodyne.quantity.Assumption;
import anodyne.quantity.Estimate;
import anodyne.quantity.Series;
import anodyne.quantity.Warning;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Parts shared by all JSON documents: the frame, and values as the contract spells them. What is
 * not available is {@code null}, never 0.
 */
public final class Document {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final JsonMapper MAPPER = StrictMapper.json();

  private Document() {}

  /**
   * An empty document.
   *
   * @param schema name and version, such as {@code junction/1}
   */
  public static ObjectNode of(String schema) {
    return NODES.objectNode().put("schema", schema);
  }

  public static ObjectNode object() {
    return NODES.objectNode();
  }

  public static ArrayNode array() {
    return NODES.arrayNode();
  }

  /** Adds warnings, assumptions and provenance, the last entries of every document. */
  public static ObjectNode close(
      ObjectNode document,
      List<Warning> warnings,
      List<Assumption> assumptions,
      ObjectNode provenance) {
    ArrayNode warningNodes = document.putArray("warnings");
    for (Warning w : warnings) {
      warningNodes
          .addObject()
          .put("code", w.code())
          .put("message", w.message())
          .put("subject", w.subject());
    }
    ArrayNode assumptionNodes = document.putArray("assumptions");
    for (Assumption a : assumptions) {
      assumptionNodes
          .addObject()
          .put("name", a.name())
          .put("value", a.value())
          .put("reason", a.reason());
    }
    document.set("provenance", provenance);
    return document;
  }

  /** Provenance with program and version; the caller adds what else the result rests on. */
  public static ObjectNode provenance() {
    return NODES.objectNode().put("program", "anodyne").put("version", Version.text());
  }

  /** The text of a document, ending in a line feed. */
  public static String text(JsonNode document) {
    return MAPPER.writeValueAsString(document) + "\n";
  }

  /** A number, or null where there is none or it is not finite. */
  public static JsonNode number(double value) {
    return Double.isFinite(value) ? NODES.numberNode(value) : NODES.nullNode();
  }

  public static JsonNode number(OptionalDouble value) {
    return number(value.orElse(Double.NaN));
  }

  public static JsonNode text(Optional<String> value) {
    return value.<JsonNode>map(NODES::stringNode).orElseGet(NODES::nullNode);
  }

  public static JsonNode nothing() {
    return NODES.nullNode();
  }

  /** A row of numbers, each converted. */
  public static ArrayNode numbers(Series series, DoubleUnaryOperator conversion) {
    ArrayNode array = NODES.arrayNode();
    for (int i = 0; i < series.size(); i++) {
      array.add(number(conversion.applyAsDouble(series.get(i))));
    }
    return array;
  }

  /** A value with its uncertainty. */
  public static ObjectNode estimate(Estimate e) {
    return NODES
        .objectNode()
        .put("value", e.value())
        .put("low", e.low())
        .put("high", e.high())
        .put("confidence", e.confidence())
        .put("source", e.source())
        .put("quality", e.quality().word());
  }
}
