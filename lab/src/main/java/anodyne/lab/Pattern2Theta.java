package anodyne.lab;

import anodyne.measurement.Diffractogram;
import anodyne.quantity.Series;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;

/** Points of a powder pattern as a reader finds them, put in rising order of the angle. */
final class Pattern2Theta {
  static final int MOST_POINTS = 5_000_000;

  private int size;
  private double[] angle = new double[1024];
  private double[] intensity = new double[1024];
  private int skipped;

  /** Adds a point; one without finite numbers is counted and left out. */
  void add(double twoTheta_deg, double counts) {
    if (!Double.isFinite(twoTheta_deg) || !Double.isFinite(counts) || size >= MOST_POINTS) {
      skipped++;
      return;
    }
    if (size == angle.length) {
      angle = Arrays.copyOf(angle, 2 * size);
      intensity = Arrays.copyOf(intensity, 2 * size);
    }
    angle[size] = twoTheta_deg;
    intensity[size] = counts;
    size++;
  }

  int size() {
    return size;
  }

  /** The pattern; falling angles are turned, repeated ones left out, each with a warning. */
  Diffractogram pattern(
      Optional<Instant> start,
      OptionalDouble wavelength_angstrom,
      OptionalDouble countingTime_s,
      Notes notes) {
    if (skipped > 0) {
      notes.warn("rows_skipped", skipped + " points without angle or intensity left out");
    }
    int[] order = new int[size];
    int kept = 0;
    boolean falls = size > 1 && angle[size - 1] < angle[0];
    for (int k = 0; k < size; k++) {
      int i = falls ? size - 1 - k : k;
      if (kept == 0 || angle[i] > angle[order[kept - 1]]) {
        order[kept++] = i;
      }
    }
    if (kept < size) {
      notes.warn(
          "angles_repeated",
          (size - kept) + " points whose angle does not rise were left out; check the scan");
    }
    double[] x = new double[kept];
    double[] y = new double[kept];
    for (int k = 0; k < kept; k++) {
      x[k] = angle[order[k]];
      y[k] = intensity[order[k]];
    }
    return new Diffractogram(
        start, Series.of(x), Series.of(y), wavelength_angstrom, countingTime_s);
  }

  /** A number above 0, or empty. */
  static OptionalDouble positive(String text) {
    double value = SheetNumbers.number(text.strip());
    return value > 0 && Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
  }

  /** An instant written by XML's rules; one without offset is the instrument's own clock. */
  static Optional<Instant> instant(String text, Notes notes) {
    String stamp = text.strip();
    try {
      return Optional.of(OffsetDateTime.parse(stamp).toInstant());
    } catch (DateTimeException e) {
      Optional<Instant> local = local(stamp);
      local.ifPresent(_ -> notes.setting("clock", "local time of the instrument, taken as UTC"));
      return local;
    }
  }

  private static Optional<Instant> local(String stamp) {
    try {
      return Optional.of(LocalDateTime.parse(stamp).toInstant(ZoneOffset.UTC));
    } catch (DateTimeException e) {
      return Dates.instant(stamp, Dates.Order.MONTH_FIRST);
    }
  }
}
