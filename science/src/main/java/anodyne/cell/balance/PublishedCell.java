package anodyne.cell.balance;

import java.util.OptionalDouble;

/**
 * What a paper prints of a full cell.
 *
 * @param energy_Wh_per_kg on both active masses
 * @param voltage_V mean on discharge
 * @param anodeCapacity_mAh_per_g of the cell, per gram of anode
 * @param massRatio cathode over anode, active masses
 * @param capacity_mAh of the cell
 * @param mass_mg of both active materials
 */
public record PublishedCell(
    String anode,
    String cathode,
    double energy_Wh_per_kg,
    OptionalDouble voltage_V,
    OptionalDouble anodeCapacity_mAh_per_g,
    OptionalDouble massRatio,
    OptionalDouble capacity_mAh,
    OptionalDouble mass_mg,
    String source,
    String note) {

  /** Whether the printed energy follows from what else is printed. */
  public enum Status {
    /** It does. */
    REPRODUCED,
    /** It does not. */
    CONTRADICTED,
    /** A mass ratio follows, which is not printed. */
    IMPLIES_A_RATIO,
    /** Too little is printed. */
    NOT_CHECKABLE
  }

  /** The energy from charge, voltage and masses, as far as they are printed. */
  public OptionalDouble recomputed_Wh_per_kg() {
    if (voltage_V.isEmpty()) {
      return OptionalDouble.empty();
    }
    double volts = voltage_V.getAsDouble();
    if (capacity_mAh.isPresent() && mass_mg.isPresent()) {
      return OptionalDouble.of(capacity_mAh.getAsDouble() * volts / mass_mg.getAsDouble() * 1e3);
    }
    if (anodeCapacity_mAh_per_g.isPresent() && massRatio.isPresent()) {
      double total = 1 + massRatio.getAsDouble();
      return OptionalDouble.of(anodeCapacity_mAh_per_g.getAsDouble() * volts / total);
    }
    return OptionalDouble.empty();
  }

  /** Cathode over anode mass that the printed energy implies. */
  public OptionalDouble impliedRatio() {
    if (voltage_V.isEmpty() || anodeCapacity_mAh_per_g.isEmpty()) {
      return OptionalDouble.empty();
    }
    double onAnode = voltage_V.getAsDouble() * anodeCapacity_mAh_per_g.getAsDouble();
    return OptionalDouble.of(onAnode / energy_Wh_per_kg - 1);
  }

  /**
   * The verdict.
   *
   * @param tolerance relative, of the digits printed
   */
  public Status status(double tolerance) {
    OptionalDouble again = recomputed_Wh_per_kg();
    if (again.isPresent()) {
      boolean same = Math.abs(again.getAsDouble() / energy_Wh_per_kg - 1) <= tolerance;
      return same ? Status.REPRODUCED : Status.CONTRADICTED;
    }
    return impliedRatio().isPresent() ? Status.IMPLIES_A_RATIO : Status.NOT_CHECKABLE;
  }
}
