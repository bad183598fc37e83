package anodyne.cell;

/** Energy of double layers, C Δφ²/2, over the area of the cell. */
final class LayerEnergy {
  private final int[] plus;
  private final int[] minus;
  private final double[] capacitance_F_per_m2;

  /**
   * @param plus row of the potential of each solid, or of its drop to the electrolyte
   * @param minus row of the electrolyte's, -1 where {@code plus} is a drop
   */
  LayerEnergy(int[] plus, int[] minus, double[] capacitance_F_per_m2) {
    this.plus = plus.clone();
    this.minus = minus.clone();
    this.capacitance_F_per_m2 = capacitance_F_per_m2.clone();
  }

  private double drop_V(double[] y, int i) {
    return minus[i] < 0 ? y[plus[i]] : y[plus[i]] - y[minus[i]];
  }

  double at(double[] y) {
    double sum = 0;
    for (int i = 0; i < plus.length; i++) {
      double drop = drop_V(y, i);
      sum += 0.5 * capacitance_F_per_m2[i] * drop * drop;
    }
    return sum;
  }

  void addSlopes(double[] y, double times, double[] slopes) {
    for (int i = 0; i < plus.length; i++) {
      double slope = times * capacitance_F_per_m2[i] * drop_V(y, i);
      slopes[plus[i]] += slope;
      if (minus[i] >= 0) {
        slopes[minus[i]] -= slope;
      }
    }
  }
}
