package anodyne.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** A table as comma-separated values, quoted as RFC 4180 says; numbers in full precision. */
public final class CsvTable {
  private final StringBuilder text = new StringBuilder();
  private final int columns;

  /** A table with these columns. */
  public CsvTable(String... header) {
    columns = header.length;
    row((Object[]) header);
  }

  CsvTable(List<String> header) {
    this(header.toArray(String[]::new));
  }

  /** Adds a row; cells are shown by their text, empty optionals stay empty. */
  public void row(Object... cells) {
    if (cells.length != columns) {
      throw new IllegalArgumentException(
          "the table has " + columns + " columns, the row " + cells.length);
    }
    List<String> shown = new ArrayList<>();
    for (Object cell : cells) {
      shown.add(quoted(shown(cell)));
    }
    text.append(String.join(",", shown)).append("\r\n");
  }

  private static String shown(Object cell) {
    return switch (cell) {
      case OptionalDouble o -> o.isPresent() ? Double.toString(o.getAsDouble()) : "";
      case OptionalInt o -> o.isPresent() ? Integer.toString(o.getAsInt()) : "";
      case Optional<?> o -> o.map(Object::toString).orElse("");
      default -> cell.toString();
    };
  }

  private static String quoted(String cell) {
    boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }

  /** The text of the file. */
  public String asText() {
    return text.toString();
  }
}
