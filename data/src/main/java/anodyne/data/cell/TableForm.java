package anodyne.data.cell;

import anodyne.cell.Curve;
import anodyne.cell.LinearTable;
import anodyne.cell.MonotoneTable;
import anodyne.quantity.Series;
import java.util.Locale;

/** What joins the points of a table. */
public enum TableForm {
  /** Straight lines. */
  LINEAR,
  /** Cubics as monotone as the points. */
  MONOTONE;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  Curve curve(Series x, Series y) {
    return switch (this) {
      case LINEAR -> new LinearTable(x, y);
      case MONOTONE -> new MonotoneTable(x, y);
    };
  }
}
