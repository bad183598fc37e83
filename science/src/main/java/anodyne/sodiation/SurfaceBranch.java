package anodyne.sodiation;

import anodyne.formula.Formula;
import anodyne.quantity.Constants;
import anodyne.quantity.Estimate;

/**
 * Sodium on the surfaces of a layered host beside the conversion of its partner: Ti3C2Tx + y Na+ +
 * y e- = Ti3C2TxNay. It has no plateau: the charge is spread evenly over the window of potentials,
 * as in a capacitor.
 *
 * @param host name of the host
 * @param capacity_mAh_per_g over the whole window, per gram of the host
 * @param sodium y per formula unit over the whole window
 * @param windowLow_V lower end of the window against Na/Na+
 * @param windowHigh_V upper end
 */
public record SurfaceBranch(
    String host,
    Estimate capacity_mAh_per_g,
    Estimate sodium,
    double windowLow_V,
    double windowHigh_V) {
  private static final double COULOMB_PER_MAH = 3.6;

  public SurfaceBranch {
    if (!(windowLow_V < windowHigh_V)) {
      throw new IllegalArgumentException(
          "a window needs low < high, got " + windowLow_V + " and " + windowHigh_V + " V");
    }
    if (!(capacity_mAh_per_g.low() >= 0)) {
      throw new IllegalArgumentException(
          "capacity of " + host + " must be >= 0 mAh/g, got " + capacity_mAh_per_g.low());
    }
  }

  /**
   * The branch of a host.
   *
   * @param countedAs formula whose molar mass counts for the host
   */
  public static SurfaceBranch of(
      String host,
      Estimate capacity_mAh_per_g,
      Formula countedAs,
      double windowLow_V,
      double windowHigh_V) {
    double perUnit =
        COULOMB_PER_MAH
            * countedAs.molarMass_g_per_mol().orElseThrow()
            / Constants.FARADAY_C_PER_MOL;
    Estimate sodium =
        new Estimate(
            capacity_mAh_per_g.value() * perUnit,
            capacity_mAh_per_g.low() * perUnit,
            capacity_mAh_per_g.high() * perUnit,
            capacity_mAh_per_g.confidence(),
            capacity_mAh_per_g.source() + ", counted as " + countedAs,
            capacity_mAh_per_g.quality());
    return new SurfaceBranch(host, capacity_mAh_per_g, sodium, windowLow_V, windowHigh_V);
  }

  /** Charge taken up on the way down to a potential, mAh per gram of the host. */
  public double charge_mAh_per_g(double voltage_V) {
    double share = (windowHigh_V - voltage_V) / (windowHigh_V - windowLow_V);
    return capacity_mAh_per_g.value() * Math.clamp(share, 0, 1);
  }

  /** Capacitance, F per gram of the host. */
  public double capacitance_F_per_g() {
    return capacity_mAh_per_g.value() * COULOMB_PER_MAH / (windowHigh_V - windowLow_V);
  }
}
