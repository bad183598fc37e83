package anodyne.quantity;

/**
 * A value with its uncertainty and its origin.
 *
 * @param value best value
 * @param low lower end of the interval, not above {@code value}
 * @param high upper end of the interval, not below {@code value}
 * @param confidence probability that the interval holds the truth, between 0 and 1
 * @param source where the value comes from, as a reader can find it
 * @param quality how the value was obtained
 */
public record Estimate(
    double value, double low, double high, double confidence, String source, Quality quality) {
  public Estimate {
    if (!(low <= value && value <= high)) {
      throw new IllegalArgumentException(
          "an estimate needs low <= value <= high, got " + low + ", " + value + ", " + high);
    }
    if (!(confidence > 0 && confidence < 1)) {
      throw new IllegalArgumentException("confidence must lie in (0, 1), got " + confidence);
    }
    if (source.isBlank()) {
      throw new IllegalArgumentException("an estimate needs a source");
    }
  }

  /** False if the interval is the value alone, as where nothing was drawn. */
  public boolean hasInterval() {
    return low < high;
  }
}
