package anodyne.junction;

import java.util.Optional;

/** The textbook depletion approximation. Sze and Ng, Physics of Semiconductor Devices, ch. 2, 3. */
final class DepletionEstimate {
  private DepletionEstimate() {}

  /**
   * @param bending_V potential that the two sides share, signed as the built-in potential
   */
  static Optional<Interface.DepletionApproximation> of(
      Layer left, NeutralBulk leftBulk, Layer right, NeutralBulk rightBulk, double bending_V) {
    double leftDoping = depletable(left, leftBulk, bending_V);
    double rightDoping = depletable(right, rightBulk, -bending_V);
    double v = Math.abs(bending_V);
    if (!(leftDoping + rightDoping > 0) || v == 0) {
      return Optional.empty();
    }
    double leftPermittivity = permittivity(left);
    double rightPermittivity = permittivity(right);
    double leftDrop;
    if (leftDoping > 0 && rightDoping > 0) {
      leftDrop =
          v
              * rightPermittivity
              * rightDoping
              / (leftPermittivity * leftDoping + rightPermittivity * rightDoping);
    } else {
      leftDrop = leftDoping > 0 ? v : 0;
    }
    double rightDrop = v - leftDrop;
    double leftWidth = width(leftPermittivity, leftDoping, leftDrop);
    double rightWidth = width(rightPermittivity, rightDoping, rightDrop);
    double sign = Math.signum(bending_V);
    return Optional.of(
        new Interface.DepletionApproximation(
            leftWidth,
            rightWidth,
            leftWidth > 0 ? sign * 2 * leftDrop / leftWidth : 0,
            rightWidth > 0 ? sign * 2 * rightDrop / rightWidth : 0));
  }

  /** Majority density of a side that the bending depletes, 0 of one that it does not. */
  private static double depletable(Layer layer, NeutralBulk bulk, double electronsLost_V) {
    if (!(layer instanceof Layer.Semiconductor)) {
      return 0;
    }
    if (bulk.isNType()) {
      return electronsLost_V > 0 ? bulk.electrons_per_m3() : 0;
    }
    return electronsLost_V < 0 ? bulk.holes_per_m3() : 0;
  }

  private static double width(double permittivity, double doping, double drop_V) {
    return doping > 0 ? Math.sqrt(2 * permittivity * drop_V / doping) : 0;
  }

  private static double permittivity(Layer layer) {
    return layer instanceof Layer.Semiconductor s
        ? s.permittivity() * Equilibrium.PERMITTIVITY_PER_CHARGE
        : 0;
  }
}
