package anodyne.analysis;

import anodyne.measurement.TimeSeries;
import anodyne.quantity.Series;
import anodyne.quantity.Warning;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * A cyclic voltammogram cut into its sweeps.
 *
 * <p>Vertices are found in the potential itself: it turns where it falls back by more than {@link
 * #HYSTERESIS} of its whole range, so noise makes no vertex. The scan rate of a sweep is the slope
 * of potential against time over the middle {@link #MIDDLE} of the sweep, which leaves waiting
 * times at its ends out.
 *
 * @param potential_V at each point, corrected for the ohmic drop
 * @param current_A at each point, above 0 oxidises
 * @param time_s at each point
 * @param sweeps in order of time; the row of a vertex belongs to the sweep it ends; cycles as the
 *     instrument counts them, else a new one at every second vertex
 * @param rate_V_per_s scan rate: the median over the full sweeps, or the one given; empty if the
 *     file has no times and none was given
 * @param seriesResistance_ohm resistance the potential was corrected for
 * @param warnings what is doubtful about rate and sweeps
 */
public record Voltammogram(
    Series potential_V,
    Series current_A,
    Series time_s,
    List<Sweep> sweeps,
    OptionalDouble rate_V_per_s,
    double seriesResistance_ohm,
    List<Warning> warnings) {

  /** A turn smaller than this share of the range of potentials is noise. */
  static final double HYSTERESIS = 0.05;

  /** Share of a sweep its rate is measured over. */
  static final double MIDDLE = 0.8;

  /** A sweep over less than this share of the widest is a stub and measures no rate. */
  static final double FULL = 0.5;

  /** Rates that differ by more than this share are said to differ. */
  static final double RATE_TOLERANCE = 0.02;

  /** Fewest points of a sweep that is analysed. */
  static final int FEWEST = 10;

  /** Which way the potential runs. */
  public enum Direction {
    /** Rising potential, oxidation. */
    ANODIC,
    /** Falling potential, reduction. */
    CATHODIC;

    /** As written in documents. */
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Sign of the current that belongs to it. */
    public int sign() {
      return this == ANODIC ? 1 : -1;
    }
  }

  /**
   * One sweep.
   *
   * @param first index of its first row
   * @param last index of its last row
   * @param direction which way it runs
   * @param cycle number of its cycle
   * @param rate_V_per_s measured, above 0; empty where times do not tell
   * @param full whether it spans enough of the range to be compared with others
   */
  public record Sweep(
      int first,
      int last,
      Direction direction,
      int cycle,
      OptionalDouble rate_V_per_s,
      boolean full) {
    /** Number of rows. */
    public int size() {
      return last - first + 1;
    }
  }

  public Voltammogram {
    sweeps = List.copyOf(sweeps);
    warnings = List.copyOf(warnings);
  }

  /**
   * Cuts a time series into sweeps.
   *
   * @param seriesResistance_ohm uncompensated resistance; E - I R is analysed; 0 for none
   * @param statedRate_V_per_s rate to use instead of the measured one
   * @param subject of the warnings
   */
  public static Voltammogram of(
      TimeSeries series,
      double seriesResistance_ohm,
      OptionalDouble statedRate_V_per_s,
      String subject) {
    if (!(seriesResistance_ohm >= 0)) {
      throw new IllegalArgumentException(
          "series resistance must be >= 0 ohm, got " + seriesResistance_ohm);
    }
    if (statedRate_V_per_s.isPresent() && !(statedRate_V_per_s.getAsDouble() > 0)) {
      throw new IllegalArgumentException(
          "scan rate must be > 0 V/s, got " + statedRate_V_per_s.getAsDouble());
    }
    double[] applied = series.voltage_V().toArray();
    double[] time = series.time_s().toArray();
    List<Warning> warnings = new ArrayList<>();
    List<Sweep> sweeps = sweeps(applied, time, series);
    double[] current = series.current_A().toArray();
    double[] potential = new double[applied.length];
    for (int i = 0; i < applied.length; i++) {
      potential[i] = applied[i] - current[i] * seriesResistance_ohm;
    }
    OptionalDouble measured = measuredRate(sweeps);
    warnOfRates(warnings, sweeps, measured, statedRate_V_per_s, subject);
    return new Voltammogram(
        Series.of(potential),
        series.current_A(),
        series.time_s(),
        sweeps,
        statedRate_V_per_s.isPresent() ? statedRate_V_per_s : measured,
        seriesResistance_ohm,
        warnings);
  }

  private static List<Sweep> sweeps(double[] e, double[] time, TimeSeries series) {
    int[] bounds = vertices(e);
    double widest = 0;
    for (int k = 1; k < bounds.length; k++) {
      widest = Math.max(widest, Math.abs(e[bounds[k]] - e[bounds[k - 1]]));
    }
    boolean counted =
        IntStream.of(series.cycle().toArray()).distinct().limit(2).count() == 2 && widest > 0;
    List<Sweep> sweeps = new ArrayList<>();
    for (int k = 1; k < bounds.length && widest > 0; k++) {
      int first = k == 1 ? bounds[0] : bounds[k - 1] + 1;
      int last = bounds[k];
      double span = e[last] - e[bounds[k - 1]];
      sweeps.add(
          new Sweep(
              first,
              last,
              span > 0 ? Direction.ANODIC : Direction.CATHODIC,
              counted ? series.cycle().get((first + last) / 2) : (k + 1) / 2,
              rate(e, time, first, last),
              Math.abs(span) >= FULL * widest && last - first + 1 >= FEWEST));
    }
    return sweeps;
  }

  /** First row, turning points, last row. */
  private static int[] vertices(double[] e) {
    if (e.length < 2) {
      return new int[] {0};
    }
    double range = Arrays.stream(e).max().orElse(0) - Arrays.stream(e).min().orElse(0);
    double tolerance = HYSTERESIS * range;
    List<Integer> bounds = new ArrayList<>();
    bounds.add(0);
    int low = 0;
    int high = 0;
    int sense = 0;
    for (int i = 1; i < e.length; i++) {
      low = e[i] < e[low] ? i : low;
      high = e[i] > e[high] ? i : high;
      if (sense >= 0 && e[high] - e[i] > tolerance) {
        turn(bounds, high, sense);
        sense = -1;
        low = i;
        high = i;
      } else if (sense <= 0 && e[i] - e[low] > tolerance) {
        turn(bounds, low, sense);
        sense = 1;
        low = i;
        high = i;
      }
    }
    if (bounds.getLast() < e.length - 1) {
      bounds.add(e.length - 1);
    }
    return bounds.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Adds a vertex; what lies before the first sweep is waiting, not a sweep. */
  private static void turn(List<Integer> bounds, int at, int sense) {
    if (sense != 0 && at > bounds.getLast()) {
      bounds.add(at);
    }
  }

  private static OptionalDouble rate(double[] e, double[] time, int first, int last) {
    double low = Math.min(e[first], e[last]);
    double high = Math.max(e[first], e[last]);
    double margin = 0.5 * (1 - MIDDLE) * (high - low);
    double[] t = new double[last - first + 1];
    double[] v = new double[last - first + 1];
    int n = 0;
    for (int i = first; i <= last; i++) {
      if (e[i] >= low + margin && e[i] <= high - margin) {
        t[n] = time[i];
        v[n] = e[i];
        n++;
      }
    }
    if (n < 3 || !(t[n - 1] > t[0])) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(Math.abs(StraightLine.through(t, v, 0, n).slope()));
  }

  private static OptionalDouble measuredRate(List<Sweep> sweeps) {
    double[] rates =
        sweeps.stream()
            .filter(s -> s.full() && s.rate_V_per_s().isPresent())
            .mapToDouble(s -> s.rate_V_per_s().getAsDouble())
            .sorted()
            .toArray();
    int n = rates.length;
    return n == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(0.5 * (rates[(n - 1) / 2] + rates[n / 2]));
  }

  private static void warnOfRates(
      List<Warning> warnings,
      List<Sweep> sweeps,
      OptionalDouble measured,
      OptionalDouble stated,
      String subject) {
    if (measured.isEmpty() && stated.isEmpty()) {
      warnings.add(
          new Warning(
              "rate_unknown",
              "the file has no times to measure the scan rate from; give --rate",
              subject));
    }
    if (measured.isPresent()
        && stated.isPresent()
        && differs(measured.getAsDouble(), stated.getAsDouble())) {
      warnings.add(
          new Warning(
              "rate_differs",
              "the times say "
                  + shown_mV(measured.getAsDouble())
                  + " mV/s, but "
                  + shown_mV(stated.getAsDouble())
                  + " was given and is used; check which is right",
              subject));
    }
    if (measured.isPresent()
        && sweeps.stream()
            .filter(Sweep::full)
            .flatMapToDouble(s -> s.rate_V_per_s().stream())
            .anyMatch(rate -> differs(rate, measured.getAsDouble()))) {
      warnings.add(
          new Warning(
              "rate_varies",
              "the sweeps run at different rates; the median of "
                  + shown_mV(measured.getAsDouble())
                  + " mV/s is used, split the file if the rate was changed on purpose",
              subject));
    }
  }

  private static boolean differs(double a, double b) {
    return Math.abs(a - b) > RATE_TOLERANCE * b;
  }

  private static String shown_mV(double rate_V_per_s) {
    return String.format(java.util.Locale.ROOT, "%.4g", 1000 * rate_V_per_s);
  }

  /** The last full sweep of a direction, if there is one. */
  public java.util.Optional<Sweep> lastFull(Direction direction) {
    return sweeps.reversed().stream()
        .filter(s -> s.full() && s.direction() == direction)
        .findFirst();
  }

  /**
   * Current of a sweep at a potential, between the points around it; NaN outside the sweep. Points
   * of equal potential count with their mean.
   */
  public double[] currentAt(Sweep sweep, double[] potentials_V) {
    int n = sweep.size();
    Integer[] order = new Integer[n];
    Arrays.setAll(order, k -> sweep.first() + k);
    Arrays.sort(order, java.util.Comparator.comparingDouble(potential_V::get));
    double[] e = new double[n];
    double[] i = new double[n];
    int kept = 0;
    int same = 0;
    for (int at : order) {
      if (kept > 0 && potential_V.get(at) == e[kept - 1]) {
        same++;
        i[kept - 1] += (current_A.get(at) - i[kept - 1]) / (same + 1);
      } else {
        e[kept] = potential_V.get(at);
        i[kept] = current_A.get(at);
        kept++;
        same = 0;
      }
    }
    double[] result = new double[potentials_V.length];
    for (int k = 0; k < result.length; k++) {
      result[k] = between(e, i, kept, potentials_V[k]);
    }
    return result;
  }

  private static double between(double[] x, double[] y, int n, double at) {
    if (!(at >= x[0] && at <= x[n - 1])) {
      return Double.NaN;
    }
    int found = Arrays.binarySearch(x, 0, n, at);
    if (found >= 0) {
      return y[found];
    }
    int above = -found - 1;
    double share = (at - x[above - 1]) / (x[above] - x[above - 1]);
    return y[above - 1] + share * (y[above] - y[above - 1]);
  }
}
