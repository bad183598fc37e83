package anodyne.impedance;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How a distribution of relaxation times is computed.
 *
 * @param basis functions gamma is built of
 * @param derivative order of the derivative of gamma that is kept small, 1 or 2
 * @param weight of the residuals
 * @param tail what stands for diffusion or blocking below the measured range; empty: chosen from
 *     the spectrum
 * @param inductance whether an inductor stands in series
 * @param lambda regularisation; empty: chosen from the spectrum
 * @param draws synthetic spectra for the band, at least 20
 */
public record RelaxationSettings(
    Basis basis,
    int derivative,
    Weight weight,
    Optional<Tail> tail,
    boolean inductance,
    OptionalDouble lambda,
    int draws) {

  /** Functions of ln tau. */
  public enum Basis {
    /** Gaussians, full width at half height twice their distance. */
    GAUSSIAN,
    /** Hats: gamma is piecewise linear. */
    LINEAR
  }

  /** Weights of the residuals. */
  public enum Weight {
    /** Residuals relative to |Z|. */
    MODULUS,
    /** Residuals in ohm, all alike. */
    UNIT
  }

  /** What stands in series for slow processes that never end in the measured range. */
  public enum Tail {
    NONE,
    /** Capacitor: 1/(s C0). */
    CAPACITOR,
    /** Semi-infinite diffusion: A (1 - j)/sqrt(w). */
    WARBURG,
    /** Diffusion into a finite space: Z0 coth((s t)^p)/(s t)^p. */
    FINITE_SPACE;

    /** As documents and options spell it. */
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  public RelaxationSettings {
    if (derivative != 1 && derivative != 2) {
      throw new IllegalArgumentException("derivative must be 1 or 2, got " + derivative);
    }
    if (lambda.isPresent() && !(lambda.getAsDouble() > 0)) {
      throw new IllegalArgumentException("lambda must be > 0, got " + lambda.getAsDouble());
    }
    if (draws < 20) {
      throw new IllegalArgumentException("draws must be at least 20, got " + draws);
    }
  }

  /** Everything chosen from the spectrum. */
  public static final RelaxationSettings AUTOMATIC =
      new RelaxationSettings(
          Basis.GAUSSIAN, 1, Weight.MODULUS, Optional.empty(), true, OptionalDouble.empty(), 200);
}
