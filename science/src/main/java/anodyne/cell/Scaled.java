package anodyne.cell;

import java.util.OptionalDouble;

/**
 * A current or a charge as a protocol names it.
 *
 * @param value in ampere or ampere hours, or these for what the basis says
 * @param basis what it is for
 */
public record Scaled(double value, Basis basis) {
  public Scaled {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("a current or charge of " + value + " is not finite");
    }
  }

  /**
   * That of the cell, A or A·h.
   *
   * @param activeMass_kg of the working electrode, if known
   */
  public double of(Cell cell, OptionalDouble activeMass_kg) {
    return switch (basis) {
      case CELL -> value;
      case CAPACITY -> value * cell.nominalCapacity_Ah();
      case AREA -> value * cell.area_m2();
      case MASS ->
          value
              * activeMass_kg.orElseThrow(() ->
                  new IllegalArgumentException(
                      "a current or charge per gram needs the active mass of the cell"));
    };
  }

  public Scaled negated() {
    return new Scaled(-value, basis);
  }
}
