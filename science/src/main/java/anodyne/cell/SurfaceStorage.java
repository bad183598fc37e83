package anodyne.cell;

/**
 * Sodium that is held on a surface and does not diffuse: Γ F dx/dt = -j. On sites (Langmuir)
 *
 * <pre>  j = j₀ √(c/c_ref) (x^w e^u - (1 - x)^w e^-u),   u = F(φ_s - φ_e - U₀)/2RT</pre>
 *
 * for a capacitor j = j₀ √(c/c_ref) 2 sinh(F(φ_s - φ_e - U(x))/2RT).
 *
 * <p>Laviron, J. Electroanal. Chem. 101, 19 (1979), doi:10.1016/S0022-0728(79)80075-3.
 *
 * @param volumeShare volume of the phase that bears the surface over that of the electrode
 * @param surface_per_m surface over the volume of the electrode
 * @param capacity_C_per_m2 Γ F of the whole isotherm
 * @param exchange_A_per_m2 j₀ at the salt concentration of reference
 * @param start x at the start
 * @param salt_mol_per_m3 salt concentration for which j₀ is given
 */
public record SurfaceStorage(
    String name,
    double volumeShare,
    double surface_per_m,
    double capacity_C_per_m2,
    Isotherm isotherm,
    double exchange_A_per_m2,
    double start,
    double salt_mol_per_m3)
    implements ActivePhase {
  public SurfaceStorage {
    Shares.share("volume share", volumeShare);
    Shares.positive("surface", surface_per_m);
    Shares.positive("capacity of a surface", capacity_C_per_m2);
    Shares.positive("exchange current", exchange_A_per_m2);
    Shares.positive("salt concentration of reference", salt_mol_per_m3);
    if (!(start > 0 && start < 1)) {
      throw new IllegalArgumentException(
          "share " + start + " of a surface filled at the start must lie in (0, 1)");
    }
  }

  /** Charge of the whole isotherm over the volume of the electrode, C/m³. */
  public double capacity_C_per_m3() {
    return capacity_C_per_m2 * surface_per_m;
  }

  @Override
  public double most_C_per_m3() {
    return capacity_C_per_m3();
  }
}
