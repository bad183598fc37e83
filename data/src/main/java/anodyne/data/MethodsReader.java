package anodyne.data;

import anodyne.library.Method;
import anodyne.library.MethodTable;
import anodyne.library.MethodTable.Floor;
import anodyne.quantity.Quality;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Reads the file of methods, schema {@code methods/1}. */
public final class MethodsReader {
  private MethodsReader() {}

  /** Reads the table from the root of a file. */
  public static MethodTable read(Node root) {
    root.object("schema", "methods", "quality_scatter", "notes").schema("methods/1");
    Node methods = root.get("methods");
    List<Method> table = new ArrayList<>();
    for (String word : methods.keys()) {
      table.add(method(word, methods.get(word)));
    }
    Map<Quality, Floor> floors = new EnumMap<>(Quality.class);
    Node qualities = root.get("quality_scatter");
    for (Quality quality : Quality.values()) {
      floors.put(quality, floor(qualities.get(quality.word())));
    }
    return root.build(() -> new MethodTable(table, floors));
  }

  private static Method method(String word, Node node) {
    node.object(
        "what", "rank", "bias_eV", "level_scatter_eV", "gap_bias_eV", "gap_scatter_eV", "reason");
    return node.build(() ->
        new Method(
            word,
            node.text("what"),
            node.integer("rank"),
            node.number("bias_eV"),
            node.number("level_scatter_eV"),
            node.number("gap_bias_eV"),
            node.number("gap_scatter_eV"),
            node.text("reason")));
  }

  private static Floor floor(Node node) {
    node.object(
        "level_eV", "gap_eV", "logarithmic", "carriers", "diffusivity", "relative", "reason");
    return node.build(() ->
        new Floor(
            node.number("level_eV"),
            node.number("gap_eV"),
            node.number("logarithmic"),
            node.number("carriers"),
            node.number("diffusivity"),
            node.number("relative")));
  }
}
