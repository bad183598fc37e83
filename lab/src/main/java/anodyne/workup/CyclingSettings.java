package anodyne.workup;

import anodyne.analysis.CycleNumbering;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Choices for the work-up of cycling data.
 *
 * @param numbering whose cycles are counted; empty to choose by role and data
 * @param bound_mAh_per_g largest capacity the host can have, if known
 * @param split_V voltage that parts plateau and slope; empty for none
 */
public record CyclingSettings(
    Optional<CycleNumbering> numbering, OptionalDouble bound_mAh_per_g, OptionalDouble split_V) {
  /** Nothing chosen. */
  public static final CyclingSettings PLAIN =
      new CyclingSettings(Optional.empty(), OptionalDouble.empty(), OptionalDouble.empty());

  /** The same with the largest capacity of the host. */
  public CyclingSettings withBound(OptionalDouble bound_mAh_per_g) {
    return new CyclingSettings(numbering, bound_mAh_per_g, split_V);
  }
}
