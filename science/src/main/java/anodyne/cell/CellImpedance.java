package anodyne.cell;

import anodyne.numerics.BlockTridiagonal;
import anodyne.numerics.ComplexBlockTridiagonal;
import java.util.Arrays;
import java.util.List;

/**
 * Response of a cell at a state to a small sine: (iω dA/dy - df/dy) δy = f_I δI, Z = δV/δI. The
 * active phases answer place by place, so that one complex block-tridiagonal system remains.
 *
 * <p>To be compared on the same mesh with models that have φ_s - φ_e as unknown of each electrode,
 * electrodes and separator are treated in pieces: the current between them is given, and potentials
 * reach their boundaries by straight lines.
 */
final class CellImpedance {
  private final Pores pores;
  private final List<PhaseModel> phases;
  private final List<Places> placesOf;
  private final List<Places> electrodes;
  private final int[] firstCell;
  private final int[] firstRow;
  private final double area_m2;

  /** True if electrodes and separator are joined at potentials reached by straight lines. */
  private final boolean pieces;

  private final BlockTridiagonal real;
  private final double[] imaginary;
  private final ComplexBlockTridiagonal matrix;
  private final double[] bySalt;
  private final double[] byPotential;
  private final double[] bySaltIm;
  private final double[] byPotentialIm;
  private final double[] re;
  private final double[] im;

  CellImpedance(
      Pores pores,
      List<PhaseModel> phases,
      List<Places> placesOf,
      List<Places> electrodes,
      int[] firstCell,
      int[] firstRow,
      double area_m2,
      boolean pieces) {
    this.pores = pores;
    this.pieces = pieces;
    this.phases = phases;
    this.placesOf = placesOf;
    this.electrodes = electrodes;
    this.firstCell = firstCell.clone();
    this.firstRow = firstRow.clone();
    this.area_m2 = area_m2;
    int n = pores.cells;
    real = new BlockTridiagonal(n, Pores.BLOCK);
    imaginary = new double[real.diagonal().length];
    matrix = new ComplexBlockTridiagonal(n, Pores.BLOCK);
    bySalt = new double[n];
    byPotential = new double[n];
    bySaltIm = new double[n];
    byPotentialIm = new double[n];
    re = new double[Pores.BLOCK * n];
    im = new double[Pores.BLOCK * n];
  }

  /**
   * Solves for one frequency; {@link #real_ohm} and {@link #imaginary_ohm} then give what the
   * potentials of the collector do per ampere.
   *
   * @return false if the system is singular or not finite
   */
  boolean solve(double[] y, double angular_per_s) {
    for (Places places : electrodes) {
      Arrays.fill(places.bySalt, 0);
      Arrays.fill(places.byPotential, 0);
      Arrays.fill(places.bySaltIm, 0);
      Arrays.fill(places.byPotentialIm, 0);
    }
    for (int p = 0; p < phases.size(); p++) {
      if (!phases.get(p).respond(y, firstRow[p], placesOf.get(p), angular_per_s)) {
        return false;
      }
    }
    for (int e = 0; e < electrodes.size(); e++) {
      Places places = electrodes.get(e);
      System.arraycopy(places.bySalt, 0, bySalt, firstCell[e], places.count);
      System.arraycopy(places.byPotential, 0, byPotential, firstCell[e], places.count);
      System.arraycopy(places.bySaltIm, 0, bySaltIm, firstCell[e], places.count);
      System.arraycopy(places.byPotentialIm, 0, byPotentialIm, firstCell[e], places.count);
    }
    pores.linearise(y, 0, bySalt, byPotential, real, pieces);
    pores.placeEntries(angular_per_s, bySaltIm, byPotentialIm, imaginary);
    System.arraycopy(real.lower(), 0, matrix.lowerRe(), 0, imaginary.length);
    System.arraycopy(real.diagonal(), 0, matrix.diagonalRe(), 0, imaginary.length);
    System.arraycopy(real.upper(), 0, matrix.upperRe(), 0, imaginary.length);
    Arrays.fill(matrix.lowerIm(), 0);
    System.arraycopy(imaginary, 0, matrix.diagonalIm(), 0, imaginary.length);
    Arrays.fill(matrix.upperIm(), 0);
    if (pieces) {
      pin(pores.separatorFrom(), 1);
      pin(pores.cells - 1, 2);
    }
    if (!matrix.factorise()) {
      return false;
    }
    Arrays.fill(re, 0);
    Arrays.fill(im, 0);
    if (pieces) {
      currentThrough(pores.separatorFrom() - 1);
      currentThrough(pores.workingFrom - 1);
      re[Pores.BLOCK * pores.separatorFrom() + 1] = 0;
      re[re.length - 1] = 1 / area_m2;
    } else {
      int last = re.length - 1;
      re[last] = 1 / area_m2;
      if (pores.stores(last)) {
        re[last - 1] = 1 / area_m2;
      }
    }
    matrix.solve(re, im);
    return true;
  }

  /** Replaces a balance of charge, which follows from all others of its part, by potential = 0. */
  private void pin(int cell, int unknown) {
    int from = Pores.BLOCK * (Pores.BLOCK * cell + 1);
    for (double[] entries :
        List.of(
            matrix.lowerRe(),
            matrix.diagonalRe(),
            matrix.upperRe(),
            matrix.lowerIm(),
            matrix.diagonalIm(),
            matrix.upperIm())) {
      Arrays.fill(entries, from, from + Pores.BLOCK, 0);
    }
    matrix.diagonalRe()[from + unknown] = 1;
  }

  /** One ampere from the working to the counter electrode through the face right of a cell. */
  private void currentThrough(int cell) {
    int row = Pores.BLOCK * cell;
    double density = 1 / area_m2;
    double salt = pores.transferenceRightOf(cell) * density;
    re[row] += salt;
    re[row + 1] += density;
    re[row + Pores.BLOCK] -= salt;
    re[row + Pores.BLOCK + 1] -= density;
  }

  double real_ohm() {
    return atCollector(re);
  }

  double imaginary_ohm() {
    return atCollector(im);
  }

  private double atCollector(double[] part) {
    if (pieces) {
      int separator = pores.separatorFrom();
      int working = pores.workingFrom;
      return -start(part, 0, 2)
          + end(part, separator, 1)
          - start(part, separator, 1)
          + end(part, working, 1)
          - start(part, working, 1)
          + end(part, pores.cells, 2);
    }
    int last = part.length - 1;
    return pores.collectorByLast() * part[last]
        + pores.collectorByNextToLast() * part[last - Pores.BLOCK];
  }

  /** Value at the left boundary of a part, by a straight line. */
  private static double start(double[] values, int cell, int unknown) {
    int at = Pores.BLOCK * cell + unknown;
    return 1.5 * values[at] - 0.5 * values[at + Pores.BLOCK];
  }

  /** Value at the right boundary of the part that ends before a cell. */
  private static double end(double[] values, int cell, int unknown) {
    int at = Pores.BLOCK * (cell - 1) + unknown;
    return 1.5 * values[at] - 0.5 * values[at - Pores.BLOCK];
  }
}
