package anodyne.junction;

import java.util.Locale;

/** Bounds of physical inputs; the comparison form also refuses NaN. */
final class Bounds {
  private Bounds() {}

  static void require(String name, double value, double least, double most, String unit) {
    if (!(value >= least && value <= most)) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "%s must lie in [%.6g, %.6g]%s, got %s",
              name,
              least,
              most,
              unit.isEmpty() ? "" : " " + unit,
              Double.toString(value)));
    }
  }
}
