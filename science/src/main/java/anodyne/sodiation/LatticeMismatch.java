package anodyne.sodiation;

import anodyne.library.Phase;
import anodyne.library.StructureRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How far the repeat lengths of two crystals differ, in one dimension.
 *
 * <p>Of two crystals of one space group with as many formula units per cell like edges are
 * compared, and the largest difference counts. Of others the closest pair of repeat lengths counts:
 * the edge a of a cubic cell, the basal edge a of a hexagonal, trigonal or tetragonal one, all
 * three edges of a lower one. Angles, multiples of cells and terminations play no part, so that
 * this is the least misfit a row of atoms can have, not that of a real interface.
 *
 * @param relative right minus left over their mean
 * @param left_angstrom repeat length on the left
 * @param right_angstrom repeat length on the right
 * @param isostructural true if like edges of one space group were compared
 */
public record LatticeMismatch(
    double relative, double left_angstrom, double right_angstrom, boolean isostructural) {
  /** From this space group on one edge stands for the lattice (for the basal plane below 195). */
  private static final int FIRST_TETRAGONAL = 75;

  private LatticeMismatch(double left_angstrom, double right_angstrom, boolean isostructural) {
    this(
        2 * (right_angstrom - left_angstrom) / (right_angstrom + left_angstrom),
        left_angstrom,
        right_angstrom,
        isostructural);
  }

  /** The mismatch of two phases, if both have a cell in the library. */
  public static Optional<LatticeMismatch> between(Phase left, Phase right) {
    return left.structure().flatMap(one -> right.structure().map(other -> between(one, other)));
  }

  private static LatticeMismatch between(StructureRecord left, StructureRecord right) {
    Comparator<LatticeMismatch> size = Comparator.comparingDouble(m -> Math.abs(m.relative()));
    List<LatticeMismatch> pairs = new ArrayList<>();
    boolean isostructural =
        left.spaceGroupNumber() == right.spaceGroupNumber()
            && left.formulaUnitsPerCell().isPresent()
            && left.formulaUnitsPerCell().equals(right.formulaUnitsPerCell());
    if (isostructural) {
      pairs.add(new LatticeMismatch(left.a_angstrom(), right.a_angstrom(), true));
      pairs.add(new LatticeMismatch(left.b_angstrom(), right.b_angstrom(), true));
      pairs.add(new LatticeMismatch(left.c_angstrom(), right.c_angstrom(), true));
      return pairs.stream().max(size).orElseThrow();
    }
    for (double one : lengths(left)) {
      for (double other : lengths(right)) {
        pairs.add(new LatticeMismatch(one, other, false));
      }
    }
    return pairs.stream().min(size).orElseThrow();
  }

  private static double[] lengths(StructureRecord structure) {
    return structure.spaceGroupNumber() >= FIRST_TETRAGONAL
        ? new double[] {structure.a_angstrom()}
        : new double[] {structure.a_angstrom(), structure.b_angstrom(), structure.c_angstrom()};
  }

  /** The same seen from the other side. */
  LatticeMismatch turned() {
    return new LatticeMismatch(right_angstrom, left_angstrom, isostructural);
  }
}
