package anodyne.numerics;

/**
 * Flux of a dissolved species between two neighbouring nodes, exponentially fitted.
 *
 * <p>With the concentrations c, the drop of the electrochemical potential Δ = (μ_left - μ_right)/kT
 * and Q = ln(c_right/c_left) + Δ (what drives the drift beyond an ideal solution's diffusion), the
 * flux to the right in units of D/h is that of the excess chemical potential (SEDAN) scheme
 *
 * <p>j = B(-Q) c_left - B(Q) c_right = B(-Q) c_left (1 - e^(-Δ)) = B(Q) c_right (e^Δ - 1)
 *
 * <p>with the {@link Bernoulli} function B, of which the form with the bounded bracket is
 * evaluated: exactly zero at Δ = 0 and without cancellation anywhere. For an ideal solution Q = -z
 * (ψ_right - ψ_left)/(kT/e), and j is the flux of Scharfetter and Gummel. The diffusion-enhanced
 * scheme replaces Δ by Δ/g and multiplies by g, the {@link #enhancement} of the diffusion between
 * the two nodes. Both are of second order and agree for an ideal solution.
 *
 * <p>What the flux changes by is known through ln c_left and ln c_right at fixed Δ and through Δ,
 * which the caller chains: for a species of charge z and activity a(c) at the potential ψ in units
 * of kT/e, Δ = ln a_left - ln a_right + z (ψ_left - ψ_right) and dj/d ln c_left = {@link
 * #byLogLeft} + θ_left {@link #byDrop} with the thermodynamic factor θ = d ln a/d ln c; dj/dψ_left
 * = z {@link #byDrop}. The enhancement g counts as constant.
 *
 * <p>Electrons have charge -1 and η for ln a; ions on a lattice ln(c/(sites - c)). An instance
 * keeps the last evaluation, allocates nothing and belongs to one thread. Scharfetter and Gummel,
 * IEEE Trans. Electron Devices 16, 64 (1969); Yu and Dutton, SEDAN III (1985); Bessemoulin-Chatard,
 * Numer. Math. 121, 637 (2012); Abdel, Farrell and Fuhrmann, Opt. Quantum Electron. 53, 163 (2021),
 * doi 10.1007/s11082-021-02803-4.
 */
public final class ScharfetterGummel {
  private static final double SAME_POTENTIAL = 1e-6;

  private double flux;
  private double byLogLeft;
  private double byLogRight;
  private double byDrop;

  /**
   * Evaluates the flux and its derivatives.
   *
   * @param left concentration, in any unit
   * @param logLeft its logarithm, in any unit that both nodes share
   * @param right concentration
   * @param logRight its logarithm
   * @param drop Δ, electrochemical potential of the left node less that of the right one, over kT
   * @param enhancement g; 1 for the excess chemical potential scheme
   */
  public void evaluate(
      double left, double logLeft, double right, double logRight, double drop, double enhancement) {
    double d = drop / enhancement;
    double q = logRight - logLeft + d;
    if (d > 0) {
      double e = Bernoulli.expMinusOne(-d);
      double b = Bernoulli.value(-q);
      double slope = Bernoulli.derivative(-q, b);
      flux = -enhancement * b * left * e;
      byLogRight = enhancement * slope * left * e;
      byLogLeft = flux - byLogRight;
      byDrop = slope * left * e + b * left * (1 + e);
    } else {
      double e = Bernoulli.expMinusOne(d);
      double b = Bernoulli.value(q);
      double slope = Bernoulli.derivative(q, b);
      flux = enhancement * b * right * e;
      byLogLeft = -enhancement * slope * right * e;
      byLogRight = flux - byLogLeft;
      byDrop = slope * right * e + b * right * (1 + e);
    }
  }

  /**
   * Evaluates the flux of a species from its activities by the excess chemical potential scheme.
   *
   * @param logActivityLeft ln a, with any standard state that both nodes share
   * @param charge in elementary charges
   * @param rise potential of the right node less that of the left one, over kT/e
   */
  public void between(
      double left,
      double logActivityLeft,
      double right,
      double logActivityRight,
      double charge,
      double rise) {
    double drop = logActivityLeft - logActivityRight - charge * rise;
    evaluate(left, Math.log(left), right, Math.log(right), drop, 1);
  }

  /**
   * Enhancement of the diffusion between two nodes, (ln a_right - ln a_left)/(ln c_right - ln
   * c_left); where the activities are the same, from the mean of d ln c/d ln a.
   *
   * @param activityStep ln a_right - ln a_left
   * @param concentrationStep ln c_right - ln c_left
   * @param leftGrade d ln c/d ln a of the left node
   * @param rightGrade the same of the right node
   */
  public static double enhancement(
      double activityStep, double concentrationStep, double leftGrade, double rightGrade) {
    return Math.abs(activityStep) < SAME_POTENTIAL
        ? 2 / (leftGrade + rightGrade)
        : activityStep / concentrationStep;
  }

  /** j, to the right, in units of D/h. */
  public double flux() {
    return flux;
  }

  /** dj/d ln c_left at fixed Δ and c_right. */
  public double byLogLeft() {
    return byLogLeft;
  }

  /** dj/d ln c_right at fixed Δ and c_left. */
  public double byLogRight() {
    return byLogRight;
  }

  /** dj/dΔ at fixed concentrations. */
  public double byDrop() {
    return byDrop;
  }
}
