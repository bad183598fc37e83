package anodyne.tunnelling;

/**
 * No tunnelling and no reflection: T = 1 above the top of the edge, 0 below: thermionic emission.
 */
public record Classical(BandEdge edge) implements Transmission {
  @Override
  public double at(double energy_eV) {
    return energy_eV > edge.top_eV() ? 1 : 0;
  }

  @Override
  public double logarithmAt(double energy_eV) {
    return energy_eV > edge.top_eV() ? 0 : Double.NEGATIVE_INFINITY;
  }
}
