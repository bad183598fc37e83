package anodyne.transport;

/**
 * Where the unknowns and the rows of a node stand: potential, ions, moving electrons.
 *
 * @param nodes of the grid
 * @param ions of the stack
 * @param electronsMove true if their quasi-Fermi potential is an unknown
 * @param supplyNode through which moving electrons come and go
 */
record Layout(int nodes, int ions, boolean electronsMove, int supplyNode) {
  /** Unknowns of a node. */
  int block() {
    return 1 + ions + (electronsMove ? 1 : 0);
  }

  /** Slot of the electrons, if they move. */
  int electronSlot() {
    return 1 + ions;
  }

  int size() {
    return nodes * block();
  }
}
