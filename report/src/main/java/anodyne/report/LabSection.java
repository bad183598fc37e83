package anodyne.report;

import anodyne.report.draw.Rich;
import anodyne.report.lab.DataFigure;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A part of the report of a cell.
 *
 * @param id target of links
 * @param title heading
 * @param text paragraphs before the figures
 * @param figures in order
 * @param listings tables on the page
 * @param tables files of numbers by name
 */
record LabSection(
    String id,
    String title,
    List<Rich> text,
    List<DataFigure> figures,
    List<Listing> listings,
    Map<String, String> tables) {

  /**
   * A table on the page.
   *
   * @param folded whether it is shown on demand only
   */
  record Listing(String caption, List<Page.Cell> head, List<Page.Row> rows, boolean folded) {
    Listing {
      head = List.copyOf(head);
      rows = List.copyOf(rows);
    }
  }

  LabSection {
    text = List.copyOf(text);
    figures = List.copyOf(figures);
    listings = List.copyOf(listings);
    tables = Collections.unmodifiableMap(new TreeMap<>(tables));
  }
}
