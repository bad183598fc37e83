package anodyne.transport;

import anodyne.numerics.IntegratorStatistics;
import anodyne.quantity.Series;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Ions entering or leaving a stack after a step of the level at its face.
 *
 * @param before equilibrium at the start
 * @param after equilibrium it goes to
 * @param time_s times of the steps taken, from 0
 * @param stored_per_m2 ions per area of the driven face at these times
 * @param flux_per_m2_s ions into the stack per area and time; not finite at time 0
 * @param fieldPeak_V_per_m largest magnitude of the field
 * @param interfaceField_V_per_m field at each interface, a row of times each
 * @param electronShare resistance of the electrons over that of the ions along x, the largest of
 *     the way: how far electrons hold the ions back
 * @param states of the way, at given shares of the ions moved
 * @param conservationError ions not accounted for, over those moved
 * @param statistics cost
 */
public record Uptake(
    StackState before,
    StackState after,
    Series time_s,
    Series stored_per_m2,
    Series flux_per_m2_s,
    Series fieldPeak_V_per_m,
    List<Series> interfaceField_V_per_m,
    double electronShare,
    List<StackState> states,
    double conservationError,
    IntegratorStatistics statistics) {
  public Uptake {
    interfaceField_V_per_m = List.copyOf(interfaceField_V_per_m);
    states = List.copyOf(states);
  }

  /** Ions that move from one equilibrium to the other, negative if they leave. */
  public double moved_per_m2() {
    return after.stored_per_m2() - before.stored_per_m2();
  }

  /**
   * Time after which a share of the ions that move has moved; empty within the first step and
   * beyond the last one.
   */
  public OptionalDouble timeOfShare_s(double share) {
    return timeOfAmount_s(share * Math.abs(moved_per_m2()));
  }

  /**
   * Time after which an amount has moved, by the cubic through amounts and fluxes of the two steps
   * beside it; empty beyond the last step, and within the first, which the filling of the face
   * itself takes.
   *
   * @param amount_per_m2 positive
   */
  public OptionalDouble timeOfAmount_s(double amount_per_m2) {
    double sign = Math.signum(moved_per_m2());
    double start = before.stored_per_m2();
    for (int i = 1; i < time_s.size(); i++) {
      double moved = sign * (stored_per_m2.get(i) - start);
      if (moved >= amount_per_m2) {
        double moment = sign * (stored_per_m2.get(i - 1) - start);
        return i == 1
            ? OptionalDouble.empty()
            : OptionalDouble.of(crossing(i, moment, moved, amount_per_m2, sign));
      }
    }
    return OptionalDouble.empty();
  }

  /**
   * Ions moved by a time, negative if they leave; from the last step on what had moved by then.
   *
   * @param time of the way
   */
  public double movedAt_per_m2(double time) {
    int last = time_s.size() - 1;
    double start = before.stored_per_m2();
    if (time >= time_s.get(last)) {
      return stored_per_m2.get(last) - start;
    }
    int i = 1;
    while (time_s.get(i) < time) {
      i++;
    }
    double h = time_s.get(i) - time_s.get(i - 1);
    double s = (time - time_s.get(i - 1)) / h;
    double low = stored_per_m2.get(i - 1) - start;
    double high = stored_per_m2.get(i) - start;
    double slope = flux_per_m2_s.get(i - 1) * h;
    return i == 1 || !(Math.abs(slope) <= Double.MAX_VALUE)
        ? low + s * (high - low)
        : hermite(s, low, slope, high, flux_per_m2_s.get(i) * h);
  }

  private static double hermite(double s, double low, double slope0, double high, double slope1) {
    return low * (1 + 2 * s) * (1 - s) * (1 - s)
        + slope0 * s * (1 - s) * (1 - s)
        + high * s * s * (3 - 2 * s)
        + slope1 * s * s * (s - 1);
  }

  private double crossing(int i, double low, double high, double wanted, double sign) {
    double t0 = time_s.get(i - 1);
    double h = time_s.get(i) - t0;
    double slope0 = sign * flux_per_m2_s.get(i - 1) * h;
    double slope1 = sign * flux_per_m2_s.get(i) * h;
    if (!(Math.abs(slope0) <= Double.MAX_VALUE)) {
      return t0 + h * (wanted - low) / (high - low);
    }
    double a = 0;
    double b = 1;
    for (int n = 0; n < 60; n++) {
      double s = 0.5 * (a + b);
      double value = hermite(s, low, slope0, high, slope1);
      if (value < wanted) {
        a = s;
      } else {
        b = s;
      }
    }
    return t0 + h * 0.5 * (a + b);
  }
}
