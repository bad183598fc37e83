package anodyne.junction;

import anodyne.numerics.ComplexBlockTridiagonal;

/** The complex system of {@link LinearResponse}, its rows divided by their largest entry. */
final class ResponseMatrix {
  private static final int BLOCK = 3;

  private final CarrierGrid grid;
  private final ResponseTerms terms;
  private final ComplexBlockTridiagonal system;
  private final double[] scale;

  ResponseMatrix(CarrierGrid grid, ResponseTerms terms) {
    this.grid = grid;
    this.terms = terms;
    system = new ComplexBlockTridiagonal(grid.nodes(), BLOCK);
    scale = new double[BLOCK * grid.nodes()];
  }

  /**
   * Forms and factorises the system of an angular frequency.
   *
   * @return false if it is singular or not finite
   */
  boolean factorise(double angular_per_s) {
    fill(angular_per_s);
    return system.factorise();
  }

  /** Solves for a right-hand side whose rows are scaled, in place. */
  void solve(double[] re, double[] im) {
    system.solve(re, im);
  }

  /** Scales the rows of a right-hand side. */
  void scale(double[] re, double[] im) {
    for (int row = 0; row < re.length; row++) {
      re[row] *= scale[row];
      im[row] *= scale[row];
    }
  }

  private void fill(double angular) {
    system.clear();
    for (int i = 0; i < grid.nodes(); i++) {
      if (grid.isContact(i)) {
        for (int r = 0; r < BLOCK; r++) {
          system.diagonalRe()[BLOCK * (BLOCK * i + r) + r] = 1;
        }
      } else {
        fillNode(i, angular);
      }
      for (int r = 0; r < BLOCK; r++) {
        scaleRow(BLOCK * i + r);
      }
    }
  }

  private void fillNode(int i, double angular) {
    if (i > 0) {
      fillCell(i, i - 1, -1, angular);
    }
    if (i < grid.nodes() - 1) {
      fillCell(i, i, 1, angular);
    }
    double[] real = system.diagonalRe();
    double[] imaginary = system.diagonalIm();
    int at = BLOCK * BLOCK * i;
    if (grid.isMetal(i)) {
      real[at] = 1;
      real[at + 1] = -1;
      real[at + 2 * BLOCK + 1] = -1;
      real[at + 2 * BLOCK + 2] = 1;
      return;
    }
    for (int carrier = 1; carrier < BLOCK; carrier++) {
      double charge = terms.storage[carrier][i];
      real[at] += charge;
      real[at + carrier] -= charge;
      imaginary[at + BLOCK * carrier] -= angular * charge;
      imaginary[at + BLOCK * carrier + carrier] += angular * charge;
      double rate = terms.capture[carrier][i];
      real[at + BLOCK] -= rate;
      real[at + BLOCK + carrier] += rate;
      real[at + 2 * BLOCK] += rate;
      real[at + 2 * BLOCK + carrier] -= rate;
    }
  }

  /** Adds a cell's flows to the balances of one of its nodes. */
  private void fillCell(int i, int c, double sign, double angular) {
    boolean own = i == c;
    boolean metal = grid.isMetal(i);
    double[] k = own ? system.diagonalRe() : system.lowerRe();
    double[] l = own ? system.upperRe() : system.diagonalRe();
    int block = BLOCK * BLOCK * i;
    for (int carrier = 1; carrier < BLOCK; carrier++) {
      int row = block + BLOCK * (metal ? 1 : carrier);
      double left = sign * terms.fromLeft[carrier][c];
      double right = sign * terms.fromRight[carrier][c];
      double step = sign * terms.fromStep[carrier][c];
      k[row] += left;
      k[row + carrier] -= left + step;
      l[row] += right;
      l[row + carrier] += step - right;
    }
    double g = sign * terms.permittance[c];
    if (metal) {
      double[] kIm = own ? system.diagonalIm() : system.lowerIm();
      double[] lIm = own ? system.upperIm() : system.diagonalIm();
      kIm[block + BLOCK] += angular * g;
      lIm[block + BLOCK] -= angular * g;
      return;
    }
    k[block] += g;
    l[block] -= g;
    if (c == 0 && terms.leftLowering != 0) {
      system.upperRe()[block] += g * terms.leftLowering;
      system.diagonalRe()[block] -= g * terms.leftLowering;
    }
    if (c == grid.nodes() - 2 && terms.rightLowering != 0) {
      system.lowerRe()[block] -= g * terms.rightLowering;
      system.diagonalRe()[block] += g * terms.rightLowering;
    }
  }

  private void scaleRow(int row) {
    double largest = 0;
    for (int k = 0; k < BLOCK; k++) {
      largest = Math.max(largest, Math.abs(system.diagonalRe()[BLOCK * row + k]));
      largest = Math.max(largest, Math.abs(system.diagonalIm()[BLOCK * row + k]));
    }
    double factor = 1 / largest;
    scale[row] = factor;
    for (int at = BLOCK * row; at < BLOCK * (row + 1); at++) {
      system.lowerRe()[at] *= factor;
      system.lowerIm()[at] *= factor;
      system.diagonalRe()[at] *= factor;
      system.diagonalIm()[at] *= factor;
      system.upperRe()[at] *= factor;
      system.upperIm()[at] *= factor;
    }
  }
}
