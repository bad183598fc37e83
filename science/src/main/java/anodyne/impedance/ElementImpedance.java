package anodyne.impedance;

import static java.lang.Math.PI;
import static java.lang.Math.atan2;
import static java.lang.Math.cos;
import static java.lang.Math.exp;
import static java.lang.Math.hypot;
import static java.lang.Math.log;
import static java.lang.Math.sin;
import static java.lang.Math.sqrt;

/**
 * Impedance of one element at every frequency, with the derivative by each of its parameters, all
 * from closed equations. Nothing is allocated in a call. Rows belong to frequencies.
 *
 * <p>Four families cover all kinds: monomials k s^m; R/(1 + (sτ)^a)^b; K coth(z)/z and K tanh(z)/z
 * with z a power of s or the root of 1 + sτ; the porous electrode.
 */
final class ElementImpedance {
  private final double[] omega;
  private final double[] logOmega;
  private final Hyperbolic h = new Hyperbolic();

  ElementImpedance(double[] omega) {
    this.omega = omega;
    logOmega = new double[omega.length];
    for (int k = 0; k < omega.length; k++) {
      logOmega[k] = log(omega[k]);
    }
  }

  /**
   * Fills the impedance and its derivatives.
   *
   * @param p parameters of the circuit
   * @param at index of the first one of this element
   * @param re real part
   * @param im imaginary part
   * @param dre real part of the derivative by each parameter of the circuit
   * @param dim imaginary part likewise
   */
  void evaluate(
      ElementKind kind,
      double[] p,
      int at,
      double[] re,
      double[] im,
      double[][] dre,
      double[][] dim) {
    switch (kind) {
      case RESISTOR -> resistor(p[at], re, im, dre[at], dim[at]);
      case CAPACITOR -> capacitor(p[at], re, im, dre[at], dim[at]);
      case INDUCTOR -> inductor(p[at], re, im, dre[at], dim[at]);
      case WARBURG -> warburg(p[at], re, im, dre[at], dim[at]);
      case MODIFIED_INDUCTOR -> {
        monomial(p[at], p[at + 1], re, im, dre[at + 1], dim[at + 1]);
        scaled(1 / p[at], re, im, dre[at], dim[at]);
      }
      case CONSTANT_PHASE -> {
        monomial(1 / p[at], -p[at + 1], re, im, dre[at + 1], dim[at + 1]);
        scaled(-1, dre[at + 1], dim[at + 1], dre[at + 1], dim[at + 1]);
        scaled(-1 / p[at], re, im, dre[at], dim[at]);
      }
      case RELAXATION, ZARC, HAVRILIAK_NEGAMI, GERISCHER, GENERAL_GERISCHER ->
          relaxation(kind, p, at, re, im, dre, dim);
      case OPEN_WARBURG, SHORT_WARBURG, GENERAL_OPEN_WARBURG, GENERAL_SHORT_WARBURG ->
          diffusion(kind, p, at, re, im, dre, dim);
      case TRANSMISSION_LINE -> transmissionLine(p, at, re, im, dre, dim);
      case FINITE_GERISCHER -> finiteGerischer(p, at, re, im, dre, dim);
      case POROUS_ELECTRODE -> porous(p, at, re, im, dre, dim);
    }
  }

  private static void scaled(
      double factor, double[] re, double[] im, double[] outRe, double[] outIm) {
    for (int k = 0; k < re.length; k++) {
      outRe[k] = factor * re[k];
      outIm[k] = factor * im[k];
    }
  }

  private void resistor(double r, double[] re, double[] im, double[] dre, double[] dim) {
    for (int k = 0; k < omega.length; k++) {
      re[k] = r;
      im[k] = 0;
      dre[k] = 1;
      dim[k] = 0;
    }
  }

  private void capacitor(double c, double[] re, double[] im, double[] dre, double[] dim) {
    for (int k = 0; k < omega.length; k++) {
      re[k] = 0;
      im[k] = -1 / (c * omega[k]);
      dre[k] = 0;
      dim[k] = -im[k] / c;
    }
  }

  private void inductor(double l, double[] re, double[] im, double[] dre, double[] dim) {
    for (int k = 0; k < omega.length; k++) {
      re[k] = 0;
      im[k] = l * omega[k];
      dre[k] = 0;
      dim[k] = omega[k];
    }
  }

  private void warburg(double sigma, double[] re, double[] im, double[] dre, double[] dim) {
    for (int k = 0; k < omega.length; k++) {
      dre[k] = 1 / sqrt(omega[k]);
      dim[k] = -dre[k];
      re[k] = sigma * dre[k];
      im[k] = sigma * dim[k];
    }
  }

  /** c s^m with its derivative by m, which is Z ln s. */
  private void monomial(
      double c, double m, double[] re, double[] im, double[] byPowerRe, double[] byPowerIm) {
    double cos = c * cos(m * PI / 2);
    double sin = c * sin(m * PI / 2);
    for (int k = 0; k < omega.length; k++) {
      double modulus = exp(m * logOmega[k]);
      re[k] = modulus * cos;
      im[k] = modulus * sin;
      byPowerRe[k] = re[k] * logOmega[k] - im[k] * PI / 2;
      byPowerIm[k] = im[k] * logOmega[k] + re[k] * PI / 2;
    }
  }

  /** R/(1 + u)^b, u = (sτ)^a; what a kind does not have is 1, and b = 1/2 for Gerischer. */
  private void relaxation(
      ElementKind kind,
      double[] p,
      int at,
      double[] re,
      double[] im,
      double[][] dre,
      double[][] dim) {
    boolean spread = kind == ElementKind.ZARC || kind == ElementKind.HAVRILIAK_NEGAMI;
    boolean skewed = kind == ElementKind.GENERAL_GERISCHER || kind == ElementKind.HAVRILIAK_NEGAMI;
    int skewAt = kind == ElementKind.HAVRILIAK_NEGAMI ? at + 3 : at + 2;
    double r = p[at];
    double tau = p[at + 1];
    double a = spread ? p[at + 2] : 1;
    double b = skewed ? p[skewAt] : kind == ElementKind.GERISCHER ? 0.5 : 1;
    double logTau = log(tau);
    double cos = spread ? cos(a * PI / 2) : 0;
    double sin = spread ? sin(a * PI / 2) : 1;
    for (int k = 0; k < omega.length; k++) {
      double logX = logOmega[k] + logTau;
      double x = spread ? exp(a * logX) : omega[k] * tau;
      double uRe = x * cos;
      double uIm = x * sin;
      double baseRe = 1 + uRe;
      double square = baseRe * baseRe + uIm * uIm;
      double zRe;
      double zIm;
      if (b == 1 && !skewed) {
        zRe = baseRe / square;
        zIm = -uIm / square;
      } else {
        double logModulus = 0.5 * log(square);
        double angle = atan2(uIm, baseRe);
        double modulus = exp(-b * logModulus);
        zRe = modulus * cos(b * angle);
        zIm = -modulus * sin(b * angle);
        if (skewed) {
          dre[skewAt][k] = -r * (zRe * logModulus - zIm * angle);
          dim[skewAt][k] = -r * (zIm * logModulus + zRe * angle);
        }
      }
      re[k] = r * zRe;
      im[k] = r * zIm;
      dre[at][k] = zRe;
      dim[at][k] = zIm;
      double shareRe = (uRe * baseRe + uIm * uIm) / square;
      double shareIm = (uIm * baseRe - uRe * uIm) / square;
      double slopeRe = -b * (re[k] * shareRe - im[k] * shareIm);
      double slopeIm = -b * (re[k] * shareIm + im[k] * shareRe);
      dre[at + 1][k] = slopeRe * a / tau;
      dim[at + 1][k] = slopeIm * a / tau;
      if (spread) {
        dre[at + 2][k] = slopeRe * logX - slopeIm * PI / 2;
        dim[at + 2][k] = slopeRe * PI / 2 + slopeIm * logX;
      }
    }
  }

  /** Z0 coth(z)/z or Z0 tanh(z)/z with z = (sτ)^p. */
  private void diffusion(
      ElementKind kind,
      double[] p,
      int at,
      double[] re,
      double[] im,
      double[][] dre,
      double[][] dim) {
    boolean open = kind == ElementKind.OPEN_WARBURG || kind == ElementKind.GENERAL_OPEN_WARBURG;
    boolean general =
        kind == ElementKind.GENERAL_OPEN_WARBURG || kind == ElementKind.GENERAL_SHORT_WARBURG;
    double z0 = p[at];
    double tau = p[at + 1];
    double power = general ? p[at + 2] : 0.5;
    double logTau = log(tau);
    double cos = cos(power * PI / 2);
    double sin = sin(power * PI / 2);
    for (int k = 0; k < omega.length; k++) {
      double logX = logOmega[k] + logTau;
      double modulus = general ? exp(power * logX) : sqrt(omega[k] * tau);
      overArgument(open, modulus * cos, modulus * sin);
      re[k] = z0 * ratioRe;
      im[k] = z0 * ratioIm;
      dre[at][k] = ratioRe;
      dim[at][k] = ratioIm;
      dre[at + 1][k] = z0 * slopeRe * power / tau;
      dim[at + 1][k] = z0 * slopeIm * power / tau;
      if (general) {
        dre[at + 2][k] = z0 * (slopeRe * logX - slopeIm * PI / 2);
        dim[at + 2][k] = z0 * (slopeRe * PI / 2 + slopeIm * logX);
      }
    }
  }

  private double ratioRe;
  private double ratioIm;
  private double slopeRe;
  private double slopeIm;

  /**
   * coth(z)/z or tanh(z)/z with its derivative by ln z: with f the hyperbolic function, f' = 1 -
   * f², so the derivative is 1 - f² - f/z.
   */
  private void overArgument(boolean coth, double x, double y) {
    if (coth) {
      h.coth(x, y);
    } else {
      h.tanh(x, y);
    }
    double square = x * x + y * y;
    ratioRe = (h.re * x + h.im * y) / square;
    ratioIm = (h.im * x - h.re * y) / square;
    slopeRe = 1 - h.re * h.re + h.im * h.im - ratioRe;
    slopeIm = -2 * h.re * h.im - ratioIm;
  }

  /** R coth(z)/z with z = √(R Q s^n). */
  private void transmissionLine(
      double[] p, int at, double[] re, double[] im, double[][] dre, double[][] dim) {
    double r = p[at];
    double q = p[at + 1];
    double n = p[at + 2];
    double cos = cos(n * PI / 4);
    double sin = sin(n * PI / 4);
    double root = sqrt(r * q);
    for (int k = 0; k < omega.length; k++) {
      double modulus = root * exp(0.5 * n * logOmega[k]);
      overArgument(true, modulus * cos, modulus * sin);
      re[k] = r * ratioRe;
      im[k] = r * ratioIm;
      dre[at][k] = ratioRe + 0.5 * slopeRe;
      dim[at][k] = ratioIm + 0.5 * slopeIm;
      dre[at + 1][k] = 0.5 * r * slopeRe / q;
      dim[at + 1][k] = 0.5 * r * slopeIm / q;
      dre[at + 2][k] = 0.5 * r * (slopeRe * logOmega[k] - slopeIm * PI / 2);
      dim[at + 2][k] = 0.5 * r * (slopeRe * PI / 2 + slopeIm * logOmega[k]);
    }
  }

  /** Rφ coth(z)/z with z = φ√(1 + sτ). */
  private void finiteGerischer(
      double[] p, int at, double[] re, double[] im, double[][] dre, double[][] dim) {
    double r = p[at];
    double tau = p[at + 1];
    double phi = p[at + 2];
    for (int k = 0; k < omega.length; k++) {
      double x = omega[k] * tau;
      double modulus = hypot(1, x);
      double rootRe = sqrt(0.5 * (modulus + 1));
      double rootIm = 0.5 * x / rootRe;
      overArgument(true, phi * rootRe, phi * rootIm);
      re[k] = r * phi * ratioRe;
      im[k] = r * phi * ratioIm;
      dre[at][k] = phi * ratioRe;
      dim[at][k] = phi * ratioIm;
      double square = modulus * modulus;
      double shareRe = x * x / square;
      double shareIm = x / square;
      double factor = 0.5 * r * phi / tau;
      dre[at + 1][k] = factor * (slopeRe * shareRe - slopeIm * shareIm);
      dim[at + 1][k] = factor * (slopeRe * shareIm + slopeIm * shareRe);
      dre[at + 2][k] = r * (ratioRe + slopeRe);
      dim[at + 2][k] = r * (ratioIm + slopeIm);
    }
  }

  /** A coth(β)/β + B/(β sinh β), β = √(a + sb); d(1/(β sinh β))/d ln β = -(coth β + 1/β)/sinh β. */
  private void porous(
      double[] p, int at, double[] re, double[] im, double[][] dre, double[][] dim) {
    double a = p[at + 2];
    double b = p[at + 3];
    for (int k = 0; k < omega.length; k++) {
      double x = omega[k] * b;
      double modulus = hypot(a, x);
      double betaRe = sqrt(0.5 * (modulus + a));
      double betaIm = betaRe > 0 ? 0.5 * x / betaRe : 0;
      overArgument(true, betaRe, betaIm);
      double cothRe = h.re;
      double cothIm = h.im;
      double cothOverRe = ratioRe;
      double cothOverIm = ratioIm;
      h.cosech(betaRe, betaIm);
      double overRe = (h.re * betaRe + h.im * betaIm) / modulus;
      double overIm = (h.im * betaRe - h.re * betaIm) / modulus;
      re[k] = p[at] * cothOverRe + p[at + 1] * overRe;
      im[k] = p[at] * cothOverIm + p[at + 1] * overIm;
      dre[at][k] = cothOverRe;
      dim[at][k] = cothOverIm;
      dre[at + 1][k] = overRe;
      dim[at + 1][k] = overIm;
      double byRe = p[at] * slopeRe - p[at + 1] * (cothRe * h.re - cothIm * h.im + overRe);
      double byIm = p[at] * slopeIm - p[at + 1] * (cothRe * h.im + cothIm * h.re + overIm);
      double half = 0.5 / (modulus * modulus);
      double byARe = half * (byRe * a + byIm * x);
      double byAIm = half * (byIm * a - byRe * x);
      dre[at + 2][k] = byARe;
      dim[at + 2][k] = byAIm;
      dre[at + 3][k] = -omega[k] * byAIm;
      dim[at + 3][k] = omega[k] * byARe;
    }
  }
}
