package anodyne.cell.ageing;

import anodyne.quantity.Constants;

/**
 * Stress in a sphere that swells where sodium is: linear elasticity, small strain. With the mean
 * and the surface concentration c:
 *
 * <pre>
 *   σ_t = Ω E (c_mean - c_surface)/(3 (1 - ν)),    u = Ω R (c_mean - c_0)/3
 *   D_eff = D (1 + 2 Ω² E (c - c_0)/(9 R_g T (1 - ν)))
 * </pre>
 *
 * <p>σ_t, the tangential stress at the surface, is tension above 0: where sodium leaves. Conversion
 * swells by far more than small strain allows; there it orders materials and does no more.
 *
 * @param partialMolarVolume_m3_per_mol Ω
 * @param youngsModulus_Pa E
 * @param poissonRatio ν
 */
public record DiffusionStress(
    double partialMolarVolume_m3_per_mol, double youngsModulus_Pa, double poissonRatio) {
  private static final double GAS_CONSTANT =
      Constants.BOLTZMANN_J_PER_K * Constants.AVOGADRO_PER_MOL;

  public DiffusionStress {
    if (!Double.isFinite(partialMolarVolume_m3_per_mol)) {
      throw new IllegalArgumentException("partial molar volume must be finite");
    }
    Refuse.notPositive("Young's modulus", youngsModulus_Pa);
    if (!(poissonRatio > -1 && poissonRatio < 0.5)) {
      throw new IllegalArgumentException(
          "Poisson's ratio " + poissonRatio + " must lie between -1 and 0.5");
    }
  }

  /** σ_t, Pa. */
  public double tangential_Pa(double mean_mol_per_m3, double surface_mol_per_m3) {
    return partialMolarVolume_m3_per_mol
        * youngsModulus_Pa
        * (mean_mol_per_m3 - surface_mol_per_m3)
        / (3 * (1 - poissonRatio));
  }

  /** u of the surface, m. */
  public double displacement_m(
      double radius_m, double mean_mol_per_m3, double stressFree_mol_per_m3) {
    return partialMolarVolume_m3_per_mol * radius_m * (mean_mol_per_m3 - stressFree_mol_per_m3) / 3;
  }

  /** D_eff/D. */
  public double diffusivityFactor(
      double concentration_mol_per_m3, double stressFree_mol_per_m3, double temperature_K) {
    double theta =
        2
            * partialMolarVolume_m3_per_mol
            * partialMolarVolume_m3_per_mol
            * youngsModulus_Pa
            / (9 * GAS_CONSTANT * temperature_K * (1 - poissonRatio));
    return 1 + theta * (concentration_mol_per_m3 - stressFree_mol_per_m3);
  }
}
