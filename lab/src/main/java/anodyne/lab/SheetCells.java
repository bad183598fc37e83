package anodyne.lab;

import java.util.Arrays;

/** Cells of one row of a sheet; one object serves all rows. */
final class SheetCells {
  /** Columns beyond these are not read. */
  static final int MOST_COLUMNS = 256;

  private final String[] text = new String[MOST_COLUMNS];
  private final double[] number = new double[MOST_COLUMNS];
  private final boolean[] clock = new boolean[MOST_COLUMNS];
  private int size;
  private int row;

  SheetCells() {
    Arrays.fill(text, "");
    Arrays.fill(number, Double.NaN);
  }

  /** Empties the row for the one of this number, from 1. */
  void begin(int row) {
    Arrays.fill(text, 0, size, "");
    Arrays.fill(number, 0, size, Double.NaN);
    Arrays.fill(clock, 0, size, false);
    size = 0;
    this.row = row;
  }

  private boolean take(int column) {
    if (column < 0 || column >= MOST_COLUMNS) {
      return false;
    }
    size = Math.max(size, column + 1);
    return true;
  }

  /**
   * Sets a number.
   *
   * @param isClock whether the sheet shows it as a date or time, in days
   */
  void number(int column, double value, boolean isClock) {
    if (take(column)) {
      number[column] = value;
      clock[column] = isClock;
    }
  }

  void text(int column, String value) {
    if (take(column)) {
      text[column] = value.strip();
    }
  }

  /** Number of the row in its sheet, from 1. */
  int row() {
    return row;
  }

  /** Number of columns up to the last cell that is there. */
  int size() {
    return size;
  }

  /** The text of a cell; empty for a number or an empty cell. */
  String text(int column) {
    return column < size ? text[column] : "";
  }

  /** The number of a cell, also one written as text with a point; NaN where there is none. */
  double number(int column) {
    if (column >= size) {
      return Double.NaN;
    }
    return text[column].isEmpty() ? number[column] : SheetNumbers.number(text[column]);
  }

  /** Whether the number is a date or time in days. */
  boolean isClock(int column) {
    return column < size && clock[column];
  }

  boolean isEmpty() {
    for (int i = 0; i < size; i++) {
      if (!text[i].isEmpty() || !Double.isNaN(number[i])) {
        return false;
      }
    }
    return true;
  }
}
