package anodyne.lab;

import java.nio.charset.StandardCharsets;

/**
 * Decimal numbers in bytes, read without an object per number. What a product or quotient of two
 * exact doubles gives is exact (Clinger, Proc. PLDI 1990, 92-101, doi 10.1145/93542.93557); longer
 * numbers go the way of {@link Double#parseDouble}. The result is the nearest double in both cases.
 */
final class DecimalNumber {
  private static final double[] POWERS = new double[23];

  static {
    double power = 1;
    for (int i = 0; i < POWERS.length; i++) {
      POWERS[i] = power;
      power *= 10;
    }
  }

  private DecimalNumber() {}

  /** The number these letters are; NaN if they are none. */
  static double of(byte[] bytes, int begin, int end, byte decimal) {
    int at = begin;
    boolean negative = at < end && bytes[at] == '-';
    if (at < end && (bytes[at] == '-' || bytes[at] == '+')) {
      at++;
    }
    long mantissa = 0;
    int digits = 0;
    int significant = 0;
    int exponent = 0;
    boolean marked = false;
    for (; at < end; at++) {
      byte b = bytes[at];
      if (isDigit(b)) {
        digits++;
        if (significant < 18) {
          mantissa = 10 * mantissa + (b - '0');
          significant += mantissa == 0 ? 0 : 1;
          exponent -= marked ? 1 : 0;
        } else {
          significant++;
          exponent += marked ? 0 : 1;
        }
      } else if (b == decimal && !marked) {
        marked = true;
      } else {
        break;
      }
    }
    if (digits == 0) {
      return Double.NaN;
    }
    if (at < end && (bytes[at] == 'e' || bytes[at] == 'E')) {
      int sign = at + 1 < end && bytes[at + 1] == '-' ? -1 : 1;
      at += at + 1 < end && (bytes[at + 1] == '-' || bytes[at + 1] == '+') ? 2 : 1;
      int power = 0;
      int powerDigits = 0;
      while (at < end && isDigit(bytes[at])) {
        power = Math.min(10 * power + (bytes[at++] - '0'), 9999);
        powerDigits++;
      }
      if (powerDigits == 0) {
        return Double.NaN;
      }
      exponent += sign * power;
    }
    if (at != end) {
      return Double.NaN;
    }
    double value = value(bytes, begin, end, decimal, mantissa, significant, exponent);
    return negative ? -value : value;
  }

  /** The magnitude of a number whose form is known to be right. */
  private static double value(
      byte[] bytes,
      int begin,
      int end,
      byte decimal,
      long mantissa,
      int significant,
      int exponent) {
    if (mantissa == 0) {
      return 0;
    }
    boolean exact = significant <= 18 && mantissa <= 1L << 53;
    if (exact && exponent >= 0 && exponent < POWERS.length) {
      return mantissa * POWERS[exponent];
    }
    if (exact && exponent < 0 && -exponent < POWERS.length) {
      return mantissa / POWERS[-exponent];
    }
    if (end - begin > 400) {
      return Double.NaN;
    }
    String written = new String(bytes, begin, end - begin, StandardCharsets.ISO_8859_1);
    return Math.abs(Double.parseDouble(written.replace((char) decimal, '.')));
  }

  private static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }
}
