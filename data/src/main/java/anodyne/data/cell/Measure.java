package anodyne.data.cell;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A kind of value in a parameter set, with the units it may be written in.
 *
 * @param allowed the first is the SI unit
 * @param least magnitude in SI that is no slip of the pen, 0 aside
 * @param most likewise
 */
record Measure(List<Unit> allowed, double least, double most) {
  private static final double ROUNDING = 1e-9;

  static final Measure FRACTION = of(0, 1e6, new Unit("1", 1, 1), new Unit("%", 1, 100));
  static final Measure LENGTH =
      of(
          1e-11,
          1e-2,
          new Unit("m", 1, 1),
          new Unit("mm", 1, 1000),
          new Unit("um", 1, 1e6),
          new Unit("µm", 1, 1e6),
          new Unit("nm", 1, 1e9));
  static final Measure AREA =
      of(1e-12, 1e2, new Unit("m^2", 1, 1), new Unit("cm^2", 1, 10000), new Unit("mm^2", 1, 1e6));
  static final Measure CONCENTRATION =
      of(
          1e-9,
          1e7,
          new Unit("mol/m^3", 1, 1),
          new Unit("mol/l", 1000, 1),
          new Unit("mol/cm^3", 1e6, 1));
  static final Measure DIFFUSIVITY =
      of(1e-40, 1e2, new Unit("m^2/s", 1, 1), new Unit("cm^2/s", 1, 10000));
  static final Measure CONDUCTIVITY =
      of(1e-20, 1e12, new Unit("S/m", 1, 1), new Unit("S/cm", 100, 1), new Unit("mS/cm", 1, 10));
  static final Measure POTENTIAL = of(0, 10, new Unit("V", 1, 1), new Unit("mV", 1, 1000));
  static final Measure ENTROPIC_COEFFICIENT =
      of(0, 1, new Unit("V/K", 1, 1), new Unit("mV/K", 1, 1000));
  static final Measure TEMPERATURE = of(0, 1e4, new Unit("K", 1, 1));
  static final Measure CURRENT_DENSITY =
      of(1e-20, 1e10, new Unit("A/m^2", 1, 1), new Unit("mA/cm^2", 10, 1));
  static final Measure CAPACITY = of(1e-12, 1e6, new Unit("Ah", 1, 1), new Unit("mAh", 1, 1000));
  static final Measure AREAL_RESISTANCE =
      of(0, 1e2, new Unit("ohm m^2", 1, 1), new Unit("ohm cm^2", 1, 10000));
  static final Measure AREAL_CAPACITANCE =
      of(0, 1e6, new Unit("F/m^2", 1, 1), new Unit("uF/cm^2", 1, 100));
  static final Measure RESISTIVITY =
      of(0, 1e20, new Unit("ohm m", 1, 1), new Unit("ohm cm", 1, 100));
  static final Measure PER_LENGTH = of(1e-3, 1e12, new Unit("1/m", 1, 1), new Unit("1/cm", 100, 1));
  static final Measure AREAL_CHARGE =
      of(1e-9, 1e6, new Unit("C/m^2", 1, 1), new Unit("uC/cm^2", 1, 100));
  static final Measure CARRIER = of(1e-40, 1e6, new Unit("mol/(m s)", 1, 1));
  static final Measure MOLAR_ENERGY =
      of(0, 1e6, new Unit("J/mol", 1, 1), new Unit("kJ/mol", 1000, 1));

  /**
   * A unit.
   *
   * @param times and {@code over}: one of it is times / over in SI; both are whole, so that values
   *     come out as if they were written in SI
   */
  record Unit(String name, double times, double over) {
    double toSi(double value) {
      return value * times / over;
    }
  }

  Measure {
    allowed = List.copyOf(allowed);
  }

  private static Measure of(double least, double most, Unit... units) {
    return new Measure(Arrays.asList(units), least, most);
  }

  /** True unless the magnitude, in SI, is beyond what anything real has. */
  boolean plausible(double si) {
    double size = Math.abs(si);
    return size == 0 || (size >= least * (1 - ROUNDING) && size <= most * (1 + ROUNDING));
  }

  /** The range of plausible values in a unit, of either sign where so allowed. */
  String range(Unit unit, boolean signed) {
    String high = shown(most / unit.toSi(1));
    return (signed ? "-" + high : shown(least / unit.toSi(1)))
        + " and "
        + high
        + (unit.name().equals("1") ? "" : " " + unit.name());
  }

  private static String shown(double value) {
    return String.format(Locale.ROOT, "%.6g", value)
        .replaceFirst("(\\.\\d*?)0+(e|$)", "$1$2")
        .replaceFirst("\\.(e|$)", "$1");
  }

  /** The unit of that name, empty if it belongs to something else. */
  Optional<Unit> unit(String name) {
    return allowed.stream().filter(u -> u.name().equals(name)).findFirst();
  }

  List<String> units() {
    return allowed.stream().map(Unit::name).toList();
  }
}
