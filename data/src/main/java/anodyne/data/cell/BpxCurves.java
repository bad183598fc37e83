package anodyne.data.cell;

import anodyne.cell.Constant;
import anodyne.cell.Curve;
import anodyne.cell.Formula;
import anodyne.cell.GalleryTable;
import anodyne.cell.LinearTable;
import anodyne.cell.MonotoneTable;
import anodyne.data.JsonObject;
import anodyne.quantity.Series;

/** Curves as BPX writes them: a number, an expression in x, or a table. */
final class BpxCurves {
  private static final int POINTS = 201;

  private boolean monotone;

  /** True if one of the curves written was a table with cubics between its points. */
  boolean monotone() {
    return monotone;
  }

  /**
   * The curve over x, where it is a curve over x times a scale.
   *
   * @param low lower end of x, for curves that have to be sampled
   * @param high upper end of it
   */
  Object of(Curve curve, double scale, double low, double high) {
    return switch (curve) {
      case Constant c -> c.constant();
      case LinearTable table -> table(table.x().map(x -> x / scale), table.y());
      case MonotoneTable table -> {
        monotone = true;
        yield table(table.x().map(x -> x / scale), table.y());
      }
      case Formula formula -> ExpressionText.of(formula.term(), scale);
      case GalleryTable galleries -> {
        double[] x = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
          x[i] = low + (high - low) * i / (POINTS - 1);
        }
        yield table(Series.of(x), Series.of(x).map(share -> galleries.value(share * scale)));
      }
    };
  }

  private static JsonObject table(Series x, Series y) {
    return new JsonObject().put("x", x).put("y", y);
  }
}
