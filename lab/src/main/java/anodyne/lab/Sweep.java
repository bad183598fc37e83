package anodyne.lab;

import anodyne.lab.Units.Dimension;
import anodyne.measurement.TimeSeries;
import anodyne.measurement.TimeSeries.Mode;
import anodyne.measurement.TimeSeries.Resolution;
import anodyne.measurement.TimeSeries.Technique;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Potential and current in the order they were measured, cut into segments where the potential
 * turns. Where no time was written it follows from the scan rate and the path of the potential.
 *
 * <p>Sign of the current: over a closed scan the integral of I dE is positive when oxidation is
 * positive, because a cell takes up energy. Where it is clearly negative, and the current falls
 * with the potential or is negative on the way up and positive on the way down, reduction was
 * counted positive. Then the current is turned and a warning says so.
 */
final class Sweep {
  private static final Set<String> TIME = Set.of("time", "elapsedtime", "t", "correctedtime");
  private static final Set<String> MEASURED = Set.of("we(1)potential", "wepotential", "ewe", "vf");
  private static final Set<String> POTENTIAL =
      Set.of("potential", "e", "voltage", "u", "v", "potentialapplied");
  private static final Set<String> CURRENT =
      Set.of("current", "i", "im", "we(1)current", "wecurrent", "<i>");

  /** Share of the path integral of |I| beyond which a loop is taken to run the wrong way. */
  private static final double CLEAR = 0.2;

  private final Notes notes;
  private final Technique technique;
  private final int timeColumn;
  private final int potentialColumn;
  private final int currentColumn;
  private final double seconds;
  private final double volts;
  private final double amperes;
  private double held_V = Double.NaN;
  private int size;
  private int skipped;
  private double[] time_s = new double[1024];
  private double[] potential_V = new double[1024];
  private double[] current_A = new double[1024];

  Sweep(Notes notes, List<Header> headers, Technique technique) {
    this.notes = notes;
    this.technique = technique;
    timeColumn = Columns.find(headers, TIME);
    int measured = Columns.find(headers, MEASURED);
    potentialColumn = measured < 0 ? Columns.find(headers, POTENTIAL) : measured;
    currentColumn = Columns.find(headers, CURRENT);
    seconds = Columns.factor(headers, timeColumn, Dimension.TIME, notes.file());
    volts = Columns.factor(headers, potentialColumn, Dimension.VOLTAGE, notes.file());
    amperes = Columns.factor(headers, currentColumn, Dimension.CURRENT, notes.file());
  }

  /** Takes a potential for rows that carry none, as it was held. */
  void hold(double potential_V) {
    held_V = potential_V;
  }

  /** Whether potential and current are among these columns. */
  static boolean isAmong(List<Header> headers) {
    boolean potential =
        Columns.find(headers, POTENTIAL) >= 0 || Columns.find(headers, MEASURED) >= 0;
    return potential && Columns.find(headers, CURRENT) >= 0;
  }

  /** Reads all rows; a time is made from the scan rate in V/s where none is written. */
  void read(TextTable table, OptionalDouble scanRate) {
    while (table.next()) {
      row(table, scanRate);
    }
    said(scanRate);
  }

  /** Adds the row the table stands at. */
  void row(TextTable table, OptionalDouble scanRate) {
    boolean resting = currentColumn < 0 && technique == Technique.OPEN_CIRCUIT;
    double potential = potentialColumn < 0 ? held_V : volts * table.number(potentialColumn);
    double current = resting ? 0 : amperes * table.number(currentColumn);
    double time = size == 0 ? 0 : time_s[size - 1];
    if (timeColumn >= 0) {
      time = seconds * table.time(timeColumn);
    } else if (size > 0 && Double.isFinite(potential)) {
      double rate = scanRate.isPresent() && scanRate.getAsDouble() > 0 ? scanRate.getAsDouble() : 1;
      time += Math.abs(potential - potential_V[size - 1]) / rate;
    }
    if (!(Double.isFinite(time) && Double.isFinite(potential) && Double.isFinite(current))) {
      skipped++;
      return;
    }
    if (size == time_s.length) {
      time_s = Arrays.copyOf(time_s, 2 * size);
      potential_V = Arrays.copyOf(potential_V, 2 * size);
      current_A = Arrays.copyOf(current_A, 2 * size);
    }
    time_s[size] = time;
    potential_V[size] = potential;
    current_A[size] = current;
    size++;
  }

  /** Says where the times come from if not from the file. */
  void said(OptionalDouble scanRate) {
    if (timeColumn < 0 && size > 0) {
      notes.warn(
          "time_from_scan_rate",
          scanRate.isPresent()
              ? "the file has no time; it was made from the scan rate and the path of the potential"
              : "the file has neither time nor scan rate; 1 V/s was taken, so rates mean nothing");
    }
  }

  /**
   * The rows as a measurement, if there are any.
   *
   * @param named numbers of the segments the file names, in order; empty if it names none
   * @param asked number of segments that were asked for
   * @param flip whether the user says that the current is to be turned; then nothing is detected
   */
  List<TimeSeries> series(
      Optional<Instant> start, List<Integer> named, OptionalDouble asked, boolean flip) {
    if (size == 0) {
      return List.of();
    }
    boolean turned = flip || (technique == Technique.VOLTAMMETRY && isReversed());
    if (turned && !flip) {
      notes.warn(
          "current_sign",
          "the direction of the scan shows that reduction was counted positive; the current was"
              + " turned so that oxidation is positive");
    }
    boolean sweeping = technique == Technique.VOLTAMMETRY;
    int[] segment = sweeping ? segments() : new int[size];
    int last = segment[size - 1];
    int first = named.isEmpty() ? 1 : named.getFirst();
    if (sweeping && asked.isPresent() && asked.getAsDouble() > last + 1) {
      notes.warn(
          "segments_missing",
          (last + 1)
              + " of "
              + (int) asked.getAsDouble()
              + " segments are in the file; export all if the first cycle matters");
    }
    Rows rows = new Rows(notes.file());
    for (int i = 0; i < skipped; i++) {
      rows.skip();
    }
    for (int i = 0; i < size; i++) {
      double current = turned ? -current_A[i] : current_A[i];
      int number = first + segment[i];
      rows.add(
          i + 1,
          sweeping ? (number + 1) / 2 : 1,
          number,
          mode(current),
          time_s[i],
          Double.NaN,
          current,
          potential_V[i],
          Double.NaN,
          Double.NaN,
          Double.NaN);
    }
    TimeSeries series = rows.series(start, technique, Resolution.FINE);
    notes.warn(rows.warnings());
    return List.of(series);
  }

  private Mode mode(double current) {
    return switch (technique) {
      case VOLTAMMETRY -> Mode.SWEEP;
      case OPEN_CIRCUIT -> Mode.REST;
      case CYCLING ->
          current > 0
              ? Mode.CONSTANT_CURRENT_CHARGE
              : current < 0 ? Mode.CONSTANT_CURRENT_DISCHARGE : Mode.REST;
      case OTHER -> Mode.OTHER;
    };
  }

  /** Number of the segment of each point from 0: a new one begins after each turn. */
  private int[] segments() {
    return turns(potential_V, size);
  }

  /** As {@link #segments}; a turn counts once the way back is 2 % of the window. */
  static int[] turns(double[] potential_V, int size) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < size; i++) {
      low = Math.min(low, potential_V[i]);
      high = Math.max(high, potential_V[i]);
    }
    double enough = 0.02 * (high - low);
    int[] segment = new int[size];
    int direction = 0;
    int extreme = 0;
    int number = 0;
    for (int i = 1; i < size; i++) {
      double away = potential_V[i] - potential_V[extreme];
      segment[i] = number;
      if (direction == 0) {
        direction = away > enough ? 1 : away < -enough ? -1 : 0;
        extreme = direction == 0 ? extreme : i;
      } else if (direction * away >= 0) {
        extreme = i;
      } else if (-direction * away > enough) {
        number++;
        Arrays.fill(segment, extreme + 1, i + 1, number);
        direction = -direction;
        extreme = i;
      }
    }
    return segment;
  }

  private boolean isReversed() {
    return isReversed(potential_V, current_A, size);
  }

  /** Whether reduction was counted positive, judged by the last closed scan. */
  static boolean isReversed(double[] potential_V, double[] current_A, int size) {
    int[] segment = turns(potential_V, size);
    int last = size == 0 ? 0 : segment[size - 1];
    if (last < 1) {
      return false;
    }
    double loop = 0;
    double path = 0;
    double sumEI = 0;
    double sumE = 0;
    double sumI = 0;
    double sumEE = 0;
    double rising = 0;
    double falling = 0;
    int n = 0;
    for (int i = 1; i < size; i++) {
      if (segment[i] < last - 1) {
        continue;
      }
      double mean = (current_A[i] + current_A[i - 1]) / 2;
      double step = potential_V[i] - potential_V[i - 1];
      loop += mean * step;
      path += Math.abs(mean * step);
      rising += step > 0 ? mean : 0;
      falling += step < 0 ? mean : 0;
      sumEI += potential_V[i] * current_A[i];
      sumE += potential_V[i];
      sumI += current_A[i];
      sumEE += potential_V[i] * potential_V[i];
      n++;
    }
    double slope = (n * sumEI - sumE * sumI) / (n * sumEE - sumE * sumE);
    return loop < -CLEAR * path && (slope < 0 || (rising < 0 && falling > 0));
  }
}
