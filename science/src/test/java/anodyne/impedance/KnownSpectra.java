package anodyne.impedance;

import anodyne.measurement.Spectrum;
import anodyne.quantity.Series;
import java.util.SplittableRandom;

/** Spectra whose truth is known. */
final class KnownSpectra {
  private KnownSpectra() {}

  /** Impedance as a function of the angular frequency and the share of the measurement passed. */
  interface Impedance {
    /** Real and imaginary part. */
    double[] at(double w, double passed);
  }

  /** Frequencies from high to low; each point takes two periods, at least 0.2 s. */
  static Spectrum spectrum(
      double high_Hz, double low_Hz, int points, Impedance z, double noise, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] f = new double[points];
    double[] time = new double[points];
    double total = 0;
    for (int i = 0; i < points; i++) {
      f[i] = high_Hz * Math.pow(low_Hz / high_Hz, (double) i / (points - 1));
      total += Math.max(2 / f[i], 0.2);
      time[i] = total;
    }
    double[] re = new double[points];
    double[] im = new double[points];
    for (int i = 0; i < points; i++) {
      double[] value = z.at(2 * Math.PI * f[i], time[i] / total);
      double size = Math.hypot(value[0], value[1]);
      re[i] = value[0] + noise * size * random.nextGaussian();
      im[i] = value[1] + noise * size * random.nextGaussian();
    }
    return Spectrum.of(Series.of(f), Series.of(re), Series.of(im));
  }

  /** R parallel to C. */
  static double[] arc(double r, double c, double w) {
    double x = w * r * c;
    return new double[] {r / (1 + x * x), -r * x / (1 + x * x)};
  }

  /** R/(1 + (s tau)^n). */
  static double[] zarc(double r, double tau, double n, double w) {
    double size = Math.pow(w * tau, n);
    double a = 1 + size * Math.cos(0.5 * Math.PI * n);
    double b = size * Math.sin(0.5 * Math.PI * n);
    return new double[] {r * a / (a * a + b * b), -r * b / (a * a + b * b)};
  }

  /** sigma (1 - j)/sqrt(w). */
  static double[] warburg(double sigma, double w) {
    return new double[] {sigma / Math.sqrt(w), -sigma / Math.sqrt(w)};
  }

  static double[] sum(double resistance, double[]... parts) {
    double[] z = {resistance, 0};
    for (double[] part : parts) {
      z[0] += part[0];
      z[1] += part[1];
    }
    return z;
  }
}
