package anodyne.transport;

import anodyne.quantity.Series;
import java.util.Map;

/**
 * A stack at one instant. Faces between layers appear twice in the rows of the profile, once with
 * the values of each side.
 *
 * @param time_s time; 0 for an equilibrium
 * @param stored_per_m2 ions of the driven species per area of the driven face
 * @param storedByLayer_per_m2 the same, layer by layer
 * @param fieldPeak_V_per_m largest magnitude of the field
 * @param fieldAtInterface_V_per_m field on the left of each interface; on the right where the left
 *     layer is a metal
 * @param potentialDrop_V ψ(end) - ψ(start) of each layer
 * @param position_m positions
 * @param layer layer of each point
 * @param potential_V ψ from that of the first point
 * @param conductionBand_eV from the level of the electrons at the supply
 * @param valenceBand_eV likewise
 * @param fermiLevel_eV quasi-Fermi level of the electrons
 * @param field_V_per_m field
 * @param electrons_per_m3 electrons
 * @param holes_per_m3 holes
 * @param charge_per_m3 net charge in elementary charges
 * @param ions_per_m3 every ion
 * @param levels_V electrochemical potential of every ion over the elementary charge
 */
public record StackState(
    double time_s,
    double stored_per_m2,
    Series storedByLayer_per_m2,
    double fieldPeak_V_per_m,
    Series fieldAtInterface_V_per_m,
    Series potentialDrop_V,
    Series position_m,
    Series layer,
    Series potential_V,
    Series conductionBand_eV,
    Series valenceBand_eV,
    Series fermiLevel_eV,
    Series field_V_per_m,
    Series electrons_per_m3,
    Series holes_per_m3,
    Series charge_per_m3,
    Map<String, Series> ions_per_m3,
    Map<String, Series> levels_V) {
  public StackState {
    ions_per_m3 = Map.copyOf(ions_per_m3);
    levels_V = Map.copyOf(levels_V);
  }

  /** Mean density of an ion in a layer, by length; 0 if the stack does not hold it. */
  public double meanDensity_per_m3(int of, String ion) {
    Series density = ions_per_m3.get(ion);
    double sum = 0;
    double length = 0;
    for (int i = 0; density != null && i < layer.size() - 1; i++) {
      if (layer.get(i) == of && layer.get(i + 1) == of) {
        double width = position_m.get(i + 1) - position_m.get(i);
        sum += 0.5 * width * (density.get(i) + density.get(i + 1));
        length += width;
      }
    }
    return length > 0 ? sum / length : 0;
  }
}
