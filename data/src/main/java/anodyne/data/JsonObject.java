package anodyne.data;

import anodyne.quantity.Series;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * A JSON object under construction. Keys come out in the order they were put, numbers with the
 * fewest digits that read back equal, an empty optional as {@code null}.
 *
 * <p>Values are strings, booleans, finite numbers, rows of numbers, other objects, collections and
 * optionals of these. Anything else, a single number that is not finite among them, is refused as a
 * mistake of the caller; in a row such a number is {@code null}.
 */
public final class JsonObject {
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
    return JsonText.of(values);
  }

  /** The same as the library writes it, to hold the other beside. */
  String textByLibrary() {
    return StrictMapper.json().writeValueAsString(values) + "\n";
  }

  /** Numbers as they are, or with null for those that are not finite. */
  private static Object plain(double[] numbers) {
    return areFinite(numbers)
        ? numbers
        : Arrays.stream(numbers)
            .mapToObj(x -> Double.isFinite(x) ? Optional.of(x) : Optional.empty())
            .toList();
  }

  private static boolean areFinite(double[] numbers) {
    for (double number : numbers) {
      if (!Double.isFinite(number)) {
        return false;
      }
    }
    return true;
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
