package anodyne.impedance;

import anodyne.impedance.VoigtChain.Part;
import anodyne.numerics.HouseholderLeastSquares;
import java.util.Arrays;

/**
 * Choice of the regularisation on a grid of lambda, four to a decade: generalised cross-validation
 * N |r|²/(N - t)² with t the trace of the hat matrix over the unknowns that are not held at 0;
 * largest curvature of log |r| against log x'Mx (L-curve); and cross-validation of the real against
 * the imaginary part. Both cross-validations take the largest lambda within one standard error
 * (relative sqrt(2/2N)) of the least value, because their minimum is flat towards rough solutions.
 * Wahba (1990); Hansen, SIAM Rev. 34, 561 (1992), DOI 10.1137/1034115; Saccoccio et al.,
 * Electrochim. Acta 147, 470 (2014), DOI 10.1016/j.electacta.2014.09.058.
 */
final class RelaxationLambda {
  private static final double LOWEST = -8;
  private static final double HIGHEST = 1;
  private static final int PER_DECADE = 4;

  private final RelaxationSystem system;
  private final Falling points;
  private final int grid = 1 + (int) Math.round((HIGHEST - LOWEST) * PER_DECADE);
  private final double[] lambdas = new double[grid];
  private final double[] misfit = new double[grid];
  private final double[] roughness = new double[grid];
  private final double[] generalised = new double[grid];
  private final double[] crossed = new double[grid];
  private final double[] residual;
  private final HouseholderLeastSquares reactances = new HouseholderLeastSquares();

  RelaxationLambda(RelaxationSystem system, Falling points) {
    this.system = system;
    this.points = points;
    residual = new double[2 * points.count()];
    for (int k = 0; k < grid; k++) {
      lambdas[k] = Math.pow(10, HIGHEST - (double) k / PER_DECADE);
    }
  }

  /**
   * The three choices.
   *
   * @param crossValidation generalised cross-validation
   * @param corner of the L-curve
   * @param parts real against imaginary
   */
  record Choices(double crossValidation, double corner, double parts) {
    double middle() {
      double[] sorted = {crossValidation, corner, parts};
      Arrays.sort(sorted);
      return sorted[1];
    }
  }

  Choices choose() {
    int rows = 2 * points.count();
    system.restart();
    system.take(Part.COMPLEX);
    for (int k = 0; k < grid; k++) {
      double[] x = system.solve(lambdas[k]);
      system.residual(x, residual);
      misfit[k] = Arrays.stream(residual).map(r -> r * r).sum();
      roughness[k] = system.roughness(x);
      double left = rows - system.freedom();
      generalised[k] = left > 0 ? rows * misfit[k] / (left * left) : Double.POSITIVE_INFINITY;
    }
    Arrays.fill(crossed, 0);
    cross(Part.REAL);
    cross(Part.IMAGINARY);
    return new Choices(
        lambdas[smoothest(generalised)], lambdas[corner()], lambdas[smoothest(crossed)]);
  }

  private void cross(Part part) {
    system.restart();
    system.take(part);
    for (int k = 0; k < grid; k++) {
      crossed[k] += predictionError(part, system.solve(lambdas[k]));
    }
  }

  /**
   * Sum of squares with which a solution of one part predicts the other; what the first cannot know
   * (inductor and capacitor, or R_inf) is fitted to the second.
   */
  double predictionError(Part from, double[] solution) {
    int n = points.count();
    int gammas = system.gammas();
    int offset = from == Part.REAL ? n : 0;
    reactances.shape(n, from == Part.REAL ? 2 : 1);
    for (int i = 0; i < n; i++) {
      double left = system.data(offset + i);
      for (int m = 0; m < system.unknowns(); m++) {
        if (m != gammas && m != gammas + 1) {
          left -= system.column(offset + i, m) * solution[m];
        }
      }
      reactances.right()[i] = left;
      if (from == Part.REAL) {
        reactances.matrix()[i] = system.weight(i) * points.w()[i] / points.w()[0];
        reactances.matrix()[n + i] = -system.weight(i) * points.w()[n - 1] / points.w()[i];
      } else {
        reactances.matrix()[i] = system.weight(i);
      }
    }
    reactances.solve();
    return reactances.sumOfSquares();
  }

  /** Index of the largest lambda within a standard error of the least value. */
  private int smoothest(double[] values) {
    double least = Arrays.stream(values).min().orElse(0);
    double allowed = least * (1 + Math.sqrt(1.0 / points.count()));
    int k = 0;
    while (values[k] > allowed) {
      k++;
    }
    return k;
  }

  /** Index of the largest curvature, by differences over half a decade. */
  private int corner() {
    int reach = PER_DECADE / 2;
    int best = grid / 2;
    double most = Double.NEGATIVE_INFINITY;
    for (int k = reach; k + reach < grid; k++) {
      double x0 = 0.5 * Math.log(misfit[k - reach]);
      double x1 = 0.5 * Math.log(misfit[k]);
      double x2 = 0.5 * Math.log(misfit[k + reach]);
      double y0 = 0.5 * Math.log(roughness[k - reach] + 1e-300);
      double y1 = 0.5 * Math.log(roughness[k] + 1e-300);
      double y2 = 0.5 * Math.log(roughness[k + reach] + 1e-300);
      double dx = 0.5 * (x2 - x0);
      double dy = 0.5 * (y2 - y0);
      double ddx = x2 - 2 * x1 + x0;
      double ddy = y2 - 2 * y1 + y0;
      double speed = Math.pow(dx * dx + dy * dy, 1.5);
      double curvature = speed > 1e-6 ? (ddx * dy - dx * ddy) / speed : Double.NEGATIVE_INFINITY;
      if (curvature > most) {
        most = curvature;
        best = k;
      }
    }
    return best;
  }
}
