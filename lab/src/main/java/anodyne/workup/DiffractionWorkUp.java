package anodyne.workup;

import anodyne.analysis.FccLine;
import anodyne.analysis.LineFit;
import anodyne.analysis.LineTrack;
import anodyne.analysis.PatternSeries;
import anodyne.lab.Recording;
import anodyne.measurement.Diffractogram;
import anodyne.measurement.TimeSeries;
import anodyne.quantity.Assumption;
import anodyne.quantity.Series;
import anodyne.quantity.Warning;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Patterns taken while a cell was cycled, with the lines followed through them and the cell's
 * voltage on the same clock.
 *
 * @param subject what it is of
 * @param series patterns in the order of their time stamps
 * @param files the file of each pattern, in that order
 * @param lines the strongest lines of the mean pattern
 * @param metals for each line, the collector's line that stands there
 * @param collectors lines of copper and aluminium within the range, as their names and angles
 * @param clock the cell's voltage beside the patterns, if both say when they were taken
 * @param warnings what is doubtful
 * @param assumptions what was taken for granted
 */
public record DiffractionWorkUp(
    String subject,
    PatternSeries series,
    List<String> files,
    List<LineTrack> lines,
    List<Optional<String>> metals,
    List<CollectorLine> collectors,
    Optional<Clock> clock,
    List<Warning> warnings,
    List<Assumption> assumptions) {
  private static final int MOST_LINES = 12;
  private static final double SAME_LINE_deg = 0.2;
  private static final double HOUR_s = 3600;

  /**
   * A line of a metal used as current collector.
   *
   * @param name element and indices, such as {@code Cu 111}
   * @param twoTheta_deg where it stands
   */
  public record CollectorLine(String name, double twoTheta_deg) {}

  /**
   * Electrochemistry on the clock of the patterns.
   *
   * @param time_h of each point after the beginning of the first pattern
   * @param voltage_V at each point
   * @param atPatterns_V voltage when each pattern began; NaN where the cell was not measured
   */
  public record Clock(Series time_h, Series voltage_V, Series atPatterns_V) {}

  public DiffractionWorkUp {
    files = List.copyOf(files);
    lines = List.copyOf(lines);
    metals = List.copyOf(metals);
    collectors = List.copyOf(collectors);
    warnings = List.copyOf(warnings);
    assumptions = List.copyOf(assumptions);
  }

  /** Whether there is a pattern among these recordings. */
  public static boolean applies(List<Recording> recordings) {
    return recordings.stream()
        .flatMap(r -> r.of(Diffractogram.class).stream())
        .anyMatch(p -> p.size() >= 3);
  }

  /**
   * Works up patterns.
   *
   * @param recordings files of patterns, in any order
   * @param cell cycling of the same cell, if there is any
   */
  public static DiffractionWorkUp of(
      String subject, List<Recording> recordings, Optional<TimeSeries> cell) {
    List<Diffractogram> patterns = new ArrayList<>();
    List<String> files = new ArrayList<>();
    for (Recording recording : recordings) {
      for (Diffractogram pattern : recording.of(Diffractogram.class)) {
        if (pattern.size() >= 3) {
          patterns.add(pattern);
          files.add(recording.file());
        }
      }
    }
    PatternSeries series = PatternSeries.of(patterns, subject);
    List<Warning> warnings = new ArrayList<>(series.warnings());
    List<Assumption> assumptions = new ArrayList<>();
    double wavelength = wavelength(series, assumptions);
    List<LineTrack> lines =
        LineTrack.strongest(series, doublet(wavelength, assumptions), MOST_LINES);
    List<CollectorLine> collectors = collectors(series, wavelength);
    List<Optional<String>> metals = lines.stream().map(line -> metal(line, collectors)).toList();
    warnOfMetals(subject, lines, metals, warnings);
    Optional<Clock> clock = clock(subject, series, cell, warnings);
    List<String> ordered = Arrays.stream(series.order().toArray()).mapToObj(files::get).toList();
    return new DiffractionWorkUp(
        subject, series, ordered, lines, metals, collectors, clock, warnings, assumptions);
  }

  private static double wavelength(PatternSeries series, List<Assumption> assumptions) {
    DiffractionConstants.Constant copper = DiffractionConstants.of("cu_k_alpha_1");
    if (series.wavelength_angstrom().isEmpty()) {
      assumptions.add(
          new Assumption(
              "wavelength_angstrom",
              Double.toString(copper.value()),
              "the files name no radiation; Cu K-alpha-1, " + copper.source()));
    }
    return series.wavelength_angstrom().orElse(copper.value());
  }

  /** Both lines of copper where the first, or their mean, is named; else a single line. */
  private static LineFit.Doublet doublet(double wavelength, List<Assumption> assumptions) {
    double first = DiffractionConstants.of("cu_k_alpha_1").value();
    double second = DiffractionConstants.of("cu_k_alpha_2").value();
    if (!(wavelength > first - 0.001 && wavelength < first + 0.002)) {
      return LineFit.Doublet.SINGLE;
    }
    DiffractionConstants.Constant ratio = DiffractionConstants.of("cu_k_alpha_ratio");
    assumptions.add(
        new Assumption(
            "k_alpha_2_strength",
            Double.toString(ratio.value()),
            "both lines of Cu K-alpha reach the detector; " + ratio.source()));
    return new LineFit.Doublet(second / first, ratio.value());
  }

  private static List<CollectorLine> collectors(PatternSeries series, double wavelength) {
    List<CollectorLine> lines = new ArrayList<>();
    for (String metal : List.of("Cu", "Al")) {
      double a = DiffractionConstants.of("lattice_" + metal).value();
      for (FccLine line : FccLine.of(a, wavelength, series.twoTheta_deg().last())) {
        if (line.twoTheta_deg() >= series.twoTheta_deg().first()) {
          lines.add(new CollectorLine(metal + " " + line.hkl(), line.twoTheta_deg()));
        }
      }
    }
    return lines;
  }

  private static Optional<String> metal(LineTrack line, List<CollectorLine> collectors) {
    return collectors.stream()
        .filter(c -> Math.abs(c.twoTheta_deg() - line.meanCentre_deg()) < SAME_LINE_deg)
        .min(Comparator.comparingDouble(c -> Math.abs(c.twoTheta_deg() - line.meanCentre_deg())))
        .map(CollectorLine::name);
  }

  private static void warnOfMetals(
      String subject,
      List<LineTrack> lines,
      List<Optional<String>> metals,
      List<Warning> warnings) {
    for (int i = 0; i < lines.size(); i++) {
      if (metals.get(i).isPresent()) {
        warnings.add(
            new Warning(
                "collector_line",
                String.format(
                    Locale.ROOT,
                    "the line at %.2f deg stands where %s of a current collector does; do not take"
                        + " it for the electrode",
                    lines.get(i).meanCentre_deg(),
                    metals.get(i).get()),
                subject));
      }
    }
  }

  private static Optional<Clock> clock(
      String subject, PatternSeries series, Optional<TimeSeries> cell, List<Warning> warnings) {
    if (cell.isEmpty()) {
      return Optional.empty();
    }
    Optional<Instant> began = cell.get().start();
    if (began.isEmpty() || series.start().isEmpty()) {
      String which = began.isEmpty() ? "the cycling file has" : "not all patterns have";
      String mend = began.isEmpty() ? "the patterns are" : "they are";
      warnings.add(
          new Warning(
              "no_common_clock",
              (began.isEmpty() ? which + " no" : which + " a")
                  + " time stamp, so "
                  + mend
                  + " shown without the voltage; export the start of both",
              subject));
      return Optional.empty();
    }
    double shift_s = Duration.between(series.start().get(), began.get()).toMillis() / 1000.0;
    TimeSeries test = cell.get();
    Series time_h = test.time_s().map(t -> (t + shift_s) / HOUR_s);
    double[] at = new double[series.size()];
    int inside = 0;
    for (int i = 0; i < at.length; i++) {
      OptionalDouble voltage = voltage(test, series.time_s().get(i) - shift_s);
      at[i] = voltage.orElse(Double.NaN);
      inside += voltage.isPresent() ? 1 : 0;
    }
    if (inside == 0) {
      warnings.add(
          new Warning(
              "clocks_apart",
              String.format(
                  Locale.ROOT,
                  "no pattern was taken while the cell was measured: the cycling begins %.2f h"
                      + " after the first pattern; check the time zones of both clocks",
                  shift_s / HOUR_s),
              subject));
      return Optional.empty();
    }
    if (inside < at.length) {
      warnings.add(
          new Warning(
              "patterns_outside_cycling",
              (at.length - inside) + " patterns were taken before or after the cell was measured",
              subject));
    }
    return Optional.of(new Clock(time_h, test.voltage_V(), Series.of(at)));
  }

  /** Voltage at a time of the test, between its points in proportion. */
  private static OptionalDouble voltage(TimeSeries test, double time_s) {
    int n = test.size();
    if (n == 0 || time_s < test.time_s().first() - 60 || time_s > test.time_s().last() + 60) {
      return OptionalDouble.empty();
    }
    int low = 0;
    int high = n - 1;
    while (high - low > 1) {
      int middle = (low + high) >>> 1;
      if (test.time_s().get(middle) <= time_s) {
        low = middle;
      } else {
        high = middle;
      }
    }
    double span = test.time_s().get(high) - test.time_s().get(low);
    double share = span > 0 ? Math.clamp((time_s - test.time_s().get(low)) / span, 0, 1) : 0;
    return OptionalDouble.of(
        test.voltage_V().get(low)
            + share * (test.voltage_V().get(high) - test.voltage_V().get(low)));
  }
}
