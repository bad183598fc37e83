package anodyne.impedance;

import anodyne.measurement.Spectrum;
import anodyne.numerics.HouseholderLeastSquares;
import anodyne.quantity.Series;
import java.util.Arrays;

/**
 * Measurement model: Voigt elements with free time constants, one added after the other to the real
 * part while every resistance stays away from 0 by more than two standard errors; the imaginary
 * part is then predicted with its 95 % band. Points outside of the band break the Kramers-Kronig
 * relations, whatever the circuit.
 *
 * <p>Real part R0 + sum R_k/(1 + (w tau_k)²), residuals relative to |Z|; damped Gauss-Newton in R_k
 * and ln tau_k with analytic derivatives; a new element starts at the time constant that lowers the
 * sum of squares most. Agarwal, Orazem, García-Rubio, J. Electrochem. Soc. 139, 1917 (1992), DOI
 * 10.1149/1.2069522; 142, 4159 (1995), DOI 10.1149/1.2048479. Inductance and blocking capacitance
 * do not show in the real part: they are fitted to what the prediction leaves.
 *
 * @param elements number of Voigt elements
 * @param resistances_ohm R0, then R_k
 * @param timeConstants_s tau_k
 * @param frequency_Hz falling
 * @param imaginary_ohm predicted Im Z
 * @param low_ohm lower edge of its 95 % band, noise of a point included
 * @param high_ohm upper edge
 * @param rmsReal_percent root mean square residual of the real part per degree of freedom
 * @param outside_percent share of the points whose Im Z lies outside of the band
 */
public record MeasurementModel(
    int elements,
    Series resistances_ohm,
    Series timeConstants_s,
    Series frequency_Hz,
    Series imaginary_ohm,
    Series low_ohm,
    Series high_ohm,
    double rmsReal_percent,
    double outside_percent) {
  private static final int MOST = 12;
  private static final int ITERATIONS = 60;
  private static final double TWO_SIDED = 1.96;

  /** Of a spectrum of at least 5 points. */
  public static MeasurementModel of(Spectrum spectrum) {
    return new Search(Falling.of(spectrum)).run();
  }

  /** Parameters: R0, R_1 .. R_k, ln tau_1 .. ln tau_k. */
  private static final class Search {
    private final Falling points;
    private final int n;
    private final HouseholderLeastSquares solver = new HouseholderLeastSquares();

    Search(Falling points) {
      this.points = points;
      n = points.count();
    }

    MeasurementModel run() {
      double[] best = fit(new double[] {points.re()[0]});
      for (int k = 1; k <= MOST && 2 * k + 1 < n / 2; k++) {
        double[] next = fit(withElement(best));
        if (!significant(next) || !(squares(next) < squares(best))) {
          break;
        }
        best = next;
      }
      return predict(best);
    }

    private static int elements(double[] p) {
      return (p.length - 1) / 2;
    }

    private double model(double[] p, double w) {
      int k = elements(p);
      double sum = p[0];
      for (int j = 1; j <= k; j++) {
        double x = w * Math.exp(p[k + j]);
        sum += p[j] / (1 + x * x);
      }
      return sum;
    }

    private double squares(double[] p) {
      double sum = 0;
      for (int i = 0; i < n; i++) {
        double left = (points.re()[i] - model(p, points.w()[i])) / points.size()[i];
        sum += left * left;
      }
      return sum;
    }

    /** The parameters with one element more, at the best of forty time constants. */
    private double[] withElement(double[] p) {
      int k = elements(p);
      double fastest = -Math.log(points.w()[0]);
      double slowest = -Math.log(points.w()[n - 1]);
      double[] best = p;
      double least = Double.POSITIVE_INFINITY;
      for (int trial = 0; trial < 40; trial++) {
        double lnTau = fastest + (slowest - fastest) * trial / 39;
        double[] q = new double[p.length + 2];
        System.arraycopy(p, 0, q, 0, k + 1);
        System.arraycopy(p, k + 1, q, k + 2, k);
        q[2 * k + 2] = lnTau;
        resistances(q);
        double value = squares(q);
        if (value < least) {
          least = value;
          best = q;
        }
      }
      return best;
    }

    /** Best resistances for the time constants at hand. */
    private void resistances(double[] p) {
      int k = elements(p);
      solver.shape(n, k + 1);
      for (int i = 0; i < n; i++) {
        double weight = 1 / points.size()[i];
        solver.matrix()[i] = weight;
        for (int j = 1; j <= k; j++) {
          double x = points.w()[i] * Math.exp(p[k + j]);
          solver.matrix()[j * n + i] = weight / (1 + x * x);
        }
        solver.right()[i] = weight * points.re()[i];
      }
      solver.solve();
      for (int j = 0; j <= k; j++) {
        p[j] = solver.coefficient(j);
      }
    }

    private double[] fit(double[] start) {
      double[] p = start.clone();
      resistances(p);
      double value = squares(p);
      double damping = 1e-3;
      for (int iteration = 0; iteration < ITERATIONS && damping < 1e8; iteration++) {
        linearise(p, damping);
        double[] q = p.clone();
        for (int j = 0; j < p.length; j++) {
          double step = solver.coefficient(j);
          q[j] += j > elements(p) ? Math.clamp(step, -1, 1) : step;
        }
        double next = squares(q);
        if (next < value) {
          boolean done = value - next < 1e-10 * value;
          p = q;
          value = next;
          damping = Math.max(1e-12, 0.2 * damping);
          if (done) {
            break;
          }
        } else {
          damping *= 5;
        }
      }
      return p;
    }

    /** Solves the damped linear problem at p; with damping 0 its covariance is that of the fit. */
    private void linearise(double[] p, double damping) {
      int k = elements(p);
      int rows = damping > 0 ? n + p.length : n;
      solver.shape(rows, p.length);
      double[] a = solver.matrix();
      Arrays.fill(a, 0, rows * p.length, 0);
      double[] length = new double[p.length];
      for (int i = 0; i < n; i++) {
        double weight = 1 / points.size()[i];
        a[i] = weight;
        for (int j = 1; j <= k; j++) {
          double x = points.w()[i] * Math.exp(p[k + j]);
          double down = 1 / (1 + x * x);
          a[j * rows + i] = weight * down;
          a[(k + j) * rows + i] = -2 * weight * p[j] * x * x * down * down;
        }
        solver.right()[i] = weight * (points.re()[i] - model(p, points.w()[i]));
        for (int j = 0; j < p.length; j++) {
          length[j] += a[j * rows + i] * a[j * rows + i];
        }
      }
      if (damping > 0) {
        for (int j = 0; j < p.length; j++) {
          a[j * rows + n + j] = Math.sqrt(damping * length[j]);
          solver.right()[n + j] = 0;
        }
      }
      solver.solve();
    }

    private double[] covariance(double[] p) {
      linearise(p, 0);
      double[] covariance = new double[p.length * p.length];
      solver.covariance(covariance);
      double variance = squares(p) / Math.max(1, n - p.length);
      for (int i = 0; i < covariance.length; i++) {
        covariance[i] *= variance;
      }
      return covariance;
    }

    private boolean significant(double[] p) {
      double[] covariance = covariance(p);
      if (solver.rank() < p.length) {
        return false;
      }
      for (int j = 1; j <= elements(p); j++) {
        if (!(Math.abs(p[j]) > 2 * Math.sqrt(covariance[j * p.length + j]))) {
          return false;
        }
      }
      return true;
    }

    private MeasurementModel predict(double[] p) {
      int k = elements(p);
      double[] covariance = covariance(p);
      double variance = squares(p) / Math.max(1, n - p.length);
      double[] im = new double[n];
      double[] half = new double[n];
      double[] slope = new double[p.length];
      for (int i = 0; i < n; i++) {
        for (int j = 1; j <= k; j++) {
          double x = points.w()[i] * Math.exp(p[k + j]);
          double down = 1 / (1 + x * x);
          im[i] -= p[j] * x * down;
          slope[j] = -x * down;
          slope[k + j] = -p[j] * x * (1 - x * x) * down * down;
        }
        double sum = variance * points.size()[i] * points.size()[i];
        for (int a = 0; a < p.length; a++) {
          for (int b = 0; b < p.length; b++) {
            sum += slope[a] * covariance[a * p.length + b] * slope[b];
          }
        }
        half[i] = TWO_SIDED * Math.sqrt(Math.max(0, sum));
      }
      reactances(im);
      int outside = 0;
      double[] low = new double[n];
      double[] high = new double[n];
      for (int i = 0; i < n; i++) {
        low[i] = im[i] - half[i];
        high[i] = im[i] + half[i];
        outside += points.im()[i] < low[i] || points.im()[i] > high[i] ? 1 : 0;
      }
      double[] tau = new double[k];
      for (int j = 0; j < k; j++) {
        tau[j] = Math.exp(p[k + 1 + j]);
      }
      return new MeasurementModel(
          k,
          Series.of(Arrays.copyOf(p, k + 1)),
          Series.of(tau),
          Series.of(points.f()),
          Series.of(im),
          Series.of(low),
          Series.of(high),
          100 * Math.sqrt(variance),
          100.0 * outside / n);
    }

    /** Adds inductor and capacitor in series, fitted to what is left of the imaginary part. */
    private void reactances(double[] im) {
      solver.shape(n, 2);
      for (int i = 0; i < n; i++) {
        double weight = 1 / points.size()[i];
        solver.matrix()[i] = weight * points.w()[i];
        solver.matrix()[n + i] = -weight / points.w()[i];
        solver.right()[i] = weight * (points.im()[i] - im[i]);
      }
      solver.solve();
      double inductance = solver.coefficient(0);
      double elastance = solver.coefficient(1);
      for (int i = 0; i < n; i++) {
        im[i] += inductance * points.w()[i] - elastance / points.w()[i];
      }
    }
  }
}
