package anodyne.cell;

import anodyne.numerics.StorageSystem;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Active phases at places with the same potential drop and fixed salt: an electrode without pores,
 * held to a current per area or to a potential. Unknowns: those of the phases, then the potential.
 */
final class PhasesAlone implements StorageSystem {
  private final List<PhaseModel> phases;
  private final int[] first;
  private final int size;
  final Places places;
  private boolean toPotential;
  private double start;
  private double rate_per_s;
  private double from_s;
  private double conductance;

  PhasesAlone(List<PhaseModel> phases, double[] width_m, double salt, double temperature_K) {
    this.phases = phases;
    first = new int[phases.size()];
    int row = 0;
    for (int p = 0; p < first.length; p++) {
      first[p] = row;
      row += phases.get(p).unknowns();
    }
    size = row + 1;
    places = new Places(width_m, temperature_K);
    Arrays.fill(places.salt, salt);
  }

  static PhasesAlone of(PhaseModel phase, double width_m) {
    return new PhasesAlone(List.of(phase), new double[] {width_m}, 1000, 298.15);
  }

  /** Oxidation above 0. */
  void holdCurrent(double current_A_per_m2) {
    toPotential = false;
    start = current_A_per_m2;
  }

  void sweep(double start_V, double rate_V_per_s, double from_s) {
    toPotential = true;
    start = start_V;
    rate_per_s = rate_V_per_s;
    this.from_s = from_s;
  }

  double[] atRest() {
    double[] y = new double[size];
    for (int p = 0; p < first.length; p++) {
      phases.get(p).atRest(y, first[p]);
    }
    y[size - 1] = phases.getFirst().restPotential_V();
    return y;
  }

  double[] tolerances(double relative) {
    double[] tolerances = new double[size];
    for (int p = 0; p < first.length; p++) {
      phases.get(p).absoluteTolerances(relative, tolerances, first[p]);
    }
    tolerances[size - 1] = relative;
    return tolerances;
  }

  int first(int phase) {
    return first[phase];
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public boolean stores(int row) {
    for (int p = first.length - 1; p >= 0; p--) {
      if (row >= first[p] && row < size - 1) {
        return phases.get(p).stores(row - first[p]);
      }
    }
    return false;
  }

  @Override
  public void amounts(double[] y, double[] amounts) {
    for (int p = 0; p < first.length; p++) {
      phases.get(p).amounts(y, first[p], amounts);
    }
    amounts[size - 1] = 0;
  }

  private void look(double[] y) {
    Arrays.fill(places.potential, y[size - 1]);
    Arrays.fill(places.current, 0);
    Arrays.fill(places.bySalt, 0);
    Arrays.fill(places.byPotential, 0);
    Arrays.fill(places.bySaltIm, 0);
    Arrays.fill(places.byPotentialIm, 0);
  }

  /** Current per area, oxidation above 0, A/m². */
  double current(double[] y) {
    rates(0, y, new double[size]);
    return sum(places.current);
  }

  /** Puts the potential where the current is the one held to, by bisection. */
  void settle(double[] y) {
    double low = -5;
    double high = 10;
    for (int i = 0; i < 60; i++) {
      y[size - 1] = 0.5 * (low + high);
      if (current(y) > start) {
        high = y[size - 1];
      } else {
        low = y[size - 1];
      }
    }
  }

  private double sum(double[] values) {
    double sum = 0;
    for (int i = 0; i < places.count; i++) {
      sum += places.width_m[i] * values[i];
    }
    return sum;
  }

  double sodium(double[] amounts) {
    double sum = 0;
    for (int p = 0; p < first.length; p++) {
      sum += phases.get(p).sodium_C_per_m2(amounts, first[p]);
    }
    return sum;
  }

  @Override
  public void rates(double time_s, double[] y, double[] rates) {
    look(y);
    for (int p = 0; p < first.length; p++) {
      phases.get(p).rates(y, first[p], places, rates);
    }
    rates[size - 1] =
        toPotential
            ? start + rate_per_s * (time_s - from_s) - y[size - 1]
            : start - sum(places.current);
  }

  @Override
  public boolean linearise(double time_s, double[] y, double shiftNow) {
    look(y);
    boolean possible = true;
    for (int p = 0; p < first.length; p++) {
      possible &= phases.get(p).linearise(y, first[p], places, shiftNow);
    }
    conductance = sum(places.byPotential);
    return possible;
  }

  @Override
  public void solve(double[] x) {
    Arrays.fill(places.currentChange, 0);
    for (int p = 0; p < first.length; p++) {
      phases.get(p).eliminate(x, first[p], places);
    }
    double change =
        toPotential ? x[size - 1] : (x[size - 1] - sum(places.currentChange)) / conductance;
    Arrays.fill(places.saltChange, 0);
    Arrays.fill(places.potentialChange, change);
    for (int p = 0; p < first.length; p++) {
      phases.get(p).substitute(x, first[p], places);
    }
    x[size - 1] = change;
  }

  /** Largest relative error with which the matrix undoes differences along random directions. */
  double worstMatrixError(double[] y, double[] scale, double shiftNow, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double worst = 0;
    for (int draw = 0; draw < 5; draw++) {
      double[] direction = new double[size];
      for (int i = 0; i < size; i++) {
        direction[i] = scale[i] * random.nextDouble(-1, 1);
      }
      double[] x = difference(y, direction, shiftNow);
      if (!linearise(0, y, shiftNow)) {
        return Double.POSITIVE_INFINITY;
      }
      solve(x);
      for (int i = 0; i < size; i++) {
        worst = Math.max(worst, Math.abs(x[i] - direction[i]) / scale[i]);
      }
    }
    return worst;
  }

  /** (shift A - f) along a direction, fourth order. */
  private double[] difference(double[] y, double[] direction, double shiftNow) {
    double h = 1e-3;
    double[] sum = new double[size];
    double[] weights = {1, -8, 8, -1};
    double[] steps = {-2, -1, 1, 2};
    for (int k = 0; k < weights.length; k++) {
      double[] at = new double[size];
      for (int i = 0; i < size; i++) {
        at[i] = y[i] + h * steps[k] * direction[i];
      }
      double[] amounts = new double[size];
      double[] rates = new double[size];
      amounts(at, amounts);
      rates(0, at, rates);
      for (int i = 0; i < size; i++) {
        sum[i] += weights[k] * (shiftNow * amounts[i] - rates[i]) / (12 * h);
      }
    }
    return sum;
  }

  /**
   * How far the rows of the phases, and the current, are from following a change of the salt: the
   * largest residual over the largest term, and the relative error of the derivative.
   */
  double[] followsSalt(double[] y, double shiftNow) {
    linearise(0, y, shiftNow);
    double modelled = sum(places.bySalt);
    double[] x = new double[size];
    Arrays.fill(places.currentChange, 0);
    for (int p = 0; p < first.length; p++) {
      phases.get(p).eliminate(x, first[p], places);
    }
    Arrays.fill(places.saltChange, 1);
    Arrays.fill(places.potentialChange, 0);
    for (int p = 0; p < first.length; p++) {
      phases.get(p).substitute(x, first[p], places);
    }
    double h = 1e-2;
    double[] ahead = residual(y, x, h, shiftNow);
    double currentAhead = sum(places.current);
    double[] behind = residual(y, x, -h, shiftNow);
    double counted = (currentAhead - sum(places.current)) / (2 * h);
    double[] alone = residual(y, new double[size], h, shiftNow);
    double[] none = residual(y, new double[size], -h, shiftNow);
    double worst = 0;
    double largest = 0;
    for (int i = 0; i < size - 1; i++) {
      worst = Math.max(worst, Math.abs(ahead[i] - behind[i]));
      largest = Math.max(largest, Math.abs(alone[i] - none[i]));
    }
    return new double[] {worst / largest, Math.abs(counted / modelled - 1)};
  }

  private double[] residual(double[] y, double[] x, double h, double shiftNow) {
    double[] at = new double[size];
    for (int i = 0; i < size; i++) {
      at[i] = y[i] + h * x[i];
    }
    double[] amounts = new double[size];
    double[] rates = new double[size];
    for (int i = 0; i < places.count; i++) {
      places.salt[i] += h;
    }
    amounts(at, amounts);
    rates(0, at, rates);
    for (int i = 0; i < places.count; i++) {
      places.salt[i] -= h;
    }
    for (int i = 0; i < size; i++) {
      rates[i] = shiftNow * amounts[i] - rates[i];
    }
    return rates;
  }

  /** Derivative of the current by a sine of the potential: real and imaginary part, as modelled. */
  double[] admittance(double[] y, double angular_per_s) {
    look(y);
    for (int p = 0; p < first.length; p++) {
      if (!phases.get(p).respond(y, first[p], places, angular_per_s)) {
        return new double[] {Double.NaN, Double.NaN};
      }
    }
    return new double[] {sum(places.byPotential), sum(places.byPotentialIm)};
  }

  /** The same from differences of rates and amounts and a dense complex solve. */
  double[] admittanceByDifferences(double[] y, double[] scale, double angular_per_s) {
    int n = size - 1;
    boolean before = toPotential;
    double startBefore = start;
    holdCurrent(0);
    double[][] f = new double[size][];
    double[][] a = new double[n][];
    for (int k = 0; k < size; k++) {
      double[] direction = new double[size];
      direction[k] = scale[k];
      double[] with = difference(y, direction, 1);
      double[] without = difference(y, direction, 0);
      f[k] = new double[size];
      double[] stored = new double[size];
      for (int i = 0; i < size; i++) {
        f[k][i] = -without[i] / scale[k];
        stored[i] = (with[i] - without[i]) / scale[k];
      }
      if (k < n) {
        a[k] = stored;
      }
    }
    toPotential = before;
    start = startBefore;
    double[][] m = new double[2 * n][2 * n + 1];
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < n; k++) {
        m[i][k] = -f[k][i];
        m[i][n + k] = -angular_per_s * a[k][i];
        m[n + i][k] = angular_per_s * a[k][i];
        m[n + i][n + k] = -f[k][i];
      }
      m[i][2 * n] = f[n][i];
    }
    double[] x = dense(m);
    double re = -f[n][n];
    double im = 0;
    for (int k = 0; k < n; k++) {
      re -= f[k][n] * x[k];
      im -= f[k][n] * x[n + k];
    }
    return new double[] {re, im};
  }

  private static double[] dense(double[][] m) {
    int n = m.length;
    for (int k = 0; k < n; k++) {
      int pivot = k;
      for (int i = k + 1; i < n; i++) {
        pivot = Math.abs(m[i][k]) > Math.abs(m[pivot][k]) ? i : pivot;
      }
      double[] row = m[pivot];
      m[pivot] = m[k];
      m[k] = row;
      for (int i = k + 1; i < n; i++) {
        double factor = m[i][k] / m[k][k];
        for (int j = k; j <= n; j++) {
          m[i][j] -= factor * m[k][j];
        }
      }
    }
    double[] x = new double[n];
    for (int i = n - 1; i >= 0; i--) {
      double sum = m[i][n];
      for (int j = i + 1; j < n; j++) {
        sum -= m[i][j] * x[j];
      }
      x[i] = sum / m[i][i];
    }
    return x;
  }
}
