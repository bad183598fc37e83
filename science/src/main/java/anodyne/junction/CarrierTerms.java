package anodyne.junction;

/**
 * Derivatives of the balances of charge (row 0), electrons (1) and holes (2) of the nodes by u, φn
 * and φp, in the terms that physics gives. What leaves one balance arrives in another; at a metal
 * both carriers go into one balance.
 */
interface CarrierTerms {
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
}
