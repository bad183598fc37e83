package anodyne.impedance;

import anodyne.quantity.Series;

/**
 * A chain of relaxations with a resistor, an inductor and a capacitor, fitted to a spectrum with
 * time constants fixed in advance: Z = R0 + s L + 1/(s C) + sum R_k/(1 + s tau_k), or in admittance
 * Y = G0 + s C + 1/(s L) + sum G_k s tau_k/(1 + s tau_k). Every such chain obeys the Kramers-Kronig
 * relations, whatever the signs of its elements.
 *
 * @param settings how it was fitted
 * @param timeConstants_s tau_k
 * @param weights R_k in ohm, or G_k in siemens
 * @param constant R0 in ohm, or G0 in siemens
 * @param proportional L in henry, or C in farad
 * @param reciprocal 1/C in 1/farad, or 1/L in 1/henry; 0 without that element
 * @param frequency_Hz frequencies of the spectrum, falling
 * @param real_ohm Re Z of the chain there
 * @param imaginary_ohm Im Z of the chain there
 * @param residualReal (Z' - Z'chain)/|Z|
 * @param residualImaginary (Z'' - Z''chain)/|Z|
 */
public record VoigtChain(
    Settings settings,
    Series timeConstants_s,
    Series weights,
    double constant,
    double proportional,
    double reciprocal,
    Series frequency_Hz,
    Series real_ohm,
    Series imaginary_ohm,
    Series residualReal,
    Series residualImaginary) {

  /** What is fitted; the other part then follows and is not fitted but for L and C. */
  public enum Part {
    COMPLEX,
    REAL,
    IMAGINARY
  }

  /** What is written as a sum. */
  public enum Representation {
    IMPEDANCE,
    ADMITTANCE
  }

  /**
   * How to fit.
   *
   * @param part what is fitted
   * @param representation what is written as a sum
   * @param reciprocal whether the capacitor in series (in admittance: inductor in parallel) is
   *     there
   * @param extension_decades by how much the time constants reach beyond 1/w_max and 1/w_min on
   *     either side
   */
  public record Settings(
      Part part, Representation representation, boolean reciprocal, double extension_decades) {
    public Settings {
      if (!(extension_decades >= -1 && extension_decades <= 4)) {
        throw new IllegalArgumentException(
            "extension_decades must lie in -1 .. 4, got " + extension_decades);
      }
    }

    /** Complex fit of the impedance with capacitor, time constants within the measured range. */
    public static final Settings PLAIN =
        new Settings(Part.COMPLEX, Representation.IMPEDANCE, true, 0);
  }

  /** Number of relaxations. */
  public int size() {
    return timeConstants_s.size();
  }

  /**
   * mu = 1 - sum |R_k &lt; 0| / sum |R_k &gt;= 0|: 1 if no element is negative, near 0 where they
   * cancel each other, as in an overfit.
   */
  public double mu() {
    double negative = 0;
    double positive = 0;
    for (int k = 0; k < weights.size(); k++) {
      if (weights.get(k) < 0) {
        negative -= weights.get(k);
      } else {
        positive += weights.get(k);
      }
    }
    return positive > 0 ? 1 - negative / positive : Double.NEGATIVE_INFINITY;
  }

  /** Sum of the squared residuals of both parts (pseudo chi square). */
  public double pseudoChiSquare() {
    double sum = 0;
    for (int i = 0; i < residualReal.size(); i++) {
      sum +=
          residualReal.get(i) * residualReal.get(i)
              + residualImaginary.get(i) * residualImaginary.get(i);
    }
    return sum;
  }

  /** Pseudo chi square per degree of freedom. */
  public double reducedChiSquare() {
    int parameters = size() + 2 + (settings.reciprocal() ? 1 : 0);
    return pseudoChiSquare() / Math.max(1, 2 * residualReal.size() - parameters);
  }

  /** Largest absolute residual of either part, in percent of |Z|. */
  public double maxResidual_percent() {
    double most = 0;
    for (int i = 0; i < residualReal.size(); i++) {
      most =
          Math.max(
              most, Math.max(Math.abs(residualReal.get(i)), Math.abs(residualImaginary.get(i))));
    }
    return 100 * most;
  }
}
