package anodyne.transport;

/** The unknowns last read, by their kind. Entry i of ion k is at {@code k * nodes + i}. */
final class NodeUnknowns {
  private final Layout layout;

  /** Potential less the interface steps to the left of the node. */
  final double[] u_V;

  /** Quasi-Fermi potential of the electrons, 0 unless they move. */
  final double[] fermi_V;

  /** Quasi-Fermi potential of the holes; that of the electrons unless they are apart. */
  final double[] holeFermi_V;

  /** Levels of the ions, at a held face that it is held at. */
  final double[] level_V;

  NodeUnknowns(Layout layout) {
    this.layout = layout;
    u_V = new double[layout.nodes()];
    fermi_V = new double[layout.nodes()];
    holeFermi_V = layout.holesApart() ? new double[layout.nodes()] : fermi_V;
    level_V = new double[layout.nodes() * layout.ions()];
  }

  void read(double[] y, IonFaces faces) {
    int nodes = layout.nodes();
    int block = layout.block();
    for (int i = 0, at = 0; i < nodes; i++, at += block) {
      u_V[i] = y[at];
    }
    for (int k = 0; k < layout.ions(); k++) {
      int first = k * nodes;
      for (int i = 0, at = 1 + k; i < nodes; i++, at += block) {
        level_V[first + i] = y[at];
      }
      if (faces.isHeld(0, k)) {
        level_V[first] = faces.heldLevel_V(0, k);
      }
      if (faces.isHeld(nodes - 1, k)) {
        level_V[first + nodes - 1] = faces.heldLevel_V(nodes - 1, k);
      }
    }
    if (layout.electronsMove()) {
      for (int i = 0, at = layout.electronSlot(); i < nodes; i++, at += block) {
        fermi_V[i] = y[at];
      }
    }
    if (layout.holesApart()) {
      for (int i = 0, at = layout.holeSlot(); i < nodes; i++, at += block) {
        holeFermi_V[i] = y[at];
      }
    }
  }
}
