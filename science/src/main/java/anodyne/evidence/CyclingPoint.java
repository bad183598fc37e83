package anodyne.evidence;

/**
 * Capacity left after cycling.
 *
 * @param capacity_mAh_per_g capacity after the last cycle counted
 * @param current_A_per_g current of the cycling
 * @param cycles number of cycles
 */
public record CyclingPoint(double capacity_mAh_per_g, double current_A_per_g, int cycles) {
  public CyclingPoint {
    Bounds.positive("capacity", capacity_mAh_per_g, "mAh/g");
    Bounds.positive("current", current_A_per_g, "A/g");
    if (cycles < 1) {
      throw new IllegalArgumentException("cycles must be >= 1, got " + cycles);
    }
  }
}
