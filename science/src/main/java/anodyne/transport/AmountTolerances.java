package anodyne.transport;

import java.util.Arrays;

/**
 * How accurate amounts and levels must be. The tolerance of a level is what changes the amount of
 * its node by the tolerance of the amount, at most {@link #ROUGH_V}.
 */
final class AmountTolerances {
  /** Error of a level that is let pass wherever it is: a thirteenth of kT/e, 8 % of a density. */
  private static final double ROUGH_V = 2e-3;

  /** Error of the potential in Newton's iteration. */
  private static final double POTENTIAL_V = 1e-5;

  private final Layout layout;
  private final TransportGrid grid;
  private final Matter matter;
  private final IonFaces faces;
  private final double vt_V;
  private final double[] even;
  private double relative;
  private double passed = 1;

  AmountTolerances(Layout layout, TransportGrid grid, Matter matter, IonFaces faces, double vt_V) {
    this.layout = layout;
    this.grid = grid;
    this.matter = matter;
    this.faces = faces;
    this.vt_V = vt_V;
    even = new double[layout.nodes()];
  }

  /**
   * @param ofNode relative, of what a node holds
   * @param ofEven relative, of what a node would hold if as many ions were spread evenly
   * @param spread number of these ions, times the area
   */
  void set(double ofNode, double ofEven, double spread) {
    relative = ofNode;
    double whole = Arrays.stream(grid.volume()).sum();
    Arrays.fill(even, 0);
    for (int s = 0; s < grid.states(); s++) {
      even[grid.nodeOfState()[s]] += ofEven * spread * grid.volume()[s] / whole;
    }
    passed = ofEven * spread;
  }

  /** Tolerances at the densities last evaluated. */
  void fill(double[] tolerances, double[] ofAmounts) {
    int block = layout.block();
    double[] volume = grid.volume();
    int[] node = grid.nodeOfState();
    Arrays.fill(tolerances, 0);
    Arrays.fill(ofAmounts, 0);
    for (int k = 0; k < layout.ions(); k++) {
      int first = matter.first(k);
      for (int s = 0; s < volume.length; s++) {
        double held = volume[s] * matter.density[first + s];
        int row = node[s] * block + 1 + k;
        ofAmounts[row] += held;
        tolerances[row] += held * matter.free[first + s];
      }
    }
    for (int i = 0; i < layout.nodes(); i++) {
      tolerances[i * block] = POTENTIAL_V;
      for (int k = 0; k < layout.ions(); k++) {
        int row = i * block + 1 + k;
        double amount = relative * ofAmounts[row] + even[i];
        ofAmounts[row] = amount;
        tolerances[row] = Math.min(ROUGH_V, amount * vt_V / tolerances[row]);
      }
      if (layout.electronsMove()) {
        tolerances[i * block + layout.electronSlot()] = ROUGH_V;
        ofAmounts[i * block + layout.electronSlot()] = Double.POSITIVE_INFINITY;
      }
    }
    if (layout.holesApart()) {
      ofHoles(tolerances, ofAmounts);
    }
    for (int k = 0; k < layout.ions(); k++) {
      ofHeld(0, k, tolerances, ofAmounts);
      ofHeld(layout.nodes() - 1, k, tolerances, ofAmounts);
    }
  }

  /** As accurate as ions: where there are few, their level may be rough. */
  private void ofHoles(double[] tolerances, double[] ofAmounts) {
    int block = layout.block();
    int slot = layout.holeSlot();
    for (int s = 0; s < grid.states(); s++) {
      ofAmounts[grid.nodeOfState()[s] * block + slot] += grid.volume()[s] * matter.holes[s];
    }
    for (int i = 0; i < layout.nodes(); i++) {
      int row = i * block + slot;
      double held = ofAmounts[row];
      double amount = relative * held + even[i];
      ofAmounts[row] = amount;
      tolerances[row] = held > 0 ? Math.min(ROUGH_V, amount * vt_V / held) : ROUGH_V;
    }
  }

  private void ofHeld(int node, int k, double[] tolerances, double[] ofAmounts) {
    if (faces.isHeld(node, k)) {
      int row = node * layout.block() + 1 + k;
      ofAmounts[row] = passed;
      tolerances[row] = passed / faces.passedUnit();
    }
  }
}
