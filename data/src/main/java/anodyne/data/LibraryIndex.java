package anodyne.data;

import anodyne.library.Phase;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The table of formulas and names of the built-in phases, so that phases are found without parsing
 * all files: header {@code file<TAB>formula<TAB>names}, then one line a phase, its names joined by
 * bars.
 */
public final class LibraryIndex {
  private static final String HEADER = "file\tformula\tnames";
  private static final String ENDING = ".yaml";

  private LibraryIndex() {}

  /** What the table says of one phase. */
  public record Line(String formula, List<String> names) {
    public Line {
      names = List.copyOf(names);
    }
  }

  /** Formula and names by id. */
  public static Map<String, Line> read(String text) {
    Map<String, Line> phases = new TreeMap<>();
    List<String> lines = text.lines().toList();
    if (lines.isEmpty() || !lines.getFirst().equals(HEADER)) {
      throw new IllegalStateException("index.tsv lacks its header");
    }
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split("\t", -1);
      if (cells.length != 3 || !cells[0].endsWith(ENDING)) {
        throw new IllegalStateException("index.tsv has a malformed line: " + line);
      }
      String id = cells[0].substring(0, cells[0].length() - ENDING.length());
      phases.put(id, new Line(cells[1], List.of(cells[2].split("\\|", -1))));
    }
    return phases;
  }

  /** The text of the index of these phases, in order of file name. */
  public static String text(Collection<Phase> phases) {
    Map<String, String> lines = new TreeMap<>();
    phases.forEach(
        p -> lines.put(p.id() + ENDING, p.formula() + "\t" + String.join("|", p.allNames())));
    StringBuilder text = new StringBuilder(HEADER).append('\n');
    lines.forEach((file, rest) -> text.append(file).append('\t').append(rest).append('\n'));
    return text.toString();
  }
}
