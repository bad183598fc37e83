package anodyne.cell;

/**
 * What a cell is held to: a relation g(t, V, I) = 0 between voltage and current. The current is
 * above 0 where the working electrode is oxidised.
 */
public sealed interface Drive {

  /** g, in volt or ampere. */
  double residual(double time_s, double voltage_V, double current_A);

  double byVoltage(double voltage_V, double current_A);

  double byCurrent(double voltage_V, double current_A);

  /** The same on a clock that begins so long after. */
  default Drive later(double passed_s) {
    return this;
  }

  record Current(double current_A) implements Drive {
    @Override
    public double residual(double time_s, double voltage_V, double current) {
      return current - current_A;
    }

    @Override
    public double byVoltage(double voltage_V, double current) {
      return 0;
    }

    @Override
    public double byCurrent(double voltage_V, double current) {
      return 1;
    }
  }

  /** Voltage that starts at a value and goes on at a constant rate (0 for a hold). */
  record Voltage(double start_V, double rate_V_per_s, double from_s) implements Drive {
    @Override
    public Drive later(double passed_s) {
      return new Voltage(start_V, rate_V_per_s, from_s - passed_s);
    }

    @Override
    public double residual(double time_s, double voltage_V, double current_A) {
      return voltage_V - start_V - rate_V_per_s * (time_s - from_s);
    }

    @Override
    public double byVoltage(double voltage_V, double current_A) {
      return 1;
    }

    @Override
    public double byCurrent(double voltage_V, double current_A) {
      return 0;
    }
  }

  /** Power into the cell above 0. */
  record Power(double power_W) implements Drive {
    @Override
    public double residual(double time_s, double voltage_V, double current_A) {
      return voltage_V * current_A - power_W;
    }

    @Override
    public double byVoltage(double voltage_V, double current_A) {
      return current_A;
    }

    @Override
    public double byCurrent(double voltage_V, double current_A) {
      return voltage_V;
    }
  }

  /** Discharge over a resistance: V = -I R. */
  record Load(double resistance_ohm) implements Drive {
    @Override
    public double residual(double time_s, double voltage_V, double current_A) {
      return voltage_V + current_A * resistance_ohm;
    }

    @Override
    public double byVoltage(double voltage_V, double current_A) {
      return 1;
    }

    @Override
    public double byCurrent(double voltage_V, double current_A) {
      return resistance_ohm;
    }
  }

  /** Current that changes linearly with time between two points of a profile. */
  record CurrentRamp(double start_A, double rate_A_per_s, double from_s) implements Drive {
    @Override
    public Drive later(double passed_s) {
      return new CurrentRamp(start_A, rate_A_per_s, from_s - passed_s);
    }

    @Override
    public double residual(double time_s, double voltage_V, double current_A) {
      return current_A - start_A - rate_A_per_s * (time_s - from_s);
    }

    @Override
    public double byVoltage(double voltage_V, double current_A) {
      return 0;
    }

    @Override
    public double byCurrent(double voltage_V, double current_A) {
      return 1;
    }
  }

  /** Power that changes linearly with time between two points of a profile. */
  record PowerRamp(double start_W, double rate_W_per_s, double from_s) implements Drive {
    @Override
    public Drive later(double passed_s) {
      return new PowerRamp(start_W, rate_W_per_s, from_s - passed_s);
    }

    @Override
    public double residual(double time_s, double voltage_V, double current_A) {
      return voltage_V * current_A - start_W - rate_W_per_s * (time_s - from_s);
    }

    @Override
    public double byVoltage(double voltage_V, double current_A) {
      return current_A;
    }

    @Override
    public double byCurrent(double voltage_V, double current_A) {
      return voltage_V;
    }
  }
}
