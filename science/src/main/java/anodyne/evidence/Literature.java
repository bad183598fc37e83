package anodyne.evidence;

import java.util.List;
import java.util.Optional;

/**
 * Samples read in full texts, with the control samples of the same papers; kept apart from Table 1.
 *
 * @param rows samples
 * @param pairs main heterostructure against each control of its paper
 */
public record Literature(List<LiteratureRow> rows, List<LiteraturePair> pairs) {
  public Literature {
    rows = List.copyOf(rows);
    pairs = List.copyOf(pairs);
  }

  /** The sample of that id, if there is one. */
  public Optional<LiteratureRow> row(String id) {
    return rows.stream().filter(r -> r.id().equals(id)).findFirst();
  }
}
