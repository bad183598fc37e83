package anodyne.transport;

import anodyne.numerics.BlockTridiagonal;
import anodyne.numerics.NodalSystem;

/**
 * Gauss's law in an open row of charged planes: C(ψ_i - ψ_(i-1)) + C(ψ_i - ψ_(i+1)) = σ_i(ψ_i).
 *
 * <p>Planes without a link beyond them let no field leave.
 */
final class PlaneRow implements NodalSystem {
  private final double[] link;
  private final double[] held;
  private final ChargedPlanes planes;
  private final double scale;

  /**
   * @param link capacitance between plane i and i + 1 over the elementary charge, 1/(m² V)
   * @param held potential of each plane, NaN where it is unknown
   */
  PlaneRow(double[] link, double[] held, ChargedPlanes planes) {
    this.link = link;
    this.held = held;
    this.planes = planes;
    double largest = 0;
    for (double c : link) {
      largest = Math.max(largest, c);
    }
    scale = largest > 0 ? 1 / largest : 1;
  }

  @Override
  public int nodes() {
    return held.length;
  }

  @Override
  public int block() {
    return 1;
  }

  @Override
  public void assemble(double[] u, double[] residual, BlockTridiagonal jacobian) {
    double[] lower = jacobian.lower();
    double[] diagonal = jacobian.diagonal();
    double[] upper = jacobian.upper();
    int last = held.length - 1;
    for (int i = 0; i <= last; i++) {
      if (!Double.isNaN(held[i])) {
        residual[i] = u[i] - held[i];
        lower[i] = 0;
        diagonal[i] = 1;
        upper[i] = 0;
        continue;
      }
      double left = i > 0 ? scale * link[i - 1] : 0;
      double right = i < last ? scale * link[i] : 0;
      planes.evaluate(i, u[i]);
      double r = -scale * planes.charge();
      if (i > 0) {
        r += left * (u[i] - u[i - 1]);
      }
      if (i < last) {
        r += right * (u[i] - u[i + 1]);
      }
      residual[i] = r;
      lower[i] = -left;
      diagonal[i] = left + right - scale * planes.slope();
      upper[i] = -right;
    }
  }
}
