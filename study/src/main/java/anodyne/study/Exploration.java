package anodyne.study;

import java.util.List;
import java.util.Optional;

/**
 * What a junction does as its inputs vary, beyond its confidence; each part only where it was asked
 * for.
 *
 * @param sensitivity Sobol indices
 * @param map results over two inputs
 * @param carriers depletion against carriers, one entry per doped side
 */
public record Exploration(
    Optional<Sensitivity> sensitivity, Optional<JunctionMap> map, List<CarrierSweep> carriers) {
  public Exploration {
    carriers = List.copyOf(carriers);
  }

  /** Nothing was asked for. */
  public static Exploration none() {
    return new Exploration(Optional.empty(), Optional.empty(), List.of());
  }

  /** True if nothing was asked for. */
  public boolean isEmpty() {
    return sensitivity.isEmpty() && map.isEmpty() && carriers.isEmpty();
  }

  Exploration with(Sensitivity indices) {
    return new Exploration(Optional.of(indices), map, carriers);
  }

  Exploration with(JunctionMap other) {
    return new Exploration(sensitivity, Optional.of(other), carriers);
  }

  Exploration with(List<CarrierSweep> sweeps) {
    return new Exploration(sensitivity, map, sweeps);
  }
}
