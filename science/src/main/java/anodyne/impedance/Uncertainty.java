package anodyne.impedance;

import anodyne.impedance.FittedParameter.Bound;
import anodyne.numerics.SymmetricEigen;
import anodyne.quantity.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Errors and identifiability at a minimum.
 *
 * <p>The covariance of the unknowns is s² (JᵀJ)⁻¹ over those that are not on a limit, with s² =
 * S/(2N - P), or 1 where variances were measured. JᵀJ is scaled to a unit diagonal and taken apart
 * into eigenvalues; directions below {@link #LEAST_EIGENVALUE} have no finite error. A parameter is
 * not identified if it lies on a limit, if its standard error exceeds half its value, if its
 * correlation with another exceeds {@link #MOST_CORRELATION}, if another minimum within 9 s² of the
 * best has it elsewhere, or if {@link LikelihoodCheck} finds that its error does not hold.
 */
final class Uncertainty {
  static final double MOST_CORRELATION = 0.98;
  static final double MOST_RELATIVE_ERROR = 0.5;
  private static final double LEAST_EIGENVALUE = 1e-13;

  /** Component of a parameter in a direction without effect from which on it is undetermined. */
  private static final double LEAST_SHARE = 1e-3;

  private static final double RIVAL = 9;
  private static final double RIVAL_DISTANCE = 1.96;

  /** Distance of two minima that rounding alone makes where residuals vanish. */
  private static final double ROUNDING = 1e-6;

  private static final double NEAR_LIMIT = 1e-6;
  private static final double[] POWERS = {0.25, 1.0 / 3, 0.5, 2.0 / 3, 1, 1.5, 2, 3, 4};
  private static final String[] POWER_NAMES = {
    "^(1/4)", "^(1/3)", "sqrt", "^(2/3)", "", "^1.5", "^2", "^3", "^4"
  };

  private final Circuit circuit;
  private final FitProblem problem;
  private final double[] values;
  private final int[] unknownOf;
  private final List<Optional<Bound>> bounds = new ArrayList<>();
  private final double[][] covariance;
  private final boolean[] blind;
  private final int free;
  private final LikelihoodCheck check;
  private final List<Minimum> rivals;

  Uncertainty(
      Circuit circuit,
      FitSettings settings,
      FitProblem problem,
      FitPoints points,
      double[] x,
      List<Minimum> minima) {
    this.circuit = circuit;
    this.problem = problem;
    values = problem.parameters(x);
    int parameters = values.length;
    unknownOf = new int[parameters];
    java.util.Arrays.fill(unknownOf, -1);
    List<Integer> inside = new ArrayList<>();
    for (int i = 0; i < parameters; i++) {
      bounds.add(Optional.empty());
    }
    for (int j = 0; j < problem.unknowns(); j++) {
      unknownOf[problem.parameter(j)] = j;
      Optional<Bound> bound = bound(j, x[j]);
      bounds.set(problem.parameter(j), bound);
      if (bound.isEmpty()) {
        inside.add(j);
      }
    }
    free = inside.size();
    double[] residual = new double[2 * points.size()];
    double[][] jacobian = new double[problem.unknowns()][residual.length];
    problem.evaluate(x, residual, jacobian);
    double sum = dot(residual, residual);
    double variance =
        settings.weighting() instanceof Weighting.Measured
            ? 1
            : sum / Math.max(1, residual.length - free);
    covariance = new double[parameters][parameters];
    blind = new boolean[parameters];
    fill(inside, jacobian, variance);
    check = new LikelihoodCheck(problem, x, sum, variance);
    rivals =
        minima.stream().skip(1).filter(m -> m.sumOfSquares() - sum < RIVAL * variance).toList();
  }

  private Optional<Bound> bound(int unknown, double x) {
    double near = NEAR_LIMIT;
    if (x <= problem.lower(unknown) + near) {
      return Optional.of(Bound.LOWER);
    }
    return x >= problem.upper(unknown) - near ? Optional.of(Bound.UPPER) : Optional.empty();
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int k = 0; k < a.length; k++) {
      sum += a[k] * b[k];
    }
    return sum;
  }

  /**
   * Covariance of the unknowns, at the places of their parameters; infinite where there is none.
   */
  private void fill(List<Integer> inside, double[][] jacobian, double variance) {
    int n = inside.size();
    double[] scale = new double[n];
    double[] matrix = new double[n * n];
    for (int a = 0; a < n; a++) {
      double size = Math.sqrt(dot(jacobian[inside.get(a)], jacobian[inside.get(a)]));
      scale[a] = size > 0 ? size : 1;
    }
    for (int a = 0; a < n; a++) {
      for (int b = 0; b < n; b++) {
        matrix[a * n + b] =
            dot(jacobian[inside.get(a)], jacobian[inside.get(b)]) / (scale[a] * scale[b]);
      }
    }
    SymmetricEigen eigen = new SymmetricEigen(matrix, n);
    for (int a = 0; a < n; a++) {
      for (int b = 0; b < n; b++) {
        double c = 0;
        for (int k = 0; k < n; k++) {
          if (a == b
              && eigen.value(k) < LEAST_EIGENVALUE
              && Math.abs(eigen.vector(k, a)) > LEAST_SHARE) {
            blind[problem.parameter(inside.get(a))] = true;
          }
          double value = Math.max(eigen.value(k), LEAST_EIGENVALUE);
          c += eigen.vector(k, a) * eigen.vector(k, b) / value;
        }
        covariance[problem.parameter(inside.get(a))][problem.parameter(inside.get(b))] =
            variance * c / (scale[a] * scale[b]);
      }
    }
  }

  int free() {
    return free;
  }

  private double deviation(int parameter) {
    return Math.sqrt(covariance[parameter][parameter]);
  }

  double correlation(int a, int b) {
    double size = deviation(a) * deviation(b);
    return size > 0 ? Math.clamp(covariance[a][b] / size, -1, 1) : 0;
  }

  List<Series> correlation() {
    List<Series> rows = new ArrayList<>();
    for (int a = 0; a < values.length; a++) {
      double[] row = new double[values.length];
      for (int b = 0; b < values.length; b++) {
        row[b] = a == b ? 1 : correlation(a, b);
      }
      rows.add(Series.of(row));
    }
    return rows;
  }

  List<FittedParameter> parameters() {
    List<FittedParameter> result = new ArrayList<>();
    List<String> names = circuit.parameterNames();
    for (int i = 0; i < values.length; i++) {
      Parameter parameter = circuit.parameters().get(i);
      boolean fixed = unknownOf[i] < 0;
      OptionalDouble error =
          fixed || bounds.get(i).isPresent() || blind[i]
              ? OptionalDouble.empty()
              : OptionalDouble.of(deviation(i) * (isLogarithmic(i) ? values[i] : 1));
      result.add(
          new FittedParameter(
              names.get(i),
              parameter.symbol(),
              parameter.unit(),
              values[i],
              error.isPresent() && Double.isFinite(error.getAsDouble())
                  ? error
                  : OptionalDouble.empty(),
              fixed,
              bounds.get(i),
              fixed ? Optional.empty() : doubt(i)));
    }
    return result;
  }

  private boolean isLogarithmic(int parameter) {
    return problem.isLogarithmic(unknownOf[parameter]);
  }

  private Optional<String> doubt(int i) {
    if (bounds.get(i).isPresent()) {
      return Optional.of(
          switch (bounds.get(i).get()) {
            case LOWER -> isLogarithmic(i) ? "runs to 0" : "lies on its lower limit";
            case UPPER -> isLogarithmic(i) ? "runs to infinity" : "lies on its upper limit";
          });
    }
    if (blind[i]) {
      return Optional.of("the data do not determine it");
    }
    double relative = deviation(i) / (isLogarithmic(i) ? 1 : Math.max(values[i], 1e-300));
    if (!(relative <= MOST_RELATIVE_ERROR)) {
      return Optional.of(
          relative < 10
              ? String.format(Locale.ROOT, "standard error %.0f %%", 100 * relative)
              : "the data do not determine it");
    }
    int strongest = -1;
    for (int k = 0; k < values.length; k++) {
      if (k != i
          && (strongest < 0 || Math.abs(correlation(i, k)) > Math.abs(correlation(i, strongest)))) {
        strongest = k;
      }
    }
    if (strongest >= 0 && Math.abs(correlation(i, strongest)) > MOST_CORRELATION) {
      return Optional.of(
          String.format(
              Locale.ROOT,
              "correlation %.3f with %s",
              correlation(i, strongest),
              circuit.parameterNames().get(strongest)));
    }
    for (Minimum rival : rivals) {
      double other = rival.values().get(i);
      double away = isLogarithmic(i) ? Math.log(other / values[i]) : other - values[i];
      if (Math.abs(away) > Math.max(RIVAL_DISTANCE * deviation(i), ROUNDING)) {
        return Optional.of(
            String.format(Locale.ROOT, "another minimum fits as well with %.4g", other));
      }
    }
    double[] shift = new double[problem.unknowns()];
    for (int j = 0; j < shift.length; j++) {
      shift[j] = covariance[problem.parameter(j)][i] / covariance[i][i];
    }
    return check.doubt(unknownOf[i], deviation(i), shift);
  }

  /**
   * Products of powers of two badly determined parameters whose own error is small: along the
   * undetermined direction d ln a/d ln b = r, so that a/b^r stays the same.
   */
  List<Combination> combinations() {
    List<Combination> result = new ArrayList<>();
    for (int a = 0; a < values.length; a++) {
      for (int b = a + 1; b < values.length; b++) {
        if (isVague(a) && isVague(b) && Math.abs(correlation(a, b)) > MOST_CORRELATION) {
          combination(a, b).ifPresent(result::add);
        }
      }
    }
    return result;
  }

  private boolean isVague(int i) {
    return unknownOf[i] >= 0
        && bounds.get(i).isEmpty()
        && isLogarithmic(i)
        && deviation(i) > MOST_RELATIVE_ERROR;
  }

  private Optional<Combination> combination(int a, int b) {
    double ratio = Math.copySign(deviation(a) / deviation(b), covariance[a][b]);
    int power = 0;
    for (int k = 1; k < POWERS.length; k++) {
      if (Math.abs(Math.log(Math.abs(ratio) / POWERS[k]))
          < Math.abs(Math.log(Math.abs(ratio) / POWERS[power]))) {
        power = k;
      }
    }
    double r = Math.copySign(POWERS[power], ratio);
    double variance = covariance[a][a] - 2 * r * covariance[a][b] + r * r * covariance[b][b];
    double error = Math.sqrt(Math.max(variance, 0));
    if (!(error < 0.5 * MOST_RELATIVE_ERROR && error < 0.3 * deviation(a))) {
      return Optional.empty();
    }
    String second = circuit.parameterNames().get(b);
    String raised =
        POWER_NAMES[power].equals("sqrt") ? "sqrt(" + second + ")" : second + POWER_NAMES[power];
    double value = values[a] / Math.pow(values[b], r);
    return Optional.of(
        new Combination(
            circuit.parameterNames().get(a) + (r > 0 ? "/" : "*") + raised, value, value * error));
  }
}
