package anodyne.cell;

import anodyne.quantity.Constants;

/** What lies between the porous electrodes and the terminals: contacts and sodium metal. */
final class Terminals {
  private final CounterElectrode counter;
  private final double area_m2;
  private final double contact_ohm;
  private double thermal_V;

  Terminals(Cell cell) {
    counter = cell.counter();
    area_m2 = cell.area_m2();
    contact_ohm = cell.contact_ohm_m2() / area_m2;
    thermal_V = Constants.thermalVoltage_V(cell.temperature_K());
  }

  void heat(double temperature_K) {
    thermal_V = Constants.thermalVoltage_V(temperature_K);
  }

  /** Voltage lost there, V. */
  double drop_V(double amperes) {
    return contact_ohm * amperes - metal_V(amperes);
  }

  /** Potential of a sodium electrode against the electrolyte at its surface. */
  private double metal_V(double amperes) {
    return switch (counter) {
      case PorousElectrode negative -> 0;
      case SodiumMetal metal -> {
        double into = -amperes / area_m2;
        yield 2 * thermal_V * asinh(into / (2 * metal.exchange_A_per_m2()))
            + into * metal.thickness_m() / metal.conductivity_S_per_m();
      }
    };
  }

  static double asinh(double x) {
    double size = Math.abs(x);
    return Math.copySign(Math.log1p(size + size * size / (1 + Math.sqrt(1 + size * size))), x);
  }

  /** Derivative of the drop by the current. */
  double resistance_ohm(double amperes) {
    double metal =
        switch (counter) {
          case PorousElectrode negative -> 0;
          case SodiumMetal sodium -> {
            double twice = 2 * sodium.exchange_A_per_m2() * area_m2;
            yield 2 * thermal_V / Math.hypot(twice, amperes)
                + sodium.thickness_m() / (sodium.conductivity_S_per_m() * area_m2);
          }
        };
    return contact_ohm + metal;
  }
}
