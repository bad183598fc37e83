package anodyne.data.cell;

import anodyne.data.Node;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One reading of a parameter set.
 *
 * @param says what it is, in a sentence or two
 * @param values what it changes, by path
 */
public record Variant(
    String name, String says, TableForm tables, CellMode mode, Map<String, Node> values) {
  public Variant {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }
}
