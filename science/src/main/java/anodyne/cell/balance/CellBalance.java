package anodyne.cell.balance;

import java.util.Locale;

/**
 * The sodium of a full cell through its first cycle, per area; equations in the package
 * documentation.
 *
 * @param firstCharge_C_per_m2 q₁
 * @param lost_C_per_m2 l, at the anode
 * @param stored_C_per_m2 s, in the anode after the first charge
 * @param room_C_per_m2 r, that the cathode can take back
 */
public record CellBalance(
    BalancedElectrode anode,
    BalancedElectrode cathode,
    double presodiation_C_per_m2,
    double firstCharge_C_per_m2,
    double lost_C_per_m2,
    double stored_C_per_m2,
    double room_C_per_m2) {

  /** What keeps the capacity from being larger. */
  public enum Limit {
    /** The anode is full before the cathode is empty: sodium plates on overcharge. */
    ANODE,
    /** Sodium lost in the first cycle: the cathode is never full again. */
    INVENTORY,
    /** The cathode gives and takes all it can. */
    CATHODE;

    /** The word used in documents. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Balances two electrodes.
   *
   * @param presodiation_C_per_m2 sodium put into the anode before the cell is closed, at most its
   *     first capacity
   */
  public static CellBalance of(
      BalancedElectrode anode,
      BalancedElectrode cathode,
      double presodiation_C_per_m2,
      LossOrder order) {
    if (!(presodiation_C_per_m2 >= 0 && presodiation_C_per_m2 <= anode.first_C_per_m2())) {
      throw new IllegalArgumentException(
          "presodiation "
              + presodiation_C_per_m2
              + " C/m² must lie between 0 and the first capacity of the anode, "
              + anode.first_C_per_m2());
    }
    double first =
        Math.min(cathode.first_C_per_m2(), anode.first_C_per_m2() - presodiation_C_per_m2);
    double taken = presodiation_C_per_m2 + first;
    double lost =
        switch (order) {
          case FIRST -> Math.min(anode.loss_C_per_m2(), taken);
          case IN_PROPORTION -> anode.loss_C_per_m2() * taken / anode.first_C_per_m2();
        };
    double room = first * cathode.reversible_C_per_m2() / cathode.first_C_per_m2();
    return new CellBalance(anode, cathode, presodiation_C_per_m2, first, lost, taken - lost, room);
  }

  /** q, of the first discharge and of the cycles after it. */
  public double capacity_C_per_m2() {
    return Math.min(stored_C_per_m2, room_C_per_m2);
  }

  /** N/P: reversible capacity of the anode over that of the cathode. */
  public double ratio() {
    return anode.reversible_C_per_m2() / cathode.reversible_C_per_m2();
  }

  /** Share of the first charge that the first discharge gives; above 1 is cut by the cathode. */
  public double firstEfficiency() {
    return firstCharge_C_per_m2 > 0 ? capacity_C_per_m2() / firstCharge_C_per_m2 : 0;
  }

  public Limit limit() {
    if (firstCharge_C_per_m2 < cathode.first_C_per_m2()) {
      return Limit.ANODE;
    }
    return stored_C_per_m2 < room_C_per_m2 ? Limit.INVENTORY : Limit.CATHODE;
  }

  /** Filled share of the cathode's window after a charge was discharged. */
  public double cathodeShare(double discharged_C_per_m2) {
    return 1
        - firstCharge_C_per_m2 / cathode.first_C_per_m2()
        + discharged_C_per_m2 / cathode.reversible_C_per_m2();
  }

  /** Filled share of the anode's window after a charge was discharged. */
  public double anodeShare(double discharged_C_per_m2) {
    return (stored_C_per_m2 - discharged_C_per_m2) / anode.reversible_C_per_m2();
  }

  /** Voltage without overpotential after a charge was discharged. */
  public double voltage_V(double discharged_C_per_m2) {
    return cathode.potential_V().value(cathodeShare(discharged_C_per_m2))
        - anode.potential_V().value(anodeShare(discharged_C_per_m2));
  }

  /** Mean of the voltage over the discharge, by the midpoint rule. */
  public double meanVoltage_V() {
    int intervals = 2000;
    double capacity = capacity_C_per_m2();
    double sum = 0;
    for (int i = 0; i < intervals; i++) {
      sum += voltage_V(capacity * (i + 0.5) / intervals);
    }
    return sum / intervals;
  }

  /**
   * Energy of the discharge, J/m².
   *
   * @param overpotential_V that the voltage on discharge lacks
   */
  public double energy_J_per_m2(double overpotential_V) {
    return capacity_C_per_m2() * (meanVoltage_V() - overpotential_V);
  }
}
