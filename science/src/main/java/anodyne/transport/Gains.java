package anodyne.transport;

import java.util.OptionalDouble;

/**
 * How a stack compares with a reference: times of the reference over times of the stack to move
 * nine tenths of the smaller of both windows, the same absolute amount of sodium per area.
 *
 * @param amount_per_m2 ions compared, moved by both
 * @param in reference over stack on the way in
 * @param out on the way out
 * @param roundTrip of both ways together
 * @param stored ions in the stack at the second level over those in the reference
 * @param window ions the stack takes up over those the reference takes up
 */
public record Gains(
    double amount_per_m2,
    OptionalDouble in,
    OptionalDouble out,
    OptionalDouble roundTrip,
    double stored,
    double window) {
  /** Share of the smaller window that is moved. */
  public static final double SHARE = 0.9;

  static Gains of(Passage stack, Passage reference) {
    double amount = SHARE * Math.min(stack.window_per_m2(), reference.window_per_m2());
    OptionalDouble in = stack.timeIn_s(amount);
    OptionalDouble out = stack.timeOut_s(amount);
    OptionalDouble referenceIn = reference.timeIn_s(amount);
    OptionalDouble referenceOut = reference.timeOut_s(amount);
    return new Gains(
        amount,
        ratio(referenceIn, in),
        ratio(referenceOut, out),
        ratio(sum(referenceIn, referenceOut), sum(in, out)),
        stack.stored_per_m2() / reference.stored_per_m2(),
        stack.window_per_m2() / reference.window_per_m2());
  }

  private static OptionalDouble ratio(OptionalDouble a, OptionalDouble b) {
    return a.isPresent() && b.isPresent() && b.getAsDouble() > 0
        ? OptionalDouble.of(a.getAsDouble() / b.getAsDouble())
        : OptionalDouble.empty();
  }

  private static OptionalDouble sum(OptionalDouble a, OptionalDouble b) {
    return a.isPresent() && b.isPresent()
        ? OptionalDouble.of(a.getAsDouble() + b.getAsDouble())
        : OptionalDouble.empty();
  }
}
