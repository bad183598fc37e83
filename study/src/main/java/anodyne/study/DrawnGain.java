package anodyne.study;

import anodyne.transport.Compared;
import anodyne.transport.Gains;
import anodyne.transport.Passage;
import anodyne.transport.Transport;
import anodyne.transport.Uptake;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Gains of one draw over a variant. Where only one of both reached the amount, the time of the
 * other is at least as long as it was followed: the gain then is a bound, of use where it lies on
 * its side of 1.
 *
 * @param in gain on the way in; not a number where nothing is known
 * @param out on the way out
 * @param roundTrip of both
 * @param stored ions stored over those of the variant
 */
record DrawnGain(double in, double out, double roundTrip, double stored) {
  /** Times of the variant over times of the stack, as far as they were followed. */
  static Optional<DrawnGain> of(Transport transport, Compared compared) {
    if (compared.gains().isEmpty() || compared.passage().isEmpty()) {
      return Optional.empty();
    }
    Gains gains = compared.gains().get();
    Passage variant = compared.passage().get();
    double amount = gains.amount_per_m2();
    Followed in = Followed.of(transport.in(), amount);
    Followed out = Followed.of(transport.out(), amount);
    Followed variantIn = Followed.of(variant.ins().getFirst(), amount);
    Followed variantOut = Followed.of(variant.outs().getFirst(), amount);
    return Optional.of(
        new DrawnGain(
            variantIn.over(in),
            variantOut.over(out),
            variantIn.and(variantOut).over(in.and(out)),
            gains.stored()));
  }

  /** True if every gain is known, or the side of 1 it lies on. */
  boolean isKnown() {
    return !Double.isNaN(in) && !Double.isNaN(out) && !Double.isNaN(roundTrip);
  }

  /** A time, or the time that something was followed without reaching it. */
  private record Followed(double time_s, boolean reached) {
    static Followed of(Uptake way, double amount_per_m2) {
      OptionalDouble time = way.timeOfAmount_s(amount_per_m2);
      return new Followed(time.orElse(way.time_s().last()), time.isPresent());
    }

    Followed and(Followed other) {
      return new Followed(time_s + other.time_s, reached && other.reached);
    }

    double over(Followed stack) {
      double ratio = time_s / stack.time_s;
      if (reached && stack.reached) {
        return ratio;
      }
      boolean bound = reached != stack.reached && (reached ? ratio <= 1 : ratio >= 1);
      return bound ? ratio : Double.NaN;
    }
  }
}
