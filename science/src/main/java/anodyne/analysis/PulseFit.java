package anodyne.analysis;

import anodyne.analysis.Titration.Point;
import anodyne.analysis.Titration.State;
import anodyne.measurement.TimeSeries;
import java.util.OptionalDouble;

/**
 * The diffusivity from one pulse.
 *
 * <p>Starts from the line in the square root of time over the first half of the pulse. Then by
 * turns: theta from the ratio of the relaxed change to that during the pulse; the potential at
 * switching on, extrapolated by the exact shape s(theta t / t_p) in place of the root. Ends when
 * theta stands still to 1e-9, mostly within ten turns.
 *
 * <p>The first {@link #SKIPPED} of the pulse, where the double layer is charged, is left out. The
 * band carries the error of the fitted amplitude, the noise and the resolution of both relaxed
 * potentials, and what they still moved over the last third of their rests.
 */
final class PulseFit {
  /** Share of the pulse left out at its beginning. */
  static final double SKIPPED = 0.05;

  /** Half width of a 90 % interval in standard deviations. */
  private static final double SIGMAS = 1.6448536269514722;

  /** A relaxed change that exceeds that under current by this factor is no diffusion. */
  private static final double BEYOND = 1.1;

  /** Fewest different times in the first half of a pulse. */
  private static final int FEWEST_EARLY = 3;

  /** A relaxed change below this share of the titration's median is a plateau. */
  private static final double FLAT = 0.05;

  private final TitrationPulse pulse;
  private final SurfaceResponse body;
  private final double length_m;
  private final double typicalStep_V;
  private final double[] time;
  private final double[] potential;
  private final double relaxedError_V;

  PulseFit(
      TimeSeries series,
      TitrationPulse pulse,
      SurfaceResponse body,
      double length_m,
      double typicalStep_V) {
    this.pulse = pulse;
    this.body = body;
    this.length_m = length_m;
    this.typicalStep_V = typicalStep_V;
    int first = pulse.first();
    while (first < pulse.last()
        && series.time_s().get(first) - pulse.start_s() < SKIPPED * pulse.duration_s()) {
      first++;
    }
    int n = pulse.last() - first + 1;
    time = new double[n];
    potential = new double[n];
    for (int k = 0; k < n; k++) {
      time[k] = series.time_s().get(first + k) - pulse.start_s();
      potential[k] = series.voltage_V().get(first + k);
    }
    double resolution = Math.max(series.resolution().voltage_V(), 1e-6);
    relaxedError_V = Math.hypot(resolution / Math.sqrt(6), pulse.relaxedError_V());
  }

  Point point(OptionalDouble relaxedSlope_V_per_C) {
    if (!Titration.enough(different(time.length)) || different(early()) < FEWEST_EARLY) {
      return without(State.TOO_FEW_ROWS, Double.NaN, Double.NaN, Double.NaN);
    }
    double[] root = new double[time.length];
    for (int k = 0; k < time.length; k++) {
      root[k] = Math.sqrt(time[k]);
    }
    StraightLine line = StraightLine.through(root, potential, 0, early());
    double rSquared = StraightLine.through(root, potential).rSquared();
    double drop = line.intercept() - pulse.relaxedBefore_V();
    double change = line.slope() * Math.sqrt(pulse.duration_s());
    double ratio = pulse.step_V() / change;
    if (Math.abs(pulse.step_V()) < Math.max(SIGMAS * relaxedError_V, FLAT * typicalStep_V)) {
      return without(State.PLATEAU, drop, change, rSquared);
    }
    if (!(ratio > 0 && pulse.step_V() * pulse.current_A() > 0)) {
      return without(State.CONTRARY, drop, change, rSquared);
    }
    double depth = length_m / body.uptake();
    double usual = 4 * depth * depth / (Math.PI * pulse.duration_s()) * ratio * ratio;
    double general = general(relaxedSlope_V_per_C.orElse(Double.NaN), line.slope(), depth);
    return exact(ratio, usual, general, rSquared);
  }

  /** Rows of the first half of the pulse, at least four. */
  private int early() {
    int rows = 0;
    while (rows < time.length && (rows < 4 || time[rows] <= 0.5 * pulse.duration_s())) {
      rows++;
    }
    return rows;
  }

  /** Different times among the first rows; a coarse clock repeats them. */
  private int different(int rows) {
    int count = rows > 0 ? 1 : 0;
    for (int k = 1; k < rows; k++) {
      count += time[k] > time[k - 1] ? 1 : 0;
    }
    return count;
  }

  private double general(double relaxedSlope_V_per_C, double rootSlope, double depth) {
    double r = depth * pulse.current_A() * relaxedSlope_V_per_C / rootSlope;
    return 4 / Math.PI * r * r;
  }

  private Point exact(double firstRatio, double usual, double general, double rSquared) {
    double ratio = Math.min(firstRatio, Titration.SATURATED);
    double theta = body.theta(ratio);
    double end = 0;
    StraightLine line = shape(theta);
    for (int turn = 0; turn < 100; turn++) {
      line = shape(theta);
      end = body.at(theta);
      ratio = pulse.step_V() / (line.slope() * end);
      if (!(ratio > 0 && ratio < Titration.SATURATED)) {
        State state = ratio > 0 && ratio < BEYOND ? State.TOO_LONG : State.CONTRARY;
        return without(
            state, line.intercept() - pulse.relaxedBefore_V(), line.slope() * end, rSquared);
      }
      double next = body.theta(ratio);
      boolean done = Math.abs(Math.log(next / theta)) < 1e-9;
      theta = next;
      if (done) {
        break;
      }
    }
    double relative = Math.hypot(line.slopeError() / line.slope(), relaxedError_V / pulse.step_V());
    double sensitivity =
        Math.log(body.theta(Math.min(1.01 * ratio, 0.999)) / theta)
            / Math.log(Math.min(1.01 * ratio, 0.999) / ratio);
    double factor = Math.exp(SIGMAS * relative * sensitivity);
    double d = theta * length_m * length_m / pulse.duration_s();
    return new Point(
        pulse,
        State.KNOWN,
        OptionalDouble.of(d),
        OptionalDouble.of(d / factor),
        OptionalDouble.of(d * factor),
        finite(usual),
        finite(general),
        theta,
        line.intercept() - pulse.relaxedBefore_V(),
        line.slope() * end,
        rSquared);
  }

  /** Potential against the exact shape at a given theta. */
  private StraightLine shape(double theta) {
    double[] s = new double[time.length];
    for (int k = 0; k < s.length; k++) {
      s[k] = body.at(theta * time[k] / pulse.duration_s());
    }
    return StraightLine.through(s, potential);
  }

  private Point without(State state, double drop, double change, double rSquared) {
    OptionalDouble none = OptionalDouble.empty();
    return new Point(
        pulse, state, none, none, none, none, none, Double.NaN, drop, change, rSquared);
  }

  private static OptionalDouble finite(double value) {
    return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
  }
}
