package anodyne.cell;

import anodyne.quantity.Series;
import java.util.List;
import java.util.OptionalDouble;

/** One step of a protocol. */
public sealed interface Step {

  /**
   * How far rows of the record are apart at most.
   *
   * @return empty if every step of the integration makes one
   */
  OptionalDouble period_s();

  /**
   * Something is held until the first of the limits.
   *
   * @param limits one or more; a voltage limit takes the place of the cell's own on its side
   */
  record Steady(Control control, List<Limit> limits, OptionalDouble period_s) implements Step {
    public Steady {
      limits = List.copyOf(limits);
      checkPeriod(period_s);
      if (limits.isEmpty()) {
        throw new IllegalArgumentException("a step needs something that ends it");
      }
      if (control instanceof Control.Voltage
          && limits.stream().anyMatch(Limit.Voltage.class::isInstance)) {
        throw new IllegalArgumentException("a step that holds the voltage cannot end at one");
      }
      boolean steadyCurrent = control instanceof Control.Rest || control instanceof Control.Current;
      if (steadyCurrent && limits.stream().anyMatch(Limit.Current.class::isInstance)) {
        throw new IllegalArgumentException("a step of constant current cannot end at a current");
      }
    }

    public static Steady of(Control control, Limit... limits) {
      return new Steady(control, List.of(limits), OptionalDouble.empty());
    }
  }

  /**
   * Voltage at a constant rate from each vertex to the next.
   *
   * @param vertices_V two or more; the first is where it starts, NaN for the voltage found
   * @param rate_V_per_s above 0
   */
  record Sweep(Series vertices_V, double rate_V_per_s, OptionalDouble period_s) implements Step {
    public Sweep {
      checkPeriod(period_s);
      if (vertices_V.size() < 2) {
        throw new IllegalArgumentException("a sweep needs two voltages or more");
      }
      for (int i = 0; i < vertices_V.size(); i++) {
        double vertex = vertices_V.get(i);
        if (!Double.isFinite(vertex) && !(i == 0 && Double.isNaN(vertex))) {
          throw new IllegalArgumentException("vertex " + (i + 1) + " of a sweep is not finite");
        }
        if (i > 0 && vertex == vertices_V.get(i - 1)) {
          throw new IllegalArgumentException("a sweep cannot go from " + vertex + " V to the same");
        }
      }
      if (!(rate_V_per_s > 0 && rate_V_per_s <= Double.MAX_VALUE)) {
        throw new IllegalArgumentException("scan rate " + rate_V_per_s + " V/s must be positive");
      }
    }
  }

  /**
   * Galvanostatic intermittent titration: pulses of current, each with a rest behind it. It ends
   * early with the rest behind a pulse that reached a voltage limit.
   *
   * @param count number of pulses
   * @param pulse constant current
   */
  record Pulses(int count, Steady pulse, Steady rest) implements Step {
    public Pulses {
      if (!(count >= 1)) {
        throw new IllegalArgumentException("a titration needs a pulse or more, got " + count);
      }
      if (!(pulse.control() instanceof Control.Current)
          || !(rest.control() instanceof Control.Rest)) {
        throw new IllegalArgumentException("a titration takes constant current and rest by turns");
      }
    }

    @Override
    public OptionalDouble period_s() {
      return pulse.period_s();
    }
  }

  /**
   * Potentiostatic intermittent titration: the voltage is held at one value after the other.
   *
   * @param from_V first voltage held, NaN for one step from the voltage found
   * @param to_V last voltage held
   * @param step_V size of the steps, above 0
   * @param limits what ends each of them
   */
  record Staircase(
      double from_V, double to_V, double step_V, List<Limit> limits, OptionalDouble period_s)
      implements Step {
    private static final int MOST = 100_000;

    public Staircase {
      limits = List.copyOf(limits);
      checkPeriod(period_s);
      if (!Double.isFinite(to_V) || Double.isInfinite(from_V) || from_V == to_V) {
        throw new IllegalArgumentException("steps from " + from_V + " to " + to_V + " V");
      }
      if (!(step_V > 0 && step_V <= Double.MAX_VALUE) || Math.abs(to_V - from_V) > MOST * step_V) {
        throw new IllegalArgumentException(
            "voltage steps of " + step_V + " V must be positive, at most " + MOST + " of them");
      }
      if (limits.isEmpty() || limits.stream().anyMatch(Limit.Voltage.class::isInstance)) {
        throw new IllegalArgumentException("each voltage step needs a time, current or charge");
      }
    }
  }

  /**
   * A course in time, straight between its points.
   *
   * @param quantity what is prescribed
   * @param time_s since the step began, from 0 on, increasing
   * @param values there
   * @param limits what ends it before its last point, if anything
   */
  record Profile(
      Quantity quantity, Series time_s, Series values, List<Limit> limits, OptionalDouble period_s)
      implements Step {

    /** What a profile prescribes. */
    public enum Quantity {
      /** Current, A, above 0 charges. */
      CURRENT_A,
      /** Current over nominal capacity, 1/h. */
      C_RATE,
      /** Power, W, above 0 into the cell. */
      POWER_W,
      VOLTAGE_V
    }

    public Profile {
      limits = List.copyOf(limits);
      checkPeriod(period_s);
      if (time_s.size() != values.size() || time_s.size() < 2) {
        throw new IllegalArgumentException(
            "a profile needs two points or more, got "
                + time_s.size()
                + " times and "
                + values.size()
                + " values");
      }
      for (int i = 0; i < time_s.size(); i++) {
        boolean rises = i == 0 ? time_s.get(0) == 0 : time_s.get(i) > time_s.get(i - 1);
        if (!rises || !Double.isFinite(time_s.get(i)) || !Double.isFinite(values.get(i))) {
          throw new IllegalArgumentException(
              "times of a profile must begin at 0 and increase, its values be finite; point "
                  + (i + 1)
                  + " is "
                  + time_s.get(i)
                  + " s, "
                  + values.get(i));
        }
      }
    }
  }

  private static void checkPeriod(OptionalDouble period_s) {
    if (!(period_s.orElse(1) > 0 && period_s.orElse(1) <= Double.MAX_VALUE)) {
      throw new IllegalArgumentException(
          "period " + period_s.orElse(1) + " s of the record must be positive");
    }
  }
}
