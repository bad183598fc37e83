package anodyne.data;

import anodyne.library.Spelling;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;

/**
 * One value of a YAML or JSON file with its place. Asking for what is not there throws an {@link
 * InputException} that points at the place.
 *
 * <p>Methods that take a key look inside an object: {@code node.number("gap_eV")}. The {@code
 * optional...} forms return empty where the key is absent or its value is {@code null}; the others
 * refuse both.
 *
 * @param place where the value begins
 * @param content what it is
 */
public record Node(Place place, Content content) {

  /** The kinds of content. */
  public sealed interface Content permits Fields, Items, Text, Numeral, Flag, Nothing {}

  /** An object, in file order. */
  public record Fields(Map<String, Field> byKey) implements Content {
    public Fields {
      byKey = Collections.unmodifiableMap(new LinkedHashMap<>(byKey));
    }
  }

  /** A list. */
  public record Items(List<Node> nodes) implements Content {
    public Items {
      nodes = List.copyOf(nodes);
    }
  }

  /** A string. */
  public record Text(String text) implements Content {}

  /** A number as it was written. */
  public record Numeral(String text) implements Content {}

  /** {@code true} or {@code false}. */
  public record Flag(boolean value) implements Content {}

  /** {@code null}. */
  public record Nothing() implements Content {}

  /** A value of an object with the place of its key. */
  public record Field(Place place, Node value) {}

  /** This object, if it has no key but the allowed ones. */
  public Node object(String... allowedKeys) {
    List<String> allowed = List.of(allowedKeys);
    fields()
        .forEach((key, field) -> {
          if (!allowed.contains(key)) {
            throw new InputException(
                "unknown key " + InputException.quoted(key),
                field.place().toString(),
                didYouMean(key, allowed));
          }
        });
    return this;
  }

  /** This object, if its key {@code schema} has this text. */
  public Node schema(String expected) {
    Node schema = get("schema");
    if (!schema.asText("schema").equals(expected)) {
      throw schema.wrong(
          "schema is " + schema.shown(), "write schema: " + expected + ", or give the file meant");
    }
    return this;
  }

  /** The keys of this object, in file order. */
  public Set<String> keys() {
    return fields().keySet();
  }

  /** True if this object has the key, even with {@code null} behind it. */
  public boolean has(String key) {
    return fields().containsKey(key);
  }

  /** Place of a key of this object. */
  public Place placeOf(String key) {
    Field field = fields().get(key);
    return field == null ? place : field.place();
  }

  /** The value of a key that must be there and not be {@code null}. */
  public Node get(String key) {
    Field field = fields().get(key);
    if (field == null) {
      throw wrong("key '" + key + "' is missing", "add " + key);
    }
    if (field.value().content() instanceof Nothing) {
      throw field.value().wrong(key + " must not be null", "write its value");
    }
    return field.value();
  }

  /** The value of a key, empty where it is absent or {@code null}. */
  public Optional<Node> optional(String key) {
    Field field = fields().get(key);
    return field == null || field.value().content() instanceof Nothing
        ? Optional.empty()
        : Optional.of(field.value());
  }

  /** A finite number. */
  public double number(String key) {
    return get(key).asNumber(key);
  }

  /** A finite number, if the key is there. */
  public OptionalDouble optionalNumber(String key) {
    Optional<Node> node = optional(key);
    return node.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(node.get().asNumber(key));
  }

  /** A whole number. */
  public int integer(String key) {
    return get(key).asInteger(key);
  }

  /** A whole number, if the key is there. */
  public OptionalInt optionalInteger(String key) {
    Optional<Node> node = optional(key);
    return node.isEmpty() ? OptionalInt.empty() : OptionalInt.of(node.get().asInteger(key));
  }

  /** {@code true} or {@code false}. */
  public boolean flag(String key) {
    return get(key).asFlag(key);
  }

  /** {@code true} or {@code false}, if the key is there. */
  public Optional<Boolean> optionalFlag(String key) {
    return optional(key).map(node -> node.asFlag(key));
  }

  /** A string. */
  public String text(String key) {
    return get(key).asText(key);
  }

  /** A string, if the key is there. */
  public Optional<String> optionalText(String key) {
    return optional(key).map(node -> node.asText(key));
  }

  /** One of the allowed words. */
  public String word(String key, Collection<String> allowed) {
    return get(key).asWord(key, allowed);
  }

  /** One of the allowed words, if the key is there. */
  public Optional<String> optionalWord(String key, Collection<String> allowed) {
    return optional(key).map(node -> node.asWord(key, allowed));
  }

  /** The items of a list. */
  public List<Node> list(String key) {
    return get(key).asList(key);
  }

  /** The items of a list, none where the key is absent. */
  public List<Node> optionalList(String key) {
    return optional(key).map(node -> node.asList(key)).orElse(List.of());
  }

  /** The strings of a list, none where the key is absent. */
  public List<String> texts(String key) {
    return optionalList(key).stream().map(node -> node.asText("an item of " + key)).toList();
  }

  /** This value as a finite number, zero without a sign; {@code name} is used in messages. */
  public double asNumber(String name) {
    if (!(content instanceof Numeral(String text))) {
      throw wrong(name + " must be a number, got " + shown(), "write a number such as 0.5 or 1e-7");
    }
    double value = text.startsWith(".") || text.startsWith("-.") ? Double.NaN : parsed(text);
    if (!Double.isFinite(value)) {
      throw wrong(name + " must be a finite number, got " + shown(), "write a number");
    }
    return value + 0.0;
  }

  /** This value as a whole number; {@code name} is used in messages. */
  public int asInteger(String name) {
    double value = asNumber(name);
    if (value != Math.rint(value) || Math.abs(value) > Integer.MAX_VALUE) {
      throw wrong(name + " must be a whole number, got " + shown(), "write a whole number");
    }
    return (int) value;
  }

  /** This value as {@code true} or {@code false}; {@code name} is used in messages. */
  public boolean asFlag(String name) {
    if (!(content instanceof Flag(boolean value))) {
      throw wrong(name + " must be true or false, got " + shown(), "write true or false");
    }
    return value;
  }

  /** This value as a string; {@code name} is used in messages. */
  public String asText(String name) {
    if (!(content instanceof Text(String text))) {
      throw wrong(name + " must be text, got " + shown(), "put it in double quotes");
    }
    return text;
  }

  /** This value as one of the allowed words; {@code name} is used in messages. */
  public String asWord(String name, Collection<String> allowed) {
    String text = asText(name);
    if (!allowed.contains(text)) {
      throw wrong(name + " must be one of a few words, got " + shown(), didYouMean(text, allowed));
    }
    return text;
  }

  /** This value as a list; {@code name} is used in messages. */
  public List<Node> asList(String name) {
    if (!(content instanceof Items(List<Node> nodes))) {
      throw wrong(name + " must be a list, got " + shown(), "write it as [.., ..]");
    }
    return nodes;
  }

  /** A refusal of this value, to be thrown by the caller. */
  public InputException wrong(String what, String mend) {
    return new InputException(what, place.toString(), mend);
  }

  /**
   * What the supplier makes; a refusal of a record's constructor ({@link IllegalArgumentException})
   * becomes a refusal of this value.
   */
  public <T> T build(Supplier<T> maker) {
    try {
      return maker.get();
    } catch (IllegalArgumentException e) {
      String message = e.getMessage();
      throw wrong(message == null ? "value is not acceptable" : message, "correct the value");
    }
  }

  private Map<String, Field> fields() {
    if (!(content instanceof Fields(Map<String, Field> byKey))) {
      throw wrong("keys with values are needed here, got " + shown(), "write key: value pairs");
    }
    return byKey;
  }

  private String shown() {
    return switch (content) {
      case Fields(Map<String, Field> _) -> "an object";
      case Items(List<Node> _) -> "a list";
      case Text(String text) -> "the text " + InputException.quoted(text);
      case Numeral(String text) -> InputException.quoted(text);
      case Flag(boolean value) -> String.valueOf(value);
      case Nothing() -> "null";
    };
  }

  private static double parsed(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  private static String didYouMean(String word, Collection<String> allowed) {
    List<String> close = Spelling.closest(word, allowed, 1);
    return close.isEmpty()
        ? "allowed here: " + String.join(", ", allowed)
        : "did you mean '" + close.getFirst() + "'?";
  }
}
