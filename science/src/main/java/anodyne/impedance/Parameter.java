package anodyne.impedance;

/**
 * One number of an element.
 *
 * @param symbol as in the equation of the element, such as {@code tau}
 * @param unit its unit; empty for a pure number
 * @param quantity what it is, which decides its range and its starting values
 */
public record Parameter(String symbol, String unit, Quantity quantity) {

  /** What a parameter is. */
  public enum Quantity {
    RESISTANCE,
    CAPACITANCE,
    INDUCTANCE,
    /** Admittance per power of the frequency, the Q of a constant phase element. */
    PSEUDO_CAPACITANCE,
    /** Impedance per power of the frequency. */
    PSEUDO_INDUCTANCE,
    /** Impedance times the root of the angular frequency. */
    WARBURG_COEFFICIENT,
    TIME,
    /** Pure positive number. */
    RATIO,
    /** Exponent between 0 and 1. */
    EXPONENT,
    /** Exponent of a generalised diffusion, 1/2 for the ideal one. */
    DIFFUSION_EXPONENT;

    /** Whether the fit works on its logarithm. */
    public boolean isPositive() {
      return switch (this) {
        case RESISTANCE,
            CAPACITANCE,
            INDUCTANCE,
            PSEUDO_CAPACITANCE,
            PSEUDO_INDUCTANCE,
            WARBURG_COEFFICIENT,
            TIME,
            RATIO ->
            true;
        case EXPONENT, DIFFUSION_EXPONENT -> false;
      };
    }
  }
}
