package anodyne.lab;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Columns of the Battery Data Format (Battery Data Alliance, ontology 1.3.0, and labels of earlier
 * versions) that a measurement is made of.
 *
 * @param quantity what it is here
 * @param factor to SI
 */
record BdfColumn(SheetQuantity quantity, double factor) {
  private static final double HOUR_s = 3600;
  private static final Map<String, BdfColumn> BY_NAME = new HashMap<>();

  static {
    put(SheetQuantity.TEST_TIME, 1, "Test Time / s", "test_time_second", "Test Time (s)");
    put(SheetQuantity.TEST_TIME, 1e-3, "Test Time / ms", "test_time_millisecond");
    put(SheetQuantity.STEP_TIME, 1, "Step Time / s", "step_time_second");
    put(SheetQuantity.CLOCK, 1, "Unix Time / s", "unix_time_second");
    put(
        SheetQuantity.CLOCK,
        1e-3,
        "Unix Time / ms",
        "unix_time_millisecond",
        "date_time_millisecond",
        "Date Time / ms");
    put(SheetQuantity.VOLTAGE, 1, "Voltage / V", "voltage_volt");
    put(SheetQuantity.CURRENT, 1, "Current / A", "current_ampere");
    put(SheetQuantity.RECORD, 1, "Record Index / 1", "record_index");
    put(
        SheetQuantity.CYCLE,
        1,
        "Cycle Count / 1",
        "cycle_count",
        "cycle_dimensionless",
        "Cycle Index / 1",
        "cycle_index");
    put(SheetQuantity.STEP, 1, "Step ID", "step_id", "Step Index / 1", "step_index");
    put(SheetQuantity.STEP, 1, "Step Count / 1", "step_count");
    put(SheetQuantity.STATE, 1, "Step Type", "step_type");
    put(
        SheetQuantity.CHARGE_CAPACITY,
        HOUR_s,
        "Charging Capacity / Ah",
        "charging_capacity_ah",
        "Step Charging Capacity / Ah",
        "step_charging_capacity_ah");
    put(
        SheetQuantity.DISCHARGE_CAPACITY,
        HOUR_s,
        "Discharging Capacity / Ah",
        "discharging_capacity_ah",
        "Step Discharging Capacity / Ah",
        "step_discharging_capacity_ah");
    put(
        SheetQuantity.CAPACITY,
        HOUR_s,
        "Step Cumulative Capacity / Ah",
        "step_cumulative_capacity_ah",
        "Step Capacity / Ah",
        "step_capacity_ah");
    put(
        SheetQuantity.CHARGE_ENERGY,
        HOUR_s,
        "Charging Energy / Wh",
        "charging_energy_wh",
        "charging_energy_watt_hour");
    put(
        SheetQuantity.DISCHARGE_ENERGY,
        HOUR_s,
        "Discharging Energy / Wh",
        "discharging_energy_wh",
        "discharging_energy_watt_hour");
    put(
        SheetQuantity.ENERGY,
        HOUR_s,
        "Step Cumulative Energy / Wh",
        "step_cumulative_energy_wh",
        "Step Energy / Wh",
        "step_energy_wh",
        "step_energy_watt_hour");
    put(
        SheetQuantity.TEMPERATURE,
        1,
        "Ambient Temperature / degC",
        "ambient_temperature_celsius",
        "Temperature T1 / degC",
        "temperature_t1_celsius",
        "Surface Temperature / degC",
        "surface_temperature_celsius");
  }

  private static void put(SheetQuantity quantity, double factor, String... names) {
    for (String name : names) {
      BY_NAME.put(SheetQuantity.key(name), new BdfColumn(quantity, factor));
    }
  }

  /** The column of this label or machine name. */
  static Optional<BdfColumn> of(String name) {
    return Optional.ofNullable(BY_NAME.get(SheetQuantity.key(name)));
  }

  /** The table these columns make; empty without time, voltage and current under BDF's names. */
  static Optional<SheetHeader> header(List<String> names) {
    Map<SheetQuantity, Integer> columns = new EnumMap<>(SheetQuantity.class);
    Map<SheetQuantity, Double> factors = new EnumMap<>(SheetQuantity.class);
    for (int c = 0; c < Math.min(names.size(), SheetCells.MOST_COLUMNS); c++) {
      int column = c;
      String name = names.get(c);
      of(name)
          .filter(found -> !columns.containsKey(found.quantity()) || isStepId(name))
          .ifPresent(found -> {
            columns.put(found.quantity(), column);
            factors.put(found.quantity(), found.factor());
          });
    }
    boolean whole =
        columns.containsKey(SheetQuantity.TEST_TIME)
            && columns.containsKey(SheetQuantity.VOLTAGE)
            && columns.containsKey(SheetQuantity.CURRENT);
    return whole
        ? Optional.of(new SheetHeader(columns, factors, new ArrayList<>(names), List.of()))
        : Optional.empty();
  }

  /** The step's own number says more than a counter of steps. */
  private static boolean isStepId(String name) {
    return SheetQuantity.key(name).equals("stepid");
  }
}
