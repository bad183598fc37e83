package anodyne.cell;

/** What a current or a charge in a protocol is given for. */
public enum Basis {
  /** The cell: A, A·h. */
  CELL,
  /** Its nominal capacity: 1/h (C-rates), 1. */
  CAPACITY,
  /** The active mass of the working electrode: A/kg, A·h/kg. */
  MASS,
  /** The area of the electrodes: A/m², A·h/m². */
  AREA
}
