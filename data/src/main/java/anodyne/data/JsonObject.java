package anodyne.data;

import anodyne.quantity.Series;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/**
 * A JSON object under construction. Keys come out in the order they were put, numbers with the
 * fewest digits that read back equal, an empty optional as {@code null}.
 *
 * <p>Values are strings, booleans, finite numbers, rows of numbers, other objects, collections and
 * optionals of these. Anything else, a single number that is not finite among them, is refused as a
 * mistake of the caller; in a row such a number is {@code null}.
 */
public final class JsonObject {
  private static final JsonFactory FACTORY = JsonFactory.builder().build();

  /** A key in a line, the numbers of a row beside each other. */
  private static final ObjectWriteContext INDENTED =
      new ObjectWriteContext.Base() {
        @Override
        public PrettyPrinter getPrettyPrinter() {
          return new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
        }
      };

  private final Map<String, Optional<Object>> values = new LinkedHashMap<>();

  /** Adds a value under a new key. */
  public JsonObject put(String key, Object value) {
    putPlain(key, plain(key, value));
    return this;
  }

  /** Adds every entry of another object. */
  public JsonObject putAll(JsonObject other) {
    other.values.forEach(this::putPlain);
    return this;
  }

  private void putPlain(String key, Optional<Object> value) {
    if (values.putIfAbsent(key, value) != null) {
      throw new IllegalArgumentException("key " + key + " is put twice");
    }
  }

  /** The document as YAML. */
  public String yaml() {
    return StrictMapper.yaml().writeValueAsString(values);
  }

  /** The document as indented text that ends with a line end. */
  public String text() {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = FACTORY.createGenerator(INDENTED, text)) {
      write(out, values);
    }
    return text.append('\n').toString();
  }

  private static void write(JsonGenerator out, Map<?, ?> values) {
    out.writeStartObject();
    values.forEach((key, value) -> {
      out.writeName(String.valueOf(key));
      write(out, value);
    });
    out.writeEndObject();
  }

  /** Writes one of the kinds of value that {@link #plain} leaves. */
  private static void write(JsonGenerator out, Object value) {
    switch (value) {
      case Optional<?> optional when optional.isEmpty() -> out.writeNull();
      case Optional<?> optional -> write(out, optional.get());
      case Map<?, ?> object -> write(out, object);
      case String text -> out.writeString(text);
      case Boolean flag -> out.writeBoolean(flag);
      case Integer number -> out.writeNumber(number);
      case Long number -> out.writeNumber(number);
      case Double number -> out.writeNumber(number);
      case double[] row -> out.writeArray(row, 0, row.length);
      case Collection<?> items -> {
        out.writeStartArray();
        items.forEach(item -> write(out, item));
        out.writeEndArray();
      }
      default -> throw new IllegalStateException(value.getClass() + " in a document");
    }
  }

  /** Numbers as they are, or with null for those that are not finite. */
  private static Object plain(double[] numbers) {
    return Arrays.stream(numbers).allMatch(Double::isFinite)
        ? numbers
        : Arrays.stream(numbers)
            .mapToObj(x -> Double.isFinite(x) ? Optional.of(x) : Optional.empty())
            .toList();
  }

  private static Optional<Object> plain(String key, Object value) {
    return switch (value) {
      case JsonObject object -> Optional.of(object.values);
      case String text -> Optional.of(text);
      case Boolean flag -> Optional.of(flag);
      case Integer number -> Optional.of(number);
      case Long number -> Optional.of(number);
      case Double number when Double.isFinite(number) -> Optional.of(number);
      case Map<?, ?> map -> {
        Map<Object, Optional<Object>> plainEntries = new LinkedHashMap<>();
        map.forEach((name, item) -> plainEntries.put(name, plain(key, item)));
        yield Optional.of(plainEntries);
      }
      case Series series -> Optional.of(plain(series.toArray()));
      case Collection<?> items -> {
        List<Optional<Object>> plainItems = items.stream().map(item -> plain(key, item)).toList();
        yield Optional.of(plainItems);
      }
      case Optional<?> optional -> optional.flatMap(present -> plain(key, present));
      case OptionalDouble optional ->
          optional.isEmpty() ? Optional.empty() : plain(key, optional.getAsDouble());
      case OptionalInt optional ->
          optional.isEmpty() ? Optional.empty() : plain(key, optional.getAsInt());
      default ->
          throw new IllegalArgumentException(
              "value of " + key + " cannot be written: " + value.getClass() + " " + value);
    };
  }
}
