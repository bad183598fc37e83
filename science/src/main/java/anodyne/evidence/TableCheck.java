package anodyne.evidence;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Checks against the rows of Table 1. */
public sealed interface TableCheck extends StatementCheck {

  /** What a number of the text is compared with. */
  enum Quantity {
    ICE,
    CYCLING,
    RATE
  }

  /**
   * The stated number equals the table's at the same conditions, and no capacity exceeds the
   * faradaic bound of the phases.
   *
   * @param row row of Table 1
   * @param quantity which number
   * @param current_A_per_g current stated in the text
   * @param cycles number of cycles stated in the text
   */
  record TableCell(int row, Quantity quantity, OptionalDouble current_A_per_g, OptionalInt cycles)
      implements TableCheck {}

  /**
   * A retention, with the table's capacity after cycling, implies a first capacity that is not
   * below a rate capacity at a higher current nor above the faradaic bound.
   *
   * @param row row of Table 1
   * @param textRate rate capacity stated in the text beside the retention
   */
  record Retention(int row, Optional<RatePoint> textRate) implements TableCheck {}

  /** The stated capacity does not exceed the faradaic bound of the row's phases. */
  record CapacityBound(int row) implements TableCheck {}

  /** A superlative: the number of cycles is among the highest tenth of the table. */
  record TopTenth(int row) implements TableCheck {}

  /** The rows, classified by their chemistry, fall into exactly the stated classes. */
  record Classes() implements TableCheck {}

  /** The mean initial efficiency of a class lies above that of all other rows. */
  record ClassEfficiency(HeterostructureClass heterostructureClass) implements TableCheck {}

  /** Every row has two phases or more, the MXene counted. */
  record TwoPhases() implements TableCheck {}

  /** Every MXene of the table has the formula of one, and no other phase has. */
  record MxeneFormulas() implements TableCheck {}

  /** The interfaces stated, {@code A-B}, join phases of the row. */
  record InterfacesOfRow(int row) implements TableCheck {}
}
