package anodyne.report.draw;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;

/** Numbers as people read them, with a true minus sign. */
public final class Numbers {
  private Numbers() {}

  /** With so many decimals. */
  public static String fixed(double value, int decimals) {
    String text = String.format(Locale.ROOT, "%." + decimals + "f", value);
    boolean zero = text.chars().noneMatch(c -> c >= '1' && c <= '9');
    return zero ? text.replace("-", "") : text.replace('-', '−');
  }

  /** With so many decimals and its sign, a plus too. */
  public static String signed(double value, int decimals) {
    String text = fixed(value, decimals);
    boolean zero = text.chars().noneMatch(c -> c >= '1' && c <= '9');
    return value > 0 && !zero ? "+" + text : text;
  }

  /** With so many significant digits; from 10 000 and below 0.001 with a power of ten. */
  public static Rich significant(double value, int digits) {
    if (value == 0) {
      return Rich.plain("0");
    }
    int exponent = exponent(value, digits);
    if (exponent >= 4 || exponent < -3) {
      return Rich.plain(mantissa(value, digits) + " × 10").then(raised(exponent));
    }
    return Rich.plain(fixed(value, Math.max(0, digits - 1 - exponent)));
  }

  /** As {@link #significant}, without superscripts: {@code 3.2e16}. */
  public static String compact(double value, int digits) {
    if (value == 0) {
      return "0";
    }
    int exponent = exponent(value, digits);
    if (exponent >= 4 || exponent < -3) {
      return mantissa(value, digits) + "e" + String.valueOf(exponent).replace('-', '−');
    }
    return fixed(value, Math.max(0, digits - 1 - exponent));
  }

  /**
   * As {@link #compact}, without zeros at the end: for numbers already rounded to what is known.
   */
  public static String known(double value, int digits) {
    String text = compact(value, digits);
    return text.contains(".") && !text.contains("e")
        ? text.replaceFirst("0+$", "").replaceFirst("\\.$", "")
        : text;
  }

  /** A power of ten. */
  public static Rich powerOfTen(int exponent) {
    return Rich.plain("10").then(raised(exponent));
  }

  /** A share as percent: whole, but never 0 or 100 where it is not. */
  public static String percent(double share) {
    if (share > 0 && share < 0.01) {
      return "< 1 %";
    }
    if (share > 0.99 && share < 1) {
      return "> 99 %";
    }
    return fixed(100 * share, 0) + " %";
  }

  /** As files hold it: so many significant digits, a full stop, no grouping. */
  public static String plain(double value, int digits) {
    double rounded = rounded(value, digits);
    return rounded == Math.rint(rounded) && Math.abs(rounded) < 1e7
        ? Long.toString((long) rounded)
        : Double.toString(rounded);
  }

  /** Power of ten of the leading digit after rounding to so many significant digits. */
  static int exponent(double value, int digits) {
    BigDecimal rounded = new BigDecimal(value).round(new MathContext(digits));
    return rounded.precision() - rounded.scale() - 1;
  }

  private static double rounded(double value, int digits) {
    return new BigDecimal(value).round(new MathContext(digits)).doubleValue();
  }

  private static String mantissa(double value, int digits) {
    BigDecimal rounded = new BigDecimal(value).round(new MathContext(digits));
    int exponent = rounded.precision() - rounded.scale() - 1;
    return fixed(rounded.scaleByPowerOfTen(-exponent).doubleValue(), digits - 1);
  }

  private static Rich raised(int exponent) {
    return new Rich(
        List.of(new Rich.Run(String.valueOf(exponent).replace('-', '−'), Rich.Level.SUPERSCRIPT)));
  }
}
