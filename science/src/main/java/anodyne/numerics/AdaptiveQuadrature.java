package anodyne.numerics;

import anodyne.quantity.Series;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * Integrals of one variable over a row of intervals, by globally adaptive bisection.
 *
 * <p>Each interval carries the Gauss-Kronrod rule of 7 and 15 points, exact for polynomials of
 * degree 22; the interval with the largest estimated error is halved until the sum of the estimates
 * is below the tolerance or below what rounding allows. Places where the integrand has a kink
 * belong among the breakpoints: between them the error falls exponentially. A feature much narrower
 * than the first intervals can be missed. Fifteen evaluations an interval; nothing is allocated
 * between them. Piessens, de Doncker-Kapenga, Überhuber, Kahaner: QUADPACK (1983), rule QAGP.
 */
public final class AdaptiveQuadrature {
  private static final double[] NODE = {
    0.9914553711208126,
    0.9491079123427585,
    0.8648644233597691,
    0.7415311855993945,
    0.5860872354676911,
    0.4058451513773972,
    0.20778495500789848,
    0
  };
  private static final double[] KRONROD = {
    0.022935322010529224,
    0.06309209262997856,
    0.10479001032225019,
    0.14065325971552592,
    0.1690047266392679,
    0.19035057806478542,
    0.20443294007529889,
    0.20948214108472782
  };
  private static final double[] GAUSS = {
    0.1294849661688697, 0.27970539148927664, 0.3818300505051189, 0.4179591836734694
  };

  /** Estimates below this share of the integral of |f| are rounding. */
  private static final double ROUNDING = 5e-16;

  /**
   * An integral.
   *
   * @param parts the integral between neighbouring breakpoints
   * @param error estimated absolute error of the sum
   * @param reached whether the estimate is within the tolerance
   */
  public record Integral(double value, Series parts, double error, boolean reached) {}

  private final DoubleUnaryOperator integrand;
  private final double[] from;
  private final double[] to;
  private final double[] value;
  private final double[] magnitude;
  private final double[] error;
  private final int[] part;
  private final double[] sample = new double[14];
  private int intervals;

  private AdaptiveQuadrature(DoubleUnaryOperator integrand, int most) {
    this.integrand = integrand;
    from = new double[most];
    to = new double[most];
    value = new double[most];
    magnitude = new double[most];
    error = new double[most];
    part = new int[most];
  }

  /**
   * ∫ f dx over all intervals between the breakpoints.
   *
   * @param breakpoints increasing, at least two
   * @param relativeTolerance of the whole
   * @param most intervals after bisection, at least one for each between breakpoints
   */
  public static Integral integrate(
      DoubleUnaryOperator integrand, double[] breakpoints, double relativeTolerance, int most) {
    int parts = breakpoints.length - 1;
    if (!(parts >= 1 && most >= parts)) {
      throw new IllegalArgumentException(
          "quadrature needs two breakpoints and room for the intervals between them, got "
              + breakpoints.length
              + " breakpoints and "
              + most
              + " intervals");
    }
    for (int i = 0; i < parts; i++) {
      if (!(breakpoints[i] < breakpoints[i + 1])) {
        throw new IllegalArgumentException(
            "breakpoints must increase, got " + breakpoints[i] + " before " + breakpoints[i + 1]);
      }
    }
    AdaptiveQuadrature quadrature = new AdaptiveQuadrature(integrand, most);
    for (int i = 0; i < parts; i++) {
      quadrature.place(i, breakpoints[i], breakpoints[i + 1], i);
    }
    quadrature.intervals = parts;
    return quadrature.refine(parts, relativeTolerance, most);
  }

  private Integral refine(int parts, double relativeTolerance, int most) {
    while (true) {
      double sum = 0;
      double sumOfErrors = 0;
      double size = 0;
      int worst = 0;
      for (int i = 0; i < intervals; i++) {
        sum += value[i];
        size += magnitude[i];
        sumOfErrors += error[i];
        if (error[i] > error[worst]) {
          worst = i;
        }
      }
      boolean reached =
          sumOfErrors <= Math.max(relativeTolerance * Math.abs(sum), 10 * ROUNDING * size);
      double middle = 0.5 * (from[worst] + to[worst]);
      boolean divisible = middle > from[worst] && middle < to[worst];
      if (reached || intervals == most || !divisible) {
        double[] share = new double[parts];
        for (int i = 0; i < intervals; i++) {
          share[part[i]] += value[i];
        }
        return new Integral(Arrays.stream(share).sum(), Series.of(share), sumOfErrors, reached);
      }
      double end = to[worst];
      place(worst, from[worst], middle, part[worst]);
      place(intervals++, middle, end, part[worst]);
    }
  }

  private void place(int at, double a, double b, int belongsTo) {
    double centre = 0.5 * (a + b);
    double half = 0.5 * (b - a);
    double middle = integrand.applyAsDouble(centre);
    double kronrod = KRONROD[7] * middle;
    double gauss = GAUSS[3] * middle;
    double absolute = KRONROD[7] * Math.abs(middle);
    for (int k = 0; k < 7; k++) {
      double left = integrand.applyAsDouble(centre - half * NODE[k]);
      double right = integrand.applyAsDouble(centre + half * NODE[k]);
      sample[2 * k] = left;
      sample[2 * k + 1] = right;
      kronrod += KRONROD[k] * (left + right);
      absolute += KRONROD[k] * (Math.abs(left) + Math.abs(right));
      if (k % 2 == 1) {
        gauss += GAUSS[k / 2] * (left + right);
      }
    }
    double variation = KRONROD[7] * Math.abs(middle - 0.5 * kronrod);
    for (int k = 0; k < 7; k++) {
      variation +=
          KRONROD[k]
              * (Math.abs(sample[2 * k] - 0.5 * kronrod)
                  + Math.abs(sample[2 * k + 1] - 0.5 * kronrod));
    }
    from[at] = a;
    to[at] = b;
    part[at] = belongsTo;
    value[at] = kronrod * half;
    magnitude[at] = absolute * half;
    error[at] = half * estimate(Math.abs(kronrod - gauss), variation, absolute);
  }

  /**
   * QUADPACK's estimate: the difference of the rules is the error of the weaker one; that of the
   * stronger is about its 3/2 power, relative to the variation of the integrand.
   */
  private static double estimate(double difference, double variation, double absolute) {
    if (difference <= ROUNDING * absolute) {
      return 0;
    }
    double ratio = 200 * difference / variation;
    return variation * Math.min(1, ratio * Math.sqrt(ratio));
  }
}
