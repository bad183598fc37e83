package anodyne.quantity;

/**
 * Physical constants, SI.
 *
 * <p>Exact by definition of the SI (2019) unless marked; the others are CODATA 2022 recommended
 * values (https://physics.nist.gov/constants).
 */
public final class Constants {
  /** Elementary charge, C (exact). */
  public static final double ELEMENTARY_CHARGE_C = 1.602176634e-19;

  /** Boltzmann constant, J/K (exact). */
  public static final double BOLTZMANN_J_PER_K = 1.380649e-23;

  /** Planck constant, J s (exact). */
  public static final double PLANCK_J_S = 6.62607015e-34;

  /** Avogadro constant, 1/mol (exact). */
  public static final double AVOGADRO_PER_MOL = 6.02214076e23;

  /** Vacuum electric permittivity, F/m (CODATA 2022). */
  public static final double VACUUM_PERMITTIVITY_F_PER_M = 8.8541878188e-12;

  /** Electron mass, kg (CODATA 2022). */
  public static final double ELECTRON_MASS_KG = 9.1093837139e-31;

  /** Speed of light in vacuum, m/s (exact). */
  public static final double SPEED_OF_LIGHT_M_PER_S = 299_792_458;

  /** Faraday constant, C/mol (exact product). */
  public static final double FARADAY_C_PER_MOL = ELEMENTARY_CHARGE_C * AVOGADRO_PER_MOL;

  private Constants() {}

  /** Thermal voltage k T / e in volt. */
  public static double thermalVoltage_V(double temperature_K) {
    return BOLTZMANN_J_PER_K * temperature_K / ELEMENTARY_CHARGE_C;
  }

  /**
   * Effective density of states 2 (2 pi m k T / h²)^(3/2) of a parabolic band, in 1/m³.
   *
   * @param mass_me density-of-states mass in electron masses
   */
  public static double effectiveDensityOfStates_per_m3(double mass_me, double temperature_K) {
    double perState =
        2
            * Math.PI
            * mass_me
            * ELECTRON_MASS_KG
            * BOLTZMANN_J_PER_K
            * temperature_K
            / (PLANCK_J_S * PLANCK_J_S);
    return 2 * perState * Math.sqrt(perState);
  }

  /** Mass in electron masses of a parabolic band with such an effective density of states. */
  public static double densityOfStatesMass_me(double states_per_m3, double temperature_K) {
    double thermal_J = BOLTZMANN_J_PER_K * temperature_K;
    return Math.pow(0.5 * states_per_m3, 2.0 / 3)
        * PLANCK_J_S
        * PLANCK_J_S
        / (2 * Math.PI * thermal_J)
        / ELECTRON_MASS_KG;
  }
}
