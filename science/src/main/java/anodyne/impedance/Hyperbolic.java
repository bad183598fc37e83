package anodyne.impedance;

/**
 * Hyperbolic functions of complex numbers with a real part of at least 0, without overflow: beyond
 * a real part of 20 the difference between coth and 1 is below the last digit, and 1/sinh goes to
 * 0. The result is left in two fields, so that nothing is allocated.
 */
final class Hyperbolic {
  private static final double FLAT = 20;
  private static final double VANISHING = 350;

  /** Real part of the last result. */
  double re;

  /** Imaginary part of the last result. */
  double im;

  /** tanh(x + jy) = (sinh 2x + j sin 2y)/(cosh 2x + cos 2y). */
  void tanh(double x, double y) {
    if (x > FLAT) {
      re = 1;
      im = 0;
      return;
    }
    double denominator = Math.cosh(2 * x) + Math.cos(2 * y);
    re = Math.sinh(2 * x) / denominator;
    im = Math.sin(2 * y) / denominator;
  }

  /** coth = 1/tanh. */
  void coth(double x, double y) {
    tanh(x, y);
    invert();
  }

  /** 1/sinh(x + jy). */
  void cosech(double x, double y) {
    if (x > VANISHING) {
      re = 0;
      im = 0;
      return;
    }
    re = Math.sinh(x) * Math.cos(y);
    im = Math.cosh(x) * Math.sin(y);
    invert();
  }

  private void invert() {
    double square = re * re + im * im;
    re /= square;
    im /= -square;
  }
}
