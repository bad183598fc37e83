package anodyne.impedance;

import java.util.Optional;

/**
 * Whether a standard error says what it promises. The parameter is put 1.96 errors to either side,
 * the others follow, and the rise of the sum is compared with the (1.96)² s² that the linear error
 * predicts. Where the valley is bent, or opens towards a limit, the two differ and an interval of
 * 1.96 errors does not hold the truth in 95 of 100 cases. Venzon and Moolgavkar, J. R. Stat. Soc. C
 * 37, 87 (1988).
 */
final class LikelihoodCheck {
  static final double WIDTH = 1.96;
  private static final double LEAST = 0.7;
  private static final double MOST = 1.5;
  private static final double TOLERANCE = 1e-5;
  private static final int EVALUATIONS = 40;
  private static final double ROUNDING = 1e-20;

  private final FitProblem problem;
  private final double[] x;
  private final double sum;
  private final double variance;

  LikelihoodCheck(FitProblem problem, double[] x, double sum, double variance) {
    this.problem = problem;
    this.x = x.clone();
    this.sum = sum;
    this.variance = variance;
  }

  /**
   * What is wrong with an error, if anything.
   *
   * @param unknown the unknown in question
   * @param deviation its standard error
   * @param shift how all unknowns follow a step of 1 in this one
   */
  Optional<String> doubt(int unknown, double deviation, double[] shift) {
    if (!(sum > ROUNDING * problem.weightedSize() && deviation > 0)) {
      return Optional.empty();
    }
    for (double side : new double[] {-WIDTH, WIDTH}) {
      double target =
          Math.clamp(x[unknown] + side * deviation, problem.lower(unknown), problem.upper(unknown));
      double step = target - x[unknown];
      if (Math.abs(step) < 0.2 * deviation) {
        continue;
      }
      double[] y = x.clone();
      for (int i = 0; i < y.length; i++) {
        y[i] = Math.clamp(x[i] + step * shift[i], problem.lower(i), problem.upper(i));
      }
      y[unknown] = target;
      boolean[] held = new boolean[y.length];
      held[unknown] = true;
      double rise = problem.solver(y, held).minimize(y, TOLERANCE, EVALUATIONS) - sum;
      double ratio = rise / (variance * (step / deviation) * (step / deviation));
      if (!(ratio > LEAST && ratio < MOST)) {
        return Optional.of(
            ratio <= LEAST
                ? "its error is larger than the linear estimate"
                : "its error is not symmetric");
      }
    }
    return Optional.empty();
  }
}
