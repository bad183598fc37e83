package anodyne.numerics;

import java.util.Arrays;

/**
 * Root mean squares of errors in units of the tolerance, after {@link IntegratorSettings}.
 *
 * <p>The error of a step counts the rows that are measured; a Newton correction counts all rows,
 * since the rates of the next step depend on all of them.
 */
final class ErrorNorm {
  private final StorageSystem system;
  private final boolean[] stores;
  private final boolean[] tested;
  private final double[] weight;
  private final double[] absolute;
  private final double relative;
  private final boolean ofAmounts;
  private final double[] largestUnknown;
  private final double[] largestAmount;
  private final double[] amountWeight;
  private final double[] difference;
  private final int count;
  private final int storing;

  /** Rows that have held no amount so far. */
  private final int[] without;

  private int rowsWithout;
  private boolean bySystem;

  ErrorNorm(StorageSystem system, IntegratorSettings settings) {
    this.system = system;
    int n = system.size();
    if (settings.absolute().size() != n) {
      throw new IllegalArgumentException(
          settings.absolute().size() + " absolute tolerances for " + n + " rows");
    }
    stores = new boolean[n];
    tested = new boolean[n];
    weight = new double[n];
    largestUnknown = new double[n];
    largestAmount = new double[n];
    amountWeight = new double[n];
    difference = new double[n];
    absolute = settings.absolute().toArray();
    relative = settings.relative();
    ofAmounts = settings.measure() == ErrorMeasure.AMOUNTS;
    int rows = 0;
    int storingRows = 0;
    for (int i = 0; i < n; i++) {
      stores[i] = system.stores(i);
      tested[i] = stores[i] || settings.measure() == ErrorMeasure.UNKNOWNS;
      rows += tested[i] ? 1 : 0;
      storingRows += stores[i] ? 1 : 0;
    }
    count = rows;
    storing = storingRows;
    without = new int[n];
    start();
  }

  /** True if amounts are tested, not unknowns. */
  boolean ofAmounts() {
    return ofAmounts;
  }

  /** Sets the weights from the state. */
  void refresh(double[] y, double[] amounts) {
    bySystem = !ofAmounts && system.tolerances(y, weight, amountWeight);
    if (bySystem) {
      for (int i = 0; i < weight.length; i++) {
        weight[i] = 1 / weight[i];
        amountWeight[i] = stores[i] ? 1 / amountWeight[i] : 0;
      }
      return;
    }
    if (ofAmounts) {
      refreshOfAmounts(y, amounts);
    } else {
      refreshOfUnknowns(y, amounts);
    }
  }

  private void refreshOfAmounts(double[] y, double[] amounts) {
    for (int i = 0; i < weight.length; i++) {
      boolean aside = !stores[i] && absolute[i] > 0;
      double value = stores[i] ? amounts[i] : y[i];
      weight[i] = 1 / checked(i, value, aside ? absolute[i] : tolerance(i, value));
      amountWeight[i] = stores[i] ? weight[i] : 0;
    }
  }

  private void refreshOfUnknowns(double[] y, double[] amounts) {
    int n = y.length;
    for (int i = 0; i < n; i++) {
      weight[i] = 1 / (relative * Math.abs(y[i]) + absolute[i]);
    }
    if (!(sumOfSquares(weight, weight) <= Double.MAX_VALUE)) {
      for (int i = 0; i < n; i++) {
        checked(i, y[i], tolerance(i, y[i]));
      }
    }
    raise(largestUnknown, y);
    raise(largestAmount, amounts);
    for (int i = 0; i < n; i++) {
      double scale = largestAmount[i] * (relative * largestUnknown[i] + absolute[i]);
      amountWeight[i] = largestUnknown[i] / scale;
    }
    int left = 0;
    for (int k = 0; k < rowsWithout; k++) {
      int i = without[k];
      if (!(largestAmount[i] * (relative * largestUnknown[i] + absolute[i]) > 0)) {
        amountWeight[i] = 0;
        without[left++] = i;
      }
    }
    rowsWithout = left;
  }

  private static void raise(double[] largest, double[] values) {
    for (int i = 0; i < largest.length; i++) {
      largest[i] = Math.max(largest[i], Math.abs(values[i]));
    }
  }

  private double tolerance(int row, double value) {
    return relative * Math.abs(value) + absolute[row];
  }

  private static double checked(int row, double value, double tolerance) {
    if (!(tolerance > 0)) {
      throw new IllegalArgumentException(
          "row " + row + " at " + value + " needs an absolute tolerance");
    }
    return tolerance;
  }

  /** True if the system gives its own tolerances. */
  boolean bySystem() {
    return bySystem;
  }

  /** Forgets the sizes seen. */
  void start() {
    Arrays.fill(largestUnknown, 0);
    Arrays.fill(largestAmount, 0);
    rowsWithout = without.length;
    Arrays.setAll(without, i -> i);
  }

  /** Size of a mismatch between the amounts of a formula and those of the state. */
  double ofMismatch(double[] amounts, double[] other) {
    for (int i = 0; i < amounts.length; i++) {
      difference[i] = amounts[i] - other[i];
    }
    return Math.sqrt(sumOfSquares(difference, amountWeight) / Math.max(1, storing));
  }

  /**
   * Size of an error of unknowns and amounts.
   *
   * <p>Unknowns alone would not do where they are logarithms of amounts: a decaying exponential is
   * a straight line to them. So amounts count in every measure: where unknowns are measured, to
   * that part of the largest amount each row had which the tolerance is of its largest unknown.
   */
  double ofError(double[] unknowns, double[] amounts) {
    if (ofAmounts) {
      return ofError(amounts);
    }
    double sum = sumOfSquares(amounts, amountWeight);
    return Math.max(ofError(unknowns), storing == 0 ? 0 : Math.sqrt(sum / storing));
  }

  /** Adds to an error of unknowns and one of amounts; the size of the sums as an error. */
  double ofErrorWith(
      double[] unknowns, double[] moreUnknowns, double[] amounts, double[] moreAmounts) {
    for (int i = 0; i < unknowns.length; i++) {
      unknowns[i] += moreUnknowns[i];
    }
    for (int i = 0; i < amounts.length; i++) {
      amounts[i] += moreAmounts[i];
    }
    return ofError(unknowns, amounts);
  }

  /** Size of an error of what is measured. */
  double ofError(double[] error) {
    if (count == error.length) {
      return Math.sqrt(sumOfSquares(error, weight) / count);
    }
    double sum = 0;
    for (int i = 0; i < error.length; i++) {
      if (tested[i]) {
        double e = error[i] * weight[i];
        sum += e * e;
      }
    }
    return count == 0 ? 0 : Math.sqrt(sum / count);
  }

  /** Four sums side by side, which do not wait for one another. */
  private static double sumOfSquares(double[] values, double[] weights) {
    int n = values.length;
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    int i = 0;
    for (; i < n - 3; i += 4) {
      double e0 = values[i] * weights[i];
      double e1 = values[i + 1] * weights[i + 1];
      double e2 = values[i + 2] * weights[i + 2];
      double e3 = values[i + 3] * weights[i + 3];
      s0 += e0 * e0;
      s1 += e1 * e1;
      s2 += e2 * e2;
      s3 += e3 * e3;
    }
    for (; i < n; i++) {
      double e = values[i] * weights[i];
      s0 += e * e;
    }
    return (s0 + s1) + (s2 + s3);
  }

  /** Size of a change of the state: of its unknowns, or of its amounts and algebraic unknowns. */
  double ofChange(double[] unknowns, double[] amountsAfter, double[] amountsBefore) {
    if (!ofAmounts) {
      return Math.sqrt(sumOfSquares(unknowns, weight) / unknowns.length);
    }
    double sum = 0;
    for (int i = 0; i < unknowns.length; i++) {
      double change = stores[i] ? amountsAfter[i] - amountsBefore[i] : unknowns[i];
      double e = change * weight[i];
      sum += e * e;
    }
    return Math.sqrt(sum / unknowns.length);
  }
}
