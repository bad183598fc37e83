package anodyne.data.cell;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** A table of numbers that were computed or measured elsewhere; empty fields are NaN. */
final class ReferenceTable {
  private final List<String> columns;
  private final List<String> names = new ArrayList<>();
  private final List<double[]> rows = new ArrayList<>();

  private ReferenceTable(List<String> lines) {
    columns = List.of(lines.getFirst().split(","));
    for (String line : lines.subList(1, lines.size())) {
      String[] fields = line.split(",", -1);
      names.add(fields[0]);
      rows.add(
          Arrays.stream(fields)
              .mapToDouble(f -> f.matches("[-0-9.eE]+") ? Double.parseDouble(f) : Double.NaN)
              .toArray());
    }
  }

  /** The table of that name beside this class; lines that begin with # say where it is from. */
  static ReferenceTable of(String name) {
    try (InputStream in =
        Objects.requireNonNull(ReferenceTable.class.getResourceAsStream(name), name)) {
      return new ReferenceTable(
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.startsWith("#"))
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int rows() {
    return rows.size();
  }

  double at(int row, String column) {
    return rows.get(row)[columns.indexOf(column)];
  }

  /** The value of the row whose first field is this word. */
  double at(String row, String column) {
    return at(names.indexOf(row), column);
  }

  /** Columns after the first ones. */
  List<String> columnsFrom(int first) {
    return columns.subList(first, columns.size());
  }
}
