package anodyne.analysis;

import anodyne.analysis.Voltammogram.Direction;
import anodyne.quantity.Series;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A peak followed along rising rates: from each rate to the nearest peak of the next, within {@link
 * #REACH_V}. Peaks that cannot be followed to the end are left out.
 *
 * @param direction of the sweeps
 * @param rate_V_per_s rising
 * @param peaks one at each rate
 * @param exponent of the currents as measured
 * @param aboveBaseline of the heights above the baseline; empty where a height has the wrong sign
 * @param main whether it is the largest of its direction at the slowest rate
 */
public record PeakTrack(
    Direction direction,
    Series rate_V_per_s,
    List<VoltammetricPeak> peaks,
    RateExponent exponent,
    Optional<RateExponent> aboveBaseline,
    boolean main) {
  /** How far a peak may move from one rate to the next. */
  static final double REACH_V = 0.15;

  /** Heights that differ more from the currents mean a baseline that is not zero. */
  public static final double BASELINE_SHARE = 0.1;

  public PeakTrack {
    peaks = List.copyOf(peaks);
  }

  /** How far the peak moves from the slowest to the fastest rate. */
  public double shift_V() {
    return peaks.getLast().potential_V() - peaks.getFirst().potential_V();
  }

  /** The largest share of a current that is baseline. */
  public double baselineShare() {
    return peaks.stream()
        .mapToDouble(p -> Math.abs(p.baseline_A() / p.current_A()))
        .max()
        .orElse(0);
  }

  /** All tracks through voltammograms with rates, of each the last cycle that has peaks. */
  public static List<PeakTrack> of(List<Voltammogram> voltammograms) {
    List<Voltammogram> used =
        voltammograms.stream()
            .filter(v -> v.rate_V_per_s().isPresent())
            .sorted(Comparator.comparingDouble(v -> v.rate_V_per_s().getAsDouble()))
            .toList();
    double[] rates = used.stream().mapToDouble(v -> v.rate_V_per_s().getAsDouble()).toArray();
    List<PeakTrack> tracks = new ArrayList<>();
    if (rates.length < 2 || rates[0] == rates[rates.length - 1]) {
      return tracks;
    }
    List<List<VoltammetricPeak>> all = used.stream().map(PeakTrack::lastCycle).toList();
    for (Direction direction : Direction.values()) {
      double largest =
          all.getFirst().stream()
              .filter(p -> p.direction() == direction)
              .mapToDouble(p -> Math.abs(p.height_A()))
              .max()
              .orElse(0);
      for (VoltammetricPeak first : all.getFirst()) {
        if (first.direction() == direction) {
          boolean main = Math.abs(first.height_A()) >= largest;
          follow(first, all).flatMap(peaks -> track(rates, peaks, main)).ifPresent(tracks::add);
        }
      }
    }
    return tracks;
  }

  private static List<VoltammetricPeak> lastCycle(Voltammogram voltammogram) {
    List<VoltammetricPeak> peaks = VoltammetricPeak.of(voltammogram);
    List<VoltammetricPeak> last = new ArrayList<>();
    for (Direction direction : Direction.values()) {
      int cycle =
          peaks.stream()
              .filter(p -> p.direction() == direction)
              .mapToInt(VoltammetricPeak::cycle)
              .max()
              .orElse(0);
      peaks.stream()
          .filter(p -> p.direction() == direction && p.cycle() == cycle)
          .forEach(last::add);
    }
    return last;
  }

  private static Optional<List<VoltammetricPeak>> follow(
      VoltammetricPeak first, List<List<VoltammetricPeak>> all) {
    List<VoltammetricPeak> peaks = new ArrayList<>(List.of(first));
    for (List<VoltammetricPeak> next : all.subList(1, all.size())) {
      double at = peaks.getLast().potential_V();
      Optional<VoltammetricPeak> nearest =
          next.stream()
              .filter(p -> p.direction() == first.direction())
              .filter(p -> Math.abs(p.potential_V() - at) <= REACH_V)
              .min(Comparator.comparingDouble(p -> Math.abs(p.potential_V() - at)));
      if (nearest.isEmpty()) {
        return Optional.empty();
      }
      peaks.add(nearest.get());
    }
    return Optional.of(peaks);
  }

  private static Optional<PeakTrack> track(
      double[] rates, List<VoltammetricPeak> peaks, boolean main) {
    Direction direction = peaks.getFirst().direction();
    double[] currents = peaks.stream().mapToDouble(VoltammetricPeak::current_A).toArray();
    double[] heights = peaks.stream().mapToDouble(VoltammetricPeak::height_A).toArray();
    return exponent(rates, currents, direction)
        .map(b ->
            new PeakTrack(
                direction, Series.of(rates), peaks, b, exponent(rates, heights, direction), main));
  }

  private static Optional<RateExponent> exponent(
      double[] rates, double[] currents, Direction direction) {
    for (double current : currents) {
      if (!(current * direction.sign() > 0)) {
        return Optional.empty();
      }
    }
    return Optional.of(RateExponent.of(rates, currents));
  }
}
