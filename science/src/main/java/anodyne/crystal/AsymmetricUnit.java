package anodyne.crystal;

import java.util.ArrayList;
import java.util.List;

/**
 * A crystal as tables give it: the cell, the symmetry operations, and one atom of each set of
 * equivalent ones.
 *
 * @param cell conventional cell
 * @param operations a group modulo lattice translations, centring included
 * @param sites one atom of each orbit
 */
public record AsymmetricUnit(Cell cell, List<SymmetryOperation> operations, List<Atom> sites) {
  /** Largest structure that {@link #expanded} makes. */
  public static final int MAX_ATOMS = 100_000;

  private static final double METRIC_TOLERANCE = 0.01;

  public AsymmetricUnit {
    operations = List.copyOf(operations);
    sites = List.copyOf(sites);
    OperationGroup.requireGroup(operations);
    for (SymmetryOperation operation : operations) {
      double misfit = cell.misfit(operation);
      if (misfit > METRIC_TOLERANCE) {
        throw new SymmetryException(
            "the cell does not have the symmetry "
                + operation
                + ": its metric changes by "
                + Math.round(100 * misfit)
                + " %");
      }
    }
  }

  /** A list of all atoms of the cell, without symmetry. */
  public static AsymmetricUnit withoutSymmetry(Structure structure) {
    return new AsymmetricUnit(
        structure.lattice().cell(), List.of(SymmetryOperation.IDENTITY), structure.atoms());
  }

  /**
   * All atoms of the cell, orbit after orbit in the order of the sites; each orbit begins with the
   * site itself, moved onto its special position.
   *
   * @throws SymmetryException if a site lies near a special position in a way that gives no orbit,
   *     or there would be more than {@value #MAX_ATOMS} atoms
   */
  public Structure expanded() {
    Lattice lattice = cell.lattice();
    List<Atom> atoms = new ArrayList<>();
    for (Atom site : sites) {
      for (Vector3 image : SiteOrbit.of(lattice, operations, site)) {
        atoms.add(site.at(image));
      }
      if (atoms.size() > MAX_ATOMS) {
        throw new SymmetryException("more than " + MAX_ATOMS + " atoms in the cell");
      }
    }
    return new Structure(lattice, atoms);
  }

  /** Number of equivalent atoms per cell of each site. */
  public List<Integer> multiplicities() {
    Lattice lattice = cell.lattice();
    return sites.stream().map(site -> SiteOrbit.of(lattice, operations, site).size()).toList();
  }
}
