package anodyne.junction;

import java.util.OptionalDouble;

/**
 * A mobile ion in a layer.
 *
 * @param name same name in two layers: the same species, with one electrochemical potential
 * @param charge in elementary charges, not zero
 * @param sites_per_m3 density of sites it can occupy; empty: dilute without limit
 * @param siteEnergy_eV energy of an occupied site
 * @param diffusivity_m2_per_s diffusivity; not used at equilibrium
 * @param initial_per_m3 concentration in the neutral bulk; of the first layer that holds the ion it
 *     fixes the chemical potential at equilibrium
 * @param sharedLattice true if all ions of the layer marked so compete for the same sites
 */
public record Ion(
    String name,
    int charge,
    OptionalDouble sites_per_m3,
    double siteEnergy_eV,
    double diffusivity_m2_per_s,
    double initial_per_m3,
    boolean sharedLattice) {
  public Ion {
    if (name.isBlank()) {
      throw new IllegalArgumentException("an ion needs a name");
    }
    if (charge == 0 || Math.abs(charge) > 8) {
      throw new IllegalArgumentException(
          "charge of ion " + name + " must lie in -8..8 and not be 0, got " + charge);
    }
    Bounds.require("initial_per_m3 of ion " + name, initial_per_m3, 1e-30, 1e30, "1/m³");
    Bounds.require("site_energy_eV of ion " + name, siteEnergy_eV, -50, 50, "eV");
    Bounds.require("diffusivity of ion " + name, diffusivity_m2_per_s, 0, 1, "m²/s");
    if (sites_per_m3.isPresent()) {
      Bounds.require("sites_per_m3 of ion " + name, sites_per_m3.getAsDouble(), 1, 1e31, "1/m³");
      if (!(initial_per_m3 < sites_per_m3.getAsDouble())) {
        throw new IllegalArgumentException(
            "initial concentration of ion " + name + " must be below its site density");
      }
    } else if (sharedLattice) {
      throw new IllegalArgumentException(
          "ion " + name + " shares a lattice and so needs a site density");
    }
  }
}
