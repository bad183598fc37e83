package anodyne.analysis;

import anodyne.measurement.Spectrum;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * The part of a spectrum where semi-infinite diffusion shows: Z' = R + sigma w^-1/2 and -Z'' = c +
 * sigma w^-1/2. A stretch counts only if it has at least {@link #LEAST_POINTS} points, both
 * straight lines have R² of at least {@link #LEAST_R2}, their slopes differ by at most 10 %, and
 * the local exponent of |Z - R - (-j c)| against w lies within -0.55 .. -0.45 everywhere. The
 * intercepts are taken off first, because a resistance in series changes the exponent of |Z|
 * itself.
 */
public sealed interface WarburgTail {
  /** Fewest points. */
  int LEAST_POINTS = 5;

  /** Least coefficient of determination of either line. */
  double LEAST_R2 = 0.99;

  /** Largest difference of the two slopes over their mean. */
  double MOST_DIFFERENCE = 0.10;

  /** Largest distance of a local exponent from -1/2. */
  double MOST_DEVIATION = 0.05;

  /** Lines through the points of a stretch. */
  Lines lines();

  /**
   * Straight lines against w^-1/2.
   *
   * @param from_Hz lowest frequency
   * @param to_Hz highest frequency
   * @param points number of points
   * @param realSlope of Z', ohm s^-1/2
   * @param imaginarySlope of -Z''
   * @param realR2 coefficient of determination
   * @param imaginaryR2 likewise
   * @param resistance_ohm intercept of Z'
   * @param slopeError standard error of the mean slope, the half difference of both included
   * @param exponentLow smallest local exponent; NaN with fewer than 5 points
   * @param exponentHigh largest
   */
  record Lines(
      double from_Hz,
      double to_Hz,
      int points,
      double realSlope,
      double imaginarySlope,
      double realR2,
      double imaginaryR2,
      double resistance_ohm,
      double slopeError,
      double exponentLow,
      double exponentHigh) {
    /** Mean of both slopes, the Warburg coefficient in ohm s^-1/2. */
    public double sigma() {
      return 0.5 * (realSlope + imaginarySlope);
    }

    /** Difference of the slopes over their mean. */
    public double difference() {
      return Math.abs(realSlope - imaginarySlope) / Math.abs(sigma());
    }
  }

  /** A Warburg tail. */
  record Found(Lines lines) implements WarburgTail {}

  /**
   * No Warburg tail.
   *
   * @param lines of the stretch looked at last
   * @param reasons what it breaks, one sentence each
   */
  record Refused(Lines lines, List<String> reasons) implements WarburgTail {
    public Refused {
      reasons = List.copyOf(reasons);
    }
  }

  /** The whole spectrum as given, taken as the stretch. */
  static WarburgTail within(Spectrum spectrum) {
    return judge(new Points(spectrum).lines(0, spectrum.size()));
  }

  /**
   * The stretch with most points that is a Warburg tail; else why the lowest decade, or the lowest
   * eight points if it has fewer, is none.
   */
  static WarburgTail find(Spectrum spectrum) {
    Points points = new Points(spectrum);
    int n = spectrum.size();
    for (int length = n; length >= LEAST_POINTS; length--) {
      for (int from = 0; from + length <= n; from++) {
        if (points.maySuit(from, from + length)
            && judge(points.lines(from, from + length)) instanceof Found found) {
          return found;
        }
      }
    }
    int last = 0;
    while (last < n && (last < Math.min(8, n) || points.f[last] <= 10 * points.f[0])) {
      last++;
    }
    return judge(points.lines(0, last));
  }

  private static WarburgTail judge(Lines lines) {
    List<String> reasons = new ArrayList<>();
    if (lines.points < LEAST_POINTS) {
      reasons.add("only " + lines.points + " points, at least " + LEAST_POINTS + " are needed");
      return new Refused(lines, reasons);
    }
    if (!(lines.realSlope > 0 && lines.imaginarySlope > 0)) {
      reasons.add("Z' or -Z'' does not rise towards low frequencies");
    } else if (!(lines.difference() <= MOST_DIFFERENCE)) {
      reasons.add(
          String.format(
              Locale.ROOT,
              "slopes of Z' and -Z'' differ by %.0f %% (%.4g and %.4g ohm s^-1/2), at most 10 %%"
                  + " is allowed",
              100 * lines.difference(),
              lines.realSlope,
              lines.imaginarySlope));
    }
    if (!(lines.realR2 >= LEAST_R2 && lines.imaginaryR2 >= LEAST_R2)) {
      reasons.add(
          String.format(
              Locale.ROOT,
              "Z' and -Z'' are no straight lines against w^-1/2: R2 %.4f and %.4f, at least 0.99 is"
                  + " needed",
              lines.realR2,
              lines.imaginaryR2));
    }
    if (!(lines.exponentLow >= -0.5 - MOST_DEVIATION
        && lines.exponentHigh <= -0.5 + MOST_DEVIATION)) {
      reasons.add(
          String.format(
              Locale.ROOT,
              "local exponent runs from %.3f to %.3f, allowed is -0.55 to -0.45",
              lines.exponentLow,
              lines.exponentHigh));
    }
    return reasons.isEmpty() ? new Found(lines) : new Refused(lines, reasons);
  }

  /** Points by rising frequency. */
  final class Points {
    private final double[] f;
    private final double[] x;
    private final double[] re;
    private final double[] im;
    private final double[][] sums;

    Points(Spectrum s) {
      int[] order =
          IntStream.range(0, s.size())
              .boxed()
              .sorted(Comparator.comparingDouble((Integer i) -> s.frequency_Hz().get(i)))
              .mapToInt(Integer::intValue)
              .toArray();
      int n = order.length;
      f = new double[n];
      x = new double[n];
      re = new double[n];
      im = new double[n];
      for (int i = 0; i < n; i++) {
        f[i] = s.frequency_Hz().get(order[i]);
        x[i] = 1 / Math.sqrt(2 * Math.PI * f[i]);
        re[i] = s.real_ohm().get(order[i]);
        im[i] = -s.imaginary_ohm().get(order[i]);
      }
      sums = running();
    }

    /**
     * Whether slopes and R² of a stretch come near what is asked, from running sums: a spectrum of
     * n points has n² stretches, of which only few need their lines in full.
     */
    boolean maySuit(int from, int to) {
      double[] s = sums[from];
      double[] e = sums[to];
      double n = to - from;
      double xx = s[1] - e[1] - (s[0] - e[0]) * (s[0] - e[0]) / n;
      double real = s[4] - e[4] - (s[0] - e[0]) * (s[2] - e[2]) / n;
      double imaginary = s[5] - e[5] - (s[0] - e[0]) * (s[3] - e[3]) / n;
      double realSquares = s[6] - e[6] - (s[2] - e[2]) * (s[2] - e[2]) / n;
      double imaginarySquares = s[7] - e[7] - (s[3] - e[3]) * (s[3] - e[3]) / n;
      double nearR2 = 2 * LEAST_R2 - 1;
      return real > 0
          && imaginary > 0
          && Math.abs(real - imaginary) <= MOST_DIFFERENCE * (real + imaginary)
          && real * real >= nearR2 * xx * realSquares
          && imaginary * imaginary >= nearR2 * xx * imaginarySquares;
    }

    /** Sums from each point to the last, the fastest first, so that small terms are not lost. */
    private double[][] running() {
      double[][] rows = new double[f.length + 1][8];
      for (int i = f.length - 1; i >= 0; i--) {
        double[] terms = {
          x[i], x[i] * x[i], re[i], im[i], x[i] * re[i], x[i] * im[i], re[i] * re[i], im[i] * im[i]
        };
        for (int k = 0; k < terms.length; k++) {
          rows[i][k] = rows[i + 1][k] + terms[k];
        }
      }
      return rows;
    }

    Lines lines(int from, int to) {
      double[] real = line(re, from, to);
      double[] imaginary = line(im, from, to);
      double low = Double.NaN;
      double high = Double.NaN;
      for (int i = from + 2; i + 2 < to; i++) {
        double exponent =
            Math.log(
                    Math.hypot(re[i + 2] - real[0], im[i + 2] - imaginary[0])
                        / Math.hypot(re[i - 2] - real[0], im[i - 2] - imaginary[0]))
                / Math.log(f[i + 2] / f[i - 2]);
        low = exponent < low || Double.isNaN(low) ? exponent : low;
        high = exponent > high || Double.isNaN(high) ? exponent : high;
      }
      double half = 0.5 * (real[1] - imaginary[1]);
      return new Lines(
          to > from ? f[from] : Double.NaN,
          to > from ? f[to - 1] : Double.NaN,
          to - from,
          real[1],
          imaginary[1],
          real[2],
          imaginary[2],
          real[0],
          Math.sqrt(0.25 * (real[3] * real[3] + imaginary[3] * imaginary[3]) + half * half),
          low,
          high);
    }

    /** Intercept, slope, R², standard error of the slope. */
    private double[] line(double[] y, int from, int to) {
      int n = to - from;
      double mx = 0;
      double my = 0;
      for (int i = from; i < to; i++) {
        mx += x[i] / n;
        my += y[i] / n;
      }
      double xx = 0;
      double xy = 0;
      double yy = 0;
      for (int i = from; i < to; i++) {
        xx += (x[i] - mx) * (x[i] - mx);
        xy += (x[i] - mx) * (y[i] - my);
        yy += (y[i] - my) * (y[i] - my);
      }
      double slope = xy / xx;
      double left = Math.max(0, yy - slope * xy);
      return new double[] {
        my - slope * mx,
        slope,
        yy > 0 ? 1 - left / yy : 0,
        Math.sqrt(left / Math.max(1, n - 2) / xx)
      };
    }
  }
}
