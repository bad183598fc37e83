package anodyne.crystal;

import java.util.ArrayList;
import java.util.List;

/**
 * The images of one site under a group of symmetry operations.
 *
 * <p>Operations that bring the site back to within 0.1 angstrom of itself make up its site
 * symmetry; the site is first moved to the mean of these images, so that rounded coordinates such
 * as 0.3333 land exactly on the special position. The orbit then has one image per coset: order of
 * the group over order of the site symmetry.
 */
final class SiteOrbit {
  /** Images nearer than this are one atom. */
  static final double MERGE_ANGSTROM = 0.1;

  private SiteOrbit() {}

  /** All distinct images in [0, 1), that of the identity first. */
  static List<Vector3> of(Lattice lattice, List<SymmetryOperation> operations, Atom site) {
    Vector3 centre = onSpecialPosition(lattice, operations, site.position());
    int siteSymmetry = 0;
    List<Vector3> images = new ArrayList<>();
    images.add(centre.wrapped());
    for (SymmetryOperation operation : operations) {
      Vector3 image = operation.apply(centre);
      if (distance(lattice, image, centre) < MERGE_ANGSTROM) {
        siteSymmetry++;
      } else if (images.stream().noneMatch(o -> distance(lattice, image, o) < MERGE_ANGSTROM)) {
        images.add(image.wrapped());
      }
    }
    if (images.size() * siteSymmetry != operations.size()) {
      throw new SymmetryException(
          "site "
              + site.label()
              + " lies near a special position, but its images within "
              + MERGE_ANGSTROM
              + " angstrom do not coincide");
    }
    return images;
  }

  private static Vector3 onSpecialPosition(
      Lattice lattice, List<SymmetryOperation> operations, Vector3 position) {
    Vector3 sum = Vector3.ZERO;
    int count = 0;
    for (SymmetryOperation operation : operations) {
      Vector3 move = operation.apply(position).minus(position).centred();
      if (lattice.cartesian(move).norm() < MERGE_ANGSTROM) {
        sum = sum.plus(move);
        count++;
      }
    }
    return position.plus(sum.times(1.0 / count));
  }

  /** Distance of two positions if it is small; never less than the true one. */
  private static double distance(Lattice lattice, Vector3 one, Vector3 other) {
    return lattice.cartesian(one.minus(other).centred()).norm();
  }
}
