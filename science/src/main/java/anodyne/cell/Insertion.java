package anodyne.cell;

import anodyne.quantity.Constants;

/**
 * Particles into which sodium diffuses, with charge transfer at their surface: ∂c/∂t = div(D grad
 * c), -D ∂c/∂r = j/F at the surface.
 *
 * @param volumeShare volume of the phase over that of the electrode
 * @param radius_m of spheres and cylinders, half the thickness of slabs
 * @param most_mol_per_m3 sodium concentration at x = 1
 * @param start_mol_per_m3 sodium concentration at rest
 * @param diffusivity_m2_per_s over the sodium concentration, mol/m³
 * @param exchange K of j₀ = K √(c_e c (c_most - c)), in A/m² per (mol/m³)^1.5, over the sodium
 *     concentration at the surface
 * @param openCircuit potential against Na/Na⁺
 * @param film_ohm_m2 resistance of a film on the particles' surface
 */
public record Insertion(
    String name,
    double volumeShare,
    ParticleShape shape,
    double radius_m,
    double most_mol_per_m3,
    double start_mol_per_m3,
    Property diffusivity_m2_per_s,
    Property exchange,
    OpenCircuit openCircuit,
    double film_ohm_m2)
    implements ActivePhase {
  public Insertion {
    Shares.share("volume share", volumeShare);
    Shares.positive("radius", radius_m);
    Shares.positive("largest sodium concentration", most_mol_per_m3);
    Shares.notNegative("film resistance", film_ohm_m2);
    if (!(start_mol_per_m3 > 0 && start_mol_per_m3 < most_mol_per_m3)) {
      throw new IllegalArgumentException(
          "sodium concentration "
              + start_mol_per_m3
              + " mol/m³ at the start must lie between 0 and "
              + most_mol_per_m3);
    }
  }

  @Override
  public double most_C_per_m3() {
    return Constants.FARADAY_C_PER_MOL * most_mol_per_m3 * volumeShare;
  }

  @Override
  public double surface_per_m() {
    return shape.factor() * volumeShare / radius_m;
  }

  public Insertion withStart(double other_mol_per_m3) {
    return new Insertion(
        name,
        volumeShare,
        shape,
        radius_m,
        most_mol_per_m3,
        other_mol_per_m3,
        diffusivity_m2_per_s,
        exchange,
        openCircuit,
        film_ohm_m2);
  }
}
