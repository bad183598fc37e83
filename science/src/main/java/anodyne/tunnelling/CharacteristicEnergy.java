package anodyne.tunnelling;

import anodyne.quantity.Constants;

/**
 * Padovani and Stratton's energy E00 = (eħ/2) √(N/(m ε)) of a uniformly doped depletion layer: the
 * WKB transmission at its foot is exp(-height/E00).
 *
 * <p>A textbook comparison: it knows a parabolic barrier of uniform doping only, no step, no second
 * layer and no prefactor; the current itself is {@link Emission}. Padovani and Stratton,
 * Solid-State Electron. 9, 695 (1966), 10.1016/0038-1101(66)90097-9.
 */
public record CharacteristicEnergy(double e00_eV, double temperature_K) {
  /** Below this E00/kT emission is called thermionic, by convention. */
  private static final double THERMIONIC_BELOW = 0.5;

  /** Above this E00/kT emission is called field emission, by convention. */
  private static final double FIELD_ABOVE = 5;

  /** How most electrons pass a depletion layer. */
  public enum Regime {
    /** Over its top. */
    THERMIONIC,
    /** Through it, from above the Fermi level. */
    THERMIONIC_FIELD,
    /** Through it, at the Fermi level. */
    FIELD
  }

  public CharacteristicEnergy {
    if (!(e00_eV > 0 && Double.isFinite(e00_eV))) {
      throw new IllegalArgumentException("e00_eV must be > 0 and finite, got " + e00_eV);
    }
    if (!(temperature_K > 0 && Double.isFinite(temperature_K))) {
      throw new IllegalArgumentException(
          "temperature_K must be > 0 and finite, got " + temperature_K);
    }
  }

  /**
   * Of a layer of uniform doping.
   *
   * @param doping_per_m3 fixed charges
   * @param mass_me effective mass of tunnelling, in electron masses
   * @param permittivity relative
   */
  public static CharacteristicEnergy of(
      double doping_per_m3, double mass_me, double permittivity, double temperature_K) {
    double hbar_J_s = Constants.PLANCK_J_S / (2 * Math.PI);
    return new CharacteristicEnergy(
        0.5
            * hbar_J_s
            * Math.sqrt(
                doping_per_m3
                    / (mass_me
                        * Constants.ELECTRON_MASS_KG
                        * permittivity
                        * Constants.VACUUM_PERMITTIVITY_F_PER_M)),
        temperature_K);
  }

  /** E00/kT. */
  public double ratio() {
    return e00_eV / Constants.thermalVoltage_V(temperature_K);
  }

  /** E0 = E00 coth(E00/kT), the energy over which the forward current grows e-fold. */
  public double slope_eV() {
    return e00_eV / Math.tanh(ratio());
  }

  /**
   * Where most electrons pass, as a share of the height above the foot: 1/cosh²(E00/kT), where
   * exp(-E/kT) T(E) is largest.
   */
  public double passingHeight() {
    double cosh = Math.cosh(ratio());
    return 1 / (cosh * cosh);
  }

  public Regime regime() {
    double ratio = ratio();
    return ratio < THERMIONIC_BELOW
        ? Regime.THERMIONIC
        : ratio > FIELD_ABOVE ? Regime.FIELD : Regime.THERMIONIC_FIELD;
  }
}
