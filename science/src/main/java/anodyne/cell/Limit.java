package anodyne.cell;

/** What ends a step. */
public sealed interface Limit {

  /** On which side of a value a step ends. */
  enum Side {
    /** Below in a discharge, above in a charge, on reaching it from either side elsewhere. */
    BY_DIRECTION,
    BELOW,
    ABOVE
  }

  /** Voltage between the terminals. */
  record Voltage(double voltage_V, Side side) implements Limit {
    public Voltage {
      if (!Double.isFinite(voltage_V)) {
        throw new IllegalArgumentException("voltage limit " + voltage_V + " V is not finite");
      }
    }
  }

  /**
   * Magnitude of the current.
   *
   * @param above true if the step ends above it, false if below
   */
  record Current(Scaled size, boolean above) implements Limit {
    public Current {
      positive("current limit", size.value());
    }
  }

  /** Magnitude of the charge passed since the step began. */
  record Charge(Scaled size) implements Limit {
    public Charge {
      positive("charge limit", size.value());
    }
  }

  /** Time since the step began. */
  record Time(double time_s) implements Limit {
    public Time {
      positive("time limit", time_s);
      if (time_s == Double.POSITIVE_INFINITY) {
        throw new IllegalArgumentException("time limit must be finite");
      }
    }
  }

  private static void positive(String name, double value) {
    if (!(value > 0)) {
      throw new IllegalArgumentException(name + " " + value + " must be positive");
    }
  }
}
