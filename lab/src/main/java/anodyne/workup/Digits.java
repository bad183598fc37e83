package anodyne.workup;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers with no more digits than their uncertainty leaves. */
final class Digits {
  /** Uncertainty below which a number keeps all its digits, in parts of it. */
  private static final double NEGLIGIBLE = 1e-4;

  private static final int KEPT = 12;
  private static final MathContext DIGITS = new MathContext(KEPT);

  /** Powers of ten that binary numbers hold exactly. */
  private static final double[] POWERS = {
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22
  };

  private Digits() {}

  /** The number with 12 digits: without the noise of its last binary ones. */
  static double tidy(double value) {
    if (value == 0) {
      return value;
    }
    int places = KEPT - 1 - (int) Math.floor(Math.log10(Math.abs(value)));
    return places >= 0 && places < POWERS.length
        ? Math.rint(value * POWERS[places]) / POWERS[places]
        : new BigDecimal(value).round(DIGITS).doubleValue();
  }

  /** The number rounded to the power of ten nearest to its uncertainty. */
  static double rounded(double value, double uncertainty) {
    if (!(uncertainty > NEGLIGIBLE * Math.abs(value))) {
      return value;
    }
    int place = (int) Math.round(Math.log10(uncertainty));
    return BigDecimal.valueOf(value).setScale(-place, RoundingMode.HALF_EVEN).doubleValue();
  }
}
