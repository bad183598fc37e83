package anodyne.impedance;

/**
 * Functions of x = ln tau on an even grid, their integrals with the kernel 1/(1 + j w tau), and
 * their matrix of derivatives. Gaussians exp(-(e x)²) with e = 2 sqrt(ln 2)/(2 d) for the distance
 * d, integrated by the trapezoidal rule (exponentially accurate for a Gaussian: 21 points reach
 * 1e-10); hats by three-point Gauss rules on eight pieces.
 */
sealed interface RelaxationBasis {
  /** Distance of neighbours in ln tau. */
  double step();

  /** Value at a distance from the centre. */
  double value(double x);

  /** Integral over ln tau. */
  double area();

  /** Integral of the derivatives of this order of two functions at this distance. */
  double penalty(int derivative, int distance);

  /**
   * Integral with the kernel for y = ln(w tau of the centre): real and imaginary part into the
   * first two places of {@code out}.
   */
  void kernel(double y, double[] out);

  /** Gaussians. */
  record Gaussian(double step) implements RelaxationBasis {
    /** exp(-u²) at u = -5 .. 5 by halves. */
    private static final double[] BELL =
        java.util.stream.IntStream.rangeClosed(-10, 10)
            .mapToDouble(i -> Math.exp(-0.25 * i * i))
            .toArray();

    private double shape() {
      return Math.sqrt(Math.log(2)) / step;
    }

    @Override
    public double value(double x) {
      double u = shape() * x;
      return Math.exp(-u * u);
    }

    @Override
    public double area() {
      return Math.sqrt(Math.PI) / shape();
    }

    @Override
    public double penalty(int derivative, int distance) {
      double e2 = shape() * shape();
      double q = e2 * distance * step * distance * step;
      double c = Math.sqrt(0.5 * Math.PI) / shape() * Math.exp(-0.5 * q);
      return derivative == 1 ? c * e2 * (1 - q) : c * e2 * e2 * (3 - 6 * q + q * q);
    }

    @Override
    public void kernel(double y, double[] out) {
      double h = 0.5 / shape();
      double ratio = Math.exp(h);
      double x = Math.exp(y - 10 * h);
      double real = 0;
      double imaginary = 0;
      for (int i = 0; i < BELL.length; i++) {
        double share = BELL[i] / (1 + x * x);
        real += share;
        imaginary -= share * x;
        x *= ratio;
      }
      out[0] = h * real;
      out[1] = h * imaginary;
    }
  }

  /** Hats. */
  record Hat(double step) implements RelaxationBasis {
    private static final double NODE = Math.sqrt(0.6);

    @Override
    public double value(double x) {
      return Math.max(0, 1 - Math.abs(x) / step);
    }

    @Override
    public double area() {
      return step;
    }

    @Override
    public double penalty(int derivative, int distance) {
      int d = Math.abs(distance);
      if (derivative == 1) {
        return d == 0 ? 2 / step : d == 1 ? -1 / step : 0;
      }
      double c = 1 / (step * step * step);
      return d == 0 ? 6 * c : d == 1 ? -4 * c : d == 2 ? c : 0;
    }

    @Override
    public void kernel(double y, double[] out) {
      double h = 0.25 * step;
      out[0] = 0;
      out[1] = 0;
      for (int piece = -4; piece < 4; piece++) {
        for (int node = -1; node <= 1; node++) {
          double u = h * (piece + 0.5 + 0.5 * node * NODE);
          double x = Math.exp(y + u);
          double share = h * (node == 0 ? 8.0 / 18 : 5.0 / 18) * value(u) / (1 + x * x);
          out[0] += share;
          out[1] -= share * x;
        }
      }
    }
  }
}
