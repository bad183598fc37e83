package anodyne.evidence;

/**
 * A printed number with its last digit, or a printed range; the unit is that of the owner.
 *
 * @param low lower end
 * @param high upper end, equal to {@code low} for a single number
 * @param resolution half a unit of the last printed digit
 */
public record Span(double low, double high, double resolution) {
  public Span {
    if (!(low <= high) || !Double.isFinite(low) || !Double.isFinite(high)) {
      throw new IllegalArgumentException(
          "a range needs finite ends with low <= high, got [" + low + ", " + high + "]");
    }
    if (!(resolution >= 0)) {
      throw new IllegalArgumentException("resolution must be >= 0, got " + resolution);
    }
  }

  /** True if the range is a single number. */
  public boolean isSingle() {
    return low == high;
  }

  /** Middle of the range. */
  public double middle() {
    return low + (high - low) / 2;
  }

  /** True if a value cannot be told from the range at the printed digits. */
  public boolean agreesWith(double value) {
    return agreesWith(value, value);
  }

  /** True if another range overlaps this one at the printed digits. */
  public boolean agreesWith(double otherLow, double otherHigh) {
    double slack = resolution * (1 + 1e-9);
    return otherLow <= high + slack && otherHigh >= low - slack;
  }

  /** Half a unit of the last digit of a decimal text such as {@code 379.0}; 0.05 there. */
  public static double resolutionOf(String decimal) {
    int exponent = Math.max(decimal.indexOf('e'), decimal.indexOf('E'));
    String mantissa = exponent < 0 ? decimal : decimal.substring(0, exponent);
    int power = exponent < 0 ? 0 : Integer.parseInt(decimal.substring(exponent + 1));
    int point = mantissa.indexOf('.');
    int decimals = point < 0 ? 0 : mantissa.length() - point - 1;
    return 0.5 * Math.pow(10, power - decimals);
  }

  /** A number with its shortest decimal text, whose last digit sets the resolution. */
  public static Span of(double value) {
    String text = Double.toString(value);
    return new Span(
        value,
        value,
        resolutionOf(text.endsWith(".0") ? text.substring(0, text.length() - 2) : text));
  }
}
