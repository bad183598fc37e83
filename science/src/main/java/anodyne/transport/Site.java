package anodyne.transport;

import java.util.List;

/**
 * Equal sites in one atomic plane.
 *
 * @param lattice sublattice they belong to
 * @param position_m of the plane
 * @param density_per_m2 sites per area
 * @param formalCharge charge of such a site without any defect, in elementary charges; 0 if only
 *     the defects are to carry charge
 * @param occupants defects that compete for them, at most one on each
 */
public record Site(
    String lattice,
    double position_m,
    double density_per_m2,
    double formalCharge,
    List<Occupant> occupants) {

  /**
   * A defect that may sit here.
   *
   * @param defect which
   * @param energy_eV of the defect here less that in the bulk (segregation energy), without the
   *     potential
   */
  public record Occupant(Defect defect, double energy_eV) {
    public Occupant {
      if (!(Math.abs(energy_eV) <= 50)) {
        throw new IllegalArgumentException(
            "energy of defect " + defect.name() + " must lie in [-50, 50] eV, got " + energy_eV);
      }
    }
  }

  public Site {
    if (lattice.isBlank()) {
      throw new IllegalArgumentException("a site needs the name of its lattice");
    }
    if (!(Math.abs(position_m) <= 1)) {
      throw new IllegalArgumentException(
          "position_m of a site must lie in [-1, 1] m, got " + position_m);
    }
    if (!(density_per_m2 > 0 && density_per_m2 <= 1e30)) {
      throw new IllegalArgumentException(
          "density_per_m2 of sites must lie in (0, 1e30] 1/m², got " + density_per_m2);
    }
    if (!(Math.abs(formalCharge) <= 8)) {
      throw new IllegalArgumentException(
          "formal charge of a site must lie in [-8, 8], got " + formalCharge);
    }
    occupants = List.copyOf(occupants);
    double taken = 0;
    for (Occupant occupant : occupants) {
      taken += occupant.defect().bulkFraction();
    }
    if (!(taken < 1)) {
      throw new IllegalArgumentException(
          "bulk fractions of the defects on lattice " + lattice + " must sum to less than 1");
    }
    if (occupants.stream().map(o -> o.defect().name()).distinct().count() != occupants.size()) {
      throw new IllegalArgumentException("a site of lattice " + lattice + " names a defect twice");
    }
  }

  /** The same sites, as many as given. */
  Site ofDensity(double per_m2) {
    return new Site(lattice, position_m, per_m2, formalCharge, occupants);
  }

  /** The same sites elsewhere, as many as given, with these energies in the order of occupants. */
  Site moved(double to_m, double per_m2, double[] energies_eV) {
    Occupant[] there = new Occupant[occupants.size()];
    for (int k = 0; k < there.length; k++) {
      there[k] = new Occupant(occupants.get(k).defect(), energies_eV[k]);
    }
    return new Site(lattice, to_m, per_m2, formalCharge, List.of(there));
  }
}
