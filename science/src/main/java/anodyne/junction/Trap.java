package anodyne.junction;

/**
 * Localised levels of one energy in the gap of a semiconductor. They capture electrons and holes
 * with equal cross sections, so that their occupation is f = (a + p1)/(a + n1 + b + p1) with the
 * activities a, b of electrons and holes: the Fermi function at equilibrium.
 *
 * @param density_per_m3 levels per volume
 * @param levelBelowConduction_eV conduction band edge minus level
 * @param kind charge of an empty and of a filled level
 */
public record Trap(double density_per_m3, double levelBelowConduction_eV, Kind kind) {
  public Trap {
    Bounds.require("density of a trap", density_per_m3, 0, 1e29, "1/m³");
    Bounds.require("level of a trap", levelBelowConduction_eV, 0, 20, "eV");
  }

  /** Kinds of levels. */
  public enum Kind {
    /** Neutral when filled, positive when empty. */
    DONOR,
    /** Negative when filled, neutral when empty. */
    ACCEPTOR
  }
}
