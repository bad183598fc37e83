package anodyne.transport;

import anodyne.junction.FluxScheme;
import anodyne.numerics.Bernoulli;

/**
 * Flux of one species through one cell, with its derivatives.
 *
 * <p>With the electrochemical potential λ over kT, c = N f e^η, Δ = λ_r - λ_l, q = z (ψ_r - ψ_l)/Vt
 * and G = area D/h:
 *
 * <p>excess potential (SEDAN): J = G (B(Q) c_l - B(-Q) c_r), Q = q + ln f_l - ln f_r;
 *
 * <p>diffusion enhanced: J = G γ (B(q/γ) c_l - B(-q/γ) c_r), γ = Δη / Δ ln c.
 *
 * <p>Both are Scharfetter and Gummel's flux for f = 1. The bracket is evaluated as c_l B(Q) (1 -
 * e^Δ), so that equal potentials give exactly no flux. Bessemoulin-Chatard, Numer. Math. 121, 637
 * (2012); Abdel, Farrell, Fuhrmann, Opt. Quantum Electron. 53, 163 (2021), doi
 * 10.1007/s11082-021-02803-4.
 *
 * <p>An instance keeps the last evaluation in fields.
 */
final class EdgeFlux {
  private static final double NO_STEP = 1e-4;

  private final boolean excess;

  /** From left to right. */
  double flux;

  double byPotential;
  double byLevel;
  double byLeftLogFree;
  double byRightLogFree;
  double byLeftDensity;
  double byRightDensity;

  EdgeFlux(FluxScheme scheme) {
    excess =
        switch (scheme) {
          case EXCESS_POTENTIAL -> true;
          case DIFFUSION_ENHANCED -> false;
        };
  }

  /**
   * @param conductance G
   * @param left density on the left
   * @param right density on the right
   * @param leftLogFree ln f on the left
   * @param rightLogFree ln f on the right
   * @param q z (ψ_r - ψ_l)/Vt
   * @param level Δ
   * @param slope mean d ln f / dη of both sides; used by the enhanced scheme only
   */
  void evaluate(
      double conductance,
      double left,
      double right,
      double leftLogFree,
      double rightLogFree,
      double q,
      double level,
      double slope) {
    if (excess) {
      double x = q + leftLogFree - rightLogFree;
      bracket(conductance, left, right, x, level);
      double byX = byPotential;
      byLevel = 0;
      byLeftLogFree = byX;
      byRightLogFree = -byX;
      return;
    }
    double eta = level - q;
    double free = rightLogFree - leftLogFree;
    boolean steps = Math.abs(eta) > NO_STEP && Math.abs(eta + free) > NO_STEP * NO_STEP;
    double gamma = steps ? eta / (eta + free) : 1 / (1 + slope);
    double x = q / gamma;
    bracket(conductance * gamma, left, right, x, level / gamma);
    double byX = byPotential;
    double byGamma = flux / gamma - byX * x / gamma;
    byPotential = byX / gamma;
    byLevel = 0;
    byLeftLogFree = 0;
    byRightLogFree = 0;
    if (steps) {
      double square = (eta + free) * (eta + free);
      double byEta = byGamma * free / square;
      double byFree = -byGamma * eta / square;
      byPotential -= byEta;
      byLevel = byEta;
      byLeftLogFree = -byFree;
      byRightLogFree = byFree;
    }
  }

  /** J = G (B(x) l - B(-x) r) with r B(-x) = l B(x) e^Δ; {@link #byPotential} receives dJ/dx. */
  private void bracket(double conductance, double left, double right, double x, double level) {
    double ahead;
    double back;
    if (x >= 0) {
      ahead = Bernoulli.value(x);
      back = ahead + x;
    } else {
      back = Bernoulli.value(-x);
      ahead = back - x;
    }
    flux =
        level <= 0
            ? -conductance * left * ahead * Bernoulli.expMinusOne(level)
            : conductance * right * back * Bernoulli.expMinusOne(-level);
    byPotential =
        conductance
            * (left * Bernoulli.derivative(x, ahead) + right * Bernoulli.derivative(-x, back));
    byLeftDensity = conductance * ahead;
    byRightDensity = -conductance * back;
  }
}
