package anodyne.transport;

import anodyne.junction.Stack;
import java.util.Arrays;

/**
 * Nodes, cells and the states of matter at the nodes.
 *
 * <p>Cell c joins nodes c and c + 1 and lies in one layer. A state is the matter of one layer
 * around one node: the half cells of that layer beside it. A node inside a layer has one state, a
 * node on an interface two.
 *
 * @param x node positions, m
 * @param layerOfCell layer of each cell
 * @param face area at the middle of each cell, x to the power of the geometry
 * @param width of each cell, m
 * @param leftHalf volume of the first half of each cell
 * @param rightHalf volume of the second half
 * @param leftState state of each cell's first node on the side of the cell
 * @param rightState state of each cell's last node on the side of the cell
 * @param nodeOfState node of each state
 * @param layerOfState layer of each state
 * @param volume of each state, m per unit of area at x = 1 in a slab
 * @param firstCells first cell of each layer, and their number
 */
@SuppressWarnings("ArrayRecordComponent") // work arrays of one problem, never compared
record TransportGrid(
    double[] x,
    int[] layerOfCell,
    double[] face,
    double[] width,
    double[] leftHalf,
    double[] rightHalf,
    int[] leftState,
    int[] rightState,
    int[] nodeOfState,
    int[] layerOfState,
    double[] volume,
    int[] firstCells) {

  int nodes() {
    return x.length;
  }

  int cells() {
    return layerOfCell.length;
  }

  int layers() {
    return firstCells.length - 1;
  }

  int states() {
    return nodeOfState.length;
  }

  /** First cell of a layer; also its first node. State c + layer is at the first node of cell c. */
  int firstCell(int layer) {
    return firstCells[layer];
  }

  /**
   * @param x increasing, with a node on every face of the stack
   */
  static TransportGrid of(Stack stack, double[] x) {
    int g = stack.geometry().power();
    int cells = x.length - 1;
    double[] faces = stack.faces_m();
    int[] layer = new int[cells];
    double[] area = new double[cells];
    double[] width = new double[cells];
    double[] leftHalf = new double[cells];
    double[] rightHalf = new double[cells];
    int[] left = new int[cells];
    int[] right = new int[cells];
    int[] node = new int[2 * x.length];
    int[] layerOfState = new int[2 * x.length];
    double[] volume = new double[2 * x.length];
    int states = 0;
    int at = 0;
    for (int c = 0; c < cells; c++) {
      double middle = 0.5 * (x[c] + x[c + 1]);
      boolean opens = c == 0;
      while (at < faces.length - 2 && middle > faces[at + 1]) {
        at++;
        opens = true;
      }
      layer[c] = at;
      width[c] = x[c + 1] - x[c];
      area[c] = Math.pow(middle, g);
      if (opens) {
        node[states] = c;
        layerOfState[states] = at;
        states++;
      }
      node[states] = c + 1;
      layerOfState[states] = at;
      left[c] = states - 1;
      right[c] = states;
      leftHalf[c] = (Math.pow(middle, g + 1) - Math.pow(x[c], g + 1)) / (g + 1);
      rightHalf[c] = (Math.pow(x[c + 1], g + 1) - Math.pow(middle, g + 1)) / (g + 1);
      volume[states - 1] += leftHalf[c];
      volume[states] += rightHalf[c];
      states++;
    }
    return new TransportGrid(
        x,
        layer,
        area,
        width,
        leftHalf,
        rightHalf,
        left,
        right,
        Arrays.copyOf(node, states),
        Arrays.copyOf(layerOfState, states),
        Arrays.copyOf(volume, states),
        firstCells(layer, faces.length - 1));
  }

  private static int[] firstCells(int[] layerOfCell, int layers) {
    int[] first = new int[layers + 1];
    for (int c = 0; c < layerOfCell.length; c++) {
      first[layerOfCell[c] + 1] = c + 1;
    }
    return first;
  }
}
