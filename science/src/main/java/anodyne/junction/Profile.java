package anodyne.junction;

import anodyne.quantity.Series;
import java.util.Map;

/**
 * The solution along x. Faces between layers appear twice, once with the values of each side.
 * Energies from the common Fermi level; the potential is zero at the first point. Bands of metals
 * are drawn at the Fermi level, their carriers as zero.
 *
 * @param layer layer that each point belongs to
 */
public record Profile(
    Series position_m,
    Series layer,
    Series potential_V,
    Series conductionBand_eV,
    Series valenceBand_eV,
    Series field_V_per_m,
    Series electrons_per_m3,
    Series holes_per_m3,
    Series charge_per_m3,
    Map<String, Series> ions_per_m3) {
  public Profile {
    ions_per_m3 = Map.copyOf(ions_per_m3);
  }
}
