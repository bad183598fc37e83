package anodyne.cell.part;

/**
 * An electrode coating from what a paper states of it.
 *
 * <pre>
 *   solids per volume of solid 1/ρ_s = w_a/ρ_a + w_c/ρ_c + w_b/ρ_b
 *   thickness L = m_a/(w_a ρ_s (1 - ε)),    ε_a = m_a/(ρ_a L)
 * </pre>
 *
 * @param thickness_m L
 * @param porosity ε
 * @param activeVolumeShare ε_a, of the whole coating
 * @param mass_kg_per_m2 of the dry coating
 */
public record Coating(
    double thickness_m, double porosity, double activeVolumeShare, double mass_kg_per_m2) {

  /**
   * The coating of a recipe.
   *
   * @param recipe with loading, shares and porosity
   * @param activeDensity_kg_per_m3 of the active material
   * @param conductor with its density
   * @param binder with its density
   */
  public static Coating of(
      Part recipe, double activeDensity_kg_per_m3, Part conductor, Part binder) {
    return of(
        recipe.value(PartProperty.LOADING),
        new double[] {
          recipe.value(PartProperty.ACTIVE_SHARE),
          recipe.value(PartProperty.CONDUCTOR_SHARE),
          recipe.value(PartProperty.BINDER_SHARE)
        },
        new double[] {
          activeDensity_kg_per_m3,
          conductor.value(PartProperty.DENSITY),
          binder.value(PartProperty.DENSITY)
        },
        recipe.value(PartProperty.POROSITY));
  }

  /**
   * The coating of stated masses.
   *
   * @param loading_kg_per_m2 of active material
   * @param shares by mass of active material, conductor, binder; taken relative to their sum
   * @param densities_kg_per_m3 of the same
   */
  public static Coating of(
      double loading_kg_per_m2, double[] shares, double[] densities_kg_per_m3, double porosity) {
    if (!(loading_kg_per_m2 > 0 && porosity > 0 && porosity < 1)) {
      throw new IllegalArgumentException(
          "loading "
              + loading_kg_per_m2
              + " kg/m² must be positive, porosity "
              + porosity
              + " between 0 and 1");
    }
    double sum = 0;
    double volume = 0;
    for (int i = 0; i < shares.length; i++) {
      if (!(shares[i] >= 0 && densities_kg_per_m3[i] > 0)) {
        throw new IllegalArgumentException(
            "share " + shares[i] + " and density " + densities_kg_per_m3[i] + " must be positive");
      }
      sum += shares[i];
      volume += shares[i] / densities_kg_per_m3[i];
    }
    double mass = loading_kg_per_m2 * sum / shares[0];
    double thickness = mass * volume / sum / (1 - porosity);
    return new Coating(
        thickness, porosity, loading_kg_per_m2 / (densities_kg_per_m3[0] * thickness), mass);
  }
}
