package anodyne.workup;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers with no more digits than their uncertainty leaves. */
final class Digits {
  /** Uncertainty below which a number keeps all its digits, in parts of it. */
  private static final double NEGLIGIBLE = 1e-4;

  private Digits() {}

  /** The number rounded to the power of ten nearest to its uncertainty. */
  static double rounded(double value, double uncertainty) {
    if (!(uncertainty > NEGLIGIBLE * Math.abs(value))) {
      return value;
    }
    int place = (int) Math.round(Math.log10(uncertainty));
    return BigDecimal.valueOf(value).setScale(-place, RoundingMode.HALF_EVEN).doubleValue();
  }
}
