package anodyne.analysis;

import anodyne.quantity.Constants;
import anodyne.quantity.Series;
import java.util.Arrays;
import java.util.Comparator;

/**
 * Absorption edge by the plot of J. Tauc, R. Grigorovici and A. Vancu, Phys. Status Solidi B 15
 * (1966) 627, doi 10.1002/pssb.19660150224: (alpha h nu)^exponent against h nu, prolonged from its
 * straight part to what lies before it. Exponent 2 for a direct allowed gap, 1/2 indirect allowed,
 * 2/3 direct forbidden, 1/3 indirect forbidden. alpha may be off by a factor; a scattering powder
 * is taken by the function of Kubelka and Munk F = (1 - R)^2 / (2 R) of its diffuse reflectance.
 *
 * @param photon_eV rising
 * @param ordinate (alpha h nu)^exponent, with the largest made 1
 * @param exponent as above
 * @param gap onset against the line before the edge
 * @param gapAtZero onset against zero
 */
public record TaucPlot(
    Series photon_eV, Series ordinate, double exponent, Onset gap, Onset gapAtZero) {
  /** What the ordinate of the measured spectrum is. */
  public enum Kind {
    /** Decadic absorbance, or anything proportional to the absorption coefficient. */
    ABSORBANCE,
    /** Diffuse reflectance between 0 and 1. */
    REFLECTANCE,
    /** Transmittance between 0 and 1. */
    TRANSMITTANCE;

    /** As written in options. */
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** h c in eV nm. */
  public static final double EV_NM =
      1e9 * Constants.PLANCK_J_S * 299_792_458 / Constants.ELEMENTARY_CHARGE_C;

  /**
   * The plot.
   *
   * @param photon_eV in any order
   * @param values as {@code kind} says
   */
  public static TaucPlot of(double[] photon_eV, double[] values, Kind kind, double exponent) {
    if (!(exponent > 0 && exponent <= 2)) {
      throw new IllegalArgumentException("exponent must lie in (0, 2], got " + exponent);
    }
    int n = photon_eV.length;
    Integer[] order = new Integer[n];
    Arrays.setAll(order, k -> k);
    Arrays.sort(order, Comparator.comparingDouble(k -> photon_eV[k]));
    double[] x = new double[n];
    double[] y = new double[n];
    int kept = 0;
    double largest = 0;
    for (int k : order) {
      double alpha = absorption(values[k], kind);
      if (photon_eV[k] > 0 && Double.isFinite(alpha) && (kept == 0 || photon_eV[k] > x[kept - 1])) {
        x[kept] = photon_eV[k];
        y[kept] = Math.pow(Math.max(alpha, 0) * photon_eV[k], exponent);
        largest = Math.max(largest, y[kept]);
        kept++;
      }
    }
    double[] energies = Arrays.copyOf(x, kept);
    double scale = largest > 0 ? 1 / largest : 1;
    double[] ordinate = Arrays.stream(y).limit(kept).map(v -> v * scale).toArray();
    return new TaucPlot(
        Series.of(energies),
        Series.of(ordinate),
        exponent,
        Onset.of(energies, ordinate, Onset.Background.LINE),
        Onset.of(energies, ordinate, Onset.Background.ZERO));
  }

  private static double absorption(double value, Kind kind) {
    return switch (kind) {
      case ABSORBANCE -> value;
      case REFLECTANCE -> value > 0 ? (1 - value) * (1 - value) / (2 * value) : Double.NaN;
      case TRANSMITTANCE -> value > 0 ? -Math.log10(value) : Double.NaN;
    };
  }
}
