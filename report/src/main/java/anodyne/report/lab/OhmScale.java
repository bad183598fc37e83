package anodyne.report.lab;

/**
 * A unit in which resistances of a figure are small numbers.
 *
 * @param unit its symbol
 * @param ohm how many ohm it has
 */
record OhmScale(String unit, double ohm) {
  /** The unit for numbers up to a size in ohm. */
  static OhmScale of(double largest) {
    if (largest >= 5e8) {
      return new OhmScale("GΩ", 1e9);
    }
    if (largest >= 5e5) {
      return new OhmScale("MΩ", 1e6);
    }
    if (largest >= 5e3) {
      return new OhmScale("kΩ", 1e3);
    }
    return largest >= 0.5 ? new OhmScale("Ω", 1) : new OhmScale("mΩ", 1e-3);
  }
}
