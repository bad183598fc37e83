package anodyne.study;

import anodyne.quantity.Series;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * One side of a contact over its own carrier concentration, all else at its central value: where
 * fewer carriers widen the depletion as the square root, and where they do not.
 *
 * @param phase whose carriers vary
 * @param partner on the other side
 * @param isLeft true if the phase lies before its partner
 * @param thickness_m of its layer
 * @param central_per_cm3 carrier concentration of the library
 * @param degenerateFrom_per_cm3 carriers from which the Fermi level lies inside the band
 * @param points in order of the carriers
 */
public record CarrierSweep(
    String phase,
    String partner,
    boolean isLeft,
    double thickness_m,
    double central_per_cm3,
    double degenerateFrom_per_cm3,
    List<Point> points) {
  /** The conflict of the article that this bears on. */
  public static final String CONFLICT = "C-carrier-rule-scope";

  public CarrierSweep {
    points = List.copyOf(points);
  }

  /** What the side is like. */
  public enum Regime {
    /** Depleted beside the interface, neutral further in: the textbook's case. */
    DEPLETED,
    /** Majority carriers below half everywhere: the width is the thickness of the layer. */
    FULLY_DEPLETED,
    /** Less than kT of bending: carriers hardly move. */
    FLAT,
    /** Majority carriers pile up at the interface. */
    ACCUMULATED,
    /** The Fermi level lies inside the band: carriers screen within a nanometre or so. */
    DEGENERATE,
    /** The gap itself supplies more carriers than asked for. */
    INTRINSIC;

    /** The word used in documents. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * One solution.
   *
   * @param carriers_per_cm3 carriers of the phase
   * @param regime what the side is like
   * @param width_m ∫ max(0, 1 - m/m0) dx over the layer
   * @param twoSidedWidth_m depletion approximation of infinite layers, of this side; 0 where it
   *     does not deplete
   * @param builtInPotential_V work function last minus first
   * @param drop_V potential across the layer, last face minus first
   * @param field_V_per_m at the interface, on this side
   */
  public record Point(
      double carriers_per_cm3,
      Regime regime,
      double width_m,
      double twoSidedWidth_m,
      double builtInPotential_V,
      double drop_V,
      double field_V_per_m) {}

  /** The carriers of the points. */
  public Series carriers_per_cm3() {
    return Series.of(points.stream().mapToDouble(Point::carriers_per_cm3).toArray());
  }

  /**
   * Exponent of the solved width over the carriers, from the first to the last point of the longest
   * row of depleted ones; empty without two of them.
   */
  public OptionalDouble depletedExponent() {
    int longest = 0;
    int end = 0;
    int length = 0;
    for (int i = 0; i < points.size(); i++) {
      length = points.get(i).regime() == Regime.DEPLETED ? length + 1 : 0;
      if (length > longest) {
        longest = length;
        end = i;
      }
    }
    if (longest < 2) {
      return OptionalDouble.empty();
    }
    Point few = points.get(end - longest + 1);
    Point many = points.get(end);
    return OptionalDouble.of(
        Math.log(many.width_m() / few.width_m())
            / Math.log(many.carriers_per_cm3() / few.carriers_per_cm3()));
  }

  /**
   * Textbook curve width ∝ n^(-1/2), through the two-sided approximation at the fewest carriers
   * that leave the layer depleted and not fully so; NaN if there are none.
   */
  public double textbookWidth_m(double carriers_per_cm3) {
    return points.stream()
        .filter(p -> p.regime() == Regime.DEPLETED && p.twoSidedWidth_m() > 0)
        .findFirst()
        .map(p -> p.twoSidedWidth_m() * Math.sqrt(p.carriers_per_cm3() / carriers_per_cm3))
        .orElse(Double.NaN);
  }
}
