package anodyne.analysis;

import anodyne.measurement.Cell;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A charge and a discharge that belong together.
 *
 * @param number as the numbering of the whole says; 0 for a half cycle before the first cycle
 * @param charge everything charged in it
 * @param discharge everything discharged in it
 * @param complete whether both halves are there and finished
 */
public record Cycle(
    int number, Optional<HalfCycle> charge, Optional<HalfCycle> discharge, boolean complete) {
  public Cycle {
    if (charge.isEmpty() && discharge.isEmpty()) {
      throw new IllegalArgumentException("cycle " + number + " holds neither charge nor discharge");
    }
  }

  /** One of the halves. */
  public Optional<HalfCycle> half(Direction direction) {
    return direction == Direction.CHARGE ? charge : discharge;
  }

  /** Charge of one of the halves. */
  public OptionalDouble charge_C(Direction direction) {
    return half(direction).stream().mapToDouble(HalfCycle::charge_C).findFirst();
  }

  /**
   * Coulombic efficiency of a complete cycle: of an anode in a half cell desodiation over sodiation
   * (charge over discharge), of a cathode or a full cell discharge over charge; none of two equal
   * electrodes.
   */
  public OptionalDouble coulombicEfficiency(Cell.Role role) {
    return efficiency(role, HalfCycle::charge_C);
  }

  /** The same from the own integrals instead of the counters of the instrument. */
  public OptionalDouble coulombicEfficiencyFromIntegral(Cell.Role role) {
    return efficiency(role, HalfCycle::integral_C);
  }

  private OptionalDouble efficiency(
      Cell.Role role, java.util.function.ToDoubleFunction<HalfCycle> charge_C) {
    if (!complete) {
      return OptionalDouble.empty();
    }
    double charged = charge_C.applyAsDouble(charge.orElseThrow());
    double discharged = charge_C.applyAsDouble(discharge.orElseThrow());
    return switch (role) {
      case ANODE -> ratio(charged, discharged);
      case CATHODE, FULL -> ratio(discharged, charged);
      case SYMMETRIC -> OptionalDouble.empty();
    };
  }

  /** Energy of the discharge over that of the charge, of a complete cycle. */
  public OptionalDouble energyEfficiency() {
    return complete
        ? ratio(discharge.orElseThrow().energy_J(), charge.orElseThrow().energy_J())
        : OptionalDouble.empty();
  }

  /** Mean voltage of the discharge over that of the charge, of a complete cycle. */
  public OptionalDouble voltageEfficiency() {
    return complete
        ? ratio(discharge.orElseThrow().meanVoltage_V(), charge.orElseThrow().meanVoltage_V())
        : OptionalDouble.empty();
  }

  /** Mid-point voltage of the charge less that of the discharge, if both are there. */
  public OptionalDouble polarisation_V() {
    return charge.isPresent() && discharge.isPresent()
        ? OptionalDouble.of(charge.get().midVoltage_V() - discharge.get().midVoltage_V())
        : OptionalDouble.empty();
  }

  private static OptionalDouble ratio(double upper, double lower) {
    return lower > 0 ? OptionalDouble.of(upper / lower) : OptionalDouble.empty();
  }
}
