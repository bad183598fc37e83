package anodyne.junction;

import anodyne.quantity.Constants;

/**
 * Lowering of the barriers at the outer contacts by the image force, Δ = √(q E/(4π ε)) of the field
 * that pulls carriers away from the metal. Sze and Ng, Physics of Semiconductor Devices, 3rd ed.,
 * chapter 3, doi 10.1002/0470068329.
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
    Stack stack = state.start.stack();
    double wantedLeft = lowering(stack.left(), true);
    double wantedRight = lowering(stack.right(), false);
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
    return lowering(state.start.stack().left(), true);
  }

  /** The same at the right face. */
  double rightLowering() {
    return lowering(state.start.stack().right(), false);
  }

  private double lowering(Contact contact, boolean left) {
    Stack stack = state.start.stack();
    int layer = left ? 0 : stack.layers().size() - 1;
    if (!(contact instanceof Contact.SchottkyBarrier barrier)
        || !barrier.imageLowering()
        || !(stack.layers().get(layer) instanceof Layer.Semiconductor s)) {
      return 0;
    }
    CarrierGrid grid = state.grid;
    double[] unknown = state.unknown;
    int cell = left ? 1 : grid.cells() - 2;
    double inner = left ? unknown[BLOCK * 2] : unknown[BLOCK * (grid.nodes() - 3)];
    double face = left ? unknown[BLOCK] : unknown[BLOCK * (grid.nodes() - 2)];
    double slope = (inner - face) / (grid.end()[cell] - grid.start()[cell]);
    double permittivity = s.permittivity() * Constants.VACUUM_PERMITTIVITY_F_PER_M;
    double sign = state.start.bulk()[layer].isNType() ? 1 : -1;
    double field = Math.max(0, sign * slope);
    return sign * Math.sqrt(Constants.ELEMENTARY_CHARGE_C * field / (4 * Math.PI * permittivity));
  }
}
