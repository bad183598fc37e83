package anodyne.workup;

import anodyne.data.InputException;
import anodyne.lab.CellsFile;
import anodyne.measurement.Cell;
import anodyne.quantity.Warning;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A cell and the files that were measured on it.
 *
 * @param cell the cell
 * @param files in order of their names, with numbers in them by value
 * @param described whether a table of cells says that the files are of this cell
 */
public record CellFiles(Cell cell, List<Path> files, boolean described) {
  private static final Set<String> NO_DATA =
      Set.of(
          "md", "pdf", "png", "jpg", "jpeg", "svg", "html", "htm", "doc", "docx", "ppt", "pptx",
          "json", "yaml", "yml", "gif", "tif", "tiff", "bmp", "opj", "opju", "exe", "dll", "py",
          "ipynb", "log");

  public CellFiles {
    files = List.copyOf(files);
  }

  /** The same files of a cell that is known better. */
  public CellFiles with(Cell other) {
    return new CellFiles(other, files, described);
  }

  /**
   * Cells found in a folder.
   *
   * @param cells with the files that are theirs
   * @param warnings of the table of cells, and files no cell of it claims
   */
  public record Found(List<CellFiles> cells, List<Warning> warnings) {
    public Found {
      cells = List.copyOf(cells);
      warnings = List.copyOf(warnings);
    }
  }

  /**
   * The cells of a folder: those of its table {@code cells.csv}, whose patterns may reach into
   * folders below; without a table the folder itself is one cell and each folder below another.
   *
   * @param role of cells without a table, if told
   */
  public static Found in(Path folder, Optional<Cell.Role> role) {
    List<Path> files = files(folder);
    Optional<CellsFile> table = CellsFile.in(folder);
    List<Warning> warnings = new ArrayList<>();
    Map<String, Cell> cells = new LinkedHashMap<>();
    Map<String, List<Path>> filesOf = new LinkedHashMap<>();
    table.ifPresent(t -> {
      warnings.addAll(t.warnings());
      t.cells().forEach(entry -> cells.put(entry.cell().id(), entry.cell()));
    });
    for (Path file : files) {
      Path below = folder.relativize(file);
      Optional<Cell> cell =
          table.isPresent()
              ? table.get().of(below)
              : Optional.of(Cell.unknown(nameOf(folder, below), role));
      if (cell.isEmpty()) {
        warnings.add(
            new Warning(
                "file_of_no_cell",
                "no cell of "
                    + CellsFile.NAME
                    + " claims this file; it is left out, add a pattern to column files",
                file.toString()));
        continue;
      }
      cells.putIfAbsent(cell.get().id(), cell.get());
      filesOf.computeIfAbsent(cell.get().id(), _ -> new ArrayList<>()).add(file);
    }
    List<CellFiles> found = new ArrayList<>();
    filesOf.forEach(
        (id, own) -> found.add(new CellFiles(known(cells, id), own, table.isPresent())));
    cells.keySet().stream()
        .filter(id -> !filesOf.containsKey(id))
        .forEach(id ->
            warnings.add(new Warning("cell_without_files", "no file belongs to this cell", id)));
    if (found.isEmpty() && !files.isEmpty()) {
      throw new InputException(
          "no cell of " + CellsFile.NAME + " claims a file of this folder",
          folder.toString(),
          "add a pattern such as *.csv to column files");
    }
    if (found.isEmpty()) {
      throw new InputException(
          "no file of an instrument is in this folder",
          folder.toString(),
          "name the folder that holds the exported files");
    }
    return new Found(found, warnings);
  }

  private static Cell known(Map<String, Cell> cells, String id) {
    Cell cell = cells.get(id);
    if (cell == null) {
      throw new IllegalStateException("cell " + id + " has files but no description");
    }
    return cell;
  }

  private static String nameOf(Path folder, Path below) {
    Path parent = below.getParent();
    Path named = parent == null ? folder.toAbsolutePath().normalize().getFileName() : parent;
    return named == null ? "cell" : named.toString().replace('\\', '/');
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> all = Files.walk(folder, 6)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> isData(folder.relativize(file)))
          .sorted(CellFiles::byName)
          .toList();
    } catch (IOException | UncheckedIOException e) {
      throw new InputException(
          "folder cannot be read: " + e.getMessage(),
          folder.toString(),
          "check that you may read it");
    }
  }

  private static boolean isData(Path below) {
    for (Path part : below) {
      if (part.toString().startsWith(".") || part.toString().equals("anodyne-out")) {
        return false;
      }
    }
    String name = String.valueOf(below.getFileName());
    int dot = name.lastIndexOf('.');
    return dot > 0
        && !name.equals(CellsFile.NAME)
        && !NO_DATA.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT));
  }

  /** Order of names in which C2 stands before C10. */
  static int byName(Path a, Path b) {
    String left = a.toString();
    String right = b.toString();
    int i = 0;
    int j = 0;
    while (i < left.length() && j < right.length()) {
      if (isDigit(left.charAt(i)) && isDigit(right.charAt(j))) {
        int endLeft = endOfNumber(left, i);
        int endRight = endOfNumber(right, j);
        String first = left.substring(i, endLeft).replaceFirst("^0+(?=.)", "");
        String second = right.substring(j, endRight).replaceFirst("^0+(?=.)", "");
        int order =
            first.length() != second.length()
                ? Integer.compare(first.length(), second.length())
                : first.compareTo(second);
        if (order != 0) {
          return order;
        }
        i = endLeft;
        j = endRight;
      } else if (left.charAt(i) != right.charAt(j)) {
        return Character.compare(left.charAt(i), right.charAt(j));
      } else {
        i++;
        j++;
      }
    }
    int rest = Integer.compare(left.length() - i, right.length() - j);
    return rest != 0 ? rest : left.compareTo(right);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static int endOfNumber(String text, int from) {
    int end = from;
    while (end < text.length() && isDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }
}
