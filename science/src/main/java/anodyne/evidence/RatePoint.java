package anodyne.evidence;

/**
 * Capacity of a rate test, early in the life of a cell.
 *
 * @param capacity_mAh_per_g capacity at that current
 * @param current_A_per_g current
 */
public record RatePoint(double capacity_mAh_per_g, double current_A_per_g) {
  public RatePoint {
    Bounds.positive("capacity", capacity_mAh_per_g, "mAh/g");
    Bounds.positive("current", current_A_per_g, "A/g");
  }
}
