package anodyne.impedance;

import anodyne.measurement.Spectrum;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The points of a spectrum from the highest to the lowest frequency, as flat arrays.
 *
 * @param f frequency in Hz
 * @param w angular frequency in rad/s
 * @param re Re Z in ohm
 * @param im Im Z in ohm
 * @param size |Z| in ohm
 */
@SuppressWarnings("ArrayRecordComponent") // work arrays of this package, never handed out
record Falling(double[] f, double[] w, double[] re, double[] im, double[] size) {

  /** The points; refuses fewer than 5 and those with Z = 0. */
  static Falling of(Spectrum spectrum) {
    int n = spectrum.size();
    if (n < 5) {
      throw new IllegalArgumentException("a spectrum needs at least 5 points here, got " + n);
    }
    int[] order =
        IntStream.range(0, n)
            .boxed()
            .sorted(
                Comparator.comparingDouble((Integer i) -> spectrum.frequency_Hz().get(i))
                    .reversed())
            .mapToInt(Integer::intValue)
            .toArray();
    Falling points =
        new Falling(new double[n], new double[n], new double[n], new double[n], new double[n]);
    for (int i = 0; i < n; i++) {
      points.f[i] = spectrum.frequency_Hz().get(order[i]);
      points.w[i] = 2 * Math.PI * points.f[i];
      points.re[i] = spectrum.real_ohm().get(order[i]);
      points.im[i] = spectrum.imaginary_ohm().get(order[i]);
      points.size[i] = Math.hypot(points.re[i], points.im[i]);
      if (!(points.size[i] > 0)) {
        throw new IllegalArgumentException("impedance is 0 at " + points.f[i] + " Hz");
      }
    }
    if (!(points.f[0] > points.f[n - 1])) {
      throw new IllegalArgumentException("a spectrum needs more than one frequency");
    }
    return points;
  }

  /** The same with one point at each frequency, the mean of those measured there. */
  Falling merged() {
    int n = count();
    double[][] rows = new double[5][n];
    int kept = 0;
    for (int from = 0; from < n; ) {
      int to = from;
      double sumRe = 0;
      double sumIm = 0;
      while (to < n && f[to] == f[from]) {
        sumRe += re[to];
        sumIm += im[to];
        to++;
      }
      rows[0][kept] = f[from];
      rows[1][kept] = w[from];
      rows[2][kept] = sumRe / (to - from);
      rows[3][kept] = sumIm / (to - from);
      rows[4][kept] = Math.hypot(rows[2][kept], rows[3][kept]);
      kept++;
      from = to;
    }
    for (int r = 0; r < rows.length; r++) {
      rows[r] = Arrays.copyOf(rows[r], kept);
    }
    return new Falling(rows[0], rows[1], rows[2], rows[3], rows[4]);
  }

  int count() {
    return f.length;
  }
}
