package anodyne.data;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * JSON text of the plain values of a {@link JsonObject}: a key in a line, the items of a list
 * beside each other.
 *
 * <p>Written here because a command of a tenth of a second would spend a fifth of it on preparing a
 * library to do the same.
 */
final class JsonText {
  private static final int FIRST_CAPACITY = 1 << 12;
  private static final String INDENT = "  ";
  private static final String HEX = "0123456789ABCDEF";

  private final StringBuilder text = new StringBuilder(FIRST_CAPACITY);
  private int depth;

  private JsonText() {}

  /** The object with these entries as text that ends with a line end. */
  static String of(Map<?, ?> entries) {
    JsonText json = new JsonText();
    json.object(entries);
    return json.text.append('\n').toString();
  }

  private void object(Map<?, ?> entries) {
    text.append('{');
    depth++;
    String separator = "";
    for (Map.Entry<?, ?> entry : entries.entrySet()) {
      text.append(separator);
      newLine();
      string(String.valueOf(entry.getKey()));
      text.append(" : ");
      value(entry.getValue());
      separator = ",";
    }
    depth--;
    if (entries.isEmpty()) {
      text.append(' ');
    } else {
      newLine();
    }
    text.append('}');
  }

  private void newLine() {
    text.append('\n');
    for (int i = 0; i < depth; i++) {
      text.append(INDENT);
    }
  }

  private void value(Object value) {
    switch (value) {
      case Optional<?> optional when optional.isEmpty() -> text.append("null");
      case Optional<?> optional -> value(optional.get());
      case Map<?, ?> entries -> object(entries);
      case String string -> string(string);
      case Boolean flag -> text.append(flag.booleanValue());
      case Integer number -> text.append(number.intValue());
      case Long number -> text.append(number.longValue());
      case Double number -> text.append(number.doubleValue());
      case double[] row -> row(row);
      case Collection<?> items -> list(items);
      default -> throw new IllegalStateException(value.getClass() + " in a document");
    }
  }

  private void list(Collection<?> items) {
    String before = "[ ";
    for (Object item : items) {
      text.append(before);
      value(item);
      before = ", ";
    }
    text.append(items.isEmpty() ? "[ ]" : " ]");
  }

  private void row(double[] numbers) {
    String before = "[ ";
    for (double number : numbers) {
      text.append(before).append(number);
      before = ", ";
    }
    text.append(numbers.length == 0 ? "[ ]" : " ]");
  }

  private void string(String string) {
    text.append('"');
    for (int i = 0; i < string.length(); i++) {
      char c = string.charAt(i);
      if (c == '"' || c == '\\') {
        text.append('\\').append(c);
      } else if (c < ' ') {
        control(c);
      } else {
        text.append(c);
      }
    }
    text.append('"');
  }

  private void control(char c) {
    switch (c) {
      case '\b' -> text.append("\\b");
      case '\t' -> text.append("\\t");
      case '\n' -> text.append("\\n");
      case '\f' -> text.append("\\f");
      case '\r' -> text.append("\\r");
      default -> text.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
    }
  }
}
