package anodyne.evidence;

/** Numbers as text. */
public final class Numbers {
  private Numbers() {}

  /** The shortest decimal text; whole numbers without a point. */
  public static String shown(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }

  /** The value rounded to a number of decimals, without trailing zeros. */
  public static String rounded(double value, int decimals) {
    double scale = Math.pow(10, decimals);
    return shown(Math.rint(value * scale) / scale);
  }
}
