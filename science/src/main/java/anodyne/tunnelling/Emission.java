package anodyne.tunnelling;

import anodyne.quantity.Constants;
import java.util.OptionalDouble;

/**
 * The current that passes a band edge, after Tsu and Esaki,
 *
 * <p>J = (e m/(2π² ħ³)) ∫ T(E) kT ln[(1 + e^((EF_l - E)/kT))/(1 + e^((EF_r - E)/kT))] dE,
 *
 * <p>m the smaller mass of the two reservoirs. It is the elementary charge times the net number of
 * electrons that pass to the right per area and time: positive for the higher Fermi level on the
 * left. Zero, exactly, for equal levels; its sign turns, exactly, when they are exchanged.
 *
 * @param field_A_per_m2 from energies below the emitter's Fermi level (and below the top)
 * @param thermionicField_A_per_m2 from energies between that and the top of the edge
 * @param thermionic_A_per_m2 from energies above the top
 * @param classical_A_per_m2 with T = 1 above the top and 0 below: thermionic emission
 * @param enhancement current over classical current, its limit for equal Fermi levels; empty where
 *     the classical current is below the smallest double
 * @param relativeError estimated error of the integral over energy
 */
public record Emission(
    double field_A_per_m2,
    double thermionicField_A_per_m2,
    double thermionic_A_per_m2,
    double classical_A_per_m2,
    OptionalDouble enhancement,
    double relativeError) {

  /** The current between two reservoirs. */
  public static Emission of(Transmission transmission, FermiLevels levels) {
    EmissionIntegral integral = EmissionIntegral.of(transmission, levels);
    double unit =
        richardson_A_per_m2_K2(transmission.edge().transverseMass_me())
            * levels.temperature_K()
            * levels.temperature_K()
            * levels.difference();
    return new Emission(
        unit * integral.field(),
        unit * integral.thermionicField(),
        unit * integral.thermionic(),
        unit * integral.classical(),
        integral.classical() > 0
            ? OptionalDouble.of(integral.whole() / integral.classical())
            : OptionalDouble.empty(),
        integral.relativeError());
  }

  public double current_A_per_m2() {
    return field_A_per_m2 + thermionicField_A_per_m2 + thermionic_A_per_m2;
  }

  /**
   * Current over classical current where Boltzmann's statistics hold: a property of the edge alone,
   * by which a step or a barrier multiplies the velocity of thermionic emission (Yang, East,
   * Haddad, Solid-State Electron. 36, 321 (1993)).
   */
  public static double enhancement(Transmission transmission, double temperature_K) {
    return EmissionIntegral.ofFew(transmission, temperature_K).whole();
  }

  /** Richardson's constant A* = 4π e m k²/h³ of a parabolic band. */
  public static double richardson_A_per_m2_K2(double mass_me) {
    double h = Constants.PLANCK_J_S;
    double k = Constants.BOLTZMANN_J_PER_K;
    return 4
        * Math.PI
        * Constants.ELEMENTARY_CHARGE_C
        * (mass_me * Constants.ELECTRON_MASS_KG / h)
        * (k / h)
        * (k / h);
  }
}
