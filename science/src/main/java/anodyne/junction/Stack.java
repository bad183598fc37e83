package anodyne.junction;

import anodyne.quantity.Series;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Layers in contact, in order of x, with everything needed to solve them.
 *
 * @param temperature_K lattice temperature
 * @param geometry shape; in a cylinder or sphere the first layer starts at the axis or centre
 * @param statistics occupation of the band states
 * @param layers at least one
 * @param left condition at the first face; has no meaning at an axis or centre
 * @param right condition at the last face
 * @param interfaceDipole_V psi(right) - psi(left) across each interface, layers - 1 numbers
 * @param pinningSlope S of each interface between 0 (Bardeen: neutrality levels align) and 1
 *     (Schottky-Mott: vacuum levels align), layers - 1 numbers; empty: no pinning
 * @param mesh division into cells
 */
public record Stack(
    double temperature_K,
    Geometry geometry,
    Statistics statistics,
    List<Layer> layers,
    Contact left,
    Contact right,
    Series interfaceDipole_V,
    List<OptionalDouble> pinningSlope,
    MeshChoice mesh) {
  public Stack {
    Bounds.require("temperature_K", temperature_K, 10, 3000, "K");
    layers = List.copyOf(layers);
    pinningSlope = List.copyOf(pinningSlope);
    Bounds.require("number of layers", layers.size(), 1, 1000, "");
    if (interfaceDipole_V.size() != layers.size() - 1 || pinningSlope.size() != layers.size() - 1) {
      throw new IllegalArgumentException(
          "a stack of "
              + layers.size()
              + " layers has "
              + (layers.size() - 1)
              + " interfaces: give as many interface dipoles and pinning slopes");
    }
    for (int i = 0; i < interfaceDipole_V.size(); i++) {
      Bounds.require("interface_dipole_V[" + i + "]", interfaceDipole_V.get(i), -20, 20, "V");
      if (pinningSlope.get(i).isPresent()) {
        Bounds.require("pinning slope", pinningSlope.get(i).getAsDouble(), 0, 1, "");
      }
    }
    if (mesh instanceof MeshChoice.PerLayer per
        && (long) per.intervals() * layers.size() > MeshChoice.MOST_CELLS) {
      throw new IllegalArgumentException(
          "nodes_per_layer times layers must not exceed " + MeshChoice.MOST_CELLS);
    }
  }

  /**
   * Energy of the level that a slope of 0 aligns, below vacuum: neutrality level or work function.
   */
  private static double alignedLevel_eV(Layer layer) {
    return switch (layer) {
      case Layer.Semiconductor s -> s.neutralityLevelOrMidgap_eV();
      case Layer.Metal m -> m.workFunction_eV();
    };
  }

  /** Whole potential step of interface i: the given dipole plus (1 - S)(Φ_left - Φ_right). */
  public double step_V(int i) {
    double slope = pinningSlope.get(i).orElse(1);
    return interfaceDipole_V.get(i)
        + (1 - slope) * (alignedLevel_eV(layers.get(i)) - alignedLevel_eV(layers.get(i + 1)));
  }

  /** Positions of all faces, layers + 1 numbers, from 0. */
  public double[] faces_m() {
    double[] faces = new double[layers.size() + 1];
    for (int i = 0; i < layers.size(); i++) {
      faces[i + 1] = faces[i] + layers.get(i).thickness_m();
    }
    return faces;
  }

  /** The same stack on another mesh. */
  public Stack with(MeshChoice other) {
    return new Stack(
        temperature_K,
        geometry,
        statistics,
        layers,
        left,
        right,
        interfaceDipole_V,
        pinningSlope,
        other);
  }
}
