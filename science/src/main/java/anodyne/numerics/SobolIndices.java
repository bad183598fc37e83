package anodyne.numerics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntConsumer;
import org.hipparchus.distribution.continuous.TDistribution;

/**
 * Shares of the variance of y = f(x) over independent inputs x (I. M. Sobol, Math. Comput. Simul.
 * 55, 271 (2001), 10.1016/S0378-4754(00)00270-6): first order, Var(E(y|x_i)) / Var(y), what would
 * go if x_i alone were known; total, E(Var(y|all but x_i)) / Var(y), what would stay if all but x_i
 * were known. They differ by what x_i does together with others.
 *
 * <p>Estimators over the rows of {@link SaltelliPoints}, with f counted from its mean: the total
 * index T is mean (f(A) - f(AB_i))² / 2 over the variance (M. J. W. Jansen, Comput. Phys. Commun.
 * 117, 35 (1999), 10.1016/S0010-4655(98)00154-4). The first order has two known estimators, mean
 * f(B) (f(AB_i) - f(A)) (Saltelli et al. 2010), exact for an input without effect, and the variance
 * minus mean (f(B) - f(AB_i))² / 2 (Jansen), exact for one that has all of it; taken here is their
 * mean with the weights 1 - T and T, whose error is the smaller one's at both ends and less than
 * either's between. Intervals: 90 %, Student's t with the delete-one jackknife over replicates,
 * which also takes the error of the variance into account. A missing value takes the terms with it
 * that hold it, no more.
 *
 * @param mean of y
 * @param variance of y
 * @param rows rows of which both y(A) and y(B) are there, over all replicates
 * @param inputs one entry per input
 */
public record SobolIndices(double mean, double variance, int rows, List<Input> inputs) {
  /** Probability that an index lies in its interval. */
  public static final double CONFIDENCE = 0.9;

  /** Variance over square of the mean below which a result counts as constant: round-off. */
  private static final double CONSTANT = 1e-24;

  /** Width of an interval that is an answer whatever the index: a tenth either way. */
  private static final double NARROW = 0.2;

  /**
   * Both indices of an input.
   *
   * @param first first order
   * @param total total
   */
  public record Input(Index first, Index total) {}

  /**
   * An index with its interval, which may reach beyond 0 and 1.
   *
   * @param value estimate
   * @param low lower end of the 90 % interval
   * @param high upper end of the 90 % interval
   */
  public record Index(double value, double low, double high) {
    /** False if the interval is wider than the index itself, and not narrow either. */
    public boolean isDetermined() {
      return high - low <= Math.max(value, NARROW);
    }

    private Index covering(Index other) {
      return new Index(value, Math.min(low, other.low), Math.max(high, other.high));
    }
  }

  public SobolIndices {
    inputs = List.copyOf(inputs);
  }

  /** Sum of the first-order indices: 1 if the inputs act one by one. */
  public double sumOfFirst() {
    return inputs.stream().mapToDouble(i -> i.first().value()).sum();
  }

  /**
   * The indices, empty if the values do not vary or fewer than two replicates hold two rows.
   *
   * @param values of the function, one per evaluation; NaN for one that is missing
   */
  public static Optional<SobolIndices> of(SaltelliPoints points, double[] values) {
    return of(points, values, OptionalDouble.empty());
  }

  /**
   * The indices of the rank of y among all evaluations, 0 for the lowest, 1 for the highest, equal
   * ones at their middle. Whatever the tails of y, the variance of a rank is known (at most 1/12)
   * and no draw weighs more than another. A rank is a monotonic function of y, which keeps the
   * order of the inputs and favours their first orders (A. Saltelli and I. M. Sobol, Reliab. Eng.
   * Syst. Saf. 50, 225 (1995), 10.1016/0951-8320(95)00099-2).
   *
   * <p>An interval also covers those that come out if all missing values were the lowest, and if
   * all were the highest.
   *
   * @param values as for {@link #of}
   */
  public static Optional<SobolIndices> ofRanks(SaltelliPoints points, double[] values) {
    Optional<SobolIndices> found = ranked(points, values);
    if (found.isEmpty() || Arrays.stream(values).noneMatch(Double::isNaN)) {
      return found;
    }
    SobolIndices indices = found.get();
    for (double end : new double[] {Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY}) {
      Optional<SobolIndices> other =
          ranked(points, Arrays.stream(values).map(v -> Double.isNaN(v) ? end : v).toArray());
      if (other.isPresent()) {
        indices = indices.covering(other.get());
      }
    }
    return Optional.of(indices);
  }

  private SobolIndices covering(SobolIndices other) {
    List<Input> wider = new ArrayList<>();
    for (int i = 0; i < inputs.size(); i++) {
      wider.add(
          new Input(
              inputs.get(i).first.covering(other.inputs.get(i).first),
              inputs.get(i).total.covering(other.inputs.get(i).total)));
    }
    return new SobolIndices(mean, variance, rows, wider);
  }

  private static Optional<SobolIndices> ranked(SaltelliPoints points, double[] values) {
    double[] ranks = ranks(values);
    double variance =
        Arrays.stream(ranks)
            .filter(r -> !Double.isNaN(r))
            .map(r -> (r - 0.5) * (r - 0.5))
            .average()
            .orElse(0);
    return of(points, ranks, OptionalDouble.of(variance));
  }

  /** Mean places of equal values over their number; NaN stays. */
  private static double[] ranks(double[] values) {
    double[] sorted = Arrays.stream(values).filter(v -> !Double.isNaN(v)).sorted().toArray();
    Map<Double, Double> rank = new HashMap<>();
    for (int first = 0; first < sorted.length; ) {
      int behind = first + 1;
      while (behind < sorted.length && sorted[behind] == sorted[first]) {
        behind++;
      }
      rank.put(sorted[first] + 0.0, 0.5 * (first + behind) / sorted.length);
      first = behind;
    }
    return Arrays.stream(values).map(v -> rank.getOrDefault(v + 0.0, Double.NaN)).toArray();
  }

  /**
   * @param known variance, where it needs no estimate
   */
  private static Optional<SobolIndices> of(
      SaltelliPoints points, double[] values, OptionalDouble known) {
    if (values.length != points.evaluations()) {
      throw new IllegalArgumentException(
          points.evaluations() + " values are needed, got " + values.length);
    }
    List<Sums> replicates = new ArrayList<>();
    double centre = mean(points, values);
    for (int r = 0; r < points.replicates(); r++) {
      Sums sums = new Sums(points.inputs(), known);
      forEachRow(points, r, at -> sums.add(values, at, centre));
      if (sums.rows >= 2) {
        replicates.add(sums);
      }
    }
    if (replicates.size() < 2) {
      return Optional.empty();
    }
    Sums all = new Sums(points.inputs(), known);
    replicates.forEach(s -> all.add(s, 1));
    double variance = all.variance();
    if (!(variance > CONSTANT * centre * centre)) {
      return Optional.empty();
    }
    return Optional.of(
        new SobolIndices(centre, variance, all.rows, jackknifed(all, replicates, points.inputs())));
  }

  private static List<Input> jackknifed(Sums all, List<Sums> replicates, int inputs) {
    int r = replicates.size();
    double quantile = new TDistribution(r - 1).inverseCumulativeProbability(0.5 + CONFIDENCE / 2);
    double[][] first = new double[inputs][r];
    double[][] total = new double[inputs][r];
    for (int k = 0; k < r; k++) {
      all.add(replicates.get(k), -1);
      for (int i = 0; i < inputs; i++) {
        first[i][k] = all.first(i);
        total[i][k] = all.total(i);
      }
      all.add(replicates.get(k), 1);
    }
    List<Input> indices = new ArrayList<>();
    for (int i = 0; i < inputs; i++) {
      indices.add(
          new Input(
              index(all.first(i), first[i], quantile), index(all.total(i), total[i], quantile)));
    }
    return indices;
  }

  private static Index index(double value, double[] without, double quantile) {
    double mean = 0;
    for (double w : without) {
      mean += w / without.length;
    }
    double squares = 0;
    for (double w : without) {
      squares += (w - mean) * (w - mean);
    }
    double error = Math.sqrt(squares * (without.length - 1) / without.length);
    return new Index(value, value - quantile * error, value + quantile * error);
  }

  private static double mean(SaltelliPoints points, double[] values) {
    double[] sum = new double[2];
    for (int r = 0; r < points.replicates(); r++) {
      forEachRow(
          points,
          r,
          at -> {
            for (int k = at; k < at + 2; k++) {
              if (!Double.isNaN(values[k])) {
                sum[0] += values[k];
                sum[1]++;
              }
            }
          });
    }
    return sum[0] / sum[1];
  }

  private static void forEachRow(SaltelliPoints points, int replicate, IntConsumer row) {
    int columns = points.inputs() + 2;
    for (int k = 0; k < points.rows(); k++) {
      row.accept((replicate * points.rows() + k) * columns);
    }
  }

  /** Sums over the terms without a missing value, of values counted from a common centre. */
  private static final class Sums {
    private final double[] product;
    private final double[] kept;
    private final int[] triples;
    private final double[] moved;
    private final int[] pairs;
    private final OptionalDouble known;
    private int rows;
    private int values;
    private double sum;
    private double squares;

    Sums(int inputs, OptionalDouble known) {
      product = new double[inputs];
      kept = new double[inputs];
      triples = new int[inputs];
      moved = new double[inputs];
      pairs = new int[inputs];
      this.known = known;
    }

    void add(double[] y, int at, double centre) {
      double a = y[at] - centre;
      double b = y[at + 1] - centre;
      addMoment(a);
      addMoment(b);
      boolean whole = !Double.isNaN(a) && !Double.isNaN(b);
      rows += whole ? 1 : 0;
      for (int i = 0; i < product.length; i++) {
        double ab = y[at + 2 + i] - centre;
        if (!Double.isNaN(a) && !Double.isNaN(ab)) {
          moved[i] += 0.5 * (a - ab) * (a - ab);
          pairs[i]++;
        }
        if (whole && !Double.isNaN(ab)) {
          product[i] += b * (ab - a);
          kept[i] += 0.5 * (b - ab) * (b - ab);
          triples[i]++;
        }
      }
    }

    private void addMoment(double value) {
      if (!Double.isNaN(value)) {
        values++;
        sum += value;
        squares += value * value;
      }
    }

    void add(Sums other, int sign) {
      rows += sign * other.rows;
      values += sign * other.values;
      sum += sign * other.sum;
      squares += sign * other.squares;
      for (int i = 0; i < product.length; i++) {
        product[i] += sign * other.product[i];
        kept[i] += sign * other.kept[i];
        triples[i] += sign * other.triples[i];
        moved[i] += sign * other.moved[i];
        pairs[i] += sign * other.pairs[i];
      }
    }

    double variance() {
      double mean = sum / values;
      return known.orElse(squares / values - mean * mean);
    }

    double first(int input) {
      double weight = Math.min(1, total(input));
      double jansen = 1 - kept[input] / triples[input] / variance();
      return (1 - weight) * (product[input] / triples[input] / variance()) + weight * jansen;
    }

    double total(int input) {
      return moved[input] / pairs[input] / variance();
    }
  }
}
