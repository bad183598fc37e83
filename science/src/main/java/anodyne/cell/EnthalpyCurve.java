package anodyne.cell;

import java.util.function.DoubleUnaryOperator;

/**
 * Integral of U - T dU/dT over the filled share, from 0: the enthalpy that leaves with sodium,
 * against sodium metal, over the charge of the whole phase. Integrated by Gauss's rule between
 * equal steps, cubics between these: one function of the state, so that a cycle gives back what it
 * took to the last digit.
 */
final class EnthalpyCurve {
  private static final int PIECES = 1000;
  private static final double STEP = 1.0 / PIECES;

  /** Half the distance of the outer points of Gauss's rule of three. */
  private static final double OUTER = 0.5 * Math.sqrt(0.6);

  private final double[] value_V = new double[PIECES + 1];
  private final double[] slope_V = new double[PIECES + 1];

  /**
   * @param potential_V U - T dU/dT over the filled share
   */
  EnthalpyCurve(DoubleUnaryOperator potential_V) {
    slope_V[0] = potential_V.applyAsDouble(0);
    for (int i = 0; i < PIECES; i++) {
      double middle = (i + 0.5) * STEP;
      double outer =
          potential_V.applyAsDouble(middle - OUTER * STEP)
              + potential_V.applyAsDouble(middle + OUTER * STEP);
      value_V[i + 1] = value_V[i] + STEP / 18 * (5 * outer + 8 * potential_V.applyAsDouble(middle));
      slope_V[i + 1] = potential_V.applyAsDouble((i + 1) * STEP);
    }
  }

  /** The integral from 0 to x, V; straight beyond empty and full. */
  double at(double x) {
    if (x <= 0) {
      return slope_V[0] * x;
    }
    if (x >= 1) {
      return value_V[PIECES] + slope_V[PIECES] * (x - 1);
    }
    int i = Math.min((int) (x * PIECES), PIECES - 1);
    double s = x * PIECES - i;
    double secant = value_V[i + 1] - value_V[i];
    double left = slope_V[i] * STEP - secant;
    double right = slope_V[i + 1] * STEP - secant;
    return value_V[i] + s * (secant + (1 - s) * ((1 - s) * left - s * right));
  }

  /** Its derivative. */
  double slope(double x) {
    if (x <= 0) {
      return slope_V[0];
    }
    if (x >= 1) {
      return slope_V[PIECES];
    }
    int i = Math.min((int) (x * PIECES), PIECES - 1);
    double s = x * PIECES - i;
    double secant = value_V[i + 1] - value_V[i];
    double left = slope_V[i] * STEP - secant;
    double right = slope_V[i + 1] * STEP - secant;
    return PIECES * (secant + (1 - s) * (1 - 3 * s) * left - s * (2 - 3 * s) * right);
  }
}
