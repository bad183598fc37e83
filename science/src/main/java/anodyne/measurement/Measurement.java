package anodyne.measurement;

import java.time.Instant;
import java.util.Optional;

/** One measurement. */
public sealed interface Measurement permits TimeSeries, Spectrum, Diffractogram, Scan {
  /** When it began, if the instrument wrote it down. */
  Optional<Instant> start();

  /** Number of points. */
  int size();
}
