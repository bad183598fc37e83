package anodyne.analysis;

import anodyne.numerics.StudentDistribution;
import anodyne.quantity.Warning;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The exponent b of i = a v^b: the slope of log |i| against log v. 0.5 is semi-infinite diffusion,
 * 1 a capacitance or a film that follows the potential; what lies between may be a mixture, a
 * finite film or an ohmic drop.
 *
 * @param b exponent
 * @param standardError of b; not finite for two rates
 * @param rSquared of the line in the logarithms
 * @param factor a: log10 of the current at 1 V/s, A
 * @param points number of currents
 * @param rates number of different rates; those within {@link Voltammogram#RATE_TOLERANCE} are one
 * @param decades log10 of the largest over the smallest rate
 */
public record RateExponent(
    double b,
    double standardError,
    double rSquared,
    double factor,
    int points,
    int rates,
    double decades) {
  /** Fewest rates that make an exponent. */
  public static final int FEWEST = 5;

  /**
   * From currents of one sign at several rates.
   *
   * @param rates_V_per_s above 0, at least two different
   * @param currents_A not 0, all of one sign
   */
  public static RateExponent of(double[] rates_V_per_s, double[] currents_A) {
    int n = rates_V_per_s.length;
    double[] x = new double[n];
    double[] y = new double[n];
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (int k = 0; k < n; k++) {
      if (!(currents_A[k] * currents_A[0] > 0)) {
        throw new IllegalArgumentException(
            "an exponent needs currents of one sign, got " + currents_A[k]);
      }
      x[k] = Math.log10(rates_V_per_s[k]);
      y[k] = Math.log10(Math.abs(currents_A[k]));
      low = Math.min(low, x[k]);
      high = Math.max(high, x[k]);
    }
    StraightLine line = StraightLine.through(x, y);
    return new RateExponent(
        line.slope(),
        n > 2 ? line.slopeError() : Double.NaN,
        line.rSquared(),
        line.intercept(),
        n,
        different(rates_V_per_s),
        high - low);
  }

  /** Number of different rates: those within 2 % of the one before, in order of size, are one. */
  public static int different(double[] rates_V_per_s) {
    double[] sorted = rates_V_per_s.clone();
    java.util.Arrays.sort(sorted);
    int count = 0;
    double last = Double.NaN;
    for (double rate : sorted) {
      if (!(rate <= last * (1 + Voltammogram.RATE_TOLERANCE))) {
        count++;
        last = rate;
      }
    }
    return count;
  }

  /**
   * Half width of the interval that holds b with this confidence, by Student's t; not finite for
   * two rates.
   */
  public double halfWidth(double confidence) {
    return points > 2
        ? StudentDistribution.halfWidth(points - 2, confidence) * standardError
        : Double.NaN;
  }

  /** The current at a rate, without sign. */
  public double current_A(double rate_V_per_s) {
    return Math.pow(10, factor + b * Math.log10(rate_V_per_s));
  }

  /** What limits the trust in it. */
  public List<Warning> warnings(String subject) {
    List<Warning> warnings = new ArrayList<>();
    if (rates < FEWEST || decades < 1 - 1e-3) {
      warnings.add(
          new Warning(
              "b_few_rates",
              String.format(
                  Locale.ROOT,
                  "b comes from %d rates over %.1f decades; measure at least %d rates over at least"
                      + " one decade",
                  rates,
                  decades,
                  FEWEST),
              subject));
    }
    if (b > 1 + 2 * standardError && b > 1.02) {
      warnings.add(
          new Warning(
              "b_above_one",
              String.format(
                  Locale.ROOT,
                  "b = %.2f exceeds 1, which no capacitance and no diffusion gives; look for an"
                      + " ohmic drop, a baseline or peaks that merge",
                  b),
              subject));
    }
    if (rSquared < 0.99) {
      warnings.add(
          new Warning(
              "b_not_a_line",
              String.format(
                  Locale.ROOT,
                  "log i against log v is no straight line (R2 = %.4f); one exponent does not"
                      + " describe these rates",
                  rSquared),
              subject));
    }
    return warnings;
  }
}
