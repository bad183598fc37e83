package anodyne.report.draw;

import java.util.Arrays;
import java.util.Comparator;

/** Moves labels apart that would overlap. */
public final class Spread {
  private Spread() {}

  /**
   * Positions as near to the wanted ones as a least distance allows, in the same order, inside a
   * range if they fit: blocks of labels that touch move as one to the mean of what they want.
   *
   * @param wanted positions, in any order
   */
  public static double[] apart(double[] wanted, double distance, double low, double high) {
    int n = wanted.length;
    Integer[] order = new Integer[n];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.comparingDouble(i -> wanted[i]));
    double[] start = new double[n];
    int[] size = new int[n];
    int blocks = 0;
    for (int k = 0; k < n; k++) {
      start[blocks] = clamp(wanted[order[k]], 1, distance, low, high);
      size[blocks] = 1;
      blocks++;
      while (blocks > 1 && start[blocks - 2] + size[blocks - 2] * distance > start[blocks - 1]) {
        int first = k + 1 - size[blocks - 1] - size[blocks - 2];
        size[blocks - 2] += size[blocks - 1];
        blocks--;
        double sum = 0;
        for (int i = 0; i < size[blocks - 1]; i++) {
          sum += wanted[order[first + i]] - i * distance;
        }
        start[blocks - 1] = clamp(sum / size[blocks - 1], size[blocks - 1], distance, low, high);
      }
    }
    double[] placed = new double[n];
    int k = 0;
    for (int block = 0; block < blocks; block++) {
      for (int i = 0; i < size[block]; i++) {
        placed[order[k++]] = start[block] + i * distance;
      }
    }
    return placed;
  }

  private static double clamp(double start, int size, double distance, double low, double high) {
    return Math.max(low, Math.min(high - (size - 1) * distance, start));
  }
}
