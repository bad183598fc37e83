package anodyne.impedance;

/** A circuit that cannot be read. */
public final class CircuitException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final int position;

  /**
   * @param message what is wrong, and after a semicolon how to mend it
   * @param position number of the offending character, from 1
   */
  public CircuitException(String message, int position) {
    super(message);
    this.position = position;
  }

  /** Number of the offending character, from 1. */
  public int position() {
    return position;
  }
}
