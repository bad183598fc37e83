package anodyne.crystal;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One data block of a CIF.
 *
 * @param name without {@code data_}
 * @param line of its heading, from 1
 * @param columns by folded tag
 */
public record CifBlock(String name, int line, Map<String, CifColumn> columns) {
  public CifBlock {
    columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
  }

  /**
   * The form of a tag used for comparing: lower case, with the dot of the newer spelling ({@code
   * _cell.length_a}) as an underscore.
   */
  static String folded(String tag) {
    return tag.toLowerCase(Locale.ROOT).replace('.', '_');
  }

  /** The first of these tags that the block has, in either spelling and any case. */
  public Optional<CifColumn> column(String... tags) {
    for (String tag : tags) {
      CifColumn column = columns.get(folded(tag));
      if (column != null) {
        return Optional.of(column);
      }
    }
    return Optional.empty();
  }

  /** The first value of the first of these tags that has one, if it is not missing. */
  public Optional<CifValue> value(String... tags) {
    for (String tag : tags) {
      CifColumn column = columns.get(folded(tag));
      if (column != null && !column.values().isEmpty()) {
        CifValue value = column.values().getFirst();
        if (!value.isMissing()) {
          return Optional.of(value);
        }
      }
    }
    return Optional.empty();
  }

  /** The text of {@link #value}, without surrounding blanks. */
  public Optional<String> text(String... tags) {
    return value(tags).map(v -> v.text().strip()).filter(t -> !t.isEmpty());
  }
}
