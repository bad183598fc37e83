package anodyne.transport;

/**
 * Where the unknowns and the rows of a node stand: potential, ions, moving electrons.
 *
 * @param nodes of the grid
 * @param ions of the stack
 * @param electronsMove true if their quasi-Fermi potential is an unknown
 * @param holesApart true if the holes have a quasi-Fermi potential of their own too
 * @param supplyNode through which moving electrons come and go
 */
record Layout(int nodes, int ions, boolean electronsMove, boolean holesApart, int supplyNode) {
  /** Unknowns of a node. */
  int block() {
    return 1 + ions + (electronsMove ? 1 : 0) + (holesApart ? 1 : 0);
  }

  /** Slot of the electrons, if they move. */
  int electronSlot() {
    return 1 + ions;
  }

  /** Slot of the holes: that of the electrons unless they are apart. */
  int holeSlot() {
    return holesApart ? 2 + ions : electronSlot();
  }

  int size() {
    return nodes * block();
  }
}
