package anodyne.analysis;

import java.util.List;
import java.util.OptionalDouble;

/**
 * Mean and spread of some numbers.
 *
 * @param mean arithmetic mean
 * @param deviation standard deviation of the sample, n - 1 in the denominator; none of one number
 * @param count how many, at least 1
 */
public record Moments(double mean, OptionalDouble deviation, int count) {
  /**
   * Of these numbers.
   *
   * @throws IllegalArgumentException if there are none
   */
  public static Moments of(List<Double> values) {
    int n = values.size();
    if (n == 0) {
      throw new IllegalArgumentException("a mean needs a number");
    }
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    double mean = sum / n;
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    return new Moments(
        mean, n > 1 ? OptionalDouble.of(Math.sqrt(squares / (n - 1))) : OptionalDouble.empty(), n);
  }
}
