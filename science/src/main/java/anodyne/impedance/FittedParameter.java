package anodyne.impedance;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One parameter of a fit.
 *
 * @param name in the circuit, such as {@code R0} or {@code CPE1_0}
 * @param symbol in the equation of the element
 * @param unit empty for a pure number
 * @param value at the minimum
 * @param standardError of the value; none for what is fixed, on a limit, or without any effect
 * @param fixed whether it was left as given
 * @param bound the limit it lies on, if it does
 * @param doubt why it is not identified; empty if it is, or if it was fixed
 */
public record FittedParameter(
    String name,
    String symbol,
    String unit,
    double value,
    OptionalDouble standardError,
    boolean fixed,
    Optional<Bound> bound,
    Optional<String> doubt) {

  /** A limit of the range of a parameter. */
  public enum Bound {
    LOWER,
    UPPER
  }

  /** Whether the data determine it. */
  public boolean identified() {
    return !fixed && doubt.isEmpty();
  }
}
