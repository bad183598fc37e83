package anodyne.cell.balance;

/** A full cell: balance, masses and what it gives. */
public record FullCellResult(CellBalance balance, CellMass mass, double overpotential_V) {

  /** Mean voltage on discharge. */
  public double voltage_V() {
    return balance.meanVoltage_V() - overpotential_V;
  }

  /** On both active masses. */
  public double electrodes_Wh_per_kg() {
    return mass.perElectrodes_Wh_per_kg(balance.energy_J_per_m2(overpotential_V));
  }

  /** On everything but the case. */
  public double cell_Wh_per_kg() {
    return mass.perCell_Wh_per_kg(balance.energy_J_per_m2(overpotential_V));
  }
}
