package anodyne.lab;

import java.util.Arrays;

/** Numbers kept by record number, for what a file stores apart from its rows. */
final class ByRecord {
  private long[] keys = new long[256];
  private double[] values = new double[256];
  private int size;
  private boolean sorted = true;
  private int next;

  boolean isEmpty() {
    return size == 0;
  }

  void add(int record, double value) {
    if (size == values.length) {
      keys = Arrays.copyOf(keys, 2 * size);
      values = Arrays.copyOf(values, 2 * size);
    }
    long key = ((long) record << 32) | size;
    sorted &= size == 0 || key > keys[size - 1];
    keys[size] = key;
    values[size] = value;
    size++;
  }

  /** The first value added for a record, or NaN; quickest for records asked for in order. */
  double get(int record) {
    if (!sorted) {
      sort();
    }
    if (isFirstOf(record, next)) {
      return values[next++];
    }
    int at = Arrays.binarySearch(keys, 0, size, (long) record << 32);
    int first = at < 0 ? -at - 1 : at;
    next = first + 1;
    return isFirstOf(record, first) ? values[first] : Double.NaN;
  }

  private boolean isFirstOf(int record, int at) {
    return at < size
        && (int) (keys[at] >> 32) == record
        && (at == 0 || (int) (keys[at - 1] >> 32) != record);
  }

  private void sort() {
    Arrays.sort(keys, 0, size);
    double[] arranged = new double[values.length];
    for (int i = 0; i < size; i++) {
      arranged[i] = values[(int) keys[i]];
      keys[i] = (keys[i] >> 32 << 32) | i;
    }
    values = arranged;
    sorted = true;
  }
}
