package anodyne.cell.anode;

import anodyne.quantity.Estimate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What is taken for an anode of which nothing is said.
 *
 * @param formation_A_per_kg current of the first cycles
 * @param parameters those that no part of a cell has, in their units
 */
public record AnodeDefaults(Estimate formation_A_per_kg, Map<AnodeParameter, Estimate> parameters) {
  public AnodeDefaults {
    parameters = Collections.unmodifiableMap(new EnumMap<>(parameters));
  }
}
