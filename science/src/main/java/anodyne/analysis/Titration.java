package anodyne.analysis;

import anodyne.measurement.TimeSeries;
import anodyne.quantity.Warning;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Predicate;

/**
 * Galvanostatic intermittent titration: the diffusivity from each pulse.
 *
 * @param body shape of what sodium diffuses in
 * @param length_m its thickness with one open face (volume over area), or its radius
 * @param points one for each pulse
 */
public record Titration(SurfaceResponse body, double length_m, List<Point> points) {
  /** A drift at the end of a rest above this is not relaxed, 1 mV/h. */
  public static final double DRIFT_V_PER_S = 1e-3 / 3600;

  /** An error of the usual formula above this share is worth a warning. */
  static final double USUAL_ERROR = 0.05;

  /** Least explained variance of E against the square root of time. */
  static final double STRAIGHT = 0.98;

  /** Ratio of both changes above which the pulse says no more than a lower limit. */
  static final double SATURATED = 0.9;

  private static final int FEWEST_ROWS = 8;

  /** How a diffusivity came out. */
  public enum State {
    /** By the exact solution. */
    KNOWN,
    /** The relaxed potential does not move: two phases or a conversion, the formula is empty. */
    PLATEAU,
    /** The relaxed potential moves against the current, or more than under current. */
    CONTRARY,
    /** Diffusion is over long before the pulse: only a lower limit. */
    TOO_LONG,
    /** Not enough points in the pulse. */
    TOO_FEW_ROWS;

    /** As written in documents. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * What one pulse gives.
   *
   * @param pulse the pulse
   * @param state whether it gives a diffusivity
   * @param diffusivity_m2_per_s by the exact solution; empty unless {@code KNOWN}
   * @param low_m2_per_s lower end of the 90 % band
   * @param high_m2_per_s upper end
   * @param usual_m2_per_s by the usual formula with the line in the square root of time
   * @param general_m2_per_s by the general formula: slope of the relaxed curve over that line's
   * @param theta D t / l^2 of the exact solution; NaN where there is none
   * @param drop_V ohmic drop: from the relaxed potential to the extrapolated start
   * @param pulse_V change during the pulse without the drop, by the exact shape or else the line
   * @param rSquared of E against the square root of time over the whole pulse
   */
  public record Point(
      TitrationPulse pulse,
      State state,
      OptionalDouble diffusivity_m2_per_s,
      OptionalDouble low_m2_per_s,
      OptionalDouble high_m2_per_s,
      OptionalDouble usual_m2_per_s,
      OptionalDouble general_m2_per_s,
      double theta,
      double drop_V,
      double pulse_V,
      double rSquared) {}

  public Titration {
    points = List.copyOf(points);
  }

  /**
   * Diffusivities of all pulses.
   *
   * @param length_m thickness of the slab with one open face, that is volume over area; or the
   *     radius of the sphere
   */
  public static Titration of(TimeSeries series, SurfaceResponse body, double length_m) {
    if (!(length_m > 0 && length_m < 1)) {
      throw new IllegalArgumentException("diffusion length must lie in (0, 1) m, got " + length_m);
    }
    List<TitrationPulse> pulses = TitrationPulse.of(series);
    double typical = median(pulses.stream().mapToDouble(p -> Math.abs(p.step_V())).toArray());
    List<Point> points = new ArrayList<>();
    for (int k = 0; k < pulses.size(); k++) {
      OptionalDouble slope = relaxedSlope_V_per_C(pulses, k);
      points.add(new PulseFit(series, pulses.get(k), body, length_m, typical).point(slope));
    }
    return new Titration(body, length_m, points);
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    java.util.Arrays.sort(sorted);
    return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
  }

  /** Slope of the relaxed curve at the middle of a pulse, over it and its like neighbours. */
  private static OptionalDouble relaxedSlope_V_per_C(List<TitrationPulse> pulses, int k) {
    int from = k;
    int to = k;
    if (k > 0 && adjoining(pulses.get(k - 1), pulses.get(k))) {
      from = k - 1;
    }
    if (k + 1 < pulses.size() && adjoining(pulses.get(k), pulses.get(k + 1))) {
      to = k + 1;
    }
    double charge = 0;
    for (int j = from; j <= to; j++) {
      charge += pulses.get(j).charge_C();
    }
    double rise = pulses.get(to).relaxedAfter_V() - pulses.get(from).relaxedBefore_V();
    return charge == 0 ? OptionalDouble.empty() : OptionalDouble.of(rise / charge);
  }

  private static boolean adjoining(TitrationPulse a, TitrationPulse b) {
    return a.restLast() + 1 == b.first() && a.current_A() * b.current_A() > 0;
  }

  /** What limits the trust in the diffusivities. */
  public List<Warning> warnings(String subject) {
    List<Warning> warnings = new ArrayList<>();
    if (points.size() < 3) {
      warnings.add(
          new Warning(
              "gitt_few_pulses",
              points.size()
                  + " pulses between rests were found; a titration needs constant current and rest"
                  + " by turns",
              subject));
    }
    long tooLong = count(this::usualFails);
    if (tooLong > 0) {
      double theta =
          points.stream().filter(this::usualFails).mapToDouble(Point::theta).max().orElse(0);
      warnings.add(
          new Warning(
              "gitt_long_pulse",
              String.format(
                  Locale.ROOT,
                  "%d of %d pulses are too long for the usual formula (D t / l^2 up to %.3g, where"
                      + " it gives %.2f of D); the exact solution for a %s was used instead",
                  tooLong,
                  points.size(),
                  theta,
                  body.usual(theta),
                  body.word()),
              subject));
    }
    count(
        warnings,
        "gitt_plateau",
        p -> p.state() == State.PLATEAU,
        "lie on a plateau: the relaxed potential does not move, two phases or a conversion; no"
            + " diffusivity is given there",
        subject);
    count(
        warnings,
        "gitt_contrary",
        p -> p.state() == State.CONTRARY,
        "relax against or beyond the current; rest longer or look for side reactions",
        subject);
    count(
        warnings,
        "gitt_lower_limit",
        p -> p.state() == State.TOO_LONG,
        "last so long that diffusion is over within them; make them shorter, D has only a lower"
            + " limit",
        subject);
    count(
        warnings,
        "gitt_few_rows",
        p -> p.state() == State.TOO_FEW_ROWS,
        "have too few points; record the potential at least every tenth of a pulse",
        subject);
    count(
        warnings,
        "gitt_not_straight",
        p -> p.state() == State.KNOWN && p.rSquared() < STRAIGHT && !usualFails(p),
        "do not run straight in the square root of time (R2 < 0.98); something other than"
            + " diffusion limits them",
        subject);
    count(
        warnings,
        "gitt_not_relaxed",
        p -> Math.abs(p.pulse().drift_V_per_s()) > DRIFT_V_PER_S,
        "end their rest while the potential still drifts by more than 1 mV/h; rest longer",
        subject);
    return warnings;
  }

  private boolean usualFails(Point point) {
    return point.state() == State.KNOWN && Math.abs(1 - body.usual(point.theta())) > USUAL_ERROR;
  }

  private long count(Predicate<Point> which) {
    return points.stream().filter(which).count();
  }

  private void count(
      List<Warning> warnings, String code, Predicate<Point> which, String what, String subject) {
    long count = count(which);
    if (count > 0) {
      warnings.add(new Warning(code, count + " of " + points.size() + " pulses " + what, subject));
    }
  }

  static boolean enough(int rows) {
    return rows >= FEWEST_ROWS;
  }
}
