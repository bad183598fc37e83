package anodyne.workup;

import anodyne.analysis.CycleNumbering;
import anodyne.analysis.DifferentialCapacity;
import anodyne.analysis.Smoothing;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Choices for the work-up of cycling data.
 *
 * @param numbering whose cycles are counted; empty to choose by role and data
 * @param bound_mAh_per_g largest capacity the host can have, if known
 * @param split_V voltage that parts plateau and slope; empty for none
 * @param selected numbers of the cycles whose curves and dQ/dV are shown; empty for a round choice
 * @param grid_V width of the bins of dQ/dV
 * @param smoothing of dQ/dV
 */
public record CyclingSettings(
    Optional<CycleNumbering> numbering,
    OptionalDouble bound_mAh_per_g,
    OptionalDouble split_V,
    List<Integer> selected,
    double grid_V,
    Smoothing smoothing) {
  /** Nothing chosen. */
  public static final CyclingSettings PLAIN =
      new CyclingSettings(
          Optional.empty(),
          OptionalDouble.empty(),
          OptionalDouble.empty(),
          List.of(),
          DifferentialCapacity.GRID_V,
          DifferentialCapacity.USUAL);

  public CyclingSettings {
    selected = List.copyOf(selected);
  }

  /** The same with the largest capacity of the host. */
  public CyclingSettings withBound(OptionalDouble bound) {
    return new CyclingSettings(numbering, bound, split_V, selected, grid_V, smoothing);
  }

  /** The same with a numbering asked for. */
  public CyclingSettings withNumbering(Optional<CycleNumbering> wanted) {
    return new CyclingSettings(wanted, bound_mAh_per_g, split_V, selected, grid_V, smoothing);
  }

  /** The same with a voltage that parts plateau and slope. */
  public CyclingSettings withSplit(OptionalDouble voltage_V) {
    return new CyclingSettings(numbering, bound_mAh_per_g, voltage_V, selected, grid_V, smoothing);
  }
}
