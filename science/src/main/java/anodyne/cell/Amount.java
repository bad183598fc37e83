package anodyne.cell;

/**
 * A number with its unit as protocols write them, in SI (charges in A·h, C-rates in 1/h).
 *
 * @param value in the unit of kind and basis
 * @param kind what it is
 * @param basis what currents and charges are for; {@code CELL} for everything else
 */
record Amount(double value, Kind kind, Basis basis) {

  /** What an amount is of. */
  enum Kind {
    CURRENT,
    CHARGE,
    VOLTAGE,
    POWER,
    RESISTANCE
  }

  Scaled scaled() {
    return new Scaled(value, basis);
  }
}
