package anodyne.lab;

import anodyne.data.InputException;
import anodyne.quantity.Series;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * The table of numbers in a text file: the longest run of lines that hold nothing but as many
 * numbers each, at least two, under the words of the line before it.
 *
 * @param file name of the file
 * @param names of the columns, in lower case; empty words where the file has none
 * @param columns numbers
 */
public record NumberTable(String file, List<String> names, List<Series> columns) {
  private static final int LEAST_ROWS = 5;
  private static final long MOST_BYTES = 64L << 20;
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d{1,3})?");

  public NumberTable {
    names = List.copyOf(names);
    columns = List.copyOf(columns);
  }

  /** Reads a file. */
  public static NumberTable read(Path file) {
    Source source = Source.of(file);
    if (source.size() > MOST_BYTES || !source.isText()) {
      throw new InputException(
          "is no table of numbers as text", source.name(), "export it as text or CSV");
    }
    return of(source.name(), source.text());
  }

  static NumberTable of(String name, String text) {
    String[] lines = text.split("\\R", -1);
    List<double[]> best = List.of();
    int bestStart = 0;
    List<double[]> run = new ArrayList<>();
    int start = 0;
    for (int k = 0; k < lines.length; k++) {
      double[] row = numbers(lines[k]);
      boolean continues = row.length >= 2 && (run.isEmpty() || run.getLast().length == row.length);
      if (!continues || run.isEmpty()) {
        run = new ArrayList<>();
        start = k;
      }
      if (row.length >= 2) {
        run.add(row);
      }
      if (run.size() > best.size()) {
        best = run;
        bestStart = start;
      }
    }
    if (best.size() < LEAST_ROWS) {
      throw new InputException(
          "holds no table of numbers", name, "export two columns or more as text or CSV");
    }
    int width = best.getFirst().length;
    List<Series> columns = new ArrayList<>();
    for (int c = 0; c < width; c++) {
      int column = c;
      columns.add(Series.of(best.stream().mapToDouble(row -> row[column]).toArray()));
    }
    return new NumberTable(name, names(lines, bestStart, width), columns);
  }

  private static double[] numbers(String line) {
    String[] cells = cells(line);
    double[] row = new double[cells.length];
    for (int c = 0; c < cells.length; c++) {
      String cell = cells[c];
      if (cell.indexOf('.') < 0) {
        cell = cell.replace(',', '.');
      }
      if (!NUMBER.matcher(cell).matches()) {
        return new double[0];
      }
      row[c] = Double.parseDouble(cell);
    }
    return row;
  }

  /** Cells between tabs, semicolons, commas or blanks; a comma within blanks is decimal. */
  private static String[] cells(String line) {
    String plain = line.strip().replace("\"", "");
    if (plain.isEmpty()) {
      return new String[0];
    }
    return cells(plain, separator(plain));
  }

  private static String[] cells(String plain, String separator) {
    return Arrays.stream(plain.split(separator, -1)).map(String::strip).toArray(String[]::new);
  }

  private static String separator(String plain) {
    if (plain.indexOf('\t') >= 0) {
      return "\t";
    }
    if (plain.indexOf(';') >= 0) {
      return ";";
    }
    return plain.matches("[^,]*,\\s.*|[^\\s]*,[^\\s]*") ? "," : "\\s+";
  }

  private static List<String> names(String[] lines, int first, int width) {
    String separator = separator(lines[first].strip().replace("\"", ""));
    for (int k = first - 1; k >= Math.max(0, first - 4); k--) {
      String[] cells = cells(lines[k].strip().replace("\"", ""), separator);
      if (cells.length == width && !lines[k].isBlank()) {
        return Arrays.stream(cells).map(c -> c.toLowerCase(Locale.ROOT)).toList();
      }
    }
    return java.util.Collections.nCopies(width, "");
  }

  /** The first column whose name holds one of these words. */
  public OptionalInt column(String... words) {
    for (String word : words) {
      for (int c = 0; c < names.size(); c++) {
        if (names.get(c).contains(word)) {
          return OptionalInt.of(c);
        }
      }
    }
    return OptionalInt.empty();
  }
}
