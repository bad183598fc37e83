package anodyne.sodiation;

import anodyne.quantity.Quality;

/**
 * A step of sodiation as somebody reports it.
 *
 * @param id stable name of the record it comes from
 * @param host formula of the host it belongs to
 * @param system electrode it was seen in
 * @param kind intercalation, conversion, alloying, surface ...
 * @param equation the reaction assigned to it; amounts may hold letters
 * @param low_V lower end of its potential range against Na/Na+
 * @param high_V upper end
 * @param cycle {@code first}, {@code later}, or empty if not stated
 * @param technique how it was seen, or empty
 * @param source citation
 * @param quality trust class
 */
public record MeasuredStep(
    String id,
    String host,
    String system,
    String kind,
    String equation,
    double low_V,
    double high_V,
    String cycle,
    String technique,
    String source,
    Quality quality) {
  public MeasuredStep {
    if (!(low_V <= high_V) || !Double.isFinite(low_V) || !Double.isFinite(high_V)) {
      throw new IllegalArgumentException(
          "potential of " + id + " needs low <= high, got " + low_V + " and " + high_V + " V");
    }
  }

  /** Middle of the range, V. */
  public double middle_V() {
    return (low_V + high_V) / 2;
  }
}
