package anodyne.cell;

import anodyne.quantity.Constants;
import java.util.Arrays;

/**
 * Currents of the stages of one particle of {@link Conversion}, per outer surface, and their
 * derivatives by extents, direction, potential and salt.
 *
 * <p>The potential θ behind the shells follows from θ + R_sh j(θ) = φ, which rises with θ: Newton's
 * method within a bracket on asinh(j(θ)/2J) + asinh((θ - φ)/(2 J R_sh)), nearly straight far from
 * equilibrium (Tafel).
 */
final class StageKinetics {
  private static final int MOST_ITERATIONS = 200;
  private static final int MOST_QUICK = 8;

  /** A step of Newton's method after which what is left is round-off, V. */
  private static final double QUICK_ENOUGH = 1e-10;

  /** Overpotential within which gates change with the direction, over 2RT/F. */
  private static final double BLUR = 0.01;

  private static final double MARGIN_V = 0.1;

  /** Share of the limiting current below which it does not matter. */
  private static final double UNLIMITED = 1e-9;

  private final ConversionStage[] stages;
  private final double radius_m;
  private final double salt_mol_per_m3;
  private final SampledCurve[] in;
  private final SampledCurve[] out;

  /** Columns of the derivatives: extents, direction, potential, salt. */
  final int direction;

  final int potential;
  final int salt;

  /** Current of each stage, oxidation above 0, A/m², and their sum. */
  final double[] current;

  double total;

  /** Their derivatives, row by row, and those of the sum. */
  final double[] by;

  final double[] totalBy;

  private final double[] equilibrium;
  private final double[] surfaceIn;
  private final double[] surfaceOut;
  private final double[] narrowing;
  private final double[] byTheta;
  private final double[] oxidising;
  private final double[] reducing;
  private final double[] passed;
  private final double[] kinetics;
  private final double[] byPerLimit;
  private double resistance;
  private double root;
  private double behindShells_V;
  private double perScale;
  private double per_V;

  StageKinetics(Conversion phase) {
    stages = phase.stages().toArray(ConversionStage[]::new);
    radius_m = phase.radius_m();
    salt_mol_per_m3 = phase.salt_mol_per_m3();
    int n = stages.length;
    in = new SampledCurve[n];
    out = new SampledCurve[n];
    for (int k = 0; k < n; k++) {
      in[k] = new SampledCurve(stages[k].sodiation_V(), 0, 1);
      out[k] = new SampledCurve(stages[k].desodiation_V(), 0, 1);
    }
    direction = n;
    potential = n + 1;
    salt = n + 2;
    current = new double[n];
    by = new double[n * (n + 3)];
    totalBy = new double[n + 3];
    equilibrium = new double[n];
    surfaceIn = new double[n];
    surfaceOut = new double[n];
    narrowing = new double[n];
    byTheta = new double[n];
    oxidising = new double[n];
    reducing = new double[n];
    passed = new double[n];
    kinetics = new double[n];
    byPerLimit = new double[n];
  }

  /**
   * Currents at a state.
   *
   * @param y extents from {@code row} on, then the direction
   * @param guess of the potential behind the shells, V
   */
  void solve(
      double[] y,
      int row,
      double potential_V,
      double concentration,
      double temperature_K,
      double guess) {
    prepare(y, row, concentration, temperature_K);
    behindShells_V = resistance > 0 ? behindShells(potential_V, guess) : potential_V;
    total = currents(behindShells_V);
  }

  /** Potential behind the shells, V. */
  double behindShells_V() {
    return behindShells_V;
  }

  /** The potential at which the sum of the currents is zero, V. */
  double rest_V(double[] y, int row, double concentration, double temperature_K) {
    prepare(y, row, concentration, temperature_K);
    double low = lowest(Double.POSITIVE_INFINITY) - 10 * MARGIN_V;
    double high = highest(Double.NEGATIVE_INFINITY) + 10 * MARGIN_V;
    double theta = 0.5 * (low + high);
    for (int i = 0; i < MOST_ITERATIONS && high > low; i++) {
      if (currents(theta) > 0) {
        high = theta;
      } else {
        low = theta;
      }
      double next = 0.5 * (low + high);
      if (next == theta) {
        break;
      }
      theta = next;
    }
    return theta;
  }

  private void prepare(double[] y, int row, double concentration, double temperature_K) {
    per_V = 1 / Constants.thermalVoltage_V(temperature_K);
    root = SoftRoot.of(concentration / salt_mol_per_m3);
    resistance = 0;
    int n = stages.length;
    double h = y[row + n];
    for (int k = 0; k < n; k++) {
      double extent = y[row + k];
      equilibrium[k] = 0.5 * ((1 + h) * out[k].at(extent) + (1 - h) * in[k].at(extent));
      surfaceIn[k] =
          stages[k].growth().surface(extent)
              * (k > 0 ? Gate.of(y[row + k - 1], stages[k].order()) : 1);
      surfaceOut[k] =
          stages[k].growth().surface(1 - extent)
              * (k < n - 1 ? Gate.of(1 - y[row + k + 1], stages[k].order()) : 1);
      narrowing[k] = Shell.narrowing(extent);
      resistance += stages[k].shell_ohm_m() * radius_m * narrowing[k];
    }
  }

  private double lowest(double bound) {
    double low = bound;
    for (double u : equilibrium) {
      low = Math.min(low, u);
    }
    return low;
  }

  private double highest(double bound) {
    double high = bound;
    for (double u : equilibrium) {
      high = Math.max(high, u);
    }
    return high;
  }

  /** Sum of the currents at the potential behind the shells; fills currents and slopes. */
  private double currents(double theta) {
    double sum = 0;
    for (int k = 0; k < stages.length; k++) {
      sum += current(k, theta);
    }
    return sum;
  }

  private double current(int k, double theta) {
    double e = Math.exp(0.5 * per_V * (theta - equilibrium[k]));
    double sinh = 0.5 * (e - 1 / e);
    double larger = Math.abs(sinh) + Math.sqrt(sinh * sinh + BLUR * BLUR);
    double smaller = BLUR * BLUR / larger;
    oxidising[k] = sinh > 0 ? larger : smaller;
    reducing[k] = sinh > 0 ? smaller : larger;
    double scale = stages[k].exchange_A_per_m2() * root;
    double kinetic = scale * (surfaceOut[k] * oxidising[k] - surfaceIn[k] * reducing[k]);
    double steepness = 0.5 * per_V * (e + 1 / e) / (larger + smaller);
    double slope = scale * steepness * (surfaceOut[k] * oxidising[k] + surfaceIn[k] * reducing[k]);
    double perLimit = perLimit(k);
    double share = kinetic * perLimit;
    passed[k] = 1 / Math.sqrt(1 + share * share);
    boolean limited = Math.abs(share) > UNLIMITED;
    current[k] = limited ? asinh(share) / perLimit : kinetic;
    byPerLimit[k] = limited ? (kinetic * passed[k] - current[k]) / perLimit : 0;
    kinetics[k] = kinetic;
    byTheta[k] = slope * passed[k];
    return current[k];
  }

  /** 1/j_lim. */
  private double perLimit(int k) {
    return narrowing[k]
        * radius_m
        / (Constants.FARADAY_C_PER_MOL * stages[k].shellCarrier_mol_per_m_s());
  }

  /** From a guess where that is good, else within a bracket. */
  private double behindShells(double potential_V, double guess) {
    double scale = 0;
    for (int k = 0; k < stages.length; k++) {
      scale += stages[k].exchange_A_per_m2() * Math.abs(root) * (surfaceIn[k] + surfaceOut[k]);
    }
    perScale = 1 / (2 * Math.max(scale, Double.MIN_NORMAL));
    double theta = guess;
    for (int i = 0; i < MOST_QUICK; i++) {
      double step = newtonStep(theta, potential_V);
      theta -= step;
      if (Math.abs(step) <= QUICK_ENOUGH) {
        return theta;
      }
    }
    return withinBracket(potential_V);
  }

  private double withinBracket(double potential_V) {
    double low = lowest(potential_V);
    for (double margin = MARGIN_V; excess(low, potential_V) > 0; margin *= 2) {
      low -= margin;
    }
    double high = highest(potential_V);
    for (double margin = MARGIN_V; excess(high, potential_V) < 0; margin *= 2) {
      high += margin;
    }
    double theta = 0.5 * (low + high);
    double step = high - low;
    double stepBefore = 2 * step;
    for (int i = 0; i < MOST_ITERATIONS && high > low; i++) {
      double down = newtonStep(theta, potential_V);
      if (down > 0) {
        high = theta;
      } else {
        low = theta;
      }
      double next = theta - down;
      boolean quick = Math.abs(down) <= 0.5 * stepBefore;
      next = quick && next > low && next < high ? next : 0.5 * (low + high);
      stepBefore = step;
      step = Math.abs(next - theta);
      theta = next;
      if (step <= 2e-16 * (1 + Math.abs(theta))) {
        break;
      }
    }
    return theta;
  }

  /** How far the potential behind the shells lies too high, after Newton. */
  private double newtonStep(double theta, double potential_V) {
    double perDrop = perScale / resistance;
    double a = currents(theta) * perScale;
    double b = (theta - potential_V) * perDrop;
    double slope = 0;
    for (double each : byTheta) {
      slope += each;
    }
    double steepness = slope * perScale / Math.sqrt(1 + a * a) + perDrop / Math.sqrt(1 + b * b);
    return (asinh(a) + asinh(b)) / steepness;
  }

  private double excess(double theta, double potential_V) {
    return theta - potential_V + resistance * currents(theta);
  }

  private static double asinh(double x) {
    double size = Math.abs(x);
    return Math.copySign(Math.log1p(size + size * size / (1 + Math.sqrt(1 + size * size))), x);
  }

  /** Derivatives at the state last solved; the arguments must be those of {@link #solve}. */
  void differentiate(double[] y, int row, double concentration) {
    int n = stages.length;
    int columns = n + 3;
    Arrays.fill(by, 0);
    Arrays.fill(totalBy, 0);
    double steepness = 0;
    for (int k = 0; k < n; k++) {
      steepness += byTheta[k];
      direct(y, row, k);
      by[k * columns + salt] = saltSlope(k, concentration);
      for (int v = 0; v < columns; v++) {
        totalBy[v] += by[k * columns + v];
      }
    }
    double behind = 1 / (1 + resistance * steepness);
    for (int v = 0; v < columns; v++) {
      double resistanceBy =
          v < n && resistance > 0
              ? stages[v].shell_ohm_m() * radius_m * Shell.slope(y[row + v])
              : 0;
      double theta =
          behind * ((v == potential ? 1 : 0) - total * resistanceBy - resistance * totalBy[v]);
      totalBy[v] = 0;
      for (int k = 0; k < n; k++) {
        by[k * columns + v] += byTheta[k] * theta;
        totalBy[v] += by[k * columns + v];
      }
    }
  }

  private double saltSlope(int k, double concentration) {
    double relative = SoftRoot.relativeSlope(concentration / salt_mol_per_m3) / salt_mol_per_m3;
    return kinetics[k] * passed[k] * relative;
  }

  /** Derivatives of the current of a stage at constant potential behind the shells. */
  private void direct(double[] y, int row, int k) {
    int n = stages.length;
    int columns = n + 3;
    ConversionStage stage = stages[k];
    double extent = y[row + k];
    double h = y[row + n];
    double uOut = out[k].at(extent);
    double uOutSlope = out[k].slope();
    double uIn = in[k].at(extent);
    double uSlope = 0.5 * ((1 + h) * uOutSlope + (1 - h) * in[k].slope());
    double scale = stage.exchange_A_per_m2() * root * passed[k];
    double order = stage.order();
    double before = k > 0 ? Gate.of(y[row + k - 1], order) : 1;
    double after = k < n - 1 ? Gate.of(1 - y[row + k + 1], order) : 1;
    double surfaceBy =
        -reducing[k] * stage.growth().slope(extent) * before
            - oxidising[k] * stage.growth().slope(1 - extent) * after;
    double limitBy =
        byPerLimit[k]
            * Shell.slope(extent)
            * radius_m
            / (Constants.FARADAY_C_PER_MOL * stage.shellCarrier_mol_per_m_s());
    int at = k * columns;
    by[at + k] += scale * surfaceBy - byTheta[k] * uSlope + limitBy;
    if (k > 0) {
      by[at + k - 1] -=
          scale * reducing[k] * stage.growth().surface(extent) * Gate.slope(y[row + k - 1], order);
    }
    if (k < n - 1) {
      by[at + k + 1] -=
          scale
              * oxidising[k]
              * stage.growth().surface(1 - extent)
              * Gate.slope(1 - y[row + k + 1], order);
    }
    by[at + direction] -= byTheta[k] * 0.5 * (uOut - uIn);
  }
}
