package anodyne.analysis;

import anodyne.quantity.Constants;

/** Further laws between currents or charges of voltammograms and the scan rate. */
public final class RateDependence {
  private static final double RANDLES_SEVCIK = 0.4463;

  private RateDependence() {}

  /**
   * Charges after S. Ardizzone, G. Fregonara and S. Trasatti, Electrochim. Acta 35 (1990) 263, doi
   * 10.1016/0013-4686(90)85068-X.
   *
   * @param outer line of Q against v^(-1/2); its intercept is the charge of the outer surface
   * @param total line of 1/Q against v^(1/2); the inverse of its intercept is the whole charge
   */
  public record Trasatti(StraightLine outer, StraightLine total) {
    /** Charge of the surface that is reached at any rate, C. */
    public double outer_C() {
      return outer.intercept();
    }

    /** Charge at infinitely slow rate, C. */
    public double total_C() {
      return 1 / total.intercept();
    }
  }

  /** Trasatti's charges from the charges of three rates or more. */
  public static Trasatti trasatti(double[] rates_V_per_s, double[] charges_C) {
    int n = rates_V_per_s.length;
    if (n < 3) {
      throw new IllegalArgumentException("extrapolated charges need three rates, got " + n);
    }
    double[] slow = new double[n];
    double[] fast = new double[n];
    double[] inverse = new double[n];
    for (int k = 0; k < n; k++) {
      fast[k] = Math.sqrt(rates_V_per_s[k]);
      slow[k] = 1 / fast[k];
      inverse[k] = 1 / charges_C[k];
    }
    return new Trasatti(StraightLine.through(slow, charges_C), StraightLine.through(fast, inverse));
  }

  /**
   * Diffusivity from i_p = 0.4463 n F A C (n F v D / (R T))^(1/2), for a reversible couple
   * dissolved in a semi-infinite solution; means nothing for a host that is filled.
   *
   * @param line of the peak current in A against the square root of the rate in V/s
   * @param electrons n
   * @param area_m2 A
   * @param concentration_mol_per_m3 C
   * @return m2/s
   */
  public static double randlesSevcik_m2_per_s(
      StraightLine line,
      double electrons,
      double area_m2,
      double concentration_mol_per_m3,
      double temperature_K) {
    double f = Constants.FARADAY_C_PER_MOL;
    double gas = Constants.BOLTZMANN_J_PER_K * Constants.AVOGADRO_PER_MOL;
    double root =
        line.slope() / (RANDLES_SEVCIK * electrons * f * area_m2 * concentration_mol_per_m3);
    return root * root * gas * temperature_K / (electrons * f);
  }

  /** Capacitance of a box-like voltammogram from both currents at one potential. */
  public static double capacitance_F(double anodic_A, double cathodic_A, double rate_V_per_s) {
    return (anodic_A - cathodic_A) / (2 * rate_V_per_s);
  }
}
