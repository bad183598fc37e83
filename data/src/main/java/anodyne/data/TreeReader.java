package anodyne.data;

import anodyne.data.Node.Content;
import anodyne.data.Node.Field;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/** Reads YAML and JSON into located trees; refuses what the package documentation lists. */
public final class TreeReader {
  /** Deepest nesting accepted. */
  public static final int MOST_NESTING = 64;

  private static final Set<Integer> UNPRINTABLE =
      Set.of(
          (int) Character.CONTROL,
          (int) Character.FORMAT,
          (int) Character.LINE_SEPARATOR,
          (int) Character.PARAGRAPH_SEPARATOR,
          (int) Character.SURROGATE,
          (int) Character.UNASSIGNED);

  private final String file;
  private final JsonParser parser;

  private TreeReader(String file, JsonParser parser) {
    this.file = file;
    this.parser = parser;
  }

  /** Reads a file as YAML or JSON, by its extension (.yaml, .yml, .json). */
  public static Node read(Path path) {
    String name = path.toString();
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".json")) {
      return json(name, TextFile.read(path));
    }
    if (lower.endsWith(".yaml") || lower.endsWith(".yml")) {
      return yaml(name, TextFile.read(path));
    }
    throw new InputException(
        "file is neither YAML nor JSON by its name", name, "name it .yaml, .yml or .json");
  }

  /** Reads YAML text; {@code name} stands for the file in messages. */
  public static Node yaml(String name, String text) {
    return parse(name, text, YAMLFactory.builder().build());
  }

  /** Reads JSON text; {@code name} stands for the file in messages. */
  public static Node json(String name, String text) {
    return PlainJson.read(name, text).orElseGet(() -> jsonByLibrary(name, text));
  }

  /** Reads JSON text of any kind, as {@link PlainJson} does where it can. */
  static Node jsonByLibrary(String name, String text) {
    return parse(name, text, JsonFactory.builder().build());
  }

  private static Node parse(String name, String text, TokenStreamFactory factory) {
    try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), text)) {
      return new TreeReader(name, parser).document();
    } catch (JacksonException e) {
      throw new InputException(problem(e), located(name, e), "correct the syntax there");
    }
  }

  private Node document() {
    if (parser.nextToken() == null) {
      throw new InputException("file is empty", file, "write its content or leave it out");
    }
    Node root = node(0);
    if (parser.nextToken() != null) {
      throw new InputException(
          "a second document begins", here().toString(), "keep one document in a file");
    }
    return root;
  }

  private Node node(int depth) {
    Place place = here();
    if (depth > MOST_NESTING) {
      throw new InputException(
          "nested deeper than " + MOST_NESTING + " levels", place.toString(), "flatten it");
    }
    refuseReferences(place);
    JsonToken token = parser.currentToken();
    Content content =
        switch (token) {
          case START_OBJECT -> object(depth);
          case START_ARRAY -> list(depth);
          case VALUE_STRING -> new Node.Text(printable(place));
          case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Node.Numeral(parser.getString());
          case VALUE_TRUE -> new Node.Flag(true);
          case VALUE_FALSE -> new Node.Flag(false);
          case VALUE_NULL -> nothing(place);
          case END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE ->
              throw new InputException(
                  "unexpected " + token, place.toString(), "correct the syntax there");
        };
    return new Node(place, content);
  }

  private Node.Fields object(int depth) {
    Map<String, Field> fields = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      Place keyPlace = here();
      String key = printable(keyPlace);
      Field first = fields.get(key);
      if (first != null) {
        throw new InputException(
            "key " + InputException.quoted(key) + " is repeated",
            keyPlace.toString(),
            "keep one of the two; the first is on line " + first.place().line());
      }
      parser.nextToken();
      fields.put(key, new Field(keyPlace, node(depth + 1)));
    }
    return new Node.Fields(fields);
  }

  private Node.Items list(int depth) {
    List<Node> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(node(depth + 1));
    }
    return new Node.Items(items);
  }

  /** The string at hand, refused if escapes smuggled in what no text editor shows. */
  private String printable(Place place) {
    String text = parser.getString();
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      boolean space = c == '\n' || c == '\t' || c == '\r';
      if (!space && UNPRINTABLE.contains(Character.getType(c))) {
        throw new InputException(
            "text has the unprintable character " + String.format("U+%04X", c),
            place.toString(),
            "leave it out");
      }
    }
    return text;
  }

  private Content nothing(Place place) {
    if (!parser.getString().equals("null")) {
      throw new InputException(
          "a value is missing", place.toString(), "write a value, or null for 'not known'");
    }
    return new Node.Nothing();
  }

  private void refuseReferences(Place place) {
    if (!(parser instanceof YAMLParser yaml)) {
      return;
    }
    if (yaml.isCurrentAlias() || yaml.getObjectId() != null) {
      throw new InputException(
          "anchors and aliases are not accepted", place.toString(), "write the value out");
    }
    if (yaml.getTypeId() != null) {
      throw new InputException(
          "type tags are not accepted", place.toString(), "leave the tag (!...) out");
    }
  }

  private Place here() {
    TokenStreamLocation location = parser.currentTokenLocation();
    return new Place(file, Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
  }

  private static String located(String name, JacksonException e) {
    TokenStreamLocation location = e.getLocation();
    if (location == null || location.getLineNr() < 1) {
      return name;
    }
    return new Place(name, location.getLineNr(), Math.max(1, location.getColumnNr())).toString();
  }

  /** The parser's complaint without the excerpts of the text and source marks it adds. */
  private static String problem(JacksonException e) {
    String message = e.getOriginalMessage();
    if (message == null) {
      return "syntax error";
    }
    String sentences =
        message
            .lines()
            .filter(line -> !line.isBlank() && !line.startsWith(" "))
            .collect(Collectors.joining(", "));
    String shown = before(before(sentences, " (start marker at"), ": enable `");
    return "syntax error: " + (shown.length() <= 200 ? shown : shown.substring(0, 200) + "...");
  }

  private static String before(String text, String mark) {
    int at = text.indexOf(mark);
    return at < 0 ? text : text.substring(0, at);
  }
}
