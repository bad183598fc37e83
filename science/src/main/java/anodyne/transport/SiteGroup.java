package anodyne.transport;

/**
 * Occupation of equal sites of one plane by the defects that compete for them.
 *
 * <p>p = α e^η / (1 + Σ e^η) with η = a - E/kT - zψ/Vt, α the share of the sites that frozen
 * defects leave and a = ln(p0/(α - Σ p0)) + offset the activity; without site limit p = e^η.
 *
 * <p>An instance keeps the last evaluation in fields and belongs to one thread.
 */
final class SiteGroup {
  private final boolean limited;
  private final double share;
  private final double fixedCharge;
  private final int[] species;
  private final double[] charges;
  private final double[] reference;
  private final double[] density;

  /** Occupied share of the sites by each mobile defect. */
  final double[] occupied;

  /** Charge per area, elementary charges per m². */
  double charge;

  /** Derivative of {@link #charge} by ψ, 1/(m² V); never positive. */
  double slope;

  /**
   * @param limited false if any number may sit there
   * @param share of the sites open to mobile defects
   * @param fixedCharge per area: formal charges and frozen defects
   * @param species number of each mobile defect in the whole model
   * @param charges of the mobile defects
   * @param reference η of each at ψ = 0 without offset
   * @param density of sites of each per area
   */
  SiteGroup(
      boolean limited,
      double share,
      double fixedCharge,
      int[] species,
      double[] charges,
      double[] reference,
      double[] density) {
    this.limited = limited;
    this.share = share;
    this.fixedCharge = fixedCharge;
    this.species = species;
    this.charges = charges;
    this.reference = reference;
    this.density = density;
    occupied = new double[charges.length];
  }

  /**
   * Evaluates everything.
   *
   * @param offset_kT added to the activity of each species of the model
   */
  void evaluate(double psi_V, double vt_V, double[] offset_kT) {
    charge = fixedCharge;
    slope = 0;
    int count = charges.length;
    double highest = 0;
    for (int k = 0; k < count; k++) {
      occupied[k] = reference[k] + offset_kT[species[k]] - charges[k] * psi_V / vt_V;
      highest = Math.max(highest, occupied[k]);
    }
    double partition = limited ? Math.exp(-highest) : 1;
    double meanCharge = 0;
    for (int k = 0; k < count; k++) {
      occupied[k] = Math.exp(limited ? occupied[k] - highest : occupied[k]);
      if (limited) {
        partition += occupied[k];
        meanCharge += charges[k] * occupied[k];
      }
    }
    meanCharge /= partition;
    for (int k = 0; k < count; k++) {
      occupied[k] *= share / partition;
      double carried = charges[k] * density[k] * occupied[k];
      charge += carried;
      slope -= carried * (charges[k] - meanCharge) / vt_V;
    }
  }
}
