package anodyne.analysis;

import java.util.Arrays;
import java.util.Comparator;

/**
 * A photoelectron spectrum on a scale of binding energies below the Fermi edge.
 *
 * <p>Work function: Phi = h nu - (E_cutoff - E_F), with the cut-off of the secondary electrons.
 * Valence edge: E_F - E_V, the onset of the valence band below the Fermi edge. Both by the linear
 * onset of {@link Onset}.
 *
 * <p>A bias U on the sample moves every kinetic energy by -e U and every binding energy read from
 * it by +e U; it is taken back here if the instrument has not done so.
 */
public final class PhotoelectronSpectrum {
  /** How far below the Fermi edge the valence edge is looked for. */
  public static final double VALENCE_RANGE_eV = 6;

  /** How far above the Fermi edge the background before the valence edge is taken. */
  private static final double ABOVE_eV = 3;

  private final double[] binding_eV;
  private final double[] intensity;

  private PhotoelectronSpectrum(double[] binding_eV, double[] intensity) {
    this.binding_eV = binding_eV;
    this.intensity = intensity;
  }

  /**
   * From binding energies as the instrument shows them.
   *
   * @param energies_eV in any order
   * @param fermi_eV where the Fermi edge lies on that scale
   * @param bias_V bias of the sample that the scale still carries; 0 for none
   */
  public static PhotoelectronSpectrum ofBinding(
      double[] energies_eV, double[] intensity, double fermi_eV, double bias_V) {
    int n = energies_eV.length;
    if (intensity.length != n) {
      throw new IllegalArgumentException("as many intensities as energies are needed, got " + n);
    }
    Integer[] order = new Integer[n];
    Arrays.setAll(order, k -> k);
    Arrays.sort(order, Comparator.comparingDouble(k -> energies_eV[k]));
    double[] x = new double[n];
    double[] y = new double[n];
    int kept = 0;
    for (int k : order) {
      double energy = energies_eV[k] - fermi_eV - bias_V;
      if (kept == 0 || energy > x[kept - 1]) {
        x[kept] = energy;
        y[kept] = intensity[k];
        kept++;
      }
    }
    return new PhotoelectronSpectrum(Arrays.copyOf(x, kept), Arrays.copyOf(y, kept));
  }

  /**
   * From kinetic energies.
   *
   * @param fermi_eV kinetic energy of the Fermi edge on the scale without bias
   */
  public static PhotoelectronSpectrum ofKinetic(
      double[] energies_eV, double[] intensity, double fermi_eV, double bias_V) {
    return ofBinding(
        Arrays.stream(energies_eV).map(e -> -e).toArray(), intensity, -fermi_eV, bias_V);
  }

  /** Binding energies below the Fermi edge, rising. */
  public double[] binding_eV() {
    return binding_eV.clone();
  }

  /** Intensities in that order. */
  public double[] intensity() {
    return intensity.clone();
  }

  /** Onset of the secondary electrons, from the side of large binding energies. */
  public Onset cutOff() {
    int n = binding_eV.length;
    double[] x = new double[n];
    double[] y = new double[n];
    for (int k = 0; k < n; k++) {
      x[k] = binding_eV[n - 1 - k];
      y[k] = intensity[n - 1 - k];
    }
    return Onset.of(x, y, Onset.Background.LEVEL);
  }

  /** Onset of the valence band, from the Fermi edge downwards. */
  public Onset valenceEdge() {
    return valenceEdge(-ABOVE_eV, VALENCE_RANGE_eV);
  }

  /** Onset of the valence band within these binding energies. */
  public Onset valenceEdge(double low_eV, double high_eV) {
    int from = 0;
    while (from < binding_eV.length && binding_eV[from] < low_eV) {
      from++;
    }
    int to = from;
    while (to < binding_eV.length && binding_eV[to] <= high_eV) {
      to++;
    }
    return Onset.of(
        Arrays.copyOfRange(binding_eV, from, to),
        Arrays.copyOfRange(intensity, from, to),
        Onset.Background.LEVEL);
  }

  /**
   * Peak of a core level within these binding energies.
   *
   * @see CoreLevel
   */
  public CoreLevel coreLevel(double low_eV, double high_eV) {
    return CoreLevel.of(binding_eV, intensity, low_eV, high_eV);
  }
}
