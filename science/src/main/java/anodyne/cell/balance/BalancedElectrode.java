package anodyne.cell.balance;

import anodyne.cell.Curve;

/**
 * An electrode as its half cell showed it, per area.
 *
 * @param first_C_per_m2 Q₁, charge of the first sodiation of an anode, of the first desodiation of
 *     a cathode
 * @param reversible_C_per_m2 Q, at most Q₁
 * @param potential_V on discharge of the full cell, over the filled share of the reversible window
 */
public record BalancedElectrode(
    double first_C_per_m2, double reversible_C_per_m2, Curve potential_V) {
  public BalancedElectrode {
    if (!(first_C_per_m2 > 0 && first_C_per_m2 <= Double.MAX_VALUE)) {
      throw new IllegalArgumentException(
          "capacity of the first pass " + first_C_per_m2 + " C/m² must be positive and finite");
    }
    if (!(reversible_C_per_m2 > 0 && reversible_C_per_m2 <= first_C_per_m2)) {
      throw new IllegalArgumentException(
          "reversible capacity "
              + reversible_C_per_m2
              + " C/m² must be positive and at most that of the first pass, "
              + first_C_per_m2);
    }
  }

  /**
   * From what half cells state.
   *
   * @param efficiency reversible over first capacity
   */
  public static BalancedElectrode of(
      double loading_kg_per_m2, double reversible_C_per_kg, double efficiency, Curve potential_V) {
    double reversible = loading_kg_per_m2 * reversible_C_per_kg;
    return new BalancedElectrode(reversible / efficiency, reversible, potential_V);
  }

  /** What the first pass does not give back. */
  public double loss_C_per_m2() {
    return first_C_per_m2 - reversible_C_per_m2;
  }
}
