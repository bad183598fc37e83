package anodyne.lab;

import java.util.Arrays;

/** Places of the rows of a table in the order of their record numbers. */
final class RecordOrder {
  private final long[] keys;
  private final int[] position;
  private final int[] line;
  private final boolean unique;

  private RecordOrder(long[] keys, int[] position, int[] line, boolean unique) {
    this.keys = keys;
    this.position = position;
    this.line = line;
    this.unique = unique;
  }

  /** Reads the numbers of all rows from where the table stands. */
  static RecordOrder of(TextTable table, int column) {
    long[] keys = new long[1024];
    int[] position = new int[1024];
    int[] line = new int[1024];
    int size = 0;
    while (table.next()) {
      if (size == keys.length) {
        keys = Arrays.copyOf(keys, 2 * size);
        position = Arrays.copyOf(position, 2 * size);
        line = Arrays.copyOf(line, 2 * size);
      }
      keys[size] = ((long) Math.max(table.whole(column, 0), 0) << 32) | size;
      position[size] = table.position();
      line[size] = table.line();
      size++;
    }
    keys = Arrays.copyOf(keys, size);
    Arrays.sort(keys);
    int repeated = 0;
    for (int i = 1; i < size; i++) {
      repeated += keys[i] >> 32 == keys[i - 1] >> 32 ? 1 : 0;
    }
    return new RecordOrder(keys, position, line, repeated <= size / 100);
  }

  /** Whether the numbers name the rows, but for a few that stand twice. */
  boolean isUnique() {
    return unique;
  }

  int size() {
    return keys.length;
  }

  /** Goes to a row by its rank. */
  void to(TextTable table, int rank) {
    int row = (int) keys[rank];
    table.at(position[row], line[row] - 1);
  }
}
