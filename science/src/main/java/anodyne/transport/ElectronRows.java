package anodyne.transport;

import anodyne.junction.FluxScheme;
import anodyne.junction.Layer;
import anodyne.junction.Stack;
import anodyne.numerics.BlockTridiagonal;
import java.util.Arrays;

/**
 * Balances of the net number of electrons, electrons less holes, where they move.
 *
 * <p>In a metal their number follows from Gauss's law, as the level fixes the potential: it is that
 * of the ions, z c, and what the displacement at a face of the metal asks for. So the row of a node
 * of a metal is the balance of its electrons less z times the balances of its ions: it stores the
 * charge of the face, and inside the metal nothing, which leaves an algebraic row for the level. A
 * node held at the level of a reservoir belongs to it with its electrons.
 *
 * <p>At the node they are supplied through, and in a metal there, their level is kept at 0. Beyond
 * a metal that lies between other layers every charge is counted, so that the charge of the metal's
 * far face is known from Gauss's law and may not be counted once more: where no ion passes the end
 * of the stack there, no current flows beyond the metal nor, therefore, in it, which is the row of
 * that node. Where ions do pass there it is counted twice, and starts are often not found.
 */
final class ElectronRows {
  /**
   * Conductivity of a metal over the largest of the ions: it stands for an equipotential, and a
   * larger one would make the rounding of its level a current.
   */
  private static final double METAL_OVER_IONS = 1e6;

  private static final int NONE = -1;

  private final Layout layout;
  private final TransportGrid grid;
  private final Matter matter;
  private final NodeUnknowns at;
  private final PotentialRows potential;
  private final IonRows ions;
  private final IonFaces faces;
  private final int[] charges;
  private final double vt_V;
  private final double[] electronConductance;
  private final double[] holeConductance;
  private final double[] flux;
  private final double[] holeFlux;
  private final boolean[] supplied;
  private final int[] closedCell;
  private final EdgeFlux edge = new EdgeFlux(FluxScheme.EXCESS_POTENTIAL);

  ElectronRows(
      Stack stack,
      Layout layout,
      TransportGrid grid,
      Species species,
      Matter matter,
      NodeUnknowns at,
      PotentialRows potential,
      IonRows ions,
      IonFaces faces,
      double vt_V) {
    this.layout = layout;
    this.grid = grid;
    this.matter = matter;
    this.at = at;
    this.potential = potential;
    this.ions = ions;
    this.faces = faces;
    this.vt_V = vt_V;
    charges = species.charges();
    electronConductance = new double[grid.cells()];
    holeConductance = new double[grid.cells()];
    flux = new double[grid.cells()];
    holeFlux = new double[grid.cells()];
    for (int c = 0; c < grid.cells(); c++) {
      double perWidth = grid.face()[c] / grid.width()[c];
      switch (stack.layers().get(grid.layerOfCell()[c])) {
        case Layer.Semiconductor s -> {
          electronConductance[c] = perWidth * vt_V * s.kinetics().electronMobility_m2_per_Vs();
          holeConductance[c] = perWidth * vt_V * s.kinetics().holeMobility_m2_per_Vs();
        }
        case Layer.Metal _ -> electronConductance[c] = perWidth * METAL_OVER_IONS * fastest(stack);
      }
    }
    supplied = new boolean[grid.nodes()];
    closedCell = new int[grid.nodes()];
    Arrays.fill(closedCell, NONE);
    fillMetals(stack);
  }

  /** Largest conductivity of an ion over e, 1/(m V s). */
  private double fastest(Stack stack) {
    return stack.layers().stream()
        .flatMap(layer -> layer.ions().stream())
        .mapToDouble(ion ->
            ion.charge()
                * ion.charge()
                * ion.sites_per_m3().orElse(ion.initial_per_m3())
                * ion.diffusivity_m2_per_s()
                / vt_V)
        .max()
        .orElse(1);
  }

  private void fillMetals(Stack stack) {
    int away = layout.supplyNode() == 0 ? 1 : -1;
    boolean reached = true;
    int node = layout.supplyNode();
    supplied[node] = true;
    for (int n = 0; n < grid.cells(); n++, node += away) {
      int cell = away > 0 ? node : node - 1;
      int beyond = cell + away;
      boolean metal = isMetal(stack, cell);
      reached &= metal;
      supplied[node + away] = reached;
      boolean far = beyond >= 0 && beyond < grid.cells() && !isMetal(stack, beyond);
      if (metal && !reached && far) {
        closedCell[node + away] = cell;
      }
    }
  }

  private boolean isMetal(Stack stack, int cell) {
    return stack.layers().get(grid.layerOfCell()[cell]) instanceof Layer.Metal;
  }

  /** True if no current flows beyond the metal whose far face a node is. */
  private boolean closes(int node) {
    return closedCell[node] != NONE
        && !faces.isDriven(layout.supplyNode() == 0 ? Face.RIGHT : Face.LEFT);
  }

  /** Evaluates the fluxes at the densities last evaluated. */
  void evaluate() {
    for (int c = 0; c < flux.length; c++) {
      double fermiStep = at.fermi_V[c + 1] - at.fermi_V[c];
      if (potential.isMetal(grid.layerOfCell()[c])) {
        flux[c] = electronConductance[c] * fermiStep;
        continue;
      }
      electronEdge(c, fermiStep);
      double electrons = edge.flux;
      holeEdge(c);
      holeFlux[c] = edge.flux;
      flux[c] = electrons - edge.flux;
    }
  }

  /** Net flux of electrons through a cell, as last evaluated. */
  double flux(int cell) {
    return flux[cell];
  }

  /** Flux of holes through a cell, as last evaluated; 0 in a metal. */
  double holeFlux(int cell) {
    return holeFlux[cell];
  }

  /** True if the level of a node is that of the supply. */
  boolean isSupplied(int node) {
    return supplied[node];
  }

  private void electronEdge(int c, double fermiStep) {
    int l = grid.leftState()[c];
    int r = grid.rightState()[c];
    edge.evaluate(
        electronConductance[c],
        matter.electrons[l],
        matter.electrons[r],
        matter.electronExcess[l],
        matter.electronExcess[r],
        (at.u_V[c] - at.u_V[c + 1]) / vt_V,
        -fermiStep / vt_V,
        0);
  }

  private void holeEdge(int c) {
    double fermiStep = at.holeFermi_V[c + 1] - at.holeFermi_V[c];
    int l = grid.leftState()[c];
    int r = grid.rightState()[c];
    edge.evaluate(
        holeConductance[c],
        matter.holes[l],
        matter.holes[r],
        matter.holeExcess[l],
        matter.holeExcess[r],
        (at.u_V[c + 1] - at.u_V[c]) / vt_V,
        fermiStep / vt_V,
        0);
  }

  void amounts(double[] amounts) {
    int block = layout.block();
    int slot = layout.electronSlot();
    for (int s = 0; s < grid.states(); s++) {
      amounts[grid.nodeOfState()[s] * block + slot] += grid.volume()[s] * matter.netElectrons[s];
    }
    for (int i = 0; i < layout.nodes(); i++) {
      if (supplied[i] || closes(i)) {
        amounts[i * block + slot] = 0;
      } else if (potential.inMetal(i)) {
        amounts[i * block + slot] = potential.excess(i);
      }
    }
  }

  /** True if the row of a node stores something. */
  boolean stores(int node) {
    return !supplied[node]
        && !closes(node)
        && (!potential.inMetal(node) || potential.isDisplaced(node));
  }

  /** Rates, after those of the ions. */
  void rates(double[] f) {
    int block = layout.block();
    double before = 0;
    for (int c = 0; c < flux.length; c++) {
      f[c * block + layout.electronSlot()] = before - flux[c];
      before = flux[c];
    }
    f[flux.length * block + layout.electronSlot()] = before;
    for (int i = 0; i < layout.nodes(); i++) {
      for (int k = 0; k < layout.ions() && potential.inMetal(i); k++) {
        if (follows(i, k)) {
          f[i * block + layout.electronSlot()] -= charges[k] * f[i * block + 1 + k];
        }
      }
    }
    for (int i = 0; i < layout.nodes(); i++) {
      if (supplied[i]) {
        f[i * block + layout.electronSlot()] = -at.fermi_V[i];
      } else if (closes(i)) {
        f[i * block + layout.electronSlot()] = current(closedCell[i]);
      }
    }
  }

  /** Electrons that flow through a cell less those that its ions take along. */
  private double current(int cell) {
    double sum = flux[cell];
    for (int k = 0; k < layout.ions(); k++) {
      sum -= charges[k] * ions.edges().flux[k * grid.cells() + cell];
    }
    return sum;
  }

  /** True if the electrons of a node of a metal follow its own ions. */
  private boolean follows(int node, int ion) {
    return ions.present(node, ion) && !faces.isHeld(node, ion);
  }

  /** Rows of G = shift dA/dy - df/dy, while those of the ions hold their flows alone. */
  void derivatives(double shiftRate, BlockTridiagonal matrix) {
    for (int s = 0; s < grid.states(); s++) {
      if (!potential.inMetal(grid.nodeOfState()[s])) {
        storage(s, shiftRate, matrix.diagonal());
      }
    }
    for (int c = 0; c < flux.length; c++) {
      cell(c, matrix);
    }
    for (int i = 0; i < layout.nodes(); i++) {
      for (int k = 0; k < layout.ions() && potential.inMetal(i); k++) {
        if (follows(i, k)) {
          follow(i, k, matrix);
        }
      }
    }
    int block = layout.block();
    for (int i = 0; i < layout.nodes(); i++) {
      if (supplied[i] || closes(i)) {
        int row = (i * block + layout.electronSlot()) * block;
        Arrays.fill(matrix.lower(), row, row + block, 0);
        Arrays.fill(matrix.diagonal(), row, row + block, 0);
        Arrays.fill(matrix.upper(), row, row + block, 0);
        if (supplied[i]) {
          matrix.diagonal()[row + layout.electronSlot()] = 1;
        } else {
          close(row, i, closedCell[i], matrix);
        }
      }
    }
  }

  /** Derivatives of the current of a cell, from those of its ions in the rows beside it. */
  private void close(int row, int node, int cell, BlockTridiagonal matrix) {
    int block = layout.block();
    double[] byLeft = node == cell ? matrix.diagonal() : matrix.lower();
    double[] byRight = node == cell ? matrix.upper() : matrix.diagonal();
    for (int k = 0; k < layout.ions(); k++) {
      int left = (cell * block + 1 + k) * block;
      int right = left + block * block;
      for (int slot = 0; slot < block; slot++) {
        byLeft[row + slot] -= charges[k] * matrix.lower()[right + slot];
        byRight[row + slot] += charges[k] * matrix.upper()[left + slot];
      }
    }
    byLeft[row + layout.electronSlot()] += electronConductance[cell];
    byRight[row + layout.electronSlot()] -= electronConductance[cell];
  }

  private void storage(int s, double shiftRate, double[] d) {
    int slot = layout.electronSlot();
    int row = (grid.nodeOfState()[s] * layout.block() + slot) * layout.block();
    double stored = shiftRate * grid.volume()[s] * matter.netElectronsByPotential[s];
    d[row] += stored;
    if (layout.holesApart()) {
      d[row + slot] -= shiftRate * grid.volume()[s] * matter.electronSlope(s);
      d[row + layout.holeSlot()] -= shiftRate * grid.volume()[s] * matter.holeSlope(s);
    } else {
      d[row + slot] -= stored;
    }
  }

  /** Subtracts z times the flows of an ion from the row of the electrons. */
  private void follow(int node, int ion, BlockTridiagonal matrix) {
    int block = layout.block();
    int row = (node * block + layout.electronSlot()) * block;
    int from = (node * block + 1 + ion) * block;
    double z = charges[ion];
    for (int slot = 0; slot < block; slot++) {
      matrix.lower()[row + slot] -= z * matrix.lower()[from + slot];
      matrix.diagonal()[row + slot] -= z * matrix.diagonal()[from + slot];
      matrix.upper()[row + slot] -= z * matrix.upper()[from + slot];
    }
  }

  private void cell(int c, BlockTridiagonal matrix) {
    int slot = layout.electronSlot();
    if (potential.isMetal(grid.layerOfCell()[c])) {
      spread(c, slot, -electronConductance[c], electronConductance[c], matrix);
      return;
    }
    int l = grid.leftState()[c];
    int r = grid.rightState()[c];
    double fermiStep = at.fermi_V[c + 1] - at.fermi_V[c];
    electronEdge(c, fermiStep);
    double left =
        (edge.byLeftDensity * matter.electrons[l] * matter.electronGrade[l]
                + edge.byLeftLogFree * (matter.electronGrade[l] - 1))
            / vt_V;
    double right =
        (edge.byRightDensity * matter.electrons[r] * matter.electronGrade[r]
                + edge.byRightLogFree * (matter.electronGrade[r] - 1))
            / vt_V;
    double step = edge.byPotential / vt_V;
    spread(c, 0, left + step, right - step, matrix);
    spread(c, slot, -left, -right, matrix);
    holeEdge(c);
    left =
        (edge.byLeftDensity * matter.holes[l] * matter.holeGrade[l]
                + edge.byLeftLogFree * (matter.holeGrade[l] - 1))
            / vt_V;
    right =
        (edge.byRightDensity * matter.holes[r] * matter.holeGrade[r]
                + edge.byRightLogFree * (matter.holeGrade[r] - 1))
            / vt_V;
    step = edge.byPotential / vt_V;
    spread(c, 0, left + step, right - step, matrix);
    spread(c, layout.holeSlot(), -left, -right, matrix);
    if (layout.holesApart()) {
      spread(c, layout.holeSlot(), 0, -left - step, step - right, matrix);
      spread(c, layout.holeSlot(), layout.holeSlot(), left, right, matrix);
    }
  }

  private void spread(int c, int slot, double byLeft, double byRight, BlockTridiagonal matrix) {
    spread(c, layout.electronSlot(), slot, byLeft, byRight, matrix);
  }

  /** Adds the derivatives of the flux of a cell by a slot on both sides to the rows beside it. */
  private void spread(
      int c, int of, int slot, double byLeft, double byRight, BlockTridiagonal matrix) {
    int block = layout.block();
    int row = (c * block + of) * block + slot;
    int next = row + block * block;
    matrix.diagonal()[row] += byLeft;
    matrix.upper()[row] += byRight;
    matrix.lower()[next] -= byLeft;
    matrix.diagonal()[next] -= byRight;
  }

  /**
   * Resistance of the electrons along x over that of an ion at the state last evaluated, over the
   * cells the ion moves in; 0 where it does not move.
   */
  double share(int ion) {
    double electronic = 0;
    double ionic = 0;
    int z = charges[ion];
    for (int l = 0; l < grid.layers(); l++) {
      if (potential.isMetal(l) || !ions.edges().moves(l, ion)) {
        continue;
      }
      int first = matter.first(ion);
      for (int c = grid.firstCell(l); c < grid.firstCell(l + 1); c++) {
        int s = c + l;
        ionic +=
            1
                / (z
                    * z
                    * ions.edges().conductance(c, ion)
                    * mean(matter.density[first + s], matter.density[first + s + 1]));
        electronic +=
            1
                / (electronConductance[c] * mean(matter.electrons[s], matter.electrons[s + 1])
                    + holeConductance[c] * mean(matter.holes[s], matter.holes[s + 1]));
      }
    }
    return ionic > 0 ? electronic / ionic : 0;
  }

  private static double mean(double a, double b) {
    return Math.sqrt(a * b);
  }
}
