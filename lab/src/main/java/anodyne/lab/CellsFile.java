package anodyne.lab;

import anodyne.data.InputException;
import anodyne.data.TextFile;
import anodyne.measurement.Cell;
import anodyne.quantity.Warning;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Cells as the user describes them in {@code cells.csv}: one line per cell, units in the names of
 * the columns, unknown cells empty.
 *
 * @param cells in the order of the file
 * @param warnings what is missing or was taken
 */
public record CellsFile(List<Entry> cells, List<Warning> warnings) {
  /** Usual name of the file. */
  public static final String NAME = "cells.csv";

  /**
   * A cell with its files.
   *
   * @param cell the cell
   * @param files patterns of the names of its files; if empty, names that begin with the cell's
   * @param where file and line, for messages
   */
  public record Entry(Cell cell, List<String> files, String where) {
    public Entry {
      files = List.copyOf(files);
    }

    /** Whether a file of this name, or at this place below the folder of the table, is of it. */
    public boolean holds(Path file) {
      return files.isEmpty()
          ? begins(name(file), cell.id())
          : files.stream().anyMatch(pattern -> matches(pattern, file));
    }

    private static String name(Path file) {
      return String.valueOf(file.getFileName());
    }

    private static boolean begins(String name, String id) {
      return name.length() > id.length()
          && name.startsWith(id)
          && "._- ".indexOf(name.charAt(id.length())) >= 0;
    }

    private static boolean matches(String pattern, Path file) {
      String text = file.toString().replace('\\', '/');
      String tail = pattern.contains("/") ? text : name(file);
      Pattern glob = glob(pattern);
      if (glob.matcher(tail).matches()) {
        return true;
      }
      for (int at = tail.indexOf('/'); at >= 0; at = tail.indexOf('/', at + 1)) {
        if (glob.matcher(tail.substring(at + 1)).matches()) {
          return true;
        }
      }
      return false;
    }

    private static Pattern glob(String pattern) {
      StringBuilder regex = new StringBuilder();
      for (int i = 0; i < pattern.length(); i++) {
        char c = pattern.charAt(i);
        regex.append(
            switch (c) {
              case '*' -> "[^/]*";
              case '?' -> "[^/]";
              default -> Pattern.quote(String.valueOf(c));
            });
      }
      return Pattern.compile(regex.toString());
    }
  }

  public CellsFile {
    cells = List.copyOf(cells);
    warnings = List.copyOf(warnings);
  }

  /**
   * Reads a table.
   *
   * @throws InputException with file and line if anything in it is wrong
   */
  public static CellsFile read(Path file) {
    return read(file.toString(), TextFile.read(file));
  }

  static CellsFile read(String name, String text) {
    List<Entry> entries = new ArrayList<>();
    List<Warning> warnings = new ArrayList<>();
    Map<String, String> seen = new HashMap<>();
    for (CellLine line : CellLine.read(name, text)) {
      CellReader reader = new CellReader(line);
      Cell cell = reader.cell();
      String before = seen.putIfAbsent(cell.id(), line.where());
      if (before != null) {
        throw line.wrong(
            "cell " + InputException.quoted(cell.id()) + " stands twice",
            "give each cell one line; the other is " + before);
      }
      entries.add(new Entry(cell, reader.files(), line.where()));
      warnings.addAll(reader.warnings());
    }
    return new CellsFile(entries, warnings);
  }

  /**
   * The cell a file belongs to.
   *
   * @throws InputException if several claim it
   */
  public Optional<Cell> of(Path file) {
    List<Entry> claims = cells.stream().filter(e -> e.holds(file)).toList();
    if (claims.size() > 1) {
      throw new InputException(
          "file "
              + InputException.quoted(file.toString())
              + " belongs to several cells: "
              + String.join(", ", claims.stream().map(e -> e.cell().id()).toList()),
          claims.getLast().where(),
          "make the patterns in column files tell them apart");
    }
    return claims.stream().map(Entry::cell).findFirst();
  }

  /**
   * The cell a file belongs to by a table, that in its own folder if none is named.
   *
   * @throws InputException if several claim it
   */
  public static Optional<Cell> describing(Path file, Optional<Path> table) {
    Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(Path.of("."));
    return table
        .map(CellsFile::read)
        .or(() -> in(folder))
        .flatMap(t -> t.of(folder.relativize(file.toAbsolutePath())));
  }

  /** The table that stands in a folder, if there is one. */
  public static Optional<CellsFile> in(Path folder) {
    Path file = folder.resolve(NAME);
    return Files.isRegularFile(file) ? Optional.of(read(file)) : Optional.empty();
  }
}
