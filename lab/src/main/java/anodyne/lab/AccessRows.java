package anodyne.lab;

import io.github.spannm.jackcess.Column;
import io.github.spannm.jackcess.Cursor;
import io.github.spannm.jackcess.CursorBuilder;
import io.github.spannm.jackcess.Database;
import io.github.spannm.jackcess.Row;
import io.github.spannm.jackcess.Table;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Rows of a table of an Access database, one after the other; only some columns, and none of long
 * values, whose lengths the library believes. Damage is an {@link IOException}.
 */
final class AccessRows {
  private final Table table;
  private final Set<String> columns;
  private Optional<Cursor> cursor = Optional.empty();
  private Optional<Row> row = Optional.empty();

  private AccessRows(Table table, Set<String> columns) {
    this.table = table;
    this.columns = columns;
  }

  /** A table, before its first row, if the database has it. */
  static Optional<AccessRows> of(Database database, String name, Set<String> wanted)
      throws IOException {
    Optional<Table> table = LibraryCall.of(() -> Optional.ofNullable(database.getTable(name)));
    return table.isEmpty()
        ? Optional.empty()
        : Optional.of(new AccessRows(table.get(), present(table.get(), wanted)));
  }

  private static Set<String> present(Table table, Set<String> wanted) throws IOException {
    return LibraryCall.of(() -> {
      Set<String> columns = new LinkedHashSet<>();
      for (Column column : table.getColumns()) {
        if (!column.getType().isLongValue() && wanted.contains(column.getName())) {
          columns.add(column.getName());
        }
      }
      return columns;
    });
  }

  boolean hasColumns(Set<String> names) {
    return columns.containsAll(names);
  }

  /** Goes to the next row; false at the end. */
  boolean next() throws IOException {
    if (cursor.isEmpty()) {
      cursor = Optional.of(LibraryCall.of(() -> CursorBuilder.createCursor(table)));
    }
    Cursor at = cursor.get();
    row =
        LibraryCall.of(
            () -> at.moveToNextRow() ? Optional.of(at.getCurrentRow(columns)) : Optional.empty());
    return row.isPresent();
  }

  /** The number in a column; empty if there is none. */
  OptionalDouble number(String column) {
    return row.isPresent() && row.get().get(column) instanceof Number number
        ? OptionalDouble.of(number.doubleValue())
        : OptionalDouble.empty();
  }

  /** What stands in a column, as text; empty if nothing does. */
  String text(String column) {
    Object value = row.isPresent() ? row.get().get(column) : null;
    return value == null ? "" : value.toString();
  }
}
