package anodyne.impedance;

import anodyne.quantity.Series;

/** How much each residual counts: the variance every number is taken to have, up to a factor. */
public sealed interface Weighting {
  /** All alike: S = Σ |ΔZ|². */
  record Unit() implements Weighting {}

  /** By the modulus of the measured impedance: S = Σ |ΔZ|²/|Z|². */
  record Modulus() implements Weighting {}

  /**
   * Each part by its own measured size: S = Σ ΔZ'²/Z'² + ΔZ''²/Z''². A part below {@link #FLOOR} of
   * the modulus counts as if it were that large, for a part that passes through 0 would count
   * without limit.
   */
  record Proportional() implements Weighting {
    /** Least size of a part against the modulus. */
    public static final double FLOOR = 1e-3;
  }

  /**
   * By variances that were measured; errors then follow from these and not from the residuals.
   *
   * @param real_ohm2 variance of each real part
   * @param imaginary_ohm2 variance of each imaginary part
   */
  record Measured(Series real_ohm2, Series imaginary_ohm2) implements Weighting {
    public Measured {
      if (!(real_ohm2.min() > 0 && imaginary_ohm2.min() > 0)) {
        throw new IllegalArgumentException("variances must be > 0");
      }
    }
  }

  /** As in options and documents. */
  default String word() {
    return switch (this) {
      case Unit _ -> "unit";
      case Modulus _ -> "modulus";
      case Proportional _ -> "proportional";
      case Measured _ -> "measured";
    };
  }
}
