package anodyne.analysis;

/** How a differential capacity is smoothed. Every way keeps the charge. */
public sealed interface Smoothing {

  /**
   * By a bell curve.
   *
   * @param deviation_V its standard deviation, above 0
   */
  record Gaussian(double deviation_V) implements Smoothing {
    public Gaussian {
      if (!(deviation_V > 0)) {
        throw new IllegalArgumentException("deviation_V must be > 0, got " + deviation_V);
      }
    }
  }

  /**
   * By parabolas through the points of a window (Savitzky and Golay 1964).
   *
   * @param window_V width of the window, above 0
   */
  record SavitzkyGolay(double window_V) implements Smoothing {
    public SavitzkyGolay {
      if (!(window_V > 0)) {
        throw new IllegalArgumentException("window_V must be > 0, got " + window_V);
      }
    }
  }

  /**
   * Not at all: the charge of each row is counted at its voltage (Feng et al. 2020, level
   * evaluation), so that the width of the bins is the only choice. Bins should be whole multiples
   * of what the instrument resolves.
   */
  record Histogram() implements Smoothing {}

  /** The same with half the width. */
  default Smoothing halved() {
    return switch (this) {
      case Gaussian(double deviation_V) -> new Gaussian(0.5 * deviation_V);
      case SavitzkyGolay(double window_V) -> new SavitzkyGolay(0.5 * window_V);
      case Histogram() -> this;
    };
  }

  /** Weights of the points at distance 0, 1, ... on a grid; together with their mirror 1. */
  default double[] weights(double grid_V) {
    return switch (this) {
      case Gaussian(double deviation_V) -> gaussian(deviation_V / grid_V);
      case SavitzkyGolay(double window_V) ->
          savitzkyGolay(Math.max(0, (int) Math.round(0.5 * (window_V / grid_V - 1))));
      case Histogram() -> new double[] {1};
    };
  }

  private static double[] gaussian(double deviation) {
    int half = (int) Math.ceil(5 * deviation);
    double[] weights = new double[half + 1];
    double sum = 0;
    for (int k = 0; k <= half; k++) {
      weights[k] = Math.exp(-0.5 * k * k / (deviation * deviation));
      sum += k == 0 ? weights[k] : 2 * weights[k];
    }
    for (int k = 0; k <= half; k++) {
      weights[k] /= sum;
    }
    return weights;
  }

  /** The value at the middle of a parabola through 2 m + 1 points, in closed form. */
  private static double[] savitzkyGolay(int m) {
    double[] weights = new double[m + 1];
    double n = (2.0 * m + 1) * (4.0 * m * m + 4.0 * m - 3);
    for (int k = 0; k <= m; k++) {
      weights[k] = m == 0 ? 1 : 3 * (3.0 * m * m + 3.0 * m - 1 - 5.0 * k * k) / n;
    }
    return weights;
  }
}
