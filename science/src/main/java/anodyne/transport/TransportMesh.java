package anodyne.transport;

import anodyne.junction.Layer;
import anodyne.junction.MeshChoice;
import anodyne.junction.Stack;
import anodyne.numerics.Mesh;
import anodyne.quantity.Constants;

/**
 * Nodes for moving ions: geometric from every face of a layer to its middle, so that the space
 * charge stays resolved wherever it goes while the ions come and go.
 *
 * <p>The first cell is a quarter of the shortest screening length a layer can have, at its densest
 * ions: λ = √(ε Vt / (q Σ z² c)), no less than {@link #FINEST_M}.
 */
final class TransportMesh {
  private static final double FINEST_M = 1e-13;

  private TransportMesh() {}

  /**
   * @param cells per layer, at least 4
   * @param densest_per_m3 highest concentration of ions and carriers in each layer
   */
  static double[] nodes(Stack stack, int cells, double[] densest_per_m3) {
    if (stack.mesh() instanceof MeshChoice.Edges given) {
      return given.edges_m().toArray();
    }
    double[] faces = stack.faces_m();
    double[] nodes = new double[cells * stack.layers().size() + 1];
    for (int l = 0; l < stack.layers().size(); l++) {
      double length = faces[l + 1] - faces[l];
      double first =
          switch (stack.layers().get(l)) {
            case Layer.Metal _ -> length / cells;
            case Layer.Semiconductor s -> firstCell(s, stack.temperature_K(), densest_per_m3[l]);
          };
      double[] layer = Mesh.geometric(faces[l], faces[l + 1], cells, first);
      System.arraycopy(layer, 0, nodes, l * cells, cells + 1);
    }
    return nodes;
  }

  private static double firstCell(
      Layer.Semiconductor s, double temperature_K, double densest_per_m3) {
    double screening =
        Math.sqrt(
            s.permittivity()
                * Constants.VACUUM_PERMITTIVITY_F_PER_M
                * Constants.thermalVoltage_V(temperature_K)
                / (Constants.ELEMENTARY_CHARGE_C * densest_per_m3));
    return Math.max(FINEST_M, 0.25 * screening);
  }
}
