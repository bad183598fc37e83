package anodyne.junction;

import anodyne.numerics.BlockTridiagonal;

/** The derivatives as doubles. */
final class DoubleJacobian implements CarrierJacobian {
  private static final int BLOCK = 3;

  private final CarrierGrid grid;
  private double[] lower = new double[0];
  private double[] diagonal = new double[0];
  private double[] upper = new double[0];

  DoubleJacobian(CarrierGrid grid) {
    this.grid = grid;
  }

  /** The terms that follow go into a matrix, which is cleared. */
  void begin(BlockTridiagonal matrix) {
    matrix.clear();
    lower = matrix.lower();
    diagonal = matrix.diagonal();
    upper = matrix.upper();
  }

  @Override
  public void displacement(int cell, double g) {
    int left = BLOCK * BLOCK * cell;
    int right = left + BLOCK * BLOCK;
    diagonal[left] += g;
    upper[left] -= g;
    diagonal[right] += g;
    lower[right] -= g;
  }

  @Override
  public void flow(int cell, int column, double left, double right, double step) {
    double phiLeft = -left - step;
    double phiRight = -right + step;
    int atLeft = BLOCK * (BLOCK * cell + (grid.isMetal(cell) ? 1 : column));
    int atRight = BLOCK * (BLOCK * (cell + 1) + (grid.isMetal(cell + 1) ? 1 : column));
    diagonal[atLeft] += left;
    diagonal[atLeft + column] += phiLeft;
    upper[atLeft] += right;
    upper[atLeft + column] += phiRight;
    lower[atRight] -= left;
    lower[atRight + column] -= phiLeft;
    diagonal[atRight] -= right;
    diagonal[atRight + column] -= phiRight;
  }

  @Override
  public void emission(int cell, int column, boolean edgeLeft, double edge, double step) {
    double phiLeft = -edge - step;
    int atLeft = BLOCK * (BLOCK * cell + (grid.isMetal(cell) ? 1 : column));
    int atRight = BLOCK * (BLOCK * (cell + 1) + (grid.isMetal(cell + 1) ? 1 : column));
    if (edgeLeft) {
      diagonal[atLeft] += edge;
      lower[atRight] -= edge;
    } else {
      upper[atLeft] += edge;
      diagonal[atRight] -= edge;
    }
    diagonal[atLeft + column] += phiLeft;
    upper[atLeft + column] += step;
    lower[atRight + column] -= phiLeft;
    diagonal[atRight + column] -= step;
  }

  @Override
  public void charge(int node, double byElectrons, double byHoles) {
    int at = BLOCK * BLOCK * node;
    diagonal[at] += byElectrons + byHoles;
    diagonal[at + 1] -= byElectrons;
    diagonal[at + 2] -= byHoles;
  }

  @Override
  public void pairs(int node, double byElectrons, double byHoles, double bySplitting) {
    int at = BLOCK * BLOCK * node;
    diagonal[at + 3] -= byElectrons - byHoles;
    diagonal[at + 4] += byElectrons + bySplitting;
    diagonal[at + 5] -= byHoles + bySplitting;
    diagonal[at + 6] += byElectrons - byHoles;
    diagonal[at + 7] -= byElectrons + bySplitting;
    diagonal[at + 8] += byHoles + bySplitting;
  }

  @Override
  public void unitRow(int node, int row) {
    int at = BLOCK * (BLOCK * node + row);
    for (int k = 0; k < BLOCK; k++) {
      lower[at + k] = 0;
      diagonal[at + k] = k == row ? 1 : 0;
      upper[at + k] = 0;
    }
  }

  @Override
  public void metalRows(int node) {
    unitRow(node, 0);
    unitRow(node, 2);
    int at = BLOCK * BLOCK * node;
    diagonal[at + 1] = -1;
    diagonal[at + 2 * BLOCK + 1] = -1;
  }

  @Override
  public double scaleRow(int node, int row, boolean whole) {
    int at = BLOCK * (BLOCK * node + row);
    double scale = 1 / (whole ? diagonal[at + 1] + diagonal[at + 2] : diagonal[at + row]);
    for (int k = at; k < at + BLOCK; k++) {
      lower[k] *= scale;
      diagonal[k] *= scale;
      upper[k] *= scale;
    }
    return scale;
  }
}
