package anodyne.cell.anode;

import anodyne.cell.CellHistory;
import anodyne.quantity.Series;

/**
 * One way of a half cell at constant current. One whose limit holds when it begins has a row and
 * passes nothing.
 *
 * @param cycle its number, from 1
 * @param sodiation true on the way in
 * @param current_A_per_kg per active mass, above 0 on both ways
 * @param time_s since the half cycle began
 * @param voltage_V between the terminals
 * @param charge_C_per_kg passed since then, above 0 on both ways
 * @param ending how it ended
 * @param reason what ended it, in words
 */
public record HalfCycle(
    int cycle,
    boolean sodiation,
    double current_A_per_kg,
    Series time_s,
    Series voltage_V,
    Series charge_C_per_kg,
    CellHistory.Ending ending,
    String reason) {

  /** Charge of the whole way, per active mass. */
  public double capacity_C_per_kg() {
    return charge_C_per_kg.last();
  }

  /**
   * Charge passed when a voltage is first reached; all of it where that never happens.
   *
   * @param voltage within the window
   */
  public double chargeAt_C_per_kg(double voltage) {
    for (int i = 0; i < voltage_V.size(); i++) {
      double beyond = sodiation ? voltage - voltage_V.get(i) : voltage_V.get(i) - voltage;
      if (beyond >= 0) {
        if (i == 0) {
          return 0;
        }
        double step = voltage_V.get(i) - voltage_V.get(i - 1);
        double part = step == 0 ? 1 : (voltage - voltage_V.get(i - 1)) / step;
        double before = charge_C_per_kg.get(i - 1);
        return before + Math.clamp(part, 0, 1) * (charge_C_per_kg.get(i) - before);
      }
    }
    return capacity_C_per_kg();
  }

  /** Mean of the voltage over the charge; not a number where none passed. */
  public double meanVoltage_V() {
    double sum = 0;
    for (int i = 1; i < voltage_V.size(); i++) {
      sum +=
          0.5
              * (voltage_V.get(i) + voltage_V.get(i - 1))
              * (charge_C_per_kg.get(i) - charge_C_per_kg.get(i - 1));
    }
    return sum / capacity_C_per_kg();
  }
}
