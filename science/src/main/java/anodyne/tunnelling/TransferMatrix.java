package anodyne.tunnelling;

/**
 * Transmission of the Schrödinger equation with a mass that depends on x,
 *
 * <p>-(ħ²/2) d/dx (1/m dψ/dx) + V ψ = E ψ, with ψ and (1/m) dψ/dx continuous (BenDaniel and Duke,
 * Phys. Rev. 152, 683 (1966)).
 *
 * <p>The outgoing wave of the right reservoir is carried to the left through one unimodular real
 * matrix a cell, the exponential of the Magnus series of (ψ, ψ'/m). The series ends after the first
 * term, and is exact, in a cell of constant edge; in a linear one it is taken to the ninth power of
 * the width, a method of tenth order, and a cell is cut into equal pieces where the first omitted
 * term would exceed about 1e-12. Towards the left the outgoing wave grows in a barrier, so that the
 * recursion is stable; its size is kept as a logarithm and cannot overflow. The determinant of each
 * piece is 1, hence T + R = 1 and T is the same from both sides, to rounding. About 30
 * multiplications a piece, nothing allocated. Iserles, Munthe-Kaas, Nørsett, Zanna, Acta Numerica
 * 9, 215 (2000), 10.1017/S0962492900002154.
 */
public final class TransferMatrix implements Transmission {
  /** Exponent beyond which sinh and cosh are equal in double precision. */
  private static final double OPAQUE = 20;

  /** Below this λ² five terms of the series of sine and cosine are exact to rounding. */
  private static final double SHORT = 0.02;

  private static final double LARGE = 1e120;
  private static final double LOG_LARGE = Math.log(LARGE);

  /** Largest first omitted term of a piece, over its coefficient 80/14968800 of about 5e-6. */
  private static final double OMITTED = 2e-7;

  /** Largest |λ²| of a piece: the series in λ² has the radius π². */
  private static final double LARGEST_ARGUMENT = 4;

  private enum Wanted {
    TRANSMISSION,
    LOGARITHM,
    REFLECTION
  }

  private final BandEdge edge;
  private final int pieces;

  /** Width times mass. */
  private final double[] step;

  private final double[] middle;

  /** Square of the nepers over a cell for 1 eV of barrier. */
  private final double[] opacity;

  /** The same for the rise of the edge over the cell, and to the power 2/3. */
  private final double[] curvature;

  private final double[] curvaturePower;

  /** Accurate to 1e-9 for any width and slope of the cells. */
  public TransferMatrix(BandEdge edge) {
    this(edge, 0);
  }

  /**
   * @param pieces into which every sloping cell is cut; 0 for as many as accuracy asks
   */
  TransferMatrix(BandEdge edge, int pieces) {
    this.edge = edge;
    this.pieces = pieces;
    int n = edge.cells();
    step = new double[n];
    middle = new double[n];
    opacity = new double[n];
    curvature = new double[n];
    curvaturePower = new double[n];
    for (int i = 0; i < n; i++) {
      double width = edge.position_m().get(i + 1) - edge.position_m().get(i);
      double mass = edge.mass_me().get(i);
      double left = edge.left_eV().get(i);
      double right = edge.right_eV().get(i);
      step[i] = width * mass;
      middle[i] = 0.5 * (left + right);
      opacity[i] = BandEdge.WAVENUMBER_SQUARED_PER_EV * mass * width * width;
      curvature[i] = opacity[i] * (right - left);
      curvaturePower[i] = Math.pow(Math.abs(curvature[i]), 2.0 / 3);
    }
  }

  @Override
  public BandEdge edge() {
    return edge;
  }

  @Override
  public double at(double energy_eV) {
    return energy_eV > edge.floor_eV() ? scattered(energy_eV, Wanted.TRANSMISSION) : 0;
  }

  @Override
  public double logarithmAt(double energy_eV) {
    return energy_eV > edge.floor_eV()
        ? scattered(energy_eV, Wanted.LOGARITHM)
        : Double.NEGATIVE_INFINITY;
  }

  /**
   * Transmission and reflection of a wave from the left, each from its own amplitude.
   *
   * @param energy_eV above the edge of both reservoirs
   */
  public Scattering scattering(double energy_eV) {
    if (!(energy_eV > edge.floor_eV())) {
      throw new IllegalArgumentException(
          "energy_eV must be above "
              + edge.floor_eV()
              + " eV, the edge of both reservoirs, got "
              + energy_eV);
    }
    return new Scattering(
        scattered(energy_eV, Wanted.TRANSMISSION), scattered(energy_eV, Wanted.REFLECTION));
  }

  private double scattered(double energy_eV, Wanted wanted) {
    double right = velocity(edge.right(), energy_eV);
    Wave wave = new Wave(right);
    for (int i = step.length - 1; i >= 0; i--) {
      double argument = opacity[i] * (middle[i] - energy_eV);
      int n = pieces > 0 ? pieces : pieces(i, argument);
      if (curvature[i] == 0) {
        wave.pass(0, step[i], argument / step[i]);
      } else if (n == 1) {
        slope(wave, step[i], argument, curvature[i]);
      } else {
        double share = 1.0 / n;
        double c = curvature[i] * share * share * share;
        for (int k = n - 1; k >= 0; k--) {
          double z = (argument + curvature[i] * ((k + 0.5) * share - 0.5)) * share * share;
          slope(wave, step[i] * share, z, c);
        }
      }
    }
    double left = velocity(edge.left(), energy_eV);
    return switch (wanted) {
      case TRANSMISSION -> 4 * left * right / wave.incident(left) * Math.exp(-2 * wave.logarithm);
      case LOGARITHM -> Math.log(4 * left * right / wave.incident(left)) - 2 * wave.logarithm;
      case REFLECTION -> wave.incident(-left) / wave.incident(left);
    };
  }

  /**
   * One piece of linear edge.
   *
   * @param step width times mass
   * @param z (V - E) at the middle, as the square of the number of nepers over the piece
   * @param c rise of the edge over the piece in the same measure
   */
  private static void slope(Wave wave, double step, double z, double c) {
    wave.pass(
        c * (-1.0 / 12 + z * (1.0 / 180 + z * (-1.0 / 1890 + z / 18900)) - c * c * (1.0 / 60480)),
        step * (1 + c * c * (1.0 / 7560 - z / 37800)),
        (z + c * c * (-1.0 / 120 + z * (1.0 / 1080 - z / 9450))) / step);
  }

  /** k/m of the free wave, in 1/m per electron mass. */
  private static double velocity(Reservoir reservoir, double energy_eV) {
    return Math.sqrt(
        BandEdge.WAVENUMBER_SQUARED_PER_EV
            * (energy_eV - reservoir.edge_eV())
            / reservoir.mass_me());
  }

  /** As many pieces as keep the first omitted terms, of eleventh order in the width, small. */
  private int pieces(int cell, double argument) {
    double c = Math.abs(curvature[cell]);
    double z = Math.abs(argument) + 0.5 * c;
    double size = Math.max(z, curvaturePower[cell]);
    double omitted = c * size * size * size * size;
    if (omitted <= OMITTED && size <= LARGEST_ARGUMENT) {
      return 1;
    }
    return (int)
        Math.ceil(
            Math.max(Math.pow(omitted / OMITTED, 1.0 / 11), Math.sqrt(size / LARGEST_ARGUMENT)));
  }

  private static double square(double x) {
    return x * x;
  }

  /**
   * ψ and ψ'/m at one place, and the logarithm of the factor they are short of. It starts as the
   * outgoing wave e^(ikx) of the right reservoir.
   */
  private static final class Wave {
    private double psiRe = 1;
    private double fluxRe;
    private double psiIm;
    private double fluxIm;
    private double logarithm;

    private Wave(double velocity) {
      fluxIm = velocity;
    }

    /** Goes to the left through exp[(a, b), (d, -a)]. */
    private void pass(double a, double b, double d) {
      double z = a * a + b * d;
      if (Math.abs(z) <= SHORT) {
        multiply(
            (1 + z * (1.0 / 2)) + z * z * ((1.0 / 24 + z * (1.0 / 720)) + z * z * (1.0 / 40320)),
            (1 + z * (1.0 / 6)) + z * z * ((1.0 / 120 + z * (1.0 / 5040)) + z * z * (1.0 / 362880)),
            a,
            b,
            d);
      } else {
        passFar(z, a, b, d);
      }
      if (Math.abs(fluxRe) + Math.abs(fluxIm) > LARGE) {
        psiRe /= LARGE;
        fluxRe /= LARGE;
        psiIm /= LARGE;
        fluxIm /= LARGE;
        logarithm += LOG_LARGE;
      }
    }

    private void passFar(double z, double a, double b, double d) {
      double root = Math.sqrt(Math.abs(z));
      if (root <= 1) {
        multiply(cosine(z), sine(z), a, b, d);
      } else if (z < 0) {
        multiply(Math.cos(root), Math.sin(root) / root, a, b, d);
      } else if (root > OPAQUE) {
        logarithm += root - Math.log(2);
        multiply(1, 1 / root, a, b, d);
      } else {
        double grown = Math.exp(root);
        multiply(0.5 * (grown + 1 / grown), 0.5 * (grown - 1 / grown) / root, a, b, d);
      }
    }

    private void multiply(double cosine, double sine, double a, double b, double d) {
      double first = cosine - sine * a;
      double last = cosine + sine * a;
      double psi = first * psiRe - sine * b * fluxRe;
      fluxRe = last * fluxRe - sine * d * psiRe;
      psiRe = psi;
      psi = first * psiIm - sine * b * fluxIm;
      fluxIm = last * fluxIm - sine * d * psiIm;
      psiIm = psi;
    }

    /** 4 |velocity × amplitude|² of the part that moves with this velocity. */
    private double incident(double velocity) {
      return square(velocity * psiRe + fluxIm) + square(velocity * psiIm - fluxRe);
    }

    /** cosh √z, also for negative z, |z| ≤ 1. */
    private static double cosine(double z) {
      double sum = 1 + z * (1.0 / 240);
      sum = 1 + z * (1.0 / 182) * sum;
      sum = 1 + z * (1.0 / 132) * sum;
      sum = 1 + z * (1.0 / 90) * sum;
      sum = 1 + z * (1.0 / 56) * sum;
      sum = 1 + z * (1.0 / 30) * sum;
      sum = 1 + z * (1.0 / 12) * sum;
      return 1 + z * (1.0 / 2) * sum;
    }

    /** sinh √z * (1.0 / √z, also for negative z, |z| ≤ 1. */
    private static double sine(double z) {
      double sum = 1 + z * (1.0 / 272);
      sum = 1 + z * (1.0 / 210) * sum;
      sum = 1 + z * (1.0 / 156) * sum;
      sum = 1 + z * (1.0 / 110) * sum;
      sum = 1 + z * (1.0 / 72) * sum;
      sum = 1 + z * (1.0 / 42) * sum;
      sum = 1 + z * (1.0 / 20) * sum;
      return 1 + z * (1.0 / 6) * sum;
    }
  }
}
