package anodyne.data;

import anodyne.data.Node.Content;
import anodyne.data.Node.Field;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON about which there is nothing to say: printable ASCII, no escapes, no key twice, no
 * mistake. {@link TreeReader} reads the same tree from it with a library; whatever is doubtful is
 * left to that one, which words the refusals. A command of a tenth of a second saves a good part of
 * it here.
 */
final class PlainJson {
  private static final int LONGEST_NUMERAL = 100;

  private final String file;
  private final String text;
  private int at;
  private int line = 1;
  private int lineStart;

  private PlainJson(String file, String text) {
    this.file = file;
    this.text = text;
  }

  /** The tree of a text, empty where it is not plain. */
  static Optional<Node> read(String file, String text) {
    PlainJson reader = new PlainJson(file, text);
    Node root = reader.node(0);
    return root == null || reader.next() != 0 ? Optional.empty() : Optional.of(root);
  }

  /** The next character that is no space, 0 at the end of the text. */
  private char next() {
    for (; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '\n') {
        line++;
        lineStart = at + 1;
      } else if (c != ' ' && c != '\t') {
        return c;
      }
    }
    return 0;
  }

  /** Passes a character that is the next one. */
  private boolean takes(char wanted) {
    boolean found = next() == wanted;
    at += found ? 1 : 0;
    return found;
  }

  private Place here() {
    return new Place(file, line, at - lineStart + 1);
  }

  private @Nullable Node node(int depth) {
    char first = next();
    Place place = here();
    Content content =
        depth > TreeReader.MOST_NESTING
            ? null
            : switch (first) {
              case '{' -> object(depth);
              case '[' -> list(depth);
              case '"' -> text();
              case 't' -> word("true", new Node.Flag(true));
              case 'f' -> word("false", new Node.Flag(false));
              case 'n' -> word("null", new Node.Nothing());
              default -> numeral();
            };
    return content == null ? null : new Node(place, content);
  }

  private Node.@Nullable Fields object(int depth) {
    Map<String, Field> fields = new LinkedHashMap<>();
    at++;
    if (takes('}')) {
      return new Node.Fields(fields);
    }
    do {
      if (next() != '"') {
        return null;
      }
      Place place = here();
      String key = string();
      Node value = key != null && takes(':') ? node(depth + 1) : null;
      if (key == null || value == null || fields.put(key, new Field(place, value)) != null) {
        return null;
      }
    } while (takes(','));
    return takes('}') ? new Node.Fields(fields) : null;
  }

  private Node.@Nullable Items list(int depth) {
    List<Node> items = new ArrayList<>();
    at++;
    if (takes(']')) {
      return new Node.Items(items);
    }
    do {
      Node item = node(depth + 1);
      if (item == null) {
        return null;
      }
      items.add(item);
    } while (takes(','));
    return takes(']') ? new Node.Items(items) : null;
  }

  private Node.@Nullable Text text() {
    String string = string();
    return string == null ? null : new Node.Text(string);
  }

  private @Nullable String string() {
    int from = at + 1;
    for (at = from; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '"') {
        return text.substring(from, at++);
      }
      if (c < ' ' || c > '~' || c == '\\') {
        return null;
      }
    }
    return null;
  }

  private @Nullable Content word(String word, Content meaning) {
    boolean there = text.startsWith(word, at);
    at += word.length();
    return there && atEndOfValue() ? meaning : null;
  }

  /** A number as the standard writes it: -0.5e-7, not +1, 01, .5 or 1. */
  private Node.@Nullable Numeral numeral() {
    int from = at;
    at += isAt('-') ? 1 : 0;
    boolean zero = isAt('0');
    int whole = digits();
    boolean right = whole == 1 || (whole > 1 && !zero);
    if (isAt('.')) {
      at++;
      right &= digits() > 0;
    }
    if (isAt('e') || isAt('E')) {
      at++;
      at += isAt('+') || isAt('-') ? 1 : 0;
      right &= digits() > 0;
    }
    return right && at - from <= LONGEST_NUMERAL && atEndOfValue()
        ? new Node.Numeral(text.substring(from, at))
        : null;
  }

  private boolean isAt(char wanted) {
    return at < text.length() && text.charAt(at) == wanted;
  }

  /** Passes digits and counts them. */
  private int digits() {
    int from = at;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    return at - from;
  }

  private boolean atEndOfValue() {
    if (at >= text.length()) {
      return true;
    }
    char c = text.charAt(at);
    return c == ',' || c == ']' || c == '}' || c == ' ' || c == '\n' || c == '\t';
  }
}
