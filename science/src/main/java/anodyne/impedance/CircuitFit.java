package anodyne.impedance;

import anodyne.measurement.Spectrum;
import anodyne.numerics.LeastSquares;
import anodyne.quantity.Series;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Complex nonlinear least squares from many starts.
 *
 * <p>The search goes down from every starting point to a few digits, keeps the distinct minima, and
 * goes down to the last digit from the best of them; then every parameter that the data hardly
 * determine is tried at its limits. Cost: about 50 evaluations of the circuit per start. The result
 * depends on nothing but the arguments.
 */
public final class CircuitFit {
  private static final double COARSE = 1e-5;
  private static final int COARSE_EVALUATIONS = 100;
  private static final double FINE = 1e-13;
  private static final int FINE_EVALUATIONS = 1000;
  private static final int KEPT = 8;
  private static final double SAME_RESPONSE = 2e-3;
  private static final double NO_DIFFERENCE = 1e-22;
  private static final double VAGUE = 0.5;

  private final Circuit circuit;
  private final FitSettings settings;
  private final FitPoints points;
  private final FitProblem problem;
  private final LeastSquares solver;
  private final double[] residual;
  private final double[][] jacobian;
  private final double size;

  /** A point of the search. */
  private record Point(Series x, double sum, Series residual, int starts) {}

  private CircuitFit(Circuit circuit, Spectrum spectrum, FitSettings settings) {
    this.circuit = circuit;
    this.settings = settings;
    points = FitPoints.of(circuit, spectrum, settings);
    problem = new FitProblem(circuit, points);
    if (2 * points.size() <= problem.unknowns()) {
      throw new IllegalArgumentException(
          "a fit of "
              + problem.unknowns()
              + " parameters needs more than "
              + problem.unknowns() / 2
              + " points, there are "
              + points.size());
    }
    solver = problem.solver();
    residual = new double[2 * points.size()];
    jacobian = new double[problem.unknowns()][residual.length];
    size = problem.weightedSize();
  }

  /** The best fit found. */
  public static Fit of(Circuit circuit, Spectrum spectrum, FitSettings settings) {
    return new CircuitFit(circuit, spectrum, settings).search(Optional.empty());
  }

  /**
   * The best fit found, with these values as one more start.
   *
   * @param values one for each parameter
   */
  public static Fit from(
      Circuit circuit, Spectrum spectrum, FitSettings settings, double[] values) {
    if (values.length != circuit.settings().size()) {
      throw new IllegalArgumentException(
          circuit + " has " + circuit.settings().size() + " parameters, got " + values.length);
    }
    return new CircuitFit(circuit, spectrum, settings).search(Optional.of(values));
  }

  /** Number of points of a spectrum that a fit would use. */
  public static int points(Circuit circuit, Spectrum spectrum, FitSettings settings) {
    return FitPoints.of(circuit, spectrum, settings).size();
  }

  /** The sum of squares of a fit that starts from these values alone. */
  static double sumFrom(Circuit circuit, Spectrum spectrum, FitSettings settings, double[] values) {
    CircuitFit fit = new CircuitFit(circuit, spectrum, settings);
    return fit.solver.minimize(fit.problem.unknowns(values), FINE, FINE_EVALUATIONS);
  }

  private Fit search(Optional<double[]> known) {
    StartValues starts = new StartValues(circuit, points.spectrum(), known);
    List<Point> coarse = new ArrayList<>();
    for (int s = 0; s < settings.starts(); s++) {
      double[] x = problem.unknowns(starts.next());
      double sum = solver.minimize(x, COARSE, COARSE_EVALUATIONS);
      if (Double.isFinite(sum)) {
        coarse.add(point(x, sum, 1));
      }
    }
    List<Point> fine = new ArrayList<>();
    for (Point point : distinct(coarse)) {
      double[] x = point.x().toArray();
      double sum = solver.minimize(x, FINE, FINE_EVALUATIONS);
      fine.add(point(x, sum, point.starts()));
      if (fine.size() == KEPT) {
        break;
      }
    }
    for (Point point : List.copyOf(fine.subList(0, Math.min(2, fine.size())))) {
      for (double[] values :
          Interchange.exchanged(circuit, problem.parameters(point.x().toArray()))) {
        double[] x = problem.unknowns(values);
        double sum = solver.minimize(x, FINE, FINE_EVALUATIONS);
        if (Double.isFinite(sum)) {
          fine.add(point(x, sum, 0));
        }
      }
    }
    List<Point> minima = distinct(fine);
    if (minima.isEmpty()) {
      throw new IllegalArgumentException("the circuit has no finite impedance at any start");
    }
    Point best = atLimits(minima.getFirst());
    minima.set(0, best);
    return result(best, minima, fine);
  }

  private Point point(double[] x, double sum, int starts) {
    problem.evaluate(x, residual, jacobian);
    return new Point(Series.of(x), sum, Series.of(residual), starts);
  }

  /** The best of each group with nearly the same response, best first. */
  private List<Point> distinct(List<Point> all) {
    List<Point> sorted = new ArrayList<>(all);
    sorted.sort(Comparator.comparingDouble(Point::sum));
    List<Point> result = new ArrayList<>();
    for (Point point : sorted) {
      int same = -1;
      for (int i = 0; i < result.size() && same < 0; i++) {
        if (alike(result.get(i), point)) {
          same = i;
        }
      }
      if (same < 0) {
        result.add(point);
      } else {
        Point other = result.get(same);
        result.set(
            same,
            new Point(other.x(), other.sum(), other.residual(), other.starts() + point.starts()));
      }
    }
    return result;
  }

  private boolean alike(Point a, Point b) {
    double distance = 0;
    for (int k = 0; k < residual.length; k++) {
      double d = a.residual().get(k) - b.residual().get(k);
      distance += d * d;
    }
    return distance <= SAME_RESPONSE * Math.max(a.sum(), b.sum()) + NO_DIFFERENCE * size;
  }

  /** The same minimum with parameters on their limits where the sum does not rise by that. */
  private Point atLimits(Point start) {
    Point best = start;
    for (int j = 0; j < problem.unknowns(); j++) {
      if (!isVague(best, j)) {
        continue;
      }
      for (double limit : new double[] {problem.lower(j), problem.upper(j)}) {
        double[] x = best.x().toArray();
        boolean[] held = new boolean[x.length];
        x[j] = limit;
        held[j] = true;
        double sum = problem.solver(x, held).minimize(x, FINE, FINE_EVALUATIONS);
        if (sum <= best.sum() * (1 + 1e-9)) {
          best = point(x, sum, best.starts());
        }
      }
    }
    return best;
  }

  /** Whether a parameter alone, the others held, is undetermined within its size. */
  private boolean isVague(Point point, int unknown) {
    problem.evaluate(point.x().toArray(), residual, jacobian);
    double square = 0;
    for (double d : jacobian[unknown]) {
      square += d * d;
    }
    double variance = point.sum() / Math.max(1, residual.length - problem.unknowns());
    return square * VAGUE * VAGUE < variance;
  }

  private Fit result(Point best, List<Point> minima, List<Point> all) {
    double[] values = Interchange.sorted(circuit, problem.parameters(best.x().toArray()));
    double[] x = problem.unknowns(values);
    Uncertainty uncertainty = new Uncertainty(circuit, settings, problem, points, x, minima(all));
    problem.model().evaluate(values);
    Circuit.Response model =
        new Circuit.Response(
            Series.of(problem.model().real()), Series.of(problem.model().imaginary()));
    return new Fit(
        circuit,
        settings,
        points.spectrum(),
        uncertainty.parameters(),
        uncertainty.correlation(),
        best.sum(),
        pseudoChiSquare(model),
        uncertainty.free(),
        problem.unknowns(),
        minima(minima),
        uncertainty.combinations(),
        model,
        FitWarnings.of(points, uncertainty));
  }

  private List<Minimum> minima(List<Point> found) {
    return found.stream()
        .map(m ->
            new Minimum(
                m.sum(),
                Series.of(Interchange.sorted(circuit, problem.parameters(m.x().toArray()))),
                m.starts()))
        .toList();
  }

  private double pseudoChiSquare(Circuit.Response model) {
    Spectrum z = points.spectrum();
    double sum = 0;
    for (int k = 0; k < z.size(); k++) {
      double re = z.real_ohm().get(k) - model.real_ohm().get(k);
      double im = z.imaginary_ohm().get(k) - model.imaginary_ohm().get(k);
      double a = z.real_ohm().get(k);
      double b = z.imaginary_ohm().get(k);
      sum += (re * re + im * im) / (a * a + b * b);
    }
    return sum;
  }
}
