package anodyne.impedance;

import anodyne.measurement.Spectrum;
import anodyne.quantity.Series;
import java.util.Arrays;

/**
 * Z-HIT: |Z| computed from the phase, which drift disturbs less, and compared with the measured
 * |Z|.
 *
 * <p>ln|Z(w)| = c + (2/pi) integral from w_max to w of phi dln w + gamma dphi/dln w, gamma = -pi/6;
 * phi in radians. The phase is smoothed by local quadratics over seven points, integrated by the
 * trapezoidal rule and differentiated by the same quadratics; c is the mean difference over a
 * stated window, where drift and stray inductance matter least. The derivative term is the first of
 * a series, so that the method is exact for a constant phase and off by about 1 % at the flank of a
 * single time constant. Ehm, Göhr, Kaus, Röseler, Schiller, ACH Models Chem. 137, 145 (2000);
 * Schiller, Richter, Göhr, Electrochim. Acta (2001), 47, 853.
 *
 * @param frequency_Hz falling
 * @param modulus_ohm |Z| from the phase
 * @param deviation_percent (measured - computed)/computed
 * @param window_low_Hz lower end of the window the offset is fitted over
 * @param window_high_Hz upper end
 * @param slowDeviation_percent mean deviation over the lowest half decade
 */
public record ModulusFromPhase(
    Series frequency_Hz,
    Series modulus_ohm,
    Series deviation_percent,
    double window_low_Hz,
    double window_high_Hz,
    double slowDeviation_percent) {
  private static final double GAMMA = -Math.PI / 6;
  private static final int HALF = 3;

  /**
   * Usual window, 1 Hz to 1 kHz, or the middle half of the decades if that lies outside; everything
   * if no point lies in it. Points of equal frequency are averaged.
   */
  public static ModulusFromPhase of(Spectrum spectrum) {
    Falling points = Falling.of(spectrum).merged();
    double high = points.f()[0];
    double low = points.f()[points.count() - 1];
    double span = Math.log(high / low);
    boolean usual = low <= 1 && high >= 1000;
    double from = usual ? 1 : low * Math.exp(0.25 * span);
    double to = usual ? 1000 : low * Math.exp(0.75 * span);
    boolean empty = Arrays.stream(points.f()).noneMatch(f -> f >= from && f <= to);
    return empty ? of(points, low, high) : of(points, from, to);
  }

  /** With a window of one's own, which must hold at least one point. */
  public static ModulusFromPhase of(Spectrum spectrum, double low_Hz, double high_Hz) {
    return of(Falling.of(spectrum).merged(), low_Hz, high_Hz);
  }

  private static ModulusFromPhase of(Falling points, double low_Hz, double high_Hz) {
    int n = points.count();
    double[] phase = phases(points);
    double[] smooth = new double[n];
    double[] slope = new double[n];
    for (int i = 0; i < n; i++) {
      quadratic(points, phase, i, smooth, slope);
    }
    double[] ln = new double[n];
    double integral = 0;
    double offset = 0;
    int inside = 0;
    for (int i = 0; i < n; i++) {
      if (i > 0) {
        integral += 0.5 * (smooth[i] + smooth[i - 1]) * Math.log(points.w()[i] / points.w()[i - 1]);
      }
      ln[i] = 2 / Math.PI * integral + GAMMA * slope[i];
      if (points.f()[i] >= low_Hz && points.f()[i] <= high_Hz) {
        offset += Math.log(points.size()[i]) - ln[i];
        inside++;
      }
    }
    if (inside == 0) {
      throw new IllegalArgumentException(
          "no point between " + low_Hz + " and " + high_Hz + " Hz to fit the offset to");
    }
    double[] modulus = new double[n];
    double[] deviation = new double[n];
    double slow = 0;
    int slowest = 0;
    for (int i = 0; i < n; i++) {
      modulus[i] = Math.exp(ln[i] + offset / inside);
      deviation[i] = 100 * (points.size()[i] / modulus[i] - 1);
      if (points.f()[i] <= points.f()[n - 1] * Math.sqrt(10)) {
        slow += deviation[i];
        slowest++;
      }
    }
    return new ModulusFromPhase(
        Series.of(points.f()),
        Series.of(modulus),
        Series.of(deviation),
        low_Hz,
        high_Hz,
        slow / slowest);
  }

  /** Phases in radians, without jumps of a whole turn. */
  private static double[] phases(Falling points) {
    double[] phase = new double[points.count()];
    for (int i = 0; i < phase.length; i++) {
      phase[i] = Math.atan2(points.im()[i], points.re()[i]);
      if (i > 0) {
        phase[i] -= 2 * Math.PI * Math.rint((phase[i] - phase[i - 1]) / (2 * Math.PI));
      }
    }
    return phase;
  }

  /** Value and slope against ln w of the parabola through the neighbours, least squares. */
  private static void quadratic(
      Falling points, double[] phase, int at, double[] value, double[] slope) {
    int n = points.count();
    int from = Math.max(0, Math.min(at - HALF, n - 2 * HALF - 1));
    int to = Math.min(n, from + 2 * HALF + 1);
    double[] s = new double[5];
    double[] t = new double[3];
    for (int i = from; i < to; i++) {
      double x = Math.log(points.w()[i] / points.w()[at]);
      double power = 1;
      for (int k = 0; k < 5; k++) {
        s[k] += power;
        if (k < 3) {
          t[k] += power * phase[i];
        }
        power *= x;
      }
    }
    double determinant =
        s[0] * (s[2] * s[4] - s[3] * s[3])
            - s[1] * (s[1] * s[4] - s[2] * s[3])
            + s[2] * (s[1] * s[3] - s[2] * s[2]);
    value[at] =
        (t[0] * (s[2] * s[4] - s[3] * s[3])
                - s[1] * (t[1] * s[4] - t[2] * s[3])
                + s[2] * (t[1] * s[3] - t[2] * s[2]))
            / determinant;
    slope[at] =
        (s[0] * (t[1] * s[4] - t[2] * s[3])
                - t[0] * (s[1] * s[4] - s[2] * s[3])
                + s[2] * (s[1] * t[2] - s[2] * t[1]))
            / determinant;
  }
}
