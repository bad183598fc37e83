package anodyne.quantity;

import java.util.Arrays;

/** An immutable row of whole numbers, compared by content. */
public final class Counts {
  private final int[] values;

  private Counts(int[] values) {
    this.values = values;
  }

  /** A copy of these numbers. */
  public static Counts of(int... values) {
    return new Counts(values.clone());
  }

  public int size() {
    return values.length;
  }

  public int get(int index) {
    return values[index];
  }

  /** The numbers, as a copy. */
  public int[] toArray() {
    return values.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Counts counts && Arrays.equals(values, counts.values);
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
