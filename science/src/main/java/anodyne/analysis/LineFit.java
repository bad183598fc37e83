package anodyne.analysis;

import anodyne.numerics.LeastSquares;
import anodyne.quantity.Series;
import java.util.Optional;

/**
 * A diffraction line fitted to one pattern: pseudo-Voigt profiles of Kα1 and Kα2 on a straight
 * background, weighted by counting statistics.
 *
 * @param centre_deg 2-theta of the Kα1 line
 * @param centreError_deg standard error
 * @param width_deg full width at half maximum of one profile
 * @param widthError_deg standard error
 * @param area in counts times degree, of both profiles together
 * @param areaError standard error
 * @param mixing share of the Lorentzian, 0 to 1
 * @param reducedChiSquare sum of squares in units of the counting error, per degree of freedom
 */
public record LineFit(
    double centre_deg,
    double centreError_deg,
    double width_deg,
    double widthError_deg,
    double area,
    double areaError,
    double mixing,
    double reducedChiSquare) {
  private static final int UNKNOWNS = 6;
  private static final int MOST_EVALUATIONS = 300;
  private static final double SIGNIFICANT = 3;

  /**
   * Radiation of two lines.
   *
   * @param ratio wavelength of Kα2 over that of Kα1
   * @param strength intensity of Kα2 over that of Kα1; 0 for a single line
   */
  public record Doublet(double ratio, double strength) {
    /** A single line. */
    public static final Doublet SINGLE = new Doublet(1, 0);

    public Doublet {
      if (!(ratio >= 1 && ratio < 1.1 && strength >= 0 && strength <= 1)) {
        throw new IllegalArgumentException(
            "a doublet needs ratio in [1, 1.1) and strength in [0, 1], got "
                + ratio
                + ", "
                + strength);
      }
    }

    /** Angle at which the second wavelength is reflected by the same planes. */
    double second_deg(double first_deg) {
      return 2 * Math.toDegrees(Math.asin(Math.min(1, ratio * sine(first_deg))));
    }

    private static double sine(double twoTheta_deg) {
      return Math.sin(Math.toRadians(0.5 * twoTheta_deg));
    }

    private double secondByFirst(double first_deg, double second_deg) {
      return ratio
          * Math.cos(Math.toRadians(0.5 * first_deg))
          / Math.max(1e-6, Math.cos(Math.toRadians(0.5 * second_deg)));
    }
  }

  /**
   * Fits the line within a window; empty if there is none with three times its error, or if it
   * leaves the window.
   *
   * @param low_deg lower end of the window
   * @param high_deg upper end
   * @param widthGuess_deg about the width of the line
   */
  public static Optional<LineFit> of(
      Series twoTheta_deg,
      Series intensity,
      double low_deg,
      double high_deg,
      double widthGuess_deg,
      Doublet doublet) {
    int first = firstAtLeast(twoTheta_deg, low_deg);
    int end = firstAtLeast(twoTheta_deg, high_deg);
    int n = end - first;
    if (n < 2 * UNKNOWNS) {
      return Optional.empty();
    }
    double middle = 0.5 * (low_deg + high_deg);
    double[] x = new double[n];
    double[] y = new double[n];
    double[] weight = new double[n];
    int highest = 0;
    for (int i = 0; i < n; i++) {
      x[i] = twoTheta_deg.get(first + i);
      y[i] = intensity.get(first + i);
      weight[i] = 1 / Math.sqrt(Math.max(y[i], 1));
      highest = y[i] > y[highest] ? i : highest;
    }
    double base = Math.min(mean(y, 0, n / 8 + 1), mean(y, n - n / 8 - 1, n));
    double height = Math.max(y[highest] - base, 1);
    double span = high_deg - low_deg;
    double step = span / n;
    double[] unknown = {height * widthGuess_deg * 1.3, x[highest], widthGuess_deg, 0.5, base, 0};
    double[] lower = {0, low_deg, 0.7 * step, 0, -1e12, -1e12};
    double[] upper = {1e15, high_deg, span, 1, 1e12, 1e12};
    double[] longest = {
      unknown[0] * 10, 0.2 * span, widthGuess_deg, 0.5, Math.max(base, 1) * 10, 10 * height / span
    };
    LeastSquares squares =
        new LeastSquares(new Profile(x, y, weight, middle, doublet), n, lower, upper, longest);
    double sum = squares.minimize(unknown, 1e-10, MOST_EVALUATIONS);
    double reduced = sum / (n - UNKNOWNS);
    double[] errors = errors(squares.normalMatrix(), Math.max(1, reduced));
    boolean found =
        Double.isFinite(sum)
            && Double.isFinite(errors[0])
            && unknown[0] > SIGNIFICANT * errors[0]
            && unknown[1] > low_deg + step
            && unknown[1] < high_deg - step
            && unknown[2] < 0.9 * span;
    return found
        ? Optional.of(
            new LineFit(
                unknown[1],
                errors[1],
                unknown[2],
                errors[2],
                unknown[0],
                errors[0],
                unknown[3],
                reduced))
        : Optional.empty();
  }

  private static int firstAtLeast(Series x, double value) {
    int low = 0;
    int high = x.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (x.get(middle) < value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static double mean(double[] y, int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += y[i];
    }
    return sum / (to - from);
  }

  /** Standard errors: roots of the diagonal of the inverse of the normal matrix, times scale. */
  private static double[] errors(double[] normal, double scale) {
    double[] errors = new double[UNKNOWNS];
    double[][] a = new double[UNKNOWNS][2 * UNKNOWNS];
    for (int i = 0; i < UNKNOWNS; i++) {
      System.arraycopy(normal, i * UNKNOWNS, a[i], 0, UNKNOWNS);
      boolean silent = !(a[i][i] > 0);
      a[i][i] = silent ? 1 : a[i][i];
      a[i][UNKNOWNS + i] = 1;
    }
    double[] size = new double[UNKNOWNS];
    for (int i = 0; i < UNKNOWNS; i++) {
      size[i] = Math.sqrt(a[i][i]);
    }
    for (int i = 0; i < UNKNOWNS; i++) {
      for (int j = 0; j < UNKNOWNS; j++) {
        a[i][j] /= size[i] * size[j];
      }
    }
    for (int k = 0; k < UNKNOWNS; k++) {
      double pivot = a[k][k];
      if (!(pivot > 1e-12)) {
        java.util.Arrays.fill(errors, Double.NaN);
        return errors;
      }
      for (int j = 0; j < 2 * UNKNOWNS; j++) {
        a[k][j] /= pivot;
      }
      for (int i = 0; i < UNKNOWNS; i++) {
        double factor = a[i][k];
        for (int j = 0; i != k && j < 2 * UNKNOWNS; j++) {
          a[i][j] -= factor * a[k][j];
        }
      }
    }
    for (int i = 0; i < UNKNOWNS; i++) {
      errors[i] = Math.sqrt(scale * a[i][UNKNOWNS + i]) / size[i];
    }
    return errors;
  }

  /** Residuals of the doublet with their derivatives. */
  private record Profile(
      @SuppressWarnings("ArrayRecordComponent") double[] x,
      @SuppressWarnings("ArrayRecordComponent") double[] y,
      @SuppressWarnings("ArrayRecordComponent") double[] weight,
      double middle,
      Doublet doublet)
      implements LeastSquares.Residuals {
    private static final double FOUR_LN2 = 4 * Math.log(2);
    private static final double GAUSS = 2 * Math.sqrt(Math.log(2) / Math.PI);

    @Override
    public void evaluate(double[] u, double[] residual, double[][] by) {
      double second = doublet.second_deg(u[1]);
      double turn = doublet.secondByFirst(u[1], second);
      double share = 1 / (1 + doublet.strength());
      double w = u[2];
      for (int i = 0; i < x.length; i++) {
        double shape = 0;
        double byCentre = 0;
        double byWidth = 0;
        double byMixing = 0;
        for (int line = 0; line < (doublet.strength() > 0 ? 2 : 1); line++) {
          double part = line == 0 ? share : 1 - share;
          double t = (x[i] - (line == 0 ? u[1] : second)) / w;
          double denominator = 1 + 4 * t * t;
          double lorentz = 2 / (Math.PI * w * denominator);
          double gauss = GAUSS / w * Math.exp(-FOUR_LN2 * t * t);
          double profile = u[3] * lorentz + (1 - u[3]) * gauss;
          double slope =
              (u[3] * lorentz * 8 * t / denominator + (1 - u[3]) * gauss * 2 * FOUR_LN2 * t) / w;
          shape += part * profile;
          byCentre += part * slope * (line == 0 ? 1 : turn);
          byWidth += part * (slope * t - profile / w);
          byMixing += part * (lorentz - gauss);
        }
        double model = u[0] * shape + u[4] + u[5] * (x[i] - middle);
        residual[i] = weight[i] * (model - y[i]);
        by[0][i] = weight[i] * shape;
        by[1][i] = weight[i] * u[0] * byCentre;
        by[2][i] = weight[i] * u[0] * byWidth;
        by[3][i] = weight[i] * u[0] * byMixing;
        by[4][i] = weight[i];
        by[5][i] = weight[i] * (x[i] - middle);
      }
    }
  }
}
