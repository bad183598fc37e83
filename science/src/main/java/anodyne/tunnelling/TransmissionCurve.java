package anodyne.tunnelling;

import anodyne.quantity.Series;

/**
 * Transmission against energy by both methods, for a figure or a table.
 *
 * @param energy_eV evenly spaced
 * @param wkb log10 T of {@link Wkb}
 * @param transferMatrix log10 T of {@link TransferMatrix}
 * @param top_eV top of the edge
 * @param levels Fermi levels on the same scale
 */
public record TransmissionCurve(
    Series energy_eV, Series wkb, Series transferMatrix, double top_eV, FermiLevels levels) {
  /** Highest energy above the top or a Fermi level, in kT. */
  private static final double ABOVE = 12;

  /**
   * From just above the reservoirs' edges to where hardly any electrons are left.
   *
   * @param points at least two
   */
  public static TransmissionCurve of(BandEdge edge, FermiLevels levels, int points) {
    if (!(points >= 2)) {
      throw new IllegalArgumentException("a curve needs at least 2 points, got " + points);
    }
    double floor = edge.floor_eV();
    double end = Math.max(edge.top_eV(), levels.emitter_eV()) + ABOVE * levels.thermal_eV();
    Wkb wkb = new Wkb(edge);
    TransferMatrix wave = new TransferMatrix(edge);
    double[] energy = new double[points];
    double[] first = new double[points];
    double[] second = new double[points];
    for (int i = 0; i < points; i++) {
      energy[i] = floor + (end - floor) * (i + 1) / points;
      first[i] = wkb.logarithmAt(energy[i]) / Math.log(10);
      second[i] = wave.logarithmAt(energy[i]) / Math.log(10);
    }
    return new TransmissionCurve(
        Series.of(energy), Series.of(first), Series.of(second), edge.top_eV(), levels);
  }
}
