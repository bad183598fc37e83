package anodyne.evidence;

import anodyne.formula.Formula;
import anodyne.quantity.Estimate;
import anodyne.quantity.Quality;
import java.util.List;

/**
 * Sodium that a layered phase takes up on its surfaces while its bulk stays.
 *
 * @param formula the phase
 * @param countedAs fixed formula whose mass counts for it
 * @param used capacity per gram, with its interval
 * @param reported what it rests on
 */
public record SurfaceCapacity(
    String formula, Formula countedAs, Estimate used, List<Reported> reported) {
  /**
   * A reported capacity.
   *
   * @param capacity_mAh_per_g number or range
   * @param sample what it holds for
   * @param quality trust class
   * @param source citation
   */
  public record Reported(Span capacity_mAh_per_g, String sample, Quality quality, String source) {
    public Reported {
      Bounds.notBlank("sample", sample);
      Bounds.notBlank("source", source);
    }
  }

  public SurfaceCapacity {
    Bounds.notBlank("formula", formula);
    reported = List.copyOf(reported);
    if (countedAs.molarMass_g_per_mol().isEmpty()) {
      throw new IllegalArgumentException(countedAs + " has no molar mass");
    }
    if (!(used.low() >= 0)) {
      throw new IllegalArgumentException(
          "capacity of " + formula + " must be >= 0 mAh/g, got " + used.low());
    }
  }
}
