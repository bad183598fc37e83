package anodyne.sodiation;

import java.util.List;

/**
 * An isotropic elastic solid.
 *
 * @param bulk_GPa bulk modulus
 * @param shear_GPa shear modulus
 */
public record Elasticity(double bulk_GPa, double shear_GPa) {
  public Elasticity {
    if (!(bulk_GPa > 0) || !(shear_GPa > 0)) {
      throw new IllegalArgumentException(
          "moduli must be > 0 GPa, got bulk " + bulk_GPa + " and shear " + shear_GPa);
    }
  }

  /**
   * A part of a mixture.
   *
   * @param fraction its part of the volume, all adding up to 1
   * @param solid its moduli
   */
  public record Part(double fraction, Elasticity solid) {}

  /** From Young's modulus and Poisson ratio. */
  public static Elasticity ofYoung(double youngs_GPa, double poisson) {
    return new Elasticity(youngs_GPa / (3 * (1 - 2 * poisson)), youngs_GPa / (2 * (1 + poisson)));
  }

  /** From bulk modulus and Poisson ratio. */
  public static Elasticity ofBulk(double bulk_GPa, double poisson) {
    return new Elasticity(bulk_GPa, 3 * bulk_GPa * (1 - 2 * poisson) / (2 * (1 + poisson)));
  }

  /** Average of Voigt, Reuss and Hill: the mean of equal strain and equal stress in all parts. */
  public static Elasticity mean(List<Part> parts) {
    double voigtBulk = 0;
    double voigtShear = 0;
    double reussBulk = 0;
    double reussShear = 0;
    for (Part part : parts) {
      voigtBulk += part.fraction() * part.solid().bulk_GPa();
      voigtShear += part.fraction() * part.solid().shear_GPa();
      reussBulk += part.fraction() / part.solid().bulk_GPa();
      reussShear += part.fraction() / part.solid().shear_GPa();
    }
    return new Elasticity((voigtBulk + 1 / reussBulk) / 2, (voigtShear + 1 / reussShear) / 2);
  }

  /** Young's modulus, GPa. */
  public double youngs_GPa() {
    return 9 * bulk_GPa * shear_GPa / (3 * bulk_GPa + shear_GPa);
  }

  /** Poisson ratio. */
  public double poisson() {
    return (3 * bulk_GPa - 2 * shear_GPa) / (2 * (3 * bulk_GPa + shear_GPa));
  }

  /** Stress per equal strain in two directions of a free film, E/(1 - nu), GPa. */
  public double biaxial_GPa() {
    return youngs_GPa() / (1 - poisson());
  }
}
