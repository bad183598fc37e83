package anodyne.tunnelling;

/**
 * Transmission after Wentzel, Kramers and Brillouin, T = exp(-2 ∫ κ dx) with κ² = 2m(V - E)/ħ² over
 * all stretches where V lies above E.
 *
 * <p>The integral is exact for an edge that is linear in each cell; against a smooth edge the cells
 * err in second order. Two roots a cell, nothing allocated. T = 1 above the top; prefactors,
 * reflection and resonances are missing, as is the factor 1/2 at the top itself: a few times off
 * for abrupt barriers, good where the edge changes little over 1/κ. Landau and Lifshitz, Quantum
 * Mechanics, § 50.
 */
public record Wkb(BandEdge edge) implements Transmission {
  @Override
  public double at(double energy_eV) {
    return Math.exp(logarithmAt(energy_eV));
  }

  @Override
  public double logarithmAt(double energy_eV) {
    return energy_eV > edge.floor_eV() ? -2 * action(energy_eV) : Double.NEGATIVE_INFINITY;
  }

  /** ∫ κ dx, the number of nepers by which the wave decays. */
  public double action(double energy_eV) {
    double sum = 0;
    for (int i = 0; i < edge.cells(); i++) {
      double before = edge.left_eV().get(i) - energy_eV;
      double behind = edge.right_eV().get(i) - energy_eV;
      if (before > 0 || behind > 0) {
        sum +=
            Math.sqrt(edge.mass_me().get(i))
                * (edge.position_m().get(i + 1) - edge.position_m().get(i))
                * meanRoot(before, behind);
      }
    }
    return Math.sqrt(BandEdge.WAVENUMBER_SQUARED_PER_EV) * sum;
  }

  /** Mean over the cell of √max(0, V - E) with V - E linear from {@code a} to {@code b}. */
  private static double meanRoot(double a, double b) {
    if (a > 0 && b > 0) {
      double rootA = Math.sqrt(a);
      double rootB = Math.sqrt(b);
      return (a + rootA * rootB + b) / (1.5 * (rootA + rootB));
    }
    double highest = Math.max(a, b);
    return highest * Math.sqrt(highest) / (1.5 * Math.abs(a - b));
  }
}
