package anodyne.lab;

import java.util.Arrays;

/** Rows of parallel columns in another order, perhaps without some of them. */
final class Permutation {
  private final int[] order;

  private Permutation(int[] order) {
    this.order = order;
  }

  /** These rows, in this order. */
  static Permutation of(int[] rows, int n) {
    return new Permutation(Arrays.copyOf(rows, n));
  }

  /** The first rows by rising key; equal keys stay as they stand. */
  static Permutation sorting(int[] keys, int n) {
    long[] sorted = new long[n];
    for (int i = 0; i < n; i++) {
      sorted[i] = ((long) keys[i] << 32) | i;
    }
    Arrays.sort(sorted);
    int[] order = new int[n];
    for (int i = 0; i < n; i++) {
      order[i] = (int) sorted[i];
    }
    return new Permutation(order);
  }

  int size() {
    return order.length;
  }

  /** Where the row of a rank stood. */
  int row(int rank) {
    return order[rank];
  }

  int[] of(int[] column) {
    int[] result = new int[order.length];
    for (int i = 0; i < result.length; i++) {
      result[i] = column[order[i]];
    }
    return result;
  }

  double[] of(double[] column) {
    double[] result = new double[order.length];
    for (int i = 0; i < result.length; i++) {
      result[i] = column[order[i]];
    }
    return result;
  }

  <T> T[] of(T[] column) {
    T[] result = Arrays.copyOf(column, order.length);
    for (int i = 0; i < result.length; i++) {
      result[i] = column[order[i]];
    }
    return result;
  }
}
