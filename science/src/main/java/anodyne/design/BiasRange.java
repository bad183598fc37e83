package anodyne.design;

import anodyne.quantity.Series;

/**
 * Equally spaced biases, the potential of the last contact less that of the first.
 *
 * @param from_V first bias
 * @param to_V end; the last bias is the last whole step before it
 * @param step_V of the sign that leads from the first to the end
 */
public record BiasRange(double from_V, double to_V, double step_V) {
  /** Most biases of a range. */
  public static final int MOST_POINTS = 2001;

  /** Largest bias. */
  public static final double MOST_V = 100;

  /** A share of the step that rounding may add or take. */
  private static final double SLACK = 1e-9;

  /** Digits of a bias behind the point: 1e-12 V. */
  private static final double DIGITS = 1e12;

  public BiasRange {
    if (!(Math.abs(from_V) <= MOST_V) || !(Math.abs(to_V) <= MOST_V)) {
      throw new IllegalArgumentException(
          "the bias must lie in [-"
              + MOST_V
              + ", "
              + MOST_V
              + "] V, got "
              + from_V
              + " to "
              + to_V);
    }
    if (!(Math.abs(step_V) >= 1e-9)) {
      throw new IllegalArgumentException(
          "the step of the bias must be at least 1e-9 V in size, got " + step_V);
    }
    if ((to_V - from_V) * step_V < 0) {
      throw new IllegalArgumentException(
          "a step of " + step_V + " V does not lead from " + from_V + " to " + to_V + " V");
    }
    if (!((to_V - from_V) / step_V < MOST_POINTS - 1 + SLACK)) {
      throw new IllegalArgumentException(
          "a sweep has at most "
              + MOST_POINTS
              + " biases, got "
              + Math.round((to_V - from_V) / step_V + 1));
    }
  }

  /** The biases, in order. */
  public Series values_V() {
    int steps = (int) Math.floor((to_V - from_V) / step_V + SLACK);
    double[] values = new double[steps + 1];
    for (int i = 0; i <= steps; i++) {
      values[i] = Math.rint((from_V + i * step_V) * DIGITS) / DIGITS + 0.0;
    }
    return Series.of(values);
  }

  /** The largest bias of either sign. */
  public double largest_V() {
    return Math.max(Math.abs(from_V), Math.abs(to_V));
  }
}
