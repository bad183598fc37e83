package anodyne.data.cell;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A kind of value in a parameter set, with the units it may be written in.
 *
 * @param allowed the first is the SI unit
 */
record Measure(List<Unit> allowed) {
  static final Measure FRACTION = of(new Unit("1", 1, 1), new Unit("%", 1, 100));
  static final Measure LENGTH =
      of(
          new Unit("m", 1, 1),
          new Unit("mm", 1, 1000),
          new Unit("um", 1, 1e6),
          new Unit("µm", 1, 1e6),
          new Unit("nm", 1, 1e9));
  static final Measure AREA =
      of(new Unit("m^2", 1, 1), new Unit("cm^2", 1, 10000), new Unit("mm^2", 1, 1e6));
  static final Measure CONCENTRATION =
      of(new Unit("mol/m^3", 1, 1), new Unit("mol/l", 1000, 1), new Unit("mol/cm^3", 1e6, 1));
  static final Measure DIFFUSIVITY = of(new Unit("m^2/s", 1, 1), new Unit("cm^2/s", 1, 10000));
  static final Measure CONDUCTIVITY =
      of(new Unit("S/m", 1, 1), new Unit("S/cm", 100, 1), new Unit("mS/cm", 1, 10));
  static final Measure POTENTIAL = of(new Unit("V", 1, 1), new Unit("mV", 1, 1000));
  static final Measure ENTROPIC_COEFFICIENT = of(new Unit("V/K", 1, 1), new Unit("mV/K", 1, 1000));
  static final Measure TEMPERATURE = of(new Unit("K", 1, 1));
  static final Measure CURRENT_DENSITY = of(new Unit("A/m^2", 1, 1), new Unit("mA/cm^2", 10, 1));
  static final Measure CAPACITY = of(new Unit("Ah", 1, 1), new Unit("mAh", 1, 1000));
  static final Measure AREAL_RESISTANCE =
      of(new Unit("ohm m^2", 1, 1), new Unit("ohm cm^2", 1, 10000));
  static final Measure AREAL_CAPACITANCE = of(new Unit("F/m^2", 1, 1), new Unit("uF/cm^2", 1, 100));
  static final Measure RESISTIVITY = of(new Unit("ohm m", 1, 1), new Unit("ohm cm", 1, 100));
  static final Measure PER_LENGTH = of(new Unit("1/m", 1, 1), new Unit("1/cm", 100, 1));
  static final Measure AREAL_CHARGE = of(new Unit("C/m^2", 1, 1), new Unit("uC/cm^2", 1, 100));
  static final Measure CARRIER = of(new Unit("mol/(m s)", 1, 1));
  static final Measure MOLAR_ENERGY = of(new Unit("J/mol", 1, 1), new Unit("kJ/mol", 1000, 1));

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

  private static Measure of(Unit... units) {
    return new Measure(Arrays.asList(units));
  }

  /** The unit of that name, empty if it belongs to something else. */
  Optional<Unit> unit(String name) {
    return allowed.stream().filter(u -> u.name().equals(name)).findFirst();
  }

  List<String> units() {
    return allowed.stream().map(Unit::name).toList();
  }
}
