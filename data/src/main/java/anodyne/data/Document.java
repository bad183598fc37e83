package anodyne.data;

import anodyne.quantity.Assumption;
import anodyne.quantity.Estimate;
import anodyne.quantity.Warning;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Parts shared by all JSON documents: the frame, and values as users meet them. What is not
 * available is {@code null}, never 0.
 */
public final class Document {
  private Document() {}

  /**
   * An empty document.
   *
   * @param schema name and version, such as {@code junction/1}
   */
  public static JsonObject of(String schema) {
    return new JsonObject().put("schema", schema);
  }

  /** Adds warnings, assumptions and provenance, the last entries of every document. */
  public static JsonObject close(
      JsonObject document,
      List<Warning> warnings,
      List<Assumption> assumptions,
      JsonObject provenance) {
    return document
        .put("warnings", warnings.stream().map(Document::warning).toList())
        .put("assumptions", assumptions.stream().map(Document::assumption).toList())
        .put("provenance", provenance);
  }

  private static JsonObject warning(Warning w) {
    return new JsonObject()
        .put("code", w.code())
        .put("message", w.message())
        .put("subject", w.subject());
  }

  private static JsonObject assumption(Assumption a) {
    return new JsonObject().put("name", a.name()).put("value", a.value()).put("reason", a.reason());
  }

  /** Provenance with program and version; the caller adds what else the result rests on. */
  public static JsonObject provenance() {
    return new JsonObject().put("program", "anodyne").put("version", Version.text());
  }

  /** A number, or null where it is not finite. */
  public static OptionalDouble number(double value) {
    return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
  }

  /** A value with its uncertainty. */
  public static JsonObject estimate(Estimate e) {
    return new JsonObject()
        .put("value", e.value())
        .put("low", e.low())
        .put("high", e.high())
        .put("confidence", e.confidence())
        .put("source", e.source())
        .put("quality", e.quality().word());
  }
}
