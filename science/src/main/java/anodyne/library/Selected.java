package anodyne.library;

import anodyne.quantity.Estimate;
import anodyne.quantity.Quality;
import java.util.List;

/**
 * The value of a numeric property chosen by {@link Selection}, with its errors and with everything
 * it was chosen from.
 *
 * @param property what it is a value of; amounts are in its unit
 * @param value the value to use
 * @param low lower end of the 90 % interval
 * @param high upper end of the 90 % interval
 * @param methodBias_sd systematic error shared with all values of the same method, one standard
 *     deviation; of the natural logarithm for a logarithmic property
 * @param sampleScatter_sd scatter from sample to sample, one standard deviation; of the natural
 *     logarithm for a logarithmic property
 * @param method method of the values used (the first, if they are mixed)
 * @param quality quality of the values used
 * @param source sources of the values used
 * @param used the values it is the median of
 * @param all every value of the property, doubtful ones too
 * @param lowest smallest of the values without doubt
 * @param highest largest of the values without doubt
 * @param mixedMethods true if the values used come from more than one method
 * @param overridden true if the values used are overrides
 */
public record Selected(
    Property property,
    double value,
    double low,
    double high,
    double methodBias_sd,
    double sampleScatter_sd,
    String method,
    Quality quality,
    String source,
    List<PropertyValue> used,
    List<PropertyValue> all,
    double lowest,
    double highest,
    boolean mixedMethods,
    boolean overridden) {
  /** Probability that the truth lies between {@link #low} and {@link #high}. */
  public static final double CONFIDENCE = 0.9;

  public Selected {
    used = List.copyOf(used);
    all = List.copyOf(all);
  }

  /** The value with its interval, source and quality. */
  public Estimate estimate() {
    return new Estimate(value, low, high, CONFIDENCE, source, quality);
  }
}
