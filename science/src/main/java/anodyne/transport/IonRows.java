package anodyne.transport;

import anodyne.junction.FluxScheme;
import anodyne.junction.Stack;
import anodyne.numerics.BlockTridiagonal;

/**
 * Balances of the ions: the amount of each in each node and what its cells carry in and out. Where
 * no layer of a node holds an ion its level is kept at 0.
 */
final class IonRows {
  private final Layout layout;
  private final TransportGrid grid;
  private final Matter matter;
  private final IonFaces faces;
  private final IonEdges edges;
  private final int[] charges;
  private final double perVt;
  private final boolean[] present;
  private final boolean everywhere;

  IonRows(
      Stack stack,
      Layout layout,
      TransportGrid grid,
      Species species,
      Matter matter,
      IonFaces faces,
      double vt_V,
      FluxScheme scheme) {
    this.layout = layout;
    this.grid = grid;
    this.matter = matter;
    this.faces = faces;
    charges = species.charges();
    perVt = 1 / vt_V;
    edges = new IonEdges(stack, grid, species, matter, vt_V, scheme);
    present = new boolean[layout.nodes() * layout.ions()];
    for (int s = 0; s < grid.states(); s++) {
      for (int k = 0; k < layout.ions(); k++) {
        present[grid.nodeOfState()[s] * layout.ions() + k] |=
            matter.sites(grid.layerOfState()[s]).holds(k);
      }
    }
    boolean all = true;
    for (boolean p : present) {
      all &= p;
    }
    everywhere = all;
  }

  IonEdges edges() {
    return edges;
  }

  /** True if a layer at the node holds the ion. */
  boolean present(int node, int ion) {
    return present[node * layout.ions() + ion];
  }

  void amounts(double[] y, double[] amounts) {
    int block = layout.block();
    double[] volume = grid.volume();
    int[] node = grid.nodeOfState();
    for (int k = 0; k < layout.ions(); k++) {
      int first = matter.first(k);
      for (int s = 0; s < volume.length; s++) {
        amounts[node[s] * block + 1 + k] += volume[s] * matter.density[first + s];
      }
    }
    faces.amounts(y, amounts);
  }

  void rates(double[] y, double[] f) {
    int block = layout.block();
    int cells = grid.cells();
    for (int k = 0; k < layout.ions(); k++) {
      double before = 0;
      int row = 1 + k;
      for (int c = 0; c < cells; c++, row += block) {
        double flux = edges.flux[k * cells + c];
        f[row] = before - flux;
        before = flux;
      }
      f[row] = before;
    }
    faces.reverse(f);
    if (!everywhere) {
      for (int at = 0; at < present.length; at++) {
        int row = at / layout.ions() * block + 1 + at % layout.ions();
        f[row] = present[at] ? f[row] : -y[row];
      }
    }
    faces.rates(y, f);
  }

  /** Rows of -df/dy: flows between nodes and, unless held, through the faces. */
  void flowDerivatives(double[] y, BlockTridiagonal matrix) {
    for (int l = 0; l < grid.layers(); l++) {
      for (int k = 0; k < layout.ions(); k++) {
        if (edges.moves(l, k)) {
          flow(l, k, matrix);
        }
      }
    }
    faces.reverse(matrix);
    faces.exchangeDerivatives(y, matrix);
  }

  /** Adds what the rows of G = shift dA/dy - df/dy store. */
  void storageDerivatives(double shiftRate, BlockTridiagonal matrix) {
    for (int l = 0; l < grid.layers(); l++) {
      for (int k = 0; k < layout.ions(); k++) {
        if (matter.sites(l).holds(k)) {
          storage(l, k, shiftRate, matrix);
        }
      }
    }
    for (int at = 0; !everywhere && at < present.length; at++) {
      if (!present[at]) {
        int slot = 1 + at % layout.ions();
        int row = at / layout.ions() * layout.block() + slot;
        matrix.diagonal()[row * layout.block() + slot] = 1;
      }
    }
  }

  /** Columns of the held faces, after all rows. */
  void heldDerivatives(double shiftRate, BlockTridiagonal matrix) {
    faces.heldDerivatives(shiftRate, present, matrix);
  }

  /** Slot of the unknown that moves the potential of a layer. */
  private int potentialSlot(int layer) {
    return edges.inMetal(layer) ? layout.electronSlot() : 0;
  }

  private boolean potentialMoves(int layer) {
    return !edges.inMetal(layer) || layout.electronsMove();
  }

  private void storage(int layer, int k, double shiftRate, BlockTridiagonal matrix) {
    int block = layout.block();
    double[] d = matrix.diagonal();
    double[] volume = grid.volume();
    int last = layout.nodes() - 1;
    int from = grid.firstCell(layer) + (grid.firstCell(layer) == 0 && faces.isHeld(0, k) ? 1 : 0);
    int end = grid.firstCell(layer + 1);
    int to = end - (end == last && faces.isHeld(last, k) ? 1 : 0);
    boolean byPotential = potentialMoves(layer);
    int slot = potentialSlot(layer);
    for (int j = 0; j < layout.ions(); j++) {
      if (j != k && !matter.sites(layer).compete(k, j)) {
        continue;
      }
      int first = matter.first(k, j) + layer;
      double z = charges[j];
      for (int i = from; i <= to; i++) {
        double stored = shiftRate * volume[i + layer] * matter.slope[first + i];
        int row = (i * block + 1 + k) * block;
        d[row + 1 + j] += stored;
        if (byPotential) {
          d[row + slot] -= z * stored;
        }
      }
    }
  }

  /** Adds the derivatives of the fluxes through the cells of a layer to the rows beside them. */
  private void flow(int layer, int k, BlockTridiagonal matrix) {
    int block = layout.block();
    int square = block * block;
    double[] lower = matrix.lower();
    double[] diagonal = matrix.diagonal();
    double[] upper = matrix.upper();
    int cells = grid.cells();
    boolean byPotential = potentialMoves(layer);
    int slot = potentialSlot(layer);
    int end = grid.firstCell(layer + 1);
    for (int j = 0; j < layout.ions(); j++) {
      boolean competes = matter.sites(layer).compete(k, j);
      if (j != k && !competes) {
        continue;
      }
      double z = charges[j];
      int slopes = matter.first(k, j) + layer;
      int shares = matter.first(j) + layer;
      double shareSlope = competes ? -perVt : 0;
      for (int c = grid.firstCell(layer); c < end; c++) {
        int at = k * cells + c;
        double byLeft =
            edges.byLeftDensity[at] * matter.slope[slopes + c]
                + edges.byLeftLogFree[at] * shareSlope * matter.share[shares + c];
        double byRight =
            edges.byRightDensity[at] * matter.slope[slopes + c + 1]
                + edges.byRightLogFree[at] * shareSlope * matter.share[shares + c + 1];
        int row = (c * block + 1 + k) * block;
        int next = row + square;
        double left = j == k ? byLeft - edges.byLevel[at] : byLeft;
        double right = j == k ? byRight + edges.byLevel[at] : byRight;
        diagonal[row + 1 + j] += left;
        upper[row + 1 + j] += right;
        lower[next + 1 + j] -= left;
        diagonal[next + 1 + j] -= right;
        if (byPotential) {
          double step = j == k ? edges.byStep[at] : 0;
          left = -step - z * byLeft;
          right = step - z * byRight;
          diagonal[row + slot] += left;
          upper[row + slot] += right;
          lower[next + slot] -= left;
          diagonal[next + slot] -= right;
        }
      }
    }
  }
}
