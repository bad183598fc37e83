package anodyne.crystal;

/** A POSCAR that cannot be read, and where. */
public final class PoscarException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String reason;
  private final int line;

  /**
   * @param reason what is wrong, in one line
   * @param line from 1
   */
  public PoscarException(String reason, int line) {
    super(reason + " at line " + line);
    this.reason = reason;
    this.line = line;
  }

  /** What is wrong, without the place. */
  public String reason() {
    return reason;
  }

  /** Line, from 1. */
  public int line() {
    return line;
  }
}
