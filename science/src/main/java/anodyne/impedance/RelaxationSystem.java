package anodyne.impedance;

import anodyne.impedance.RelaxationSettings.Basis;
import anodyne.impedance.RelaxationSettings.Tail;
import anodyne.impedance.RelaxationSettings.Weight;
import anodyne.impedance.VoigtChain.Part;
import anodyne.numerics.NonNegativeQuadratic;
import java.util.Arrays;

/**
 * The regularised least-squares problem |W (Z - A x)|² + lambda x'Mx, x &gt;= 0, for one spectrum:
 * x holds the coefficients of gamma, then R_inf, L and the tail, all scaled to the size of the
 * spectrum; where |Z| spans more than three decades the coefficients of gamma also to |Z| at w =
 * 1/tau, so that the smoothing is relative as the residuals are. Owns its work arrays; not to be
 * shared between threads.
 */
final class RelaxationSystem {
  static final double POINTS_PER_DECADE = 12;
  private static final double BEYOND_DECADES = 0.5;
  private static final double WIDE = 1000;

  private final Falling points;
  private final RelaxationBasis basis;
  private final int rows;
  private final int gammas;
  private final int unknowns;
  private final double scale_ohm;
  private final double[] lnTau;
  private final double[] unit_ohm;
  private final double[] a;
  private final double[] b;
  private final double[] weight;
  private final double[] penalty;
  private final double[] normal;
  private final double[] h;
  private final double[] g;
  private final double[] x;
  private final NonNegativeQuadratic solver;

  RelaxationSystem(Falling points, RelaxationSettings settings) {
    this.points = points;
    rows = points.count();
    double low = -Math.log(points.w()[0]) - BEYOND_DECADES * Math.log(10);
    double high = -Math.log(points.w()[rows - 1]) + BEYOND_DECADES * Math.log(10);
    gammas = 1 + (int) Math.ceil((high - low) / Math.log(10) * POINTS_PER_DECADE);
    double step = (high - low) / (gammas - 1);
    basis =
        settings.basis() == Basis.GAUSSIAN
            ? new RelaxationBasis.Gaussian(step)
            : new RelaxationBasis.Hat(step);
    lnTau = newRow(gammas);
    for (int m = 0; m < gammas; m++) {
      lnTau[m] = low + m * step;
    }
    unknowns = gammas + 3;
    double[] re = points.re().clone();
    Arrays.sort(re);
    double[] size = points.size().clone();
    Arrays.sort(size);
    scale_ohm = Math.max(re[rows - 1] - re[0], 0.01 * size[rows / 2]);
    a = newRow(2 * rows * unknowns);
    b = newRow(2 * rows);
    weight = newRow(rows);
    penalty = newRow(unknowns * unknowns);
    normal = newRow(unknowns * unknowns);
    h = newRow(unknowns * unknowns);
    g = newRow(unknowns);
    x = newRow(unknowns);
    solver = new NonNegativeQuadratic(unknowns);
    unit_ohm = newRow(gammas);
    for (int m = 0; m < gammas; m++) {
      unit_ohm[m] =
          settings.weight() == Weight.MODULUS && size[rows - 1] > WIDE * size[0]
              ? scale_ohm * sizeAt(-lnTau[m]) / size[rows - 1]
              : scale_ohm;
    }
    for (int i = 0; i < rows; i++) {
      weight[i] = settings.weight() == Weight.MODULUS ? scale_ohm / points.size()[i] : 1;
      b[i] = weight[i] * points.re()[i] / scale_ohm;
      b[rows + i] = weight[i] * points.im()[i] / scale_ohm;
      fill(i, settings.inductance());
    }
    for (int i = 0; i < gammas; i++) {
      for (int j = 0; j < gammas; j++) {
        penalty[i * unknowns + j] = basis.penalty(settings.derivative(), i - j);
      }
    }
  }

  private static double[] newRow(int n) {
    return new double[n];
  }

  /** |Z| interpolated at ln w, of the nearest point outside. */
  private double sizeAt(double lnW) {
    int i = 0;
    while (i < rows && Math.log(points.w()[i]) > lnW) {
      i++;
    }
    if (i == 0 || i == rows) {
      return points.size()[i == 0 ? 0 : rows - 1];
    }
    double above = Math.log(points.w()[i - 1]);
    double below = Math.log(points.w()[i]);
    double share = above > below ? (lnW - below) / (above - below) : 0;
    return Math.exp(
        share * Math.log(points.size()[i - 1]) + (1 - share) * Math.log(points.size()[i]));
  }

  private void fill(int i, boolean inductance) {
    double w = points.w()[i];
    double v = weight[i];
    double[] kernel = newRow(2);
    for (int m = 0; m < gammas; m++) {
      basis.kernel(Math.log(w) + lnTau[m], kernel);
      double unit = v * unit_ohm[m] / scale_ohm;
      a[i * unknowns + m] = unit * kernel[0];
      a[(rows + i) * unknowns + m] = unit * kernel[1];
    }
    a[i * unknowns + gammas] = v * unit_ohm[0] / scale_ohm;
    a[(rows + i) * unknowns + gammas + 1] =
        inductance ? v * unit_ohm[0] / scale_ohm * w / points.w()[0] : 0;
  }

  /**
   * Puts another tail in place of the last.
   *
   * @param time_s time of the finite space, else of no meaning
   * @param exponent p of the finite space, else of no meaning
   */
  void tail(Tail tail, double time_s, double exponent) {
    double slowest = points.w()[rows - 1];
    double end = tail == Tail.FINITE_SPACE ? finiteSpaceSize(slowest * time_s, exponent) : 1;
    for (int i = 0; i < rows; i++) {
      double w = points.w()[i];
      double re = 0;
      double im = 0;
      switch (tail) {
        case NONE -> {}
        case CAPACITOR -> im = -slowest / w;
        case WARBURG -> {
          re = Math.sqrt(slowest / w);
          im = -re;
        }
        case FINITE_SPACE -> {
          double[] z = finiteSpace(w * time_s, exponent);
          re = z[0] / end;
          im = z[1] / end;
        }
      }
      a[i * unknowns + gammas + 2] = weight[i] * re;
      a[(rows + i) * unknowns + gammas + 2] = weight[i] * im;
    }
  }

  /** coth((jx)^p)/(jx)^p. */
  private static double[] finiteSpace(double x, double p) {
    double size = Math.pow(x, p);
    double u = size * Math.cos(0.5 * Math.PI * p);
    double v = size * Math.sin(0.5 * Math.PI * p);
    double cothReal = 1;
    double cothImaginary = 0;
    if (u < 18) {
      double down = Math.cosh(2 * u) - Math.cos(2 * v);
      cothReal = Math.sinh(2 * u) / down;
      cothImaginary = -Math.sin(2 * v) / down;
    }
    double square = size * size;
    return new double[] {
      (cothReal * u + cothImaginary * v) / square, (cothImaginary * u - cothReal * v) / square
    };
  }

  /** |coth((jx)^p)/(jx)^p|. */
  static double finiteSpaceSize(double x, double p) {
    double[] z = finiteSpace(x, p);
    return Math.hypot(z[0], z[1]);
  }

  /** Misfit and penalty of the solution with the part taken last, all data counted. */
  double objective(double lambda) {
    double[] solution = solve(lambda);
    double[] residual = newRow(2 * rows);
    residual(solution, residual);
    return Arrays.stream(residual).map(r -> r * r).sum() + lambda * roughness(solution);
  }

  int gammas() {
    return gammas;
  }

  int unknowns() {
    return unknowns;
  }

  double scale_ohm() {
    return scale_ohm;
  }

  /** R_inf of a solution. */
  double resistance_ohm(double[] solution) {
    return solution[gammas] * unit_ohm[0];
  }

  /** L of a solution. */
  double inductance_H(double[] solution) {
    return solution[gammas + 1] * unit_ohm[0] / points.w()[0];
  }

  /** |Z| of the tail at the slowest frequency (real part of a Warburg tail). */
  double tail_ohm(double[] solution) {
    return solution[gammas + 2] * scale_ohm;
  }

  double[] lnTau() {
    return lnTau;
  }

  RelaxationBasis basis() {
    return basis;
  }

  /** Lets the next solution start from nothing. */
  void restart() {
    solver.restart();
  }

  /** Takes a part of the data into the normal equations. */
  void take(Part part) {
    int from = part == Part.IMAGINARY ? rows : 0;
    int to = part == Part.REAL ? rows : 2 * rows;
    Arrays.fill(normal, 0);
    for (int r = from; r < to; r++) {
      for (int i = 0; i < unknowns; i++) {
        double c = a[r * unknowns + i];
        if (c == 0) {
          continue;
        }
        for (int j = 0; j <= i; j++) {
          normal[i * unknowns + j] += c * a[r * unknowns + j];
        }
      }
    }
    double trace = 0;
    for (int i = 0; i < unknowns; i++) {
      trace += normal[i * unknowns + i];
      for (int j = i + 1; j < unknowns; j++) {
        normal[i * unknowns + j] = normal[j * unknowns + i];
      }
    }
    for (int i = 0; i < unknowns; i++) {
      normal[i * unknowns + i] += 1e-14 * trace;
    }
    right(b, part);
  }

  /** Right side of the normal equations for other data. */
  private void right(double[] data, Part part) {
    int from = part == Part.IMAGINARY ? rows : 0;
    int to = part == Part.REAL ? rows : 2 * rows;
    Arrays.fill(g, 0);
    for (int r = from; r < to; r++) {
      for (int i = 0; i < unknowns; i++) {
        g[i] += a[r * unknowns + i] * data[r];
      }
    }
  }

  /** Solves with the part taken last; the solution is valid until the next call. */
  double[] solve(double lambda) {
    regularise(lambda);
    if (!solver.solve(h, g, x)) {
      solver.restart();
      solver.solve(h, g, x);
    }
    return x;
  }

  private void regularise(double lambda) {
    for (int k = 0; k < h.length; k++) {
      h[k] = normal[k] + lambda * penalty[k];
    }
  }

  /** Solves for synthetic data with the matrix of the last solution. */
  double[] solveFor(double[] data) {
    right(data, Part.COMPLEX);
    if (!solver.solve(h, g, x)) {
      solver.restart();
      solver.solve(h, g, x);
    }
    return x;
  }

  /** Weighted data minus weighted model, real parts first, into {@code residual}. */
  void residual(double[] solution, double[] residual) {
    for (int r = 0; r < 2 * rows; r++) {
      double sum = b[r];
      for (int i = 0; i < unknowns; i++) {
        sum -= a[r * unknowns + i] * solution[i];
      }
      residual[r] = sum;
    }
  }

  /** Weighted data. */
  double data(int row) {
    return b[row];
  }

  double weight(int point) {
    return weight[point];
  }

  double column(int row, int unknown) {
    return a[row * unknowns + unknown];
  }

  /** x'Mx. */
  double roughness(double[] solution) {
    double sum = 0;
    for (int i = 0; i < gammas; i++) {
      for (int j = 0; j < gammas; j++) {
        sum += solution[i] * penalty[i * unknowns + j] * solution[j];
      }
    }
    return sum;
  }

  /** Trace of H⁻¹A'A over the unknowns that were free at the last solution: parameters in use. */
  double freedom() {
    int count = 0;
    int[] index = new int[unknowns];
    for (int i = 0; i < unknowns; i++) {
      if (solver.isFree(i) && normal[i * unknowns + i] > 0) {
        index[count++] = i;
      }
    }
    double[] factor = newRow(count * count);
    for (int i = 0; i < count; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = h[index[i] * unknowns + index[j]];
        for (int k = 0; k < j; k++) {
          sum -= factor[i * count + k] * factor[j * count + k];
        }
        factor[i * count + j] =
            i == j ? Math.sqrt(Math.max(sum, 1e-300)) : sum / factor[j * count + j];
      }
    }
    double trace = 0;
    double[] column = newRow(count);
    for (int c = 0; c < count; c++) {
      for (int i = 0; i < count; i++) {
        double sum = normal[index[i] * unknowns + index[c]];
        for (int k = 0; k < i; k++) {
          sum -= factor[i * count + k] * column[k];
        }
        column[i] = sum / factor[i * count + i];
      }
      for (int i = count - 1; i >= c; i--) {
        double sum = column[i];
        for (int k = i + 1; k < count; k++) {
          sum -= factor[k * count + i] * column[k];
        }
        column[i] = sum / factor[i * count + i];
      }
      trace += column[c];
    }
    return trace;
  }

  /** gamma in ohm at ln tau. */
  double gamma(double[] solution, double at) {
    double sum = 0;
    for (int m = 0; m < gammas; m++) {
      if (solution[m] != 0) {
        sum += solution[m] * unit_ohm[m] * basis.value(at - lnTau[m]);
      }
    }
    return sum;
  }
}
