package anodyne.analysis;

/**
 * How the concentration at the surface of a body answers a constant flux that begins at time 0, by
 * the exact solution of the diffusion equation (J. Crank, The Mathematics of Diffusion, 2nd ed.,
 * Oxford 1975, sections 4.3.6 and 6.3.6; W. Weppner and R. A. Huggins, J. Electrochem. Soc. 124
 * (1977) 1569, doi 10.1149/1.2133112).
 *
 * <p>With theta = D t / l^2 and l the thickness of a slab with one open face or the radius of a
 * sphere, the change at the surface is (flux l / D) s(theta), where
 *
 * <pre>
 *   slab    s = theta + 1/3 - 2 / pi^2 sum exp(-n^2 pi^2 theta) / n^2
 *   sphere  s = 3 theta + 1/5 - 2 sum exp(-a_n^2 theta) / a_n^2,  tan a_n = a_n
 * </pre>
 *
 * and after rest it is (flux l / D) k theta with k = 1 and 3. For small theta, where the sums
 * converge slowly, the images of the far side are left out: s = 2 (theta/pi)^(1/2) for the slab and
 * exp(theta) (1 + erf theta^(1/2)) - 1 for the sphere. Both branches agree to 1e-9 where they meet.
 * Cost: at most {@value #ROOTS} exponentials.
 */
public enum SurfaceResponse {
  SLAB(1),
  SPHERE(3);

  private static final int ROOTS = 20;
  private static final double SMALL = 0.04;
  private static final double[] ALPHA = roots();

  private final int uptake;

  SurfaceResponse(int uptake) {
    this.uptake = uptake;
  }

  /** As written in options and documents. */
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /** Area over volume times l: k. */
  public int uptake() {
    return uptake;
  }

  /** s(theta), theta not negative. */
  public double at(double theta) {
    if (!(theta >= 0)) {
      throw new IllegalArgumentException("D t / l^2 must be >= 0, got " + theta);
    }
    return switch (this) {
      case SLAB -> slab(theta);
      case SPHERE -> sphere(theta);
    };
  }

  private static double slab(double theta) {
    if (theta < SMALL) {
      return 2 * Math.sqrt(theta / Math.PI);
    }
    double sum = 0;
    for (int n = 1; n <= ROOTS; n++) {
      double square = (n * Math.PI) * (n * Math.PI);
      sum += Math.exp(-square * theta) / square;
    }
    return theta + 1.0 / 3 - 2 * sum;
  }

  private static double sphere(double theta) {
    if (theta < SMALL) {
      double erf = erf(Math.sqrt(theta));
      return Math.expm1(theta) * (1 + erf) + erf;
    }
    double sum = 0;
    for (double alpha : ALPHA) {
      sum += Math.exp(-alpha * alpha * theta) / (alpha * alpha);
    }
    return 3 * theta + 0.2 - 2 * sum;
  }

  /** Error function of a number below 0.3, by its power series. */
  private static double erf(double x) {
    double term = x;
    double sum = x;
    for (int n = 1; n < 15; n++) {
      term *= -x * x / n;
      sum += term / (2 * n + 1);
    }
    return 2 / Math.sqrt(Math.PI) * sum;
  }

  /** The positive roots of tan a = a, by bisection between the poles of the tangent. */
  private static double[] roots() {
    double[] roots = new double[ROOTS];
    for (int n = 1; n <= ROOTS; n++) {
      double low = n * Math.PI;
      double high = (n + 0.5) * Math.PI;
      for (int k = 0; k < 60; k++) {
        double middle = 0.5 * (low + high);
        if (Math.sin(middle) - middle * Math.cos(middle) > 0 == (n % 2 == 1)) {
          low = middle;
        } else {
          high = middle;
        }
      }
      roots[n - 1] = 0.5 * (low + high);
    }
    return roots;
  }

  /**
   * Change of the relaxed potential over the change during the pulse, without ohmic drop: k theta /
   * s(theta). Rises from 0 to 1.
   */
  public double ratio(double theta) {
    return theta == 0 ? 0 : uptake * theta / at(theta);
  }

  /** theta of a ratio between 0 and 1, by bisection in the logarithm. */
  public double theta(double ratio) {
    if (!(ratio > 0 && ratio < 1)) {
      throw new IllegalArgumentException("a ratio must lie in (0, 1), got " + ratio);
    }
    double low = Math.log(1e-14);
    double high = Math.log(1e6);
    for (int k = 0; k < 80; k++) {
      double middle = 0.5 * (low + high);
      if (ratio(Math.exp(middle)) < ratio) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return Math.exp(0.5 * (low + high));
  }

  /**
   * What the usual formula 4 L^2 / (pi t) (dE_s / dE_t)^2, with L = l / k the volume over the area,
   * gives in place of D: as a share of D.
   */
  public double usual(double theta) {
    if (theta == 0) {
      return 1;
    }
    double s = at(theta);
    return 4 / Math.PI * theta / (s * s);
  }
}
