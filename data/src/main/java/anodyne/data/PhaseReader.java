package anodyne.data;

import anodyne.library.MethodTable;
import anodyne.library.Phase;
import anodyne.library.Property;
import anodyne.library.PropertyValue;
import anodyne.library.PropertyValue.Amount;
import anodyne.library.PropertyValue.Datum;
import anodyne.library.PropertyValue.Range;
import anodyne.library.PropertyValue.Word;
import anodyne.library.StructureRecord;
import anodyne.library.StructureRecord.Site;
import anodyne.quantity.Quality;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads phase files, schema {@code phase/1}.
 *
 * @param methods the methods a value may name
 */
public record PhaseReader(MethodTable methods) {
  /** The schema read and written. */
  public static final String SCHEMA = "phase/1";

  private static final List<String> QUALITIES =
      Arrays.stream(Quality.values()).map(Quality::word).toList();
  private static final List<String> PROPERTIES =
      Arrays.stream(Property.values()).map(Property::word).toList();

  /** Reads a phase from a file. */
  public Phase read(Path file) {
    return read(TreeReader.read(file));
  }

  /** Reads a phase from the root of a file. */
  public Phase read(Node root) {
    root.object(
        "schema",
        "id",
        "formula",
        "form",
        "names",
        "description",
        "properties",
        "structure",
        "notes");
    root.schema(SCHEMA);
    String id = root.text("id");
    requireId(id, root.get("id").place().toString());
    return root.build(() ->
        new Phase(
            id,
            root.text("formula"),
            root.optionalText("form").orElse(""),
            root.texts("names"),
            root.optionalText("description").orElse(""),
            root.optional("structure").map(PhaseReader::structure),
            root.optional("properties").map(this::properties).orElse(List.of()),
            root.texts("notes")));
  }

  /** Refuses an id that is not fit for a file name; {@code where} is used in the message. */
  static void requireId(String id, String where) {
    if (!id.matches("[A-Za-z0-9][A-Za-z0-9.-]{0,99}")) {
      throw new InputException(
          "id " + InputException.quoted(id) + " is not fit for a file name",
          where,
          "use at most 100 letters, digits, dots and hyphens");
    }
  }

  private List<PropertyValue> properties(Node node) {
    List<PropertyValue> values = new ArrayList<>();
    node.object(PROPERTIES.toArray(String[]::new));
    for (String word : node.keys()) {
      Property property =
          Property.of(word)
              .orElseThrow(() -> node.wrong("unknown property " + word, "correct its name"));
      Node entry = node.get(word).object("unit", "values");
      if (!entry.text("unit").equals(property.unit())) {
        throw entry
            .get("unit")
            .wrong(
                "unit of " + word + " is " + InputException.quoted(entry.text("unit")),
                "convert the values and write unit: " + property.unit());
      }
      entry.list("values").forEach(item -> values.add(value(property, item)));
    }
    return values;
  }

  private PropertyValue value(Property property, Node node) {
    node.object(
        "value",
        "range",
        "word",
        "uncertainty",
        "method",
        "detail",
        "sample",
        "temperature_K",
        "quality",
        "proxy_of",
        "source",
        "doubt");
    Datum datum = datum(property, node);
    String method = node.word("method", methods.words());
    Quality quality = quality(node);
    return node.build(() ->
        new PropertyValue(
            property,
            datum,
            node.optionalNumber("uncertainty"),
            method,
            node.optionalText("detail").orElse(""),
            node.optionalText("sample").orElse(""),
            node.optionalNumber("temperature_K"),
            node.text("source"),
            quality,
            node.optionalText("proxy_of"),
            node.optionalText("doubt").orElse("")));
  }

  private static Datum datum(Property property, Node node) {
    Optional<Node> value = node.optional("value");
    Optional<Node> range = node.optional("range");
    Optional<Node> word = node.optional("word");
    if (Arrays.asList(value, range, word).stream().filter(Optional::isPresent).count() != 1) {
      throw node.wrong(
          "a value of " + property.word() + " needs exactly one of value, range, word",
          property.isText() ? "write word: n" : "write value: 1.3 or range: [1.1, 1.4]");
    }
    if (word.isPresent()) {
      return new Word(word.get().asText("word"));
    }
    if (value.isPresent()) {
      return new Amount(value.get().asNumber("value"));
    }
    Node ends = range.orElseThrow();
    List<Node> both = ends.asList("range");
    if (both.size() != 2) {
      throw ends.wrong("range must have two ends, got " + both.size(), "write [low, high]");
    }
    return ends.build(() ->
        new Range(
            both.getFirst().asNumber("low end of range"),
            both.getLast().asNumber("high end of range")));
  }

  private static StructureRecord structure(Node node) {
    node.object(
        "space_group_number",
        "space_group_symbol",
        "a_angstrom",
        "b_angstrom",
        "c_angstrom",
        "alpha_deg",
        "beta_deg",
        "gamma_deg",
        "formula_units_per_cell",
        "temperature_K",
        "kind",
        "quality",
        "source",
        "doubt",
        "sites");
    return node.build(() ->
        new StructureRecord(
            node.integer("space_group_number"),
            node.text("space_group_symbol"),
            node.number("a_angstrom"),
            node.number("b_angstrom"),
            node.number("c_angstrom"),
            node.number("alpha_deg"),
            node.number("beta_deg"),
            node.number("gamma_deg"),
            node.optionalInteger("formula_units_per_cell"),
            node.optionalList("sites").stream().map(PhaseReader::site).toList(),
            node.optionalNumber("temperature_K"),
            node.text("kind"),
            node.text("source"),
            quality(node),
            node.optionalText("doubt").orElse("")));
  }

  private static Site site(Node node) {
    node.object("label", "element", "multiplicity", "wyckoff", "x", "y", "z", "occupancy");
    return node.build(() ->
        new Site(
            node.text("label"),
            node.text("element"),
            node.integer("multiplicity"),
            node.text("wyckoff"),
            node.number("x"),
            node.number("y"),
            node.number("z"),
            node.number("occupancy")));
  }

  private static Quality quality(Node node) {
    return Quality.valueOf(node.word("quality", QUALITIES).toUpperCase(Locale.ROOT));
  }
}
