package anodyne.study;

import java.util.Optional;

/**
 * What sodium in a pair does as its inputs vary, beyond the draws; each part only where it was
 * asked for.
 *
 * @param sensitivity Sobol indices
 * @param map gains over two inputs
 */
public record TransportExploration(
    Optional<TransportSensitivity> sensitivity, Optional<TransportMap> map) {
  /** Nothing was asked for. */
  public static TransportExploration none() {
    return new TransportExploration(Optional.empty(), Optional.empty());
  }

  /** True if nothing was asked for. */
  public boolean isEmpty() {
    return sensitivity.isEmpty() && map.isEmpty();
  }

  TransportExploration with(TransportSensitivity indices) {
    return new TransportExploration(Optional.of(indices), map);
  }

  TransportExploration with(TransportMap other) {
    return new TransportExploration(sensitivity, Optional.of(other));
  }
}
