package anodyne.junction;

import anodyne.quantity.Series;
import java.util.Collections;
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
 * @param interfaceCharge charge at each interface, layers - 1 entries
 * @param stepTransport how carriers pass the interfaces
 * @param tunnelling how carriers pass below the top of a barrier
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
    List<InterfaceCharge> interfaceCharge,
    StepTransport stepTransport,
    Tunnelling tunnelling,
    MeshChoice mesh) {
  public Stack {
    Bounds.require("temperature_K", temperature_K, 10, 3000, "K");
    layers = List.copyOf(layers);
    pinningSlope = List.copyOf(pinningSlope);
    interfaceCharge = List.copyOf(interfaceCharge);
    Bounds.require("number of layers", layers.size(), 1, 1000, "");
    if (interfaceDipole_V.size() != layers.size() - 1
        || pinningSlope.size() != layers.size() - 1
        || interfaceCharge.size() != layers.size() - 1) {
      throw new IllegalArgumentException(
          "a stack of "
              + layers.size()
              + " layers has "
              + (layers.size() - 1)
              + " interfaces: give as many interface dipoles, pinning slopes and charges");
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

  /** A stack without charge at its interfaces, with continuous quasi-Fermi levels. */
  public Stack(
      double temperature_K,
      Geometry geometry,
      Statistics statistics,
      List<Layer> layers,
      Contact left,
      Contact right,
      Series interfaceDipole_V,
      List<OptionalDouble> pinningSlope,
      MeshChoice mesh) {
    this(
        temperature_K,
        geometry,
        statistics,
        layers,
        left,
        right,
        interfaceDipole_V,
        pinningSlope,
        Collections.nCopies(Math.max(0, layers.size() - 1), InterfaceCharge.NONE),
        StepTransport.CONTINUOUS,
        Tunnelling.NONE,
        mesh);
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

  /** u at which the states of interface i are neutral, with the sign changed, V. */
  public double neutralLevel_V(int i) {
    int side = layers.get(i) instanceof Layer.Metal ? i + 1 : i;
    double level_eV =
        interfaceCharge.get(i).neutralityLevel_eV().orElse(alignedLevel_eV(layers.get(side)));
    return level_eV + shifts_V()[side];
  }

  /** Positions of all faces, layers + 1 numbers, from 0. */
  public double[] faces_m() {
    double[] faces = new double[layers.size() + 1];
    for (int i = 0; i < layers.size(); i++) {
      faces[i + 1] = faces[i] + layers.get(i).thickness_m();
    }
    return faces;
  }

  /** Sum of the interface steps left of each layer, V. */
  public double[] shifts_V() {
    double[] shift = new double[layers.size()];
    for (int i = 1; i < shift.length; i++) {
      shift[i] = shift[i - 1] + step_V(i - 1);
    }
    return shift;
  }

  /** The same stack on another mesh. */
  public Stack with(MeshChoice other) {
    return with(layers, left, right, stepTransport, tunnelling, other);
  }

  /** The same stack with other layers, as many. */
  public Stack with(List<Layer> others) {
    return with(others, left, right, stepTransport, tunnelling, mesh);
  }

  /** The same stack between other contacts. */
  public Stack between(Contact first, Contact last) {
    return with(layers, first, last, stepTransport, tunnelling, mesh);
  }

  /** The same stack with another passage of its interfaces. */
  public Stack with(StepTransport steps, Tunnelling below) {
    return with(layers, left, right, steps, below, mesh);
  }

  private Stack with(
      List<Layer> others,
      Contact first,
      Contact last,
      StepTransport steps,
      Tunnelling below,
      MeshChoice division) {
    return new Stack(
        temperature_K,
        geometry,
        statistics,
        others,
        first,
        last,
        interfaceDipole_V,
        pinningSlope,
        interfaceCharge,
        steps,
        below,
        division);
  }
}
