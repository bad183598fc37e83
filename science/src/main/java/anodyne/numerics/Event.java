package anodyne.numerics;

/**
 * Something that happens where a function of time and unknowns passes through zero.
 *
 * <p>A function that starts at zero exactly has not crossed; it is watched from the first step at
 * whose end it is something else. Two crossings within one step are not seen.
 *
 * @param function its zeros
 * @param direction the sense of crossing that counts
 * @param terminal true if the integration ends there
 */
public record Event(Function function, Direction direction, boolean terminal) {

  /** Sense of crossing, in the direction of time. */
  public enum Direction {
    RISING,
    FALLING,
    EITHER
  }

  /** A number that depends on time and unknowns. */
  @FunctionalInterface
  public interface Function {
    double value(double time_s, double[] y);
  }

  boolean counts(double before, double after) {
    return switch (direction) {
      case RISING -> before < 0 && after >= 0;
      case FALLING -> before > 0 && after <= 0;
      case EITHER -> (before < 0 && after >= 0) || (before > 0 && after <= 0);
    };
  }
}
