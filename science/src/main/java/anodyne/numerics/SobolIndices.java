package anodyne.numerics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
 * which also takes the error of the variance into account.
 *
 * @param mean of y
 * @param variance of y
 * @param rows rows without a missing value, over all replicates
 * @param inputs one entry per input
 */
public record SobolIndices(double mean, double variance, int rows, List<Input> inputs) {
  /** Probability that an index lies in its interval. */
  public static final double CONFIDENCE = 0.9;

  /** Variance over square of the mean below which a result counts as constant: round-off. */
  private static final double CONSTANT = 1e-24;

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
  public record Index(double value, double low, double high) {}

  public SobolIndices {
    inputs = List.copyOf(inputs);
  }

  /** Sum of the first-order indices: 1 if the inputs act one by one. */
  public double sumOfFirst() {
    return inputs.stream().mapToDouble(i -> i.first().value()).sum();
  }

  /**
   * The indices, empty if the values do not vary or no replicate holds two rows.
   *
   * @param values of the function, one per evaluation; NaN for one that is missing, with which its
   *     row is left out
   */
  public static Optional<SobolIndices> of(SaltelliPoints points, double[] values) {
    if (values.length != points.evaluations()) {
      throw new IllegalArgumentException(
          points.evaluations() + " values are needed, got " + values.length);
    }
    List<Sums> replicates = new ArrayList<>();
    double centre = mean(points, values);
    for (int r = 0; r < points.replicates(); r++) {
      Sums sums = new Sums(points.inputs());
      forEachRow(points, values, r, at -> sums.add(values, at, centre));
      if (sums.rows >= 2) {
        replicates.add(sums);
      }
    }
    if (replicates.size() < 2) {
      return Optional.empty();
    }
    Sums all = new Sums(points.inputs());
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
          values,
          r,
          at -> {
            sum[0] += values[at] + values[at + 1];
            sum[1] += 2;
          });
    }
    return sum[0] / sum[1];
  }

  private static void forEachRow(
      SaltelliPoints points, double[] values, int replicate, IntConsumer row) {
    int columns = points.inputs() + 2;
    for (int k = 0; k < points.rows(); k++) {
      int first = (replicate * points.rows() + k) * columns;
      boolean whole = true;
      for (int c = 0; c < columns; c++) {
        whole &= !Double.isNaN(values[first + c]);
      }
      if (whole) {
        row.accept(first);
      }
    }
  }

  /** Sums over rows, of values counted from a common centre. */
  private static final class Sums {
    private final double[] product;
    private final double[] moved;
    private final double[] kept;
    private int rows;
    private double sum;
    private double squares;

    Sums(int inputs) {
      product = new double[inputs];
      moved = new double[inputs];
      kept = new double[inputs];
    }

    void add(double[] values, int at, double centre) {
      double a = values[at] - centre;
      double b = values[at + 1] - centre;
      rows++;
      sum += a + b;
      squares += a * a + b * b;
      for (int i = 0; i < product.length; i++) {
        double ab = values[at + 2 + i] - centre;
        product[i] += b * (ab - a);
        moved[i] += 0.5 * (a - ab) * (a - ab);
        kept[i] += 0.5 * (b - ab) * (b - ab);
      }
    }

    void add(Sums other, int sign) {
      rows += sign * other.rows;
      sum += sign * other.sum;
      squares += sign * other.squares;
      for (int i = 0; i < product.length; i++) {
        product[i] += sign * other.product[i];
        moved[i] += sign * other.moved[i];
        kept[i] += sign * other.kept[i];
      }
    }

    double variance() {
      double mean = sum / (2 * rows);
      return squares / (2 * rows) - mean * mean;
    }

    double first(int input) {
      double weight = Math.min(1, total(input));
      double jansen = 1 - kept[input] / rows / variance();
      return (1 - weight) * (product[input] / rows / variance()) + weight * jansen;
    }

    double total(int input) {
      return moved[input] / rows / variance();
    }
  }
}
