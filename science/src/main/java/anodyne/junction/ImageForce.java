package anodyne.junction;

import anodyne.quantity.Constants;

/**
 * Lowering of the barriers at the outer contacts by the image force, Δ = √(q E/(4π ε)) of the field
 * that pulls carriers away from the metal. Sze and Ng, Physics of Semiconductor Devices, 3rd ed.,
 * chapter 3, doi 10.1002/0470068329.
 *
 * <p>E is the field at the face: that in the middle of the first cell and, by Gauss's law, the
 * charge of dopants and ions between the two. Carriers and traps there are not counted. Order 2 in
 * the cell width where they are few, as at a depleted face.
 */
final class ImageForce {
  private static final int BLOCK = 3;

  private final BiasedState state;
  private double left;
  private double right;

  ImageForce(BiasedState state) {
    this.state = state;
  }

  /** Puts the barriers where they stand without a field. */
  void release() {
    left = 0;
    right = 0;
    moveFaces();
  }

  /**
   * Moves the faces by a share of the way to the image force of the present fields.
   *
   * @return the larger way, V
   */
  double approach(double share) {
    double wantedLeft = lowering(true);
    double wantedRight = lowering(false);
    double moved = Math.max(Math.abs(wantedLeft - left), Math.abs(wantedRight - right));
    left += share * (wantedLeft - left);
    right += share * (wantedRight - right);
    moveFaces();
    return moved;
  }

  private void moveFaces() {
    Stack stack = state.start.stack();
    int layers = stack.layers().size();
    if (stack.left() instanceof Contact.SchottkyBarrier && state.grid.leftContact()) {
      state.problem.fixFace(true, state.start.faceValue(stack.left(), 0) + left);
    }
    if (stack.right() instanceof Contact.SchottkyBarrier && state.grid.rightContact()) {
      state.problem.fixFace(false, state.start.faceValue(stack.right(), layers - 1) + right);
    }
  }

  /** Change of u at the left face by the present field, positive where electrons meet a barrier. */
  double leftLowering() {
    return lowering(true);
  }

  /** The same at the right face. */
  double rightLowering() {
    return lowering(false);
  }

  /** Derivative of {@link #leftLowering} by the drop from the next node to the face. */
  double leftLoweringByDrop() {
    return loweringByDrop(true);
  }

  /** The same at the right face. */
  double rightLoweringByDrop() {
    return loweringByDrop(false);
  }

  private double lowering(boolean atLeft) {
    if (!isLowered(atLeft)) {
      return 0;
    }
    double sign = state.start.bulk()[layer(atLeft)].isNType() ? 1 : -1;
    double field = Math.max(0, sign * slope(atLeft));
    return sign
        * Math.sqrt(
            Constants.ELEMENTARY_CHARGE_C * field / (4 * Math.PI * permittivity_F_per_m(atLeft)));
  }

  private double loweringByDrop(boolean atLeft) {
    double lowering = lowering(atLeft);
    return lowering == 0 ? 0 : 0.5 * lowering / slope(atLeft) * share(atLeft) / width(atLeft);
  }

  private boolean isLowered(boolean atLeft) {
    Stack stack = state.start.stack();
    return (atLeft ? stack.left() : stack.right()) instanceof Contact.SchottkyBarrier barrier
        && barrier.imageLowering()
        && stack.layers().get(layer(atLeft)) instanceof Layer.Semiconductor;
  }

  /** Rise of u from the face into the layer per length, at the face. */
  private double slope(boolean atLeft) {
    int cell = cell(atLeft);
    double inner = state.unknown[BLOCK * (atLeft ? cell + 1 : cell)];
    double face = state.unknown[BLOCK * (atLeft ? cell : cell + 1)];
    double charge =
        Constants.ELEMENTARY_CHARGE_C
            * state.problem.balances.immobile(cell, atLeft)
            / state.start.stack().geometry().area(position_m(atLeft));
    return share(atLeft) * (inner - face) / width(atLeft) + charge / permittivity_F_per_m(atLeft);
  }

  private double permittivity_F_per_m(boolean atLeft) {
    return state.start.stack().layers().get(layer(atLeft)) instanceof Layer.Semiconductor s
        ? s.permittivity() * Constants.VACUUM_PERMITTIVITY_F_PER_M
        : Double.POSITIVE_INFINITY;
  }

  /** Area in the middle of the outermost cell over that of the face. */
  private double share(boolean atLeft) {
    int cell = cell(atLeft);
    Geometry geometry = state.start.stack().geometry();
    return geometry.area(0.5 * (state.grid.start()[cell] + state.grid.end()[cell]))
        / geometry.area(position_m(atLeft));
  }

  private double position_m(boolean atLeft) {
    return atLeft ? state.grid.start()[cell(true)] : state.grid.end()[cell(false)];
  }

  private double width(boolean atLeft) {
    return state.grid.end()[cell(atLeft)] - state.grid.start()[cell(atLeft)];
  }

  /** The outermost cell that has a width: before it the carriers are emitted. */
  private int cell(boolean atLeft) {
    return atLeft ? 1 : state.grid.cells() - 2;
  }

  private int layer(boolean atLeft) {
    return atLeft ? 0 : state.start.stack().layers().size() - 1;
  }
}
