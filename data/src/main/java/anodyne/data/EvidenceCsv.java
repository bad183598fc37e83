package anodyne.data;

import anodyne.library.Spelling;
import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * A table with named columns, read strictly: comma-separated, one header line, lines that begin
 * with {@code #} are remarks. An unknown, repeated or missing column and a line with too few or too
 * many cells are errors with the line. An empty cell means that nothing is known.
 *
 * @param lines in file order
 */
record EvidenceCsv(List<Line> lines) {
  private static final String NUMBER = "[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?";

  /**
   * One line of the table.
   *
   * @param file name for messages
   * @param number line in the file, from 1
   * @param cells text by column, without blanks at the ends; empty cells are absent
   */
  record Line(String file, int number, Map<String, String> cells) {

    /** Text that must be there. */
    String text(String column) {
      return optionalText(column)
          .orElseThrow(() -> wrong("column " + column + " is empty", "write its value"));
    }

    /** Text, if there is any. */
    Optional<String> optionalText(String column) {
      return Optional.ofNullable(cells.get(column));
    }

    /** The parts of a list written with {@code |} between them. */
    List<String> list(String column) {
      return optionalText(column)
          .map(t -> Arrays.stream(t.split("\\|", -1)).map(String::strip).toList())
          .orElse(List.of());
    }

    /** A decimal number, if there is any. */
    OptionalDouble optionalNumber(String column) {
      String text = cells.get(column);
      if (text == null) {
        return OptionalDouble.empty();
      }
      double value = text.matches(NUMBER) ? Double.parseDouble(text) : Double.NaN;
      if (!Double.isFinite(value)) {
        throw wrong(
            column + " must be a number, got " + InputException.quoted(text),
            "write a number such as 0.5, with a point and without a unit");
      }
      return OptionalDouble.of(value);
    }

    /** A whole number, if there is any. */
    OptionalInt optionalInteger(String column) {
      OptionalDouble value = optionalNumber(column);
      if (value.isEmpty()) {
        return OptionalInt.empty();
      }
      if (value.getAsDouble() != Math.rint(value.getAsDouble())
          || Math.abs(value.getAsDouble()) > Integer.MAX_VALUE) {
        throw wrong(
            column + " must be a whole number, got " + InputException.quoted(text(column)),
            "write a whole number");
      }
      return OptionalInt.of((int) value.getAsDouble());
    }

    InputException wrong(String what, String mend) {
      return new InputException(what, file + ":" + number, mend);
    }
  }

  EvidenceCsv {
    lines = List.copyOf(lines);
  }

  /**
   * Reads a table.
   *
   * @param file name for messages
   * @param text the whole file
   * @param columns columns that may be there
   * @param required columns that must be there
   */
  static EvidenceCsv read(String file, String text, List<String> columns, List<String> required) {
    List<CsvRecord> records = records(file, text);
    if (records.isEmpty()) {
      throw new InputException(
          "the table has no header line", file, "begin with a line of column names");
    }
    List<String> header = header(file, records.getFirst(), columns, required);
    List<Line> lines = new ArrayList<>();
    for (CsvRecord csv : records.subList(1, records.size())) {
      lines.add(line(file, header, csv));
    }
    return new EvidenceCsv(lines);
  }

  private static List<CsvRecord> records(String file, String text) {
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .commentStrategy(CommentStrategy.SKIP)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(text)) {
      return reader.stream().toList();
    } catch (CsvParseException e) {
      throw new InputException(
          "the table cannot be read: " + reason(e), file, "check quotes and separators");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String reason(CsvParseException e) {
    Throwable cause = e.getCause();
    String inner = cause == null ? null : cause.getMessage();
    String outer = e.getMessage();
    return (outer == null ? "syntax error" : outer) + (inner == null ? "" : ": " + inner);
  }

  private static List<String> header(
      String file, CsvRecord first, List<String> columns, List<String> required) {
    String where = file + ":" + first.getStartingLineNumber();
    List<String> header = first.getFields().stream().map(String::strip).toList();
    for (int i = 0; i < header.size(); i++) {
      String column = header.get(i);
      if (!columns.contains(column)) {
        throw new InputException(
            "unknown column " + InputException.quoted(column), where, mend(column, columns));
      }
      if (header.indexOf(column) != i) {
        throw new InputException("column " + column + " stands twice", where, "keep one of them");
      }
    }
    for (String column : required) {
      if (!header.contains(column)) {
        throw new InputException("column " + column + " is missing", where, "add it");
      }
    }
    return header;
  }

  private static String mend(String column, List<String> columns) {
    if (column.contains(";") || column.contains("\t")) {
      return "separate the columns with commas";
    }
    List<String> close = Spelling.closest(column, columns, 1);
    return close.isEmpty()
        ? "allowed are " + String.join(", ", columns)
        : "did you mean '" + close.getFirst() + "'?";
  }

  private static Line line(String file, List<String> header, CsvRecord csv) {
    int number = Math.toIntExact(csv.getStartingLineNumber());
    if (csv.getFieldCount() != header.size()) {
      throw new InputException(
          "the line has " + csv.getFieldCount() + " cells, the header " + header.size(),
          file + ":" + number,
          "put text with commas in double quotes, and leave unknown cells empty");
    }
    Map<String, String> cells = new HashMap<>();
    for (int i = 0; i < header.size(); i++) {
      String cell = csv.getField(i).strip();
      if (!cell.isEmpty()) {
        cells.put(header.get(i), cell);
      }
    }
    return new Line(file, number, Map.copyOf(cells));
  }
}
