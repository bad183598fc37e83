package anodyne.lab;

import anodyne.data.InputException;
import anodyne.library.Spelling;
import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One line of a table of cells, read strictly: comma-separated, one header line, lines that begin
 * with {@code #} are remarks.
 *
 * @param where file and line
 * @param fields text by column; empty ones are absent
 */
record CellLine(String where, Map<String, String> fields) {
  static final List<String> COLUMNS =
      List.of(
          "cell",
          "files",
          "role",
          "group",
          "host",
          "active_mass_mg",
          "mass_basis",
          "electrode_mass_mg",
          "active_fraction",
          "carbon_fraction",
          "binder_fraction",
          "loading_mg_cm2",
          "diameter_mm",
          "area_cm2",
          "collector",
          "electrolyte",
          "electrolyte_volume_uL",
          "separator",
          "counter_mass_mg",
          "temperature_degC",
          "presodiated",
          "length_um",
          "molar_volume_cm3_per_mol",
          "molar_mass_g_per_mol",
          "remark");

  private static final String NUMBER = "[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?";

  CellLine {
    fields = Map.copyOf(fields);
  }

  static List<CellLine> read(String file, String text) {
    List<CsvRecord> records = records(file, text);
    if (records.isEmpty()) {
      throw new InputException(
          "the table has no header line", file, "begin with a line of column names");
    }
    List<String> header = header(file, records.getFirst());
    List<CellLine> lines = new ArrayList<>();
    for (CsvRecord csv : records.subList(1, records.size())) {
      lines.add(line(file + ":" + csv.getStartingLineNumber(), header, csv));
    }
    return lines;
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
          "the table cannot be read: " + e.getMessage(), file, "check quotes and separators");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> header(String file, CsvRecord first) {
    String where = file + ":" + first.getStartingLineNumber();
    List<String> header = first.getFields().stream().map(String::strip).toList();
    for (int i = 0; i < header.size(); i++) {
      String column = header.get(i);
      if (!COLUMNS.contains(column)) {
        throw new InputException(
            "unknown column " + InputException.quoted(column), where, mend(column));
      }
      if (header.indexOf(column) != i) {
        throw new InputException("column " + column + " stands twice", where, "keep one of them");
      }
    }
    if (!header.contains("cell")) {
      throw new InputException("column cell is missing", where, "add it with a name per cell");
    }
    return header;
  }

  private static String mend(String column) {
    if (column.contains(";") || column.contains("\t")) {
      return "separate the columns with commas";
    }
    List<String> close = Spelling.closest(column, COLUMNS, 1);
    return close.isEmpty()
        ? "allowed are " + String.join(", ", COLUMNS)
        : "did you mean '" + close.getFirst() + "'?";
  }

  private static CellLine line(String where, List<String> header, CsvRecord csv) {
    if (csv.getFieldCount() != header.size()) {
      throw new InputException(
          "the line has " + csv.getFieldCount() + " fields, the header " + header.size(),
          where,
          "put text with commas in double quotes, and leave unknown fields empty");
    }
    Map<String, String> fields = new HashMap<>();
    for (int i = 0; i < header.size(); i++) {
      String field = csv.getField(i).strip();
      if (!field.isEmpty()) {
        fields.put(header.get(i), field);
      }
    }
    return new CellLine(where, fields);
  }

  Optional<String> text(String column) {
    return Optional.ofNullable(fields.get(column));
  }

  /** A decimal number, if there is any. */
  OptionalDouble number(String column) {
    Optional<String> text = text(column);
    if (text.isEmpty()) {
      return OptionalDouble.empty();
    }
    double value = text.get().matches(NUMBER) ? Double.parseDouble(text.get()) : Double.NaN;
    if (!Double.isFinite(value)) {
      throw wrong(
          column + " must be a number, got " + InputException.quoted(text.get()),
          "write a number such as 1.25, with a point and without a unit");
    }
    return OptionalDouble.of(value);
  }

  /**
   * A number between two bounds, the lower one not included.
   *
   * @param mend what to do if it is not
   */
  OptionalDouble number(String column, double low, double high, String mend) {
    OptionalDouble value = number(column);
    if (value.isPresent() && !(value.getAsDouble() > low && value.getAsDouble() <= high)) {
      throw wrong(
          column
              + " must be above "
              + shown(low)
              + " and at most "
              + shown(high)
              + ", got "
              + text(column).orElseThrow(),
          mend);
    }
    return value;
  }

  private static String shown(double bound) {
    return bound == Math.rint(bound) ? Long.toString((long) bound) : Double.toString(bound);
  }

  InputException wrong(String what, String mend) {
    return new InputException(what, where, mend);
  }
}
