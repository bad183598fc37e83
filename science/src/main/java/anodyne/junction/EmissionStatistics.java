package anodyne.junction;

import anodyne.numerics.FermiIntegral;

/**
 * The flux of carriers over a band edge, F1(η) = ∫ ln(1 + e^(η - x)) dx, in differences that lose
 * no digits.
 */
final class EmissionStatistics {
  private static final double[] POINTS = {
    0.046910077030668, 0.230765344947158, 0.5, 0.769234655052842, 0.953089922969332
  };
  private static final double[] WEIGHTS = {
    0.118463442528095, 0.239314335249683, 0.284444444444444, 0.239314335249683, 0.118463442528095
  };
  private static final double NONDEGENERATE = -25;

  private EmissionStatistics() {}

  /** F1(η - Δ) - F1(η); with Boltzmann statistics F1 is e^η. */
  static double difference(double eta, double delta, boolean boltzmann) {
    if (boltzmann || (eta < NONDEGENERATE && eta - delta < NONDEGENERATE)) {
      return delta > 0
          ? Math.exp(eta) * Math.expm1(-delta)
          : -Math.exp(eta - delta) * Math.expm1(delta);
    }
    if (Math.abs(delta) < 0.5) {
      double sum = 0;
      for (int k = 0; k < POINTS.length; k++) {
        sum += WEIGHTS[k] * FermiIntegral.orderZero(eta - POINTS[k] * delta);
      }
      return -delta * sum;
    }
    return FermiIntegral.orderOne(eta - delta) - FermiIntegral.orderOne(eta);
  }

  /** F1(η)/e^η. */
  static double degeneracy(double eta, boolean boltzmann) {
    return boltzmann || eta < NONDEGENERATE ? 1 : FermiIntegral.orderOne(eta) / Math.exp(eta);
  }

  /** dF1/dη = F0. */
  static double slope(double eta, boolean boltzmann) {
    return boltzmann ? Math.exp(eta) : FermiIntegral.orderZero(eta);
  }

  /** F0(η - Δ) - F0(η). */
  static double differenceSlope(double eta, double delta, boolean boltzmann) {
    return boltzmann
        ? difference(eta, delta, true)
        : FermiIntegral.orderZero(eta - delta) - FermiIntegral.orderZero(eta);
  }
}
