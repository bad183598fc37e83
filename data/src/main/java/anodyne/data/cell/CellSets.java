package anodyne.data.cell;

import anodyne.data.InputException;
import anodyne.data.Node;
import anodyne.data.TextFile;
import anodyne.data.TreeReader;
import anodyne.library.Spelling;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The parameter sets that come with the program, and those in files. */
public final class CellSets {
  private static final String ROOT = "/anodyne/cells/";
  private static final List<String> NAMES = List.of("chayambuka2022");

  private CellSets() {}

  /** Names of the sets that come with the program. */
  public static List<String> names() {
    return NAMES;
  }

  /** A set that comes with the program. */
  public static CellSet builtIn(String name) {
    if (!NAMES.contains(name)) {
      List<String> close = Spelling.closest(name, NAMES, 1);
      throw new InputException(
          "unknown parameter set " + InputException.quoted(name),
          "parameter sets: " + String.join(", ", NAMES),
          close.isEmpty()
              ? "give one of them, or a file ending in .yaml or .json"
              : "did you mean '" + close.getFirst() + "'?");
    }
    String file = name + ".yaml";
    try (InputStream in = CellSets.class.getResourceAsStream(ROOT + file)) {
      if (in == null) {
        throw new IllegalStateException("the build lacks " + file);
      }
      return read(TreeReader.yaml(file, TextFile.decode(file, in.readAllBytes())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A cell of a set that comes with the program. */
  public static ReadCell read(String name, String variant, CellKind kind) {
    return builtIn(name).cell(variant, kind);
  }

  /** The set in a file: of our own format, or BPX. */
  public static CellSet read(Path file) {
    Node root = TreeReader.read(file);
    return BpxReader.isBpx(root) ? BpxReader.read(root, file) : read(root);
  }

  /** The set in a file, from its root. */
  static CellSet read(Node root) {
    root.object(
            "schema",
            "name",
            "title",
            "says",
            "sources",
            "variants",
            "cell",
            "half_cell",
            "separator",
            "electrolyte",
            "negative",
            "positive")
        .schema("cell-parameters/1");
    Map<String, Source> sources = new LinkedHashMap<>();
    Node list = root.get("sources");
    list.keys().forEach(key -> sources.put(key, source(key, list.get(key))));
    Map<String, Variant> variants = new LinkedHashMap<>();
    Node readings = root.get("variants");
    readings.keys().forEach(name -> variants.put(name, variant(name, readings.get(name))));
    if (variants.isEmpty()) {
      throw readings.wrong("the set has no variant", "add one that changes nothing");
    }
    return new CellSet(
        root.text("name"),
        root.text("title"),
        root.text("says"),
        variants,
        sources,
        root,
        List.of(),
        List.of());
  }

  private static Source source(String key, Node node) {
    node.object("citation", "doi", "url");
    return new Source(
        key, node.text("citation"), node.optionalText("doi"), node.optionalText("url"));
  }

  private static Variant variant(String name, Node node) {
    node.object("says", "tables", "mode", "values");
    return new Variant(
        name,
        node.text("says"),
        Words.of(node.get("tables"), "tables", List.of(TableForm.values()), TableForm::word),
        Words.of(node.get("mode"), "mode", List.of(CellMode.values()), CellMode::word),
        node.optional("values").map(SetValues::layer).orElse(Map.of()));
  }
}
