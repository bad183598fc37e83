package anodyne.tunnelling;

/**
 * What lies behind an end of a band edge: a uniform conductor that takes up and gives off
 * electrons.
 *
 * @param edge_eV bottom of its band; for a metal far below the Fermi level
 * @param mass_me effective mass of its electrons, in electron masses
 */
public record Reservoir(double edge_eV, double mass_me) {
  public Reservoir {
    if (!Double.isFinite(edge_eV)) {
      throw new IllegalArgumentException("edge_eV of a reservoir must be finite, got " + edge_eV);
    }
    if (!(mass_me > 0 && Double.isFinite(mass_me))) {
      throw new IllegalArgumentException(
          "mass_me of a reservoir must be > 0 and finite, got " + mass_me);
    }
  }
}
