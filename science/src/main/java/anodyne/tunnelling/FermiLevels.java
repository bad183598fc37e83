package anodyne.tunnelling;

import anodyne.quantity.Constants;

/**
 * How far the two reservoirs are filled.
 *
 * @param left_eV Fermi level of the left reservoir, on the scale of the band edge
 * @param right_eV Fermi level of the right reservoir
 * @param temperature_K of both
 */
public record FermiLevels(double left_eV, double right_eV, double temperature_K) {
  public FermiLevels {
    if (!(Double.isFinite(left_eV) && Double.isFinite(right_eV))) {
      throw new IllegalArgumentException(
          "Fermi levels must be finite, got " + left_eV + " and " + right_eV + " eV");
    }
    if (!(temperature_K > 0 && Double.isFinite(temperature_K))) {
      throw new IllegalArgumentException(
          "temperature_K must be > 0 and finite, got " + temperature_K);
    }
  }

  /** One Fermi level through. */
  public static FermiLevels equal(double both_eV, double temperature_K) {
    return new FermiLevels(both_eV, both_eV, temperature_K);
  }

  /** kT in eV. */
  public double thermal_eV() {
    return Constants.thermalVoltage_V(temperature_K);
  }

  /** The higher of the two: that of the side that emits. */
  public double emitter_eV() {
    return Math.max(left_eV, right_eV);
  }

  /** Difference left - right in units of kT. */
  public double difference() {
    return (left_eV - right_eV) / thermal_eV();
  }

  /**
   * ln[(1 + e^((EF_l - E)/kT)) / (1 + e^((EF_r - E)/kT))] over the difference of the Fermi levels
   * in kT; tends to the Fermi function for equal levels. Symmetric in left and right, never
   * negative.
   */
  double supply(double energy_eV) {
    double lower = (Math.min(left_eV, right_eV) - energy_eV) / thermal_eV();
    double delta = Math.abs(difference());
    double fermi = lower > 0 ? 1 / (1 + Math.exp(-lower)) : Math.exp(lower) / (1 + Math.exp(lower));
    if (delta < Double.MIN_NORMAL) {
      return fermi;
    }
    if (delta > 500) {
      return (softplus(lower + delta) - softplus(lower)) / delta;
    }
    return Math.log1p(fermi * Math.expm1(delta)) / delta;
  }

  /** ln(1 + e^x). */
  private static double softplus(double x) {
    return x > 0 ? x + Math.log1p(Math.exp(-x)) : Math.log1p(Math.exp(x));
  }
}
