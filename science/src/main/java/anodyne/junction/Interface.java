package anodyne.junction;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * The contact of two neighbouring layers in the solution.
 *
 * @param left name of the layer before it
 * @param right name of the layer behind it
 * @param kind by the carriers of the two neutral interiors
 * @param alignment of the bands at the interface; empty with a metal
 * @param electrons which way electrons flow to reach equilibrium, by the work functions; empty if
 *     they are equal
 * @param field which way the field points at the interface; empty if it vanishes
 * @param builtInPotential_V work function right minus left, over e
 * @param dipole_V step of the potential at the interface, ψ(right) - ψ(left)
 * @param fieldLeft_V_per_m field on the left side
 * @param fieldRight_V_per_m field on the right side
 * @param sheetCharge_per_m2 displacement over the elementary charge
 * @param conductionOffset_eV conduction band edge right minus left; empty with a metal
 * @param valenceOffset_eV valence band edge right minus left; empty with a metal
 * @param schottkyBarrier_eV barrier of the majority carriers; only of a metal with a semiconductor
 * @param approximation textbook depletion approximation, for comparison; empty where both sides
 *     would not deplete
 * @param flags what must be said about it
 */
public record Interface(
    String left,
    String right,
    Kind kind,
    Optional<Alignment> alignment,
    Optional<Direction> electrons,
    Optional<Direction> field,
    double builtInPotential_V,
    double dipole_V,
    double fieldLeft_V_per_m,
    double fieldRight_V_per_m,
    double sheetCharge_per_m2,
    OptionalDouble conductionOffset_eV,
    OptionalDouble valenceOffset_eV,
    OptionalDouble schottkyBarrier_eV,
    Optional<DepletionApproximation> approximation,
    Set<Flag> flags) {
  public Interface {
    flags = Set.copyOf(flags);
  }

  /** Kinds of contact. */
  public enum Kind {
    SCHOTTKY("schottky"),
    OHMIC("ohmic"),
    P_N("p-n"),
    P_P("p-p"),
    N_N("n-n"),
    METAL_METAL("metal-metal");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** The word used in documents. */
    public String word() {
      return word;
    }
  }

  /** Relative position of two gaps. */
  public enum Alignment {
    /** One gap inside the other (type I). */
    STRADDLING,
    /** Both edges step the same way, gaps overlap (type II). */
    STAGGERED,
    /** The gaps do not overlap (type III). */
    BROKEN;

    /** The word used in documents. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A direction across the interface. */
  public enum Direction {
    LEFT_TO_RIGHT,
    RIGHT_TO_LEFT;

    static Optional<Direction> ofSign(double value, double tolerance) {
      if (Math.abs(value) <= tolerance) {
        return Optional.empty();
      }
      return Optional.of(value > 0 ? LEFT_TO_RIGHT : RIGHT_TO_LEFT);
    }
  }

  /**
   * Depletion approximation of infinite layers: complete depletion up to sharp edges, no spilled
   * carriers. Its peak field is 3 to 27 % off where it applies, and it means nothing for particles
   * thinner than its widths.
   *
   * @param widthLeft_m depletion width on the left; 0 for a metal
   * @param widthRight_m depletion width on the right; 0 for a metal
   * @param fieldLeft_V_per_m field on the left, positive towards the right layer; 0 for a metal
   * @param fieldRight_V_per_m field on the right, positive towards the right layer; 0 for a metal
   */
  public record DepletionApproximation(
      double widthLeft_m,
      double widthRight_m,
      double fieldLeft_V_per_m,
      double fieldRight_V_per_m) {}

  /** Name of the layer a direction starts from. */
  public String from(Direction direction) {
    return direction == Direction.LEFT_TO_RIGHT ? left : right;
  }

  /** Name of the layer a direction ends in. */
  public String to(Direction direction) {
    return direction == Direction.LEFT_TO_RIGHT ? right : left;
  }
}
