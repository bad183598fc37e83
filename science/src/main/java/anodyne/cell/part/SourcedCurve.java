package anodyne.cell.part;

import anodyne.cell.Curve;
import anodyne.cell.Galleries;
import anodyne.cell.LinearTable;
import anodyne.cell.MonotoneTable;
import anodyne.quantity.Quality;
import anodyne.quantity.Series;

/**
 * A curve of a part.
 *
 * @param basis how it was obtained, and what was assumed
 */
public record SourcedCurve(Form form, Quality quality, String basis, String source) {

  /** How a curve is given. */
  public sealed interface Form permits Points, Sites {}

  /** Points in the units of the axes. */
  public record Points(Series x, Series y) implements Form {
    public Points {
      new LinearTable(x, y);
    }
  }

  /** An open-circuit potential as sites that fill side by side. */
  public record Sites(Galleries galleries) implements Form {}

  public SourcedCurve {
    if (source.isBlank()) {
      throw new IllegalArgumentException("a curve needs a source");
    }
  }

  /**
   * The curve as a function.
   *
   * @param temperature_K of the widths of galleries
   */
  public Curve curve(double temperature_K) {
    return switch (form) {
      case Points(Series x, Series y) -> new MonotoneTable(x, y);
      case Sites(Galleries galleries) -> galleries.curve(temperature_K).potential_V();
    };
  }
}
