package anodyne.analysis;

import anodyne.analysis.Voltammogram.Direction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * An anodic and a cathodic peak of one cycle that belong together: each is the other's nearest.
 *
 * @param anodic peak of the oxidation
 * @param cathodic peak of the reduction
 */
public record Couple(VoltammetricPeak anodic, VoltammetricPeak cathodic) {

  /** The mean of both potentials. */
  public double halfWave_V() {
    return 0.5 * (anodic.potential_V() + cathodic.potential_V());
  }

  /** The distance of both, positive when the oxidation comes at the higher potential. */
  public double separation_V() {
    return anodic.potential_V() - cathodic.potential_V();
  }

  /** All couples, in order of the cathodic peaks. */
  public static List<Couple> of(List<VoltammetricPeak> peaks) {
    List<Couple> couples = new ArrayList<>();
    for (VoltammetricPeak peak : peaks) {
      if (peak.direction() == Direction.CATHODIC) {
        nearest(peak, peaks)
            .filter(other -> nearest(other, peaks).filter(peak::equals).isPresent())
            .ifPresent(other -> couples.add(new Couple(other, peak)));
      }
    }
    return couples;
  }

  private static java.util.Optional<VoltammetricPeak> nearest(
      VoltammetricPeak peak, List<VoltammetricPeak> peaks) {
    return peaks.stream()
        .filter(p -> p.cycle() == peak.cycle() && p.direction() != peak.direction())
        .min(Comparator.comparingDouble(p -> Math.abs(p.potential_V() - peak.potential_V())));
  }
}
