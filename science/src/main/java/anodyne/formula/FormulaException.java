package anodyne.formula;

/** A text that is not a formula, an amount or a number, and where it fails. */
public final class FormulaException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final int position;

  /**
   * @param message what is wrong, in one line
   * @param position number of the offending character, from 1
   */
  public FormulaException(String message, int position) {
    super(message);
    this.position = position;
  }

  /** Number of the offending character, from 1. */
  public int position() {
    return position;
  }
}
