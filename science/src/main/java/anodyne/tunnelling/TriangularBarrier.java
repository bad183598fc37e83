package anodyne.tunnelling;

import anodyne.quantity.Constants;

/**
 * The barrier in front of a conductor under a uniform field, as Fowler and Nordheim took it: at the
 * energy of the wave it is {@code height_eV} high and falls with slope {@code field_V_per_m}.
 *
 * <p>The WKB transmission is closed: T = exp(-4 √(2m) φ^(3/2) / (3 e ħ F)).
 */
public record TriangularBarrier(double height_eV, double field_V_per_m, double mass_me) {
  public TriangularBarrier {
    if (!(height_eV >= 0 && Double.isFinite(height_eV))) {
      throw new IllegalArgumentException(
          "height_eV of a triangular barrier must be >= 0 and finite, got " + height_eV);
    }
    if (!(field_V_per_m > 0)) {
      throw new IllegalArgumentException(
          "field_V_per_m of a triangular barrier must be > 0, got " + field_V_per_m);
    }
    if (!(mass_me > 0)) {
      throw new IllegalArgumentException(
          "mass_me of a triangular barrier must be > 0, got " + mass_me);
    }
  }

  /** 4 √(2m) φ^(3/2) / (3 e ħ F). */
  public double exponent() {
    double hbar_J_s = Constants.PLANCK_J_S / (2 * Math.PI);
    double height_J = height_eV * Constants.ELEMENTARY_CHARGE_C;
    return 4
        * Math.sqrt(2 * mass_me * Constants.ELECTRON_MASS_KG * height_J)
        * height_eV
        / (3 * hbar_J_s * field_V_per_m);
  }

  /** e^-exponent. */
  public double transmission() {
    return Math.exp(-exponent());
  }
}
