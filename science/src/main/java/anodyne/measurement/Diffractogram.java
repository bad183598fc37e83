package anodyne.measurement;

import anodyne.quantity.Series;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A powder pattern.
 *
 * @param start when the scan began, if known
 * @param twoTheta_deg angles, rising
 * @param intensity counts, or counts per second where the file gives those
 * @param wavelength_angstrom of the radiation, if known
 * @param countingTime_s per point, if known
 */
public record Diffractogram(
    Optional<Instant> start,
    Series twoTheta_deg,
    Series intensity,
    OptionalDouble wavelength_angstrom,
    OptionalDouble countingTime_s)
    implements Measurement {
  public Diffractogram {
    if (twoTheta_deg.size() != intensity.size()) {
      throw new IllegalArgumentException(
          "a pattern needs as many intensities as angles, got "
              + intensity.size()
              + " and "
              + twoTheta_deg.size());
    }
    for (int i = 1; i < twoTheta_deg.size(); i++) {
      if (!(twoTheta_deg.get(i) > twoTheta_deg.get(i - 1))) {
        throw new IllegalArgumentException("angles must rise, they do not at point " + (i + 1));
      }
    }
  }

  @Override
  public int size() {
    return twoTheta_deg.size();
  }
}
