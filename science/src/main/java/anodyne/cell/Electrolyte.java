package anodyne.cell;

/**
 * A binary electrolyte; curves over the salt concentration in mol/m³.
 *
 * @param conductivity_S_per_m of the free electrolyte
 * @param diffusivity_m2_per_s of the salt in the free electrolyte
 * @param transferenceNumber of sodium, against the solvent
 * @param thermodynamicFactor 1 + dln f/dln c
 * @param concentration_mol_per_m3 of salt, at rest
 */
public record Electrolyte(
    Property conductivity_S_per_m,
    Property diffusivity_m2_per_s,
    Curve transferenceNumber,
    Curve thermodynamicFactor,
    double concentration_mol_per_m3) {
  public Electrolyte {
    if (!(concentration_mol_per_m3 > 0)) {
      throw new IllegalArgumentException(
          "salt concentration " + concentration_mol_per_m3 + " mol/m³ must be positive");
    }
  }
}
