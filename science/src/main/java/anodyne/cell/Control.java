package anodyne.cell;

/** What a step holds. Currents and powers are above 0 where the working electrode is oxidised. */
public sealed interface Control {

  /** No current. */
  record Rest() implements Control {}

  /** Constant current; below 0 discharges. */
  record Current(Scaled current) implements Control {
    public Current {
      if (current.value() == 0) {
        throw new IllegalArgumentException("a current of 0 is a rest");
      }
    }
  }

  /** Constant voltage. */
  record Voltage(double voltage_V) implements Control {
    public Voltage {
      finite("voltage", voltage_V);
    }
  }

  /** Constant power; below 0 discharges. */
  record Power(double power_W) implements Control {
    public Power {
      notZero("power", power_W);
    }
  }

  /** Constant ratio of voltage and current; above 0 discharges over a resistor. */
  record Load(double resistance_ohm) implements Control {
    public Load {
      notZero("resistance", resistance_ohm);
    }
  }

  /** -1 where the step discharges, 1 where it charges, 0 where neither is said. */
  default int direction() {
    return switch (this) {
      case Rest _, Voltage _ -> 0;
      case Current c -> c.current.value() > 0 ? 1 : -1;
      case Power p -> p.power_W > 0 ? 1 : -1;
      case Load l -> l.resistance_ohm > 0 ? -1 : 1;
    };
  }

  private static void finite(String name, double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(name + " " + value + " is not finite");
    }
  }

  private static void notZero(String name, double value) {
    finite(name, value);
    if (value == 0) {
      throw new IllegalArgumentException(name + " must not be 0");
    }
  }
}
