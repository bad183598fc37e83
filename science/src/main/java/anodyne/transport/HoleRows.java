package anodyne.transport;

import anodyne.junction.Layer;
import anodyne.junction.Recombination;
import anodyne.junction.Stack;
import anodyne.numerics.BlockTridiagonal;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Balances of the holes where they have a quasi-Fermi potential of their own: what flows in and is
 * generated less what recombines. The balance of electrons less holes needs neither of the latter.
 *
 * <p>In a metal, at its faces and where the electrons are supplied both have one level: there
 * recombination is as fast as the flows ask for.
 */
final class HoleRows {
  private final Layout layout;
  private final TransportGrid grid;
  private final Matter matter;
  private final NodeUnknowns at;
  private final PotentialRows potential;
  private final ElectronRows electrons;
  private final double vt_V;
  private final @Nullable Recombination[] recombination;

  HoleRows(
      Stack stack,
      Layout layout,
      TransportGrid grid,
      Matter matter,
      NodeUnknowns at,
      PotentialRows potential,
      ElectronRows electrons,
      double vt_V) {
    this.layout = layout;
    this.grid = grid;
    this.matter = matter;
    this.at = at;
    this.potential = potential;
    this.electrons = electrons;
    this.vt_V = vt_V;
    recombination = new Recombination[grid.layers()];
    for (int l = 0; l < grid.layers(); l++) {
      switch (stack.layers().get(l)) {
        case Layer.Semiconductor s -> {
          if (layout.holesApart() && !s.traps().isEmpty()) {
            throw new IllegalArgumentException(
                "with levels of their own for electrons and holes a layer has no traps that hold"
                    + " charge, "
                    + s.name()
                    + " has");
          }
          recombination[l] = new Recombination(s, vt_V);
        }
        case Layer.Metal _ -> {}
      }
    }
  }

  /** True if the row of a node stores something. */
  boolean stores(int node) {
    return !isJoined(node);
  }

  /** True if electrons and holes of a node have one level. */
  private boolean isJoined(int node) {
    return potential.inMetal(node) || electrons.isSupplied(node);
  }

  void amounts(double[] amounts) {
    int block = layout.block();
    int slot = layout.holeSlot();
    for (int s = 0; s < grid.states(); s++) {
      int node = grid.nodeOfState()[s];
      if (!isJoined(node)) {
        amounts[node * block + slot] += grid.volume()[s] * matter.holes[s];
      }
    }
  }

  void rates(double[] f) {
    int block = layout.block();
    int slot = layout.holeSlot();
    double before = 0;
    for (int i = 0; i < layout.nodes(); i++) {
      double behind = i < grid.cells() ? electrons.holeFlux(i) : 0;
      f[i * block + slot] = isJoined(i) ? at.fermi_V[i] - at.holeFermi_V[i] : before - behind;
      before = behind;
    }
    for (int s = 0; s < grid.states(); s++) {
      int node = grid.nodeOfState()[s];
      Recombination r = recombination[grid.layerOfState()[s]];
      if (r != null && !isJoined(node)) {
        evaluate(r, s, node);
        f[node * block + slot] += grid.volume()[s] * (r.generation_per_m3_s() - r.rate());
      }
    }
  }

  private void evaluate(Recombination r, int s, int node) {
    r.evaluate(
        matter.electrons[s], matter.holes[s], (at.holeFermi_V[node] - at.fermi_V[node]) / vt_V);
  }

  /** Rows of G = shift dA/dy - df/dy, to which the flows have been added. */
  void derivatives(double shiftRate, BlockTridiagonal matrix) {
    int block = layout.block();
    int slot = layout.holeSlot();
    double[] d = matrix.diagonal();
    for (int s = 0; s < grid.states(); s++) {
      int node = grid.nodeOfState()[s];
      Recombination r = recombination[grid.layerOfState()[s]];
      if (r != null && !isJoined(node)) {
        evaluate(r, s, node);
        int row = (node * block + slot) * block;
        double volume = grid.volume()[s];
        double byElectrons = r.byElectrons() * matter.electronSlope(s);
        double byHoles = (shiftRate + r.byHoles()) * matter.holeSlope(s);
        double bySplitting = r.bySplitting() / vt_V;
        d[row] += volume * (byElectrons - byHoles);
        d[row + layout.electronSlot()] -= volume * (byElectrons + bySplitting);
        d[row + slot] += volume * (byHoles + bySplitting);
      }
    }
    for (int i = 0; i < layout.nodes(); i++) {
      if (isJoined(i)) {
        int row = (i * block + slot) * block;
        Arrays.fill(matrix.lower(), row, row + block, 0);
        Arrays.fill(d, row, row + block, 0);
        Arrays.fill(matrix.upper(), row, row + block, 0);
        d[row + layout.electronSlot()] = -1;
        d[row + slot] = 1;
      }
    }
  }
}
