package anodyne.numerics;

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
  private final int count;
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
    absolute = settings.absolute().toArray();
    relative = settings.relative();
    ofAmounts = settings.measure() == ErrorMeasure.AMOUNTS;
    int rows = 0;
    for (int i = 0; i < n; i++) {
      stores[i] = system.stores(i);
      tested[i] = stores[i] || settings.measure() == ErrorMeasure.UNKNOWNS;
      rows += tested[i] ? 1 : 0;
    }
    count = rows;
  }

  /** True if amounts are tested, not unknowns. */
  boolean ofAmounts() {
    return ofAmounts;
  }

  /** True if the system gives its own tolerances. */
  boolean bySystem() {
    return bySystem;
  }

  /** Sets the weights from the state. */
  void refresh(double[] y, double[] amounts) {
    bySystem = !ofAmounts && system.tolerances(y, weight);
    if (bySystem) {
      for (int i = 0; i < weight.length; i++) {
        weight[i] = 1 / weight[i];
      }
      return;
    }
    for (int i = 0; i < weight.length; i++) {
      double value = ofAmounts && stores[i] ? amounts[i] : y[i];
      weight[i] = 1 / (relative * Math.abs(value) + absolute[i]);
    }
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
