package anodyne.junction;

/**
 * Derivatives of the balances of charge (row 0), electrons (1) and holes (2) of every node by u, φn
 * and φp of the node and its neighbours.
 *
 * <p>Terms come as physics gives them, each of which adds to several entries so that charge and
 * carriers that leave one balance arrive in another. At a metal both carriers go into row 1.
 */
sealed interface CarrierJacobian permits DoubleJacobian, ExtendedJacobian {
  /** Displacement through a cell, g (u_left - u_right). */
  void displacement(int cell, double g);

  /**
   * Flow through a cell from the balance of its left node to that of its right node, a (u_l - φ_l)
   * + b (u_r - φ_r) + d (φ_r - φ_l).
   *
   * @param column 1 for electrons, 2 for holes
   * @param left a
   * @param right b
   * @param step d
   */
  void flow(int cell, int column, double left, double right, double step);

  /**
   * Flow over the edge of an interface, e (u - φ_l) + d (φ_r - φ_l), with u of the side whose edge
   * decides.
   *
   * @param edge e
   * @param step d
   */
  void emission(int cell, int column, boolean edgeLeft, double edge, double step);

  /** Charge stored at a node, Cn (u - φn) + Cp (u - φp). */
  void charge(int node, double byElectrons, double byHoles);

  /** Pairs that recombine at a node, n' (u - φn) + p' (φp - u) + s (φp - φn). */
  void pairs(int node, double byElectrons, double byHoles, double bySplitting);

  /** Makes a row that of the unit matrix. */
  void unitRow(int node, int row);

  /** Makes the rows 0 and 2 of a metal those of u - φn and φp - φn. */
  void metalRows(int node);

  /**
   * Divides a row by about its diagonal.
   *
   * @param whole true if it holds the balance of both carriers
   * @return what the residual is to be multiplied with
   */
  double scaleRow(int node, int row, boolean whole);
}
