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
  private final int count;
  private final int storing;
  private boolean bySystem;
  private boolean watchesAmounts = true;

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
  }

  /** True if amounts are tested, not unknowns. */
  boolean ofAmounts() {
    return ofAmounts;
  }

  /** Sets the weights from the state. */
  void refresh(double[] y, double[] amounts) {
    bySystem = !ofAmounts && system.tolerances(y, weight, amountWeight);
    if (bySystem) {
      watchesAmounts = true;
      for (int i = 0; i < weight.length; i++) {
        weight[i] = 1 / weight[i];
        amountWeight[i] = stores[i] ? 1 / amountWeight[i] : 0;
        watchesAmounts &= !stores[i] || amountWeight[i] > 0;
      }
      return;
    }
    for (int i = 0; i < weight.length; i++) {
      boolean aside = ofAmounts && !stores[i] && absolute[i] > 0;
      double value = ofAmounts && stores[i] ? amounts[i] : y[i];
      double tolerance = aside ? absolute[i] : relative * Math.abs(value) + absolute[i];
      if (!(tolerance > 0)) {
        throw new IllegalArgumentException(
            "row " + i + " at " + value + " needs an absolute tolerance");
      }
      weight[i] = 1 / tolerance;
      largestUnknown[i] = Math.max(largestUnknown[i], Math.abs(y[i]));
      largestAmount[i] = Math.max(largestAmount[i], Math.abs(amounts[i]));
      amountWeight[i] = ofAmounts ? (stores[i] ? weight[i] : 0) : weightOfAmount(i);
    }
  }

  private double weightOfAmount(int i) {
    double scale = largestAmount[i] * (relative + absolute[i] / largestUnknown[i]);
    return scale > 0 ? 1 / scale : 0;
  }

  /** True if the system gives its own tolerances. */
  boolean bySystem() {
    return bySystem;
  }

  /** False if the system lets some storing row have any amount. */
  boolean watchesAmounts() {
    return watchesAmounts;
  }

  /** Forgets the sizes seen. */
  void start() {
    Arrays.fill(largestUnknown, 0);
    Arrays.fill(largestAmount, 0);
  }

  /** Size of a mismatch between the amounts of a formula and those of the state. */
  double ofMismatch(double[] amounts, double[] other) {
    double sum = 0;
    for (int i = 0; i < amounts.length; i++) {
      double e = (amounts[i] - other[i]) * amountWeight[i];
      sum += e * e;
    }
    return storing == 0 ? 0 : Math.sqrt(sum / storing);
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
    double sum = 0;
    for (int i = 0; i < amounts.length; i++) {
      double e = amounts[i] * amountWeight[i];
      sum += e * e;
    }
    return Math.max(ofError(unknowns), storing == 0 ? 0 : Math.sqrt(sum / storing));
  }

  /** Size of an error of what is measured. */
  double ofError(double[] error) {
    double sum = 0;
    for (int i = 0; i < error.length; i++) {
      if (tested[i]) {
        double e = error[i] * weight[i];
        sum += e * e;
      }
    }
    return count == 0 ? 0 : Math.sqrt(sum / count);
  }

  /** Size of a change of the state: of its unknowns, or of its amounts and algebraic unknowns. */
  double ofChange(double[] unknowns, double[] amountsAfter, double[] amountsBefore) {
    double sum = 0;
    for (int i = 0; i < unknowns.length; i++) {
      double change = ofAmounts && stores[i] ? amountsAfter[i] - amountsBefore[i] : unknowns[i];
      double e = change * weight[i];
      sum += e * e;
    }
    return Math.sqrt(sum / unknowns.length);
  }
}
