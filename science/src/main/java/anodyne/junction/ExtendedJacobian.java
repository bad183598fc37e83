package anodyne.junction;

import anodyne.numerics.ExtendedBlockTridiagonal;

/**
 * The derivatives with twice the digits of a double. Every term is added for itself, so that sums
 * which cancel do so exactly.
 */
final class ExtendedJacobian implements CarrierJacobian {
  private final CarrierGrid grid;
  private final ExtendedBlockTridiagonal matrix;
  private double leastLink;

  ExtendedJacobian(CarrierGrid grid, ExtendedBlockTridiagonal matrix) {
    this.grid = grid;
    this.matrix = matrix;
  }

  /**
   * Clears the matrix.
   *
   * @param link share of its diagonal added to each balance: it keeps the level of a part that is
   *     connected more weakly than this, and moves no solution
   */
  void begin(double link) {
    matrix.clear();
    leastLink = link;
  }

  @Override
  public void displacement(int cell, double g) {
    matrix.add(cell, 0, 0, 0, g);
    matrix.add(cell, 1, 0, 0, -g);
    matrix.add(cell + 1, 0, 0, 0, g);
    matrix.add(cell + 1, -1, 0, 0, -g);
  }

  @Override
  public void flow(int cell, int column, double left, double right, double step) {
    for (int side = 0; side < 2; side++) {
      int node = cell + side;
      int row = grid.isMetal(node) ? 1 : column;
      double sign = side == 0 ? 1 : -1;
      matrix.add(node, -side, row, 0, sign * left);
      matrix.add(node, -side, row, column, -sign * left);
      matrix.add(node, -side, row, column, -sign * step);
      matrix.add(node, 1 - side, row, 0, sign * right);
      matrix.add(node, 1 - side, row, column, -sign * right);
      matrix.add(node, 1 - side, row, column, sign * step);
    }
  }

  @Override
  public void emission(int cell, int column, boolean edgeLeft, double edge, double step) {
    int from = edgeLeft ? 0 : 1;
    for (int side = 0; side < 2; side++) {
      int node = cell + side;
      int row = grid.isMetal(node) ? 1 : column;
      double sign = side == 0 ? 1 : -1;
      matrix.add(node, from - side, row, 0, sign * edge);
      matrix.add(node, -side, row, column, -sign * edge);
      matrix.add(node, -side, row, column, -sign * step);
      matrix.add(node, 1 - side, row, column, sign * step);
    }
  }

  @Override
  public void charge(int node, double byElectrons, double byHoles) {
    matrix.add(node, 0, 0, 0, byElectrons);
    matrix.add(node, 0, 0, 0, byHoles);
    matrix.add(node, 0, 0, 1, -byElectrons);
    matrix.add(node, 0, 0, 2, -byHoles);
  }

  @Override
  public void pairs(int node, double byElectrons, double byHoles, double bySplitting) {
    for (int row = 1; row <= 2; row++) {
      double sign = row == 1 ? -1 : 1;
      matrix.add(node, 0, row, 0, sign * byElectrons);
      matrix.add(node, 0, row, 0, -sign * byHoles);
      matrix.add(node, 0, row, 1, -sign * byElectrons);
      matrix.add(node, 0, row, 1, -sign * bySplitting);
      matrix.add(node, 0, row, 2, sign * byHoles);
      matrix.add(node, 0, row, 2, sign * bySplitting);
    }
  }

  @Override
  public void unitRow(int node, int row) {
    matrix.unitRow(node, row);
  }

  @Override
  public void metalRows(int node) {
    matrix.unitRow(node, 0);
    matrix.unitRow(node, 2);
    matrix.add(node, 0, 0, 1, -1);
    matrix.add(node, 0, 2, 1, -1);
  }

  @Override
  public double scaleRow(int node, int row, boolean whole) {
    double size = matrix.diagonal(node, row, row) + (whole ? matrix.diagonal(node, 1, 2) : 0);
    double scale = Math.scalb(1.0, -Math.getExponent(size));
    matrix.scaleRow(node, row, scale);
    if (row > 0) {
      matrix.add(node, 0, row, row, Math.abs(size * scale) * leastLink);
    }
    return scale;
  }
}
