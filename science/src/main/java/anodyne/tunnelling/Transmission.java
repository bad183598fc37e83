package anodyne.tunnelling;

/**
 * The probability T(E) that an electron which moves against a band edge with energy E passes it.
 *
 * <p>E is the energy of the motion across, the band edge of the reservoirs included. Nothing passes
 * at or below the higher of the two reservoirs' edges.
 */
public sealed interface Transmission permits Classical, Wkb, TransferMatrix {
  /** The edge that is passed. */
  BandEdge edge();

  /** T(E), between 0 and 1; 0 where it is below the smallest double. */
  double at(double energy_eV);

  /** ln T(E), finite also for barriers whose T is below the smallest double; -∞ where T = 0. */
  double logarithmAt(double energy_eV);
}
