package anodyne.evidence;

import anodyne.formula.Formula;
import anodyne.quantity.Quality;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * How much of the first phase a sample holds for one part of the second.
 *
 * @param id stable name
 * @param system name of the sample or series
 * @param first formula of the first phase
 * @param second formula of the second phase
 * @param basis masses or amounts
 * @param ratio first over second, a number or the range of a series
 * @param obtained how it is known
 * @param quality measured if seen in the source, estimated if worked out here from what is there
 * @param source citation
 * @param tableRow row of Table 1 with the same material
 * @param note remark
 */
public record MassRatio(
    String id,
    String system,
    String first,
    String second,
    Basis basis,
    Span ratio,
    Obtained obtained,
    Quality quality,
    String source,
    OptionalInt tableRow,
    Optional<String> note) {

  /** What is compared. */
  public enum Basis {
    MASS,
    MOLE;

    /** The word used in files and documents. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** How the ratio is known. */
  public enum Obtained {
    /** From what was put in. */
    FEED,
    /** From an analysis of the product. */
    ANALYSIS;

    /** The word used in files and documents. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public MassRatio {
    Bounds.notBlank("id", id);
    Bounds.notBlank("source", source);
    Bounds.positive("ratio", ratio.low(), "");
    Formula.parse(first);
    Formula.parse(second);
    if (basis == Basis.MOLE) {
      weight_g_per_mol(first);
      weight_g_per_mol(second);
    }
    if (quality != Quality.MEASURED && quality != Quality.ESTIMATED) {
      throw new IllegalArgumentException(
          "a mass ratio is measured or estimated, not " + quality.word());
    }
  }

  /** Mass of the first phase over that of the second. */
  public Span byMass() {
    return switch (basis) {
      case MASS -> ratio;
      case MOLE -> {
        double factor = weight_g_per_mol(first) / weight_g_per_mol(second);
        yield new Span(factor * ratio.low(), factor * ratio.high(), factor * ratio.resolution());
      }
    };
  }

  /** Share of the first phase in the mass of the two. */
  public Span massShareOfFirst() {
    Span mass = byMass();
    return new Span(mass.low() / (1 + mass.low()), mass.high() / (1 + mass.high()), 0);
  }

  /** True if one of the two phases has this composition. */
  public boolean holds(Formula formula) {
    return same(first, formula) || same(second, formula);
  }

  /** True if the two phases are these, in either order. */
  public boolean isOf(Formula one, Formula other) {
    return (same(first, one) && same(second, other)) || (same(first, other) && same(second, one));
  }

  /**
   * Least and greatest mass share one of two phases has in any of the samples, whichever of the two
   * it is.
   */
  public static Optional<Span> shares(Collection<MassRatio> ratios) {
    if (ratios.isEmpty()) {
      return Optional.empty();
    }
    double least =
        ratios.stream()
            .map(MassRatio::massShareOfFirst)
            .flatMap(s -> List.of(s.low(), 1 - s.high()).stream())
            .min(Double::compare)
            .orElseThrow();
    return Optional.of(new Span(least, 1 - least, 0));
  }

  private static boolean same(String phase, Formula formula) {
    return Formula.parse(phase).amounts().equals(formula.amounts());
  }

  private static double weight_g_per_mol(String phase) {
    OptionalDouble weight = Formula.parse(phase).molarMass_g_per_mol();
    if (weight.isEmpty()) {
      throw new IllegalArgumentException(
          phase + " has no molar mass; write its terminations and amounts as numbers");
    }
    return weight.getAsDouble();
  }
}
