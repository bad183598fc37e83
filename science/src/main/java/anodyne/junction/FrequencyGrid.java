package anodyne.junction;

import anodyne.quantity.Series;

/**
 * Frequencies at equal ratios.
 *
 * @param from_Hz first frequency
 * @param to_Hz end; the last frequency is the last whole step before it
 * @param perDecade frequencies in each decade
 */
public record FrequencyGrid(double from_Hz, double to_Hz, int perDecade) {
  /** A share of a step that rounding may add or take. */
  private static final double SLACK = 1e-9;

  private static final int MOST_PER_DECADE = 1000;

  public FrequencyGrid {
    Bounds.require("first frequency", from_Hz, 1e-12, SmallSignal.MOST_HZ, "Hz");
    Bounds.require("last frequency", to_Hz, from_Hz, SmallSignal.MOST_HZ, "Hz");
    Bounds.require("frequencies per decade", perDecade, 1, MOST_PER_DECADE, "");
  }

  /** The frequencies, rising. */
  public Series values_Hz() {
    double start = Math.log10(from_Hz);
    int steps = (int) Math.floor((Math.log10(to_Hz) - start) * perDecade + SLACK);
    double[] values = new double[steps + 1];
    for (int i = 0; i <= steps; i++) {
      values[i] = i == 0 ? from_Hz : Math.pow(10, start + (double) i / perDecade);
    }
    return Series.of(values);
  }
}
