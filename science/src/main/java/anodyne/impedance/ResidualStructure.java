package anodyne.impedance;

import anodyne.quantity.Series;
import java.util.Arrays;

/**
 * Whether residuals look like noise: runs of equal sign, distance from a normal distribution, and
 * the size of what varies slowly.
 *
 * @param runsDeviation number of runs of equal sign, less what independent signs would give, in
 *     standard deviations: far below 0 where neighbours share their sign (Wald and Wolfowitz, 1940)
 * @param normalProbability probability of so large a distance from a normal distribution of unknown
 *     mean and width (Lilliefors 1967, formula of Dallal and Wilkinson 1986, DOI
 *     10.1080/00031305.1986.10475419); good below 0.1 and capped at 1
 * @param trend_percent largest absolute mean of five neighbours
 * @param trendAt index of its middle
 */
public record ResidualStructure(
    double runsDeviation, double normalProbability, double trend_percent, int trendAt) {
  private static final int WINDOW = 5;

  /** Runs fewer than this many standard deviations below chance: neighbours belong together. */
  public static final double STRUCTURED = -2.5758;

  /** Of residuals as shares of |Z|, in order of frequency; at least 5. */
  public static ResidualStructure of(Series residuals) {
    int n = residuals.size();
    int at = WINDOW / 2;
    double most = 0;
    for (int i = WINDOW / 2; i + WINDOW / 2 < n; i++) {
      double sum = 0;
      for (int j = i - WINDOW / 2; j <= i + WINDOW / 2; j++) {
        sum += residuals.get(j);
      }
      double mean = Math.abs(sum) / WINDOW;
      if (mean > most) {
        most = mean;
        at = i;
      }
    }
    return new ResidualStructure(runs(residuals), lilliefors(residuals), 100 * most, at);
  }

  /** Whether neighbours share their sign more often than chance allows (1 % two-sided). */
  public boolean structured() {
    return runsDeviation < STRUCTURED;
  }

  private static double runs(Series residuals) {
    int n = residuals.size();
    int positive = 0;
    int runs = 1;
    for (int i = 0; i < n; i++) {
      boolean above = residuals.get(i) >= 0;
      positive += above ? 1 : 0;
      if (i > 0 && above != residuals.get(i - 1) >= 0) {
        runs++;
      }
    }
    int negative = n - positive;
    if (positive == 0 || negative == 0) {
      return -Math.sqrt(n);
    }
    double expected = 2.0 * positive * negative / n + 1;
    double variance = (expected - 1) * (expected - 2) / (n - 1);
    return variance > 0 ? (runs - expected) / Math.sqrt(variance) : 0;
  }

  private static double lilliefors(Series residuals) {
    double[] sorted = residuals.toArray();
    Arrays.sort(sorted);
    int n = sorted.length;
    double mean = Arrays.stream(sorted).average().orElse(0);
    double square = Arrays.stream(sorted).map(x -> (x - mean) * (x - mean)).sum() / (n - 1);
    if (!(square > 0)) {
      return 1;
    }
    double deviation = Math.sqrt(square);
    double distance = 0;
    for (int i = 0; i < n; i++) {
      double p = normal((sorted[i] - mean) / deviation);
      distance = Math.max(distance, Math.max((i + 1.0) / n - p, p - (double) i / n));
    }
    double d = n > 100 ? distance * Math.pow(n / 100.0, 0.49) : distance;
    double size = Math.min(n, 100);
    double p =
        Math.exp(
            -7.01256 * d * d * (size + 2.78019)
                + 2.99587 * d * Math.sqrt(size + 2.78019)
                - 0.122119
                + 0.974598 / Math.sqrt(size)
                + 1.67997 / size);
    return Math.min(1, p);
  }

  /** Normal distribution function, to 1e-7 (Abramowitz and Stegun, 26.2.17). */
  private static double normal(double z) {
    double t = 1 / (1 + 0.2316419 * Math.abs(z));
    double tail =
        Math.exp(-0.5 * z * z)
            / Math.sqrt(2 * Math.PI)
            * t
            * (0.319381530
                + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
    return z > 0 ? 1 - tail : tail;
  }
}
