package anodyne.quantity;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/** An immutable row of numbers, compared by content. */
public final class Series {
  private final double[] values;

  private Series(double[] values) {
    this.values = values;
  }

  /** A copy of these numbers. */
  public static Series of(double... values) {
    return new Series(values.clone());
  }

  public int size() {
    return values.length;
  }

  public double get(int index) {
    return values[index];
  }

  public double first() {
    return values[0];
  }

  public double last() {
    return values[values.length - 1];
  }

  /** The numbers, as a copy. */
  public double[] toArray() {
    return values.clone();
  }

  /** Each number mapped. */
  public Series map(DoubleUnaryOperator operator) {
    return new Series(Arrays.stream(values).map(operator).toArray());
  }

  public double min() {
    return Arrays.stream(values).min().orElse(Double.NaN);
  }

  public double max() {
    return Arrays.stream(values).max().orElse(Double.NaN);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Series series && Arrays.equals(values, series.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return Arrays.toString(values);
  }
}
