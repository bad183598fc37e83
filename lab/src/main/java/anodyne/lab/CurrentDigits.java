package anodyne.lab;

/**
 * What the digits of a column of currents tell of its smallest step.
 *
 * <p>A program that writes the shortest form of a number leaves out zeros at its end: a current of
 * 0.001 throughout then has three decimals and may be known to any digit. Several sizes, or zeros
 * that fill the last decimal, show where the column ends.
 */
final class CurrentDigits {
  private double size;
  private boolean several;
  private int decimals = -1;
  private int filled = -1;

  /** One more number of the column. */
  void add(TextTable table, int cell) {
    int here = table.decimals(cell);
    decimals = Math.max(decimals, here);
    if (table.endsInZero(cell)) {
      filled = Math.max(filled, here);
    }
    double magnitude = Math.abs(table.number(cell));
    if (magnitude > 0) {
      several |= size > 0 && magnitude != size;
      size = magnitude;
    }
  }

  /** Decimals of the smallest step, below 0 if the column does not show it. */
  int decimals() {
    return several || filled == decimals ? decimals : -1;
  }
}
