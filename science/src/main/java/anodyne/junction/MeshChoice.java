package anodyne.junction;

import anodyne.quantity.Series;

/** How a stack is divided into cells. */
public sealed interface MeshChoice {
  /** Most cells a stack may have. */
  int MOST_CELLS = 400_000;

  /**
   * As many intervals in every layer, placed where the solution needs them.
   *
   * @param intervals per layer, 4 to {@link #MOST_CELLS}
   */
  record PerLayer(int intervals) implements MeshChoice {
    public PerLayer {
      Bounds.require("nodes_per_layer", intervals, 4, MOST_CELLS, "");
    }
  }

  /**
   * These edges, in metres from the first face; every interface must be one of them.
   *
   * @param edges_m increasing
   */
  record Edges(Series edges_m) implements MeshChoice {
    public Edges {
      Bounds.require("number of mesh edges", edges_m.size(), 3, MOST_CELLS, "");
      for (int i = 0; i < edges_m.size() - 1; i++) {
        if (!(edges_m.get(i + 1) > edges_m.get(i))) {
          throw new IllegalArgumentException(
              "mesh edges must increase, edge " + (i + 1) + " does not");
        }
      }
    }
  }
}
