package anodyne.analysis;

import java.util.List;

/**
 * All that flows one way before the current turns: parts at several currents, at constant voltage,
 * pulses, with the rests between them.
 *
 * @param direction which way
 * @param legs stretches in which current flows, in order, at least one
 * @param charge_C sum over all legs, above 0
 * @param integral_C the same, integrated here
 * @param energy_J sum over all legs
 * @param duration_s time in which current flowed
 * @param current_A mean current of the constant-current leg that passes most charge, above 0
 * @param midVoltage_V voltage when half of the charge has passed
 * @param endVoltage_V voltage at the last row
 * @param finished false if the data end before it does
 */
public record HalfCycle(
    Direction direction,
    List<Leg> legs,
    double charge_C,
    double integral_C,
    double energy_J,
    double duration_s,
    double current_A,
    double midVoltage_V,
    double endVoltage_V,
    boolean finished) {
  public HalfCycle {
    legs = List.copyOf(legs);
    if (legs.isEmpty()) {
      throw new IllegalArgumentException("a half cycle needs a leg");
    }
  }

  /** Index of the first row with current. */
  public int first() {
    return legs.getFirst().first();
  }

  /** Index of the last row with current. */
  public int last() {
    return legs.getLast().last();
  }

  /** Energy over charge. */
  public double meanVoltage_V() {
    return charge_C > 0 ? energy_J / charge_C : 0;
  }

  /** By how much counter and own integral differ, in parts of the counter. */
  public double counterDifference() {
    return charge_C > 0 ? Math.abs(integral_C - charge_C) / charge_C : 0;
  }

  HalfCycle unfinished() {
    return new HalfCycle(
        direction,
        legs,
        charge_C,
        integral_C,
        energy_J,
        duration_s,
        current_A,
        midVoltage_V,
        endVoltage_V,
        false);
  }
}
