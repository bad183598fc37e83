package anodyne.crystal;

import java.util.List;

/**
 * All values of one tag in one data block.
 *
 * @param tag as written
 * @param line of the tag, from 1
 * @param column of the tag, from 1
 * @param loop number of the loop it stands in, from 1; 0 for a tag outside loops
 * @param values one outside loops
 */
public record CifColumn(String tag, int line, int column, int loop, List<CifValue> values) {
  public CifColumn {
    values = List.copyOf(values);
  }
}
