package anodyne.junction;

import anodyne.numerics.BlockTridiagonal;
import anodyne.numerics.NodalSystem;
import org.jspecify.annotations.Nullable;

/**
 * Finite volumes of the Poisson equation of a stack at equilibrium.
 *
 * <p>-(1/x^g) d/dx (x^g ε dψ/dx) = q (p - n + Σ z c + N). The unknown is u = ψ minus the sum of all
 * interface steps to the left, continuous everywhere: a step only shifts the affinity of the layers
 * behind it. Fluxes live on cell middles, charges in the half cells beside a node, so that an
 * interface node carries charge of both layers. Second order.
 *
 * <p>Residuals are divided by the elementary charge: carriers per area (times x^g).
 */
final class PoissonProblem implements NodalSystem {
  private final double[] x;
  private final int[] layerOfCell;
  private final @Nullable Species[] species;
  private final double[] shift;
  private final double[] conductance;
  private final double[] leftHalf;
  private final double[] rightHalf;
  private final double[] fixedValue;
  private final double[] sheet;
  private final double[] states;

  /**
   * @param x node positions, m
   * @param layerOfCell layer that each cell belongs to
   * @param species charge model by layer, null for metals
   * @param shift sum of interface steps left of each layer, V
   * @param fixedValue u of each node, NaN where it is unknown
   */
  PoissonProblem(
      Stack stack,
      double[] x,
      int[] layerOfCell,
      @Nullable Species[] species,
      double[] shift,
      double[] fixedValue) {
    this.x = x;
    this.layerOfCell = layerOfCell;
    this.species = species;
    this.shift = shift;
    this.fixedValue = fixedValue;
    int cells = x.length - 1;
    conductance = new double[cells];
    leftHalf = new double[cells];
    rightHalf = new double[cells];
    sheet = new double[x.length];
    states = new double[x.length];
    Geometry shape = stack.geometry();
    for (int i = 1; i < cells; i++) {
      if (layerOfCell[i - 1] != layerOfCell[i]) {
        addInterfaceCharge(stack, i, shape.area(x[i]));
      }
    }
    for (int c = 0; c < cells; c++) {
      double middle = 0.5 * (x[c] + x[c + 1]);
      leftHalf[c] = shape.volume(x[c], middle);
      rightHalf[c] = shape.volume(middle, x[c + 1]);
      if (stack.layers().get(layerOfCell[c]) instanceof Layer.Semiconductor s) {
        conductance[c] =
            shape.area(middle)
                * s.permittivity()
                * Equilibrium.PERMITTIVITY_PER_CHARGE
                / (x[c + 1] - x[c]);
      }
    }
  }

  /** Charge of an interface at its node: σ/q = fixed - D (u + level). */
  private void addInterfaceCharge(Stack stack, int node, double area) {
    int left = layerOfCell[node - 1];
    InterfaceCharge charge = stack.interfaceCharge().get(left);
    states[node] = area * charge.states_per_eV_m2();
    sheet[node] = area * charge.fixed_per_m2() - states[node] * stack.neutralLevel_V(left);
  }

  @Override
  public int nodes() {
    return x.length;
  }

  @Override
  public int block() {
    return 1;
  }

  @Override
  public void assemble(double[] u, double[] residual, BlockTridiagonal jacobian) {
    double[] lower = jacobian.lower();
    double[] diagonal = jacobian.diagonal();
    double[] upper = jacobian.upper();
    int last = x.length - 1;
    for (int i = 0; i <= last; i++) {
      if (!Double.isNaN(fixedValue[i])) {
        residual[i] = u[i] - fixedValue[i];
        lower[i] = 0;
        diagonal[i] = 1;
        upper[i] = 0;
        continue;
      }
      double left = i > 0 ? conductance[i - 1] : 0;
      double right = i < last ? conductance[i] : 0;
      double r = 0;
      double d = left + right;
      if (i > 0) {
        r += left * (u[i] - u[i - 1]);
      }
      if (i < last) {
        r += right * (u[i] - u[i + 1]);
      }
      boolean oneLayer = i > 0 && i < last && layerOfCell[i - 1] == layerOfCell[i];
      if (oneLayer) {
        Species s = species[layerOfCell[i]];
        s.evaluate(u[i] + shift[layerOfCell[i]]);
        double w = rightHalf[i - 1] + leftHalf[i];
        r -= w * s.charge;
        d -= w * s.slope;
      } else {
        if (i > 0) {
          Species s = species[layerOfCell[i - 1]];
          s.evaluate(u[i] + shift[layerOfCell[i - 1]]);
          r -= rightHalf[i - 1] * s.charge;
          d -= rightHalf[i - 1] * s.slope;
        }
        if (i < last) {
          Species s = species[layerOfCell[i]];
          s.evaluate(u[i] + shift[layerOfCell[i]]);
          r -= leftHalf[i] * s.charge;
          d -= leftHalf[i] * s.slope;
        }
      }
      r -= sheet[i] - states[i] * u[i];
      d += states[i];
      residual[i] = r;
      lower[i] = -left;
      diagonal[i] = d;
      upper[i] = -right;
    }
  }

  /**
   * Displacement times x^g over the elementary charge on the right end of a cell, seen from the
   * cell: the flux at its middle plus the charge of its right half.
   */
  double displacementAtRightEnd(double[] u, int cell) {
    Species s = species[layerOfCell[cell]];
    if (s == null) {
      return 0;
    }
    s.evaluate(u[cell + 1] + shift[layerOfCell[cell]]);
    return displacementAtMiddle(u, cell) + rightHalf[cell] * s.charge;
  }

  /** As {@link #displacementAtRightEnd}, on the left end. */
  double displacementAtLeftEnd(double[] u, int cell) {
    Species s = species[layerOfCell[cell]];
    if (s == null) {
      return 0;
    }
    s.evaluate(u[cell] + shift[layerOfCell[cell]]);
    return displacementAtMiddle(u, cell) - leftHalf[cell] * s.charge;
  }

  private double displacementAtMiddle(double[] u, int cell) {
    return conductance[cell] * (u[cell] - u[cell + 1]);
  }
}
