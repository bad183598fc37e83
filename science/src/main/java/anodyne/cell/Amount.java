package anodyne.cell;

import java.util.Optional;

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

  /** The largest magnitude with its unit; empty if this is not beyond it. */
  Optional<String> beyond() {
    double most =
        switch (kind) {
          case VOLTAGE -> Words.MOST_V;
          case RESISTANCE -> 1e12;
          case POWER -> 1e6;
          case CURRENT, CHARGE ->
              switch (basis) {
                case CELL, CAPACITY -> 1e6;
                case AREA -> 1e10;
                case MASS -> 1e9;
              };
        };
    return Math.abs(value) <= most ? Optional.empty() : Optional.of(words());
  }

  private String words() {
    return switch (kind) {
      case VOLTAGE -> Words.VOLTAGES;
      case RESISTANCE -> "at most 1e12 ohm";
      case POWER -> "at most 1e6 W";
      case CURRENT ->
          switch (basis) {
            case CELL -> "at most 1e6 A";
            case CAPACITY -> "at most 1e6 C";
            case AREA -> "at most 1e6 A/cm2";
            case MASS -> "at most 1e6 A/g";
          };
      case CHARGE ->
          switch (basis) {
            case CELL -> "at most 1e6 Ah";
            case CAPACITY -> "at most 1e6 times the capacity";
            case AREA -> "at most 1e6 Ah/cm2";
            case MASS -> "at most 1e6 Ah/g";
          };
    };
  }

  Scaled scaled() {
    return new Scaled(value, basis);
  }
}
