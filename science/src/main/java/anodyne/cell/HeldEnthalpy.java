package anodyne.cell;

/** Enthalpy of what rows of a phase hold, over the area of the cell. */
final class HeldEnthalpy {
  private final EnthalpyCurve curve;
  private final int[] row;
  private final double[] charge_C_per_m2;
  private final double perUnit;

  /**
   * @param row rows that hold sodium
   * @param charge_C_per_m2 what each of them holds when full
   * @param perUnit filled share over the unknown
   */
  HeldEnthalpy(EnthalpyCurve curve, int[] row, double[] charge_C_per_m2, double perUnit) {
    this.curve = curve;
    this.row = row.clone();
    this.charge_C_per_m2 = charge_C_per_m2.clone();
    this.perUnit = perUnit;
  }

  double at(double[] y) {
    double sum = 0;
    for (int i = 0; i < row.length; i++) {
      sum -= charge_C_per_m2[i] * curve.at(perUnit * y[row[i]]);
    }
    return sum;
  }

  /** Adds its derivatives, times a factor. */
  void addSlopes(double[] y, double times, double[] slopes) {
    double factor = -times * perUnit;
    for (int i = 0; i < row.length; i++) {
      slopes[row[i]] += factor * charge_C_per_m2[i] * curve.slope(perUnit * y[row[i]]);
    }
  }
}
