package anodyne.sodiation;

import anodyne.formula.Formula;
import anodyne.formula.FormulaException;
import anodyne.formula.Rational;
import anodyne.library.Phase;
import anodyne.library.StructureRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How far the repeat lengths of two crystals differ, in one dimension.
 *
 * <p>Of two crystals of one kind (same space group, same ratios of the elements, as many formula
 * units per cell) like edges are compared, and the largest difference counts. Of others the best
 * match of up to {@link #MOST_REPEATS} repeats counts: of the edge a of a cubic cell, the basal
 * edge a of a hexagonal, trigonal or tetragonal one, all three edges of a lower one. Angles,
 * surfaces and terminations play no part, so that this is the least misfit a row of atoms can have,
 * not that of a real interface.
 *
 * @param relative right minus left over their mean
 * @param left_angstrom repeat length on the left
 * @param leftRepeats how many of them
 * @param right_angstrom repeat length on the right
 * @param rightRepeats how many of them
 * @param isostructural true if like edges of one kind of crystal were compared
 */
public record LatticeMismatch(
    double relative,
    double left_angstrom,
    int leftRepeats,
    double right_angstrom,
    int rightRepeats,
    boolean isostructural) {
  /** Most repeats of one row that are matched with the other. */
  public static final int MOST_REPEATS = 3;

  /** From this space group on one edge stands for the lattice (for the basal plane below 195). */
  private static final int FIRST_TETRAGONAL = 75;

  private static LatticeMismatch of(
      double left_angstrom, int m, double right_angstrom, int n, boolean isostructural) {
    double one = m * left_angstrom;
    double other = n * right_angstrom;
    return new LatticeMismatch(
        2 * (other - one) / (other + one), left_angstrom, m, right_angstrom, n, isostructural);
  }

  /** The mismatch of two phases, if both have a cell in the library. */
  public static Optional<LatticeMismatch> between(Phase left, Phase right) {
    return left.structure()
        .flatMap(one ->
            right
                .structure()
                .map(other ->
                    sameKind(left, one, right, other) ? like(one, other) : rows(one, other)));
  }

  private static boolean sameKind(
      Phase left, StructureRecord one, Phase right, StructureRecord other) {
    return one.spaceGroupNumber() == other.spaceGroupNumber()
        && one.formulaUnitsPerCell().isPresent()
        && one.formulaUnitsPerCell().equals(other.formulaUnitsPerCell())
        && ratios(left.formula()).isPresent()
        && ratios(left.formula()).equals(ratios(right.formula()));
  }

  /** The amounts of a formula without its elements, sorted; empty if they hold letters. */
  private static Optional<List<Rational>> ratios(String text) {
    try {
      Formula formula = Formula.parse(text);
      return formula.isFixed()
          ? Optional.of(
              formula.amounts().values().stream().map(a -> a.constant()).sorted().toList())
          : Optional.empty();
    } catch (FormulaException e) {
      return Optional.empty();
    }
  }

  private static LatticeMismatch like(StructureRecord left, StructureRecord right) {
    return Stream.of(
            of(left.a_angstrom(), 1, right.a_angstrom(), 1, true),
            of(left.b_angstrom(), 1, right.b_angstrom(), 1, true),
            of(left.c_angstrom(), 1, right.c_angstrom(), 1, true))
        .max(Comparator.comparingDouble(LatticeMismatch::size))
        .orElseThrow();
  }

  /** The closest match of rows; of equally close ones that of the fewest repeats. */
  private static LatticeMismatch rows(StructureRecord left, StructureRecord right) {
    List<LatticeMismatch> matches = new ArrayList<>();
    for (int sum = 2; sum <= 2 * MOST_REPEATS; sum++) {
      for (int m = Math.max(1, sum - MOST_REPEATS); m <= Math.min(MOST_REPEATS, sum - 1); m++) {
        for (double one : lengths(left)) {
          for (double other : lengths(right)) {
            matches.add(of(one, m, other, sum - m, false));
          }
        }
      }
    }
    return matches.stream().min(Comparator.comparingDouble(LatticeMismatch::size)).orElseThrow();
  }

  private static double[] lengths(StructureRecord structure) {
    return structure.spaceGroupNumber() >= FIRST_TETRAGONAL
        ? new double[] {structure.a_angstrom()}
        : new double[] {structure.a_angstrom(), structure.b_angstrom(), structure.c_angstrom()};
  }

  private double size() {
    return Math.abs(relative);
  }

  /** The same seen from the other side. */
  LatticeMismatch turned() {
    return new LatticeMismatch(
        -relative, right_angstrom, rightRepeats, left_angstrom, leftRepeats, isostructural);
  }
}
