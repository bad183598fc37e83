package anodyne.lab;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Units as instruments write them, in SI. */
final class Units {
  /** What a unit measures; the SI unit numbers are turned into. */
  enum Dimension {
    TIME("s"),
    CURRENT("A"),
    VOLTAGE("V"),
    CHARGE("C"),
    ENERGY("J"),
    FREQUENCY("Hz"),
    RESISTANCE("ohm"),
    ANGLE("deg"),
    TEMPERATURE("K"),
    NONE("1");

    private final String unit;

    Dimension(String unit) {
      this.unit = unit;
    }

    String unit() {
      return unit;
    }
  }

  private static final double HOUR_s = 3600;

  private static final Map<Dimension, Map<String, Double>> FACTORS =
      Map.of(
          Dimension.TIME,
          Map.ofEntries(
              Map.entry("s", 1.0),
              Map.entry("sec", 1.0),
              Map.entry("secs", 1.0),
              Map.entry("second", 1.0),
              Map.entry("seconds", 1.0),
              Map.entry("ms", 1e-3),
              Map.entry("us", 1e-6),
              Map.entry("min", 60.0),
              Map.entry("mins", 60.0),
              Map.entry("minute", 60.0),
              Map.entry("minutes", 60.0),
              Map.entry("h", HOUR_s),
              Map.entry("hr", HOUR_s),
              Map.entry("hrs", HOUR_s),
              Map.entry("hour", HOUR_s),
              Map.entry("hours", HOUR_s),
              Map.entry("d", 86400.0),
              Map.entry("day", 86400.0),
              Map.entry("days", 86400.0),
              Map.entry("秒", 1.0),
              Map.entry("分", 60.0),
              Map.entry("小时", HOUR_s)),
          Dimension.CURRENT,
          Map.ofEntries(
              Map.entry("A", 1.0),
              Map.entry("Amps", 1.0),
              Map.entry("Amp", 1.0),
              Map.entry("ampere", 1.0),
              Map.entry("mA", 1e-3),
              Map.entry("mAmps", 1e-3),
              Map.entry("mAmp", 1e-3),
              Map.entry("uA", 1e-6),
              Map.entry("uAmps", 1e-6),
              Map.entry("nA", 1e-9),
              Map.entry("pA", 1e-12),
              Map.entry("kA", 1e3)),
          Dimension.VOLTAGE,
          Map.of("V", 1.0, "Volts", 1.0, "Volt", 1.0, "mV", 1e-3, "uV", 1e-6, "kV", 1e3),
          Dimension.CHARGE,
          Map.ofEntries(
              Map.entry("C", 1.0),
              Map.entry("As", 1.0),
              Map.entry("A.s", 1.0),
              Map.entry("coulomb", 1.0),
              Map.entry("mC", 1e-3),
              Map.entry("mAs", 1e-3),
              Map.entry("mA.s", 1e-3),
              Map.entry("uC", 1e-6),
              Map.entry("uAs", 1e-6),
              Map.entry("Ah", HOUR_s),
              Map.entry("A.h", HOUR_s),
              Map.entry("Amp-hr", HOUR_s),
              Map.entry("mAh", 1e-3 * HOUR_s),
              Map.entry("mA.h", 1e-3 * HOUR_s),
              Map.entry("mAmp-hr", 1e-3 * HOUR_s),
              Map.entry("uAh", 1e-6 * HOUR_s),
              Map.entry("uA.h", 1e-6 * HOUR_s)),
          Dimension.ENERGY,
          Map.ofEntries(
              Map.entry("J", 1.0),
              Map.entry("Ws", 1.0),
              Map.entry("mWs", 1e-3),
              Map.entry("uWs", 1e-6),
              Map.entry("mJ", 1e-3),
              Map.entry("Wh", HOUR_s),
              Map.entry("W.h", HOUR_s),
              Map.entry("Watt-hr", HOUR_s),
              Map.entry("mWh", 1e-3 * HOUR_s),
              Map.entry("mW.h", 1e-3 * HOUR_s),
              Map.entry("mWatt-hr", 1e-3 * HOUR_s),
              Map.entry("uWh", 1e-6 * HOUR_s)),
          Dimension.FREQUENCY,
          Map.of("Hz", 1.0, "kHz", 1e3, "MHz", 1e6, "mHz", 1e-3, "uHz", 1e-6, "1/s", 1.0),
          Dimension.RESISTANCE,
          Map.ofEntries(
              Map.entry("Ohm", 1.0),
              Map.entry("ohms", 1.0),
              Map.entry("Ω", 1.0),
              Map.entry("mOhm", 1e-3),
              Map.entry("mΩ", 1e-3),
              Map.entry("kOhm", 1e3),
              Map.entry("kΩ", 1e3),
              Map.entry("MOhm", 1e6),
              Map.entry("MΩ", 1e6)),
          Dimension.ANGLE,
          Map.of("deg", 1.0, "degree", 1.0, "degrees", 1.0, "°", 1.0, "rad", 180 / Math.PI),
          Dimension.TEMPERATURE,
          Map.of(
              "K", 1.0, "C", 1.0, "°C", 1.0, "degC", 1.0, "deg C", 1.0, "℃", 1.0, "oC", 1.0, "dC",
              1.0));

  private Units() {}

  /** Factor that turns numbers in this unit into SI; temperatures also need {@link #zero}. */
  static OptionalDouble factor(Dimension dimension, String unit) {
    Map<String, Double> factors = Optional.ofNullable(FACTORS.get(dimension)).orElseGet(Map::of);
    String plain = plain(unit);
    for (Map.Entry<String, Double> entry : factors.entrySet()) {
      if (entry.getKey().equals(plain)) {
        return OptionalDouble.of(entry.getValue());
      }
    }
    OptionalDouble found = OptionalDouble.empty();
    for (Map.Entry<String, Double> entry : factors.entrySet()) {
      if (entry.getKey().equalsIgnoreCase(plain)) {
        if (found.isPresent() && found.getAsDouble() != entry.getValue()) {
          return OptionalDouble.empty();
        }
        found = OptionalDouble.of(entry.getValue());
      }
    }
    return found;
  }

  /** What is added to a temperature in this unit after its factor. */
  static double zero(Dimension dimension, String unit) {
    return dimension == Dimension.TEMPERATURE && !plain(unit).equals("K") ? 273.15 : 0;
  }

  /** Whether this is a unit of anything. */
  static boolean isUnit(String unit) {
    for (Dimension dimension : Dimension.values()) {
      if (factor(dimension, unit).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** One spelling of micro, ohm and the product, without the dot of an abbreviation. */
  private static String plain(String unit) {
    String plain =
        unit.strip()
            .replace('\u00B5', 'u')
            .replace('\u03BC', 'u')
            .replace('\u2126', '\u03A9')
            .replace('\u00B7', '.')
            .replace('*', '.');
    if (plain.length() > 1 && plain.endsWith(".")) {
      plain = plain.substring(0, plain.length() - 1);
    }
    return plain.toLowerCase(Locale.ROOT).endsWith("a h") ? plain.replace(" ", ".") : plain;
  }
}
