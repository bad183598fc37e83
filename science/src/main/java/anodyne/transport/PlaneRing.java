package anodyne.transport;

import anodyne.numerics.BlockTridiagonal;
import anodyne.numerics.NodalSystem;
import java.util.Arrays;

/**
 * Gauss's law in a ring of charged planes, folded so that it becomes a row of pairs.
 *
 * <p>Pair k holds planes k and n - 1 - k; the link that closes the ring lies in the first pair, so
 * that every coupling stays within a pair or between neighbours. Two more unknowns a pair carry
 * what all planes share: the background charge, spread evenly, and the running sum of the potential
 * over the planes of the bulk, which must end at zero. Without a bulk window the background is
 * zero.
 */
final class PlaneRing implements NodalSystem {
  private static final int BLOCK = 4;
  private static final int BACKGROUND = 2;
  private static final int SUM = 3;

  private final int planesCount;
  private final int pairs;
  private final double[] link;
  private final double[] width;
  private final double[] weight;
  private final boolean window;
  private final ChargedPlanes planes;
  private final double scale;

  /** Background charge per width, elementary charges per m³, for one volt of its unknown. */
  final double backgroundScale;

  /**
   * @param link capacitance between plane i and i + 1 (cyclic) over the elementary charge, 1/(m² V)
   * @param width of each plane, m
   * @param weight of each plane in the mean potential of the bulk, with sum 1; all zero: no window
   * @param chargeScale charge per area and volt to measure the background in
   */
  PlaneRing(
      double[] link, double[] width, double[] weight, double chargeScale, ChargedPlanes planes) {
    planesCount = link.length;
    pairs = (planesCount + 1) / 2;
    this.link = link;
    this.width = width;
    this.weight = weight;
    this.planes = planes;
    window = Arrays.stream(weight).anyMatch(w -> w > 0);
    scale = 1 / Arrays.stream(link).max().orElse(1);
    backgroundScale = chargeScale / Arrays.stream(width).sum();
  }

  @Override
  public int nodes() {
    return pairs;
  }

  @Override
  public int block() {
    return BLOCK;
  }

  private int slot(int plane) {
    return plane < pairs ? 0 : 1;
  }

  private int pair(int plane) {
    return plane < pairs ? plane : planesCount - 1 - plane;
  }

  /** Index of the potential of a plane among the unknowns. */
  int unknown(int plane) {
    return pair(plane) * BLOCK + slot(plane);
  }

  /** Background charge of a solution, elementary charges per m³. */
  double background(double[] u) {
    return u[BACKGROUND] * backgroundScale;
  }

  @Override
  public void assemble(double[] u, double[] residual, BlockTridiagonal jacobian) {
    jacobian.clear();
    for (int k = 0; k < pairs; k++) {
      balance(k, u, residual, jacobian);
      int other = planesCount - 1 - k;
      if (other == k) {
        residual[k * BLOCK + 1] = u[k * BLOCK + 1];
        jacobian.diagonal()[(k * BLOCK + 1) * BLOCK + 1] = 1;
      } else {
        balance(other, u, residual, jacobian);
      }
      shared(k, u, residual, jacobian);
    }
  }

  private void balance(int plane, double[] u, double[] residual, BlockTridiagonal jacobian) {
    int row = unknown(plane);
    planes.evaluate(plane, u[row]);
    double perVolt = backgroundScale * width[plane];
    double background = perVolt * u[pair(plane) * BLOCK + BACKGROUND];
    residual[row] = -scale * (planes.charge() + background);
    jacobian.diagonal()[row * BLOCK + slot(plane)] = -scale * planes.slope();
    jacobian.diagonal()[row * BLOCK + BACKGROUND] = -scale * perVolt;
    int before = plane == 0 ? planesCount - 1 : plane - 1;
    int behind = plane == planesCount - 1 ? 0 : plane + 1;
    couple(plane, before, scale * link[before], u, residual, jacobian);
    couple(plane, behind, scale * link[plane], u, residual, jacobian);
  }

  private void couple(
      int plane, int other, double c, double[] u, double[] residual, BlockTridiagonal jacobian) {
    int row = unknown(plane);
    residual[row] += c * (u[row] - u[unknown(other)]);
    jacobian.diagonal()[row * BLOCK + slot(plane)] += c;
    int step = pair(other) - pair(plane);
    double[] part = step < 0 ? jacobian.lower() : step > 0 ? jacobian.upper() : jacobian.diagonal();
    part[row * BLOCK + slot(other)] -= c;
  }

  /** The background is the same in all pairs, the sum of the bulk's potentials ends at zero. */
  private void shared(int k, double[] u, double[] residual, BlockTridiagonal jacobian) {
    int first = k * BLOCK;
    int row = first + BACKGROUND;
    double[] diagonal = jacobian.diagonal();
    if (k < pairs - 1) {
      residual[row] = u[row] - u[row + BLOCK];
      diagonal[row * BLOCK + BACKGROUND] = 1;
      jacobian.upper()[row * BLOCK + BACKGROUND] = -1;
    } else {
      int closing = window ? SUM : BACKGROUND;
      residual[row] = u[first + closing];
      diagonal[row * BLOCK + closing] = 1;
    }
    int sum = first + SUM;
    int other = planesCount - 1 - k;
    residual[sum] = u[sum] - weight[k] * u[first];
    diagonal[sum * BLOCK + SUM] = 1;
    diagonal[sum * BLOCK] = -weight[k];
    if (other != k) {
      residual[sum] -= weight[other] * u[first + 1];
      diagonal[sum * BLOCK + 1] = -weight[other];
    }
    if (k > 0) {
      residual[sum] -= u[sum - BLOCK];
      jacobian.lower()[sum * BLOCK + SUM] = -1;
    }
  }
}
