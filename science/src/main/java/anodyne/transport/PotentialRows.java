package anodyne.transport;

import anodyne.junction.Contact;
import anodyne.junction.Geometry;
import anodyne.junction.InterfaceCharge;
import anodyne.junction.Layer;
import anodyne.junction.Stack;
import anodyne.numerics.BlockTridiagonal;
import anodyne.quantity.Constants;
import java.util.Arrays;

/**
 * Poisson's equation of every node: its charge less the displacement that leaves it. At a neutral
 * face the charge alone; beside a metal or where the potential is fixed, the value it must have.
 */
final class PotentialRows {
  private static final double PERMITTIVITY_PER_CHARGE =
      Constants.VACUUM_PERMITTIVITY_F_PER_M / Constants.ELEMENTARY_CHARGE_C;
  private static final double NOT_FIXED = Double.NaN;

  private final Layout layout;
  private final TransportGrid grid;
  private final Matter matter;
  private final NodeUnknowns at;
  private final int[] charges;
  private final boolean[] metal;
  private final double[] workFunction;
  private final double[] shift;
  private final double[] permittance;
  private final double[] permittivity;
  private final double[] nodeArea;
  private final double[] sheet;
  private final double[] sheetStates;
  private final int[] metalOfNode;
  private final double[] fixedPotential;
  private final boolean[] prescribed;
  private final boolean neutralLeft;
  private final boolean neutralRight;

  PotentialRows(
      Stack stack,
      Layout layout,
      TransportGrid grid,
      Species species,
      Matter matter,
      NodeUnknowns at) {
    this.layout = layout;
    this.grid = grid;
    this.matter = matter;
    this.at = at;
    charges = species.charges();
    int layers = stack.layers().size();
    shift = stack.shifts_V();
    metal = new boolean[layers];
    workFunction = new double[layers];
    permittance = new double[grid.cells()];
    permittivity = new double[grid.cells()];
    for (int l = 0; l < layers; l++) {
      switch (stack.layers().get(l)) {
        case Layer.Metal m -> {
          metal[l] = true;
          workFunction[l] = m.workFunction_eV();
        }
        case Layer.Semiconductor s -> {
          for (int c = grid.firstCell(l); c < grid.firstCell(l + 1); c++) {
            permittivity[c] = s.permittivity() * PERMITTIVITY_PER_CHARGE;
            permittance[c] = grid.face()[c] / grid.width()[c] * permittivity[c];
          }
        }
      }
    }
    nodeArea = new double[grid.nodes()];
    Arrays.setAll(nodeArea, i -> Math.pow(grid.x()[i], stack.geometry().power()));
    sheet = new double[grid.nodes()];
    sheetStates = new double[grid.nodes()];
    fillInterfaces(stack);
    metalOfNode = new int[grid.nodes()];
    prescribed = new boolean[grid.nodes()];
    Arrays.fill(metalOfNode, -1);
    for (int s = 0; s < grid.states(); s++) {
      if (metal[grid.layerOfState()[s]]) {
        metalOfNode[grid.nodeOfState()[s]] = grid.layerOfState()[s];
        prescribed[grid.nodeOfState()[s]] = true;
      }
    }
    fixedPotential = new double[grid.nodes()];
    Arrays.fill(fixedPotential, NOT_FIXED);
    boolean move = layout.electronsMove();
    neutralLeft =
        stack.geometry() == Geometry.SLAB
            && !metal[0]
            && neutral(stack.left(), "left")
            && (!move || layout.supplyNode() == 0);
    neutralRight =
        !metal[layers - 1]
            && neutral(stack.right(), "right")
            && (!move || layout.supplyNode() != 0);
  }

  private void fillInterfaces(Stack stack) {
    for (int l = 0; l < grid.layers() - 1; l++) {
      int i = grid.firstCell(l + 1);
      InterfaceCharge charge = stack.interfaceCharge().get(l);
      sheetStates[i] = nodeArea[i] * charge.states_per_eV_m2();
      sheet[i] = nodeArea[i] * charge.fixed_per_m2();
      if (sheetStates[i] > 0) {
        sheet[i] -= sheetStates[i] * stack.neutralLevel_V(l);
      }
    }
  }

  /** True for a face kept neutral, false for one without field. */
  private static boolean neutral(Contact contact, String face) {
    return switch (contact) {
      case Contact.Ohmic() -> true;
      case Contact.Insulated() -> false;
      case Contact.BandBending _, Contact.SchottkyBarrier _ ->
          throw new IllegalArgumentException(
              "with moving ions a face is ohmic (neutral) or insulated (without field); the "
                  + face
                  + " contact is neither");
    };
  }

  /** Keeps u of a node at a value, whatever the charges; {@code NaN} sets it free again. */
  void fix(int node, double u_V) {
    fixedPotential[node] = u_V;
    prescribed[node] = metalOfNode[node] >= 0 || !Double.isNaN(u_V);
  }

  boolean isMetal(int layer) {
    return metal[layer];
  }

  /** True if the node lies in a metal or on its face. */
  boolean inMetal(int node) {
    return metalOfNode[node] >= 0;
  }

  /** True if the charge of a node depends on the potentials around it. */
  boolean isDisplaced(int node) {
    return (node > 0 && permittance[node - 1] > 0)
        || (node < grid.cells() && permittance[node] > 0)
        || sheetStates[node] > 0;
  }

  /** Potential ψ of a state. */
  double psi_V(int state) {
    int layer = grid.layerOfState()[state];
    int node = grid.nodeOfState()[state];
    return metal[layer] ? at.fermi_V[node] - workFunction[layer] : at.u_V[node] + shift[layer];
  }

  /** Value u must have at a node by a metal or a fixed potential. */
  private double prescribedValue(int i) {
    int layer = metalOfNode[i];
    return layer >= 0 ? at.fermi_V[i] - workFunction[layer] - shift[layer] : fixedPotential[i];
  }

  private boolean isNeutral(int i) {
    return (i == 0 && neutralLeft) || (i == layout.nodes() - 1 && neutralRight);
  }

  private double displacement(int c) {
    return permittance[c] * (at.u_V[c] - at.u_V[c + 1]);
  }

  private double sheetCharge(int i) {
    return sheet[i] - sheetStates[i] * (at.u_V[i] - at.fermi_V[i]);
  }

  /** Sheet charge of a node less the displacement that leaves it: minus the charge it must have. */
  double excess(int i) {
    double into = i > 0 ? displacement(i - 1) : 0;
    double out = i < grid.cells() ? displacement(i) : 0;
    return sheetCharge(i) - (out - into);
  }

  void rates(double[] f) {
    int block = layout.block();
    int nodes = layout.nodes();
    for (int i = 0; i < nodes; i++) {
      f[i * block] = 0;
    }
    double[] volume = grid.volume();
    int[] node = grid.nodeOfState();
    for (int s = 0; s < volume.length; s++) {
      f[node[s] * block] += volume[s] * matter.charge[s];
    }
    double before = 0;
    for (int i = 0; i < nodes; i++) {
      double out = i < nodes - 1 ? displacement(i) : 0;
      if (prescribed[i]) {
        f[i * block] = prescribedValue(i) - at.u_V[i];
      } else if (!isNeutral(i)) {
        f[i * block] += sheetCharge(i) - (out - before);
      }
      before = out;
    }
  }

  /** Derivatives of the rows by u alone, with the sign changed. */
  void byPotential(BlockTridiagonal jacobian) {
    double[] d = jacobian.diagonal();
    for (int s = 0; s < grid.states(); s++) {
      d[grid.nodeOfState()[s]] -= grid.volume()[s] * matter.chargeByPotential[s];
    }
    for (int i = 0; i < layout.nodes(); i++) {
      if (prescribed[i]) {
        d[i] = 1;
      } else if (!isNeutral(i)) {
        double left = i > 0 ? permittance[i - 1] : 0;
        double right = i < grid.cells() ? permittance[i] : 0;
        d[i] += left + right + sheetStates[i];
        jacobian.lower()[i] = -left;
        jacobian.upper()[i] = -right;
      }
    }
  }

  /** Rows of G = shift dA/dy - df/dy; in metals what Gauss's law says of the electrons too. */
  void derivatives(double shiftRate, BlockTridiagonal matrix) {
    for (int l = 0; l < grid.layers(); l++) {
      if (!metal[l]) {
        charges(l, matrix);
      }
    }
    int block = layout.block();
    boolean move = layout.electronsMove();
    double[] d = matrix.diagonal();
    for (int i = 0; i < layout.nodes(); i++) {
      int row = i * block * block;
      double left = i > 0 ? permittance[i - 1] : 0;
      double right = i < grid.cells() ? permittance[i] : 0;
      if (prescribed[i]) {
        Arrays.fill(d, row, row + block, 0);
        d[row] = 1;
        if (metalOfNode[i] >= 0 && move) {
          d[row + layout.electronSlot()] = -1;
          int electrons = row + layout.electronSlot() * block;
          d[electrons] -= shiftRate * (left + right + sheetStates[i]);
          d[electrons + layout.electronSlot()] += shiftRate * sheetStates[i];
          matrix.lower()[electrons] += shiftRate * left;
          matrix.upper()[electrons] += shiftRate * right;
        }
      } else if (!isNeutral(i)) {
        d[row] += left + right + sheetStates[i];
        if (move) {
          d[row + layout.electronSlot()] -= sheetStates[i];
        }
        matrix.lower()[row] -= left;
        matrix.upper()[row] -= right;
      }
    }
  }

  private void charges(int layer, BlockTridiagonal matrix) {
    int square = layout.block() * layout.block();
    double[] d = matrix.diagonal();
    double[] volume = grid.volume();
    int end = grid.firstCell(layer + 1);
    for (int i = grid.firstCell(layer); i <= end; i++) {
      int s = i + layer;
      d[i * square] -= volume[s] * matter.chargeByPotential[s];
      if (layout.holesApart()) {
        d[i * square + layout.electronSlot()] -= volume[s] * matter.electronSlope(s);
        d[i * square + layout.holeSlot()] -= volume[s] * matter.holeSlope(s);
      } else if (layout.electronsMove()) {
        d[i * square + layout.electronSlot()] -= volume[s] * matter.netElectronsByPotential[s];
      }
    }
    for (int k = 0; k < layout.ions(); k++) {
      for (int j = 0; j < layout.ions(); j++) {
        if (j == k || matter.sites(layer).compete(k, j)) {
          double z = charges[k];
          int first = matter.first(k, j) + layer;
          for (int i = grid.firstCell(layer); i <= end; i++) {
            d[i * square + 1 + j] -= z * volume[i + layer] * matter.slope[first + i];
          }
        }
      }
    }
  }

  /**
   * Field at an end of a cell: the displacement at its middle and the charge of the half cell
   * between; 0 in a metal.
   *
   * @param state of the end
   * @param side -1 for the first node, 1 for the last
   */
  double fieldAtEnd(int cell, int state, int side) {
    int end = side < 0 ? cell : cell + 1;
    double perField = nodeArea[end] * permittivity[cell];
    if (perField == 0) {
      return 0;
    }
    double half = side < 0 ? grid.leftHalf()[cell] : grid.rightHalf()[cell];
    return (displacement(cell) + side * half * matter.charge[state]) / perField;
  }

  /** True if there can be a field in a cell: it lies in no metal. */
  boolean hasField(int cell) {
    return permittance[cell] > 0;
  }
}
