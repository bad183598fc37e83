package anodyne.junction;

import java.util.Arrays;

/**
 * Nodes and cells of a stack for carriers.
 *
 * <p>Cell c joins nodes c and c + 1. A cell lies inside one semiconductor, or has no width and
 * joins the two sides of an interface over which carriers are emitted. A metal is one node,
 * wherever it is: it has no width for the carriers. Neighbouring metals share a node across which u
 * jumps.
 */
@SuppressWarnings("ArrayRecordComponent") // work arrays of one solve, never compared
record CarrierGrid(
    int nodes,
    int[] meshNode,
    int[] firstMetal,
    int[] lastMetal,
    boolean leftContact,
    boolean rightContact,
    int[] layerOfCell,
    int[] leftLayer,
    int[] rightLayer,
    double[] start,
    double[] end) {
  /** Marks a cell without width. */
  static final int EMISSION = -1;

  /** Marks a node that is no metal, and the side of a cell that is a contact's metal. */
  static final int NONE = -1;

  /** Builds the grid of a solved stack. */
  static CarrierGrid of(Equilibrium.Start at) {
    return new Builder(at).build();
  }

  int cells() {
    return nodes - 1;
  }

  boolean isMetal(int node) {
    return firstMetal[node] != NONE;
  }

  /** True if a contact fixes all of a node. */
  boolean isContact(int node) {
    return (node == 0 && leftContact) || (node == nodes - 1 && rightContact);
  }

  private static final class Builder {
    private final Equilibrium.Start at;
    private final boolean thermionic;
    private final int[] meshNode;
    private final int[] firstMetal;
    private final int[] lastMetal;
    private final int[] layerOfCell;
    private final int[] leftLayer;
    private final int[] rightLayer;
    private final double[] start;
    private final double[] end;
    private int node;

    Builder(Equilibrium.Start at) {
      this.at = at;
      thermionic = at.stack().stepTransport() == StepTransport.THERMIONIC;
      int most = at.x().length + at.stack().layers().size() + 3;
      meshNode = new int[most];
      firstMetal = new int[most];
      lastMetal = new int[most];
      layerOfCell = new int[most];
      leftLayer = new int[most];
      rightLayer = new int[most];
      start = new double[most];
      end = new double[most];
      Arrays.fill(firstMetal, NONE);
      Arrays.fill(lastMetal, NONE);
    }

    CarrierGrid build() {
      int layers = at.stack().layers().size();
      boolean centre = at.stack().geometry() != Geometry.SLAB;
      boolean leftMetal = at.stack().layers().getFirst() instanceof Layer.Metal;
      boolean rightMetal = at.stack().layers().getLast() instanceof Layer.Metal;
      if (!leftMetal && !centre && at.stack().left() instanceof Contact.SchottkyBarrier) {
        emissionCell(NONE, 0, 0);
      }
      int mesh = 0;
      for (int layer = 0; layer < layers; layer++) {
        int to = mesh;
        while (to < at.layerOfCell().length && at.layerOfCell()[to] == layer) {
          to++;
        }
        if (at.stack().layers().get(layer) instanceof Layer.Metal) {
          metal(layer, mesh);
        } else {
          semiconductor(layer, mesh, to);
        }
        mesh = to;
      }
      if (!rightMetal && at.stack().right() instanceof Contact.SchottkyBarrier) {
        emissionCell(layers - 1, NONE, mesh);
      }
      int nodes = node + 1;
      return new CarrierGrid(
          nodes,
          Arrays.copyOf(meshNode, nodes),
          Arrays.copyOf(firstMetal, nodes),
          Arrays.copyOf(lastMetal, nodes),
          leftMetal || (!centre && !(at.stack().left() instanceof Contact.Insulated)),
          rightMetal || !(at.stack().right() instanceof Contact.Insulated),
          Arrays.copyOf(layerOfCell, nodes - 1),
          Arrays.copyOf(leftLayer, nodes - 1),
          Arrays.copyOf(rightLayer, nodes - 1),
          Arrays.copyOf(start, nodes - 1),
          Arrays.copyOf(end, nodes - 1));
    }

    private void metal(int layer, int mesh) {
      if (layer > 0 && at.stack().layers().get(layer - 1) instanceof Layer.Metal) {
        lastMetal[node] = layer;
        return;
      }
      if (layer > 0 && thermionic) {
        emissionCell(layer - 1, layer, mesh);
      }
      meshNode[node] = mesh;
      firstMetal[node] = layer;
      lastMetal[node] = layer;
    }

    private void semiconductor(int layer, int from, int to) {
      if (layer > 0 && thermionic) {
        emissionCell(layer - 1, layer, from);
      } else if (layer == 0) {
        meshNode[node] = from;
      }
      for (int c = from; c < to; c++) {
        layerOfCell[node] = layer;
        leftLayer[node] = layer;
        rightLayer[node] = layer;
        start[node] = at.x()[c];
        end[node] = at.x()[c + 1];
        node++;
        meshNode[node] = c + 1;
      }
    }

    private void emissionCell(int left, int right, int mesh) {
      layerOfCell[node] = EMISSION;
      leftLayer[node] = left;
      rightLayer[node] = right;
      start[node] = at.x()[mesh];
      end[node] = at.x()[mesh];
      if (left == NONE) {
        meshNode[node] = mesh;
      }
      node++;
      meshNode[node] = mesh;
    }
  }
}
