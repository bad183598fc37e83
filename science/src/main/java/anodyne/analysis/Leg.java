package anodyne.analysis;

/**
 * A stretch of rows of one step in which current flows one way.
 *
 * @param step index of the step in the time series
 * @param first index of the first row
 * @param last index of the last row, not below {@code first}
 * @param direction which way the current flows
 * @param constantVoltage whether the step holds the voltage
 * @param charge_C charge passed, above 0: counted by the instrument, or integrated where it counts
 *     none
 * @param integral_C the same, integrated here
 * @param energy_J energy passed, above 0
 * @param duration_s time it took
 * @param instrumentCycle the instrument's number of the cycle at the first row
 */
public record Leg(
    int step,
    int first,
    int last,
    Direction direction,
    boolean constantVoltage,
    double charge_C,
    double integral_C,
    double energy_J,
    double duration_s,
    int instrumentCycle) {

  /** Mean current, above 0. */
  public double current_A() {
    return duration_s > 0 ? charge_C / duration_s : 0;
  }
}
