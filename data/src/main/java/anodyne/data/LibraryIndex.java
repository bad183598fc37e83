package anodyne.data;

import anodyne.library.Phase;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The table of names of the built-in phases, so that one phase is found without parsing all files:
 * header {@code file<TAB>names}, then one line a phase, its names joined by bars.
 */
public final class LibraryIndex {
  private static final String HEADER = "file\tnames";
  private static final String ENDING = ".yaml";

  private LibraryIndex() {}

  /** Names by id. */
  public static Map<String, List<String>> read(String text) {
    Map<String, List<String>> names = new TreeMap<>();
    List<String> lines = text.lines().toList();
    if (lines.isEmpty() || !lines.getFirst().equals(HEADER)) {
      throw new IllegalStateException("index.tsv lacks its header");
    }
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split("\t", -1);
      if (cells.length != 2 || !cells[0].endsWith(ENDING)) {
        throw new IllegalStateException("index.tsv has a malformed line: " + line);
      }
      String id = cells[0].substring(0, cells[0].length() - ENDING.length());
      names.put(id, List.of(cells[1].split("\\|", -1)));
    }
    return names;
  }

  /** The text of the index of these phases, in order of file name. */
  public static String text(Collection<Phase> phases) {
    Map<String, String> lines = new TreeMap<>();
    phases.forEach(p -> lines.put(p.id() + ENDING, String.join("|", p.allNames())));
    StringBuilder text = new StringBuilder(HEADER).append('\n');
    lines.forEach((file, names) -> text.append(file).append('\t').append(names).append('\n'));
    return text.toString();
  }
}
