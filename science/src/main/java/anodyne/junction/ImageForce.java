package anodyne.junction;

import anodyne.quantity.Constants;

/**
 * How far the image force lowers the barrier of an outer contact, √(q E / 4 π ε).
 *
 * <p>E is the field at the face: that in the middle of the first cell and, by Gauss's law, the
 * charge of dopants and ions between the two. Carriers and traps there are not counted. Order 2 in
 * the cell width where they are few, as at a depleted face.
 */
final class ImageForce {
  private static final int BLOCK = 3;

  private final Equilibrium.Start start;
  private final CarrierGrid grid;
  private final NodeBalances balances;

  ImageForce(Equilibrium.Start start, CarrierGrid grid, NodeBalances balances) {
    this.start = start;
    this.grid = grid;
    this.balances = balances;
  }

  /** Change of u at a face, positive where electrons meet the barrier; 0 if nothing is lowered. */
  double lowering(double[] unknown, boolean left) {
    if (!isLowered(left)) {
      return 0;
    }
    double sign = start.bulk()[layer(left)].isNType() ? 1 : -1;
    double field = Math.max(0, sign * slope(unknown, left));
    return sign
        * Math.sqrt(
            Constants.ELEMENTARY_CHARGE_C * field / (4 * Math.PI * permittivity_F_per_m(left)));
  }

  /** Its derivative by the drop from the next node to the face. */
  double loweringByDrop(double[] unknown, boolean left) {
    double lowering = lowering(unknown, left);
    return lowering == 0 ? 0 : 0.5 * lowering / slope(unknown, left) * share(left) / width(left);
  }

  private boolean isLowered(boolean left) {
    Stack stack = start.stack();
    return (left ? stack.left() : stack.right()) instanceof Contact.SchottkyBarrier barrier
        && barrier.imageLowering()
        && stack.layers().get(layer(left)) instanceof Layer.Semiconductor;
  }

  /** Rise of u from the face into the layer per length, at the face. */
  private double slope(double[] unknown, boolean left) {
    int cell = cell(left);
    double inner = unknown[BLOCK * (left ? cell + 1 : cell)];
    double face = unknown[BLOCK * (left ? cell : cell + 1)];
    double charge =
        Constants.ELEMENTARY_CHARGE_C
            * balances.immobile(cell, left)
            / start.stack().geometry().area(position_m(left));
    return share(left) * (inner - face) / width(left) + charge / permittivity_F_per_m(left);
  }

  private double permittivity_F_per_m(boolean left) {
    return start.stack().layers().get(layer(left)) instanceof Layer.Semiconductor s
        ? s.permittivity() * Constants.VACUUM_PERMITTIVITY_F_PER_M
        : Double.POSITIVE_INFINITY;
  }

  /** Area in the middle of the outermost cell over that of the face. */
  private double share(boolean left) {
    int cell = cell(left);
    Geometry geometry = start.stack().geometry();
    return geometry.area(0.5 * (grid.start()[cell] + grid.end()[cell]))
        / geometry.area(position_m(left));
  }

  private double position_m(boolean left) {
    return left ? grid.start()[cell(true)] : grid.end()[cell(false)];
  }

  private double width(boolean left) {
    return grid.end()[cell(left)] - grid.start()[cell(left)];
  }

  /** The outermost cell that has a width: before it the carriers are emitted. */
  private int cell(boolean left) {
    return left ? 1 : grid.cells() - 2;
  }

  private int layer(boolean left) {
    return left ? 0 : start.stack().layers().size() - 1;
  }
}
