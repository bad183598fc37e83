package anodyne.crystal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Pairs of atoms within a cut-off, by sorting the atoms into boxes of the reduced cell.
 *
 * <p>Boxes are not thinner than the cut-off where the cell allows, so the cost is proportional to
 * the number of atoms times the neighbours of one.
 */
final class NeighbourGrid {
  private static final double MAX_CUTOFF_ANGSTROM = 20;
  private static final double MAX_BOXES_PER_EDGE = 1_000_000;

  private final Lattice lattice;
  private final double cutoff_angstrom;
  private final List<Vector3> positions = new ArrayList<>();
  private final int[] boxes = new int[3];
  private final int[] reach = new int[3];
  private final Map<Long, Integer> firstInBox = new HashMap<>();
  private final int[] nextInBox;

  NeighbourGrid(Structure structure, double cutoff_angstrom) {
    if (!(cutoff_angstrom > 0 && cutoff_angstrom <= MAX_CUTOFF_ANGSTROM)) {
      throw new IllegalArgumentException(
          "cut-off must lie in (0, " + MAX_CUTOFF_ANGSTROM + "] angstrom, got " + cutoff_angstrom);
    }
    this.cutoff_angstrom = cutoff_angstrom;
    lattice = structure.lattice().reduced();
    List<Vector3> reciprocal = lattice.reciprocal_per_angstrom();
    for (int i = 0; i < 3; i++) {
      double thickness = 1 / reciprocal.get(i).norm();
      boxes[i] = (int) Math.clamp(thickness / cutoff_angstrom, 1, MAX_BOXES_PER_EDGE);
      reach[i] = (int) Math.ceil(cutoff_angstrom * boxes[i] / thickness);
    }
    int count = structure.atoms().size();
    nextInBox = new int[count];
    for (int atom = 0; atom < count; atom++) {
      Vector3 cartesian = structure.lattice().cartesian(structure.atoms().get(atom).position());
      Vector3 f = lattice.fractional(cartesian).wrapped();
      positions.add(f);
      long box = box(part(f.x(), 0), part(f.y(), 1), part(f.z(), 2));
      Integer before = firstInBox.put(box, atom);
      nextInBox[atom] = before == null ? -1 : before;
    }
  }

  List<Contact> contacts() {
    return contacts(Integer.MAX_VALUE);
  }

  /** The contacts found until there are {@code enough}; a few more if the last atom had several. */
  List<Contact> contacts(int enough) {
    List<Contact> contacts = new ArrayList<>();
    for (int atom = 0; atom < positions.size() && contacts.size() < enough; atom++) {
      Vector3 f = positions.get(atom);
      int i = part(f.x(), 0);
      int j = part(f.y(), 1);
      int k = part(f.z(), 2);
      for (int di = -reach[0]; di <= reach[0]; di++) {
        for (int dj = -reach[1]; dj <= reach[1]; dj++) {
          for (int dk = -reach[2]; dk <= reach[2]; dk++) {
            addContacts(atom, i + di, j + dj, k + dk, contacts);
          }
        }
      }
    }
    return contacts;
  }

  private void addContacts(int atom, int i, int j, int k, List<Contact> contacts) {
    int ci = Math.floorDiv(i, boxes[0]);
    int cj = Math.floorDiv(j, boxes[1]);
    int ck = Math.floorDiv(k, boxes[2]);
    Vector3 image = new Vector3(ci, cj, ck).minus(positions.get(atom));
    long box = box(i - ci * boxes[0], j - cj * boxes[1], k - ck * boxes[2]);
    for (int other = firstInBox.getOrDefault(box, -1); other >= 0; other = nextInBox[other]) {
      boolean counted = other > atom || (other == atom && isPositive(ci, cj, ck));
      if (counted) {
        Vector3 vector = lattice.cartesian(positions.get(other).plus(image));
        double distance = vector.norm();
        if (distance < cutoff_angstrom) {
          contacts.add(new Contact(atom, other, vector, distance));
        }
      }
    }
  }

  /** Of an image of an atom and the opposite image, one. */
  private static boolean isPositive(int i, int j, int k) {
    return i > 0 || (i == 0 && (j > 0 || (j == 0 && k > 0)));
  }

  private int part(double coordinate, int axis) {
    return Math.min((int) (coordinate * boxes[axis]), boxes[axis] - 1);
  }

  private long box(int i, int j, int k) {
    return ((long) i * boxes[1] + j) * boxes[2] + k;
  }
}
