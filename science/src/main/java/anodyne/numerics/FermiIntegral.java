package anodyne.numerics;

/**
 * Normalised complete Fermi-Dirac integrals F_j(η) = 1/Γ(j+1) ∫ x^j / (1 + e^(x-η)) dx, j = 1/2 or
 * 3/2; F_j → e^η for η → -∞, and dF_j/dη = F_(j-1).
 *
 * <p>Three ranges: for η below -8 the series Σ (-1)^(k+1) e^(kη) / k^(j+1); for η from -8 to 40 one
 * polynomial per unit interval that interpolates the integral at Chebyshev points (the nearest
 * poles lie π off the axis, so degree 13 gives a relative error of 1e-14, and of 1e-11 in the
 * derivative); above, the Sommerfeld expansion in 1/η². The nodal values come from {@link
 * #quadrature}. A call costs a dozen multiplications. Mohankumar and Natarajan, Phys. Status Solidi
 * B 188, 635 (1995); Blakemore, Solid-State Electron. 25, 1067 (1982).
 */
public final class FermiIntegral {
  /** Order 1/2: the density of a parabolic band. */
  public static final FermiIntegral HALF = new FermiIntegral(0.5);

  /** Order 3/2: the integral of order 1/2 over η. */
  public static final FermiIntegral THREE_HALVES = new FermiIntegral(1.5);

  private static final int LOW = -8;
  private static final int HIGH = 40;
  private static final int DEGREE = 13;
  private static final int SOMMERFELD_TERMS = 8;
  private static final int SERIES_TERMS = 5;

  private final double order;
  private final double[] coefficients;
  private final double[] series;
  private final double[] sommerfeld;
  private final double leading;

  private FermiIntegral(double order) {
    this.order = order;
    coefficients = new double[(HIGH - LOW) * (DEGREE + 1)];
    for (int interval = 0; interval < HIGH - LOW; interval++) {
      fit(interval);
    }
    series = new double[SERIES_TERMS];
    for (int k = 0; k < SERIES_TERMS; k++) {
      series[k] = (k % 2 == 0 ? 1 : -1) / Math.pow(k + 1, order + 1);
    }
    leading = 1 / gamma(order + 2);
    sommerfeld = new double[SOMMERFELD_TERMS];
    double falling = 1;
    for (int n = 1; n <= SOMMERFELD_TERMS; n++) {
      falling *= (order + 1 - (2 * n - 2)) * (order + 1 - (2 * n - 1));
      sommerfeld[n - 1] = 2 * dirichletEta(2 * n) * falling;
    }
  }

  /** F_j(η). */
  public double value(double eta) {
    if (eta >= LOW && eta < HIGH) {
      int interval = (int) Math.floor(eta) - LOW;
      double s = 2 * (eta - (interval + LOW)) - 1;
      int at = interval * (DEGREE + 1) + DEGREE;
      double f = coefficients[at];
      for (int k = DEGREE - 1; k >= 0; k--) {
        f = f * s + coefficients[--at];
      }
      return f;
    }
    return eta < LOW ? nondegenerate(eta, 0) : degenerate(eta);
  }

  /** dF_j/dη = F_(j-1)(η). */
  public double derivative(double eta) {
    if (eta >= LOW && eta < HIGH) {
      int interval = (int) Math.floor(eta) - LOW;
      double s = 2 * (eta - (interval + LOW)) - 1;
      int at = interval * (DEGREE + 1);
      double d = 0;
      for (int k = DEGREE; k >= 1; k--) {
        d = d * s + k * coefficients[at + k];
      }
      return 2 * d;
    }
    return eta < LOW ? nondegenerate(eta, 1) : degenerateDerivative(eta);
  }

  /**
   * The η at which F_j takes a value.
   *
   * @param value positive
   */
  public double inverse(double value) {
    if (!(value > 0) || value == Double.POSITIVE_INFINITY) {
      throw new IllegalArgumentException(
          "a Fermi integral takes positive finite values, got " + value);
    }
    double eta = value < 1 ? Math.log(value) : Math.pow(value / leading, 1 / (order + 1));
    for (int i = 0; i < 60; i++) {
      double f = value(eta);
      double d = (Math.log(value) - Math.log(f)) * f / derivative(eta);
      eta += d;
      if (Math.abs(d) <= 1e-15 * Math.max(1, Math.abs(eta))) {
        break;
      }
    }
    return eta;
  }

  /** F_0(η) = ln(1 + e^η). */
  public static double orderZero(double eta) {
    return eta > 0 ? eta + Math.log1p(Math.exp(-eta)) : Math.log1p(Math.exp(eta));
  }

  /**
   * F_1(η) = -Li2(-e^η), the flux of carriers over an edge. For η ≤ 0 by Landen's identity,
   * -Li2(-x) = Li2(y) + ln²(1 + x)/2 with y = x/(1 + x) ≤ 1/2; for η > 0 by F_1(η) + F_1(-η) = η²/2
   * + π²/6.
   */
  public static double orderOne(double eta) {
    if (eta > 0) {
      return 0.5 * eta * eta + Math.PI * Math.PI / 6 - orderOne(-eta);
    }
    double x = Math.exp(eta);
    double y = x / (1 + x);
    double power = y;
    double sum = 0;
    for (int k = 1; power > 1e-17 * y && k < 80; k++) {
      sum += power / ((double) k * k);
      power *= y;
    }
    double log = Math.log1p(x);
    return sum + 0.5 * log * log;
  }

  private double nondegenerate(double eta, int derivative) {
    double z = Math.exp(eta);
    double sum = 0;
    for (int k = SERIES_TERMS - 1; k >= 0; k--) {
      sum = sum * z + series[k] * (derivative == 1 ? k + 1 : 1);
    }
    return sum * z;
  }

  private double degenerate(double eta) {
    double inverseSquare = 1 / (eta * eta);
    double sum = 0;
    for (int n = SOMMERFELD_TERMS - 1; n >= 0; n--) {
      sum = (sum + sommerfeld[n]) * inverseSquare;
    }
    return leading * Math.pow(eta, order + 1) * (1 + sum);
  }

  private double degenerateDerivative(double eta) {
    double inverseSquare = 1 / (eta * eta);
    double sum = 0;
    for (int n = SOMMERFELD_TERMS - 1; n >= 0; n--) {
      sum = (sum + sommerfeld[n] * (order + 1 - 2 * (n + 1))) * inverseSquare;
    }
    return leading * Math.pow(eta, order) * (order + 1 + sum);
  }

  /** Interpolates at Chebyshev points and stores powers of the local variable s in [-1, 1]. */
  private void fit(int interval) {
    int n = DEGREE + 1;
    double[] f = new double[n];
    for (int i = 0; i < n; i++) {
      double s = Math.cos(Math.PI * (i + 0.5) / n);
      f[i] = quadrature(order, interval + LOW + 0.5 * (s + 1));
    }
    double[] chebyshev = new double[n];
    for (int k = 0; k < n; k++) {
      double sum = 0;
      for (int i = 0; i < n; i++) {
        sum += f[i] * Math.cos(Math.PI * k * (i + 0.5) / n);
      }
      chebyshev[k] = sum * (k == 0 ? 1.0 : 2.0) / n;
    }
    double[] before = new double[n];
    double[] current = new double[n];
    before[0] = 1;
    current[1] = 1;
    int at = interval * n;
    coefficients[at] += chebyshev[0];
    for (int k = 1; k < n; k++) {
      for (int p = 0; p <= k; p++) {
        coefficients[at + p] += chebyshev[k] * current[p];
      }
      double[] next = new double[n];
      for (int p = 0; p < n; p++) {
        next[p] = (p > 0 ? 2 * current[p - 1] : 0) - before[p];
      }
      before = current;
      current = next;
    }
  }

  /**
   * F_j by the trapezoidal rule in t = √x with the error of the nearest poles subtracted: near
   * machine precision, and slow.
   *
   * @param order j, half an odd positive integer
   */
  static double quadrature(double order, double eta) {
    double h = 0.125;
    int power = (int) Math.round(2 * order + 1);
    double end = Math.sqrt(Math.max(eta, 0) + 42);
    double sum = 0;
    for (int i = 1; i * h <= end; i++) {
      double t = i * h;
      double weight = 1;
      for (int p = 0; p < power; p++) {
        weight *= t;
      }
      sum += weight / (1 + Math.exp(t * t - eta));
    }
    double integral = 2 * h * sum;
    for (int pole = 0; pole < 3; pole++) {
      integral -= poleError(order, eta, (2 * pole + 1) * Math.PI, h);
    }
    return integral / gamma(order + 1);
  }

  /** Trapezoidal error 2 Re[2πi Σ Res/(e^(-2πi t/h) - 1)] of the poles t² = η ± iπ(2k+1). */
  private static double poleError(double order, double eta, double imaginary, double h) {
    double modulus = Math.sqrt(Math.hypot(eta, imaginary));
    double angle = 0.5 * Math.atan2(imaginary, eta);
    double re = modulus * Math.cos(angle);
    double im = modulus * Math.sin(angle);
    double residueSize = -0.5 * Math.pow(modulus, 2 * order);
    double residueAngle = 2 * order * angle;
    double decay = Math.exp(-2 * Math.PI * im / h);
    double phase = 2 * Math.PI * re / h;
    double denominator = 1 - 2 * decay * Math.cos(phase) + decay * decay;
    double kernelRe = decay * (Math.cos(phase) - decay) / denominator;
    double kernelIm = decay * Math.sin(phase) / denominator;
    double productIm =
        residueSize * (Math.cos(residueAngle) * kernelIm + Math.sin(residueAngle) * kernelRe);
    // The mirror pole -conj(t) has the residue -conj(Res) for even t^(2j+1) and adds the same
    // amount.
    return 2 * 2 * Math.PI * -productIm * 2;
  }

  /** Γ at a positive multiple of 1/2. */
  private static double gamma(double x) {
    double product = x == Math.rint(x) ? 1 : Math.sqrt(Math.PI);
    for (double y = x == Math.rint(x) ? 1 : 0.5; y < x; y += 1) {
      product *= y;
    }
    return product;
  }

  /** Σ (-1)^(k+1) / k^s for even s. */
  private static double dirichletEta(int s) {
    double zeta;
    if (s == 2) {
      zeta = Math.PI * Math.PI / 6;
    } else if (s == 4) {
      zeta = Math.pow(Math.PI, 4) / 90;
    } else {
      zeta = 0;
      for (int k = 2000; k >= 1; k--) {
        zeta += Math.pow(k, -s);
      }
    }
    return (1 - Math.pow(2, 1 - s)) * zeta;
  }
}
