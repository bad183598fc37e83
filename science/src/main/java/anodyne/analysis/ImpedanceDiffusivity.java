package anodyne.analysis;

import anodyne.quantity.Constants;

/**
 * Chemical diffusion coefficient from an impedance spectrum, by three formulas that assume very
 * different things.
 *
 * <p>Insertion (Ho, Raistrick, Huggins, J. Electrochem. Soc. 127, 343 (1980), DOI
 * 10.1149/1.2129668): D = [V_m (dE/dx)/(n F A sigma)]²/2, for a host that takes up the ion, with
 * the slope of its potential against composition at that composition. Dilute solution: D = R²T²/(2
 * A² n⁴ F⁴ C² sigma²), for an ideal species of concentration C; it needs a C that means something.
 * Finite space: D = L²/tau of a fitted blocking Warburg element.
 *
 * @param formula which one
 * @param d_m2_per_s the coefficient
 * @param low_m2_per_s lower end of the 95 % interval from the fit alone
 * @param high_m2_per_s upper end; A, V_m, dE/dx, C and L are taken as exact
 */
public record ImpedanceDiffusivity(
    Formula formula, double d_m2_per_s, double low_m2_per_s, double high_m2_per_s) {
  private static final double TWO_SIDED = 1.96;

  /** Which formula. */
  public enum Formula {
    INSERTION,
    DILUTE,
    FINITE_SPACE;

    /** As documents spell it. */
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /**
   * Insertion formula.
   *
   * @param tail the Warburg tail
   * @param area_m2 electrode area
   * @param molarVolume_m3 of the host per formula unit x refers to
   * @param slope_V dE/dx, its sign does not matter
   * @param electrons n
   */
  public static ImpedanceDiffusivity insertion(
      WarburgTail.Found tail,
      double area_m2,
      double molarVolume_m3,
      double slope_V,
      double electrons) {
    positive("area_m2", area_m2);
    positive("molarVolume_m3", molarVolume_m3);
    positive("|dE/dx|", Math.abs(slope_V));
    positive("electrons", electrons);
    double root =
        molarVolume_m3
            * slope_V
            / (electrons * Constants.FARADAY_C_PER_MOL * area_m2 * tail.lines().sigma());
    return fromSigma(Formula.INSERTION, 0.5 * root * root, tail);
  }

  /**
   * Dilute formula.
   *
   * @param concentration_mol_per_m3 C
   */
  public static ImpedanceDiffusivity dilute(
      WarburgTail.Found tail,
      double area_m2,
      double concentration_mol_per_m3,
      double temperature_K,
      double electrons) {
    positive("area_m2", area_m2);
    positive("concentration_mol_per_m3", concentration_mol_per_m3);
    positive("temperature_K", temperature_K);
    positive("electrons", electrons);
    double thermal_V = Constants.thermalVoltage_V(temperature_K);
    double root =
        thermal_V
            / (area_m2
                * electrons
                * electrons
                * Constants.FARADAY_C_PER_MOL
                * concentration_mol_per_m3
                * tail.lines().sigma());
    return fromSigma(Formula.DILUTE, 0.5 * root * root, tail);
  }

  /**
   * Finite space.
   *
   * @param tau_s of the blocking Warburg element, tau = L²/D
   * @param error_s its standard error
   */
  public static ImpedanceDiffusivity finiteSpace(double length_m, double tau_s, double error_s) {
    positive("length_m", length_m);
    positive("tau_s", tau_s);
    double d = length_m * length_m / tau_s;
    double spread = Math.exp(TWO_SIDED * error_s / tau_s);
    return new ImpedanceDiffusivity(Formula.FINITE_SPACE, d, d / spread, d * spread);
  }

  private static ImpedanceDiffusivity fromSigma(Formula formula, double d, WarburgTail.Found tail) {
    double spread = Math.exp(2 * TWO_SIDED * tail.lines().slopeError() / tail.lines().sigma());
    return new ImpedanceDiffusivity(formula, d, d / spread, d * spread);
  }

  private static void positive(String name, double value) {
    if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(name + " must be > 0, got " + value);
    }
  }
}
