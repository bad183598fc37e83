package anodyne.junction;

import java.util.Arrays;

/**
 * The derivatives at an operating point, cell by cell and node by node; see {@link LinearResponse}.
 * The first index is the carrier, 1 for electrons and 2 for holes.
 */
final class ResponseTerms implements CarrierTerms {
  private static final int BLOCK = 3;

  /** g of each cell. */
  final double[] permittance;

  /** a_k of each cell. */
  final double[][] fromLeft;

  /** a_l of each cell. */
  final double[][] fromRight;

  /** d of each cell. */
  final double[][] fromStep;

  /** C of each node. */
  final double[][] storage;

  /** Derivative by φ - u of the pairs generated at each node. */
  final double[][] capture;

  /** Change of u at the left face by the drop of u behind it. */
  double leftLowering;

  /** Change of u at the right face by the drop of u before it. */
  double rightLowering;

  ResponseTerms(CarrierGrid grid) {
    permittance = new double[grid.cells()];
    fromLeft = new double[BLOCK][grid.cells()];
    fromRight = new double[BLOCK][grid.cells()];
    fromStep = new double[BLOCK][grid.cells()];
    storage = new double[BLOCK][grid.nodes()];
    capture = new double[BLOCK][grid.nodes()];
  }

  /** Takes the present state of a solver on the same grid. */
  void take(BiasedSolver at) {
    for (int carrier = 1; carrier < BLOCK; carrier++) {
      Arrays.fill(storage[carrier], 0);
      Arrays.fill(capture[carrier], 0);
    }
    double[] unknown = at.state.unknown;
    at.state.problem.linearise(unknown, this);
    leftLowering = at.image.leftLoweringByDrop();
    rightLowering = at.image.rightLoweringByDrop();
  }

  @Override
  public void displacement(int cell, double g) {
    permittance[cell] = g;
  }

  @Override
  public void flow(int cell, int column, double left, double right, double step) {
    fromLeft[column][cell] = left;
    fromRight[column][cell] = right;
    fromStep[column][cell] = step;
  }

  @Override
  public void emission(int cell, int column, boolean edgeLeft, double edge, double step) {
    fromLeft[column][cell] = edgeLeft ? edge : 0;
    fromRight[column][cell] = edgeLeft ? 0 : edge;
    fromStep[column][cell] = edgeLeft ? step : step + edge;
  }

  @Override
  public void charge(int node, double byElectrons, double byHoles) {
    storage[1][node] += byElectrons;
    storage[2][node] += byHoles;
  }

  @Override
  public void pairs(int node, double byElectrons, double byHoles, double bySplitting) {
    capture[1][node] += byElectrons + bySplitting;
    capture[2][node] -= byHoles + bySplitting;
  }
}
