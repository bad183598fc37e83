package anodyne.numerics;

/** What the tolerances of an integration are tolerances of. */
public enum ErrorMeasure {
  /** Every unknown y. */
  UNKNOWNS,
  /** The unknowns of rows that store something; algebraic unknowns follow from them. */
  STORING_UNKNOWNS,
  /**
   * The stored amounts A(y). The absolute tolerance of a storing row is then one of its amount;
   * that of an algebraic row, which only ends Newton's iteration, is one of its unknown.
   */
  AMOUNTS
}
