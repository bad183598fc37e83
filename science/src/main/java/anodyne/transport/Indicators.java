package anodyne.transport;

import anodyne.quantity.Series;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What the solution says in numbers. Rows hold one entry for each layer or each interface.
 *
 * @param junctionPotential_V ψ(last) - ψ(first) over all layers and steps, before
 * @param layerDrops_V its parts in the layers, before
 * @param interfaceSteps_V its parts at the interfaces: dipoles and pinning
 * @param peakField_V_per_m largest field before
 * @param widthOf90_m for each layer the width next to its interface with 90 % of its drop, before;
 *     0 without drop
 * @param meanField_V_per_m drop over that width
 * @param sheetCharge_per_m2 displacement at each interface over the elementary charge, before
 * @param dipole_per_m ∫ x ρ dx before, elementary charges per metre
 * @param excess_per_m2 ions beyond the neutral interiors around each interface, after
 * @param segregation share of sites filled on the left and right of each interface over that of the
 *     interior of the layer, after; left and right in turn
 * @param diffusivityRatio chemical over tracer diffusivity of each layer in its neutral interior,
 *     after: t_e W
 * @param electronNumber transference number of the electrons in the neutral interior of each layer
 * @param reversals interfaces at which the field reverses, in and out
 */
public record Indicators(
    double junctionPotential_V,
    Series layerDrops_V,
    Series interfaceSteps_V,
    double peakField_V_per_m,
    Series widthOf90_m,
    Series meanField_V_per_m,
    Series sheetCharge_per_m2,
    double dipole_per_m,
    Series excess_per_m2,
    Series segregation,
    Series diffusivityRatio,
    Series electronNumber,
    List<Reversal> reversals) {
  public Indicators {
    reversals = List.copyOf(reversals);
  }

  /**
   * The field of one interface changes its direction.
   *
   * @param interfaceIndex which
   * @param in true on the way in
   * @param time_s when; empty if the two equilibria differ but no step shows the change
   * @param share of the ions moved by then
   */
  public record Reversal(int interfaceIndex, boolean in, OptionalDouble time_s, double share) {}
}
