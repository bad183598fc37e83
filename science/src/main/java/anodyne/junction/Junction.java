package anodyne.junction;

import java.util.List;
import java.util.OptionalDouble;

/**
 * A stack at equilibrium, as solved.
 *
 * @param stack what was solved
 * @param layers one state per layer
 * @param interfaces one per interface, layers - 1
 * @param profile everything along x
 * @param builtInPotential_V work function of the last layer minus that of the first, over e:
 *     positive when electrons flow from first to last
 * @param solver cost
 * @param meshChange largest relative change of fields and potentials when every cell is halved;
 *     empty if that was not done
 */
public record Junction(
    Stack stack,
    List<LayerState> layers,
    List<Interface> interfaces,
    Profile profile,
    double builtInPotential_V,
    Solver solver,
    OptionalDouble meshChange) {
  public Junction {
    layers = List.copyOf(layers);
    interfaces = List.copyOf(interfaces);
  }

  Junction solvedBy(Solver by) {
    return new Junction(stack, layers, interfaces, profile, builtInPotential_V, by, meshChange);
  }

  /** This junction with the change against a solution on a mesh of half as many cells. */
  Junction comparedWith(Junction coarser) {
    double fieldScale = 1e-3;
    double dropScale = 1e-9;
    for (Interface i : interfaces) {
      fieldScale = Math.max(fieldScale, Math.abs(i.fieldLeft_V_per_m()));
      fieldScale = Math.max(fieldScale, Math.abs(i.fieldRight_V_per_m()));
    }
    for (LayerState layer : layers) {
      dropScale = Math.max(dropScale, Math.abs(layer.potentialDrop_V()));
      fieldScale = Math.max(fieldScale, Math.abs(layer.fieldAtStart_V_per_m()));
      fieldScale = Math.max(fieldScale, Math.abs(layer.fieldAtEnd_V_per_m()));
    }
    double change = 0;
    for (int i = 0; i < layers.size(); i++) {
      LayerState fine = layers.get(i);
      LayerState coarse = coarser.layers.get(i);
      change =
          Math.max(change, Math.abs(fine.potentialDrop_V() - coarse.potentialDrop_V()) / dropScale);
      change =
          Math.max(
              change,
              Math.abs(fine.fieldAtStart_V_per_m() - coarse.fieldAtStart_V_per_m()) / fieldScale);
      change =
          Math.max(
              change,
              Math.abs(fine.fieldAtEnd_V_per_m() - coarse.fieldAtEnd_V_per_m()) / fieldScale);
    }
    return new Junction(
        stack, layers, interfaces, profile, builtInPotential_V, solver, OptionalDouble.of(change));
  }
}
