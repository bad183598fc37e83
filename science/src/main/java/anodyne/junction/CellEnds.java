package anodyne.junction;

import java.util.Arrays;

/**
 * Ends of the cells of a mesh, numbered 2 c for the left and 2 c + 1 for the right end of cell c.
 */
final class CellEnds {
  private CellEnds() {}

  /**
   * The ends at which something is read, in order of x: one for each node inside a layer, two at an
   * interface.
   *
   * @param layerOfCell layer of each cell, {@link CarrierGrid#EMISSION} for one without width
   */
  static int[] inOrder(int[] layerOfCell) {
    int[] ends = new int[2 * layerOfCell.length];
    int count = 0;
    for (int c = 0; c < layerOfCell.length; c++) {
      if (layerOfCell[c] == CarrierGrid.EMISSION) {
        continue;
      }
      if (c == 0 || layerOfCell[c - 1] != layerOfCell[c]) {
        ends[count++] = 2 * c;
      }
      ends[count++] = 2 * c + 1;
    }
    return Arrays.copyOf(ends, count);
  }

  static int cell(int end) {
    return end >> 1;
  }

  /** 0 for the left end, 1 for the right one. */
  static int side(int end) {
    return end & 1;
  }
}
