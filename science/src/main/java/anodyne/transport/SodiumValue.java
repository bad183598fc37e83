package anodyne.transport;

import anodyne.numerics.SobolPoints;
import anodyne.quantity.Estimate;
import anodyne.quantity.Quality;
import java.util.Locale;
import java.util.Optional;

/**
 * A value of sodium in a phase, with its errors as draws see them.
 *
 * <p>Value = truth + b + s: the bias b is common to all values of one method, the scatter s is that
 * of this phase alone. A swept default is no knowledge: draws take every part of its interval alike
 * (of a logarithmic quantity every factor), and none outside.
 *
 * @param quantity what it is a value of
 * @param estimate central value with its 90 % interval, or the interval that is swept
 * @param spread how it varies from draw to draw
 * @param basis where it comes from
 * @param remark one clause
 */
public record SodiumValue(
    SodiumQuantity quantity, Estimate estimate, Spread spread, Basis basis, String remark) {
  /** Half width of a 90 % interval of a normal distribution in standard deviations. */
  private static final double SIGMAS = 1.6448536269514722;

  private static final double CONFIDENCE = 0.9;

  /** How a value varies. */
  public sealed interface Spread permits Scattered, Swept {}

  /**
   * Normal, of a logarithmic quantity its natural logarithm.
   *
   * @param scatter_sd scatter of its own, one standard deviation
   * @param bias_sd error shared with other phases, one standard deviation
   * @param bias name of the shared error; present exactly if {@code bias_sd} is not 0
   */
  public record Scattered(double scatter_sd, double bias_sd, Optional<String> bias)
      implements Spread {
    public Scattered {
      if (!(scatter_sd >= 0 && scatter_sd < Double.POSITIVE_INFINITY)
          || !(bias_sd >= 0 && bias_sd < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(
            "a scatter must be >= 0 and finite, got " + scatter_sd + " and " + bias_sd);
      }
      if (bias.isPresent() != bias_sd > 0) {
        throw new IllegalArgumentException("a shared error, and no other, has a name");
      }
    }
  }

  /** Uniform over the interval, of a logarithmic quantity its logarithm. */
  public record Swept() implements Spread {}

  /** Where a value comes from. */
  public enum Basis {
    /** Reported steps of sodiation or desodiation. */
    MEASURED_STEP,
    /** The equilibrium path of the host. */
    EQUILIBRIUM,
    /** The library. */
    LIBRARY,
    /** A value borrowed from another phase or set by a rule, through the library. */
    LENT,
    /** Nothing is known: an interval that is swept. */
    SWEPT_DEFAULT;

    /** The word used in documents. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public SodiumValue {
    if (!(estimate.low() >= quantity.least() && estimate.high() <= quantity.most())) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "%s must lie in [%.6g, %.6g] %s, got %s to %s",
              quantity.word(),
              quantity.least(),
              quantity.most(),
              quantity.unit(),
              estimate.low(),
              estimate.high()));
    }
    if (spread instanceof Swept != (basis == Basis.SWEPT_DEFAULT)) {
      throw new IllegalArgumentException("a default, and no other value, is swept");
    }
  }

  /** A value with a scatter of its own and perhaps a shared error. */
  static SodiumValue scattered(
      SodiumQuantity quantity,
      double value,
      Scattered spread,
      Basis basis,
      Quality quality,
      String source,
      String remark) {
    double reach = SIGMAS * Math.hypot(spread.scatter_sd(), spread.bias_sd());
    return new SodiumValue(
        quantity,
        new Estimate(
            value,
            Math.min(value, held(quantity, moved(quantity, value, -reach))),
            Math.max(value, held(quantity, moved(quantity, value, reach))),
            CONFIDENCE,
            source,
            quality),
        spread,
        basis,
        remark);
  }

  /** A default whose interval is swept. */
  static SodiumValue swept(SodiumQuantity quantity, Estimate interval, String remark) {
    return new SodiumValue(quantity, interval, new Swept(), Basis.SWEPT_DEFAULT, remark);
  }

  /** The central value. */
  public double value() {
    return estimate.value();
  }

  /** How it was obtained. */
  public Quality quality() {
    return estimate.quality();
  }

  /** Name of the error it shares with values of other phases, if it does. */
  public Optional<String> sharedBias() {
    return switch (spread) {
      case Scattered(double _, double _, Optional<String> bias) -> bias;
      case Swept _ -> Optional.empty();
    };
  }

  /** True if a draw moves it for reasons of its own. */
  public boolean varies() {
    return switch (spread) {
      case Scattered(double scatter, double _, Optional<String> _) -> scatter > 0;
      case Swept _ -> estimate.high() > estimate.low();
    };
  }

  /**
   * The value of a draw.
   *
   * @param uniform a number in (0, 1), this value's own
   * @param biasDeviate standard normal deviate of the shared error; not used without one
   */
  public double drawn(double uniform, double biasDeviate) {
    return switch (spread) {
      case Scattered(double scatter, double bias, Optional<String> _) ->
          held(
              quantity,
              moved(
                  quantity,
                  value(),
                  (scatter > 0 ? scatter * SobolPoints.normal(uniform) : 0) + bias * biasDeviate));
      case Swept _ ->
          quantity.isLogarithmic()
              ? estimate.low() * Math.pow(estimate.high() / estimate.low(), uniform)
              : estimate.low() + (estimate.high() - estimate.low()) * uniform;
    };
  }

  private static double moved(SodiumQuantity quantity, double value, double by) {
    return quantity.isLogarithmic() ? value * Math.exp(by) : value + by;
  }

  private static double held(SodiumQuantity quantity, double value) {
    return Math.min(quantity.most(), Math.max(quantity.least(), value));
  }
}
