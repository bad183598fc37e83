package anodyne.workup;

import anodyne.analysis.CapacitiveShare;
import anodyne.analysis.Couple;
import anodyne.analysis.PeakTrack;
import anodyne.analysis.RateDependence;
import anodyne.analysis.RateExponent;
import anodyne.analysis.RateGrid;
import anodyne.analysis.StraightLine;
import anodyne.analysis.VoltammetricPeak;
import anodyne.analysis.Voltammogram;
import anodyne.analysis.Voltammogram.Direction;
import anodyne.lab.Recording;
import anodyne.measurement.TimeSeries;
import anodyne.quantity.Warning;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Voltammograms of one electrode, perhaps at several scan rates, with everything that follows.
 *
 * @param curves one for each voltammogram, by rising rate
 * @param tracks peaks followed along the rates
 * @param grid currents on one grid; empty for a single rate
 * @param share after Dunn; empty below three rates
 * @param trasatti extrapolated charges; empty below three rates
 * @param settings choices made
 * @param warnings of the analysis; those of the readers are not among them
 */
public record VoltammetryWorkUp(
    List<Curve> curves,
    List<PeakTrack> tracks,
    Optional<RateGrid> grid,
    Optional<CapacitiveShare> share,
    Optional<RateDependence.Trasatti> trasatti,
    VoltammetrySettings settings,
    List<Warning> warnings) {
  private static final double SAME_RATE = 0.05;
  private static final double NEARLY_ALL = 0.9;

  /**
   * One voltammogram.
   *
   * @param file it stands in
   * @param series as recorded
   * @param voltammogram cut into sweeps
   * @param peaks of its full sweeps
   * @param couples of them
   */
  public record Curve(
      String file,
      TimeSeries series,
      Voltammogram voltammogram,
      List<VoltammetricPeak> peaks,
      List<Couple> couples) {
    public Curve {
      peaks = List.copyOf(peaks);
      couples = List.copyOf(couples);
    }

    /** Capacitance of the box at a potential from the last full sweeps; empty outside of them. */
    public OptionalDouble capacitance_F(double potential_V) {
      Optional<Voltammogram.Sweep> up = voltammogram.lastFull(Direction.ANODIC);
      Optional<Voltammogram.Sweep> down = voltammogram.lastFull(Direction.CATHODIC);
      if (up.isEmpty() || down.isEmpty() || voltammogram.rate_V_per_s().isEmpty()) {
        return OptionalDouble.empty();
      }
      double[] at = {potential_V};
      double c =
          RateDependence.capacitance_F(
              voltammogram.currentAt(up.get(), at)[0],
              voltammogram.currentAt(down.get(), at)[0],
              voltammogram.rate_V_per_s().getAsDouble());
      return Double.isFinite(c) ? OptionalDouble.of(c) : OptionalDouble.empty();
    }
  }

  public VoltammetryWorkUp {
    curves = List.copyOf(curves);
    tracks = List.copyOf(tracks);
    warnings = List.copyOf(warnings);
  }

  /** Whether a time series is a voltammogram by its own account. */
  public static boolean applies(TimeSeries series) {
    return series.technique() == TimeSeries.Technique.VOLTAMMETRY && sweeps(series);
  }

  private static boolean sweeps(TimeSeries series) {
    return series.size() >= 3 && series.voltage_V().max() > series.voltage_V().min();
  }

  /**
   * Whether the potential moves at one rate, nearly all the time, while the current does not rest.
   */
  private static boolean constantRate(TimeSeries series) {
    int count = series.size() - 1;
    double[] rates = new double[count];
    for (int i = 0; i < count; i++) {
      rates[i] = rate_V_per_s(series, i);
    }
    Arrays.sort(rates);
    double usual = rates[count / 2];
    double constant_s = 0;
    double all_s = 0;
    for (int i = 0; i < count; i++) {
      double time_s = series.time_s().get(i + 1) - series.time_s().get(i);
      all_s += time_s;
      constant_s += Math.abs(rate_V_per_s(series, i) - usual) <= SAME_RATE * usual ? time_s : 0;
    }
    double[] currents_A = series.current_A().map(Math::abs).toArray();
    Arrays.sort(currents_A);
    boolean constantCurrent =
        currents_A[currents_A.length - 1] <= (1 + SAME_RATE) * currents_A[currents_A.length / 2];
    return usual > 0 && constant_s >= NEARLY_ALL * all_s && !constantCurrent;
  }

  private static double rate_V_per_s(TimeSeries series, int i) {
    double time_s = series.time_s().get(i + 1) - series.time_s().get(i);
    double change_V = series.voltage_V().get(i + 1) - series.voltage_V().get(i);
    return time_s > 0 ? Math.abs(change_V) / time_s : 0;
  }

  /**
   * The voltammograms of a file that is said to hold some: those that say so themselves, else those
   * that do not say what they are, and cycling with the potential at a constant rate.
   */
  public static List<TimeSeries> voltammograms(Recording recording) {
    List<TimeSeries> all = recording.of(TimeSeries.class);
    List<TimeSeries> sure = all.stream().filter(VoltammetryWorkUp::applies).toList();
    return sure.isEmpty()
        ? all.stream()
            .filter(
                s -> sweeps(s) && (s.technique() == TimeSeries.Technique.OTHER || constantRate(s)))
            .toList()
        : sure;
  }

  /**
   * Works up the voltammograms of some files.
   *
   * @param recordings files, of which each holds a voltammogram or more
   */
  public static VoltammetryWorkUp of(List<Recording> recordings, VoltammetrySettings settings) {
    List<Curve> curves = new ArrayList<>();
    List<Warning> warnings = new ArrayList<>();
    for (int k = 0; k < recordings.size(); k++) {
      Recording recording = recordings.get(k);
      OptionalDouble rate = settings.rate(k);
      for (TimeSeries series : voltammograms(recording)) {
        Curve curve = curve(recording.file(), series, rate, settings);
        warnings.addAll(curve.voltammogram().warnings());
        curves.add(curve);
      }
    }
    curves.sort(
        Comparator.comparingDouble(
            c -> c.voltammogram().rate_V_per_s().orElse(Double.POSITIVE_INFINITY)));
    return of(curves, settings, warnings);
  }

  private static Curve curve(
      String file, TimeSeries series, OptionalDouble rate, VoltammetrySettings settings) {
    Voltammogram voltammogram = Voltammogram.of(series, settings.series_ohm(), rate, file);
    List<VoltammetricPeak> peaks = VoltammetricPeak.of(voltammogram);
    return new Curve(file, series, voltammogram, peaks, Couple.of(peaks));
  }

  private static VoltammetryWorkUp of(
      List<Curve> curves, VoltammetrySettings settings, List<Warning> warnings) {
    List<Voltammogram> all = curves.stream().map(Curve::voltammogram).toList();
    List<PeakTrack> tracks = PeakTrack.of(all);
    Optional<RateGrid> grid = RateGrid.of(all, settings.cut_V());
    Optional<RateGrid> many = grid.filter(g -> g.differentRates() >= 3 && g.hasCurrent());
    Optional<CapacitiveShare> share = many.map(CapacitiveShare::of);
    String subject = "voltammograms";
    tracks.stream().filter(PeakTrack::main).forEach(t -> trackWarnings(t, warnings));
    share.ifPresent(s -> warnings.addAll(s.warnings(tracks, subject)));
    if (share.isPresent()) {
      unchecked(curves, tracks, warnings, subject);
    }
    if (grid.filter(g -> !g.hasCurrent()).isPresent()) {
      warnings.add(
          new Warning(
              "no_current",
              "a voltammogram holds no current but 0; check columns and range of the instrument",
              subject));
    }
    if (curves.size() > 1 && many.isEmpty()) {
      warnings.add(
          new Warning(
              "few_rates",
              "a capacitive share needs three scan rates over a common range of potentials; give"
                  + " the files of more rates",
              subject));
    }
    Optional<RateDependence.Trasatti> trasatti =
        many.map(g -> {
          double[] charges = new double[g.size()];
          for (int r = 0; r < charges.length; r++) {
            charges[r] = g.charge_C(r);
          }
          return RateDependence.trasatti(g.rate_V_per_s().toArray(), charges);
        });
    return new VoltammetryWorkUp(curves, tracks, grid, share, trasatti, settings, warnings);
  }

  /**
   * A share nobody checked: there are peaks at the slowest rate, but the largest cannot be followed
   * to the fastest, so that neither its exponent nor its shift is known.
   */
  private static void unchecked(
      List<Curve> curves, List<PeakTrack> tracks, List<Warning> warnings, String subject) {
    Optional<Curve> slowest =
        curves.stream().filter(c -> c.voltammogram().rate_V_per_s().isPresent()).findFirst();
    for (Direction direction : Direction.values()) {
      boolean peaks =
          slowest.stream()
              .flatMap(c -> c.peaks().stream())
              .anyMatch(p -> p.direction() == direction);
      if (peaks && tracks.stream().noneMatch(t -> t.main() && t.direction() == direction)) {
        warnings.add(
            new Warning(
                "dunn_unchecked",
                "the largest "
                    + direction.word()
                    + " peak cannot be followed from the slowest to the fastest rate, so that"
                    + " neither its exponent b nor its shift vouches for the share; use rates"
                    + " closer together or correct the ohmic drop with --series-ohm",
                subject));
      }
    }
  }

  private static void trackWarnings(PeakTrack track, List<Warning> warnings) {
    String subject = track.direction().word() + " peak";
    warnings.addAll(track.exponent().warnings(subject));
    if (track.baselineShare() > PeakTrack.BASELINE_SHARE) {
      warnings.add(
          new Warning(
              "baseline_not_zero",
              String.format(
                  java.util.Locale.ROOT,
                  "the current before the peak is not zero (up to %.0f %% of the peak); b of the"
                      + " raw current is %.3f, of the height above the baseline %s",
                  100 * track.baselineShare(),
                  track.exponent().b(),
                  track
                      .aboveBaseline()
                      .map(b -> String.format(java.util.Locale.ROOT, "%.3f", b.b()))
                      .orElse("not defined")),
              subject));
    }
  }

  /** The track of the largest peak of a direction. */
  public Optional<PeakTrack> main(Direction direction) {
    return tracks.stream().filter(t -> t.main() && t.direction() == direction).findFirst();
  }

  /** The exponent of the largest peak of a direction, of the currents as measured. */
  public Optional<RateExponent> exponent(Direction direction) {
    return main(direction).map(PeakTrack::exponent);
  }

  /** Diffusivity of a dissolved couple after Randles and Sevcik, if it was asked for, m2/s. */
  public OptionalDouble randlesSevcik_m2_per_s(Direction direction) {
    Optional<VoltammetrySettings.Dissolved> dissolved = settings.dissolved();
    Optional<PeakTrack> track = main(direction);
    if (dissolved.isEmpty() || track.isEmpty()) {
      return OptionalDouble.empty();
    }
    double[] root = track.get().rate_V_per_s().map(Math::sqrt).toArray();
    double[] height =
        track.get().peaks().stream().mapToDouble(p -> Math.abs(p.height_A())).toArray();
    return OptionalDouble.of(
        RateDependence.randlesSevcik_m2_per_s(
            StraightLine.through(root, height),
            dissolved.get().electrons(),
            dissolved.get().area_m2(),
            dissolved.get().concentration_mol_per_m3(),
            dissolved.get().temperature_K()));
  }
}
