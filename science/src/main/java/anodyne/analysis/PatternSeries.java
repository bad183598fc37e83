package anodyne.analysis;

import anodyne.measurement.Diffractogram;
import anodyne.quantity.Counts;
import anodyne.quantity.Series;
import anodyne.quantity.Warning;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Patterns of one experiment in the order they were taken, on one grid of angles.
 *
 * @param twoTheta_deg the common grid
 * @param intensity one row of the grid for each pattern
 * @param background likewise
 * @param order index of each pattern in the list that was given
 * @param start when the first pattern began, if all say when they did
 * @param time_s beginning of each pattern after {@code start}; numbers of the patterns from 1
 *     without it
 * @param wavelength_angstrom of the radiation, if all patterns agree on it
 * @param warnings what had to be mended
 */
public record PatternSeries(
    Series twoTheta_deg,
    List<Series> intensity,
    List<Series> background,
    Counts order,
    Optional<Instant> start,
    Series time_s,
    OptionalDouble wavelength_angstrom,
    List<Warning> warnings) {
  private static final double SAME_ANGLE_deg = 1e-6;

  /** Half width of the clipping window of the background. */
  public static final double BACKGROUND_HALF_WIDTH_deg = 0.8;

  public PatternSeries {
    intensity = List.copyOf(intensity);
    background = List.copyOf(background);
    warnings = List.copyOf(warnings);
  }

  /** Number of patterns. */
  public int size() {
    return intensity.size();
  }

  /** A pattern less its background. */
  public Series net(int pattern) {
    double[] net = intensity.get(pattern).toArray();
    for (int i = 0; i < net.length; i++) {
      net[i] -= background.get(pattern).get(i);
    }
    return Series.of(net);
  }

  /**
   * Puts patterns in order of their time stamps and on a common grid.
   *
   * @param subject what they are of, for warnings
   */
  public static PatternSeries of(List<Diffractogram> patterns, String subject) {
    if (patterns.isEmpty() || patterns.stream().anyMatch(p -> p.size() < 3)) {
      throw new IllegalArgumentException("a series needs patterns of at least 3 points");
    }
    List<Warning> warnings = new ArrayList<>();
    boolean dated = patterns.stream().allMatch(p -> p.start().isPresent());
    int[] order = IntStream.range(0, patterns.size()).toArray();
    if (dated) {
      order =
          IntStream.range(0, patterns.size())
              .boxed()
              .sorted(Comparator.comparing(i -> patterns.get(i).start().orElseThrow()))
              .mapToInt(i -> i)
              .toArray();
    } else {
      warnings.add(
          new Warning(
              "pattern_without_time",
              "not every pattern has a time stamp; they are shown by number in the order given",
              subject));
    }
    List<Diffractogram> sorted = IntStream.of(order).mapToObj(patterns::get).toList();
    Series grid = grid(sorted, subject, warnings);
    List<Series> rows = sorted.stream().map(p -> onGrid(p, grid)).toList();
    double step_deg = (grid.last() - grid.first()) / (grid.size() - 1);
    int halfWidth = (int) Math.max(1, Math.round(BACKGROUND_HALF_WIDTH_deg / step_deg));
    return new PatternSeries(
        grid,
        rows,
        rows.stream().map(row -> PatternBackground.snip(row, halfWidth)).toList(),
        Counts.of(order),
        dated ? sorted.getFirst().start() : Optional.empty(),
        times(sorted, dated),
        wavelength(sorted, subject, warnings),
        warnings);
  }

  private static Series times(List<Diffractogram> sorted, boolean dated) {
    double[] times = new double[sorted.size()];
    for (int i = 0; i < times.length; i++) {
      times[i] =
          dated
              ? Duration.between(
                          sorted.getFirst().start().orElseThrow(),
                          sorted.get(i).start().orElseThrow())
                      .toMillis()
                  / 1000.0
              : i + 1;
    }
    return Series.of(times);
  }

  private static OptionalDouble wavelength(
      List<Diffractogram> sorted, String subject, List<Warning> warnings) {
    OptionalDouble first = sorted.getFirst().wavelength_angstrom();
    for (Diffractogram pattern : sorted) {
      OptionalDouble other = pattern.wavelength_angstrom();
      boolean differs =
          first.isPresent()
              && other.isPresent()
              && Math.abs(first.getAsDouble() - other.getAsDouble()) > 1e-4;
      if (differs) {
        warnings.add(
            new Warning(
                "wavelengths_differ",
                "the patterns were taken with different wavelengths; show them apart",
                subject));
        return OptionalDouble.empty();
      }
    }
    return first;
  }

  /** The grid of the patterns if they share it, else steps of the coarsest over what all cover. */
  private static Series grid(List<Diffractogram> sorted, String subject, List<Warning> warnings) {
    Series first = sorted.getFirst().twoTheta_deg();
    if (sorted.stream().allMatch(p -> same(first, p.twoTheta_deg()))) {
      return first;
    }
    double low = Double.NEGATIVE_INFINITY;
    double high = Double.POSITIVE_INFINITY;
    double step_deg = 0;
    for (Diffractogram pattern : sorted) {
      Series angles = pattern.twoTheta_deg();
      low = Math.max(low, angles.first());
      high = Math.min(high, angles.last());
      step_deg = Math.max(step_deg, (angles.last() - angles.first()) / (angles.size() - 1));
    }
    if (!(high - low >= 2 * step_deg)) {
      throw new IllegalArgumentException(
          "the patterns share no range of angles: the overlap is " + low + " to " + high + " deg");
    }
    warnings.add(
        new Warning(
            "patterns_resampled",
            "the patterns have different angles and were interpolated onto a common grid",
            subject));
    int points = (int) Math.floor((high - low) / step_deg + 1e-9) + 1;
    double[] grid = new double[points];
    for (int i = 0; i < points; i++) {
      grid[i] = Math.min(low + i * step_deg, high);
    }
    return Series.of(grid);
  }

  private static boolean same(Series a, Series b) {
    if (a.size() != b.size()) {
      return false;
    }
    for (int i = 0; i < a.size(); i++) {
      if (Math.abs(a.get(i) - b.get(i)) > SAME_ANGLE_deg) {
        return false;
      }
    }
    return true;
  }

  private static Series onGrid(Diffractogram pattern, Series grid) {
    Series x = pattern.twoTheta_deg();
    Series y = pattern.intensity();
    if (same(x, grid)) {
      return y;
    }
    double[] row = new double[grid.size()];
    int k = 0;
    for (int i = 0; i < row.length; i++) {
      double at = grid.get(i);
      while (k < x.size() - 2 && x.get(k + 1) < at) {
        k++;
      }
      double share = Math.clamp((at - x.get(k)) / (x.get(k + 1) - x.get(k)), 0, 1);
      row[i] = y.get(k) + share * (y.get(k + 1) - y.get(k));
    }
    return Series.of(row);
  }
}
