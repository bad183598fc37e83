package anodyne.impedance;

import java.util.OptionalDouble;

/**
 * What the writer of a circuit says about one parameter.
 *
 * @param value start value, or the value if fixed
 * @param fixed whether the fit leaves it
 * @param lower lower limit
 * @param upper upper limit
 */
public record Setting(
    OptionalDouble value, boolean fixed, OptionalDouble lower, OptionalDouble upper) {
  /** Nothing said. */
  public static final Setting FREE =
      new Setting(OptionalDouble.empty(), false, OptionalDouble.empty(), OptionalDouble.empty());

  public Setting {
    if (fixed && value.isEmpty()) {
      throw new IllegalArgumentException("a fixed parameter needs a value");
    }
    if (lower.isPresent() && upper.isPresent() && !(lower.getAsDouble() < upper.getAsDouble())) {
      throw new IllegalArgumentException(
          "lower limit must be below upper limit, got "
              + lower.getAsDouble()
              + ", "
              + upper.getAsDouble());
    }
    if (value.isPresent()
        && !fixed
        && !(value.getAsDouble() >= lower.orElse(Double.NEGATIVE_INFINITY)
            && value.getAsDouble() <= upper.orElse(Double.POSITIVE_INFINITY))) {
      throw new IllegalArgumentException(
          "value " + value.getAsDouble() + " lies outside of its limits");
    }
  }

  /** A fixed value. */
  public static Setting fixedAt(double value) {
    return new Setting(
        OptionalDouble.of(value), true, OptionalDouble.empty(), OptionalDouble.empty());
  }

  /** A value to start from. */
  public static Setting startingAt(double value) {
    return new Setting(
        OptionalDouble.of(value), false, OptionalDouble.empty(), OptionalDouble.empty());
  }

  boolean hasLimits() {
    return lower.isPresent() || upper.isPresent();
  }
}
