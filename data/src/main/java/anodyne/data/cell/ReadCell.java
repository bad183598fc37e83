package anodyne.data.cell;

import anodyne.cell.Cell;
import java.util.List;

/**
 * A cell of a parameter set, and what it rests on.
 *
 * @param set name of the parameter set
 * @param variant name of its variant
 * @param says what set and variant are
 * @param mode the variant's own
 * @param sources of the values it took
 */
public record ReadCell(
    Cell cell, String set, String variant, String says, CellMode mode, List<Source> sources) {
  public ReadCell {
    sources = List.copyOf(sources);
  }

  /** What a result of this cell must cite, in the order of the file. */
  public List<String> citations() {
    return sources.stream().map(Source::text).toList();
  }
}
