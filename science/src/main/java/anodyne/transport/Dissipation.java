package anodyne.transport;

/**
 * What a state turns into heat: the sum over cells of J_k (λ_k,left - λ_k,right) of every ion and
 * of the electrons and holes. Never negative, as every flux runs down its level; what pairs give
 * off as they recombine is not counted.
 */
final class Dissipation {
  private final TransportProblem problem;

  Dissipation(TransportProblem problem) {
    this.problem = problem;
  }

  /** In V/s times particles per unit of area (at x = 1 in a cylinder or sphere). */
  double rate(double[] y) {
    problem.evaluate(y);
    int ions = problem.species().count();
    double sum = 0;
    for (int c = 0; c < problem.grid().cells(); c++) {
      for (int k = 0; k < ions; k++) {
        sum += problem.ionFlux(c, k) * (problem.level_V(y, c, k) - problem.level_V(y, c + 1, k));
      }
      sum += problem.electronFlux(c) * (problem.fermi_V(y, c + 1) - problem.fermi_V(y, c));
      sum += problem.holeFlux(c) * (splitting(y, c) - splitting(y, c + 1));
    }
    return sum;
  }

  private double splitting(double[] y, int node) {
    return problem.holeFermi_V(y, node) - problem.fermi_V(y, node);
  }
}
