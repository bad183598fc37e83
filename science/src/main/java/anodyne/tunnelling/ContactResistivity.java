package anodyne.tunnelling;

import anodyne.quantity.Constants;

/**
 * Resistance of a contact times its area, (dJ/dV)^-1 at zero bias.
 *
 * <p>dJ/dV = A* T²/(kT/e) ∫ T(E) f(E) dE / kT with the Fermi function f: the derivative of the
 * current with respect to the difference of the Fermi levels, taken analytically. How the edge
 * moves with the bias does not enter, since at zero bias it multiplies zero.
 *
 * @param resistivity_ohm_m2 with tunnelling
 * @param classical_ohm_m2 by thermionic emission alone
 * @param fieldShare of the conductance that passes below the Fermi level
 * @param thermionicFieldShare that passes between the Fermi level and the top
 * @param thermionicShare that passes above the top
 */
public record ContactResistivity(
    double resistivity_ohm_m2,
    double classical_ohm_m2,
    double fieldShare,
    double thermionicFieldShare,
    double thermionicShare) {

  /** The contact through this edge at equilibrium. */
  public static ContactResistivity of(
      Transmission transmission, double fermi_eV, double temperature_K) {
    FermiLevels levels = FermiLevels.equal(fermi_eV, temperature_K);
    EmissionIntegral integral = EmissionIntegral.of(transmission, levels);
    double unit_ohm_m2 =
        Constants.thermalVoltage_V(temperature_K)
            / (Emission.richardson_A_per_m2_K2(transmission.edge().transverseMass_me())
                * temperature_K
                * temperature_K);
    double whole = Math.max(integral.whole(), Double.MIN_VALUE);
    return new ContactResistivity(
        unit_ohm_m2 / integral.whole(),
        unit_ohm_m2 / integral.classical(),
        integral.field() / whole,
        integral.thermionicField() / whole,
        integral.thermionic() / whole);
  }
}
